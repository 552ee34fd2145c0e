"""Verdicts and the people who give them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from workbench.domain.claim import Question
from workbench.domain.source import Stance

Value = Literal["verified", "disputed", "needs context", "unverifiable"]
VALUES: tuple[Value, ...] = ("verified", "disputed", "needs context", "unverifiable")
SYMBOLS: dict[str, str] = {
    "verified": "✓", "disputed": "✗", "needs context": "±", "unverifiable": "?",
    "open": "·", "dismissed": "-", "no source": "!",
}  # fmt: skip
"""One-cell symbols; always shown with the word, never with colour alone."""
STANCE_OF: dict[Value, Stance] = {
    "verified": "supports", "disputed": "refutes", "needs context": "context", "unverifiable": "context",
}  # fmt: skip
"""What evidence given with a verdict says, unless its stance is named."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One person's decision on one question of a claim; never edited, only superseded."""

    TABLE: ClassVar[str] = "verdict"
    CHANGES: ClassVar[frozenset[str]] = frozenset({"retired"})

    uid: str
    claim: str
    question: Question
    scale: str
    "Name and version of the list of values, such as `desk/1`."
    value: Value
    rationale: str
    wording_seen: str
    "The wording the verdict was given for."
    reviewer: str
    "uid of the reviewer."
    given_at: str
    as_of: str
    "ISO date the verdict is about; by default the publication date; may be empty."
    carried_from: str
    "uid of the verdict of an earlier revision that came over, or empty."
    retired: int = 0


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person who decides. The name is a claim, not an authentication."""

    TABLE: ClassVar[str] = "reviewer"
    CHANGES: ClassVar[frozenset[str]] = frozenset({"name"})

    uid: str
    name: str
