"""The sources: the library of everything consulted, told apart by what can be quoted from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from workbench.domain.review import SourceRow
from workbench.text import one_line, plural
from workbench.tui.asking import answer_to, ask
from workbench.tui.commands import SOURCES
from workbench.tui.messages import CursorMoved, FilterLeft, FilterTyped, LineEntered
from workbench.tui.places import Place
from workbench.tui.rows import HeldRows
from workbench.tui.screens.bench import bindings_of
from workbench.tui.screens.opening import open_outside
from workbench.tui.screens.sayings import SayingsScreen
from workbench.tui.screens.source import SourceScreen
from workbench.tui.screens.visited import VisitedScreen
from workbench.tui.state import ReviewState
from workbench.tui.widgets.filterline import FilterLine
from workbench.tui.widgets.sources import SourceList

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace


class LibraryRead(Message):
    """The sources were read from the workspace."""

    def __init__(self, rows: tuple[SourceRow, ...], seq: int) -> None:
        super().__init__()
        self.rows = rows
        self.seq = seq


class SourcesScreen(VisitedScreen):
    """Every source; enter reads one, with the claim of the review at hand."""

    COMMANDS_HERE = SOURCES
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(SOURCES)

    def __init__(self, state: ReviewState) -> None:
        super().__init__("Sources")
        self._state = state.saying(None)
        self._all: tuple[SourceRow, ...] = ()
        self._shown: tuple[SourceRow, ...] = ()
        self._needle = ""
        self._line = 0
        self._uid = ""
        "uid of the source under the cursor when the list was left."

    def body(self) -> ComposeResult:
        """Hold the list and the line that narrows it."""
        yield SourceList(id="library")
        yield FilterLine("part of a title, a publisher, an address, or a kind such as person", id="filter")

    def on_mount(self) -> None:
        """Come back to where somebody was; let the arrow keys walk the list."""
        place = self.shell.places.get("sources", Place())
        self._needle, self._uid = place.words, place.about
        self.query_one(SourceList).focus()

    def on_unmount(self) -> None:
        """Keep the place."""
        row = self._shown[self._line] if 0 <= self._line < len(self._shown) else None
        uid = row.source.uid if row is not None else ""
        self.shell.places["sources"] = Place(uid, words=self._needle)

    def ask_again(self) -> None:
        """Read the sources on a thread."""
        workspace = self.workspace
        if workspace is not None:
            ask(self, lambda: read_library(workspace), lambda news: news, group="library")

    async def read_back(self) -> None:
        """Read the sources again after a write."""
        workspace = self.workspace
        if workspace is not None:
            self._show_library(await answer_to(lambda: read_library(workspace)))

    @on(LibraryRead)
    def _show_library(self, message: LibraryRead) -> None:
        was_unread = self.seq < 0
        self.seq = message.seq
        self._all = message.rows
        self._show_narrowed()
        uids = [row.source.uid for row in self._shown]
        wanted = next((uid for uid in (self._uid, self.last_source) if uid in uids), "")
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
        quotable = sum(1 for row in self._all if row.texts)
        narrowed = f" · {len(self._shown)} hold these words" if words else ""
        claims = " + ".join(view.label for view in self._state.aim)
        aim = f" · claim {claims} at hand" if claims else ""
        self.show_title(f"{plural(len(self._all), 'source')}, {quotable} with text{narrowed}{aim}")
        self.show_state()

    async def open_outside(self) -> None:
        """Open the source under the cursor in the pager or the browser."""
        if 0 <= self._line < len(self._shown):
            await open_outside(self, self._shown[self._line])

    def whole(self) -> Sequence[Content]:
        """Return all that is known of the source under the cursor."""
        if not 0 <= self._line < len(self._shown):
            return ()
        row = self._shown[self._line]
        source = row.source
        facts = [source.kind, row.stored, plural(row.claims, "claim"), source.publisher, source.tier]
        facts += ["confidential"] if source.confidential else []
        return [
            Content.assemble((f"s{source.number}  ", "bold"), (one_line(source.title) or "untitled", "bold")),
            Content(" · ".join(one_line(fact) for fact in facts if fact)),
            *([Content(one_line(source.url))] if source.url else []),
        ]

    def open_filter(self) -> None:
        """Open the line that narrows the list."""
        self.query_one(FilterLine).open(self._needle)

    @on(FilterTyped)
    def _narrow(self, message: FilterTyped) -> None:
        self._needle = message.needle
        self._show_narrowed()
        if message.is_kept:
            self.query_one(SourceList).focus()

    @on(FilterLeft)
    def _widen(self) -> None:
        self._needle = ""
        self._show_narrowed()
        self.query_one(SourceList).focus()

    def leave(self) -> None:
        """Show all sources again, then go back."""
        if self._needle:
            self._widen()
        else:
            super().leave()

    @on(CursorMoved)
    def _cursor_moved(self, message: CursorMoved) -> None:
        self._line = message.line

    @on(LineEntered)
    def _line_entered(self, message: LineEntered) -> None:
        row = self._shown[message.line]
        self.visit((SourceScreen if row.texts else SayingsScreen)(row, self._state))


def read_library(workspace: Workspace) -> LibraryRead:
    """Read the sources; for a thread."""
    from workbench.desk import looking

    seq = looking.newest(workspace)
    return LibraryRead(looking.library(workspace), seq)


def _searched(row: SourceRow) -> str:
    source = row.source
    return f"s{source.number} {source.title} {source.publisher} {source.url} {source.kind}".casefold()
