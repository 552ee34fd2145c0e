"""The sources: the library of everything consulted, told apart by what can be quoted from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from workbench.checks.passages import words_pattern
from workbench.domain.review import ClaimView, SourceRow
from workbench.text import one_line, plural
from workbench.tui.asking import answer_to, ask
from workbench.tui.commands import SOURCES
from workbench.tui.dialogs.describing import AddSourceDialog
from workbench.tui.dialogs.reader import Reader
from workbench.tui.dialogs.results import SourceGiven
from workbench.tui.messages import CursorMoved, FilterLeft, FilterTyped, LineEntered
from workbench.tui.places import Place
from workbench.tui.rows import HeldRows
from workbench.tui.screens.bench import bindings_of
from workbench.tui.screens.opening import open_outside
from workbench.tui.screens.passages import PassageScreen, SourceRead, about, labels_of, read_source
from workbench.tui.screens.sayings import SayingsScreen, sayings_of
from workbench.tui.screens.source import SourceScreen
from workbench.tui.state import Outcome, ReviewState
from workbench.tui.widgets.filterline import FilterLine
from workbench.tui.widgets.flow import Flow
from workbench.tui.widgets.sources import SourceList

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace
    from workbench.domain.source import Source


class LibraryRead(Message):
    """The sources were read from the workspace."""

    def __init__(self, rows: tuple[SourceRow, ...], seq: int, best: str = "") -> None:
        """`best` is the uid of the source that holds all that the claims at hand give, if one does."""
        super().__init__()
        self.rows = rows
        self.seq = seq
        self.best = best


class SourcesScreen(PassageScreen):
    """Every source, beside the text of the one under the cursor where there is room; enter reads it alone."""

    COMMANDS_HERE = SOURCES
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(SOURCES)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (Textual's own form)

    def __init__(self, state: ReviewState) -> None:
        super().__init__("Sources", state)
        self._all: tuple[SourceRow, ...] = ()
        self._shown: tuple[SourceRow, ...] = ()
        self._needle = ""
        self._line = 0
        self._uid = ""
        "uid of the source under the cursor when the list was left."
        self._previewed = ""
        "uid of the source whose text is beside the list."
        self._is_finding = False
        "Whether the line of words finds them in the text beside the list."

    @property
    def source_row(self) -> SourceRow | None:
        """The source under the cursor."""
        return self._shown[self._line] if 0 <= self._line < len(self._shown) else None

    @property
    def has_preview(self) -> bool:
        """Whether there is room for a text beside the list."""
        return not self.has_class("-narrow")

    def body(self) -> ComposeResult:
        """Hold the list, the text beside it, and the line that narrows or finds."""
        with Horizontal(id="library-panes"):
            yield SourceList(id="library")
            with Vertical(id="library-preview"):
                yield Static("", id="source-about", markup=False)
                yield Reader(id="source-reader")
                with VerticalScroll(id="source-sayings"):
                    yield Flow(lambda width: (), id="source-flow")
        yield FilterLine("part of a title, a publisher, an address, or a kind such as person", id="filter")

    def on_mount(self) -> None:
        """Come back to where somebody was; let the arrow keys walk the list."""
        place = self.shell.places.get("sources", Place())
        self._needle, self._uid = place.words, place.about
        self.query_one(SourceList).focus()

    def on_unmount(self) -> None:
        """Keep the place."""
        row = self.source_row
        uid = row.source.uid if row is not None else ""
        self.shell.places["sources"] = Place(uid, words=self._needle)

    # Reading

    def ask_again(self) -> None:
        """Read the sources on a thread."""
        workspace = self.workspace
        if workspace is not None:
            aim = self._state.aim if self.seq < 0 else ()
            ask(self, lambda: read_library(workspace, aim), lambda news: news, group="library")

    async def read_back(self) -> None:
        """Read the sources again after a write."""
        workspace = self.workspace
        if workspace is not None:
            self._show_library(await answer_to(lambda: read_library(workspace)))

    @on(LibraryRead)
    def _show_library(self, message: LibraryRead) -> None:
        if message.seq < self.seq:
            return
        was_unread = self.seq < 0
        self.seq = message.seq
        self._all = message.rows
        self._show_narrowed()
        uids = [row.source.uid for row in self._shown]
        wanted = next((uid for uid in (message.best, self._uid, self.last_source) if uid in uids), "")
        if was_unread and wanted:
            self._line = uids.index(wanted)
            self._show_narrowed()

    def _show_narrowed(self) -> None:
        words = self._needle.casefold().split()
        self._shown = tuple(row for row in self._all if all(word in _searched(row) for word in words))
        self._line = max(0, min(self._line, len(self._shown) - 1))
        listing = self.query_one(SourceList)
        listing.is_narrowed = bool(words)
        listing.show(HeldRows(self._shown, self.seq), self._line)
        self._show_heading()
        self.show_state()
        self._preview()

    def _show_heading(self) -> None:
        quotable = sum(1 for row in self._all if row.texts)
        narrowed = f" · {len(self._shown)} hold these words" if self._needle.strip() else ""
        aim = self._state.aim
        claims = f" · claim {labels_of(aim)} at hand" if aim else ""
        self.show_title(f"{plural(len(self._all), 'source')}, {quotable} with text{narrowed}{claims}")

    def _preview(self) -> None:
        """Read the text of the source under the cursor on a thread, where there is room for it."""
        workspace, row, aim = self.workspace, self.source_row, self._state.aim
        if row is None or row.source.uid != self._previewed:
            self._forget_preview()
        self.query_one("#library-preview").display = self.has_preview and row is not None
        if workspace is not None and row is not None and self.has_preview:
            uid = row.source.uid
            ask(self, lambda: read_source(workspace, uid, aim), lambda news: news, group="preview")

    def _forget_preview(self) -> None:
        """Let nothing of the text beside the list be attached: it is not of the source under the cursor."""
        self._previewed, self._documents, self._places = "", (), []
        self.query_one(Reader).deselect()

    @on(SourceRead)
    def _show_preview(self, message: SourceRead) -> None:
        row = self.source_row
        if row is None or row.source.uid != message.source.uid:
            return
        self.query_one("#source-about", Static).update(about(row, message.uses, self._state.aim))
        reader = self.query_one(Reader)
        reader.display, self._documents = bool(message.documents), message.documents
        self.query_one("#source-sayings").display = not message.documents
        if not message.documents:
            self.query_one(Flow).flow(lambda width: sayings_of(message.uses, width))
        elif self._previewed != message.source.uid:
            reader.load(message.text, words_pattern(self.claim_words()))
            self.call_after_refresh(lambda: self._show_best(message))
        self._previewed = message.source.uid

    def _show_best(self, message: SourceRead) -> None:
        """Bring the best passage for the claims at hand into sight; select it when it holds all they give."""
        if message.best is not None and self._previewed == message.source.uid:
            (self.reader.select if message.is_sure else self.reader.look_at)(message.best)

    async def open_outside(self) -> None:
        """Open the source under the cursor in the pager or the browser."""
        if self.source_row is not None:
            await open_outside(self, self.source_row)

    def whole(self) -> Sequence[Content]:
        """Return all that is known of the source under the cursor."""
        row = self.source_row
        if row is None:
            return ()
        source = row.source
        facts = [source.kind, row.stored, plural(row.claims, "claim"), source.publisher, source.tier]
        facts += ["confidential"] if source.confidential else []
        return [
            Content.assemble((f"s{source.number}  ", "bold"), (one_line(source.title) or "untitled", "bold")),
            Content(" · ".join(one_line(fact) for fact in facts if fact)),
            *([Content(one_line(source.url))] if source.url else []),
        ]

    # Writing

    async def attach_selection(self) -> None:
        """Attach the source under the cursor; where its text is not beside the list, read it first."""
        row = self.source_row
        if row is not None and row.texts and not self.has_preview:
            self.say("read it with enter, and select a passage there")
            return
        if row is not None and row.texts and row.source.uid != self._previewed:
            self.say(f"the text of s{row.source.number} is still being read")
            return
        await super().attach_selection()

    async def add_source(self) -> None:
        """Ask for a source, and add it to the library."""
        given = await self.dialog(AddSourceDialog())
        if given is None:
            return
        source = await self.write(
            lambda workspace, who: stored(workspace, who, given),
            lambda source: Outcome(f"s{source.number}", "is in the library", source.title),
        )
        if source is not None:
            self._needle = ""
            self._show_narrowed()
            uids = [row.source.uid for row in self._shown]
            self._line = uids.index(source.uid) if source.uid in uids else self._line
            self._show_narrowed()

    # Narrowing and finding

    def open_filter(self) -> None:
        """Open the line that narrows the list, or from the text the one that finds words in it."""
        self._is_finding = self.query_one(Reader).has_focus
        self.query_one(FilterLine).open("" if self._is_finding else self._needle)

    @on(FilterTyped)
    def _filter_typed(self, message: FilterTyped) -> None:
        if self._is_finding:
            self.find(message.needle, is_kept=message.is_kept)
            return
        self._needle = message.needle
        self._show_narrowed()
        if message.is_kept:
            self.query_one(SourceList).focus()

    @on(FilterLeft)
    def _widen(self) -> None:
        if self._is_finding:
            self.stop_finding()
            return
        self._needle = ""
        self._show_narrowed()
        self.query_one(SourceList).focus()

    def leave(self) -> None:
        """Back out one step: to the list, to all sources, to where one came from."""
        if self.query_one(Reader).has_focus:
            self.query_one(SourceList).focus()
        elif self._needle:
            self._is_finding = False
            self._widen()
        else:
            super().leave()

    @on(CursorMoved)
    def _cursor_moved(self, message: CursorMoved) -> None:
        self._line = message.line
        self._preview()

    def on_resize(self) -> None:
        """Show the text where there is room for it by now."""
        self.call_after_refresh(self._preview)

    @on(LineEntered)
    def _line_entered(self, message: LineEntered) -> None:
        row = self._shown[message.line]
        self.visit((SourceScreen if row.texts else SayingsScreen)(row, self._state))


def read_library(workspace: Workspace, aim: tuple[ClaimView, ...] = ()) -> LibraryRead:
    """Read the sources, and which of them holds all that claims give; for a thread."""
    from workbench.desk import looking
    from workbench.desk.offering import offers

    seq = looking.newest(workspace)
    found = offers(workspace, [view.claim.wording for view in aim])[:1] if aim else ()
    best = next((offer.source.uid for offer in found if offer.is_sure), "")
    return LibraryRead(looking.library(workspace), seq, best)


def stored(workspace: Workspace, who: str, given: SourceGiven) -> Source:
    """Store the file of a source, or add one by name."""
    from workbench.desk import attaching, describing
    from workbench.desk.importing import arrival_of

    if given.path is None:
        described = describing.Description(given.title, given.publisher, given.url)
        return describing.add_source(workspace, who, given.kind, described)
    return attaching.add_source_file(
        workspace, who, arrival_of(given.path), given.title, given.kind, given.publisher, given.url
    )


def _searched(row: SourceRow) -> str:
    source = row.source
    return f"s{source.number} {source.title} {source.publisher} {source.url} {source.kind}".casefold()
