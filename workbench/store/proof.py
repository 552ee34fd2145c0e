"""Verify: walk the chain, fold the edits, compare with the rows, check the spans; streaming."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, select

from workbench.domain.canonical import Record, birth_tuple, canonical, fields_after, forms_of, seal_of
from workbench.errors import WorkbenchError
from workbench.store.damage import place_of_damage
from workbench.store.engine import on_scratch, spans_are_guarded, structure_fault
from workbench.store.journal import MAIN, Entry, births_digest, own_line, payload_digest, read_body
from workbench.store.rows import FIELDS, RECORDS, record_of
from workbench.store.store import Store
from workbench.store.tables import CHANGE, LINE, PAYLOAD, SEALED
from workbench.store.types import Unreadable

CHUNK = 2_000
"""Rows read at a time."""
_IN_TEXT = ("claim", "sentence", "quantity", "date_mention", "dismissal", "tick", "name_mention")
"""Tables whose rows stand at characters of a revision's text."""
TRIES = 3
"""How often a verify starts over when others write meanwhile, before it says so."""


class Fault(WorkbenchError):
    """The first thing found that is not as the journal says."""


@dataclass(frozen=True, slots=True)
class Purged:
    """What purges have erased, as the journal tells it."""

    fields: Mapping[tuple[str, str], Mapping[str, int]]
    "(table, uid) -> field -> seq of the last purge that erased it, or an earlier value of it."
    seals: Mapping[tuple[str, str], str]
    digests: Mapping[int, str]
    files: frozenset[str]
    "uids of captures whose bytes were erased."
    accounts: tuple[str, ...]
    "A line for each purge: when, who, why."


@dataclass(slots=True)
class _Chain:
    """What a walk along the journal collects."""

    seq: int = 0
    births: dict[str, dict[int, tuple[int, str]]] = field(default_factory=dict)
    edits: Any = field(default_factory=on_scratch)
    edited: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Proved:
    """What a verify that found no fault has looked at."""

    workspace: str
    changes: int
    head: str
    rows: int
    purged: Purged


def prove(store: Store, checkpoint: str = "") -> Proved:
    """Check the chain, then every row, then every span; raise Fault with the first that is wrong.

    `checkpoint` is `workspace:seq:hash`, kept outside: with it, a journal that was cut or rewritten
    is found as well.
    """
    for _ in range(TRIES):
        try:
            before = store.head()
            return _prove(store, checkpoint)
        except Fault:
            if store.head() == before:
                raise
        except Unreadable as error:
            raise Fault(place_of_damage(store)) from error
    raise WorkbenchError("others kept writing while this was verified; try again when they pause")


def _prove(store: Store, checkpoint: str) -> Proved:
    purged = _purges(store)
    chain = _walk(store, purged, checkpoint)
    _alone(store)
    try:
        rows = sum(_rows(store, name, chain, purged) for name in SEALED)
    finally:
        chain.edits.close()
    _spans(store, purged)
    with store.reading() as connection:
        if not spans_are_guarded(connection):
            raise Fault("spans: the triggers that keep spans and quotes as they are were dropped or altered")
        damaged = structure_fault(connection)
    if damaged:
        raise Fault(f"database: {damaged}; restore claims.db from a backup")
    workspace, changes, head = store.head()
    return Proved(workspace, changes, head, rows, purged)


def _alone(store: Store) -> None:
    """Check that the journal is one line, and that nothing lies beside it."""
    changes, payloads = CHANGE.alias(), PAYLOAD.alias()
    same = (changes.c.line == payloads.c.line) & (changes.c.seq == payloads.c.seq)
    with store.reading() as connection:
        line = own_line(connection)
        if connection.execute(select(LINE.c.id).where(LINE.c.id != MAIN)).first():
            raise Fault("chain: a line of the journal was inserted")
        if (line.parent, line.fork_seq) != (None, 0):
            raise Fault("chain: the head of the journal was altered; it says that it is a branch")
        if connection.execute(select(CHANGE.c.seq).where(CHANGE.c.line != MAIN)).first():
            raise Fault("chain: a change was inserted that belongs to no line of the journal")
        stray = select(payloads.c.seq).outerjoin(changes, same).where(changes.c.seq.is_(None))
        if connection.execute(stray).first():
            raise Fault("chain: a payload was inserted that belongs to no change")


