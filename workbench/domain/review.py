"""An article as a reviewer sees it: claims with what was decided, asked and attached, and what is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.domain.article import Article, Revision, Sentence
from workbench.domain.claim import Claim, DateMention, Dismissal, Fix, Quantity, Query, Question, Tick
from workbench.domain.document import Capture, Document
from workbench.domain.names import Name, NameMention, NameTick
from workbench.domain.source import Evidence, Source
from workbench.domain.span import Span
from workbench.domain.verdict import Verdict

Status = Literal["open", "verified", "disputed", "needs context", "unverifiable", "dismissed"]


@dataclass(frozen=True, slots=True)
class SourcedEvidence:
    """Evidence with the source it comes from and, when archived, the bytes it was found in."""

    evidence: Evidence
    source: Source
    capture: Capture | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with everything that hangs on it, as of now; retired rows are left out."""

    claim: Claim
    article_number: int
    verdicts: tuple[Verdict, ...]
    "The standing ones, at most one a question."
    superseded: tuple[Verdict, ...]
    evidence: tuple[SourcedEvidence, ...]
    queries: tuple[Query, ...]
    fixes: tuple[Fix, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    dismissal: Dismissal | None
    reviewer_names: tuple[tuple[str, str], ...] = ()
    "(uid, name) of the reviewers named in these rows."
    first: ClaimView | None = None
    "The first mention of the same fact, where this claim repeats one that is still there."
    repeated_by: tuple[str, ...] = ()
    "Labels of the claims that repeat this one."
    published: str = ""
    "ISO date of the article's publication, the day the claim is taken as of; may be empty."
    is_reworded: bool = False
    "Whether a person typed the wording that it has, in this revision or in an earlier one."
    overdue: int = 0
    "Its queries whose answer was due before the day on which it was read."

    @property
    def label(self) -> str:
        """What people type and say for the claim: `3.12`."""
        return f"{self.article_number}.{self.claim.number}"

    @property
    def span(self) -> Span:
        """The characters of the article that it is bound to."""
        return Span(self.claim.start, self.claim.end)

    def verdict_on(self, question: Question) -> Verdict | None:
        """Return the verdict that stands for `question`."""
        return next((v for v in self.verdicts if v.question == question), None)

    def decided_at(self, question: Question) -> ClaimView | None:
        """Return the first mention whose decision stands for `question`, where there is none of its own."""
        first = self.first
        if first is None or self.dismissal is not None or self.verdict_on(question) is not None:
            return None
        return first if first.dismissal is not None or first.verdict_on(question) is not None else None

    def status_of(self, question: Question) -> Status:
        """Return what stands for `question`: a verdict's value, dismissed, or open.

        A repeat stands as its first mention does until it is decided for itself.
        """
        if self.dismissal is not None:
            return "dismissed"
        verdict = self.verdict_on(question)
        if verdict is not None:
            return verdict.value
        first = self.decided_at(question)
        return first.status_of(question) if first is not None else "open"

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions nobody has decided, here or at the first mention."""
        return tuple(q for q in self.claim.questions if self.status_of(q) == "open")

    @property
    def is_settled(self) -> bool:
        """Say whether every question is decided, or the claim is dismissed."""
        return not self.open_questions

    def lacks_source(self, question: Question) -> bool:
        """Say whether `question` stands verified with no supporting evidence for it."""
        first = self.decided_at(question)
        if first is not None:
            return first.lacks_source(question)
        verdict = self.verdict_on(question)
        if self.dismissal is not None or verdict is None or verdict.value != "verified":
            return False
        return not any(
            item.evidence.question == question and item.evidence.stance == "supports"
            for item in self.evidence
        )

    @property
    def questions_without_source(self) -> tuple[Question, ...]:
        """The questions that are verified although nothing supports them."""
        return tuple(q for q in self.claim.questions if self.lacks_source(q))

    @property
    def is_unsourced(self) -> bool:
        """Say whether a verdict of its own lacks a source; a repeat is counted where it is decided."""
        return any(self.decided_at(question) is None for question in self.questions_without_source)

    @property
    def is_untouched(self) -> bool:
        """Say whether nothing hangs on the claim itself: no verdict, dismissal, evidence, query or fix."""
        return self.dismissal is None and not any((self.verdicts, self.evidence, self.queries, self.fixes))

    def reviewer(self, uid: str) -> str:
        """Return the name of the reviewer with `uid`, or `unknown`."""
        return dict(self.reviewer_names).get(uid, "unknown")


@dataclass(frozen=True, slots=True)
class Tallies:
    """What is left to do on one revision."""

    claims: int
    settled: int
    open: int
    "Claims with a question that nobody has decided; a repeat is decided with its first mention."
    no_source: int
    "Claims verified without supporting evidence."
    queries: int
    fixes: int
    unread: int
    "Words neither in a claim, nor dismissed, nor in display copy or clutter."
    unticked: int
    "Blocks of display copy that nobody has ticked off."
    names: int = 0
    "Names whose spelling and titles nobody has ticked off."
    overdue: int = 0
    "Queries whose answer was due before the day on which the article was read."


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One revision of an article with its claims, in reading order."""

    article: Article
    revision: Revision
    document: Document
    capture: Capture
    sentences: tuple[Sentence, ...]
    claims: tuple[ClaimView, ...]
    dismissals: tuple[Dismissal, ...]
    "Of spans and of claims."
    ticks: tuple[Tick, ...]
    revisions: int
    "How many revisions the article has."
    last_seq: int
    "The last change that touched this article."
    last_hash: str
    last_at: str
    reviewer_names: tuple[tuple[str, str], ...] = ()
    draft: int = 1
    "Which text this is: a new date reads the same text afresh, and is a revision without being a draft."
    drafts: int = 1
    "How many texts the article has had."
    names: tuple[Name, ...] = ()
    "Of this revision, by first mention."
    name_mentions: tuple[NameMention, ...] = ()
    "In reading order."
    name_ticks: tuple[NameTick, ...] = ()

    def claim(self, uid: str) -> ClaimView | None:
        """Return the claim with `uid`, if it is in this revision."""
        return next((view for view in self.claims if view.claim.uid == uid), None)

    def reviewer(self, uid: str) -> str:
        """Return the name of the reviewer with `uid`, or `unknown`."""
        return dict(self.reviewer_names).get(uid, "unknown")


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list, with what is left to do on its current revision."""

    article: Article
    revision_number: int
    claims: int
    open: int
    no_source: int
    queries: int
    fixes: int
    names: int = 0
    "Names that nobody has ticked off."
    overdue: int = 0
    "Open queries whose answer was due before the day on which the list was read."
    next_due: str = ""
    "ISO date by which the next answer is due, or was; empty where none has a day."
    is_counted: bool = True
    "Whether anything was counted; until then every count is 0."
    is_late: bool = False
    "Whether its own deadline was before the day on which the list was read, and something is left to do."

    @property
    def is_done(self) -> bool:
        """Whether every claim is decided with a source, and nothing is asked or proposed."""
        return not (self.open or self.no_source or self.queries or self.fixes)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in a list, with how much there is of it."""

    source: Source
    captures: int
    "Files stored for it."
    texts: int
    "Texts that readers made of them: 0 when nothing can be quoted from it."
    claims: int
    "Claims of current drafts that lean on it."

    @property
    def stored(self) -> str:
        """How much is stored of it, in words: `2 files, text`, `1 file, no text`, `not stored`."""
        if not self.captures:
            return "not stored"
        files = "1 file" if self.captures == 1 else f"{self.captures} files"
        return f"{files}, {'text' if self.texts else 'no text'}"


@dataclass(frozen=True, slots=True)
class SourceUse:
    """What a source says about one claim."""

    label: str
    "The claim, as people call it: `3.12`."
    wording: str
    evidence: Evidence
