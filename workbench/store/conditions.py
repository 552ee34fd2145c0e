"""The filter language in SQL: what each term asks of a row of claims, the same as on a claim that is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import ColumnElement, Text, and_, cast, exists, not_, or_, type_coerce

from workbench.domain.claim import QUESTIONS
from workbench.domain.terms import Term
from workbench.store.lists import first_mention, standing_verdict
from workbench.store.tables import SEALED

Condition = ColumnElement[bool]


def is_sql(term: Term) -> bool:
    """Say whether the database can decide `term`: it folds the letters of ASCII only."""
    if term.key == "type":
        return term.typed.isascii() and term.value.isalpha()
    return term.key not in ("", "by") or term.typed.isascii()


def condition_of(terms: Sequence[Term]) -> Condition:
    """Return the condition that all of `terms` hold, each of which is_sql().

    ß and ligatures are matched as they are typed. The query must be over claims and their articles.
    """
    held = [not_(_holds(term)) if term.is_negated else _holds(term) for term in terms]
    return and_(SEALED["claim"].c.retired == 0, *held)


def waits_on_someone() -> Condition:
    """Return the condition that a claim waits on an answer or on what becomes of a fix."""
    return or_(_has_query(), _has_fix())


def lacks_a_source(*, itself: bool = False) -> Condition:
    """Return the condition that a question stands verified and unsupported; `itself`: not as a repeat."""
    return or_(
        *(
            and_(_lacks_source(question), _own_verdict(question).is_not(None))
            if itself
            else _lacks_source(question)
            for question in QUESTIONS
        )
    )


def is_open() -> Condition:
    """Return the condition that nobody has decided a question of a claim."""
    return or_(*map(_is_undecided, QUESTIONS))


def _holds(term: Term) -> Condition:
    claims = SEALED["claim"].c
    if term.key == "is":
        return _IS[term.value]()
    if term.key == "has":
        return _HAS[term.value]()
    if term.key == "no":
        return lacks_a_source(itself=True) if term.value == "source" else not_(_HAS[term.value]())
    if term.key == "type":
        return _contains(type_coerce(claims.types, Text), term.value)
    if term.key == "by":
        return _contains(claims.attributed_to, term.value)
    if term.key == "risk":
        return claims.worth >= int(term.value.lstrip(">="))
    label = cast(SEALED["article"].c.number, Text) + "." + cast(claims.number, Text)
    texts = (claims.wording, claims.quote, claims.attributed_to)
    in_texts = or_(*(_contains(text, term.value) for text in texts))
    return or_(in_texts, _contains(label, term.value)) if term.value.strip("0123456789.") == "" else in_texts


def _contains(column: ColumnElement[str], value: str) -> Condition:
    escaped = value.replace("/", "//").replace("%", "/%").replace("_", "/_")
    return column.ilike(f"%{escaped}%", escape="/")


def _is_asked(question: str) -> Condition:
    return _contains(type_coerce(SEALED["claim"].c.questions, Text), f'"{question}"')


def _own_verdict(question: str) -> ColumnElement[str]:
    standing: ColumnElement[str] = SEALED["claim"].c[f"standing_{question}"]
    return standing


def _is_dismissed() -> Condition:
    claims, dismissals = SEALED["claim"], SEALED["dismissal"]
    return exists().where(
        dismissals.c.revision == claims.c.revision,
        dismissals.c.claim == claims.c.uid,
        dismissals.c.retired == 0,
    )


def _first_is_dismissed() -> Condition:
    dismissals = SEALED["dismissal"]
    first, is_first = first_mention()
    return exists().where(
        is_first,
        dismissals.c.revision == first.c.revision,
        dismissals.c.claim == first.c.uid,
        dismissals.c.retired == 0,
    )


def _is_repeat() -> Condition:
    _, is_first = first_mention()
    return exists().where(is_first)


def _is_undecided(question: str) -> Condition:
    return and_(
        _is_asked(question),
        standing_verdict(question).is_(None),
        not_(_is_dismissed()),
        not_(_first_is_dismissed()),
    )


def _stands_as(question: str, value: str) -> Condition:
    """Return the condition that `value` stands for the question, given here or at the first mention."""
    verdicts = SEALED["verdict"]
    holds = exists().where(verdicts.c.uid == standing_verdict(question), verdicts.c.value == value)
    of_the_first = and_(_own_verdict(question).is_(None), _first_is_dismissed())
    return and_(_is_asked(question), holds, not_(_is_dismissed()), not_(of_the_first))


def _has_value(value: str) -> Condition:
    return or_(*(_stands_as(question, value) for question in QUESTIONS))


def _is_supported(claim: ColumnElement[str], question: str) -> Condition:
    evidence = SEALED["evidence"]
    return exists().where(
        evidence.c.claim == claim,
        evidence.c.question == question,
        evidence.c.stance == "supports",
        evidence.c.retired == 0,
    )


def _lacks_source(question: str) -> Condition:
    """Return the condition that the question stands verified and nothing supports it where it was decided."""
    claims, own = SEALED["claim"].c, _own_verdict(question)
    supported = or_(
        and_(own.is_not(None), _is_supported(claims.uid, question)),
        and_(own.is_(None), _is_supported(claims.repeats, question)),
    )
    return and_(_stands_as(question, "verified"), not_(supported))


def _own_verdict_is(*wanted: Condition) -> Condition:
    verdicts = SEALED["verdict"]
    standing = or_(*(verdicts.c.uid == _own_verdict(question) for question in QUESTIONS))
    return exists().where(verdicts.c.claim == SEALED["claim"].c.uid, standing, *wanted)


def _has_evidence() -> Condition:
    evidence = SEALED["evidence"]
    return exists().where(evidence.c.claim == SEALED["claim"].c.uid, evidence.c.retired == 0)


def _has_query() -> Condition:
    queries = SEALED["query"]
    return exists().where(
        queries.c.claim == SEALED["claim"].c.uid, queries.c.retired == 0, queries.c.answer == ""
    )


def _has_fix() -> Condition:
    fixes = SEALED["fix"]
    return exists().where(
        fixes.c.claim == SEALED["claim"].c.uid, fixes.c.retired == 0, fixes.c.state == "open"
    )


_IS: dict[str, Callable[[], Condition]] = {
    "open": is_open,
    "settled": lambda: not_(is_open()),
    "verified": lambda: _has_value("verified"),
    "disputed": lambda: _has_value("disputed"),
    "context": lambda: _has_value("needs context"),
    "unverifiable": lambda: _has_value("unverifiable"),
    "dismissed": _is_dismissed,
    "carried": lambda: _own_verdict_is(SEALED["verdict"].c.carried_from.is_not(None)),
    "repeat": _is_repeat,
    "unresolved": lambda: type_coerce(SEALED["claim"].c.unresolved, Text) != "[]",
    "attributed": lambda: SEALED["claim"].c.attributed_to != "",
}  # fmt: skip
_HAS: dict[str, Callable[[], Condition]] = {
    "source": _has_evidence,
    "evidence": _has_evidence,
    "query": _has_query,
    "fix": _has_fix,
    "rationale": lambda: _own_verdict_is(SEALED["verdict"].c.rationale != ""),
}
