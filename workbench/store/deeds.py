"""Entries of the journal with the rows that they were about, so that each can be told in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from workbench.domain.canonical import Record
from workbench.store.dependents import dependents
from workbench.store.history import acts_back_to, undo_of
from workbench.store.journal import MAIN, head_of, read_body
from workbench.store.rows import record_of
from workbench.store.store import Store
from workbench.store.tables import CHANGE, PAYLOAD, SEALED

CHUNK = 500
"""Identities asked for at once."""
_ON_CLAIMS = ("verdict", "evidence", "query", "fix")
_ON_REVISIONS = ("dismissal", "tick", "name_tick")
_EDITED = (*_ON_CLAIMS, *_ON_REVISIONS)
_BULKY = frozenset({"import", "revision", "reread", "article"})
"""Changes that bear so many rows that only their number is told."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One entry of the journal, and what it was about."""

    seq: int
    at: str
    who: str
    kind: str
    about: str
    hash: str
    claims: tuple[str, ...]
    births: Mapping[str, int]
    "How many rows of each table were born."
    edits: tuple[tuple[str, str, str, Any, Any], ...]
    "(table, uid, field, before, after)"
    records: tuple[Record, ...]
    "The verdicts, evidence, queries, fixes, dismissals, ticks, sources and claims born or edited."
    of: Deed | None = None
    "What an undo took back, or a redo did again."


@dataclass(frozen=True, slots=True)
class _Entry:
    row: Any
    body: dict[str, Any]


def seqs(store: Store, about: str = "") -> Sequence[int]:
    """Return the numbers of all entries, newest first; of those about one article or source with `about`."""
    with store.reading() as connection:
        if not about:
            return range(head_of(connection)[1], 0, -1)
        query = select(CHANGE.c.seq).where(CHANGE.c.line == MAIN, CHANGE.c.about == about)
        return tuple(connection.execute(query.order_by(CHANGE.c.seq.desc())).scalars())


def undoable(store: Store, who: str) -> int:
    """Return the number of the entry that `who` would take back; NothingLeft when there is none."""
    with store.reading() as connection:
        return undo_of(connection, who).undoes


@dataclass(frozen=True, slots=True)
class Standing:
    """What has to do with taking back an earlier entry; all are numbers of entries that still stand."""

    acts: tuple[int, ...]
    "What the same person did from it on, newest first; the last is the entry itself."
    own: tuple[int, ...]
    "Later ones of the same person that build on it."
    others: tuple[int, ...]
    "Later ones of others that build on it."
    others_on_any: tuple[int, ...]
    "Later ones of others that build on any of `acts`."


def standing_since(store: Store, who: str, seq: int) -> Standing:
    """Return what has to do with taking back entry `seq` of `who`; WorkbenchError when that is not theirs."""
    with store.reading() as connection:
        acts = tuple(entry.seq for entry in acts_back_to(connection, who, seq))
        building = {act: dependents(connection, act) for act in acts}
    others = {one.seq for later in building.values() for one in later if one.who != who}
    return Standing(
        acts,
        tuple(one.seq for one in building[seq] if one.who == who),
        tuple(one.seq for one in building[seq] if one.who != who),
        tuple(sorted(others)),
    )


def taken_back(store: Store) -> frozenset[int]:
    """Return the numbers of the entries that somebody undid and nobody did again."""
    query = (
        select(CHANGE.c.seq, CHANGE.c.kind, PAYLOAD.c.body)
        .join(PAYLOAD, (PAYLOAD.c.line == CHANGE.c.line) & (PAYLOAD.c.seq == CHANGE.c.seq))
        .where(CHANGE.c.line == MAIN, CHANGE.c.kind.in_(("undo", "redo")))
    )
    undone: dict[int, int] = {}
    void: set[int] = set()
    with store.reading() as connection:
        for row in connection.execute(query):
            body = read_body(row.body, row.seq)
            if row.kind == "redo":
                void.add(body.get("redoes", 0))
            else:
                undone[row.seq] = body.get("undoes", 0)
    return frozenset(acted_on for seq, acted_on in undone.items() if seq not in void)


