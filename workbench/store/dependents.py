"""What builds on a change: later entries of the journal that still stand and touch what it brought in."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from workbench.store.carrying import BRINGS_A_TEXT, carrying
from workbench.store.journal import MAIN, payload_of, read_body
from workbench.store.rows import RECORDS
from workbench.store.tables import CHANGE, PAYLOAD, SEALED

NEVER_UNDONE = frozenset({"init", "purge", "reviewer"})
LEANS_ON = {
    "claim": (("verdict", "claim"), ("evidence", "claim"), ("query", "claim"), ("fix", "claim"),
              ("dismissal", "claim"), ("claim", "repeats")),
    "source": (("evidence", "source"), ("source_capture", "source")),
}  # fmt: skip
"""Table -> the tables and columns that name its rows."""


@dataclass(frozen=True, slots=True)
class Later:
    """An entry that builds on an earlier one."""

    seq: int
    who: str
    kind: str


def dependents(connection: Connection, seq: int, *, of_fields: bool = True) -> tuple[Later, ...]:
    """Return the later entries that still stand and build on change `seq`, oldest first.

    They edited a row that it bore, or bore a row that names one of those, or, with `of_fields`, edited a
    field that it edited too, or brought in a draft to which what it did was carried over; on a change that
    brought in a text builds all done on its article since.
    """
    entry = connection.execute(
        select(CHANGE.c.kind, CHANGE.c.about).where(CHANGE.c.line == MAIN, CHANGE.c.seq == seq)
    ).one()
    payload = payload_of(connection, seq)
    is_text = entry.kind in BRINGS_A_TEXT
    born = {} if is_text else _born(connection, seq, payload)
    touched = {(table, uid, field) for table, uid, field, _, _ in payload["set"] if of_fields}
    rows = {uid for uids in born.values() for uid in uids}
    naming = frozenset((*_naming(connection, seq, born), *carrying(connection, seq, payload)))
    standing = _standing_since(connection, seq, {entry.about, *born.get("source", ())}, naming)
    return tuple(
        later
        for later, edits in standing
        if is_text
        or later.seq in naming
        or any(uid in rows or (table, uid, field) in touched for table, uid, field, _, _ in edits)
    )


def _born(connection: Connection, seq: int, payload: dict[str, Any]) -> dict[str, list[str]]:
    """Return table -> the uids of the rows born in change `seq` that can change or be named."""
    found: dict[str, list[str]] = {}
    for table in payload["new"]:
        if table in SEALED and ("retired" in RECORDS[table].CHANGES or table in LEANS_ON):
            rows = SEALED[table]
            query = select(rows.c.uid).where(rows.c.line == MAIN, rows.c.born == seq)
            found[table] = list(connection.execute(query).scalars())
    return found


def _naming(connection: Connection, seq: int, born: dict[str, list[str]]) -> Iterator[int]:
    """Yield the numbers of later changes that bore a row which names one of `born`."""
    for table, uids in born.items():
        for namer, column in LEANS_ON.get(table, ()) if uids else ():
            rows = SEALED[namer]
            query = select(rows.c.born).where(
                rows.c.line == MAIN, rows.c[column].in_(uids), rows.c.born > seq
            )
            yield from connection.execute(query.distinct()).scalars()


def _standing_since(
    connection: Connection, seq: int, abouts: Collection[str], others: Collection[int]
) -> Iterator[tuple[Later, list[Any]]]:
    """Yield what was done since about one of `abouts`, or has one of the numbers `others`, and stands."""
    query = (
        select(CHANGE.c.seq, CHANGE.c.who, CHANGE.c.kind, PAYLOAD.c.body)
        .join(PAYLOAD, (PAYLOAD.c.line == CHANGE.c.line) & (PAYLOAD.c.seq == CHANGE.c.seq))
        .where(CHANGE.c.line == MAIN, CHANGE.c.seq > seq)
        .where(CHANGE.c.about.in_(sorted(abouts)) | CHANGE.c.seq.in_(sorted(others)))
        .order_by(CHANGE.c.seq)
    )
    acts: dict[int, tuple[Later, list[Any]]] = {}
    undone: dict[int, int] = {}
    for row in connection.execute(query):
        body = read_body(row.body, row.seq)
        if row.kind == "undo":
            undone[row.seq] = body.get("undoes", 0)
        elif row.kind == "redo":
            undone.pop(body.get("redoes", 0), None)
        elif row.kind not in NEVER_UNDONE:
            acts[row.seq] = (Later(row.seq, row.who, row.kind), body["set"])
    taken_back = set(undone.values())
    yield from (act for number, act in acts.items() if number not in taken_back)
