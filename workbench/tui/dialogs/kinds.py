"""The forms of evidence that is typed: a file, a pasted passage, a reference, a call, a translation."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult

from workbench.domain.claim import Question
from workbench.domain.source import Backing, Source, Terms
from workbench.errors import WorkbenchError
from workbench.text import one_line
from workbench.tui.dialogs.areas import Passage, Prose
from workbench.tui.dialogs.completing import PathLine, existing_path
from workbench.tui.dialogs.days import iso_moment_or_empty
from workbench.tui.dialogs.evidence import EvidenceForm, web_address
from workbench.tui.dialogs.fields import Choice, Labelled, Line, Option, Quoted
from workbench.tui.dialogs.form import Incomplete, Keys
from workbench.tui.dialogs.results import FileGiven, PastedGiven, SaidGiven, TranslatedGiven

_TERMS = (
    Option("", "", "not agreed"),
    Option("", "on the record", "on record"),
    Option("", "on background", "background"),
    Option("", "off the record", "off record"),
)
_REPLIES = tuple(
    Option("", reply, label)
    for reply, label in (
        ("", "none"),
        ("sought", "sought"),
        ("received", "received"),
        ("declined", "declined"),
    )
)


class FileForm(EvidenceForm[FileGiven]):
    """Name a file to store as a source; the quote is picked from it afterwards."""

    KEYS: ClassVar[Keys] = (
        ("enter", "store it, then pick the quote"),
        ("tab", "complete, next"),
        ("esc", "back"),
    )
    SIZE = "dense"

    def fields(self) -> ComposeResult:
        """Ask for the path and a title."""
        yield Quoted(self._wording)
        yield Labelled("File", PathLine(id="path", placeholder="~/Documents/yearbook.html"))
        yield Labelled("Title", Line(id="title", placeholder="optional: the file's own"))
        yield from self.backing_fields()

    def answer(self) -> FileGiven:
        """Return the file."""
        try:
            path = existing_path(self.query_one("#path", PathLine).value, folders=False)
        except WorkbenchError as error:
            raise Incomplete(str(error), "path") from error
        return FileGiven(path, self.query_one("#title", Line).value.strip(), self.backing())

    @on(PathLine.Offered)
    def _show_names(self, message: PathLine.Offered) -> None:
        self.say("  ".join(one_line(name) for name in message.names[:12]))


class PastedForm(EvidenceForm[PastedGiven]):
    """A passage pasted from a browser, with the address it came from."""

    KEYS: ClassVar[Keys] = (
        ("ctrl+s", "attach"), ("tab", "next field"), ("ctrl+l", "clear the passage"), ("ctrl+t", "stance"),
        ("esc", "back"),
    )  # fmt: skip
    SIZE = "dense"
    HINT = "Pasted text is not archived: store the page (f) where you can."

    def fields(self) -> ComposeResult:
        """Ask for the passage, a title and the address."""
        yield Quoted(self._wording)
        yield Labelled("Passage", Passage(id="passage"))
        yield Labelled("Title", Line(id="title", placeholder="who says it: publication, headline"))
        yield Labelled("URL", Line(id="url", placeholder="https://"))
        yield from self.backing_fields()

    def answer(self) -> PastedGiven:
        """Return the passage."""
        passage = self.query_one("#passage", Passage).words
        if not passage.strip():
            raise Incomplete("Paste the passage", "passage")
        url = web_address(self.query_one("#url", Line).value, "url")
        title = self.query_one("#title", Line).value.strip() or url
        if not title:
            raise Incomplete("Say where it is from: a title or an address", "title")
        return PastedGiven(title, url, passage, self.backing())

    @on(Passage.Held)
    def _tell_length(self, message: Passage.Held) -> None:
        self.say(message.words)


class ReferenceForm(EvidenceForm[PastedGiven]):
    """A source that is named without a quote."""

    SIZE = "dense"
    HINT = "A reference without a quote; a passage (p) or a stored page (f) proves more."

    def fields(self) -> ComposeResult:
        """Ask for title and address."""
        yield Quoted(self._wording)
        yield Labelled("Title", Line(id="title", placeholder="book and page, publication, headline"))
        yield Labelled("URL", Line(id="url", placeholder="https://, optional"))
        yield from self.backing_fields()

    def answer(self) -> PastedGiven:
        """Return the reference: a passage without words."""
        url = web_address(self.query_one("#url", Line).value, "url")
        title = self.query_one("#title", Line).value.strip() or url
        if not title:
            raise Incomplete("Name the source: a title or an address", "title")
        return PastedGiven(title, url, "", self.backing())


class NotedForm(EvidenceForm[PastedGiven]):
    """Words of a source of which no text is stored, typed or pasted; or the source as a mere reference."""

    KEYS: ClassVar[Keys] = PastedForm.KEYS
    SIZE = "dense"
    HINT = "Nothing of this source is stored, so nobody can prove these words; empty is a reference."

    def __init__(self, label: str, wording: str, questions: tuple[Question, ...], source: Source) -> None:
        super().__init__(f"s{source.number} {one_line(source.title)}", label, wording, questions)
        self._source = source

    def fields(self) -> ComposeResult:
        """Ask for the passage."""
        yield Quoted(self._wording)
        yield Labelled("Passage", Passage(id="passage"))
        yield from self.backing_fields()

    def answer(self) -> PastedGiven:
        """Return the passage, which may be empty."""
        passage = self.query_one("#passage", Passage).words
        return PastedGiven(self._source.title, self._source.url, passage, self.backing())

    @on(Passage.Held)
    def _tell_length(self, message: Passage.Held) -> None:
        self.say(message.words)


class SaidForm(EvidenceForm[SaidGiven]):
    """What somebody said in a call or a meeting."""

    SIZE = "dense"

    def __init__(
        self,
        kind: str,
        label: str,
        wording: str,
        questions: tuple[Question, ...],
        backing: Backing | None = None,
        said_by: str = "",
    ) -> None:
        super().__init__(kind, label, wording, questions, backing)
        self._said_by = said_by

    def fields(self) -> ComposeResult:
        """Ask who, when, on which terms and what."""
        today = datetime.now().astimezone().date().isoformat()
        yield Quoted(self._wording)
        yield Labelled("Said by", Line(self._said_by, id="said_by", placeholder="name and office"))
        yield Labelled(
            "When", Line(today, id="when", placeholder="2022-09-14 16:05"), "a day, or day and time"
        )
        yield Labelled("Terms", Choice(_TERMS, id="terms", across=True))
        yield Labelled("Words", Prose(id="words", placeholder="what was said"))
        yield Labelled("Reply", Choice(_REPLIES, id="reply", across=True))
        yield from self.backing_fields()

    def answer(self) -> SaidGiven:
        """Return what was said."""
        said_by = self.required("said_by", "Type who said it")
        words = self.query_one("#words", Prose).words.strip()
        if not words:
            raise Incomplete("Type what was said", "words")
        try:
            when = iso_moment_or_empty(self.query_one("#when", Line).value)
        except WorkbenchError as error:
            raise Incomplete(str(error), "when") from error
        if not when:
            raise Incomplete("Type when it was said, such as 2022-09-14", "when")
        terms = cast(Terms, self.query_one("#terms", Choice).value)
        if not terms:
            raise Incomplete("Say on which terms: on record, background or off record", "terms")
        return SaidGiven(said_by, when, terms, words, self.query_one("#reply", Choice).value, self.backing())


class TranslatedForm(EvidenceForm[TranslatedGiven]):
    """Words in their own language, and what they mean."""

    SIZE = "dense"

    def __init__(
        self,
        kind: str,
        label: str,
        wording: str,
        questions: tuple[Question, ...],
        backing: Backing | None = None,
        sources: tuple[Source, ...] = (),
    ) -> None:
        super().__init__(kind, label, wording, questions, backing)
        self._sources = {f"s{source.number}": source.uid for source in sources}

    def fields(self) -> ComposeResult:
        """Ask for the source, both texts and the translator."""
        yield Quoted(self._wording)
        yield Labelled("Original", Prose(id="original", placeholder="in its own language"))
        yield Labelled("Translation", Prose(id="translation"))
        yield Labelled("Translator", Line(id="translator", placeholder="a name, or the program used"))
        yield Labelled("Source", Line(id="source", placeholder="s4, or empty and a title below"))
        yield Labelled("Title", Line(id="title"))
        yield Labelled("URL", Line(id="url", placeholder="https://, optional"))
        yield from self.backing_fields()

    def answer(self) -> TranslatedGiven:
        """Return both texts."""
        texts = {name: self.query_one(f"#{name}", Prose).words for name in ("original", "translation")}
        for name, text in texts.items():
            if not text.strip():
                raise Incomplete(f"Type the {name}", name)
        translator = self.required("translator", "Type who translated it")
        label = self.query_one("#source", Line).value.strip().lower()
        if label and label not in self._sources:
            raise Incomplete(f"There is no source {label}; type one such as s4, or leave it empty", "source")
        url = web_address(self.query_one("#url", Line).value, "url")
        title = self.query_one("#title", Line).value.strip() or url
        if not label and not title:
            raise Incomplete("Name the source: a stored one such as s4, or a title", "source")
        uid = self._sources.get(label, "")
        return TranslatedGiven(
            uid, title, url, texts["original"], texts["translation"], translator, self.backing()
        )
