"""Captures and documents: the bytes received, and the text and blocks a reader made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from workbench.domain.canonical import uid_of

BlockLabel = Literal[
    "body", "headline", "subheading", "byline", "dateline", "caption", "credit", "clutter", "hidden"
]

DISPLAY_COPY: frozenset[str] = frozenset(
    {"headline", "subheading", "byline", "dateline", "caption", "credit"}
)
"""Labels of display copy: no claims are taken from it, but a person ticks it off."""

OUTSIDE: frozenset[str] = frozenset({"clutter", "hidden"})
"""Labels of what is kept in the text but is no part of the article."""


@dataclass(frozen=True, slots=True)
class Block:
    """Characters [start, end) of a document and what they are."""

    start: int
    end: int
    label: BlockLabel


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about itself; empty where it does not say."""

    title: str = ""
    byline: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    "ISO date, or empty when unknown."
    language: str = ""
    "ISO 639-1 code, or empty when unknown."


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of bytes, before anything is stored."""

    reader: str
    "Name and version of the reader, such as `html/1`."
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    "In order, without overlaps; together they cover every character that is not white space."
    metadata: Metadata = field(default_factory=Metadata)
    notes: tuple[str, ...] = ()
    "What a person must know about the reading: guessed encoding, truncated, skipped, hidden, too deep."


@dataclass(frozen=True, slots=True)
class Capture:
    """Bytes received, stored verbatim under sources/; its uid is their SHA-256."""

    TABLE: ClassVar[str] = "capture"
    CHANGES: ClassVar[frozenset[str]] = frozenset()

    uid: str
    path: str
    "Relative to the workspace, with forward slashes: sources/<slug>-<12 hex>.<ext>."
    media_type: str
    size: int
    "Bytes."
    method: str
    "How the bytes came: file, stdin, pasted, fetched."
    url: str
    at: str


@dataclass(frozen=True, slots=True)
class Document:
    """The text and blocks that one reader made of one capture; never re-derived in place."""

    TABLE: ClassVar[str] = "document"
    CHANGES: ClassVar[frozenset[str]] = frozenset()

    uid: str
    capture: str
    reader: str
    text: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]

    @staticmethod
    def of(capture: str, reading: Reading) -> Document:
        """Return the document of a capture: same bytes and same reader, same uid."""
        return Document(
            uid=uid_of("document", capture, reading.reader),
            capture=capture,
            reader=reading.reader,
            text=reading.text,
            blocks=reading.blocks,
            notes=reading.notes,
        )
