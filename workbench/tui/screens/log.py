"""The journal of an article as people read it: who did what, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from workbench.text import one_line
from workbench.tui.cutting import cut
from workbench.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from workbench.desk.looking import LogEntry

_SEQ, _AT, _WHO, _KIND = 7, 18, 16, 14


class LogScreen(ReadingScreen):
    """The changes, newest first."""

    def __init__(self, title: str, entries: Sequence[LogEntry]) -> None:
        super().__init__(title, log_of(entries))


def log_of(entries: Sequence[LogEntry]) -> Content:
    """Return one line a change."""
    if not entries:
        return Content.styled("Nothing has happened here yet.", "$muted")
    return Content("\n").join(
        Content.assemble(
            (cut(str(entry.seq), _SEQ), "$muted"),
            (cut(one_line(entry.at[:16].replace("T", " ")), _AT), "$muted"),
            cut(one_line(entry.who), _WHO),
            (cut(one_line(entry.kind), _KIND), "bold"),
            (one_line(entry.hash[:12]), "$muted"),
        )
        for entry in entries
    )
