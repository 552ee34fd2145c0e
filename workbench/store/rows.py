"""Between rows and domain records: one mapping, driven by the records' own fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from workbench.domain.article import Article, Revision, Sentence
from workbench.domain.canonical import Record
from workbench.domain.claim import Claim, DateMention, Dismissal, Fix, Quantity, Query, Tick
from workbench.domain.document import Capture, Document
from workbench.domain.names import Name, NameMention, NameTick
from workbench.domain.source import Evidence, Source, SourceCapture
from workbench.domain.verdict import Reviewer, Verdict

_BORN_TOGETHER: tuple[Any, ...] = (
    Capture, Document, Article, Revision, Reviewer, Sentence, Claim, Quantity, DateMention, Source,
    SourceCapture, Evidence, Verdict, Dismissal, Tick, Query, Fix,
    Name, NameMention, NameTick,
)  # fmt: skip
RECORDS: dict[str, type[Record]] = {kind.TABLE: kind for kind in _BORN_TOGETHER}
FIELDS: dict[str, tuple[str, ...]] = {
    kind.TABLE: tuple(field.name for field in fields(kind)) for kind in _BORN_TOGETHER
}


def values_of(record: Record) -> dict[str, Any]:
    """Return the domain fields of `record` by name, as its table takes them."""
    return {name: getattr(record, name) for name in FIELDS[record.TABLE]}


def record_of(table: str, row: Mapping[Any, Any]) -> Any:
    """Return the domain record that `row` holds; columns of the store's own are left out."""
    return RECORDS[table](**{name: row[name] for name in FIELDS[table]})
