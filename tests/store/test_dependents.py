"""What undoing looks at before it takes something back."""

from __future__ import annotations

from workbench.store.dependents import LEANS_ON
from workbench.store.journal import READ_BY_MACHINE
from workbench.store.tables import SEALED


def test_whatever_people_hang_on_a_claim_or_a_source_counts_as_built_on_it() -> None:
    """Every column that names one is looked at, but for those of rows that are born with their text."""
    naming = {
        (key.column.table.name, name, column.name)
        for name, rows in SEALED.items()
        if name not in READ_BY_MACHINE
        for column in rows.columns
        for key in column.foreign_keys
        if key.column.table.name in LEANS_ON
    }
    listed = {(named, *place) for named, places in LEANS_ON.items() for place in places}

    assert naming - listed == set()
