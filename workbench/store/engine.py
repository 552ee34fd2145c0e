"""Connections: the only module, with search, that may speak one database's dialect."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from workbench.errors import WorkbenchError
from workbench.store.types import Unreadable

APPLICATION_ID = 0x57424348
"""`WBCH`: what marks a SQLite file as a workspace's."""
BUSY_MS = 30_000
_FIXED = {"claim": ("start", "end", "quote", "revision"), "evidence": ("document", "start", "end", "quote")}


class Engines:
    """One writing and one reading engine on the same store; a connection lives for one call."""

    def __init__(self, write: Engine, read: Engine, path: Path | None) -> None:
        self._write = write
        self._read = read
        self.path = path

    @property
    def is_sqlite(self) -> bool:
        """Say whether the store is one file."""
        return self._write.dialect.name == "sqlite"

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection for a short read, on SQLite opened read-only."""
        with _translated(), self._read.connect() as connection, connection.begin():
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection inside one transaction that holds the write lock from its start."""
        with _translated(), self._write.connect() as connection, connection.begin():
            yield connection

    def dispose(self) -> None:
        """Let go of everything held."""
        self._write.dispose()
        self._read.dispose()

    def erase_free_space(self) -> None:
        """Rewrite the store so that nothing deleted remains in unused pages."""
        with _translated():
            if self.is_sqlite and self.path is not None:
                with contextlib.closing(_connect(self.path, read_only=False)) as connection:
                    connection.execute("VACUUM")
                return
            with self._write.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("VACUUM FULL"))


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if "decode to UTF-8" in str(error.orig):
            raise Unreadable from error
        raise WorkbenchError(_explained(error)) from error
    except sqlite3.OperationalError as error:
        raise WorkbenchError(f"the workspace's database failed: {error}; free space and try again") from error
    except sqlite3.DatabaseError as error:
        raise WorkbenchError("claims.db is damaged; restore it from a backup") from error
    except IntegrityError as error:
        raise WorkbenchError("somebody else did the same at this moment; reload and look again") from error
    except DBAPIError as error:
        if "malformed" in str(error.orig) or "not a database" in str(error.orig):
            raise WorkbenchError("claims.db is damaged; restore it from a backup") from error
        raise


def _explained(error: OperationalError) -> str:
    reason = str(error.orig)
    if "locked" in reason or "busy" in reason:
        return "another program has held the workspace for 30 seconds; close it and try again"
    if "readonly" in reason or "read-only" in reason:
        return "the workspace is read-only; copy it to a folder where you may write"
    if "full" in reason:
        return "the disk is full; nothing was written; free space and try again"
    if "malformed" in reason or "not a database" in reason:
        return "claims.db is damaged; restore it from a backup"
    if "unable to open" in reason:
        return "claims.db cannot be opened; check that the folder exists and that you may read it"
    return f"the workspace's database failed: {reason}; nothing was written"


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    mode = "ro" if read_only else "rw"
    uri = f"file:{quote(os.fsencode(path))}?mode={mode}"
    connection = sqlite3.connect(
        uri, uri=True, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False
    )
    for pragma in (
        "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={BUSY_MS}", "trusted_schema=OFF",
        "cell_size_check=ON", "mmap_size=0", "secure_delete=ON",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _begins(engine: Engine, statement: str) -> None:
    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)


def _engine(url: str, **options: Any) -> Engine:
    """Return an engine whose errors show statements without values: no words of a claim in a traceback."""
    return create_engine(url, hide_parameters=True, **options)


def sqlite_engines(path: Path) -> Engines:
    """Return engines on the SQLite file at `path`, which must exist."""
    write = _engine("sqlite://", creator=lambda: _connect(path, read_only=False), poolclass=NullPool)
    read = _engine("sqlite://", creator=lambda: _connect(path, read_only=True), poolclass=NullPool)
    _begins(write, "BEGIN IMMEDIATE")
    _begins(read, "BEGIN")
    return Engines(write, read, path)


