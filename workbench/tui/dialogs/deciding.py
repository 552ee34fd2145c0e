"""Verdicts and dismissals: the decision was taken with a key, here is why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message

from workbench.domain.claim import DISMISSAL_REASONS, QUESTION_WORDS, Question
from workbench.domain.verdict import SYMBOLS, Value
from workbench.errors import WorkbenchError
from workbench.tui.dialogs.areas import Prose
from workbench.tui.dialogs.days import iso_day_or_empty
from workbench.tui.dialogs.fields import Choice, Labelled, Line, Option, Quoted
from workbench.tui.dialogs.form import Form, Incomplete
from workbench.tui.dialogs.results import DismissalGiven, VerdictGiven
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


class VerdictDialog(Form[VerdictGiven]):
    """Ask for the rationale of a verdict and the day it is about."""

    KEYS = (
        ("enter", "give it"),
        ("F2 … F9", "put a reason in"),
        ("tab", "next"),
        ("esc", "leave, keeping it"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, f"template({number})", show=False) for number, key in enumerate(TEMPLATE_KEYS)
    ]

    def __init__(
        self,
        label: str,
        question: Question,
        value: Value,
        as_of: str,
        wording: str,
        rationale_required: bool,
    ) -> None:
        super().__init__(
            f"{SYMBOLS[value]} {value} · claim {label} · {QUESTION_WORDS[question]}",
            f"{label} {question} {value}",
        )
        self._value = value
        self._rationales = rationales(question, value)
        self._as_of = as_of
        self._wording = wording
        self._rationale_required = rationale_required

    def fields(self) -> ComposeResult:
        """Show the wording the verdict is given for; ask why and as of when."""
        yield Quoted(self._wording)
        yield Labelled(
            "Why", Prose(id="rationale", placeholder="" if self._rationale_required else "optional")
        )
        yield Rationales(self._rationales, id="rationales")
        yield Labelled("As of", Line(self._as_of, id="as_of", placeholder="no day"), "the day it is about")

    def answer(self) -> VerdictGiven:
        """Return rationale and day."""
        rationale = self.query_one("#rationale", Prose).words.strip()
        if self._rationale_required and not rationale:
            raise Incomplete(f"“{self._value}” needs a reason; type it or press F2", "rationale")
        try:
            as_of = iso_day_or_empty(self.query_one("#as_of", Line).value)
        except WorkbenchError as error:
            raise Incomplete(str(error), "as_of") from error
        return VerdictGiven(rationale, as_of)

    def action_template(self, number: int) -> None:
        """Put a rationale in, after what is there."""
        rationale = self.query_one("#rationale", Prose)
        typed = rationale.words.strip()
        if typed in self._rationales:
            typed = ""
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

    def __init__(self, what: str, guess: str) -> None:
        super().__init__("Needs no checking, because it is …", what)
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