def _purges(store: Store) -> Purged:
    fields: dict[tuple[str, str], dict[str, int]] = {}
    seals: dict[tuple[str, str], str] = {}
    digests: dict[int, str] = {}
    files: set[str] = set()
    accounts = []
    query = (
        select(CHANGE, PAYLOAD.c.salt, PAYLOAD.c.body)
        .join(PAYLOAD, (PAYLOAD.c.line == CHANGE.c.line) & (PAYLOAD.c.seq == CHANGE.c.seq))
        .where(CHANGE.c.line == MAIN, CHANGE.c.kind == "purge")
        .order_by(CHANGE.c.seq.desc())
    )
    with store.reading() as connection:
        for row in connection.execute(query):
            erased = _erased(row, digests)
            for table, uid, names, seal in erased["rows"]:
                known = fields.setdefault((table, uid), {})
                known |= dict.fromkeys(set(names) - set(known), row.seq)
                seals.setdefault((table, uid), seal)
            digests = dict(erased["payloads"]) | digests
            files |= set(erased["files"])
            accounts.append(f"change {row.seq}, {row.at}, {row.who}: {erased['why']}")
    return Purged(fields, seals, digests, frozenset(files), tuple(reversed(accounts)))


def _erased(row: Any, digests: Mapping[int, str]) -> dict[str, Any]:
    """Return what a purge says it erased; `digests` are those that later purges left."""
    erased = None
    if _digest(row) in (row.digest, digests.get(row.seq)):
        erased = read_body(row.body, row.seq).get("purged")
    if not isinstance(erased, dict):
        raise Fault(f"chain: the payload of change {row.seq} does not match its digest; it was altered")
    return erased


def _digest(row: Any) -> str:
    try:
        return payload_digest(row.salt, row.body)
    except UnicodeEncodeError:
        return ""


def _walk(store: Store, purged: Purged, checkpoint: str) -> _Chain:
    chain = _Chain()
    chain.edits.execute(
        "CREATE TABLE edit (tbl TEXT, uid TEXT, field TEXT, first TEXT, last TEXT, "
        "PRIMARY KEY (tbl, uid, field)) WITHOUT ROWID"
    )
    with store.reading() as connection:
        line = own_line(connection)
    wanted = _checkpoint(checkpoint, line.uid)
    previous = ""
    for row in _changes(store):
        if row.seq != chain.seq + 1:
            raise Fault(f"chain: change {chain.seq + 1} is missing; the journal was cut or altered")
        chain.seq = row.seq
        entry = Entry(line.uid, row.seq, row.at, row.who, row.kind, row.about, row.digest)
        if entry.hash_after(previous) != row.hash:
            raise Fault(f"chain: change {row.seq} does not match its hash; it, or one before it, was altered")
        previous = row.hash
        _fold(chain, purged, row)
        if wanted and row.seq == wanted[0] and row.hash != wanted[1]:
            raise Fault(
                f"chain: change {row.seq} is not the one of the checkpoint; the journal was rewritten"
            )
    if (line.seq, line.head) != (chain.seq, previous):
        raise Fault(f"chain: the journal ends at change {chain.seq}, but its head is change {line.seq}")
    if wanted and wanted[0] > chain.seq:
        raise Fault(
            f"chain: the journal ends at change {chain.seq}, "
            f"before change {wanted[0]} of the checkpoint: its tail was cut"
        )
    return chain


def _checkpoint(text: str, workspace: str) -> tuple[int, str] | None:
    if not text.strip():
        return None
    parts = text.strip().split(":")
    if len(parts) != 3 or not parts[1].isdecimal():
        raise WorkbenchError("a checkpoint is workspace:number:hash, as `workbench checkpoint` prints it")
    if parts[0] != workspace:
        raise Fault("chain: the checkpoint is of another workspace, or this one was replaced")
    return int(parts[1]), parts[2]


