"""The sources of a workspace: what is stored of each, and which claims lean on it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, func, select

from workbench.domain.document import Capture, Document
from workbench.domain.review import SourceRow, SourceUse
from workbench.domain.source import Source
from workbench.store.lists import over_current_claims
from workbench.store.rows import record_of
from workbench.store.store import Store
from workbench.store.tables import SEALED


def sources(store: Store) -> tuple[Source, ...]:
    """Return the sources that are not retired, by number."""
    return tuple(sorted(store.matching("source", retired=0), key=lambda source: source.number))


def source_rows(store: Store) -> tuple[SourceRow, ...]:
    """Return the sources that are not retired, by number, each with how much there is of it."""
    ties, evidence, claims = SEALED["source_capture"], SEALED["evidence"], SEALED["claim"]
    tied = select(
        ties.c.source, func.count().label("captures"), func.count(ties.c.document).label("texts")
    ).group_by(ties.c.source)
    used = (
        over_current_claims(evidence.c.source, func.count(func.distinct(claims.c.uid)).label("claims"))
        .join(evidence, and_(evidence.c.claim == claims.c.uid, evidence.c.retired == 0))
        .group_by(evidence.c.source)
    )
    with store.reading() as connection:
        stored = {row.source: row for row in connection.execute(tied)}
        uses = {row.source: row.claims for row in connection.execute(used)}
    return tuple(
        SourceRow(
            source,
            captures=stored[source.uid].captures if source.uid in stored else 0,
            texts=stored[source.uid].texts if source.uid in stored else 0,
            claims=uses.get(source.uid, 0),
        )
        for source in sources(store)
    )


def source_uses(store: Store, source: str) -> tuple[SourceUse, ...]:
    """Return what the source with this uid says about claims of the current drafts, by claim."""
    evidence, claims, articles = SEALED["evidence"], SEALED["claim"], SEALED["article"]
    query = (
        over_current_claims(
            evidence, claims.c.wording, articles.c.number.label("article"), claims.c.number.label("of_claim")
        )
        .join(evidence, and_(evidence.c.claim == claims.c.uid, evidence.c.retired == 0))
        .where(evidence.c.source == source)
        .order_by(articles.c.number, claims.c.number, evidence.c.id)
    )
    with store.reading() as connection:
        return tuple(
            SourceUse(f"{row['article']}.{row['of_claim']}", row["wording"], record_of("evidence", row))
            for row in connection.execute(query).mappings()
        )


def source_captures(store: Store, source: str) -> tuple[Capture, ...]:
    """Return the captures stored for the source with uid `source`."""
    return tuple(_tied_to(store, source, "capture"))


def source_texts(store: Store, source: str) -> tuple[Document, ...]:
    """Return the documents read from the bytes of the source with uid `source`."""
    return tuple(_tied_to(store, source, "document"))


def _tied_to(store: Store, source: str, table: str) -> list[Any]:
    """Return the rows of `table` that are tied to a source, in the order in which they came."""
    rows, ties = SEALED[table], SEALED["source_capture"]
    query = (
        select(rows)
        .join(ties, ties.c[table] == rows.c.uid)
        .where(ties.c.source == source)
        .order_by(rows.c.id)
    )
    with store.reading() as connection:
        return [record_of(table, row) for row in connection.execute(query).mappings()]
