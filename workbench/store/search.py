"""The search index: which claims may hold some letters. Derived from the rows, unlogged, rebuilt at will.

SQLite's own full-text index (FTS5) keeps, for every three letters in a row, the claims that hold them. It
names too many claims, never too few: an edit adds the new words and leaves the old ones, so whoever asks it
looks at the rows too. A store without the index is searched row by row, and finds the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from workbench.domain.canonical import Record
from workbench.domain.change import Change
from workbench.domain.claim import Claim
from workbench.store.tables import SEALED

INDEX = "claim_words"
LETTERS = 3
"""Letters that are looked up together; shorter words are not in the index."""
MOST_LETTERS = 32
"""Groups of letters asked for at once; more do not narrow a search any further."""
CHUNK = 500
_FIELDS = frozenset({"wording", "attributed_to", "types"})
"""Fields of a claim that are searched and may change."""
_INDEXES = (
    "claim_worth ON claim (worth)",
    "claim_standing_content ON claim (standing_content) WHERE standing_content IS NOT NULL",
    "claim_standing_attribution ON claim (standing_attribution) WHERE standing_attribution IS NOT NULL",
    "claim_repeats ON claim (repeats) WHERE repeats IS NOT NULL",
    "claim_unasked ON claim (id) WHERE questions = '[]'",
    "claim_unresolved ON claim (id) WHERE unresolved <> '[]'",
    'claim_as_read ON claim (revision, retired, start, "end", worth)',
    "verdict_value ON verdict (value)",
)


def make_search_index(connection: Connection) -> None:
    """Make the index with all that is there to find, and the indexes that states are looked up in."""
    for index in _INDEXES:
        connection.exec_driver_sql(f"CREATE INDEX ix_{index}")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {INDEX} USING fts5("
            "words, content='', columnsize=0, detail=none, tokenize='trigram')"
        )
        _add(connection)


def is_indexed(connection: Connection) -> bool:
    """Say whether the store has the index."""
    if connection.dialect.name != "sqlite":
        return False
    found = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = ?", (INDEX,))
    return found.first() is not None


def index_change(connection: Connection, change: Change, births: Iterable[Record], seq: int) -> None:
    """Add the claims that were born in change `seq` and the words that it gave to others."""
    claims = SEALED["claim"].c
    revisions = sorted({record.revision for record in births if isinstance(record, Claim)})
    edited = sorted({e.uid for e in change.edits if e.table == "claim" and e.field in _FIELDS})
    if not (revisions or edited) or not is_indexed(connection):
        return
    for some in _parts(revisions):
        _add(connection, claims.revision.in_(some), claims.born == seq)
    for some in _parts(edited):
        _add(connection, claims.uid.in_(some))


def rebuild(connection: Connection) -> None:
    """Make the index anew from the rows; nothing of what they no longer hold is left in it."""
    if is_indexed(connection):
        connection.exec_driver_sql(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('delete-all')")
        _add(connection)


def ids_holding(connection: Connection, words: Sequence[str], limit: int) -> list[int] | None:
    """Return ids of claims among which are all that hold each of `words`, letters folded, at most `limit`.

    None when the index cannot tell: there is none, or every word is too short for it.
    """
    groups = sorted({word[at : at + LETTERS] for word in words for at in range(len(word) - LETTERS + 1)})
    if not groups or not is_indexed(connection):
        return None
    step = -(-len(groups) // MOST_LETTERS)
    quoted = " AND ".join('"' + group.replace('"', '""') + '"' for group in groups[::step])
    found = connection.exec_driver_sql(
        f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH ? LIMIT ?", (quoted, limit)
    )
    return [row[0] for row in found]


def _add(connection: Connection, *wanted: ColumnElement[bool]) -> None:
    query = _searched_rows().where(*wanted)
    rows = connection.execute(query.execution_options(yield_per=CHUNK))
    for some in rows.partitions():
        connection.exec_driver_sql(
            f"INSERT INTO {INDEX} (rowid, words) VALUES (?, ?)", [(row.id, _letters_of(row)) for row in some]
        )


def _searched_rows() -> Select[Any]:
    claims, revisions, articles = SEALED["claim"], SEALED["revision"], SEALED["article"]
    texts = (claims.c.number, claims.c.wording, claims.c.quote, claims.c.attributed_to, claims.c.types)
    return (
        select(claims.c.id, articles.c.number.label("article"), *texts)
        .join(revisions, revisions.c.uid == claims.c.revision)
        .join(articles, articles.c.uid == revisions.c.article)
        .order_by(claims.c.id)
    )


def _letters_of(row: Any) -> str:
    """Return all that a filter may look for in a row, folded as filters are."""
    quote = "" if row.quote == row.wording else row.quote
    label = f"{row.article}.{row.number}"
    return "\n".join((label, row.wording, quote, row.attributed_to, *row.types)).casefold()


def _parts(uids: Sequence[str]) -> Iterable[Sequence[str]]:
    return (uids[first : first + CHUNK] for first in range(0, len(uids), CHUNK))