def deeds(store: Store, wanted: Sequence[int]) -> tuple[Deed, ...]:
    """Return the entries with the numbers `wanted`, in their order, each with its rows."""
    with store.reading() as connection:
        entries = _entries(connection, wanted)
        acted_on = {seq: _original(connection, entries[seq]) for seq in wanted if seq in entries}
        entries |= _entries(connection, [seq for seq in acted_on.values() if seq and seq not in entries])
        records = _records(connection, entries.values())
    told = {seq: _deed(entry, records.get(seq, ())) for seq, entry in entries.items()}
    return tuple(
        _deed(entries[seq], records.get(seq, ()), told.get(acted_on[seq])) for seq in wanted if seq in entries
    )


def _deed(entry: _Entry, records: Iterable[Record], of: Deed | None = None) -> Deed:
    row, body = entry.row, entry.body
    return Deed(
        seq=row.seq,
        at=row.at,
        who=row.who,
        kind=row.kind,
        about=row.about,
        hash=row.hash,
        claims=tuple(body.get("claims", ())),
        births={table: born[0] for table, born in body.get("new", {}).items()},
        edits=tuple((table, uid, name, old, new) for table, uid, name, old, new in body.get("set", ())),
        records=tuple(records),
        of=of,
    )


def _entries(connection: Connection, wanted: Sequence[int]) -> dict[int, _Entry]:
    found: dict[int, _Entry] = {}
    for first in range(0, len(wanted), CHUNK):
        query = (
            select(CHANGE, PAYLOAD.c.body)
            .join(PAYLOAD, (PAYLOAD.c.line == CHANGE.c.line) & (PAYLOAD.c.seq == CHANGE.c.seq))
            .where(CHANGE.c.line == MAIN, CHANGE.c.seq.in_(wanted[first : first + CHUNK]))
        )
        for row in connection.execute(query):
            found[row.seq] = _Entry(row, read_body(row.body, row.seq))
    return found


def _original(connection: Connection, entry: _Entry) -> int:
    """Return the number of what an undo took back or a redo did again; 0 for any other entry."""
    if entry.row.kind == "redo" and "redoes" in entry.body:
        undone = _entries(connection, [entry.body["redoes"]]).get(entry.body["redoes"])
        return int(undone.body.get("undoes", 0)) if undone is not None else 0
    return int(entry.body.get("undoes", 0))


def _records(connection: Connection, entries: Iterable[_Entry]) -> dict[int, list[Record]]:
    """Return seq -> the rows that each entry bore or edited, but for those that bear in bulk."""
    small = [entry for entry in entries if entry.row.kind not in _BULKY]
    found: dict[int, list[Record]] = defaultdict(list)
    born = {entry.row.seq for entry in small}
    claims = {uid for entry in small for uid in entry.body.get("claims", ())}
    abouts = {entry.row.about for entry in small if entry.row.about}
    for table in (*_ON_CLAIMS, "claim"):
        column = SEALED[table].c["uid" if table == "claim" else "claim"]
        for row in _where(connection, table, column, claims):
            if row["born"] in born:
                found[row["born"]].append(record_of(table, row))
    revisions = {row["uid"] for row in _where(connection, "revision", SEALED["revision"].c.article, abouts)}
    for table in _ON_REVISIONS:
        for row in _where(connection, table, SEALED[table].c.revision, revisions):
            if row["born"] in born:
                found[row["born"]].append(record_of(table, row))
    for row in _where(connection, "source", SEALED["source"].c.uid, abouts):
        found[row["born"]].append(record_of("source", row))
    for table in _EDITED:
        edited = {
            (e[1], entry.row.seq) for entry in small for e in entry.body.get("set", ()) if e[0] == table
        }
        rows = {
            row["uid"]: record_of(table, row)
            for row in _where(connection, table, SEALED[table].c.uid, {uid for uid, _ in edited})
        }
        for uid, seq in sorted(edited):
            if uid in rows and rows[uid] not in found[seq]:
                found[seq].append(rows[uid])
    return found


def _where(
    connection: Connection, table: str, column: ColumnElement[str], values: Iterable[str]
) -> Iterable[Mapping[str, Any]]:
    wanted = sorted(values)
    for first in range(0, len(wanted), CHUNK):
        query = select(SEALED[table]).where(column.in_(wanted[first : first + CHUNK]))
        yield from connection.execute(query.order_by(SEALED[table].c.id)).mappings()  # type: ignore[misc]  # by column name
