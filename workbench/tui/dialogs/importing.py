"""The import, run as a child process that reports its progress."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult

from workbench.tui.dialogs.form import Form
from workbench.tui.dialogs.results import ImportDone


class ImportScreen(Form[ImportDone]):
    """Ask what to import, then show how far it is."""

    def __init__(
        self,
        workspace_root: Path,
        reviewer: str,
        command: Sequence[str] = (sys.executable, "-m", "workbench"),
    ) -> None:
        super().__init__("Import")
        self._workspace_root = workspace_root
        self._reviewer = reviewer
        self._command = tuple(command)

    def fields(self) -> ComposeResult:
        """Ask for a path or a text."""
        yield from ()
