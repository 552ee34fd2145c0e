"""Where in the tables a value stands that this program never wrote."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Select, Table, func, select

from workbench.errors import WorkbenchError
from workbench.store.store import Store
from workbench.store.tables import CHANGE, LINE, PAYLOAD, SEALED
from workbench.store.types import Unreadable


def place_of_damage(store: Store) -> str:
    """Return the line that names the first value that cannot be read, the journal's before the rows'."""
    journal = (LINE, CHANGE, PAYLOAD)
    for rows in (*journal, *SEALED.values()):
        part = "chain" if rows in journal else "rows"
        for column in rows.c:
            if not _reads(store, select(column)):
                row = _row_of(store, rows, column)
                return f"{part}: the {column.name} of {rows.name} {row} is not of its kind; it was altered"
    raise WorkbenchError("claims.db changed while it was verified; try again")


def _row_of(store: Store, rows: Table, column: Column[Any]) -> str:
    """Return `row 12`: the last part of the key of the first row whose `column` cannot be read."""
    keys = list(rows.primary_key.columns)
    with store.reading() as connection:
        high = connection.execute(select(func.count()).select_from(rows)).scalar_one()
    low = 0
    while high - low > 1:
        middle = (low + high) // 2
        part = select(column).order_by(*keys).offset(low).limit(middle - low)
        low, high = (middle, high) if _reads(store, part) else (low, middle)
    if column in keys:
        return f"row {low + 1} from the first"
    with store.reading() as connection:
        at = connection.execute(select(keys[-1]).order_by(*keys).offset(low).limit(1)).scalar_one()
    return f"row {at}"


def _reads(store: Store, query: Select[Any]) -> bool:
    try:
        with store.reading() as connection:
            for _ in connection.execute(query):
                pass
    except Unreadable:
        return False
    return True
