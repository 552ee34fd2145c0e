"""The one write primitive: rows, edits and their journal entry in one transaction."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, CursorResult, Row, func, insert, select, update

from workbench.domain.article import Article
from workbench.domain.canonical import Record, birth_tuple, canonical, seal_of
from workbench.domain.change import Change, Committed, Edit
from workbench.domain.claim import Claim
from workbench.domain.source import Source
from workbench.errors import NotFound, StaleEdit, WorkbenchError
from workbench.store.rows import RECORDS, values_of
from workbench.store.search import index_change
from workbench.store.tables import CHANGE, LINE, PAYLOAD, SEALED

CHUNK = 5_000
"""Rows a statement inserts at most."""
SHARED = frozenset({"capture", "document", "reviewer", "source_capture"})
"""Tables whose rows are the same wherever they are born: a second birth is the first one."""
READ_BY_MACHINE = frozenset(
    {
        "capture",
        "document",
        "article",
        "revision",
        "sentence",
        "quantity",
        "date_mention",
        "name",
        "name_mention",
    }
)
"""Tables whose rows follow from bytes: two imports of one text seal them alike."""
MAIN = 1
"""The id of the workspace's own line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the hash of a change covers, besides the hash before it."""

    line: str
    seq: int
    at: str
    who: str
    kind: str
    about: str
    digest: str

    def hash_after(self, previous: str) -> str:
        """Return sha256("change1" NUL, previous hash, canonical JSON of the entry), hexadecimal."""
        body = canonical([self.line, self.seq, self.at, self.who, self.kind, self.about, self.digest])
        return hashlib.sha256(b"change1\0" + bytes.fromhex(previous) + body.encode("ascii")).hexdigest()


def payload_digest(salt: str, body: str) -> str:
    """Return sha256(salt, body), hexadecimal."""
    return hashlib.sha256(bytes.fromhex(salt) + body.encode("ascii")).hexdigest()


def births_digest(seals: Iterable[str]) -> str:
    """Return the SHA-256 over the seals of rows born together in one table, in the order of the seals."""
    whole = hashlib.sha256()
    for seal in sorted(seals):
        whole.update(bytes.fromhex(seal))
    return whole.hexdigest()


def append(connection: Connection, change: Change, *, at: str, salts: Callable[[], str]) -> Committed:
    """Write `change` and its journal entry; the caller's transaction makes them one.

    Raises StaleEdit when a field no longer holds what the change expects.
    """
    line = locked_line(connection)
    seq = line.seq + 1
    for edit in change.edits:
        apply_edit(connection, edit)
    births, numbers = _numbered(connection, [r for r in change.births if not _is_there(connection, r)])
    born = _insert(connection, births, salts, line.id, seq)
    index_change(connection, change, births, seq)
    payload: dict[str, Any] = {
        "new": born,
        "set": [[e.table, e.uid, e.field, e.before, e.after] for e in change.edits],
        **change.extra,
    }
    if change.claims:
        payload["claims"] = list(change.claims)
    if change.undoes:
        payload["undoes"] = change.undoes
    body, salt = canonical(payload), salts()
    entry = Entry(line.uid, seq, at, change.who, change.kind, change.about, payload_digest(salt, body))
    head = entry.hash_after(line.head)
    _write_entry(connection, line.id, entry, salt, body, head)
    return Committed(seq=seq, hash=head, at=at, kind=change.kind, numbers=numbers)


def locked_line(connection: Connection) -> Row[Any]:
    """Return the workspace's own line, locked until the transaction ends."""
    return _line(connection.execute(select(LINE).where(LINE.c.id == MAIN).with_for_update()))


def head_of(connection: Connection) -> tuple[str, int, str]:
    """Return the workspace's uid, the seq of its last change and that change's hash."""
    line = own_line(connection)
    return line.uid, line.seq, line.head


def own_line(connection: Connection) -> Row[Any]:
    """Return the workspace's own line; WorkbenchError when it is gone."""
    return _line(connection.execute(select(LINE).where(LINE.c.id == MAIN)))


def _line(found: CursorResult[Any]) -> Row[Any]:
    line = found.one_or_none()
    if line is None:
        raise WorkbenchError("the head of the journal is missing from claims.db; restore it from a backup")
    return line


def _write_entry(connection: Connection, line_id: int, entry: Entry, salt: str, body: str, head: str) -> None:
    connection.execute(
        insert(CHANGE).values(
            line=line_id,
            seq=entry.seq,
            at=entry.at,
            who=entry.who,
            kind=entry.kind,
            about=entry.about,
            digest=entry.digest,
            hash=head,
        )
    )
    connection.execute(insert(PAYLOAD).values(line=line_id, seq=entry.seq, salt=salt, body=body))
    connection.execute(update(LINE).where(LINE.c.id == line_id).values(seq=entry.seq, head=head))


