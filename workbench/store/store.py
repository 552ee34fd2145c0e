"""The store of one workspace: reads return domain records, and `commit` is the only way to write."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from workbench.domain.canonical import UID_BYTES
from workbench.domain.change import Change, Committed
from workbench.errors import NotFound, WorkbenchError
from workbench.store import history, journal, migrations
from workbench.store.backups import back_up
from workbench.store.engine import Engines, check_file, create_file, server_engines, sqlite_engines
from workbench.store.rows import record_of
from workbench.store.tables import CHANGE, LINE, SEALED

Clock = Callable[[], str]
Salts = Callable[[], str]


def utc_now() -> str:
    """Return the present moment as fixed-width UTC text: 2026-11-25T08:30:00.000000Z."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def random_salt() -> str:
    """Return 16 random bytes, hexadecimal."""
    return secrets.token_hex(16)


def _count(connection: Connection, rows: Table) -> int:
    counted: int = connection.execute(select(func.count()).select_from(rows)).scalar_one()
    return counted


class Store:
    """One workspace's database."""

    def __init__(self, engines: Engines, clock: Clock = utc_now, salts: Salts = random_salt) -> None:
        self.engines = engines
        self.clock = clock
        self.salts = salts
        self._is_behind = False
        "Whether the schema is older, in what reads can do without."

    @classmethod
    def create(cls, path: Path, clock: Clock = utc_now, salts: Salts = random_salt) -> Store:
        """Make a new store in a file; WorkbenchError when the file is there already."""
        create_file(path)
        store = cls(sqlite_engines(path), clock, salts)
        store.prepare()
        return store

    @classmethod
    def open(cls, path: Path, clock: Clock = utc_now, salts: Salts = random_salt) -> Store:
        """Open the store in a file without writing to it, unless its schema is too old to be read.

        A schema that lacks only what reads can do without is brought up to date before the first write.

        Raises WorkbenchError when the file is missing, empty, foreign, or newer than this program.
        """
        check_file(path)
        store = cls(sqlite_engines(path), clock, salts)
        number = migrations.schema_number(store.engines)
        if not migrations.can_be_read(number) or not store.has_line():
            store.prepare()
        else:
            store._is_behind = number < migrations.NEWEST
        return store

    @classmethod
    def on_server(cls, url: str, clock: Clock = utc_now, salts: Salts = random_salt) -> Store:
        """Open or make a store in a PostgreSQL database."""
        store = cls(server_engines(url), clock, salts)
        store.prepare()
        return store

    def prepare(self) -> None:
        """Bring the schema up to date and make the workspace's own line where there is none."""
        migrations.migrate(self.engines, self.clock(), self._backup_before_migrating)
        with self.engines.writing() as connection:
            if _count(connection, LINE) == _count(connection, CHANGE) == 0:
                uid = self.salts()[: 2 * UID_BYTES]
                connection.execute(
                    insert(LINE).values(id=journal.MAIN, uid=uid, parent=None, fork_seq=0, seq=0, head="")
                )
        self._is_behind = False

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection inside one writing transaction, on the newest schema; for this package."""
        if self._is_behind:
            self.prepare()
        with self.engines.writing() as connection:
            yield connection

    def _backup_before_migrating(self) -> None:
        path = self.engines.path
        if path is None:
            return
        stamp = "".join(filter(str.isdigit, self.clock()))[:14]
        target = path.parent / "backups" / f"claims-{stamp}-before-migration.db"
        try:
            if not target.exists():
                back_up(self.engines, target)
        except OSError as error:
            raise WorkbenchError(
                "this workspace is of an earlier release, and no backup can be written before it is brought "
                f"up to date ({error.strerror}); copy it to a folder where you may write"
            ) from error

    def has_line(self) -> bool:
        """Say whether the store has its own line of journal."""
        with self.engines.reading() as connection:
            return _count(connection, LINE) > 0

    def close(self) -> None:
        """Let go of the database."""
        self.engines.dispose()

    def commit(self, change: Change) -> Committed:
        """Write `change` in one transaction with its journal entry.

        Raises StaleEdit when a field no longer holds what the change expects, WorkbenchError when
        nobody is named.
        """
        if not change.who.strip():
            raise WorkbenchError(
                "nobody is named as the reviewer; say who with --as NAME or `workbench whoami NAME`"
            )
        with self.writing() as connection:
            return journal.append(connection, change, at=self.clock(), salts=self.salts)

    def undo(self, who: str) -> tuple[Committed, Change]:
        """Take back the last thing `who` did; returns what was committed and the change itself."""
        return self._commit_made_of(history.undo_of, who)

    def undo_one(self, who: str, seq: int) -> tuple[Committed, Change]:
        """Take back change `seq` of `who` alone; refused where anything later builds on it."""
        return self._commit_made_of(lambda connection, name: history.undo_of_one(connection, name, seq), who)

    def undo_back_to(self, who: str, seq: int) -> list[tuple[Committed, Change]]:
        """Take back all that `who` did from change `seq` on, newest first, in one transaction."""
        with self.engines.writing() as connection:
            return [
                (journal.append(connection, change, at=self.clock(), salts=self.salts), change)
                for change in history.undoes_back_to(connection, who, seq)
            ]

    def redo(self, who: str) -> tuple[Committed, Change]:
        """Do again what `who` last undid."""
        return self._commit_made_of(history.redo_of, who)

    def _commit_made_of(
        self, making: Callable[[Connection, str], Change], who: str
    ) -> tuple[Committed, Change]:
        with self.writing() as connection:
            change = making(connection, who)
            return journal.append(connection, change, at=self.clock(), salts=self.salts), change

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection for one short read; for the modules of this package."""
        with self.engines.reading() as connection:
            yield connection

    def head(self) -> tuple[str, int, str]:
        """Return the workspace's uid, the seq of its last change and that change's hash."""
        with self.reading() as connection:
            return journal.head_of(connection)

    def find(self, table: str, uid: str) -> Any | None:
        """Return the record with `uid`, retired or not, or None."""
        rows = SEALED[table]
        with self.reading() as connection:
            row = connection.execute(select(rows).where(rows.c.uid == uid)).mappings().one_or_none()
        return None if row is None else record_of(table, row)

    def get(self, table: str, uid: str) -> Any:
        """Return the record with `uid`, retired or not; NotFound when there is none."""
        found = self.find(table, uid)
        if found is None:
            raise NotFound(f"this {table} is not in the workspace; reload and look again")
        return found

    def matching(self, table: str, **fields: Any) -> list[Any]:
        """Return the records of `table` whose fields equal those given, in order of birth."""
        rows = SEALED[table]
        query = select(rows).where(*(rows.c[name] == value for name, value in fields.items()))
        with self.reading() as connection:
            found = connection.execute(query.order_by(rows.c.id)).mappings().all()
        return [record_of(table, row) for row in found]

    def log(self, limit: int = 200, about: str = "", before: int = 0) -> list[history.LogEntry]:
        """Return the newest entries of the journal, newest first."""
        with self.reading() as connection:
            return history.log(connection, limit=limit, about=about, before=before)
