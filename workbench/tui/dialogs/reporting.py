"""The report: looked at, then written to a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual.app import ComposeResult

from workbench.tui.dialogs.form import Form


class ReportScreen(Form[Path]):
    """Show the report as Markdown and write it in the chosen format."""

    def __init__(
        self,
        title: str,
        render: Callable[[str], bytes],
        default_folder: Path,
        write: Callable[[str, Path], Path],
    ) -> None:
        super().__init__(f"Report · {title}", title)
        self._render_report = render
        self._default_folder = default_folder
        self._write_report = write

    def fields(self) -> ComposeResult:
        """Show the report."""
        yield from ()
