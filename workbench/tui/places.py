"""Where somebody was on the screens that are visited, so that they come back there."""

from __future__ import annotations

from dataclasses import dataclass


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
