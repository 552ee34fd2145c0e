"""One source: its stored text to read, search and attach from."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from workbench.checks.passages import words_pattern
from workbench.domain.review import SourceRow
from workbench.domain.span import Span
from workbench.tui.asking import answer_to, ask
from workbench.tui.commands import READING
from workbench.tui.dialogs.reader import Reader
from workbench.tui.messages import FilterLeft, FilterTyped
from workbench.tui.places import Place
from workbench.tui.screens.bench import bindings_of
from workbench.tui.screens.opening import open_outside
from workbench.tui.screens.passages import PassageScreen, SourceRead, about, heading_of, read_source
from workbench.tui.state import ReviewState
from workbench.tui.widgets.filterline import FilterLine


class SourceScreen(PassageScreen):
    """A source; a attaches what is selected to the claims of the review it was opened from."""

    COMMANDS_HERE = READING
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(READING)

    def __init__(self, row: SourceRow, state: ReviewState, needle: str = "") -> None:
        """Read a source; with `needle` from the first place of these words on."""
        super().__init__(heading_of(row.source), state)
        self._row = row
        self._needle = needle
        self._shown = ""
        "uid of the document that is shown."

    @property
    def source_row(self) -> SourceRow:
        """The source that is read."""
        return self._row

    def body(self) -> ComposeResult:
        """Hold what is known of the source, its text, and the line that finds words."""
        yield Static("", id="source-about", markup=False)
        yield Reader(id="source-reader")
        yield FilterLine("words of the text", id="filter")

    def on_mount(self) -> None:
        """Let the arrow keys walk the text."""
        reader = self.query_one(Reader)
        reader.focus()
        self.watch(reader, "scroll_y", self._note_scrolled, init=False)

    def _note_scrolled(self, line: float) -> None:
        """Keep how far the text was read."""
        if self._shown:
            uid = self._row.source.uid
            self.shell.places[uid] = Place(uid, line=round(line))

    async def open_outside(self) -> None:
        """Open the source in the pager or the browser."""
        await open_outside(self, self._row)

    def ask_again(self) -> None:
        """Read the source on a thread."""
        workspace, aim = self.workspace, self._state.aim
        if workspace is not None:
            uid = self._row.source.uid
            ask(self, lambda: read_source(workspace, uid, aim), lambda news: news, group="source")

    async def read_back(self) -> None:
        """Read the source again after a write."""
        workspace, aim = self.workspace, self._state.aim
        if workspace is not None:
            uid = self._row.source.uid
            self._show_source(await answer_to(lambda: read_source(workspace, uid, aim)))

    @on(SourceRead)
    def _show_source(self, message: SourceRead) -> None:
        self.seq = message.seq
        self._documents = message.documents
        self._row = message.row(self._row)
        self._heading = heading_of(self._row.source)
        size = sum(len(document.text) for document in self._documents)
        self.show_title(f"{size:,} characters")
        self.query_one("#source-about", Static).update(about(self._row, message.uses, self._state.aim))
        if self._documents and self._documents[0].uid != self._shown:
            self._shown = self._documents[0].uid
            self.query_one(Reader).load(message.text, words_pattern(self.claim_words()))
            self.call_after_refresh(lambda: self._begin(message.best))
        self.show_state()

    def _begin(self, best: Span | None) -> None:
        """Show what was looked for, else where somebody was, else the best passage for the claims."""
        place = self.shell.places.get(self._row.source.uid)
        if self._needle:
            self.find(self._needle, is_kept=True)
        elif place is not None and place.line:
            self.query_one(Reader).scroll_to(y=place.line, animate=False)
        elif best is not None:
            self.query_one(Reader).look_at(best)

    def open_filter(self) -> None:
        """Open the line that finds words."""
        self.query_one(FilterLine).open("")

    @on(FilterTyped)
    def _find(self, message: FilterTyped) -> None:
        self.find(message.needle, is_kept=message.is_kept)

    @on(FilterLeft)
    def _stop_finding(self) -> None:
        self.stop_finding()
