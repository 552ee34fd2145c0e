"""Claims by their ids, whichever articles they are in, with all that hangs on them: a page of a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, select

from workbench.domain.claim import Claim, Dismissal
from workbench.domain.review import ClaimView
from workbench.store.rows import record_of
from workbench.store.store import Store
from workbench.store.tables import SEALED
from workbench.store.views import (
    Hanging,
    Home,
    claim_view,
    evidence_by_claim,
    linked,
    reviewer_names,
    typed_wordings,
)

PARAMETERS = 500
"""Identities asked for at once."""


def claim_views(store: Store, ids: Sequence[int]) -> dict[int, tuple[ClaimView, str]]:
    """Return id -> the claim, with all that hangs on it, and its article's title; gone ones are left out."""
    with store.reading() as connection:
        claims = _claims(connection, "id", ids)
        wanted = {claim.uid: row for row, claim in claims.items()}
        firsts = {claim.repeats for claim in claims.values()} - {"", *wanted}
        every = [*claims.values(), *_claims(connection, "uid", sorted(firsts)).values()]
        articles = _articles(connection, sorted({claim.revision for claim in every}))
        hanging = _hanging_on(connection, sorted(claim.uid for claim in every), sorted(articles))
        repeats = _repeats(connection, articles)
    views = linked([claim_view(claim, articles[claim.revision][0], hanging) for claim in every], repeats)
    return {
        wanted[view.claim.uid]: (view, articles[view.claim.revision][1])
        for view in views
        if view.claim.uid in wanted
    }


def _claims(connection: Connection, column: str, values: Sequence[Any]) -> dict[int, Claim]:
    rows = SEALED["claim"]
    query = select(rows).where(rows.c.retired == 0)
    return {
        row["id"]: record_of("claim", row) for row in _of_those(connection, query, rows.c[column], values)
    }


def _articles(connection: Connection, revisions: Sequence[str]) -> dict[str, tuple[Home, str]]:
    """Return uid of a revision -> what its claims take from their article, and the article's title."""
    rows, articles = SEALED["revision"], SEALED["article"]
    query = select(
        rows.c.uid, rows.c.article, articles.c.number, articles.c.title, articles.c.published
    ).join(articles, articles.c.uid == rows.c.article)
    found = list(_of_those(connection, query, rows.c.uid, revisions))
    typed: dict[str, frozenset[str]] = {}
    uids = sorted({row["article"] for row in found})
    for first in range(0, len(uids), PARAMETERS):
        typed |= typed_wordings(connection, uids[first : first + PARAMETERS])
    return {
        row["uid"]: (
            Home(row["number"], row["published"], typed.get(row["article"], frozenset())),
            row["title"],
        )
        for row in found
    }


def _hanging_on(connection: Connection, uids: Sequence[str], revisions: Sequence[str]) -> Hanging:
    found: dict[str, dict[str, list[Any]]] = {}
    for table in ("verdict", "query", "fix", "evidence"):
        rows = SEALED[table]
        query = select(rows).where(rows.c.retired == 0).order_by(rows.c.id)
        found[table] = _grouped(table, _of_those(connection, query, rows.c.claim, uids))
    for table in ("quantity", "date_mention", "dismissal"):
        rows = SEALED[table]
        query = select(rows).where(rows.c.claim.is_not(None)).order_by(rows.c.id)
        query = query.where(rows.c.retired == 0) if "retired" in rows.c else query
        found[table] = _grouped(table, _of_those(connection, query, rows.c.revision, revisions))
    dismissals: dict[str, list[Dismissal]] = found["dismissal"]
    return Hanging(
        verdicts=found["verdict"],
        evidence=evidence_by_claim(connection, [one for some in found["evidence"].values() for one in some]),
        queries=found["query"],
        fixes=found["fix"],
        quantities=found["quantity"],
        dates=found["date_mention"],
        dismissals={claim: items[-1] for claim, items in dismissals.items()},
        names=reviewer_names(connection),
    )


def _grouped(table: str, rows: Iterator[Any]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[row["claim"]].append(record_of(table, row))
    return grouped


def _repeats(connection: Connection, articles: Mapping[str, tuple[Home, str]]) -> dict[str, list[str]]:
    """Return uid -> labels of the claims that repeat it, as they are read."""
    rows = SEALED["claim"]
    query = select(rows.c.repeats, rows.c.number, rows.c.start, rows.c.revision).where(
        rows.c.retired == 0, rows.c.repeats.is_not(None)
    )
    repeating = _of_those(connection, query, rows.c.revision, sorted(articles))
    found: dict[str, list[str]] = defaultdict(list)
    for row in sorted(repeating, key=lambda row: (row["start"], row["number"])):
        found[row["repeats"]].append(f"{articles[row['revision']][0].number}.{row['number']}")
    return found


def _of_those(
    connection: Connection, query: Select[Any], column: Any, values: Sequence[Any]
) -> Iterator[Any]:
    for first in range(0, len(values), PARAMETERS):
        yield from connection.execute(query.where(column.in_(values[first : first + PARAMETERS]))).mappings()
