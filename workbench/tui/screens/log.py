"""The journal of an article as people read it: who did what, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from workbench.text import one_line
from workbench.tui.cutting import cut
from workbench.tui.flowing import hanging
from workbench.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from workbench.desk.looking import LogEntry

_SEQ, _AT, _WHO, _KIND = 5, 17, 12, 12


class LogScreen(ReadingScreen):
    """The changes, newest first."""

    def __init__(self, title: str, entries: Sequence[LogEntry]) -> None:
        super().__init__(title, lambda width: log_of(entries, width))


def log_of(entries: Sequence[LogEntry], width: int) -> list[Content]:
    """Return the changes: number, time, who, kind, and what it was about."""
    if not entries:
        return [Content.styled("Nothing has happened here yet.", "$muted")]
    return [line for entry in entries for line in _lines(entry, width)]


def _lines(entry: LogEntry, width: int) -> list[Content]:
    lead = Content.assemble(
        (cut(str(entry.seq), _SEQ), "$muted"),
        (cut(one_line(entry.at[:16].replace("T", " ")), _AT), "$muted"),
        cut(one_line(entry.who), _WHO),
        " ",
        (cut(one_line(entry.kind), _KIND), "bold"),
    )
    return hanging(lead, Content.styled(one_line(entry.summary), "$muted"), width)
