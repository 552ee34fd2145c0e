"""Purge: what must be destroyed is, and the journal still proves everything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select, update

from workbench.domain.canonical import birth_tuple, canonical, seal_of
from workbench.domain.change import Change, Committed, Edit
from workbench.errors import WorkbenchError
from workbench.store import journal
from workbench.store.engine import check_file, sqlite_engines
from workbench.store.journal import MAIN, payload_digest, read_body
from workbench.store.rows import FIELDS, record_of
from workbench.store.search import rebuild
from workbench.store.store import Store
from workbench.store.tables import CHANGE, PAYLOAD, SEALED
from workbench.store.types import Hex, Whole
from workbench.store.words import name_holds, text_holds, value_holds

CHUNK = 500
"""Rows read at a time; a document's is as large as its text."""
FROM_A_LIST: dict[str, frozenset[str]] = {
    "capture": frozenset({"media_type", "method", "at"}),
    "document": frozenset({"reader", "blocks"}),
    "revision": frozenset({"extractor"}),
    "sentence": frozenset({"label", "reason"}),
    "claim": frozenset({"origin", "parents", "types", "manner", "questions"}),
    "quantity": frozenset({"op"}),
    "date_mention": frozenset({"first_day", "last_day"}),
    "source": frozenset({"kind", "tier"}),
    "evidence": frozenset({"question", "kind", "terms", "stance", "at"}),
    "verdict": frozenset({"question", "scale", "value", "given_at", "as_of"}),
    "dismissal": frozenset({"reason", "at"}),
    "tick": frozenset({"at"}),
    "name": frozenset({"kind"}),
    "name_tick": frozenset({"at"}),
    "query": frozenset({"at", "answered_at", "due"}),
    "fix": frozenset({"state", "at"}),
}
"""Fields whose values come from a list of ours, a clock or a reader: they hold nobody's words."""

FALLS_WITH: dict[tuple[str, str], str] = {("claim", "wording"): "edits"}
"""Fields that say nothing without another one, and are erased with it."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A field of a row that holds the words in question."""

    table: str
    uid: str
    field: str


def holding(store: Store, words: str) -> tuple[Holding, ...]:
    """Return every field of every row that holds `words`, whatever the case of its letters."""
    found = []
    for name, rows in SEALED.items():
        columns = [c for c in FIELDS[name] if _may_hold_words(name, c)]
        for row in _read_by_chunks(store, rows, columns):
            found += [Holding(name, row["uid"], c) for c in columns if _column_holds(c, row[c], words)]
    return tuple(found)


def past_holding(store: Store, words: str) -> tuple[int, ...]:
    """Return the seqs of changes whose record holds `words`: values of the past, and reasons of purges."""
    held = []
    with store.reading() as connection:
        query = select(PAYLOAD.c.seq, PAYLOAD.c.body).where(PAYLOAD.c.line == MAIN).order_by(PAYLOAD.c.seq)
        for row in connection.execute(query):
            body = read_body(row.body, row.seq)
            if _reason_holds(body, words) or any(_edit_holds(edit, words) for edit in body["set"]):
                held.append(row.seq)
    return tuple(held)


def erased_before(store: Store) -> tuple[frozenset[str], int]:
    """Return the uids of captures whose bytes purges erased, and the seq of the last purge or 0."""
    files, last = set[str](), 0
    with store.reading() as connection:
        purges = select(CHANGE.c.seq).where(CHANGE.c.line == MAIN, CHANGE.c.kind == "purge")
        for row in connection.execute(purges.order_by(CHANGE.c.seq)).all():
            files |= set(journal.payload_of(connection, row.seq)["purged"]["files"])
            last = row.seq
    return frozenset(files), last


def seq_of_copy(path: Path) -> int:
    """Return the seq of the last change that a backup holds, a folder or a file; 0 when it cannot be read."""
    database = path / "claims.db" if path.is_dir() else path
    try:
        check_file(database)
        with sqlite_engines(database).reading() as connection:
            return journal.head_of(connection)[1]
    except WorkbenchError:
        return 0


def _read_by_chunks(store: Store, rows: Table, columns: Sequence[str]) -> Iterator[Mapping[Any, Any]]:
    """Yield uid and `columns` of every row, each chunk in a short read of its own."""
    last = 0
    while True:
        query = select(rows.c.id, rows.c.uid, *(rows.c[c] for c in columns)).where(rows.c.id > last)
        with store.reading() as connection:
            chunk = connection.execute(query.order_by(rows.c.id).limit(CHUNK)).mappings().all()
        if not chunk:
            return
        yield from chunk
        last = chunk[-1]["id"]


def _may_hold_words(table: str, column: str) -> bool:
    if column in FROM_A_LIST.get(table, ()):
        return False
    return not isinstance(SEALED[table].c[column].type, (Hex, Whole))


