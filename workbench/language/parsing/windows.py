"""Where a paragraph is cut into windows that the network sees at once, and into sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from workbench.domain.span import Span

if TYPE_CHECKING:
    from workbench.language.parsing.network import Scores

WINDOW = 160
"""Pieces that are looked at together; training saw little more at once."""
_CLOSING = frozenset(".!?…:;。！？")
_AFTER_CLOSING = frozenset("\"'”’)]»")
_SURE = 4.0
"""The score from which a sentence begins even where the one before it has no full stop."""


def fitting(words: Sequence[Sequence[int]]) -> int:
    """Return how many words, given in pieces, fit a window, at least one; one without any takes room too."""
    room = WINDOW
    for place, word in enumerate(words):
        room -= max(1, len(word))
        if room < 0:
            return max(1, place)
    return len(words)


class Borders:
    """The places where sentences end and begin, as a caller says; false where it says nothing."""

    def __init__(self, starts: Iterable[int], spans: Sequence[Span]) -> None:
        characters = [span.start for span in spans]
        places = {bisect_left(characters, start) for start in starts}
        self._places = sorted(places | {0, len(spans)}) if places else []

    def __bool__(self) -> bool:
        return bool(self._places)

    def __contains__(self, place: int) -> bool:
        at = bisect_left(self._places, place)
        return at < len(self._places) and self._places[at] == place

    def cut(self, first: int, end: int) -> tuple[int, list[int]]:
        """Return the end of a window [first, end) cut at its last border, and where sentences begin in it.

        Where no border lies in it, it ends within a sentence.
        """
        within = self._places[bisect_right(self._places, first) : bisect_right(self._places, end)]
        return (within[-1] if within else end), [0, *(place - first for place in within[:-1])]


def begins_said(forms: Sequence[str], scores: Scores) -> list[int]:
    """Return the places where sentences begin: as the network says, but after a full stop or its like."""
    begins = [0]
    for place in range(1, len(forms)):
        if scores.starts[place] <= 0:
            continue
        before = place - 1
        while before > 0 and forms[before] in _AFTER_CLOSING:
            before -= 1
        if forms[before][-1] not in _CLOSING and scores.starts[place] <= _SURE:
            continue
        is_lone_sign = begins[-1] == place - 1 and not forms[place - 1][-1].isalnum()
        if not is_lone_sign:
            begins.append(place)
    return begins
