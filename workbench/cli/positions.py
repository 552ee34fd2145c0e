"""Where a person left off in each workspace, kept in their own state folder and never in the workspace."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from workbench import paths

MOST_KEPT = 200
"""Workspaces remembered; the longest unseen are forgotten."""


class Positions:
    """The places of all workspaces in one small JSON file; a file that cannot be read counts as none."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.state_folder() / "positions.json"

    def of(self, root: Path) -> dict[str, str]:
        """Return where the person left off in the workspace at `root`, empty when nobody did."""
        return self._all().get(str(root.resolve()), {})

    def keep(self, root: Path, position: Mapping[str, str]) -> None:
        """Remember a place; a state folder that cannot be written is no reason to stop the work."""
        kept = self._all()
        key = str(root.resolve())
        kept.pop(key, None)
        kept[key] = dict(position)
        newest = dict(list(kept.items())[-MOST_KEPT:])
        with contextlib.suppress(OSError):
            self._replace(json.dumps(newest, ensure_ascii=True, indent=1))

    def _all(self) -> dict[str, dict[str, str]]:
        try:
            kept = json.loads(self._file.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return {}
        if not isinstance(kept, dict):
            return {}
        return {
            root: {key: value for key, value in place.items() if isinstance(value, str)}
            for root, place in kept.items()
            if isinstance(place, dict)
        }

    def _replace(self, content: str) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=self._file.parent, prefix=".positions-")
        try:
            with os.fdopen(handle, "w", encoding="ascii") as stream:
                stream.write(content)
            os.replace(temporary, self._file)
        finally:
            Path(temporary).unlink(missing_ok=True)
