"""Verdicts and dismissals: the decision was taken with a key, here is why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from workbench.domain.claim import DISMISSAL_REASONS, QUESTION_WORDS, Question
from workbench.domain.source import Backing, Source
from workbench.domain.verdict import STANCE_OF, SYMBOLS, Value
from workbench.errors import WorkbenchError
from workbench.tui.dialogs.areas import Prose
from workbench.tui.dialogs.days import iso_day_or_empty
from workbench.tui.dialogs.fields import MUTED, Choice, Labelled, Line, Option, Quoted
from workbench.tui.dialogs.form import Form, Incomplete
from workbench.tui.dialogs.listing import Listing
from workbench.tui.dialogs.offering import Library, Passages
from workbench.tui.dialogs.picking import PassagePicker
from workbench.tui.dialogs.results import DismissalGiven, ExactGiven, VerdictGiven
from workbench.tui.dialogs.sources import SourceDialog
from workbench.tui.dialogs.templates import TEMPLATE_KEYS, rationales


class Rationales(Choice):
    """Rationales to put into the field; none is chosen until somebody moves there."""

    MARKED_WHEN_IDLE = False

    class Picked(Message):
        """A rationale is to be put in."""

        def __init__(self, rationale: str) -> None:
            super().__init__()
            self.rationale = rationale

    def __init__(self, texts: Sequence[str], *, id: str) -> None:
        super().__init__(
            [Option(key.upper(), text, text) for key, text in zip(TEMPLATE_KEYS, texts, strict=True)], id=id
        )

    def kept(self) -> str:
        """Keep nothing: what was picked is in the field."""
        return ""

    def on_key(self, event: events.Key) -> None:
        """Put the marked rationale in by enter."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Picked(self.value))


_ENDED = re.compile(r"[.!?…:;,–—-][\"'”’»)\]]*$")
"""The end of words after which a reason goes on as it is."""
_TEMPLATES = [Binding(key, f"template({number})", show=False) for number, key in enumerate(TEMPLATE_KEYS)]


