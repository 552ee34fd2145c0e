"""What every form of evidence asks: for which question it speaks, how, and a note."""

from __future__ import annotations

import re
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from workbench.domain.claim import QUESTION_WORDS, Question
from workbench.domain.source import Backing, Stance
from workbench.tui.dialogs.fields import Choice, Labelled, Line, Option
from workbench.tui.dialogs.form import Form, Incomplete, Keys, Result

_STANCES = tuple(Option("", stance, stance) for stance in ("supports", "refutes", "context"))
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)


def web_address(text: str, field: str) -> str:
    """Return a URL, or an empty string for an empty text; raises Incomplete for anything but http(s)."""
    address = text.strip()
    if address and not _ADDRESS.fullmatch(address):
        raise Incomplete(
            "A web address begins with https:// and has no spaces; mend it or leave it empty", field
        )
    return address


class EvidenceForm(Form[Result]):
    """A form about a claim that ends with stance, question and note."""

    KEYS: ClassVar[Keys] = (
        ("enter", "attach"),
        ("tab", "next field"),
        ("ctrl+t", "stance"),
        ("esc", "back, keeping the text"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+t", "turn_stance", "stance", show=False)]

    def __init__(
        self,
        kind: str,
        label: str,
        wording: str,
        questions: tuple[Question, ...],
        backing: Backing | None = None,
    ) -> None:
        super().__init__(f"Claim {label} · {kind}", f"{label} {kind}")
        self._wording = wording
        self._questions = questions or ("content",)
        self._backing = backing or Backing()

    def backing_fields(self) -> ComposeResult:
        """Ask for stance, question (where there is a choice) and note."""
        yield Labelled("It", Choice(_STANCES, self._backing.stance, id="stance", across=True))
        if len(self._questions) > 1:
            options = [Option("", question, QUESTION_WORDS[question]) for question in self._questions]
            yield Labelled("On", Choice(options, self._backing.question, id="question", across=True))
        yield Labelled("Note", Line(self._backing.note, id="note", placeholder="optional"))

    def backing(self) -> Backing:
        """Return what was chosen."""
        question = self._questions[0]
        if len(self._questions) > 1:
            question = cast(Question, self.query_one("#question", Choice).value)
        stance = cast(Stance, self.query_one("#stance", Choice).value)
        return Backing(question, stance, self.query_one("#note", Line).value.strip())

    def action_turn_stance(self) -> None:
        """Choose the next stance from wherever one is."""
        stance = self.query_one("#stance", Choice)
        stance.index = (stance.index + 1) % len(stance.options)

    def required(self, field: str, message: str) -> str:
        """Return the text of a line without blanks at its ends; raises Incomplete when there is none."""
        text = self.query_one(f"#{field}", Line).value.strip()
        if not text:
            raise Incomplete(message, field)
        return text
