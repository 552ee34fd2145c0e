"""Stores to test: SQLite always, PostgreSQL where WORKBENCH_TEST_POSTGRES names a server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.store.making import Ticking
from workbench.store.store import Store

POSTGRES = os.environ.get("WORKBENCH_TEST_POSTGRES", "")


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A new store with a fixed clock and counted salts."""
    ticking = Ticking()
    if request.param == "sqlite":
        made = Store.create(tmp_path / "claims.db", ticking.now, ticking.salt)
    else:
        if not POSTGRES:
            pytest.skip("WORKBENCH_TEST_POSTGRES names no server; .ci/run starts one")
        _emptied(POSTGRES)
        made = Store.on_server(POSTGRES, ticking.now, ticking.salt)
    yield made
    made.close()


def _emptied(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
