"""The tables of a workspace; mapped classes never leave this package."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import ForeignKey, Index, Integer, Table, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from workbench.domain.document import Block
from workbench.domain.wording import WordingEdit
from workbench.store.types import Blocks, Hex, Strings, Whole, WordingEdits, Words


class Base(DeclarativeBase):
    """The root of the mapped classes."""

    type_annotation_map = {str: Words, int: Whole}  # noqa: RUF012


class Sealed:
    """What every row that the journal accounts for carries beside its domain fields."""

    id: Mapped[int] = mapped_column(Integer, primary_key=True, sort_order=-2)
    uid: Mapped[str] = mapped_column(Hex, unique=True, nullable=False, sort_order=-1)
    salt: Mapped[str] = mapped_column(Hex, nullable=True, sort_order=90)
    seal: Mapped[str] = mapped_column(Hex, nullable=False, sort_order=91)
    line: Mapped[int] = mapped_column(sort_order=92)
    born: Mapped[int] = mapped_column(sort_order=93)


def _to(table: str, *, index: bool = False) -> Any:
    return mapped_column(Hex, ForeignKey(f"{table}.uid"), nullable=False, index=index)


def _maybe_to(table: str, *, index: bool = False) -> Any:
    return mapped_column(Hex, ForeignKey(f"{table}.uid"), nullable=True, index=index)


class CaptureRow(Sealed, Base):
    """Bytes under sources/."""

    __tablename__ = "capture"
    path: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    method: Mapped[str]
    url: Mapped[str]
    at: Mapped[str]


class DocumentRow(Sealed, Base):
    """Text and blocks made of a capture."""

    __tablename__ = "document"
    capture: Mapped[str] = _to("capture", index=True)
    reader: Mapped[str]
    text: Mapped[str]
    blocks: Mapped[tuple[Block, ...]] = mapped_column(Blocks)
    notes: Mapped[tuple[str, ...]] = mapped_column(Strings)


class ArticleRow(Sealed, Base):
    """Texts being checked."""

    __tablename__ = "article"
    number: Mapped[int] = mapped_column(unique=True)
    slug: Mapped[str]
    title: Mapped[str]
    byline: Mapped[str]
    publisher: Mapped[str]
    url: Mapped[str]
    published: Mapped[str]
    language: Mapped[str]
    retired: Mapped[int]
    deadline: Mapped[str]


class RevisionRow(Sealed, Base):
    """States of an article's text."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("article", "number"),)
    article: Mapped[str] = _to("article")
    number: Mapped[int]
    document: Mapped[str] = _to("document", index=True)
    extractor: Mapped[str]
    retired: Mapped[int]


class ReviewerRow(Sealed, Base):
    """People who decide."""

    __tablename__ = "reviewer"
    name: Mapped[str] = mapped_column(unique=True)


class SentenceRow(Sealed, Base):
    """Sentences of a revision."""

    __tablename__ = "sentence"
    revision: Mapped[str] = _to("revision", index=True)
    start: Mapped[int]
    end: Mapped[int]
    label: Mapped[str]
    reason: Mapped[str]


class ClaimRow(Sealed, Base):
    """Claims of a revision."""

    __tablename__ = "claim"
    __table_args__ = (Index("ix_claim_revision_number", "revision", "number"),)
    revision: Mapped[str] = _to("revision")
    number: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str]
    origin: Mapped[str]
    parents: Mapped[tuple[str, ...]] = mapped_column(Strings)
    how: Mapped[str]
    worth: Mapped[int]
    reasons: Mapped[tuple[str, ...]] = mapped_column(Strings)
    wording: Mapped[str]
    types: Mapped[tuple[str, ...]] = mapped_column(Strings)
    attributed_to: Mapped[str]
    manner: Mapped[str]
    questions: Mapped[tuple[str, ...]] = mapped_column(Strings)
    standing_content: Mapped[str] = mapped_column(Hex, nullable=True)
    standing_attribution: Mapped[str] = mapped_column(Hex, nullable=True)
    retired: Mapped[int]
    edits: Mapped[tuple[WordingEdit, ...]] = mapped_column(WordingEdits, sort_order=94)
    unresolved: Mapped[tuple[str, ...]] = mapped_column(Strings, sort_order=95)
    repeats: Mapped[str] = mapped_column(Hex, nullable=True, sort_order=96)


class QuantityRow(Sealed, Base):
    """Numbers in a revision's text."""

    __tablename__ = "quantity"
    revision: Mapped[str] = _to("revision", index=True)
    claim: Mapped[str] = _maybe_to("claim")
    start: Mapped[int]
    end: Mapped[int]
    op: Mapped[str]
    low: Mapped[str]
    high: Mapped[str]
    unit: Mapped[str]


class DateMentionRow(Sealed, Base):
    """Dates in a revision's text."""

    __tablename__ = "date_mention"
    revision: Mapped[str] = _to("revision", index=True)
    claim: Mapped[str] = _maybe_to("claim")
    start: Mapped[int]
    end: Mapped[int]
    first_day: Mapped[str]
    last_day: Mapped[str]


class SourceRow(Sealed, Base):
    """Sources consulted."""

    __tablename__ = "source"
    number: Mapped[int] = mapped_column(unique=True)
    kind: Mapped[str]
    title: Mapped[str]
    publisher: Mapped[str]
    url: Mapped[str]
    tier: Mapped[str]
    confidential: Mapped[int]
    retired: Mapped[int]


class SourceCaptureRow(Sealed, Base):
    """Bytes stored for a source."""

    __tablename__ = "source_capture"
    source: Mapped[str] = _to("source", index=True)
    capture: Mapped[str] = _to("capture", index=True)
    document: Mapped[str] = _maybe_to("document")


