"""Claims of every article at once: their ids in order, what they wait on, which of them a filter keeps.

Nothing here holds more than a few numbers a claim, and no transaction reads more than a chunk.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import neg
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    exists,
    literal,
    not_,
    select,
)

from workbench.domain.terms import Term
from workbench.store import candidates
from workbench.store.conditions import condition_of, is_open, is_sql, lacks_a_source, waits_on_someone
from workbench.store.lists import newest_revisions
from workbench.store.store import Store
from workbench.store.tables import SEALED

ARTICLES = 200
"""Articles whose claims are read in one transaction."""
FIRST, CHUNK = 2_000, 20_000
"""Claims that a filter is tried on in one transaction: few at first, so that the first rows come soon."""

LOOKED_UP = 5_000
"""Claims found in an index that are looked at in one transaction."""

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
        ranks = bytes(_rank(flag) for flag in range(16))
        waits = (ranks[flag] for flag in flags) if order == "waiting" and flags is not None else repeat(0)
        return _in_buckets(self.ids, zip(waits, map(neg, self.worths), strict=False))


def _in_buckets(ids: array[int], keys: Iterable[tuple[int, int]]) -> array[int]:
    """Return `ids` by their keys, those of one key as they were: unlike a sort, a loop lets threads in."""
    buckets: dict[tuple[int, int], array[int]] = {}
    for claim, key in zip(ids, keys, strict=False):
        bucket = buckets.get(key)
        if bucket is None:
            bucket = buckets[key] = array("q")
        bucket.append(claim)
    ordered = array("q")
    for key in sorted(buckets):
        ordered.extend(buckets[key])
    return ordered


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
    query = select(claims.c.id, _flags()).where(_is_one_of(claims.c.id))
    for start, part in _chunks(ids):
        with store.reading() as connection:
            known = {row.id: row.flags for row in connection.execute(query, {"ids": part})}
        for at, claim in enumerate(part, start):
            flags[at] = known.get(claim, 0)
        yield flags, start + len(part)


def _flags() -> Any:
    return (
        _bit(waits_on_someone(), WAITS) + _bit(lacks_a_source(), UNSOURCED)
        + _bit(is_open(), OPEN) + _bit(lacks_a_source(itself=True), UNSOURCED_ITSELF)
    ).label("flags")  # fmt: skip


def few_found(store: Store, terms: Sequence[Term], order: ListOrder) -> array[int] | None:
    """Return the ids that `terms` keep, in order, looked up in indexes; None where they may be many."""
    with store.reading() as connection:
        ids = candidates.few_candidates(connection, terms)
    return None if ids is None else _ordered(store, ids, terms, order)


def riskiest(store: Store, count: int) -> array[int]:
    """Return the ids of some `count` claims of current drafts, riskiest first; none where too many tie."""
    claims = SEALED["claim"].c
    live = claims.retired == 0
    with store.reading() as connection:
        last = select(claims.worth).where(live).order_by(claims.worth.desc()).offset(count).limit(1)
        worth = connection.execute(last).scalar_one_or_none() or 0
        at_least = select(claims.id).where(live, claims.worth >= worth).limit(candidates.MOST + 1)
        ids = list(connection.execute(at_least).scalars())
    return array("q") if len(ids) > candidates.MOST else _ordered(store, ids, (), "risk")


def _ordered(store: Store, ids: Sequence[int], terms: Sequence[Term], order: ListOrder) -> array[int]:
    """Return those of `ids` in the current drafts on which all of `terms` hold, in an order."""
    in_sql, read = _parted(terms)
    claims, articles = SEALED["claim"].c, SEALED["article"].c
    flags = _flags() if order == "waiting" else literal(0, Integer).label("flags")
    places = (articles.number.label("place"), claims.start, claims.end, claims.worth, flags)
    found: list[tuple[tuple[int, ...], int]] = []
    for first in range(0, len(ids), LOOKED_UP):
        query = _kept_rows(in_sql, read, *places).where(_is_current())
        with store.reading() as connection:
            rows = connection.execute(query, {"ids": list(ids[first : first + LOOKED_UP])}).all()
        found += [(_key(row, order), row.id) for row in rows if _all_read(read, row)]
    return array("q", (claim for _, claim in sorted(found)))


def _key(row: Any, order: ListOrder) -> tuple[int, ...]:
    as_read = (row.place, row.start, row.end, row.id)
    return as_read if order == "reading" else (_rank(row.flags) * (order == "waiting"), -row.worth, *as_read)


def _is_current() -> ColumnElement[bool]:
    """Return the condition that a revision is its article's newest, and neither of them is retired."""
    revisions, later = SEALED["revision"], SEALED["revision"].alias("later")
    newer = exists().where(
        later.c.article == revisions.c.article, later.c.retired == 0, later.c.number > revisions.c.number
    )
    return and_(revisions.c.retired == 0, SEALED["article"].c.retired == 0, not_(newer))


def _bit(holds: ColumnElement[bool], bit: int) -> ColumnElement[int]:
    return case((holds, literal(bit)), else_=literal(0))


def matching_parts(store: Store, ids: Sequence[int], terms: Sequence[Term]) -> Iterator[Part]:
    """Yield, in their order, those of `ids` on which all of `terms` hold, a part at a time."""
    if not terms:
        yield Part(ids, len(ids), len(ids))
        return
    in_sql, read = _parted(terms)
    query = _kept_rows(in_sql, read)
    for start, part in _chunks(ids):
        with store.reading() as connection:
            rows = connection.execute(query, {"ids": part})
            kept = {row.id for row in rows if _all_read(read, row)}
        yield Part([claim for claim in part if claim in kept], start + len(part), len(ids))


def _parted(terms: Sequence[Term]) -> tuple[list[Term], list[Term]]:
    """Return the terms that the database decides, and those that are read."""
    return [term for term in terms if is_sql(term)], [term for term in terms if not is_sql(term)]


def _kept_rows(in_sql: Sequence[Term], read: Sequence[Term], *columns: Any) -> Select[Any]:
    """Return the query for those of `ids` on which `in_sql` hold, with the words that `read` look at."""
    claims, revisions, articles = SEALED["claim"].c, SEALED["revision"].c, SEALED["article"].c
    texts = (
        (articles.number.label("article"), claims.number, claims.wording, claims.quote,
         claims.attributed_to, claims.types) if read else ()
    )  # fmt: skip
    return (
        select(claims.id, *columns, *texts)
        .join(SEALED["revision"], revisions.uid == claims.revision)
        .join(SEALED["article"], articles.uid == revisions.article)
        .where(_is_one_of(claims.id), condition_of(in_sql))
    )


def _all_read(terms: Sequence[Term], row: Any) -> bool:
    return all(_reads(term, row) != term.is_negated for term in terms)


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
