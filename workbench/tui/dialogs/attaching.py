"""What was read, heard or pasted, attached to a claim: the kind first, with one key, then its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.screen import ModalScreen

from workbench.domain.claim import Question
from workbench.domain.document import Document
from workbench.domain.source import Backing, Source
from workbench.language.othertime import OtherTime
from workbench.text import plural
from workbench.tui.dialogs.fields import Choice, Option, Quoted
from workbench.tui.dialogs.form import Form, Keys
from workbench.tui.dialogs.kinds import FileForm, PastedForm, ReferenceForm, SaidForm, TranslatedForm
from workbench.tui.dialogs.picking import QuotePicker
from workbench.tui.dialogs.results import Attached
from workbench.tui.dialogs.sources import SourceDialog

_KINDS = (
    ("s", "stored source", ""),
    ("f", "file", "stored as a source, then quoted"),
    ("p", "pasted passage", "text and address, not archived"),
    ("r", "reference", "named, without a quote"),
    ("c", "call or meeting", "who said what, on which terms"),
    ("t", "translated quote", "original and translation"),
)
_FORMS: dict[str, type[FileForm | PastedForm | ReferenceForm | SaidForm]] = {
    "f": FileForm,
    "p": PastedForm,
    "r": ReferenceForm,
    "c": SaidForm,
}


class AttachDialog(Form[Attached]):
    """Choose the kind of evidence with one key, then fill in its form."""

    KEYS: ClassVar[Keys] = (("letter", "open its form"), ("↑↓ enter", "choose and open"), ("esc", "leave"))

    def __init__(
        self,
        label: str,
        wording: str,
        questions: tuple[Question, ...],
        sources: tuple[Source, ...],
        texts: Callable[[str], tuple[Document, ...]],
        last_source: str = "",
        words: tuple[str, ...] = (),
        *,
        open_source: str = "",
        backing: Backing | None = None,
        held: Mapping[str, str] | None = None,
        other_time: Callable[[str], OtherTime | None] = lambda quote: None,
    ) -> None:
        """Ask for evidence; with `open_source` (a uid) begin in the picker of that source."""
        super().__init__(f"Attach to claim {label}", label)
        self._label = label
        self._wording = wording
        self._questions = questions
        self._sources = sources
        self._texts_of = texts
        self._last_source = last_source
        self._claim_words = words
        self._open_source = open_source
        self._backing = backing
        self._held = held or {}
        self._other_time = other_time
        self._is_form_open = False

    def fields(self) -> ComposeResult:
        """Show the claim and the kinds."""
        yield Quoted(self._wording)
        stored = plural(len(self._sources), "source")
        yield Choice(
            [Option(key, key, name, hint or f"a quote found in it; {stored}") for key, name, hint in _KINDS],
            "s" if self._sources else "f",
            id="kind",
            at_once=True,
        )

    def on_mount(self) -> None:
        """Open the picker at once when a source was just stored."""
        source = next((source for source in self._sources if source.uid == self._open_source), None)
        if source is not None:
            self._pick_from(source)

    def action_confirm(self) -> None:
        """Open the form of the marked kind; a key that arrives between two forms opens none."""
        if self._is_form_open:
            return
        self._open(self.query_one("#kind", Choice).value)

    def _open(self, kind: str) -> None:
        self.query_one("#kind", Choice).choose(kind)
        if kind == "s":
            self._choose_source()
            return
        name = next(name for key, name, _ in _KINDS if key == kind)
        asked = (name, self._label, self._wording, self._questions, self._backing)
        self._show(
            TranslatedForm(*asked, self._sources) if kind == "t" else _FORMS[kind](*asked), self._attached
        )

    def _choose_source(self) -> None:
        if not self._sources:
            self.refuse("No source is stored yet; press f to store a file")
            return
        self._show(
            SourceDialog(self._label, self._sources, self._texts_of, self._last_source, self._held),
            self._source_chosen,
        )

    def _source_chosen(self, source: Source | None) -> None:
        if source is None:
            self._return()
        else:
            self._pick_from(source)

    def _pick_from(self, source: Source) -> None:
        self._last_source = source.uid
        picker = QuotePicker(
            self._label,
            self._wording,
            self._questions,
            source,
            self._texts_of,
            self._claim_words,
            self._backing,
            self._other_time,
        )
        self._show(picker, self._picked)

    def _picked(self, attached: Attached | None) -> None:
        if attached is None:
            self._choose_source()
        else:
            self.close(attached)

    def _attached(self, attached: Attached | None) -> None:
        if attached is None:
            self._return()
        else:
            self.close(attached)

    def _show(self, form: ModalScreen[Any], then: Callable[[Any], None]) -> None:
        self._is_form_open = True
        self.query_one("#dialog").display = False
        self.app.push_screen(form, then)

    def _return(self) -> None:
        self._is_form_open = False
        self.query_one("#dialog").display = True
        self.query_one("#kind").focus()