class EvidenceRow(Sealed, Base):
    """What a source says about a claim."""

    __tablename__ = "evidence"
    claim: Mapped[str] = _to("claim", index=True)
    question: Mapped[str]
    source: Mapped[str] = _to("source", index=True)
    kind: Mapped[str]
    document: Mapped[str] = _maybe_to("document")
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str]
    original: Mapped[str]
    by: Mapped[str]
    when: Mapped[str]
    terms: Mapped[str]
    reply: Mapped[str]
    url: Mapped[str]
    stance: Mapped[str]
    note: Mapped[str]
    reviewer: Mapped[str] = _to("reviewer")
    at: Mapped[str]
    retired: Mapped[int]


class VerdictRow(Sealed, Base):
    """Decisions."""

    __tablename__ = "verdict"
    claim: Mapped[str] = _to("claim", index=True)
    question: Mapped[str]
    scale: Mapped[str]
    value: Mapped[str]
    rationale: Mapped[str]
    wording_seen: Mapped[str]
    reviewer: Mapped[str] = _to("reviewer")
    given_at: Mapped[str]
    as_of: Mapped[str]
    carried_from: Mapped[str] = _maybe_to("verdict")
    retired: Mapped[int]


class DismissalRow(Sealed, Base):
    """Spans and claims that need no checking."""

    __tablename__ = "dismissal"
    revision: Mapped[str] = _to("revision", index=True)
    claim: Mapped[str] = _maybe_to("claim")
    start: Mapped[int]
    end: Mapped[int]
    reason: Mapped[str]
    note: Mapped[str]
    reviewer: Mapped[str] = _to("reviewer")
    at: Mapped[str]
    retired: Mapped[int]


class TickRow(Sealed, Base):
    """Display copy ticked off."""

    __tablename__ = "tick"
    revision: Mapped[str] = _to("revision", index=True)
    start: Mapped[int]
    end: Mapped[int]
    reviewer: Mapped[str] = _to("reviewer")
    at: Mapped[str]
    retired: Mapped[int]


class NameRow(Sealed, Base):
    """People, organisations and places of a revision."""

    __tablename__ = "name"
    revision: Mapped[str] = _to("revision", index=True)
    number: Mapped[int]
    kind: Mapped[str]


class NameMentionRow(Sealed, Base):
    """Where a revision's text names them."""

    __tablename__ = "name_mention"
    revision: Mapped[str] = _to("revision", index=True)
    name: Mapped[str] = _to("name")
    start: Mapped[int]
    end: Mapped[int]
    title_start: Mapped[int]
    title_end: Mapped[int]


class NameTickRow(Sealed, Base):
    """Names ticked off."""

    __tablename__ = "name_tick"
    revision: Mapped[str] = _to("revision", index=True)
    name: Mapped[str] = _to("name")
    reviewer: Mapped[str] = _to("reviewer")
    at: Mapped[str]
    retired: Mapped[int]


class QueryRow(Sealed, Base):
    """Questions to the author or a source."""

    __tablename__ = "query"
    claim: Mapped[str] = _to("claim", index=True)
    asked_of: Mapped[str]
    question: Mapped[str]
    due: Mapped[str]
    answer: Mapped[str]
    answered_at: Mapped[str]
    reviewer: Mapped[str] = _to("reviewer")
    at: Mapped[str]
    retired: Mapped[int]


class FixRow(Sealed, Base):
    """Proposed wordings."""

    __tablename__ = "fix"
    claim: Mapped[str] = _to("claim", index=True)
    current: Mapped[str]
    proposed: Mapped[str]
    note: Mapped[str]
    state: Mapped[str]
    reviewer: Mapped[str] = _to("reviewer")
    at: Mapped[str]
    retired: Mapped[int]


class LineRow(Base):
    """A line of the journal: the workspace's own, and one for each copy merged into it."""

    __tablename__ = "line"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    uid: Mapped[str] = mapped_column(Hex, unique=True)
    parent: Mapped[int | None]
    fork_seq: Mapped[int]
    seq: Mapped[int]
    head: Mapped[str] = mapped_column(Hex, nullable=True)


class ChangeRow(Base):
    """Entries of the journal."""

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_about", "about", "seq"),)
    line: Mapped[int] = mapped_column(ForeignKey("line.id"), primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str]
    who: Mapped[str]
    kind: Mapped[str]
    about: Mapped[str] = mapped_column(Hex, nullable=True)
    digest: Mapped[str] = mapped_column(Hex)
    hash: Mapped[str] = mapped_column(Hex)


class PayloadRow(Base):
    """What each change did; can be erased without breaking the chain."""

    __tablename__ = "payload"
    line: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    salt: Mapped[str] = mapped_column(Hex, nullable=True)
    body: Mapped[str]


class MigrationRow(Base):
    """Migrations that this store has been through."""

    __tablename__ = "migration"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    at: Mapped[str]


def table(mapped: type[Base]) -> Table:
    """Return the Core table of a mapped class."""
    return cast(Table, mapped.__table__)


SEALED: dict[str, Table] = {
    mapped.__tablename__: table(mapped)
    for mapped in (
        CaptureRow, DocumentRow, ArticleRow, RevisionRow, ReviewerRow, SentenceRow, ClaimRow, QuantityRow,
        DateMentionRow, SourceRow, SourceCaptureRow, EvidenceRow, VerdictRow, DismissalRow, TickRow,
        QueryRow, FixRow, NameRow, NameMentionRow, NameTickRow,
    )
}  # fmt: skip
"""Tables that the journal accounts for, in an order in which rows can be born."""

LINE = table(LineRow)
CHANGE = table(ChangeRow)
PAYLOAD = table(PayloadRow)
MIGRATION = table(MigrationRow)
