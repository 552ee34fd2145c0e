"""A quote picked from a source's stored text, so that it cannot differ from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from workbench.checks.matching import Located, locate
from workbench.checks.passages import best_passages, words_pattern
from workbench.domain.claim import Question
from workbench.domain.document import Document
from workbench.domain.source import Backing, Source
from workbench.domain.span import Span
from workbench.errors import WorkbenchError
from workbench.language.othertime import OtherTime
from workbench.text import one_line, plural
from workbench.tui.dialogs.evidence import EvidenceForm
from workbench.tui.dialogs.fields import MUTED, Field, Line
from workbench.tui.dialogs.form import Incomplete, key_line
from workbench.tui.dialogs.listing import Listing
from workbench.tui.dialogs.offering import other_time_mark, source_label
from workbench.tui.dialogs.reader import Reader
from workbench.tui.dialogs.results import ExactGiven
from workbench.tui.widgets.flow import Flow

SHOWN_QUOTE = 300
"""Characters of a selection shown below the text."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote can be taken from: one of the source's texts, characters of it, and why it is offered."""

    text_index: int
    span: Span
    why: str
    mismatch: OtherTime | None = None
    "How its words are about another time than the claim."


class QuotePicker(EvidenceForm[ExactGiven]):
    """Passages first, the best preselected; the whole text below; search or type a quote with /."""

    KEYS = (
        ("enter", "attach"), ("↑↓", "passage"), ("tab", "next part"), ("shift+←→↑↓", "select"),
        ("space", "sentence"), ("/", "find"), ("ctrl+t", "stance"),
        ("esc", "back"),
    )  # fmt: skip
    SIZE = "wide tall"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "find", "find", show=False),
        Binding("space", "sentence", "sentence", show=False),
        Binding("n", "next_text", "next text", show=False),
    ]

    class Read(Message):
        """The texts are read and their passages ranked."""

        def __init__(self, documents: tuple[Document, ...], places: tuple[Place, ...]) -> None:
            super().__init__()
            self.documents = documents
            self.places = places

    class Sought(Message):
        """A typed quote was looked for in every text."""

        def __init__(self, quote: str, found: tuple[Located, ...]) -> None:
            super().__init__()
            self.quote = quote
            self.found = found

    class Failed(Message):
        """The texts could not be read."""

        def __init__(self, error: WorkbenchError) -> None:
            super().__init__()
            self.error = error

    def __init__(
        self,
        label: str,
        wording: str,
        questions: tuple[Question, ...],
        source: Source,
        texts: Callable[[str], tuple[Document, ...]],
        words: tuple[str, ...] = (),
        backing: Backing | None = None,
        other_time: Callable[[str], OtherTime | None] = lambda quote: None,
    ) -> None:
        """`other_time` says of a passage how it is about another time than the claim."""
        super().__init__(f"s{source.number} {source.title}", label, wording, questions, backing)
        self._source = source
        self._texts_of = texts
        self._words = words
        self._other_time = other_time
        self._documents: tuple[Document, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._text_index = 0

    def fields(self) -> ComposeResult:
        """Show passages, text, selection and backing."""
        yield Line(id="find", placeholder="words to find, or the quote itself")
        yield Listing(id="passages", empty="Reading the source …")
        yield Static("", id="place", markup=False)
        yield Reader(id="reader")
        yield Static("", id="quote", markup=False)
        yield from self.backing_fields()

    def on_mount(self) -> None:
        """Read the texts in the background."""
        self.query_one("#find").display = False
        self.query_one("#passages").focus()
        self._read()

    @work(thread=True, exclusive=True, group="read", exit_on_error=False)
    def _read(self) -> None:
        worker = get_current_worker()
        try:
            documents = self._texts_of(self._source.uid)
        except WorkbenchError as error:
            self.post_message(self.Failed(error))
            return
        texts = [document.text for document in documents]
        places = tuple(
            self._place(found.text_index, found.place, ", ".join(found.words), texts)
            for found in best_passages(texts, self._words, wordings=(self._wording,))
        )
        if not worker.is_cancelled:
            self.post_message(self.Read(documents, places))

    def _place(self, text_index: int, span: Span, why: str, texts: Sequence[str]) -> Place:
        return Place(text_index, span, why, self._other_time(span.quote(texts[text_index])))

    @on(Failed)
    def _tell(self, message: Failed) -> None:
        self.query_one("#passages", Listing).show((), empty="This source cannot be read.")
        self.refuse(str(message.error))

    @on(Read)
    def _show_texts(self, message: Read) -> None:
        self._documents = message.documents
        if not self._documents:
            self.query_one("#passages", Listing).show((), empty="This source has no text.")
            self.refuse("This source has no stored text; press escape and attach a passage or a reference")
            return
        if len(self._documents) > 1:
            *keys, back = self.KEYS
            self.query_one("#keys", Flow).flow(key_line((*keys, ("n", "next text"), back)))
        self._load(0)
        self._offer(
            message.places, "No passage shares a telling word with the claim; read on below or press /."
        )
        if not message.places:
            self.query_one("#reader").focus()

    def _load(self, text_index: int) -> None:
        self._text_index = text_index
        document = self._documents[text_index]
        self.query_one("#reader", Reader).load(document.text, words_pattern(self._words))
        which = f"text {text_index + 1} of {len(self._documents)} · " if len(self._documents) > 1 else ""
        size = f"{len(document.text):,} characters · {document.reader}"
        self.query_one("#place", Static).update(Content.styled(one_line(f"── {which}{size} ──"), MUTED))

    def _offer(self, places: tuple[Place, ...], empty: str) -> None:
        self._places = places
        self.query_one("#passages", Listing).show([self._row(place) for place in places], empty=empty)
        if places:
            self._go_to(0)

    def _row(self, place: Place) -> Content:
        text = self._documents[place.text_index].text
        words = one_line(text[place.span.start : min(place.span.end, place.span.start + SHOWN_QUOTE)])
        return Content.assemble(other_time_mark(place.mismatch), (f"{one_line(place.why)}: ", "bold"), words)

    def _go_to(self, number: int) -> None:
        place = self._places[number]
        if place.text_index != self._text_index:
            self._load(place.text_index)
        self.query_one("#reader", Reader).select(place.span)

    @on(Listing.Moved)
    def _follow(self, message: Listing.Moved) -> None:
        if message.index < len(self._places):
            self._go_to(message.index)

    @on(Reader.Selected)
    def _show_selection(self) -> None:
        reader = self.query_one("#reader", Reader)
        place = reader.selection
        if place is not None and self.is_refusing:
            self.say(self.HINT)
        if place is None:
            self.query_one("#quote", Static).update(Content.styled("Nothing is selected.", MUTED))
            return
        quote = place.quote(reader.text)
        shown = one_line(quote if len(quote) <= SHOWN_QUOTE else quote[:SHOWN_QUOTE] + " …")
        count = (
            f" {plural(len(quote.split()), 'word')}" if len(quote) < 10_000 else f" {len(quote):,} characters"
        )
        mismatch = self._other_time(quote)
        warning = f"! {mismatch.words} · " if mismatch is not None else ""
        self.query_one("#quote", Static).update(
            Content.assemble((warning, "bold $text-warning"), "“", (shown, "bold"), "”", (count, MUTED))
        )

    def action_find(self) -> None:
        """Ask for words of the text."""
        find = self.query_one("#find", Line)
        find.display = True
        find.focus()
        self.say("Type or paste words of the source; enter finds them.")

    def action_sentence(self) -> None:
        """Take the whole sentence of what is selected, also while the cursor is in the list of passages."""
        self.query_one("#reader", Reader).select_sentence()

    def action_next_text(self) -> None:
        """Show the source's next text."""
        if len(self._documents) > 1:
            self._load((self._text_index + 1) % len(self._documents))
            self.query_one("#reader").focus()

    def action_leave(self) -> None:
        """Leave the search first, then the dialog."""
        if self.focused is self.query_one("#find"):
            self.query_one("#find").display = False
            self.query_one("#passages").focus()
            self.say("")
        else:
            super().action_leave()

    @on(Input.Submitted, "#find")
    def _seek_typed(self, message: Input.Submitted) -> None:
        message.stop()
        message.prevent_default()
        if message.value.strip() and self._documents:
            self.say("Looking …")
            self._seek(message.value.strip())

    @work(thread=True, exclusive=True, group="seek", exit_on_error=False)
    def _seek(self, quote: str) -> None:
        worker = get_current_worker()
        found = tuple(locate(document.text, quote) for document in self._documents)
        if not worker.is_cancelled:
            self.post_message(self.Sought(quote, found))

    @on(Sought)
    def _show_found(self, message: Sought) -> None:
        places = tuple(
            Place(number, span, f"place {count}")
            for count, (number, span) in enumerate(
                ((number, span) for number, located in enumerate(message.found) for span in located.places), 1
            )
        )
        if not places:
            self._show_nearest(message.found)
            return
        self._offer(places, "")
        self.query_one("#find").display = False
        self.query_one("#passages").focus()
        if len(places) > 1:
            self.say(f"Found in {len(places)} places; choose one with ↑↓, enter attaches it.")
        else:
            self.say("Found once; enter attaches it.")

    def _show_nearest(self, found: tuple[Located, ...]) -> None:
        text_index = max(range(len(found)), key=lambda number: found[number].similarity)
        nearest = found[text_index].nearest
        if not nearest:
            self.query_one("#reader", Reader).look_at(Span(0, 0))
            self.refuse("Not in this source, nor anything like it; nothing is attached")
            return
        if text_index != self._text_index:
            self._load(text_index)
        at = self._documents[text_index].text.find(nearest)
        self.query_one("#reader", Reader).look_at(Span(max(0, at), max(0, at) + len(nearest)))
        self.refuse(f"Not in this source. The nearest words are “{nearest[:200]}”; nothing is attached")

    def answer(self) -> ExactGiven:
        """Return the selected words with their place."""
        reader = self.query_one("#reader", Reader)
        place = reader.selection
        if place is None or not self._documents:
            raise Incomplete("Nothing is selected; choose a passage, or press tab and shift+→ in the text")
        document = self._documents[self._text_index]
        quote, source = place.quote(document.text), source_label(self._source)
        return ExactGiven(self._source.uid, quote, document.uid, place, self.backing(), source)

    def _fields(self) -> dict[str, Field]:
        kept = super()._fields()
        kept.pop("find", None)
        return kept


class PassagePicker(QuotePicker):
    """The same for a verdict that is being given: the quote comes with it."""

    KEYS = (("enter", "take it"), *QuotePicker.KEYS[1:])
