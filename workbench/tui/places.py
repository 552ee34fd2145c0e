"""Where somebody was on the screens that are visited, so that they come back there, at the next start too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.tui.ordering import Order

if TYPE_CHECKING:
    from workbench.desk.listing import Known


@dataclass(frozen=True, slots=True)
class Place:
    """A place on one screen."""

    about: str = ""
    "uid of the article or source that the place is in; empty for all."
    is_of_all: bool = False
    line: int = 0
    "The line of the list, or how far a text is scrolled."
    words: str = ""
    "What the list was narrowed by."


@dataclass(frozen=True, slots=True)
class ClaimsPlace:
    """Where somebody was in the list of all claims, so that they come back there."""

    order: Order = "risk"
    filter: str = ""
    claim: int = 0
    "The id of the claim under the cursor."
    known: Known | None = None
    "What was read of all claims."


LIST = "articles"
"""The list of articles, as a place to come back to."""
_PLACES = {
    "ArticlesScreen": LIST, "NamesScreen": "names", "ClaimsScreen": "claims", "FiguresScreen": "figures",
    "HistoryScreen": "log", "SourcesScreen": "sources", "SourceScreen": "sources",
    "SayingsScreen": "sources",
}  # fmt: skip


def place_of(screen: object) -> str:
    """Return the id of the command that leads to a screen; empty for the review itself."""
    return _PLACES.get(type(screen).__name__, "")
