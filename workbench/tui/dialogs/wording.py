"""Wordings: one claim's, of several merged, or of a claim that nobody had proposed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from workbench.text import one_line
from workbench.tui.dialogs.areas import Prose
from workbench.tui.dialogs.fields import Labelled, Line, Quoted
from workbench.tui.dialogs.form import Form, Incomplete
from workbench.tui.dialogs.results import ClaimGiven


def _one_paragraph(words: str) -> str:
    return " ".join(words.split())


def wording_of_all(wordings: Sequence[str]) -> str:
    """Return the wordings in one, each once, and none that another one says already."""
    bare = [" ".join(wording.split()).rstrip(".").casefold() for wording in wordings]
    kept = (
        wording
        for number, wording in enumerate(wordings)
        if bare[number] not in bare[:number]
        and not any(bare[number] in other and bare[number] != other for other in bare)
    )
    return " ".join(kept)


class WordingDialog(Form[str]):
    """Edit the standalone wording of a claim; `own` is the wording with what was put in undone, or empty."""

    HINT = "A wording stands alone: whoever reads only it knows who, what and when."
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+r", "own_words", "own words", show=False)]
    KEYS = (("enter", "confirm"), ("ctrl+r", "the article's own words"), ("esc", "leave, keeping the text"))

    def __init__(self, label: str, wording: str, quote: str, own: str = "") -> None:
        super().__init__(f"Wording of claim {label}", label)
        self._wording = wording
        self._quote = quote
        self._own = own

    def fields(self) -> ComposeResult:
        """Show the article's words; edit the wording."""
        yield Quoted(self._quote, lead="The article: ")
        yield Labelled("Wording", Prose(self._wording, id="wording"))

    def action_own_words(self) -> None:
        """Put the article's own words in place of what was put into the wording."""
        if not self._own:
            self.say("Nothing was put into this wording.")
            return
        self.query_one("#wording", Prose).restore(self._own)
        self.say("What was put in is undone; enter keeps it so.")

    def answer(self) -> str:
        """Return the wording."""
        words = self.query_one("#wording", Prose).words
        wording = words if words == self._wording else _one_paragraph(words)
        if not wording.strip():
            raise Incomplete("A claim needs a wording; type one", "wording")
        return wording


class MergeDialog(Form[str]):
    """Word the claim that several become."""

    def __init__(self, labels: Sequence[str], wordings: Sequence[str]) -> None:
        super().__init__(f"Merge claims {' + '.join(labels)}", " ".join(labels))
        self._labels = tuple(labels)
        self._wordings = tuple(wordings)

    def fields(self) -> ComposeResult:
        """Show the wordings; ask for one."""
        for label, wording in zip(self._labels, self._wordings, strict=True):
            yield Quoted(wording, lead=f"{one_line(label)} ")
        yield Labelled("Becomes", Prose(wording_of_all(self._wordings), id="wording"))

    def on_mount(self) -> None:
        """Start in the wording."""
        self.query_one("#wording").focus()

    def answer(self) -> str:
        """Return the wording."""
        wording = _one_paragraph(self.query_one("#wording", Prose).words)
        if not wording:
            raise Incomplete("A claim needs a wording; type one", "wording")
        return wording


class AddClaimDialog(Form[ClaimGiven]):
    """Word a claim for words that the extraction left out."""

    KEYS = (("enter", "add the claim"), ("tab", "next field"), ("esc", "leave, keeping the text"))

    def __init__(self, quote: str) -> None:
        super().__init__("A new claim", quote)
        self._quote = quote

    def fields(self) -> ComposeResult:
        """Show the article's words; ask for wording and attribution."""
        yield Quoted(self._quote)
        yield Labelled("Wording", Prose(_one_paragraph(self._quote), id="wording"))
        yield Labelled(
            "Attributed to", Line(id="attributed_to", placeholder="nobody: the article's own word")
        )

    def answer(self) -> ClaimGiven:
        """Return the claim."""
        wording = _one_paragraph(self.query_one("#wording", Prose).words)
        if not wording:
            raise Incomplete("A claim needs a wording; type one", "wording")
        return ClaimGiven(wording, self.query_one("#attributed_to", Line).value.strip())
