"""Lists across a workspace: articles with what is left on them, claims of the current drafts, names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    RowMapping,
    Select,
    Text,
    and_,
    case,
    exists,
    func,
    not_,
    or_,
    select,
    type_coerce,
)

from workbench.domain.review import ArticleRow
from workbench.store.rows import record_of
from workbench.store.store import Store
from workbench.store.tables import SEALED


def article_rows(store: Store, today: str = "") -> tuple[ArticleRow, ...]:
    """Return every article with the tallies of its current revision, by number.

    `today` is the ISO date before which answers and articles that are late were due.
    """
    articles, revisions = SEALED["article"], SEALED["revision"]
    current = newest_revisions()
    counted = _claim_counts(today)
    query = (
        select(
            articles,
            revisions.c.number.label("revision_number"),
            revisions.c.uid.label("current_revision"),
            *(counted.c[n] for n in (*_COUNTS, "next_due")),
        )
        .join(revisions, revisions.c.article == articles.c.uid)
        .join(
            current,
            and_(current.c.article == revisions.c.article, current.c.number == revisions.c.number),
        )
        .outerjoin(counted, counted.c.revision == revisions.c.uid)
        .where(articles.c.retired == 0)
        .order_by(articles.c.number)
    )
    with store.reading() as connection:
        names = names_left(connection)
        rows = (
            ArticleRow(
                article=record_of("article", row),
                revision_number=row["revision_number"],
                names=names.get(row["current_revision"], 0),
                **_counts_of(row),
                next_due=row["next_due"] or "",
            )
            for row in connection.execute(query).mappings()
        )
        return tuple(
            replace(row, is_late=True) if "" < row.article.deadline < today and not row.is_done else row
            for row in rows
        )


def _counts_of(row: RowMapping) -> dict[str, Any]:
    return {name: int(row[name] or 0) for name in _COUNTS}


def names_left(connection: Connection) -> dict[str, int]:
    """Return uid of a revision -> its names that nobody has ticked off, where there are any."""
    names, ticks = SEALED["name"], SEALED["name_tick"]
    every = select(names.c.revision, func.count()).group_by(names.c.revision)
    ticked = (
        select(ticks.c.revision, func.count(ticks.c.name.distinct()))
        .where(ticks.c.retired == 0)
        .group_by(ticks.c.revision)
    )
    done = {row[0]: row[1] for row in connection.execute(ticked)}
    return {
        revision: count - done.get(revision, 0)
        for revision, count in connection.execute(every)
        if count > done.get(revision, 0)
    }


def newest_revisions(numbers: Collection[int] | None = None) -> Any:
    """Return a table of (uid of an article, number of its current revision)."""
    revisions, articles = SEALED["revision"], SEALED["article"]
    query = select(revisions.c.article, func.max(revisions.c.number).label("number")).where(
        revisions.c.retired == 0
    )
    if numbers is not None:
        wanted = select(articles.c.uid).where(articles.c.number.in_(sorted(numbers)))
        query = query.where(revisions.c.article.in_(wanted))
    return query.group_by(revisions.c.article).subquery()


def over_current_claims(*columns: Any, numbers: Collection[int] | None = None) -> Select[Any]:
    """Return a query over the claims in the current drafts with their articles, those with `numbers` only."""
    claims, revisions, articles = SEALED["claim"], SEALED["revision"], SEALED["article"]
    newest = newest_revisions(numbers)
    query = (
        select(*columns)
        .select_from(claims)
        .join(revisions, revisions.c.uid == claims.c.revision)
        .join(newest, and_(newest.c.article == revisions.c.article, newest.c.number == revisions.c.number))
        .join(articles, articles.c.uid == revisions.c.article)
        .where(claims.c.retired == 0, articles.c.retired == 0)
    )
    return query if numbers is None else query.where(articles.c.number.in_(sorted(numbers)))


_COUNTS = ("claims", "open", "no_source", "queries", "fixes", "overdue")


def _claim_counts(today: str) -> Any:
    claims, queries, fixes = SEALED["claim"], SEALED["query"], SEALED["fix"]
    live = not_(claim_is_dismissed())
    is_open = claim_is_open()
    is_awaited = and_(queries.c.claim == claims.c.uid, queries.c.retired == 0, queries.c.answer == "")
    open_queries = select(func.count()).where(is_awaited)
    overdue = open_queries.where(queries.c.due != "", queries.c.due < today)
    next_due = select(func.min(queries.c.due)).where(is_awaited, queries.c.due != "")
    open_fixes = select(func.count()).where(
        fixes.c.claim == claims.c.uid, fixes.c.retired == 0, fixes.c.state == "open"
    )
    unsourced = or_(_verified_alone("content"), _verified_alone("attribution"))
    return (
        select(
            claims.c.revision,
            func.count().label("claims"),
            func.sum(case((and_(live, is_open), 1), else_=0)).label("open"),
            func.sum(case((and_(live, unsourced), 1), else_=0)).label("no_source"),
            func.sum(open_queries.scalar_subquery()).label("queries"),
            func.sum(open_fixes.scalar_subquery()).label("fixes"),
            func.sum(overdue.scalar_subquery()).label("overdue"),
            func.min(next_due.scalar_subquery()).label("next_due"),
        )
        .where(claims.c.retired == 0)
        .group_by(claims.c.revision)
        .subquery()
    )


def standing_verdict(question: str) -> ColumnElement[str]:
    """Return the verdict that stands for a claim: its own, else the first mention's."""
    claims = SEALED["claim"]
    first, is_first = first_mention()
    of_first = select(first.c[f"standing_{question}"]).where(is_first).correlate(claims).scalar_subquery()
    return func.coalesce(claims.c[f"standing_{question}"], of_first)


