"""The names as a list: state by symbol and word, name, kind, how often it is named."""

from __future__ import annotations

from rich.segment import Segment

from workbench.checks.naming import SIGNS, NameEntry
from workbench.text import one_line
from workbench.tui.cutting import cut
from workbench.tui.mentions import INKS
from workbench.tui.widgets.listing import Listing

_STATE, _KIND, _COUNT = 13, 7, 5
_KINDS = {"person": "person", "organisation": "org.", "place": "place"}
_LISTED = {"disputed": "disputed", "verified": "muted", "open": "open"}


class NameList(Listing[NameEntry]):
    """Names by first mention."""

    is_unread = False
    "Whether the article was read before names were kept."

    def hint(self) -> str:
        """Say why there is no name."""
        if self.is_unread:
            return "This article was read before names were kept.\nReading it again brings them."
        return "The article names nobody,\nas far as the program sees."

    def painted(self, row: NameEntry, line: int, width: int) -> list[Segment]:
        """Return one name."""
        state = row.state
        name = cut(one_line(row.label), max(1, width - _STATE - _KIND - _COUNT - 1))
        return [
            Segment(cut(f"{SIGNS[state]} {state}", _STATE), self.ink(_LISTED[INKS[state]])),
            Segment(name + " ", self.ink("muted" if row.tick is not None else "title")),
            Segment(cut(_KINDS[row.name.kind], _KIND), self.ink("muted")),
            Segment(f"×{len(row.mentions)}".rjust(_COUNT), self.ink("muted")),
        ]
