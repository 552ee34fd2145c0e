"""What the dialogs hand back: frozen answers, verbatim as typed, for the desk to act on."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from workbench.domain.source import Backing, Terms
from workbench.domain.span import Span


@dataclass(frozen=True, slots=True)
class VerdictGiven:
    """Why, and for which day; the verdict itself was chosen before."""

    rationale: str
    as_of: str
    "ISO date, or empty."
    passage: ExactGiven | None = None
    "The quote that comes with it."


@dataclass(frozen=True, slots=True)
class DismissalGiven:
    """Why something needs no checking: one of DISMISSAL_REASONS."""

    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class QueryGiven:
    """A question to the author or a source."""

    asked_of: str
    question: str
    due: str
    "ISO date, or empty."


@dataclass(frozen=True, slots=True)
class FixGiven:
    """Words of the article that should change, and the words proposed for them."""

    current: str
    proposed: str
    note: str


@dataclass(frozen=True, slots=True)
class SplitGiven:
    """The parts of a claim in reading order: characters of the document, and a wording."""

    parts: tuple[tuple[Span, str], ...]


@dataclass(frozen=True, slots=True)
class ClaimGiven:
    """A claim that the extraction did not propose."""

    wording: str
    attributed_to: str


@dataclass(frozen=True, slots=True)
class ExactGiven:
    """A quote found in the stored text of a source: `text[place.start:place.end] == quote`."""

    source_uid: str
    quote: str
    document: str
    "uid of the document that holds it."
    place: Span
    backing: Backing
    source: str = field(default="", compare=False)
    "The source as people read it: `s4 Yearbook`."


@dataclass(frozen=True, slots=True)
class FileGiven:
    """A file to store as a source, before a quote of it is picked."""

    path: Path
    title: str
    backing: Backing


@dataclass(frozen=True, slots=True)
class SourceGiven:
    """A source: a file to store of it, or none, and what it is called."""

    path: Path | None
    kind: str
    title: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class PastedGiven:
    """A passage that is not archived; without a passage it is a reference only."""

    title: str
    url: str
    passage: str
    backing: Backing


@dataclass(frozen=True, slots=True)
class SaidGiven:
    """What somebody said in a call or a meeting."""

    said_by: str
    when: str
    "ISO date, with `T16:05` where the time is known; or empty."
    terms: Terms
    words: str
    reply: str
    "Right of reply: empty, sought, received or declined."
    backing: Backing


@dataclass(frozen=True, slots=True)
class TranslatedGiven:
    """Words of a source in their own language and in translation."""

    source_uid: str
    "A stored source, or empty when title and url name it."
    title: str
    url: str
    original: str
    translation: str
    translator: str
    backing: Backing


Attached: TypeAlias = ExactGiven | FileGiven | PastedGiven | SaidGiven | TranslatedGiven
"""What AttachDialog hands back."""


@dataclass(frozen=True, slots=True)
class ImportDone:
    """What an import brought."""

    articles: tuple[int, ...] = field(default=())
    "Numbers of the articles, in the order they arrived."
    failed: int = 0