def _changes(store: Store) -> Iterator[Any]:
    last = 0
    while True:
        query = (
            select(CHANGE, PAYLOAD.c.salt, PAYLOAD.c.body)
            .outerjoin(PAYLOAD, (PAYLOAD.c.line == CHANGE.c.line) & (PAYLOAD.c.seq == CHANGE.c.seq))
            .where(CHANGE.c.line == MAIN, CHANGE.c.seq > last)
            .order_by(CHANGE.c.seq)
            .limit(CHUNK)
        )
        with store.reading() as connection:
            rows = connection.execute(query).all()
        if not rows:
            return
        yield from rows
        last = rows[-1].seq


def _fold(chain: _Chain, purged: Purged, row: Any) -> None:
    if row.body is None:
        raise Fault(f"chain: the payload of change {row.seq} is missing")
    if _digest(row) not in (row.digest, purged.digests.get(row.seq)):
        raise Fault(f"chain: the payload of change {row.seq} does not match its digest; it was altered")
    body = read_body(row.body, row.seq)
    for table, (count, digest) in body["new"].items():
        chain.births.setdefault(table, {})[row.seq] = (count, digest)
    for table, uid, name, before, after in body["set"]:
        chain.edited.add(table)
        _fold_edit(chain, purged, row.seq, (table, uid, name), canonical(before), canonical(after))


def _fold_edit(
    chain: _Chain, purged: Purged, seq: int, key: tuple[str, str, str], before: str, after: str
) -> None:
    if seq < purged.fields.get((key[0], key[1]), {}).get(key[2], 0):
        return
    known = chain.edits.execute("SELECT last FROM edit WHERE tbl=? AND uid=? AND field=?", key).fetchone()
    if known is None:
        chain.edits.execute("INSERT INTO edit VALUES (?, ?, ?, ?, ?)", (*key, before, after))
        return
    if known[0] != before:
        raise Fault(f"chain: change {seq} does not follow from the one before it on this {key[0]}")
    chain.edits.execute("UPDATE edit SET last=? WHERE tbl=? AND uid=? AND field=?", (after, *key))


def _rows(store: Store, name: str, chain: _Chain, purged: Purged) -> int:
    """Check every row of one table; returns how many there are."""
    expected = chain.births.get(name, {})
    seals: list[str] = []
    seq, closed, counted = 0, set[int](), 0
    for row in _stored(store, SEALED[name]):
        counted += 1
        _row(name, row, chain, purged)
        if row["born"] != seq:
            _close(name, seq, seals, expected, closed)
            seq, seals = row["born"], []
        seals.append(row["seal"])
    _close(name, seq, seals, expected, closed)
    missing = sorted(set(expected) - closed)
    if missing:
        raise Fault(f"rows: every {name} of change {missing[0]} is missing")
    return counted


def _close(
    name: str, seq: int, seals: list[str], expected: dict[int, tuple[int, str]], closed: set[int]
) -> None:
    if not seals:
        return
    if seq not in expected or seq in closed:
        raise Fault(f"rows: a {name} was inserted that change {seq} did not make")
    closed.add(seq)
    count, digest = expected[seq]
    if len(seals) < count:
        raise Fault(f"rows: {count - len(seals)} of the {count} {name} rows of change {seq} are missing")
    if len(seals) > count:
        raise Fault(f"rows: a {name} was inserted that change {seq} did not make")
    if births_digest(seals) != digest:
        raise Fault(f"rows: a seal among the {name} rows of change {seq} was altered")


def _stored(store: Store, rows: Table) -> Iterator[Mapping[Any, Any]]:
    last = None
    while True:
        query = select(rows).order_by(rows.c.id).limit(CHUNK)
        if last is not None:
            query = query.where(rows.c.id > last)
        with store.reading() as connection:
            chunk = connection.execute(query).mappings().all()
        if not chunk:
            return
        yield from chunk
        last = chunk[-1]["id"]