def claim_is_open() -> ColumnElement[bool]:
    """Return the condition that a claim asks a question nobody has decided, dismissed or not."""
    asked = type_coerce(SEALED["claim"].c.questions, Text)
    return or_(
        and_(asked.like('%"content"%'), standing_verdict("content").is_(None)),
        and_(asked.like('%"attribution"%'), standing_verdict("attribution").is_(None)),
    )


def claim_is_dismissed() -> ColumnElement[bool]:
    """Return the condition that a claim is dismissed, here or at the first mention of the same fact."""
    claims = SEALED["claim"]
    first, is_first = first_mention()
    return or_(_is_dismissed(claims), exists().where(is_first, _is_dismissed(first)))


def first_mention() -> tuple[FromClause, ColumnElement[bool]]:
    """Return the claims once more, and the condition that such a row is a claim's first mention."""
    claims = SEALED["claim"]
    first = claims.alias("first_mention")
    same_text = and_(first.c.revision == claims.c.revision, first.c.retired == 0)
    return first, and_(first.c.uid == claims.c.repeats, same_text)


def _is_dismissed(claims: FromClause) -> ColumnElement[bool]:
    dismissals = SEALED["dismissal"]
    of_claims = select(dismissals.c.claim).where(dismissals.c.retired == 0, dismissals.c.claim.is_not(None))
    return claims.c.uid.in_(of_claims)


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


def by_uid(store: Store, table: str, uids: Iterable[str]) -> dict[str, Any]:
    """Return uid -> record for the rows of `table` with these uids, retired or not."""
    rows = SEALED[table]
    wanted = sorted(set(uids))
    found: dict[str, Any] = {}
    for first in range(0, len(wanted), 500):
        query = select(rows).where(rows.c.uid.in_(wanted[first : first + 500]))
        with store.reading() as connection:
            found |= {row["uid"]: record_of(table, row) for row in connection.execute(query).mappings()}
    return found


def claim_labels(store: Store, claims: Iterable[str]) -> dict[str, str]:
    """Return uid -> `3.12` for claims, retired or not."""
    rows, revisions, articles = SEALED["claim"], SEALED["revision"], SEALED["article"]
    query = (
        select(rows.c.uid, rows.c.number, articles.c.number.label("article"))
        .join(revisions, revisions.c.uid == rows.c.revision)
        .join(articles, articles.c.uid == revisions.c.article)
    )
    wanted = sorted(set(claims))
    labels: dict[str, str] = {}
    for first in range(0, len(wanted), 500):
        with store.reading() as connection:
            for row in connection.execute(query.where(rows.c.uid.in_(wanted[first : first + 500]))):
                labels[row.uid] = f"{row.article}.{row.number}"
    return labels
