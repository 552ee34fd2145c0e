"""Where a claim stands, in one word, one symbol and one ink: what every list and pane shows alike."""

from __future__ import annotations

from workbench.domain.claim import Question
from workbench.domain.review import ClaimView
from workbench.domain.verdict import SYMBOLS

WORST_FIRST = ("disputed", "needs context", "unverifiable")

INKS: dict[str, str] = {
    "verified": "verified", "disputed": "disputed", "needs context": "context", "unverifiable": "unsure",
    "open": "open", "dismissed": "dismissed", "no source": "sourceless",
}  # fmt: skip
"""Standing -> name of its colour: the theme variable `$name` and the component class `ink--name`."""


def standing_of(view: ClaimView) -> str:
    """Return the one word for a claim: dismissed, open, the worst verdict, no source or verified."""
    if view.dismissal is not None:
        return "dismissed"
    if view.open_questions:
        return "open"
    values = {view.status_of(question) for question in view.claim.questions}
    if "dismissed" in values:
        return "dismissed"
    worst = next((value for value in WORST_FIRST if value in values), "")
    return worst or ("no source" if view.questions_without_source else "verified")


def state_of(view: ClaimView) -> str:
    """Return the standing of a claim, and of two questions which one is open when it is one of them."""
    standing, left = standing_of(view), view.open_questions
    if standing != "open" or len(left) == len(view.claim.questions):
        return standing
    return f"open: {'is so' if left == ('content',) else 'said'}"


def standing_on(view: ClaimView, question: Question) -> str:
    """Return the one word for one question of a claim."""
    return "no source" if view.lacks_source(question) else view.status_of(question)


def symbol_of(standing: str) -> str:
    """Return the one-cell symbol of a standing."""
    return SYMBOLS[standing]


def symbols_of(view: ClaimView) -> str:
    """Return two cells: the symbol for `is it so?`, then for `was it said so?`; blank where not asked."""
    asked = view.claim.questions
    return "".join(
        symbol_of(standing_on(view, question)) if question in asked else " "
        for question in ("content", "attribution")
    )
