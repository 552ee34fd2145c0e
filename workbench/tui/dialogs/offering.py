"""Passages of stored sources, offered with a verdict so that one key takes both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from workbench.domain.claim import Question
from workbench.domain.document import Document
from workbench.domain.source import Backing, Source, Stance
from workbench.domain.verdict import STANCE_OF, Value
from workbench.language.othertime import Days, OtherTime, days_words, other_time
from workbench.text import one_line
from workbench.tui.dialogs.fields import MUTED
from workbench.tui.dialogs.listing import Listing
from workbench.tui.dialogs.results import ExactGiven

if TYPE_CHECKING:
    from workbench.desk.offering import Offer

SHOWN = 400
"""Characters of a passage that are shown."""
STANCES: tuple[Stance, ...] = ("supports", "refutes", "context")
ROWS = 4
"""Lines of the list at most."""
_NO_SOURCE = "Without a passage the verdict has no source, and is counted as such until one is attached."
_NOTHING_BESIDE = "Without a passage no source stands beside the verdict."
_RESTS_ON_WHAT_IS = "Without a passage the verdict rests on what is attached."


@dataclass(frozen=True, slots=True)
class Library:
    """The stored sources, and what of them was found for the claims at hand."""

    sources: tuple[Source, ...]
    "In the order in which they are offered."
    offers: tuple[Offer, ...]
    texts: Callable[[str], tuple[Document, ...]]
    marked: str
    "uid of the source that is marked at first."
    words: tuple[str, ...] = ()
    "The claims' telling words."
    questions: tuple[Question, ...] = ("content",)
    claim_days: tuple[Days, ...] = ()
    "The days that the claims name."
    backed: frozenset[Question] = frozenset()
    "The questions on which every claim at hand has evidence already."
    as_of: str = ""
    "The day that claims are about which name none, or empty."

    @property
    def held(self) -> dict[str, str]:
        """uid of a source -> the telling words that its best passage holds."""
        return {offer.source.uid: ", ".join(offer.words) for offer in reversed(self.offers)}

    def other_time(self, quote: str, as_of: str | None = None) -> OtherTime | None:
        """Return how a passage is about another time than the claims, by another day where one is given."""
        return other_time(quote, self.claim_days, self.as_of if as_of is None else as_of)


class Passages(Vertical):
    """The passages on offer, the marked one in full below; the first line takes none of them."""

    def __init__(self, library: Library, question: Question, value: Value, as_of: str, *, id: str) -> None:
        super().__init__(id=id)
        self._library = library
        self._question: Question = question
        self._value: Value = value
        self._as_of = as_of
        self._turned: dict[ExactGiven, Stance] = {}
        "Stances that somebody turned."
        self._found: tuple[tuple[str, ExactGiven], ...] = tuple(
            (_lead(offer), self._given(offer)) for offer in library.offers
        )

    def compose(self) -> ComposeResult:
        """Put the list over the passage."""
        yield Listing(id="passages")
        yield Static("", id="quote", markup=False)

    def on_mount(self) -> None:
        """Mark the passage that holds all that the claim gives, when the verdict is that it is so."""
        sure = next((n for n, offer in enumerate(self._library.offers, 1) if offer.is_sure), 0)
        self.show(sure if self._value == "verified" else 0)

    @property
    def chosen(self) -> ExactGiven | None:
        """The marked passage with its stance; None on the line that attaches nothing.

        It bears on the claim as the verdict does, but of another time it refutes nothing, unless
        somebody turns the stance.
        """
        at = self.query_one(Listing).index
        if not at:
            return None
        given = self._found[at - 1][1]
        stance = self._turned.get(given) or given.backing.stance
        if given not in self._turned and stance == "refutes" and self._other_time(given.quote) is not None:
            stance = "context"
        return replace(given, backing=replace(given.backing, stance=stance))

    @property
    def mismatch(self) -> OtherTime | None:
        """How the marked passage is about another time than the claim."""
        chosen = self.chosen
        return self._other_time(chosen.quote) if chosen is not None else None

    def turn_stance(self) -> None:
        """Let the marked passage bear on the claim in the next way."""
        at, chosen = self.query_one(Listing).index, self.chosen
        if chosen is not None:
            following = STANCES[(STANCES.index(chosen.backing.stance) + 1) % len(STANCES)]
            self._turned[self._found[at - 1][1]] = following
            self.tell()

    def show(self, index: int) -> None:
        """List the passages with the one at `index` marked."""
        self._list(index)
        self.query_one(Listing).styles.height = min(ROWS, len(self._found) + 1)
        self.tell()

    def _list(self, index: int) -> None:
        rows = [_row(lead, given, self._other_time(given.quote)) for lead, given in self._found]
        self.query_one(Listing).show([Content("no passage: attach nothing"), *rows], index)

    def add(self, given: ExactGiven) -> None:
        """Put a passage that somebody picked before the others, and mark it."""
        source = next(one for one in self._library.sources if one.uid == given.source_uid)
        self._found = ((f"s{source.number} picked", given), *self._found)
        self.show(1)

    def judge_by(self, as_of: str) -> None:
        """Compare with another day."""
        self._as_of = as_of
        self._list(self.query_one(Listing).index)
        self.tell()

    def tell(self) -> None:
        """Show the marked passage in full, how it bears on the claim, and a mismatch of times."""
        chosen, mismatch = self.chosen, self.mismatch
        quote = self.query_one("#quote", Static)
        if chosen is None:
            quote.update(Content.styled(self._without_passage, MUTED))
            return
        words = chosen.quote if len(chosen.quote) <= SHOWN else chosen.quote[:SHOWN] + " …"
        warning = f"! {mismatch.words} · " if mismatch is not None else ""
        lead = f"{chosen.backing.stance} · {one_line(chosen.source)}: "
        quote.update(
            Content.assemble((warning, "bold $text-warning"), (lead, "bold"), "“", one_line(words), "”")
        )

    @property
    def _without_passage(self) -> str:
        """What there is to say of a verdict without a passage: only a verified one is counted so."""
        if self._question in self._library.backed:
            return _RESTS_ON_WHAT_IS
        return _NO_SOURCE if self._value == "verified" else _NOTHING_BESIDE

    def _given(self, offer: Offer) -> ExactGiven:
        backing = Backing(self._question, STANCE_OF[self._value])
        source = source_label(offer.source)
        return ExactGiven(offer.source.uid, offer.quote, offer.document, offer.place, backing, source)

    def _other_time(self, quote: str) -> OtherTime | None:
        return self._library.other_time(quote, self._as_of)


def source_label(source: Source) -> str:
    """Return how a source is named in a line: `s4 Yearbook`."""
    return f"s{source.number} {source.title or source.url}".rstrip()


def _lead(offer: Offer) -> str:
    """Return what stands before a passage: its source, another figure than the claim's, the claim's words."""
    instead = [f"other figure {offer.instead}"] if offer.instead else []
    return f"s{offer.source.number} {', '.join([*instead, *offer.words])}"


def _row(lead: str, given: ExactGiven, mismatch: OtherTime | None) -> Content:
    return Content.assemble(
        other_time_mark(mismatch), (f"{one_line(lead)}: ", "bold"), one_line(given.quote[:SHOWN])
    )


def other_time_mark(mismatch: OtherTime | None) -> Content:
    """Return what stands before a passage of another time in a list; nothing before any other."""
    if mismatch is None:
        return Content("")
    return Content.styled(f"! {days_words(mismatch.passage)} · ", "bold $text-warning")


def marked_source(offers: Sequence[Offer], last_source: str) -> str:
    """Return the uid of the source to mark: the first sure one, else the first, else the last one used."""
    sure = next((offer for offer in offers if offer.is_sure), offers[0] if offers else None)
    return sure.source.uid if sure is not None else last_source
