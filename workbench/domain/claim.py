"""Claims: one proposition that one decision can settle, bound to the exact words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from workbench.domain.wording import WordingEdit

ClaimType = Literal[
    "quantity", "date", "quotation", "statement", "event", "identity", "comparison", "cause", "plan"
]
Question = Literal["content", "attribution"]
Manner = Literal["", "direct", "indirect", "mixed"]
"""How the article gives somebody's word; empty for the article's own voice."""

QUESTIONS: tuple[Question, ...] = ("content", "attribution")
QUESTION_WORDS: dict[str, str] = {"content": "is it so?", "attribution": "was it said so?"}


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of the queue. The quote never changes; wording, types and attribution may."""

    TABLE: ClassVar[str] = "claim"
    CHANGES: ClassVar[frozenset[str]] = frozenset(
        {
            "wording", "types", "attributed_to", "manner", "questions",
            "standing_content", "standing_attribution", "retired", "edits", "unresolved", "repeats",
        }
    )  # fmt: skip
    FORMS: ClassVar[tuple[int, ...]] = (19, 22)

    uid: str
    revision: str
    number: int
    "What people type: the 12 of 3.12. 0 until the store gives it one."
    start: int
    end: int
    quote: str
    origin: str
    "extracted, added, split, merged or carried."
    parents: tuple[str, ...]
    "uids of the claims it was split, merged or carried from."
    how: str
    "Which rule or person made it."
    worth: int
    "Check-worthiness, 0..1000."
    reasons: tuple[str, ...]
    "The named reasons that produced the check-worthiness."
    wording: str
    types: tuple[str, ...]
    attributed_to: str
    "Whose word the article gives for it, in the article's words; empty for the article's own voice."
    manner: Manner
    questions: tuple[Question, ...]
    standing_content: str = ""
    "uid of the verdict that stands for the content; empty while open."
    standing_attribution: str = ""
    retired: int = 0
    edits: tuple[WordingEdit, ...] = ()
    "What the wording changes of the quote's words, in order; none once a person has reworded it."
    unresolved: tuple[str, ...] = ()
    "Words of the wording that point at something which the article does not settle."
    repeats: str = ""
    "uid of the first mention of the same fact, decided there; empty where this is the first."

    def standing(self, question: Question) -> str:
        """Return the uid of the verdict that stands for `question`, or an empty string."""
        return self.standing_content if question == "content" else self.standing_attribution


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number the article gives, with its working. Decimals as text, never floats."""

    TABLE: ClassVar[str] = "quantity"
    CHANGES: ClassVar[frozenset[str]] = frozenset()

    uid: str
    revision: str
    claim: str
    "uid of the claim it belongs to, or empty."
    start: int
    end: int
    op: str
    "One of = ~ < <= > >=."
    low: str
    high: str
    "Upper end of a range, or empty."
    unit: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """An expression of when something happens: ISO days, both inclusive, or empty where none is settled."""

    TABLE: ClassVar[str] = "date_mention"
    CHANGES: ClassVar[frozenset[str]] = frozenset()

    uid: str
    revision: str
    claim: str
    start: int
    end: int
    first_day: str
    last_day: str


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A span, or a claim, that needs no checking, and the reason."""

    TABLE: ClassVar[str] = "dismissal"
    CHANGES: ClassVar[frozenset[str]] = frozenset({"retired"})

    uid: str
    revision: str
    claim: str
    "uid of the claim that was dismissed, or empty when only words were."
    start: int
    end: int
    reason: str
    note: str
    reviewer: str
    at: str
    retired: int = 0


@dataclass(frozen=True, slots=True)
class Tick:
    """A piece of display copy that a person has read and ticked off."""

    TABLE: ClassVar[str] = "tick"
    CHANGES: ClassVar[frozenset[str]] = frozenset({"retired"})

    uid: str
    revision: str
    start: int
    end: int
    reviewer: str
    at: str
    retired: int = 0


@dataclass(frozen=True, slots=True)
class Query:
    """A question about a claim to the author or a source."""

    TABLE: ClassVar[str] = "query"
    CHANGES: ClassVar[frozenset[str]] = frozenset({"answer", "answered_at", "due", "retired"})

    uid: str
    claim: str
    asked_of: str
    question: str
    due: str
    answer: str
    answered_at: str
    reviewer: str
    at: str
    retired: int = 0

    @property
    def is_open(self) -> bool:
        """Say whether an answer is still awaited."""
        return not self.answer and not self.retired

    def is_overdue(self, today: str) -> bool:
        """Say whether the answer was due before `today`, an ISO date, and has not come."""
        return self.is_open and bool(self.due) and self.due < today


FixState = Literal["open", "accepted", "stet", "cut"]


@dataclass(frozen=True, slots=True)
class Fix:
    """A proposed wording for the article's own words; apart from the verdict."""

    TABLE: ClassVar[str] = "fix"
    CHANGES: ClassVar[frozenset[str]] = frozenset({"state", "retired"})

    uid: str
    claim: str
    current: str
    "The article's words that should change."
    proposed: str
    note: str
    state: FixState
    reviewer: str
    at: str
    retired: int = 0

    @property
    def is_open(self) -> bool:
        """Say whether the author has still to take a decision on it."""
        return self.state == "open" and not self.retired


DISMISSAL_REASONS: tuple[str, ...] = (
    "opinion", "question", "speculation", "vague", "common knowledge", "duplicate", "not a claim", "other",
)  # fmt: skip
