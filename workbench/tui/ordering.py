"""Which claims the queue shows and in which order; pure, the selection has no say in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from workbench.domain.review import ClaimView
from workbench.tui.filtering import condition
from workbench.tui.rows import QueueRow

Order = Literal["risk", "reading", "waiting"]
ORDERS: tuple[Order, ...] = ("risk", "reading", "waiting")
ORDER_WORDS: dict[str, str] = {
    "risk": "riskiest first",
    "reading": "as they are read",
    "waiting": "waiting on someone first",
}

LOW_STAKE = 200
"""Check-worthiness below which open claims fold away, on the scale 0..1000."""

FEWEST_FOLDED = 3
"""Fewer low-stake claims than this stay in sight."""


def waiting_rank(view: ClaimView) -> int:
    """Return -1 for an overdue answer, 0 for a claim that waits on one or on a fix, 1 without a source,
    2 open, 3 settled.
    """
    if view.overdue:
        return -1
    if any(query.is_open for query in view.queries) or any(fix.is_open for fix in view.fixes):
        return 0
    if view.questions_without_source:
        return 1
    return 3 if view.is_settled else 2


def in_order(claims: Sequence[ClaimView], order: Order) -> list[ClaimView]:
    """Return `claims` in one of the three orders; what ties stays as it is read."""
    as_read = sorted(claims, key=lambda view: (view.claim.start, view.claim.end, view.claim.number))
    if order == "risk":
        return sorted(as_read, key=lambda view: -view.claim.worth)
    if order == "waiting":
        return sorted(as_read, key=lambda view: (waiting_rank(view), -view.claim.worth))
    return as_read


def arranged(
    claims: Sequence[ClaimView], order: Order, needle: str, kept: frozenset[str], is_unfolded: bool
) -> tuple[QueueRow, ...]:
    """Return the lines of the queue; claims in `kept` never fold, and nothing folds under a filter.

    Raises WorkbenchError when the filter cannot be understood.
    """
    holds = condition(needle)
    ordered = in_order([view for view in claims if holds(view)], order)
    if needle.strip() or is_unfolded:
        return tuple(QueueRow(view) for view in ordered)
    parents = _parents(ordered, kept)
    low = {view.claim.uid for view in ordered if _is_low_stake(view) and view.claim.uid not in kept}
    if len(low) < FEWEST_FOLDED:
        low = set()
    repeats: dict[str, int] = {}
    for parent in parents.values():
        repeats[parent] = repeats.get(parent, 0) + 1
    shown = tuple(
        QueueRow(view, repeats.get(view.claim.uid, 0))
        for view in ordered
        if view.claim.uid not in parents and view.claim.uid not in low
    )
    folded = len(ordered) - len(shown) - sum(row.repeats for row in shown)
    return (*shown, QueueRow(None, folded=folded)) if folded else shown


def _is_low_stake(view: ClaimView) -> bool:
    return view.claim.worth < LOW_STAKE and not view.is_settled and not view.evidence and not view.queries


def _parents(ordered: Sequence[ClaimView], kept: frozenset[str]) -> dict[str, str]:
    """Return, for each repeat on which nothing hangs, the uid of its first mention, under which it folds."""
    return {
        view.claim.uid: view.first.claim.uid
        for view in ordered
        if view.first is not None and view.is_untouched and view.claim.uid not in kept
    }
