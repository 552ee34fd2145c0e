"""The journal as a list: number, moment, who, and what was done in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from workbench.text import one_line
from workbench.tui.cutting import cut
from workbench.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from workbench.desk.looking import LogEntry

ONE_LINE_FROM = 100
"""Cells from which an entry fits in one line."""
_SEQ, _AT, _WHO, _KEY = 7, 17, 16, 2


class JournalList(Listing["LogEntry"]):
    """Entries, newest first; a z stands before the one that undo would take back."""

    undoable = 0
    "The number of that entry, or 0."

    @property
    def row_lines(self) -> int:
        """One line where it fits, else two."""
        return 1 if self.scrollable_content_region.width >= ONE_LINE_FROM else 2

    def hint(self) -> str:
        """Say that there is nothing yet."""
        return "Nothing has happened here yet.\nEvery act is listed here, and can be undone from here."

    def painted(self, row: LogEntry, line: int, width: int) -> list[Segment]:
        """Return one line of an entry."""
        if line == 1:
            room = width - _KEY - _SEQ
            return [Segment(" " * (_KEY + _SEQ)), Segment(cut(_told(row), room), self._ink_of(row))]
        key = "z" if row.seq == self.undoable else ""
        lead = [
            Segment(cut(key, _KEY), self.ink("key")),
            Segment(cut(str(row.seq), _SEQ), self.ink("muted")),
            Segment(cut(one_line(row.at[:16].replace("T", " ")), _AT), self.ink("muted")),
        ]
        room = width - _KEY - _SEQ - _AT
        who = one_line(row.who)
        if self.row_lines == 2:
            return [*lead, Segment(cut(who, room), self.ink("strong"))]
        return [
            *lead,
            Segment(cut(cut(who, _WHO - 1), _WHO), self.ink("strong")),
            Segment(cut(_told(row), room - _WHO), self._ink_of(row)),
        ]

    def _ink_of(self, row: LogEntry) -> Style:
        return self.ink("muted") if row.is_taken_back else Style.null()


def _told(row: LogEntry) -> str:
    return one_line(f"(taken back) {row.words}" if row.is_taken_back else row.words)
