"""Claims of every article at once: their ids in order, what they wait on, which of them a filter keeps.

Nothing here holds more than a few numbers a claim, and no transaction reads more than a chunk.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, and_, bindparam, case, literal, select

from workbench.domain.terms import Term
from workbench.store.conditions import condition_of, is_open, is_sql, lacks_a_source, waits_on_someone
from workbench.store.lists import newest_revisions
from workbench.store.store import Store
from workbench.store.tables import SEALED

ARTICLES = 200
"""Articles whose claims are read in one transaction."""
FIRST, CHUNK = 2_000, 20_000
"""Claims that a filter is tried on in one transaction: few at first, so that the first rows come soon."""

WAITS, UNSOURCED, OPEN, UNSOURCED_ITSELF = 1, 2, 4, 8
"""Flags of a claim: waits on somebody, verified without a source, open, unsourced not only as a repeat."""

ListOrder = Literal["risk", "reading", "waiting"]


@dataclass(frozen=True, slots=True)
class ClaimIndex:
    """Every claim of the current drafts, as they are read: one number in each array for each claim."""

    ids: array[int]
    worths: array[int]
    articles: int
    "How many articles have claims."

    def __len__(self) -> int:
        return len(self.ids)

    def in_order(self, order: ListOrder, flags: array[int] | None = None) -> array[int]:
        """Return the ids riskiest first, as they are read, or by what `flags` wait on and riskiest first."""
        if order == "reading":
            return self.ids
        places = sorted(range(len(self.worths)), key=self.worths.__getitem__, reverse=True)
        if order == "waiting" and flags is not None:
            ranks = bytes(_rank(flag) for flag in range(16))
            places.sort(key=lambda place: ranks[flags[place]])
        return array("q", (self.ids[place] for place in places))


def _rank(flag: int) -> int:
    """Return what a claim waits on: 0 an answer or a fix, 1 a source, 2 a decision, 3 nothing."""
    return next((rank for rank, bit in enumerate((WAITS, UNSOURCED, OPEN)) if flag & bit), 3)


@dataclass(frozen=True, slots=True)
class Part:
    """What part of a long read brought; `done` of `of` claims are looked at."""

    ids: Sequence[int]
    done: int
    of: int


def index_parts(store: Store) -> Iterator[ClaimIndex]:
    """Yield the index of ever more articles, the same object each time; the last one is whole."""
    claims = SEALED["claim"]
    ids, worths = array("q"), array("h")
    with store.reading() as connection:
        revisions = _current_revisions(connection)
    found = 0
    for first in range(0, len(revisions), ARTICLES):
        wanted = revisions[first : first + ARTICLES]
        places = {uid: place for place, uid in enumerate(wanted)}
        query = select(claims.c.id, claims.c.worth, claims.c.revision, claims.c.start, claims.c.end).where(
            claims.c.revision.in_(wanted), claims.c.retired == 0
        )
        with store.reading() as connection:
            rows = connection.execute(query).all()
        as_read = sorted((places[row.revision], row.start, row.end, row.id, row.worth) for row in rows)
        found += len({row[0] for row in as_read})
        ids.extend(row[3] for row in as_read)
        worths.extend(row[4] for row in as_read)
        yield ClaimIndex(ids, worths, found)
    if not revisions:
        yield ClaimIndex(ids, worths, 0)


def _current_revisions(connection: Connection) -> list[str]:
    """Return the uids of the current revisions, by the numbers of their articles."""
    revisions, articles, newest = SEALED["revision"], SEALED["article"], newest_revisions()
    query = (
        select(revisions.c.uid)
        .join(newest, and_(newest.c.article == revisions.c.article, newest.c.number == revisions.c.number))
        .join(articles, articles.c.uid == revisions.c.article)
        .where(articles.c.retired == 0)
        .order_by(articles.c.number)
    )
    return list(connection.execute(query).scalars())


def flag_parts(store: Store, ids: Sequence[int]) -> Iterator[tuple[array[int], int]]:
    """Yield for ever more of `ids` their flags, the same array each time, and how many are done."""
    claims = SEALED["claim"]
    flags = array("b", bytes(len(ids)))
    bits = (
        _bit(waits_on_someone(), WAITS) + _bit(lacks_a_source(), UNSOURCED)
        + _bit(is_open(), OPEN) + _bit(lacks_a_source(itself=True), UNSOURCED_ITSELF)
    ).label("flags")  # fmt: skip
    query = select(claims.c.id, bits).where(_is_one_of(claims.c.id))
    for start, part in _chunks(ids):
        with store.reading() as connection:
            known = {row.id: row.flags for row in connection.execute(query, {"ids": part})}
        for at, claim in enumerate(part, start):
            flags[at] = known.get(claim, 0)
        yield flags, start + len(part)


def _bit(holds: ColumnElement[bool], bit: int) -> ColumnElement[int]:
    return case((holds, literal(bit)), else_=literal(0))


def matching_parts(store: Store, ids: Sequence[int], terms: Sequence[Term]) -> Iterator[Part]:
    """Yield, in their order, those of `ids` on which all of `terms` hold, a part at a time."""
    if not terms:
        yield Part(ids, len(ids), len(ids))
        return
    in_sql, read = [term for term in terms if is_sql(term)], [term for term in terms if not is_sql(term)]
    for start, part in _chunks(ids):
        with store.reading() as connection:
            kept = _kept(connection, part, in_sql, read)
        yield Part([claim for claim in part if claim in kept], start + len(part), len(ids))


def _kept(
    connection: Connection, part: Sequence[int], in_sql: Sequence[Term], read: Sequence[Term]
) -> set[int]:
    claims, revisions, articles = SEALED["claim"].c, SEALED["revision"].c, SEALED["article"].c
    texts = (claims.wording, claims.quote, claims.attributed_to, claims.types) if read else ()
    query = (
        select(claims.id, *((articles.number.label("article"), claims.number) if read else ()), *texts)
        .join(SEALED["revision"], revisions.uid == claims.revision)
        .join(SEALED["article"], articles.uid == revisions.article)
        .where(_is_one_of(claims.id), condition_of(in_sql))
    )
    rows = connection.execute(query, {"ids": list(part)})
    return {row.id for row in rows if all(_reads(term, row) != term.is_negated for term in read)}


def _reads(term: Term, row: Any) -> bool:
    """Say whether a term that SQL cannot fold holds on the words of a row."""
    if term.key == "type":
        return any(term.value in name for name in row.types)
    if term.key == "by":
        return term.value in row.attributed_to.casefold()
    label = f"{row.article}.{row.number}"
    return term.value in "\n".join((label, row.wording, row.quote, row.attributed_to)).casefold()


def _is_one_of(column: Any) -> Any:
    return column.in_(bindparam("ids", expanding=True, literal_execute=True))


def _chunks(ids: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    start, size = 0, FIRST
    while start < len(ids):
        yield start, list(ids[start : start + size])
        start, size = start + size, CHUNK
