"""What a report is made of: plain frozen entries, with every word as it stands in the workspace."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.claim import Question


@dataclass(frozen=True, slots=True)
class Decision:
    """One question of a claim and the verdict that stands, if one does."""

    question: Question
    asked: str
    "The question in words."
    status: str
    "open, a value, dismissed, or `no source`: verified with nothing that supports it."
    symbol: str
    word: str
    tone: str
    value: str
    "The value of the verdict, whatever the status; empty when there is none."
    rationale: str
    reviewer: str
    given_at: str
    as_of: str
    wording_seen: str
    carried: bool
    "Whether the verdict came over from an earlier revision."
    still_asked: bool
    "Whether the claim still has this question."
    decided_at: str = ""
    "The label of the first mention whose decision stands for this repeat; empty for a decision of its own."


@dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence, named for what it is."""

    question: Question
    asked: str
    stance: str
    kind: str
    kind_words: str
    source: str
    "What people type: s4."
    title: str
    publisher: str
    tier: str
    url: str
    quote: str
    original: str
    start: int
    end: int
    by: str
    when: str
    terms: str
    reply: str
    note: str
    path: str
    "Of the stored bytes, relative to the workspace; empty when nothing is archived or it is withheld."
    sha256: str
    withheld: bool
    "Whether names, or words, were left out on purpose."
    reviewer: str
    at: str
    bearing: str = ""
    "The stance in words, with a warning where the words are about another time than the claim."


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the author or a source, and its answer."""

    asked_of: str
    question: str
    due: str
    answer: str
    answered_at: str
    is_open: bool
    reviewer: str
    at: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposed wording for the article's own words."""

    current: str
    proposed: str
    note: str
    state: str
    is_open: bool
    reviewer: str
    at: str


@dataclass(frozen=True, slots=True)
class Reckoned:
    """Words of the article that were read as a number or as days."""

    words: str
    start: int
    end: int
    read_as: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words, or a claim, that need no checking, and why."""

    label: str
    "The claim's number, or empty when only words were dismissed."
    anchor: str
    words: str
    start: int
    end: int
    reason: str
    note: str
    reviewer: str
    at: str


@dataclass(frozen=True, slots=True)
class ClaimReport:
    """A claim with everything that a reader of the report may ask about it."""

    label: str
    anchor: str
    uid: str
    start: int
    end: int
    quote: str
    wording: str
    types: tuple[str, ...]
    attributed_to: str
    manner: str
    origin: str
    how: str
    worth: int
    reasons: tuple[str, ...]
    status: str
    "The gravest of its decisions' statuses."
    mark: str
    "Symbols and words of its decisions, in one line."
    tone: str
    decisions: tuple[Decision, ...]
    not_asked: tuple[tuple[str, str], ...]
    "(question in words, why it is not asked)."
    evidence: tuple[Proof, ...]
    queries: tuple[Asked, ...]
    fixes: tuple[Proposed, ...]
    quantities: tuple[Reckoned, ...]
    dates: tuple[Reckoned, ...]
    superseded: tuple[Decision, ...]
    dismissal: Dropped | None
    put_in: tuple[tuple[str, str], ...] = ()
    "Words that the wording puts in, each with the article's own words in their place."
    unresolved: tuple[str, ...] = ()
    "Words of the wording that point at something which the article does not settle."
    repeats: str = ""
    "The label of the first mention of the same fact, where this claim repeats it."
    repeated_by: tuple[str, ...] = ()
