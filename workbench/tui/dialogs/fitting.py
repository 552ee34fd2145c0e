"""What makes a passage unfit for the claims at hand: said before it is attached to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.checks.passages import best_passages, figures_missing, telling_words
from workbench.domain.review import ClaimView
from workbench.language.othertime import OtherTime, other_time
from workbench.text import plural

NAMED = 5
"""Claims that are named; the rest are counted."""
COMPARED = 50_000
"""Characters of a passage that are compared; where it is longer, it is said that only these were."""


def warnings(aim: Sequence[ClaimView], words: str) -> list[str]:
    """Return what makes a passage unfit for claims: their figures are not in it, or none of their names; or
    it is about another time. For a thread: a long passage takes a tenth of a second.
    """
    if not words:
        return []
    lines = [line for view in aim[:NAMED] for line in _unfit(view, words)]
    return lines + ([f"{plural(len(aim) - NAMED, 'other claim')} not compared"] if len(aim) > NAMED else [])


def _unfit(view: ClaimView, words: str) -> Iterator[str]:
    wording, compared = view.claim.wording, words[:COMPARED]
    where = "it" if len(words) <= COMPARED else f"its first {COMPARED:,} characters"
    figures = figures_missing(compared, wording)
    names = [word for word in telling_words(wording) if word[:1].isupper()]
    if figures:
        yield f"{view.label}: {', '.join(figures)} {'is' if len(figures) == 1 else 'are'} not in {where}"
    elif names and not best_passages([compared], names):
        yield f"{view.label}: none of its names is in {where}"
    mismatch = _mismatch(view, words)
    if mismatch is not None:
        yield f"{view.label}: {mismatch.words}"


def _mismatch(view: ClaimView, words: str) -> OtherTime | None:
    days = [(day.first_day, day.last_day) for day in view.dates]
    return other_time(words, days, view.published)
