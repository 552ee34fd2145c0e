"""Claims of every article at once, however many: searched in parts, read by page."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workbench.desk.looking import counted_overdue
from workbench.desk.workspace import Workspace
from workbench.domain.review import ClaimView
from workbench.domain.terms import Term
from workbench.store import everywhere, pages
from workbench.store.everywhere import ClaimIndex, ListOrder

PAGE = 256
"""Claims read at once."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was read of all claims as of one change of the journal."""

    seq: int = -1
    index: ClaimIndex = field(default_factory=lambda: ClaimIndex(array("q"), array("h"), 0))
    flags: array[int] | None = None
    "What each claim waits on; None while nobody has asked."
    ordered: dict[ListOrder, array[int]] = field(default_factory=dict, compare=False)
    "The orders that were asked for so far."

    def in_order(self, order: ListOrder) -> array[int]:
        """Return the ids of all claims in an order; `waiting` only once their flags are known."""
        if order not in self.ordered:
            self.ordered[order] = self.index.in_order(order, self.flags)
        return self.ordered[order]

    def count(self, bit: int) -> int:
        """Return how many claims have a flag."""
        return sum(map(self.flags.count, (f for f in range(16) if f & bit))) if self.flags else 0

    @property
    def open(self) -> int:
        """Claims with a question that nobody has decided."""
        return self.count(everywhere.OPEN)

    @property
    def no_source(self) -> int:
        """Claims verified without supporting evidence."""
        return self.count(everywhere.UNSOURCED_ITSELF)

    @property
    def waiting(self) -> int:
        """Claims that wait on an answer or on what becomes of a fix."""
        return self.count(everywhere.WAITS)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long read has come."""

    doing: str
    done: int
    of: int
    "0 while nobody knows."


@dataclass(frozen=True, slots=True)
class Found:
    """Claims that a filter keeps, in order; more may come while `done` is less than `of`."""

    ids: array[int]
    done: int
    of: int
    known: Known
    seq: int
    "The change of the journal as of which they were found."

    @property
    def is_whole(self) -> bool:
        """Say whether every claim was looked at."""
        return self.done >= self.of


def search(
    workspace: Workspace, known: Known, order: ListOrder, terms: Sequence[Term]
) -> Iterator[Progress | Found]:
    """Yield what is found, a part at a time; whoever iterates may stop after any.

    `known` is what an earlier search found out; nothing of it is read again while nobody has written. What
    an index can look up is found before all claims are read, and so are the first of the riskiest.
    The last one knows what every claim waits on as well.
    """
    newest = workspace.store.head()[1]
    few = everywhere.few_found(workspace.store, terms, order) if terms else None
    if few is not None:
        yield Found(few, 1, 1, known, newest)
    elif known.seq < 0 and order == "risk" and not terms:
        first = everywhere.riskiest(workspace.store, PAGE)
        yield Found(first, 0, 1, known, newest)
    if known.seq != newest:
        index = known.index
        for index in everywhere.index_parts(workspace.store):
            yield Progress("reading claims", len(index), 0)
        known = Known(newest, index)
    if order == "waiting" and known.flags is None and few is None:
        for step in _flagged(workspace, known):
            if isinstance(step, Known):
                known = step
            else:
                yield step
    ids = few or array("q")
    if few is None:
        ordered = known.in_order(order)
        for part in everywhere.matching_parts(workspace.store, ordered, terms):
            ids.extend(part.ids)
            yield Found(ids, part.done, part.of, known, newest)
    if few is not None or not len(known.index):
        yield Found(ids, 1, 1, known, newest)
    if known.flags is None:
        for step in _flagged(workspace, known):
            if isinstance(step, Known):
                yield Found(ids, len(known.index), len(known.index), step, newest)
            else:
                yield step


def _flagged(workspace: Workspace, known: Known) -> Iterator[Progress | Known]:
    ids = known.index.ids
    counted = known
    ordered: dict[ListOrder, array[int]] = {
        order: listed for order, listed in known.ordered.items() if order != "waiting"
    }
    for flags, done in everywhere.flag_parts(workspace.store, ids):
        counted = Known(known.seq, known.index, flags, ordered)
        yield Progress("counting what is left", done, len(ids))
    yield counted


def page(workspace: Workspace, ids: Sequence[int]) -> tuple[tuple[ClaimView, str] | None, ...]:
    """Return the claims with these ids, each with its article's title; None for one that is gone."""
    views, today = pages.claim_views(workspace.store, ids), workspace.now()[:10]
    found = (views.get(claim) for claim in ids)
    return tuple((counted_overdue(one[0], today), one[1]) if one is not None else None for one in found)


def claims(workspace: Workspace, order: ListOrder, terms: Sequence[Term]) -> Iterator[ClaimView]:
    """Yield the claims of every article that `terms` keep, read by page."""
    found = array("q")
    for step in search(workspace, Known(), order, terms):
        if isinstance(step, Found):
            found = step.ids
            if step.is_whole:
                break
    for first in range(0, len(found), PAGE):
        for listed in page(workspace, found[first : first + PAGE]):
            if listed is not None:
                yield listed[0]
