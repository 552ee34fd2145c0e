"""A change: one entry of the journal, before it is committed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.domain.canonical import Record


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of one row: refused unless the row still holds `before`."""

    table: str
    uid: str
    field: str
    before: Any
    after: Any

    def inverse(self) -> Edit:
        """Return the edit that puts the field back."""
        return Edit(self.table, self.uid, self.field, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """Rows born and fields edited in one transaction, by one person, for one reason."""

    kind: str
    "What a reviewer did, as the log names it: import, verdict, evidence, split, …"
    who: str
    "The reviewer's name; for an import without one, `workbench`."
    births: tuple[Record, ...] = ()
    edits: tuple[Edit, ...] = ()
    about: str = ""
    "uid of the article, claim or source it is about."
    claims: tuple[str, ...] = ()
    "uids of the claims it is about, for the log."
    undoes: int = 0
    "seq of the change that this one undoes, or 0."
    extra: Mapping[str, Any] = field(default_factory=dict)
    "Further canonical entries of the payload (purged, merged, redoes)."


@dataclass(frozen=True, slots=True)
class Committed:
    """A change as the journal now holds it."""

    seq: int
    hash: str
    at: str
    kind: str
    numbers: Mapping[str, int] = field(default_factory=dict)
    "uid -> number, for the articles, claims and sources that were given one."