def server_engines(url: str) -> Engines:
    """Return engines on a PostgreSQL database."""
    write = _engine(url)
    read = _engine(url, execution_options={"isolation_level": "REPEATABLE READ"})
    return Engines(write, read, None)


def create_file(path: Path) -> None:
    """Make an empty SQLite file marked as a workspace's; WorkbenchError when it is there already."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise WorkbenchError(f"{path.name} is there already; open this workspace as it is") from None
    try:
        with _translated(), contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    except WorkbenchError:
        path.unlink()
        raise


def check_file(path: Path) -> None:
    """Raise WorkbenchError unless `path` is a workspace's SQLite file; roll back what a crash left."""
    if not path.is_file():
        raise WorkbenchError(
            f"there is no claims.db in {path.parent}; make a workspace with `workbench init DIR`"
        )
    if path.stat().st_size == 0:
        raise WorkbenchError(f"{path.name} is empty; restore it from a backup")
    with _translated():
        if path.with_name(path.name + "-journal").exists():
            _roll_back(path)
        try:
            with contextlib.closing(_connect(path, read_only=True)) as connection:
                marked = connection.execute("PRAGMA application_id").fetchone()[0]
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            raise WorkbenchError(
                f"{path.name} is not a workspace's database; restore it from a backup"
            ) from error
    if marked != APPLICATION_ID:
        raise WorkbenchError(
            f"{path.name} is not a workspace's database; open a folder made by `workbench init`"
        )


def _roll_back(path: Path) -> None:
    with contextlib.closing(_connect(path, read_only=False)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")


def set_schema_version(connection: Connection, number: int) -> None:
    """Write the schema's number where the file itself shows it (SQLite only)."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version={number:d}")


def forbid_moving_spans(connection: Connection) -> None:
    """Install triggers: the span and quote of claims and evidence never change; only a purge blanks them."""
    for table, columns in _FIXED.items():
        for statement in _trigger(connection.dialect.name, table, columns):
            connection.exec_driver_sql(statement)


def spans_are_guarded(connection: Connection) -> bool:
    """Say whether the triggers that keep spans and quotes as they are stand as installed, and no other."""
    if connection.dialect.name == "sqlite":
        found = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
        expected = {made for table, columns in _FIXED.items() for made in _trigger("sqlite", table, columns)}
    else:
        found = connection.exec_driver_sql(
            "SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' "
            "AND c.relnamespace = current_schema()::regnamespace"
        )
        expected = {f"{table}_span_is_fixed" for table in _FIXED}
    return {row[0] for row in found} == expected


def structure_fault(connection: Connection) -> str:
    """Return what the database itself finds wrong with its pages and indexes; empty when nothing is."""
    if connection.dialect.name != "sqlite":
        return ""
    said = str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one())
    return "" if said == "ok" else said.splitlines()[-1]


def _trigger(dialect: str, table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    listed = ", ".join(f'"{column}"' for column in columns)
    name = f"{table}_span_is_fixed"
    if dialect == "sqlite":
        return (
            f"CREATE TRIGGER {name} BEFORE UPDATE OF {listed} ON {table} WHEN NEW.quote <> '' "
            f"BEGIN SELECT RAISE(ABORT, 'the span of a {table} never changes'); END",
        )
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger AS $$ BEGIN "
        f"RAISE EXCEPTION 'the span of a {table} never changes'; END $$ LANGUAGE plpgsql",
        f"CREATE TRIGGER {name} BEFORE UPDATE OF {listed} ON {table} FOR EACH ROW "
        f"WHEN (NEW.quote <> '') EXECUTE FUNCTION {name}()",
    )


def copy_file(path: Path, target: Path) -> None:
    """Copy the SQLite file at `path` to `target` page by page while others may write."""
    with (
        _translated(),
        contextlib.closing(_connect(path, read_only=True)) as source,
        contextlib.closing(sqlite3.connect(target)) as copy,
    ):
        source.backup(copy)


def on_scratch() -> Any:
    """Return a private SQLite connection on a temporary file, for sorting what memory should not hold."""
    return sqlite3.connect("")
