"""A line for a path, completed by tab."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from workbench.errors import WorkbenchError
from workbench.tui.dialogs.fields import Line

MOST_ENTRIES = 5_000
"""Names of a folder looked at: completing must not wait for a folder of a million files."""


def completions(typed: str) -> tuple[str, ...]:
    """Return what `typed` can become: paths as typed so far plus a name, folders with a / at the end."""
    begun = typed.rpartition("/")[2]
    prefix = typed[: len(typed) - len(begun)]
    if typed == "~":
        return ("~/",)
    place = expanded(prefix or ".")
    try:
        with os.scandir(place) as entries:
            seen = [(entry.name, entry.is_dir()) for entry in islice(entries, MOST_ENTRIES)]
    except (OSError, ValueError):
        return ()
    return tuple(
        prefix + name + ("/" if is_folder else "")
        for name, is_folder in sorted(seen)
        if name.startswith(begun) and (begun.startswith(".") or not name.startswith("."))
    )


def expanded(typed: str) -> Path:
    """Return a path as typed, ~ expanded where there is such a home."""
    return Path(os.path.expanduser(typed))


def existing_path(typed: str, *, folders: bool) -> Path:
    """Return the file (or folder, where allowed) that was typed, ~ expanded.

    Raises WorkbenchError when there is none or it cannot be read.
    """
    if not typed.strip():
        raise WorkbenchError("Type a path; tab completes it")
    path = expanded(typed) if os.path.exists(expanded(typed)) else expanded(typed.strip())
    if not os.path.exists(path):
        raise WorkbenchError(f"There is no {path}; mend the path, tab completes it")
    if os.path.isdir(path) and not folders:
        raise WorkbenchError(f"{path} is a folder; name a file in it")
    if not os.access(path, os.R_OK):
        raise WorkbenchError(f"{path} cannot be read; ask for the permission or choose another")
    return path


def _shared_beginning(paths: tuple[str, ...]) -> str:
    if not paths:
        return ""
    first, last = min(paths), max(paths)
    differs = (number for number in range(len(first)) if not last.startswith(first[: number + 1]))
    return first[: next(differs, len(first))]


class PathLine(Line):
    """A line for a path: tab completes it, and goes on when there is nothing to complete."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", "complete", show=False)]

    class Offered(Message):
        """The names it could be."""

        def __init__(self, names: tuple[str, ...]) -> None:
            super().__init__()
            self.names = names

    def on_mount(self) -> None:
        """Show the end of a path that is longer than the line: the name is there."""
        self.cursor_position = len(self.value)

    def action_complete(self) -> None:
        """Complete as far as it is certain; show the names when it is not."""
        offered = completions(self.value) if self.value else ()
        certain = _shared_beginning(offered)
        if len(certain) > len(self.value):
            self.restore(certain)
        elif len(offered) < 2 or self.value in offered:
            self.screen.focus_next()
            return
        if len(offered) > 1:
            self.post_message(self.Offered(tuple(path.rstrip("/").rpartition("/")[2] for path in offered)))
