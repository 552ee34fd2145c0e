"""What a set of sentences with one bit each says of a reader: shares, F1, and whether its odds hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
"""Where the public sets lie; they are no part of the project."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a reader's Yes and No were the annotators'."""

    hits: int
    false_alarms: int
    misses: int
    passes: int

    @property
    def accuracy(self) -> float:
        """Return the share of sentences that were judged alike."""
        right = self.hits + self.passes
        return right / max(1, right + self.false_alarms + self.misses)

    @property
    def precision(self) -> float:
        """Return which share of the reader's Yes is the annotators'."""
        return self.hits / max(1, self.hits + self.false_alarms)

    @property
    def recall(self) -> float:
        """Return which share of the annotators' Yes the reader finds."""
        return self.hits / max(1, self.hits + self.misses)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall of Yes."""
        return 2 * self.hits / max(1, 2 * self.hits + self.false_alarms + self.misses)

    def __str__(self) -> str:
        return (
            f"accuracy {self.accuracy:.3f}  F1 {self.f1:.3f}"
            f"  precision {self.precision:.3f}  recall {self.recall:.3f}"
        )


def tally(given: Sequence[bool], wanted: Sequence[bool]) -> Tally:
    """Return how a reader's answers compare with the annotators'."""
    pairs = list(zip(given, wanted, strict=True))
    return Tally(
        hits=pairs.count((True, True)),
        false_alarms=pairs.count((True, False)),
        misses=pairs.count((False, True)),
        passes=pairs.count((False, False)),
    )


def reliability(odds: Sequence[float], wanted: Sequence[bool], bins: int = 10) -> str:
    """Return a table: for each tenth of the odds, how many sentences, their mean odds, the share of Yes.

    The last line gives the expected calibration error (Naeini et al., 2015, AAAI): the mean distance of the
    two, weighted by the number of sentences.
    """
    lines = ["  odds       sentences  mean odds  share of Yes"]
    error = 0.0
    for place in range(bins):
        inside = [
            (odd, yes)
            for odd, yes in zip(odds, wanted, strict=True)
            if min(bins - 1, int(odd * bins)) == place
        ]
        if not inside:
            continue
        mean = sum(odd for odd, _ in inside) / len(inside)
        share = sum(yes for _, yes in inside) / len(inside)
        error += abs(mean - share) * len(inside) / len(odds)
        lines.append(
            f"  {place / bins:.1f}-{(place + 1) / bins:.1f}  {len(inside):12}  {mean:9.3f}  {share:12.3f}"
        )
    return "\n".join([*lines, f"  expected calibration error {error:.3f}"])
