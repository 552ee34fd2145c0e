"""The few claims that a filter can keep at all, looked up in indexes; the filter itself decides on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, literal_column, select, union_all

from workbench.domain.terms import Term
from workbench.store import search
from workbench.store.tables import SEALED

MOST = 2_000
"""More claims than this are no few: they are looked through in their order, and the first come soon."""
FEW = 500
"""No other term need narrow these any further."""

_Ids = Select[Any]


def few_candidates(connection: Connection, terms: Sequence[Term]) -> list[int] | None:
    """Return ids of claims among which are all that `terms` keep; None when they may be many."""
    wanted = [term for term in terms if not term.is_negated]
    words = [term.value for term in wanted if term.key in ("", "by", "type")]
    fewest = _few(search.ids_holding(connection, words, MOST + 1))
    for term in wanted:
        if fewest is not None and len(fewest) <= FEW:
            break
        found = _few(_in_state(connection, term))
        if found is not None and (fewest is None or len(found) < len(fewest)):
            fewest = found
    return fewest


def _few(ids: list[int] | None) -> list[int] | None:
    return ids if ids is not None and len(ids) <= MOST else None


def _in_state(connection: Connection, term: Term) -> list[int] | None:
    """Return ids of claims among which are all of one state, MOST + 1 of more; None for others."""
    making = _LOOKED_UP.get((term.key, term.value))
    if making is None:
        return None
    return list(dict.fromkeys(connection.execute(making().limit(MOST + 1)).scalars()))


def _standing(*wanted: Any) -> _Ids:
    """Return the claims for which such a verdict stands, given there or at the first mention."""
    return _with_repeats(*(_decided(question, *wanted) for question in ("content", "attribution")))


def _decided(question: str, *wanted: Any) -> _Ids:
    claims, verdicts = SEALED["claim"].c, SEALED["verdict"].c
    standing = claims[f"standing_{question}"]
    if not wanted:
        return select(claims.uid).where(standing.is_not(None))
    return select(claims.uid).join(SEALED["verdict"], verdicts.uid == standing).where(*wanted)


def _with_repeats(*uids: _Ids) -> _Ids:
    claims = SEALED["claim"].c
    themselves = (select(claims.id).where(claims.uid.in_(some)) for some in uids)
    repeats = (select(claims.id).where(claims.repeats.in_(some)) for some in uids)
    return _together(*themselves, *repeats)


def _together(*queries: _Ids) -> _Ids:
    every = union_all(*queries).subquery()
    return select(every.c.id)


def _hung(table: str, *wanted: Any) -> _Ids:
    """Return the claims on which a row of `table` hangs that is as `wanted`."""
    claims, rows = SEALED["claim"].c, SEALED[table].c
    return select(claims.id).where(claims.uid.in_(select(rows.claim).where(rows.retired == 0, *wanted)))


def _dismissed() -> _Ids:
    return select(SEALED["dismissal"].c.claim).where(
        SEALED["dismissal"].c.claim.is_not(None), SEALED["dismissal"].c.retired == 0
    )


def _settled() -> _Ids:
    unasked = select(SEALED["claim"].c.id).where(literal_column("questions = '[]'"))
    decided = [_decided(question) for question in ("content", "attribution")]
    return _together(_with_repeats(*decided, _dismissed()), unasked)


def _valued(value: str) -> Callable[[], _Ids]:
    return lambda: _standing(SEALED["verdict"].c.value == value)


def _evidenced() -> _Ids:
    return _hung("evidence")


_LOOKED_UP: dict[tuple[str, str], Callable[[], _Ids]] = {
    ("is", "settled"): _settled,
    ("is", "verified"): _valued("verified"),
    ("is", "disputed"): _valued("disputed"),
    ("is", "context"): _valued("needs context"),
    ("is", "unverifiable"): _valued("unverifiable"),
    ("is", "dismissed"): lambda: _hung("dismissal"),
    ("is", "carried"): lambda: _standing(SEALED["verdict"].c.carried_from.is_not(None)),
    ("is", "repeat"): lambda: select(SEALED["claim"].c.id).where(SEALED["claim"].c.repeats.is_not(None)),
    ("is", "unresolved"): lambda: select(SEALED["claim"].c.id).where(literal_column("unresolved <> '[]'")),
    ("has", "source"): _evidenced,
    ("has", "evidence"): _evidenced,
    ("no", "source"): _valued("verified"),
    ("has", "query"): lambda: _hung("query", SEALED["query"].c.answer == ""),
    ("has", "fix"): lambda: _hung("fix", SEALED["fix"].c.state == "open"),
    ("has", "rationale"): lambda: _standing(SEALED["verdict"].c.rationale != ""),
}  # fmt: skip
