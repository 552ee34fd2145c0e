"""The tables of names as migration 3 makes them, for ever."""

from __future__ import annotations

from collections.abc import Iterator

_TYPES = {
    "sqlite": {"serial": "id INTEGER NOT NULL", "bytes": "BLOB"},
    "postgresql": {"serial": "id SERIAL NOT NULL", "bytes": "BYTEA"},
}


def name_tables(dialect: str) -> Iterator[str]:
    """Yield the statements that make the tables and their indexes in a database's own dialect."""
    for statement in _STATEMENTS.format_map(_TYPES[dialect]).split(";"):
        if statement.strip():
            yield statement


_STATEMENTS = """
CREATE TABLE name ({serial}, uid {bytes} NOT NULL, revision {bytes} NOT NULL, number INTEGER NOT NULL, kind
    TEXT NOT NULL, salt {bytes}, seal {bytes} NOT NULL, line INTEGER NOT NULL, born INTEGER NOT NULL,
    PRIMARY KEY (id), UNIQUE (uid), FOREIGN KEY(revision) REFERENCES revision (uid));
CREATE INDEX ix_name_revision ON name (revision);
CREATE TABLE name_mention ({serial}, uid {bytes} NOT NULL, revision {bytes} NOT NULL, name {bytes} NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, title_start INTEGER NOT NULL, title_end INTEGER NOT NULL,
    salt {bytes}, seal {bytes} NOT NULL, line INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id),
    UNIQUE (uid), FOREIGN KEY(revision) REFERENCES revision (uid), FOREIGN KEY(name) REFERENCES name (uid));
CREATE INDEX ix_name_mention_revision ON name_mention (revision);
CREATE TABLE name_tick ({serial}, uid {bytes} NOT NULL, revision {bytes} NOT NULL, name {bytes} NOT NULL,
    reviewer {bytes} NOT NULL, at TEXT NOT NULL, retired INTEGER NOT NULL, salt {bytes}, seal {bytes} NOT
    NULL, line INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid), FOREIGN KEY(revision)
    REFERENCES revision (uid), FOREIGN KEY(name) REFERENCES name (uid), FOREIGN KEY(reviewer) REFERENCES
    reviewer (uid));
CREATE INDEX ix_name_tick_revision ON name_tick (revision);
"""