def apply_edit(connection: Connection, edit: Edit) -> None:
    """Set one field, provided that it still holds `before`; raise StaleEdit with the present value."""
    rows = SEALED[edit.table]
    if edit.field not in RECORDS[edit.table].CHANGES:
        raise ValueError(f"{edit.table}.{edit.field} never changes")
    column = rows.c[edit.field]
    done = connection.execute(
        update(rows)
        .where(rows.c.uid == edit.uid, column.is_not_distinct_from(edit.before))
        .values({edit.field: edit.after})
    )
    if done.rowcount == 1:
        return
    present = connection.execute(select(column).where(rows.c.uid == edit.uid)).one_or_none()
    if present is None:
        raise NotFound(f"this {edit.table} is no longer in the workspace; reload and look again")
    raise StaleEdit(
        f"somebody else changed the {edit.field.replace('_', ' ')} of this {edit.table} in the meantime; "
        "nothing was written: look at the present state and decide again",
        table=edit.table,
        uid=edit.uid,
        field=edit.field,
        present=present[0],
    )


def _is_there(connection: Connection, record: Record) -> bool:
    if record.TABLE not in SHARED:
        return False
    rows = SEALED[record.TABLE]
    return connection.execute(select(rows.c.id).where(rows.c.uid == record.uid)).first() is not None


def _numbered(connection: Connection, records: Sequence[Record]) -> tuple[list[Record], dict[str, int]]:
    """Give articles, claims and sources the numbers that people type, in order of birth."""
    numbers: dict[str, int] = {}
    following: dict[tuple[str, str], int] = {}
    homes = {r.uid: getattr(r, "article", "") for r in records if r.TABLE == "revision"}
    born = []
    for record in records:
        if isinstance(record, (Article, Source, Claim)) and record.number == 0:
            home = _home(connection, record, homes)
            key = (record.TABLE, home)
            if key not in following:
                following[key] = _last_number(connection, record, home, records) + 1
            numbers[record.uid] = following[key]
            record = replace(record, number=following[key])
            following[key] += 1
        born.append(record)
    return born, numbers


def _home(connection: Connection, record: Article | Source | Claim, homes: dict[str, str]) -> str:
    if not isinstance(record, Claim):
        return ""
    if record.revision not in homes:
        revisions = SEALED["revision"]
        article = select(revisions.c.article).where(revisions.c.uid == record.revision)
        homes[record.revision] = connection.execute(article).scalar_one()
    return homes[record.revision]


def _last_number(
    connection: Connection, record: Article | Source | Claim, home: str, together: Sequence[Record]
) -> int:
    rows = SEALED[record.TABLE]
    query = select(func.coalesce(func.max(rows.c.number), 0))
    if isinstance(record, Claim):
        revisions = SEALED["revision"]
        query = query.where(rows.c.revision.in_(select(revisions.c.uid).where(revisions.c.article == home)))
    stored: int = connection.execute(query).scalar_one()
    given = (getattr(r, "number", 0) for r in together if r.TABLE == record.TABLE)
    return max(stored, *given, 0)


def _is_typed(record: Record) -> bool:
    """Say whether a person typed it: its seal gets a random salt, so that a purged name cannot be guessed."""
    if isinstance(record, Claim):
        return record.origin != "extracted"
    return record.TABLE not in READ_BY_MACHINE


def _insert(
    connection: Connection,
    births: Sequence[Record],
    salts: Callable[[], str],
    line_id: int,
    seq: int,
) -> dict[str, list[Any]]:
    born: dict[str, list[Any]] = {}
    for name, rows in SEALED.items():
        records = [record for record in births if name == record.TABLE]
        if not records:
            continue
        seals = []
        for first in range(0, len(records), CHUNK):
            batch = []
            for record in records[first : first + CHUNK]:
                salt = salts() if _is_typed(record) else ""
                seals.append(seal_of(birth_tuple(record), salt))
                batch.append(
                    values_of(record) | {"salt": salt, "seal": seals[-1], "line": line_id, "born": seq}
                )
            connection.execute(insert(rows), batch)
        born[name] = [len(records), births_digest(seals)]
    return born


def payload_of(connection: Connection, seq: int) -> dict[str, Any]:
    """Return the payload of change `seq` of the workspace's own line."""
    body = connection.execute(
        select(PAYLOAD.c.body).where(PAYLOAD.c.line == MAIN, PAYLOAD.c.seq == seq)
    ).scalar_one_or_none()
    if body is None:
        raise WorkbenchError(f"the journal has no payload for change {seq}; run `workbench verify`")
    return read_body(body, seq)


def read_body(body: str, seq: int) -> dict[str, Any]:
    """Return the payload of change `seq` from its JSON; WorkbenchError when it is no payload."""
    try:
        loaded = json.loads(body)
    except (ValueError, RecursionError):
        loaded = None
    if (
        not isinstance(loaded, dict)
        or not isinstance(loaded.get("new"), dict)
        or not isinstance(loaded.get("set"), list)
    ):
        raise WorkbenchError(f"the payload of change {seq} cannot be read; run `workbench verify`")
    return loaded


def as_stored(table: str, field: str, value: Any) -> Any:
    """Return a value read from a payload as the domain holds it: lists are tuples."""
    return tuple(value) if isinstance(value, list) else value