def _row(name: str, row: Mapping[Any, Any], chain: _Chain, purged: Purged) -> None:
    where = f"{name} {named(name, row)}"
    if row["line"] != MAIN:
        raise Fault(f"rows: {where} belongs to no line of the journal")
    values = {column: row[column] for column in FIELDS[name]}
    if name in chain.edited:
        edits = chain.edits.execute(
            "SELECT field, first, last FROM edit WHERE tbl=? AND uid=?", (name, row["uid"])
        )
        for column, first, last in edits.fetchall():
            if canonical(values[column]) != last:
                raise Fault(f"rows: the {column} of {where} is not what the journal says")
            before = json.loads(first)
            values[column] = tuple(before) if isinstance(before, list) else before
    seal = purged.seals.get((name, row["uid"]), row["seal"])
    if not _is_sealed(record_of(name, values), row["salt"], seal):
        raise Fault(f"rows: {where} does not match its seal; it was altered")


def _is_sealed(record: Record, salt: str, seal: str) -> bool:
    """Say whether `seal` is the record's, by whichever version of its birth tuple sealed it.

    Fields that came after that version were empty when the row was born.
    """
    for form in range(len(forms_of(type(record))), 0, -1):
        if seal_of(birth_tuple(record, form), salt) == seal:
            return not any(fields_after(record, form).values())
    return False


def named(table: str, row: Mapping[Any, Any]) -> str:
    """Return how a message names a row: its number or slug where it has one, and its uid."""
    shown = [str(row[column]) for column in ("number", "path") if column in FIELDS[table]]
    return " ".join([*shown, f"({row['uid'][:12]})"])


def _spans(store: Store, purged: Purged) -> None:
    """Check that every span lies in its text and that every quote stands there."""
    documents, revisions = SEALED["document"], SEALED["revision"]
    with store.reading() as connection:
        uids = [row.uid for row in connection.execute(select(documents.c.uid).order_by(documents.c.id))]
    for uid in uids:
        if ("document", uid) in purged.fields:
            continue
        with store.reading() as connection:
            text = connection.execute(select(documents.c.text).where(documents.c.uid == uid)).scalar_one()
            of_document = connection.execute(select(revisions.c.uid).where(revisions.c.document == uid)).all()
            for revision in of_document:
                for table in _IN_TEXT:
                    _in_revision(connection, table, revision.uid, text, purged)
            _in_evidence(connection, uid, text, purged)


def _in_revision(connection: Connection, table: str, revision: str, text: str, purged: Purged) -> None:
    rows = SEALED[table]
    for row in connection.execute(select(rows).where(rows.c.revision == revision)).mappings():
        if not 0 <= row["start"] <= row["end"] <= len(text):
            raise Fault(f"spans: {table} {named(table, row)} lies outside its text")
        if table == "name_mention" and not _is_title(row, len(text)):
            raise Fault(f"spans: the title of {table} {named(table, row)} lies outside its text")
        if table != "claim" or "quote" in purged.fields.get((table, row["uid"]), ()):
            continue
        if text[row["start"] : row["end"]] != row["quote"]:
            raise Fault(f"spans: the quote of claim {named(table, row)} is not what its text says there")


def _is_title(row: Mapping[Any, Any], length: int) -> bool:
    start, end = row["title_start"], row["title_end"]
    return (start, end) == (-1, -1) or 0 <= start <= end <= length


def _in_evidence(connection: Connection, document: str, text: str, purged: Purged) -> None:
    rows = SEALED["evidence"]
    for row in connection.execute(select(rows).where(rows.c.document == document)).mappings():
        if ("evidence", row["uid"]) in purged.fields:
            continue
        words = row["quote"] if row["kind"] == "exact" else row["original"]
        if text[row["start"] : row["end"]] != words:
            raise Fault(
                f"spans: the quote of evidence {named('evidence', row)} is not what its text says there"
            )


assert set(RECORDS) == set(SEALED)  # every sealed table has its record
