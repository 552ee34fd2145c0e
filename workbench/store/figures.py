"""Counts over the current drafts of many articles, made by the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Text, and_, case, func, not_, select, text, type_coerce

from workbench.domain.claim import QUESTIONS, Question
from workbench.store.journal import MAIN
from workbench.store.lists import (
    claim_is_dismissed,
    claim_is_open,
    over_current_claims,
    standing_verdict,
)
from workbench.store.store import Store
from workbench.store.tables import CHANGE, SEALED

ARTICLES = 200
"""Articles counted in one transaction."""
CHUNK = 500
"""Identities asked for at once."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the database counted; `article` is the number people type."""

    standings: tuple[tuple[int, Question, str, int], ...]
    "(article, question, what stands, claims)"
    types: tuple[tuple[tuple[str, ...], int], ...]
    "(types of a claim, claims)"
    attributed: tuple[tuple[str, int], ...]
    "(whose word the article gives, claims)"
    open_since: tuple[tuple[int, str, int], ...]
    "(article, moment at which an open claim first came in, claims)"
    decisions: tuple[tuple[str, int], ...]
    "(day, verdicts given on it); carried ones count on the day they were given."


def counts(store: Store, numbers: Collection[int]) -> Counts:
    """Return the counts over the current drafts of the articles with `numbers`.

    They are read a few articles at a time, so that nobody who writes meanwhile waits long.
    """
    wanted = sorted(numbers)
    parts = [_some(store, wanted[at : at + ARTICLES]) for at in range(0, len(wanted), ARTICLES)]
    types, attributed, decisions = Counter[tuple[str, ...]](), Counter[str](), Counter[str]()
    for part in parts:
        types.update(dict(part.types))
        attributed.update(dict(part.attributed))
        decisions.update(dict(part.decisions))
    return Counts(
        tuple(row for part in parts for row in part.standings),
        tuple(types.items()),
        tuple(attributed.items()),
        tuple(row for part in parts for row in part.open_since),
        tuple(sorted(decisions.items())),
    )


def _some(store: Store, numbers: Sequence[int]) -> Counts:
    with store.reading() as connection:
        standings = tuple(row for question in QUESTIONS for row in _standings(connection, question, numbers))
    with store.reading() as connection:
        types, attributed = _types(connection, numbers), _attributed(connection, numbers)
    with store.reading() as connection:
        decisions = _decisions(connection, numbers)
        born, carried = _open_claims(connection, numbers)
    first = _first_arrivals(store, carried)
    open_since = Counter(born)
    for uid, (article, _) in carried.items():
        open_since[article, first[uid]] += 1
    since = tuple((article, at, count) for (article, at), count in sorted(open_since.items()))
    return Counts(standings, types, attributed, since, decisions)


def _is_asked(question: Question) -> ColumnElement[bool]:
    return type_coerce(SEALED["claim"].c.questions, Text).like(f'%"{question}"%')


def _standings(
    connection: Connection, question: Question, numbers: Sequence[int]
) -> tuple[tuple[int, Question, str, int], ...]:
    verdicts, articles = SEALED["verdict"], SEALED["article"]
    standing = case((claim_is_dismissed(), "dismissed"), else_=func.coalesce(verdicts.c.value, "open"))
    query = (
        over_current_claims(
            articles.c.number, standing.label("standing"), func.count().label("claims"), numbers=numbers
        )
        .outerjoin(verdicts, verdicts.c.uid == standing_verdict(question))
        .where(_is_asked(question))
        .group_by(articles.c.number, text("standing"))
    )
    return tuple((row.number, question, row.standing, row.claims) for row in connection.execute(query))


def _types(connection: Connection, numbers: Sequence[int]) -> tuple[tuple[tuple[str, ...], int], ...]:
    types = SEALED["claim"].c.types
    query = over_current_claims(types, func.count().label("claims"), numbers=numbers).group_by(types)
    return tuple((row.types, row.claims) for row in connection.execute(query))


def _attributed(connection: Connection, numbers: Sequence[int]) -> tuple[tuple[str, int], ...]:
    name = SEALED["claim"].c.attributed_to
    query = (
        over_current_claims(name, func.count().label("claims"), numbers=numbers)
        .where(name != "")
        .group_by(name)
    )
    return tuple((row.attributed_to, row.claims) for row in connection.execute(query))


def _decisions(connection: Connection, numbers: Sequence[int]) -> tuple[tuple[str, int], ...]:
    verdicts, claims = SEALED["verdict"], SEALED["claim"]
    revisions, articles = SEALED["revision"], SEALED["article"]
    day = func.substr(verdicts.c.given_at, 1, 10)
    query = (
        select(day.label("day"), func.count().label("verdicts"))
        .join(claims, claims.c.uid == verdicts.c.claim)
        .join(revisions, revisions.c.uid == claims.c.revision)
        .join(articles, articles.c.uid == revisions.c.article)
        .where(
            verdicts.c.retired == 0,
            verdicts.c.carried_from.is_(None),
            articles.c.retired == 0,
            articles.c.number.in_(numbers),
        )
        .group_by(text("day"))
    )
    return tuple((row.day, row.verdicts) for row in connection.execute(query))


def _open_claims(
    connection: Connection, numbers: Sequence[int]
) -> tuple[dict[tuple[int, str], int], dict[str, tuple[int, str]]]:
    """Return (article, moment) -> open claims that came in then; uid -> (article, parent) of carried ones."""
    claims, articles = SEALED["claim"], SEALED["article"]
    is_open = and_(claim_is_open(), not_(claim_is_dismissed()))
    born = (
        over_current_claims(articles.c.number, CHANGE.c.at, func.count().label("claims"), numbers=numbers)
        .join(CHANGE, and_(CHANGE.c.line == MAIN, CHANGE.c.seq == claims.c.born))
        .where(is_open, claims.c.origin != "carried")
        .group_by(articles.c.number, CHANGE.c.at)
    )
    carried = over_current_claims(articles.c.number, claims.c.uid, claims.c.parents, numbers=numbers).where(
        is_open, claims.c.origin == "carried"
    )
    return (
        {(row.number, row.at): row.claims for row in connection.execute(born)},
        {row.uid: (row.number, row.parents[0]) for row in connection.execute(carried)},
    )


def _first_arrivals(store: Store, carried: dict[str, tuple[int, str]]) -> dict[str, str]:
    """Return uid -> the moment at which the claim that each carried one goes back to came in."""
    claims = SEALED["claim"]
    at: dict[str, str] = {}
    waiting = {uid: parent for uid, (_, parent) in carried.items()}
    while waiting:
        parents: dict[str, tuple[str, str]] = {}
        wanted = sorted(set(waiting.values()))
        for first in range(0, len(wanted), CHUNK):
            query = (
                select(claims.c.uid, claims.c.origin, claims.c.parents, CHANGE.c.at)
                .join(CHANGE, and_(CHANGE.c.line == MAIN, CHANGE.c.seq == claims.c.born))
                .where(claims.c.uid.in_(wanted[first : first + CHUNK]))
            )
            with store.reading() as connection:
                for row in connection.execute(query):
                    older = row.parents[0] if row.origin == "carried" and row.parents else ""
                    parents[row.uid] = (row.at, older)
        at |= {uid: parents[parent][0] for uid, parent in waiting.items()}
        waiting = {uid: parents[parent][1] for uid, parent in waiting.items() if parents[parent][1]}
    return at
