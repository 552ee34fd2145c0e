"""The sources as a list: number, kind, what is stored, how many claims lean on it, title."""

from __future__ import annotations

from rich.segment import Segment

from workbench.domain.review import SourceRow
from workbench.text import one_line, plural
from workbench.tui.cutting import cut
from workbench.tui.widgets.listing import Listing

ROOMY = 100
"""Cells from which the publisher stands beside the title."""
TIGHT = 70
"""Cells below which it is only said whether there is a text to quote from."""
_NUMBER, _KIND, _STORED, _USED = 6, 10, 17, 11
_STORED_TIGHT = 8


class SourceList(Listing[SourceRow]):
    """Sources by number."""

    is_narrowed = False
    "Whether words keep some of them out of sight."

    def hint(self) -> str:
        """Say how sources come here, or that none holds the words."""
        if self.is_narrowed:
            return "No source holds these words.\nesc shows all."
        return "No source yet.\na on a claim attaches one: a file, a passage, a call."

    def painted(self, row: SourceRow, line: int, width: int) -> list[Segment]:
        """Return one source."""
        source = row.source
        title = one_line(source.title or source.url or "untitled")
        about = " · ".join(filter(None, (source.publisher, source.tier)))
        hidden = " (confidential)" if source.confidential else ""
        told, stored = row.stored, _STORED
        if width < TIGHT:
            told, stored = ("text" if row.texts else "no text"), _STORED_TIGHT
        room = width - _NUMBER - _KIND - stored - _USED
        return [
            Segment(cut(f"s{source.number}", _NUMBER), self.ink("strong")),
            Segment(cut(one_line(source.kind), _KIND)),
            Segment(cut(told, stored), self.ink("muted" if row.texts else "sourceless")),
            Segment(cut(plural(row.claims, "claim"), _USED), self.ink("claim" if row.claims else "muted")),
            Segment(cut(f"{title}{hidden}" + (f"  {one_line(about)}" if about else ""), room)),
        ]
