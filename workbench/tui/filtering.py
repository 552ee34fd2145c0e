"""The filter language of the queue: words, and key:value terms, all of which must hold."""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.review import ClaimView
from workbench.domain.terms import Term, terms_of
from workbench.errors import WorkbenchError

FILTER_HELP = (
    'words · "a phrase" · is:open · no:source · has:query · type:quantity · by:minister · risk:500 · -not'
)
"""One line that teaches the language."""

_IS = {
    "open": lambda view: not view.is_settled,
    "settled": lambda view: view.is_settled,
    "verified": lambda view: _has_value(view, "verified"),
    "disputed": lambda view: _has_value(view, "disputed"),
    "context": lambda view: _has_value(view, "needs context"),
    "unverifiable": lambda view: _has_value(view, "unverifiable"),
    "dismissed": lambda view: view.dismissal is not None,
    "carried": lambda view: any(verdict.carried_from for verdict in view.verdicts),
    "repeat": lambda view: view.first is not None,
    "unresolved": lambda view: bool(view.claim.unresolved),
    "attributed": lambda view: bool(view.claim.attributed_to),
}  # fmt: skip
_HAS = {
    "source": lambda view: bool(view.evidence),
    "evidence": lambda view: bool(view.evidence),
    "query": lambda view: any(query.is_open for query in view.queries),
    "fix": lambda view: any(fix.is_open for fix in view.fixes),
    "rationale": lambda view: any(verdict.rationale for verdict in view.verdicts),
}  # fmt: skip
_NO = {name: (lambda view, has=has: not has(view)) for name, has in _HAS.items()} | {
    "source": lambda view: view.is_unsourced,
}
"""As the bar counts it: no source is what is verified with nothing that supports it."""

Holds = Callable[[ClaimView], bool]


def _has_value(view: ClaimView, value: str) -> bool:
    return any(view.status_of(question) == value for question in view.claim.questions)


def condition(needle: str) -> Holds:
    """Return the test that a claim must pass to stay in the queue.

    Raises WorkbenchError when a term names something that is not there, with what there is.
    """
    checks = [(_holds(term), term.is_negated) for term in terms_of(needle)]
    return lambda view: all(holds(view) != is_negated for holds, is_negated in checks)


def is_filter(needle: str) -> bool:
    """Say whether `needle` can be understood as a filter."""
    try:
        condition(needle)
    except WorkbenchError:
        return False
    return True


def _holds(term: Term) -> Holds:
    value = term.value
    if term.key == "is":
        return _named(_IS, "is", value)
    if term.key in ("has", "no"):
        return _named(_HAS if term.key == "has" else _NO, term.key, value)
    if term.key == "type":
        return lambda view: any(value in name for name in view.claim.types)
    if term.key == "by":
        return lambda view: value in view.claim.attributed_to.casefold()
    if term.key == "risk":
        floor = _number(value)
        return lambda view: view.claim.worth >= floor
    return lambda view: value in _words_of(view)


def _named(conditions: dict[str, Holds], key: str, value: str) -> Holds:
    if value in conditions:
        return conditions[value]
    raise WorkbenchError(f"{key}:{value} is no condition; there is {', '.join(conditions)}")


def _number(value: str) -> int:
    digits = value.lstrip(">=")
    if not digits.isdecimal():
        raise WorkbenchError(f"risk:{value} is no condition; say risk:500 for claims of 500 and more")
    return int(digits)


def _words_of(view: ClaimView) -> str:
    claim = view.claim
    return "\n".join((view.label, claim.wording, claim.quote, claim.attributed_to)).casefold()
