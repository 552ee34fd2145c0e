"""What extraction finds in a document: plain spans, before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.article import SentenceLabel
from workbench.domain.claim import Manner, Question
from workbench.domain.names import NameKind
from workbench.domain.wording import WordingEdit as WordingEdit


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """Characters [start, end), checkable or not, and why not."""

    start: int
    end: int
    label: SentenceLabel
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A proposed claim; its quote is `text[start:end]`."""

    start: int
    end: int
    wording: str
    types: tuple[str, ...]
    attributed_to: str
    manner: Manner
    questions: tuple[Question, ...]
    worth: int
    reasons: tuple[str, ...]
    how: str
    "The rule that made it."
    edits: tuple[WordingEdit, ...] = ()
    "What the wording changes of the quote's words, in order: undone, they give the article's own words back."
    unresolved: tuple[str, ...] = ()
    "Words of the wording that point at something which the article does not settle: `it`, `the company`."
    repeats: int = -1
    "The index in Extraction.claims of the first mention of the same fact, -1 where this is the first."


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A number with bound and unit. `claim` indexes Extraction.claims, -1 for none."""

    start: int
    end: int
    op: str
    low: str
    high: str
    unit: str
    claim: int = -1


@dataclass(frozen=True, slots=True)
class FoundDate:
    """ISO days, both inclusive, or both empty for words that the text does not settle.

    `claim` indexes Extraction.claims, -1 for none.
    """

    start: int
    end: int
    first_day: str
    last_day: str
    claim: int = -1


@dataclass(frozen=True, slots=True)
class FoundMention:
    """Characters [start, end) that name somebody or something, and the title given with it, -1 for none."""

    start: int
    end: int
    title_start: int = -1
    title_end: int = -1


@dataclass(frozen=True, slots=True)
class FoundName:
    """Somebody or something that a document names, with every mention in order."""

    kind: NameKind
    mentions: tuple[FoundMention, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything one engine found in one document, in text order."""

    extractor: str
    "Name and version of the engine, such as `rules/1`."
    sentences: tuple[FoundSentence, ...]
    claims: tuple[FoundClaim, ...]
    quantities: tuple[FoundQuantity, ...]
    dates: tuple[FoundDate, ...]
    names: tuple[FoundName, ...] = ()
    "By first mention."