def _column_holds(column: str, value: Any, words: str) -> bool:
    return name_holds(value, words) if column in ("slug", "url") else value_holds(value, words)


def purge(
    store: Store,
    who: str,
    why: str,
    targets: Iterable[Holding],
    files: Iterable[str],
    words: str,
    edits: tuple[Edit, ...] = (),
) -> Committed:
    """Blank `targets`, redact every edit of them and every edit that held `words`, and say so.

    Digests and seals stay; `files` are the uids of captures whose bytes the caller erases; `edits`
    are committed with it.
    """
    blanked: dict[tuple[str, str], set[str]] = {}
    for target in targets:
        fields = blanked.setdefault((target.table, target.uid), set())
        fields |= {target.field, FALLS_WITH.get((target.table, target.field), target.field)}
    with store.writing() as connection:
        payloads, touched = _redact(connection, store, blanked, words)
        rows = [
            [table, uid, sorted(names), _blank(connection, store, table, uid, names, blanked)]
            for (table, uid), names in sorted(touched.items())
        ]
        purged = {"rows": rows, "payloads": payloads, "files": sorted(files), "why": why}
        change = Change("purge", who, edits=edits, extra={"purged": purged})
        committed = journal.append(connection, change, at=store.clock(), salts=store.salts)
        rebuild(connection)
    store.engines.erase_free_space()
    return committed


def _redact(
    connection: Connection, store: Store, blanked: Mapping[tuple[str, str], set[str]], words: str
) -> tuple[list[list[Any]], dict[tuple[str, str], set[str]]]:
    """Redact payloads; returns [seq, new digest] of each, and every field whose past was touched."""
    touched = {key: set(names) for key, names in blanked.items()}
    redacted = []
    query = select(PAYLOAD).where(PAYLOAD.c.line == MAIN).order_by(PAYLOAD.c.seq)
    for row in connection.execute(query).all():
        body = read_body(row.body, row.seq)
        changed = False
        for edit in body["set"]:
            key = (edit[0], edit[1])
            if edit[2] in blanked.get(key, ()) or _edit_holds(edit, words):
                edit[3], edit[4] = _blank_of(edit[3]), _blank_of(edit[4])
                touched.setdefault(key, set()).add(edit[2])
                changed = True
        if _reason_holds(body, words):
            body["purged"]["why"] = ""
            changed = True
        if changed:
            salt, text = store.salts(), canonical(body)
            this = (PAYLOAD.c.line == MAIN) & (PAYLOAD.c.seq == row.seq)
            connection.execute(update(PAYLOAD).where(this).values(salt=salt, body=text))
            redacted.append([row.seq, payload_digest(salt, text)])
    return redacted, touched


def _reason_holds(body: Mapping[str, Any], words: str) -> bool:
    return "purged" in body and text_holds(body["purged"]["why"], words)


def _edit_holds(edit: list[Any], words: str) -> bool:
    return any(_column_holds(edit[2], value, words) for value in edit[3:5])


def _blank_of(value: Any) -> Any:
    return [] if isinstance(value, (list, tuple)) else "" if isinstance(value, str) else value


def _blank(
    connection: Connection,
    store: Store,
    table: str,
    uid: str,
    names: set[str],
    blanked: Mapping[tuple[str, str], set[str]],
) -> str:
    """Blank the fields of one row; return the seal of its birth, with the erased fields as they are now."""
    rows = SEALED[table]
    row = dict(connection.execute(select(rows).where(rows.c.uid == uid)).mappings().one())
    empty = {n: () if isinstance(row[n], tuple) else "" for n in blanked.get((table, uid), ())}
    salt = store.salts()
    connection.execute(update(rows).where(rows.c.uid == uid).values(salt=salt, **empty))
    born = _born_values(connection, table, uid)
    values = {name: row[name] for name in FIELDS[table]} | empty
    values |= {name: value for name, value in born.items() if name not in names}
    return seal_of(birth_tuple(record_of(table, values)), salt)


def _born_values(connection: Connection, table: str, uid: str) -> dict[str, Any]:
    """Return what the fields edited since birth held at birth, or since the last purge that erased them."""
    first: dict[str, Any] = {}
    for row in connection.execute(
        select(PAYLOAD.c.seq, PAYLOAD.c.body).where(PAYLOAD.c.line == MAIN).order_by(PAYLOAD.c.seq)
    ):
        if uid not in row.body:
            continue
        body = read_body(row.body, row.seq)
        for name, edited, columns, _ in body.get("purged", {}).get("rows", ()):
            if (name, edited) == (table, uid):
                first = {column: value for column, value in first.items() if column not in columns}
        for name, edited, column, before, _ in body["set"]:
            if name == table and edited == uid and column not in first:
                first[column] = tuple(before) if isinstance(before, list) else before
    return first
