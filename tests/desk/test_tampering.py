"""Each value, row and entry of the database that another program alters is found by verify, in one line."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk.everything import everything_done
from workbench.desk import looking, verifying
from workbench.desk.workspace import Workspace, open_workspace
from workbench.errors import WorkbenchError

TABLES = (
    "line", "change", "payload", "capture", "document", "article", "revision", "reviewer", "sentence",
    "claim", "quantity", "date_mention", "source", "source_capture", "evidence", "verdict", "dismissal",
    "tick", "query", "fix",
)  # fmt: skip
UNTOLD = {"id"}
"""Columns that say nothing: the row's place in the file."""
ALTERED = {
    "INTEGER": ("{c} + 1", "'one'", "1.5"),
    "TEXT": ("{c} || 'x'", "x'00ff'", "CAST(x'c328' AS TEXT)"),
    "BLOB": ("x'00112233445566778899aabbccddeeff'", "'text'", "x''"),
}
"""By the kind of a column: another value of its kind, one of a wrong kind, and one that could be mistaken."""
NO_LISTS = ("'[1,'", "'{}'", "'[[1]]'", "'null'", "'" + "[" * 100_000 + "'", "'[" + "9" * 5_000 + "]'")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace that holds a row in every table, and verifies."""
    made = everything_done(tmp_path_factory.mktemp("tampering") / "workspace")
    verifying.verify(made)
    yield made
    made.close()


@pytest.fixture
def database(workspace: Workspace) -> Iterator[Path]:
    """Its database, put back as it was afterwards."""
    path = workspace.root / "claims.db"
    kept = path.read_bytes()
    yield path
    path.write_bytes(kept)


def altered(database: Path, statement: str) -> bool:
    """Run `statement` past every trigger; say whether the database let it and it changed a row."""
    with closing(sqlite3.connect(database)) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        try:
            done = raw.execute(statement).rowcount > 0
        except sqlite3.IntegrityError:
            return False
        for _, sql in triggers:
            raw.execute(sql)
        raw.commit()
    return done


def refusal(workspace: Workspace) -> str:
    """Return what verify says, opened afresh; empty when it passes."""
    try:
        opened = open_workspace(workspace.root)
        verifying.verify(opened)
    except WorkbenchError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("table", TABLES)
def test_each_altered_column_is_found(workspace: Workspace, database: Path, table: str) -> None:
    """Whatever column of whatever table, and whatever it is altered to."""
    kept = database.read_bytes()
    with closing(sqlite3.connect(database)) as raw:
        columns = [(name, kind) for _, name, kind, *_ in raw.execute(f"PRAGMA table_info({table})")]
    missed = []
    for place, (column, kind) in enumerate(columns):
        if column in UNTOLD and table != "line":
            continue
        own, *wrong = ALTERED[kind]
        for value in (own, wrong[place % 2], *(NO_LISTS if column in ("blocks", "parents") else ())):
            new = value.format(c=f'"{column}"') if "{c}" in value else value
            where = f'rowid = (SELECT min(rowid) FROM {table}) AND "{column}" IS NOT {new}'
            if altered(database, f'UPDATE {table} SET "{column}" = {new} WHERE {where}'):
                said = refusal(workspace)
                if not said or "\n" in said:
                    missed.append((column, value[:40], said))
            database.write_bytes(kept)

    assert missed == []


@pytest.mark.parametrize("table", TABLES)
def test_each_deleted_row_is_found(workspace: Workspace, database: Path, table: str) -> None:
    """A row that is gone was born in some change."""
    assert altered(database, f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})")

    assert refusal(workspace)


@pytest.mark.parametrize("table", TABLES)
def test_each_inserted_row_is_found(workspace: Workspace, database: Path, table: str) -> None:
    """A row that is as good as any, but that no change made."""
    with closing(sqlite3.connect(database)) as raw:
        columns = [name for _, name, *_ in raw.execute(f"PRAGMA table_info({table})")]
    other = {"id": "id + 1000", "seq": "seq + 1000", "number": "number + 1000", "uid": "randomblob(16)"}
    other |= {"name": "name || 'x'"}
    values = ", ".join(other.get(column, f'"{column}"') for column in columns)
    last = f"rowid = (SELECT max(rowid) FROM {table})"
    assert altered(database, f"INSERT INTO {table} SELECT {values} FROM {table} WHERE {last}")

    assert refusal(workspace)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE claim SET number = 'x'",
        "UPDATE claim SET types = '[1,'",
        "UPDATE article SET title = CAST(x'c328' AS TEXT)",
        "UPDATE payload SET body = '[]'",
        "UPDATE payload SET body = x'00'",
        "UPDATE line SET id = 7",
        "UPDATE change SET kind = 'purge' WHERE seq = 3",
    ],
)
def test_reading_what_was_altered_says_so(workspace: Workspace, database: Path, statement: str) -> None:
    """Looking at an altered workspace is refused or shows what is there; it never crashes."""
    assert altered(database, statement)

    for look in (lambda: looking.article(workspace, 1), lambda: looking.history(workspace)):
        with contextlib.suppress(WorkbenchError):
            look()
    assert refusal(workspace)
