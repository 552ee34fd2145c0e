"""Two people, one claim: what the second writer is shown, and how theirs is written over what stands now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.domain.review import ClaimView
from workbench.tui.state import ReviewState

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace

Call = Callable[["Workspace", str], Any]
GONE = "the claim is gone: it was split, merged or redrafted"


@dataclass(frozen=True, slots=True)
class Contest:
    """An act that somebody else may be faster with."""

    label: str
    "The claim that it is about, or the first of several."
    mine: str
    "What the reviewer typed or chose, in words."
    theirs: Callable[[ReviewState], str]
    "What stands now, in words."
    again: Callable[[ReviewState], Call | None]
    "The same act upon what stands now; None when that is no longer there."


def present(state: ReviewState, uid: str) -> ClaimView | None:
    """Return the claim with `uid` as it now is, or None when it is gone."""
    return state.view.claim(uid) if state.view is not None else None


def of_a_claim(seen: ClaimView, mine: str) -> Contest:
    """Return the contest of an act that cannot be tried again: its claim is gone, or another one now."""

    def standing(state: ReviewState) -> str:
        now = present(state, seen.claim.uid)
        return now.claim.wording if now is not None else GONE

    return Contest(seen.label, mine, standing, lambda state: None)
