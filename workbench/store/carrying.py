"""What later drafts carried over of what a change did: it stands there too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, and_, select

from workbench.store.journal import MAIN
from workbench.store.tables import CHANGE, SEALED

BRINGS_A_TEXT = frozenset({"import", "revision", "reread"})
"""Kinds of changes on whose text everything leans that is done on the same article later."""
CARRIES = BRINGS_A_TEXT | {"article"}
"""Kinds of changes that carry claims over to another revision; a new date reads the text afresh."""
MARKS = ("tick", "name_tick", "dismissal")
"""Tables of what people do to passages and names; a copy keeps who did it, and when."""


def carrying(connection: Connection, seq: int, payload: dict[str, Any]) -> Iterator[int]:
    """Yield the numbers of later changes that brought in a draft to which they carried over change `seq`.

    That is a claim it was about, with all that hung on it; a tick or a dismissal it bore; what it said
    that a name stands for; or words that it opened again.
    """
    yield from _with_claims(connection, seq, frozenset(payload.get("claims", ())))
    for table in MARKS:
        if table in payload["new"]:
            yield from _with_marks(connection, seq, table)
    for table, uid, field, _, after in payload["set"]:
        if (table, field) == ("name", "kind"):
            yield from _with_kind(connection, seq, uid, after)
        elif (table, field, after) == ("dismissal", "retired", 1):
            yield from _with_words(connection, seq, uid)


def _with_claims(connection: Connection, seq: int, claims: frozenset[str]) -> Iterator[int]:
    rows = SEALED["claim"]
    carried = select(rows.c.born, rows.c.parents).where(
        rows.c.line == MAIN, rows.c.origin == "carried", rows.c.born.in_(_carries(seq))
    )
    for row in connection.execute(carried) if claims else ():
        if claims.intersection(row.parents):
            yield row.born


def _with_marks(connection: Connection, seq: int, table: str) -> Iterator[int]:
    rows, copies = SEALED[table], SEALED[table].alias()
    is_copy = and_(copies.c.reviewer == rows.c.reviewer, copies.c.at == rows.c.at)
    carried = (
        select(copies.c.born)
        .select_from(rows.join(copies, is_copy))
        .where(rows.c.line == MAIN, rows.c.born == seq, copies.c.line == MAIN)
        .where(copies.c.born.in_(_carries(seq)))
    )
    yield from connection.execute(carried.distinct()).scalars()


def _with_kind(connection: Connection, seq: int, name: str, kind: str) -> Iterator[int]:
    """Yield the drafts in which what is called as `name` is of this kind."""
    names = SEALED["name"]
    home = connection.execute(select(names.c.revision).where(names.c.uid == name)).scalar_one()
    called = _called(connection, home, _text_of(connection, home)).get(name)
    for revision, born in _drafts(connection, seq) if called else ():
        labels = _called(connection, revision, _text_of(connection, revision))
        alike = [uid for uid, label in labels.items() if label == called]
        kinds = select(names.c.kind).where(names.c.uid.in_(alike))
        if kind in connection.execute(kinds).scalars().all():
            yield born


def _with_words(connection: Connection, seq: int, dismissal: str) -> Iterator[int]:
    """Yield the drafts that still hold the words of a dismissal; those of a claim go with the claim."""
    rows = SEALED["dismissal"]
    row = connection.execute(select(rows).where(rows.c.uid == dismissal)).one()
    words = "" if row.claim else _text_of(connection, row.revision)[row.start : row.end]
    for revision, born in _drafts(connection, seq) if words else ():
        if words in _text_of(connection, revision):
            yield born


def _called(connection: Connection, revision: str, text: str) -> dict[str, str]:
    """Return uid -> the longest spelling, for the names of a revision."""
    rows = SEALED["name_mention"]
    query = select(rows.c.name, rows.c.start, rows.c.end).where(rows.c.revision == revision)
    spellings: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(query.order_by(rows.c.start)):
        spellings[row.name].append(" ".join(text[row.start : row.end].split()))
    return {name: max(several, key=len) for name, several in spellings.items()}


def _text_of(connection: Connection, revision: str) -> str:
    revisions, documents = SEALED["revision"], SEALED["document"]
    query = (
        select(documents.c.text)
        .join(revisions, revisions.c.document == documents.c.uid)
        .where(revisions.c.uid == revision)
    )
    return str(connection.execute(query).scalar_one())


def _drafts(connection: Connection, seq: int) -> list[tuple[str, int]]:
    """Return the revisions of the same article born later, each with the number of its change."""
    rows = SEALED["revision"]
    query = select(rows.c.uid, rows.c.born).where(rows.c.line == MAIN, rows.c.born.in_(_carries(seq)))
    return [(row.uid, row.born) for row in connection.execute(query.order_by(rows.c.born))]


def _carries(seq: int) -> Select[tuple[int]]:
    """Select the later changes that may carry over what change `seq` did: those about the same article."""
    about = select(CHANGE.c.about).where(CHANGE.c.line == MAIN, CHANGE.c.seq == seq).scalar_subquery()
    return select(CHANGE.c.seq).where(
        CHANGE.c.line == MAIN, CHANGE.c.seq > seq, CHANGE.c.kind.in_(sorted(CARRIES)), CHANGE.c.about == about
    )
