"""Across a workspace: the current drafts and their claims, where these stand, records and labels by uid."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Text,
    and_,
    exists,
    func,
    or_,
    select,
    type_coerce,
)

from workbench.store.rows import record_of
from workbench.store.store import Store
from workbench.store.tables import SEALED


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
