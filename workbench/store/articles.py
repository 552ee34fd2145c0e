"""The articles of a workspace by number, each with what is left on its current draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, exists, func, not_, or_, select

from workbench.domain.review import ArticleRow
from workbench.store.lists import claim_is_dismissed, claim_is_open, newest_revisions
from workbench.store.rows import record_of
from workbench.store.store import Store
from workbench.store.tables import SEALED

ARTICLES = 64
"""Articles whose claims are counted in one transaction, so that nobody who writes meanwhile waits long."""
HEADS = 500
"""Articles read in one transaction without what is left on them."""


def article_numbers(store: Store) -> tuple[int, ...]:
    """Return the number of every article that has a current draft, in order."""
    articles, revisions = SEALED["article"], SEALED["revision"]
    is_drafted = exists().where(revisions.c.article == articles.c.uid, revisions.c.retired == 0)
    query = select(articles.c.number).where(articles.c.retired == 0, is_drafted).order_by(articles.c.number)
    with store.reading() as connection:
        return tuple(connection.execute(query).scalars())


def deadlines(store: Store) -> dict[int, str]:
    """Return number of an article -> the ISO date by which it is to be checked, where it has one."""
    articles = SEALED["article"]
    query = select(articles.c.number, articles.c.deadline).where(
        articles.c.retired == 0, articles.c.deadline != ""
    )
    with store.reading() as connection:
        return {row.number: row.deadline for row in connection.execute(query)}


def article_heads(store: Store, numbers: Sequence[int]) -> tuple[ArticleRow, ...]:
    """Return the articles with `numbers`, by number, and not yet what is left on them."""
    rows: list[ArticleRow] = []
    for some in _parts(numbers, HEADS):
        with store.reading() as connection:
            rows += [_row(head, None, 0) for head in _heads(connection, some)]
    return tuple(rows)


def article_rows(
    store: Store, today: str = "", numbers: Sequence[int] | None = None
) -> tuple[ArticleRow, ...]:
    """Return every article, or those with `numbers`, with the tallies of its current revision, by number.

    `today` is the ISO date before which what is overdue or late was due.
    """
    rows: list[ArticleRow] = []
    for some in _parts(article_numbers(store) if numbers is None else numbers, ARTICLES):
        with store.reading() as connection:
            heads = _heads(connection, some)
            revisions = [head["current_revision"] for head in heads]
            counts, names = _counts(connection, revisions, today), _names_left(connection, revisions)
        rows += [
            _judged(_row(head, counts.get(revision, {}), names.get(revision, 0)), today)
            for head, revision in zip(heads, revisions, strict=True)
        ]
    return tuple(rows)


def _parts(numbers: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    wanted = sorted(set(numbers))
    return (wanted[first : first + size] for first in range(0, len(wanted), size))


def _row(head: Any, counts: Any, names: int) -> ArticleRow:
    return ArticleRow(
        article=record_of("article", head),
        revision_number=head["revision_number"],
        **_numbers_of(counts),
        names=names,
        next_due=(counts or {}).get("next_due") or "",
        is_counted=counts is not None,
    )


def _numbers_of(counts: Any) -> dict[str, Any]:
    return {name: int((counts or {}).get(name) or 0) for name in _COUNTS}


def _judged(row: ArticleRow, today: str) -> ArticleRow:
    """Return `row` with whether it is late on `today`."""
    is_late = "" < row.article.deadline < today and not row.is_done
    return replace(row, is_late=True) if is_late else row


def _heads(connection: Connection, numbers: Sequence[int]) -> Sequence[Any]:
    articles, revisions = SEALED["article"], SEALED["revision"]
    newest = newest_revisions(numbers)
    query = (
        select(
            articles, revisions.c.number.label("revision_number"), revisions.c.uid.label("current_revision")
        )
        .join(revisions, revisions.c.article == articles.c.uid)
        .join(newest, and_(newest.c.article == revisions.c.article, newest.c.number == revisions.c.number))
        .where(articles.c.retired == 0, articles.c.number.in_(numbers))
        .order_by(articles.c.number)
    )
    return connection.execute(query).mappings().all()


def _names_left(connection: Connection, revisions: Sequence[str]) -> dict[str, int]:
    """Return uid of a revision -> its names that nobody has ticked off, where there are any."""
    names, ticks = SEALED["name"], SEALED["name_tick"]
    every = (
        select(names.c.revision, func.count())
        .where(names.c.revision.in_(revisions))
        .group_by(names.c.revision)
    )
    ticked = (
        select(ticks.c.revision, func.count(ticks.c.name.distinct()))
        .where(ticks.c.revision.in_(revisions), ticks.c.retired == 0)
        .group_by(ticks.c.revision)
    )
    done = {row[0]: row[1] for row in connection.execute(ticked)}
    return {
        revision: count - done.get(revision, 0)
        for revision, count in connection.execute(every)
        if count > done.get(revision, 0)
    }


_COUNTS = ("claims", "open", "no_source", "queries", "fixes", "overdue")


def _counts(connection: Connection, revisions: Sequence[str], today: str) -> dict[str, Any]:
    claims, queries, fixes = SEALED["claim"], SEALED["query"], SEALED["fix"]
    live = not_(claim_is_dismissed())
    is_awaited = and_(queries.c.claim == claims.c.uid, queries.c.retired == 0, queries.c.answer == "")
    open_queries = select(func.count()).where(is_awaited)
    overdue = open_queries.where(queries.c.due != "", queries.c.due < today)
    next_due = select(func.min(queries.c.due)).where(is_awaited, queries.c.due != "")
    open_fixes = select(func.count()).where(
        fixes.c.claim == claims.c.uid, fixes.c.retired == 0, fixes.c.state == "open"
    )
    unsourced = or_(_verified_alone("content"), _verified_alone("attribution"))
    query = (
        select(
            claims.c.revision,
            func.count().label("claims"),
            func.sum(case((and_(live, claim_is_open()), 1), else_=0)).label("open"),
            func.sum(case((and_(live, unsourced), 1), else_=0)).label("no_source"),
            func.sum(open_queries.scalar_subquery()).label("queries"),
            func.sum(open_fixes.scalar_subquery()).label("fixes"),
            func.sum(overdue.scalar_subquery()).label("overdue"),
            func.min(next_due.scalar_subquery()).label("next_due"),
        )
        .where(claims.c.retired == 0, claims.c.revision.in_(revisions))
        .group_by(claims.c.revision)
    )
    return {row["revision"]: row for row in connection.execute(query).mappings()}


def _verified_alone(question: str) -> ColumnElement[bool]:
    claims, verdicts, evidence = SEALED["claim"], SEALED["verdict"], SEALED["evidence"]
    verified = exists().where(
        verdicts.c.uid == claims.c[f"standing_{question}"], verdicts.c.value == "verified"
    )
    supported = exists().where(
        evidence.c.claim == claims.c.uid,
        evidence.c.question == question,
        evidence.c.stance == "supports",
        evidence.c.retired == 0,
    )
    return and_(verified, not_(supported))
