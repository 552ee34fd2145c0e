"""Stores to test: SQLite always, PostgreSQL where WORKBENCH_TEST_POSTGRES names a server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

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
        url = _database_of_worker()
        _emptied(url)
        made = Store.on_server(url, ticking.now, ticking.salt)
    yield made
    made.close()


def _database_of_worker() -> str:
    """Return the URL of a database of this test process alone, made when it is not there."""
    url = make_url(POSTGRES)
    name = f"workbench_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        known = text("SELECT 1 FROM pg_database WHERE datname = :name")
        if connection.scalar(known, {"name": name}) is None:
            connection.execute(text(f'CREATE DATABASE "{name}"'))
    engine.dispose()
    return url.set(database=name).render_as_string(hide_password=False)


def _emptied(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
