"""Exact words of an article: where they stand."""

from __future__ import annotations

from workbench.checks.matching import locate
from workbench.domain.span import Span
from workbench.errors import WorkbenchError
from workbench.text import one_line

_AROUND = 20
"""Characters shown on each side of a place."""


def only_place(text: str, quote: str, start: int | None, where: str) -> Span:
    """Return the one place of `quote` in `text`, or the one that begins at `start`.

    Raises WorkbenchError when it is not there (naming the nearest words), or stands there several
    times and `start` is not one of the places.
    """
    located = locate(text, quote)
    if not located.places:
        near = f"; the nearest is “{located.nearest}”" if located.nearest else ""
        raise WorkbenchError(f"these words are not in the {where}{near}; give them as they stand there")
    if start is None and len(located.places) == 1:
        return located.places[0]
    for place in located.places:
        if place.start == start:
            return place
    places = ", ".join(f"{place.start} (…{around(text, place)}…)" for place in located.places[:5])
    raise WorkbenchError(
        f"these words stand {len(located.places)} times in the {where}; say --start: {places}"
    )


def around(text: str, place: Span) -> str:
    """Return a place with a few characters on each side, in one line."""
    return one_line(text[max(0, place.start - _AROUND) : place.end + _AROUND])
