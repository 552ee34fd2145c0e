"""What makes a passage unfit for the claims at hand: said before it is attached to them."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.checks.passages import best_passages, telling_words
from workbench.domain.review import ClaimView
from workbench.language.othertime import OtherTime, other_time
from workbench.text import plural

NAMED = 5
"""Claims that are named; the rest are counted."""


def warnings(aim: Sequence[ClaimView], words: str) -> list[str]:
    """Return what makes a passage unfit for claims: none of their figures and names in it, another time."""
    told = [(view, _missing(view, words), _mismatch(view, words)) for view in aim] if words else []
    missing = [view.label for view, is_missing, _ in told if is_missing]
    lines = (
        [f"it holds no figure and no name of {', '.join(missing[:NAMED])}{_more(missing)}"] if missing else []
    )
    return lines + [
        f"{view.label}: {mismatch.words}" for view, _, mismatch in told[:NAMED] if mismatch is not None
    ]


def _more(labels: Sequence[str]) -> str:
    return f" and {plural(len(labels) - NAMED, 'other claim')}" if len(labels) > NAMED else ""


def _missing(view: ClaimView, words: str) -> bool:
    wording = view.claim.wording
    telling = [word for word in telling_words(wording) if word[:1].isupper() or word[:1].isdigit()]
    return bool(telling) and not best_passages([words], telling, wordings=[wording])


def _mismatch(view: ClaimView, words: str) -> OtherTime | None:
    days = [(day.first_day, day.last_day) for day in view.dates]
    return other_time(words, days, view.published)
