"""Sources and evidence: whom or what was consulted, and what it says about a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from workbench.domain.claim import Question

EvidenceKind = Literal["exact", "pasted", "said", "translated"]
Stance = Literal["supports", "refutes", "context"]
Terms = Literal["", "on the record", "on background", "off the record"]

KIND_WORDS: dict[str, str] = {
    "exact": "exact quote, found in the stored bytes",
    "pasted": "pasted passage, not archived",
    "said": "said to the reviewer",
    "translated": "translated quote",
    "reference": "reference only, no quote",
}
"""How a report names each kind. A reference without a quote is `pasted` with an empty quote."""

SOURCE_KINDS = ("document", "page", "dataset", "picture", "person")
"""What a source that somebody adds can be."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document, page, dataset, picture or person consulted."""

    TABLE: ClassVar[str] = "source"
    CHANGES: ClassVar[frozenset[str]] = frozenset(
        {"title", "publisher", "url", "tier", "confidential", "retired"}
    )

    uid: str
    number: int
    "What people type: the 4 of s4. 0 until the store gives it one."
    kind: str
    "document, page, dataset, picture, person or reference."
    title: str
    publisher: str
    url: str
    tier: str
    "primary, secondary or empty."
    confidential: int
    retired: int = 0


@dataclass(frozen=True, slots=True)
class SourceCapture:
    """The tie between a source and bytes stored for it."""

    TABLE: ClassVar[str] = "source_capture"
    CHANGES: ClassVar[frozenset[str]] = frozenset()

    uid: str
    source: str
    capture: str
    document: str
    "uid of the text a reader made of it, or empty when it has none (a picture)."


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a source says about one question of a claim."""

    TABLE: ClassVar[str] = "evidence"
    CHANGES: ClassVar[frozenset[str]] = frozenset({"question", "stance", "note", "retired"})

    uid: str
    claim: str
    question: Question
    source: str
    kind: EvidenceKind
    document: str
    "uid of the document that holds the quote (exact, or the original of a translation), or empty."
    start: int
    "Characters [start, end) of that document; both -1 when the quote is not bound to stored text."
    end: int
    quote: str
    "exact and pasted: the words; said: what was said; translated: the translation."
    original: str
    "translated: the words in their own language."
    by: str
    "said: who said it; translated: who translated it."
    when: str
    "said: ISO date or moment of the call."
    terms: Terms
    reply: str
    "said: right of reply: empty, sought, received or declined."
    url: str
    stance: Stance
    note: str
    reviewer: str
    at: str
    retired: int = 0


@dataclass(frozen=True, slots=True)
class Backing:
    """What evidence is attached for: which question, and whether it supports or refutes."""

    question: Question = "content"
    stance: Stance = "supports"
    note: str = ""