class VerdictDialog(Form[VerdictGiven]):
    """Ask for the rationale of a verdict and the day it is about, and offer passages to lean on."""

    KEYS = (
        ("enter", "give it"),
        ("F2 … F9", "put a reason in"),
        ("tab", "next"),
        ("ctrl+f", "find a passage"),
        ("ctrl+t", "stance"),
        ("esc", "leave, keeping it"),
    )
    SIZE = "wide dense"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+f", "find_passage", "find a passage", show=False),
        Binding("ctrl+t", "turn_stance", "stance", show=False),
        *_TEMPLATES,
    ]

    def __init__(
        self,
        label: str,
        question: Question,
        value: Value,
        as_of: str,
        wording: str,
        needed: str,
        library: Library | None = None,
        left_out: str = "",
    ) -> None:
        """`needed`: why it needs a reason, as in `because it replaces “disputed”`; empty: it is optional.

        `left_out`: which of the selected claims the verdict is not given on, and why.
        """
        super().__init__(
            f"{SYMBOLS[value]} {value} · claim {label} · {QUESTION_WORDS[question]}",
            f"{label} {question} {value}",
        )
        self._value = value
        self._rationales = rationales(question, value)
        self._as_of = as_of
        self._wording = wording
        self._needed = needed
        self._label = label
        self._question: Question = question
        self._library = library
        self._left_out = left_out

    def fields(self) -> ComposeResult:
        """Show the wording the verdict is given for and the passages on offer; ask why and as of when."""
        yield Quoted(self._wording)
        if self._left_out:
            yield Static(Content.styled(self._left_out, MUTED), id="left-out", markup=False)
        if self._library is not None and self._library.sources:
            yield Passages(self._library, self._question, self._value, self._as_of, id="offered")
        yield Labelled("Why", Prose(id="rationale", placeholder=self._expected))
        yield Rationales(self._rationales, id="rationales")
        yield Labelled("As of", Line(self._as_of, id="as_of", placeholder="no day"), "the day it is about")

    @property
    def _expected(self) -> str:
        """What stands in the empty field: whether a reason is needed, and what for."""
        if self._needed:
            return f"needed, {self._needed}"
        is_backed = self._library is not None and self._question in self._library.backed
        return "optional" if is_backed else "optional; with no source, say why none is needed"

    def on_mount(self) -> None:
        """Start in the passages while none of them is marked, else in the reason."""
        has_offers = self._library is not None and bool(self._library.offers)
        is_marked = has_offers and self.query_one(Passages).chosen is not None
        self.query_one("#passages" if has_offers and not is_marked else "#rationale").focus()

    def on_key(self, event: events.Key) -> None:
        """Take what is typed in the list of passages as the beginning of the reason."""
        is_listed = self.focused is not None and self.focused.id == "passages"
        if is_listed and event.is_printable and event.character is not None and not event.character.isspace():
            event.stop()
            rationale = self.query_one("#rationale", Prose)
            rationale.focus()
            rationale.insert(event.character)

    def answer(self) -> VerdictGiven:
        """Return rationale, day and passage."""
        rationale = self.query_one("#rationale", Prose).words.strip()
        if self._needed and not rationale:
            raise Incomplete(
                f"“{self._value}” needs a reason, {self._needed}: type it, or press F2 for"
                f" “{self._rationales[0]}”",
                "rationale",
            )
        try:
            as_of = iso_day_or_empty(self.query_one("#as_of", Line).value)
        except WorkbenchError as error:
            raise Incomplete(str(error), "as_of") from error
        offered = self.query(Passages)
        return VerdictGiven(rationale, as_of, offered.first().chosen if offered else None)

    def action_turn_stance(self) -> None:
        """Let the passage bear on the claim in another way."""
        for offered in self.query(Passages):
            offered.turn_stance()

    def action_find_passage(self) -> None:
        """Pick a passage by hand: the source first, then its words."""
        library = self._library
        if library is None or not library.sources:
            self.say("No source with a text is stored yet; attach what you have from the queue.")
            return
        self.query_one("#dialog").display = False
        self.app.push_screen(
            SourceDialog(self._label, library.sources, library.texts, library.marked, library.held),
            self._pick_from,
        )

    def _pick_from(self, source: Source | None) -> None:
        library = self._library
        if source is None or library is None:
            self._come_back()
            return
        backing = Backing(self._question, STANCE_OF[self._value])
        questions = (self._question,)
        self.app.push_screen(
            PassagePicker(
                self._label,
                self._wording,
                questions,
                source,
                library.texts,
                library.words,
                backing,
                library.other_time,
            ),
            self._picked,
        )

    def _picked(self, given: ExactGiven | None) -> None:
        """Offer what was picked; whoever backs out of a source chooses another one."""
        if given is None:
            self.action_find_passage()
            return
        self.query_one(Passages).add(given)
        self._come_back()

    def _come_back(self) -> None:
        """Show the verdict again, which made room for sources, with the passages at hand."""
        self.query_one("#dialog").display = True
        self.query_one("#passages").focus()

    @on(Listing.Moved)
    def _tell_passage(self) -> None:
        self.query_one(Passages).tell()

    @on(Input.Changed, "#as_of")
    def _judge(self, message: Input.Changed) -> None:
        try:
            day = iso_day_or_empty(message.value)
        except WorkbenchError:
            return
        for offered in self.query(Passages):
            offered.judge_by(day)

    def action_template(self, number: int) -> None:
        """Put a rationale in, after what is there."""
        rationale = self.query_one("#rationale", Prose)
        typed = rationale.words.strip()
        if typed in self._rationales:
            typed = ""
        if typed and not _ENDED.search(typed):
            typed += "."
        rationale.restore(f"{typed} {self._rationales[number]}".strip())
        rationale.focus()

    @on(Rationales.Picked)
    def _put_in(self, message: Rationales.Picked) -> None:
        self.action_template(self._rationales.index(message.rationale))


_LETTERS = {
    "opinion": "o", "question": "q", "speculation": "s", "vague": "v",
    "common knowledge": "c", "duplicate": "d", "not a claim": "n", "other": "t",
}  # fmt: skip


class DismissDialog(Form[DismissalGiven]):
    """Ask why a claim, or the words left of a sentence, need no checking."""

    KEYS = (("enter", "dismiss"), ("↑↓ or letter", "choose"), ("tab", "note"), ("esc", "leave"))

    def __init__(self, label: str, what: str, guess: str) -> None:
        """`label` says what `what` is: a claim by its number, or words of the article."""
        super().__init__(f"{label}: no checking needed, because it is …", what)
        self._what = what
        self._guess = guess

    def fields(self) -> ComposeResult:
        """Show what is dismissed; ask for the reason and a note."""
        yield Quoted(self._what)
        options = [Option(_LETTERS[reason], reason, reason) for reason in DISMISSAL_REASONS]
        yield Choice(options, self._guess, id="reason")
        yield Labelled("Note", Line(id="note", placeholder="optional"))

    def answer(self) -> DismissalGiven:
        """Return reason and note."""
        reason = self.query_one("#reason", Choice).value
        note = self.query_one("#note", Line).value.strip()
        if reason == "other" and not note:
            raise Incomplete("Say in the note why it needs no checking", "note")
        return DismissalGiven(reason, note)
