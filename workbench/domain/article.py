"""Articles, their revisions and sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

SentenceLabel = Literal["checkable", "opinion", "question", "speculation", "vague", "furniture"]


@dataclass(frozen=True, slots=True)
class Article:
    """A text being checked."""

    TABLE: ClassVar[str] = "article"
    CHANGES: ClassVar[frozenset[str]] = frozenset(
        {"title", "byline", "publisher", "url", "published", "language", "retired", "deadline"}
    )
    FORMS: ClassVar[tuple[int, ...]] = (10, 11)

    uid: str
    number: int
    "What people type: the 3 of 3.12. 0 until the store gives it one."
    slug: str
    title: str
    byline: str
    publisher: str
    url: str
    published: str
    "ISO date, or empty when nobody has said yet."
    language: str
    retired: int = 0
    deadline: str = ""
    "ISO date by which it is to be checked, or empty where it has none."


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of an article's text, with the engine that read claims from it."""

    TABLE: ClassVar[str] = "revision"
    CHANGES: ClassVar[frozenset[str]] = frozenset({"retired"})

    uid: str
    article: str
    number: int
    document: str
    extractor: str
    retired: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters [start, end) of a revision's document, checkable or not, and why not."""

    TABLE: ClassVar[str] = "sentence"
    CHANGES: ClassVar[frozenset[str]] = frozenset({"label", "reason"})

    uid: str
    revision: str
    start: int
    end: int
    label: SentenceLabel
    reason: str
