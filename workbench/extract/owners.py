"""Which claim a number or a date belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from workbench.domain.extraction import FoundClaim


class Owners:
    """Finds the smallest claim around a span."""

    def __init__(self, claims: Sequence[FoundClaim]) -> None:
        self._claims = claims
        self._starts = [claim.start for claim in claims]
        self._reach: list[int] = []
        furthest = 0
        for claim in claims:
            furthest = max(furthest, claim.end)
            self._reach.append(furthest)

    def of(self, start: int, end: int) -> int:
        """Return the index of the smallest claim that contains [start, end), or -1."""
        best, size = -1, 0
        at = bisect_left(self._starts, start + 1) - 1
        while at >= 0 and self._reach[at] >= end:
            claim = self._claims[at]
            if claim.end >= end and (best < 0 or claim.end - claim.start < size):
                best, size = at, claim.end - claim.start
            at -= 1
        return best
