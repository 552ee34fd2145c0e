"""What lists show: rows behind a small interface, so that a list never holds more than it paints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from workbench.domain.review import ClaimView

PAGE = 64
"""Rows a page: more than most terminals show, and read while nobody notices."""

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)


class RowSource(Protocol[Row_co]):
    """Rows by page; `generation` changes whenever any row may have changed."""

    @property
    def generation(self) -> int:
        """A number that tells one state of the rows from another."""
        ...

    def __len__(self) -> int: ...

    def page(self, number: int) -> Sequence[Row_co]:
        """Return rows [number * PAGE, (number + 1) * PAGE)."""
        ...


@dataclass(frozen=True, slots=True)
class HeldRows(Generic[Row]):
    """Rows that are in memory already."""

    rows: tuple[Row, ...] = ()
    generation: int = 0

    def __len__(self) -> int:
        return len(self.rows)

    def page(self, number: int) -> Sequence[Row]:
        """Return rows [number * PAGE, (number + 1) * PAGE)."""
        return self.rows[number * PAGE : (number + 1) * PAGE]


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A line of the queue: a claim with the repeats folded under it, or what is folded away."""

    claim: ClaimView | None
    repeats: int = 0
    "Claims that repeat this one and are folded under it."
    folded: int = 0
    "Without a claim: how many low-stake claims this line stands for."

    @property
    def uid(self) -> str:
        """What the cursor holds when it is on this line."""
        return self.claim.claim.uid if self.claim is not None else FOLD


FOLD = "fold"
"""The cursor on the line of folded claims."""
