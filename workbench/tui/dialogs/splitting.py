"""A claim that says two things becomes two claims."""

from __future__ import annotations

import re

from textual import on
from textual.app import ComposeResult

from workbench.domain.span import Span
from workbench.tui.dialogs.areas import Prose
from workbench.tui.dialogs.cutting import Cut
from workbench.tui.dialogs.fields import Labelled, Quoted
from workbench.tui.dialogs.form import Form, Incomplete
from workbench.tui.dialogs.results import SplitGiven

_FIELDS = ("first", "second")
_CONJUNCTION = re.compile(r"^(?:and|but|while|whereas)\s+", re.IGNORECASE)


def proposed_wording(part: str) -> str:
    """Return a part of a claim as a sentence: no conjunction before it, a capital and a full stop.

    A quotation mark whose partner the cut left in the other part goes.
    """
    words = " ".join(part.split())
    for marks in ('"', "“”"):
        if sum(words.count(mark) for mark in marks) == 1:
            words = "".join(letter for letter in words if letter not in marks)
    words = _CONJUNCTION.sub("", words).strip(" ,;:")
    if words[-1:] not in {".", "!", "?", "”", '"'}:
        words += "."
    return words[:1].upper() + words[1:]


class SplitDialog(Form[SplitGiven]):
    """Choose the cut between words, then word both parts."""

    KEYS = (("←→", "move the cut"), ("enter", "word the parts, then split"), ("esc", "leave"))
    HINT = "Each wording stands alone: name again who and when."

    def __init__(self, label: str, quote: str, start: int, wording: str) -> None:
        super().__init__(f"Split claim {label}", f"{label} {quote}")
        self._quote = quote
        self._start = start
        self._wording = wording
        self._proposed = ("", "")

    def fields(self) -> ComposeResult:
        """Show the words with the cut; ask for two wordings."""
        if self._wording != self._quote:
            yield Quoted(self._wording, lead="Now: ")
        cut = Cut(self._quote, id="cut")
        self._proposed = self._proposals(cut)
        yield cut
        for number, field_id in enumerate(_FIELDS):
            yield Labelled(f"Part {number + 1}", Prose(self._proposed[number], id=field_id))

    def answer(self) -> SplitGiven:
        """Return the parts, as characters of the document."""
        cut = self.query_one("#cut", Cut)
        if len(cut.parts) < 2:
            raise Incomplete("One word cannot be split; press escape", "cut")
        wordings = [" ".join(self.query_one(f"#{field_id}", Prose).words.split()) for field_id in _FIELDS]
        for field_id, wording in zip(_FIELDS, wordings, strict=True):
            if not wording:
                raise Incomplete("Each part needs a wording; type it", field_id)
        places = [Span(self._start + part.start, self._start + part.end) for part in cut.parts]
        return SplitGiven(tuple(zip(places, wordings, strict=True)))

    def _proposals(self, cut: Cut) -> tuple[str, str]:
        wordings = [proposed_wording(part.quote(self._quote)) for part in cut.parts]
        return wordings[0], wordings[-1] if len(wordings) > 1 else ""

    @on(Cut.Moved)
    def _follow(self) -> None:
        """Let the wordings that nobody has edited follow the cut."""
        before, self._proposed = self._proposed, self._proposals(self.query_one("#cut", Cut))
        for field_id, old, new in zip(_FIELDS, before, self._proposed, strict=True):
            field = self.query_one(f"#{field_id}", Prose)
            if field.words == old:
                field.restore(new)

    @on(Cut.Set)
    def _word(self) -> None:
        self.query_one("#first").focus()
