"""Numbered, additive migrations; each with its record in one transaction, after a backup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, inspect, select

from workbench.errors import WorkbenchError
from workbench.store.engine import Engines, forbid_moving_spans, set_schema_version
from workbench.store.first_tables import first_tables
from workbench.store.name_tables import name_tables
from workbench.store.search import make_search_index
from workbench.store.tables import MIGRATION


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema; it only adds."""

    number: int
    name: str
    apply: Callable[[Connection], None]
    is_derived: bool = False
    "Whether it adds only what reads can do without: such a step waits for the first write."


def _first_tables(connection: Connection) -> None:
    for statement in first_tables(connection.dialect.name):
        connection.exec_driver_sql(statement)
    forbid_moving_spans(connection)


def _edits_of_wordings(connection: Connection) -> None:
    """Let claims keep what their wording changes, what stays unresolved and which claim they repeat."""
    identity = "BLOB" if connection.dialect.name == "sqlite" else "BYTEA"
    for column in ("edits TEXT NOT NULL DEFAULT '[]'", "unresolved TEXT NOT NULL DEFAULT '[]'"):
        connection.exec_driver_sql(f"ALTER TABLE claim ADD COLUMN {column}")
    connection.exec_driver_sql(f"ALTER TABLE claim ADD COLUMN repeats {identity}")


def _names(connection: Connection) -> None:
    """Make the tables of names; what was imported before has none until it is read again."""
    for statement in name_tables(connection.dialect.name):
        connection.exec_driver_sql(statement)


def _deadlines(connection: Connection) -> None:
    """Let articles have a day by which they are to be checked; none has one yet."""
    connection.exec_driver_sql("ALTER TABLE article ADD COLUMN deadline TEXT NOT NULL DEFAULT ''")


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "first tables", _first_tables),
    Migration(2, "edits of wordings, and repeats", _edits_of_wordings),
    Migration(3, "names, their mentions and ticks", _names),
    Migration(4, "search index", make_search_index, is_derived=True),
    Migration(5, "deadlines of articles", _deadlines),
)
NEWEST = MIGRATIONS[-1].number


def schema_number(engines: Engines) -> int:
    """Return the number of the last migration the store has been through, 0 for a new store."""
    with engines.reading() as connection:
        return _number_in(connection)


def _number_in(connection: Connection) -> int:
    if not inspect(connection).has_table("migration"):
        return 0
    newest = select(func.coalesce(func.max(MIGRATION.c.number), 0))
    return int(connection.execute(newest).scalar_one())


def can_be_read(number: int) -> bool:
    """Say whether a store with schema `number` can be read as it is."""
    return 0 < number <= NEWEST and all(step.is_derived for step in MIGRATIONS[number:])


def migrate(engines: Engines, at: str, before: Callable[[], None] | None = None) -> None:
    """Bring the store to the newest schema; `before` makes the backup of a store that holds something.

    Two programs may do it at once: each step looks first whether the other has taken it. Raises
    WorkbenchError when a newer workbench has written the store.
    """
    present = schema_number(engines)
    if present > NEWEST:
        raise WorkbenchError(
            f"this workspace has schema {present}, and this workbench knows up to {NEWEST}; "
            "install the newer claim-workbench"
        )
    if 0 < present < NEWEST and before is not None:
        before()
    for migration in MIGRATIONS[present:]:
        with engines.writing() as connection:
            if _number_in(connection) >= migration.number:
                continue
            migration.apply(connection)
            connection.execute(insert(MIGRATION).values(number=migration.number, name=migration.name, at=at))
            set_schema_version(connection, migration.number)
