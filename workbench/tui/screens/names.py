"""The names of an article: what it calls whom, every mention in its sentence, ticked off one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message

from workbench.checks.naming import NameEntry, names_of
from workbench.domain.names import KIND_WORDS, NameKind
from workbench.domain.review import ArticleView
from workbench.text import plural
from workbench.tui.asking import answer_to, ask
from workbench.tui.commands import NAMES, by_id
from workbench.tui.mentions import name_lines
from workbench.tui.messages import CursorMoved, LineEntered
from workbench.tui.rows import HeldRows
from workbench.tui.screens.bench import bindings_of
from workbench.tui.screens.visited import VisitedScreen
from workbench.tui.state import Outcome, ReviewState
from workbench.tui.widgets.flow import Flow
from workbench.tui.widgets.names import NameList

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace


class NamesRead(Message):
    """The names of the article were read from the workspace."""

    def __init__(self, view: ArticleView, entries: tuple[NameEntry, ...], seq: int, is_unread: bool) -> None:
        super().__init__()
        self.view = view
        self.entries = entries
        self.seq = seq
        self.is_unread = is_unread


class NamesScreen(VisitedScreen):
    """Every name; t ticks one off, enter goes to a mention in the article."""

    COMMANDS_HERE = NAMES
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(NAMES)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012

    def __init__(self, state: ReviewState) -> None:
        super().__init__("Names")
        self._state = state.saying(None)
        self._entries: tuple[NameEntry, ...] = ()
        self._line = 0
        self._mention = 0
        "Which mention of the name under the cursor is looked at, from 0."

    def body(self) -> ComposeResult:
        """Hold the list, and the mentions of the name under the cursor."""
        with Horizontal():
            yield NameList(id="names")
            with VerticalScroll(id="mentions", can_focus=False):
                yield Flow(lambda width: (), id="mentions-flow")

    def on_mount(self) -> None:
        """Let the arrow keys walk the list."""
        self.query_one(NameList).focus()

    # Reading

    def ask_again(self) -> None:
        """Read the names on a thread."""
        workspace, article = self.workspace, self.article
        if workspace is not None and article is not None:
            ask(self, lambda: read_names(workspace, article.number), lambda news: news, group="names")

    async def read_back(self) -> None:
        """Read the names again after a write."""
        workspace, article = self.workspace, self.article
        if workspace is not None and article is not None:
            self._show_names(await answer_to(lambda: read_names(workspace, article.number)))

    @on(NamesRead)
    def _show_names(self, message: NamesRead) -> None:
        was_unread = self.seq < 0
        self.seq = message.seq
        self._state = replace(self._state, view=message.view)
        self._entries = message.entries
        if was_unread:
            self._line = next((n for n, e in enumerate(self._entries) if e.tick is None), 0)
        self._line = max(0, min(self._line, len(self._entries) - 1))
        names = self.query_one(NameList)
        names.is_unread = message.is_unread
        names.show(HeldRows(self._entries, self.seq), self._line)
        left = sum(entry.tick is None for entry in self._entries)
        self.show_title(f"{plural(len(self._entries), 'name')}, {left} to tick off")
        self._show_mentions()
        self.show_state()

    @property
    def _entry(self) -> NameEntry | None:
        return self._entries[self._line] if self._entries else None

    def _show_mentions(self) -> None:
        view, entry, at = self._state.view, self._entry, self._mention
        flow = self.query_one("#mentions-flow", Flow)
        if view is None or entry is None:
            flow.flow(lambda width: ())
            return

        def laid_out(width: int) -> list[Content]:
            return name_lines(view, entry, at, width)[0]

        flow.flow(laid_out)
        self.call_after_refresh(self._bring_mention_into_view)

    def _bring_mention_into_view(self) -> None:
        view, entry = self._state.view, self._entry
        if view is None or entry is None:
            return
        pane, flow = self.query_one("#mentions", VerticalScroll), self.query_one("#mentions-flow", Flow)
        line = name_lines(view, entry, self._mention, max(1, flow.size.width))[1]
        pane.scroll_to(y=0 if self._mention == 0 else max(0, line - pane.size.height // 2), animate=False)

    # Moving

    @on(CursorMoved)
    def _cursor_moved(self, message: CursorMoved) -> None:
        self._line, self._mention = message.line, 0
        self._show_mentions()

    def find_again(self, places: int) -> None:
        """Look at another mention of the name, around the ends."""
        entry = self._entry
        if entry is None:
            return
        self._mention = (self._mention + places) % len(entry.mentions)
        self._show_mentions()
        key = by_id(self.commands, "open").keys[0]
        self.say(f"mention {self._mention + 1} of {len(entry.mentions)}: {key} goes there")

    @on(LineEntered)
    def _line_entered(self, message: LineEntered) -> None:
        entry = self._entry
        if entry is None:
            return
        offset = entry.mentions[self._mention].start
        self.dismiss(None)
        self.app.call_later(self._reveal, offset)

    def _reveal(self, offset: int) -> None:
        from workbench.tui.screens.review import ReviewScreen

        review = self.app.screen
        if isinstance(review, ReviewScreen):
            review.enter_pane("article")
            review.reveal(offset)
        elif self.article is not None:
            number = self.article.number
            self.shell.run_worker(self.shell.open_article(number), group="opening", exit_on_error=False)

    # Ticking off

    async def tick_name(self) -> None:
        """Tick the name under the cursor off, and go on with the next one that is not."""
        entry, view = self._entry, self._state.view
        if entry is None or view is None:
            self.say("there is no name here")
            return
        if entry.tick is not None:
            self.say(f"{entry.label} is ticked off already, by {view.reviewer(entry.tick.reviewer)}")
            return
        from workbench.desk import naming

        revision, uid = view.revision.uid, entry.name.uid
        done = await self.write(
            lambda workspace, who: naming.tick_names(workspace, who, revision, [uid]),
            Outcome("name", "ticked off", entry.label),
        )
        if done is not None:
            self._go_on()

    async def correct_kind(self) -> None:
        """Ask what the name under the cursor stands for."""
        entry, view = self._entry, self._state.view
        if entry is None or view is None:
            self.say("there is no name here")
            return
        from workbench.desk import naming
        from workbench.tui.dialogs.naming import KindDialog

        revision, uid = view.revision.uid, entry.name.uid
        kind: NameKind | None = await self.dialog(KindDialog(entry.label, entry.name.kind))
        if kind is None or kind == entry.name.kind:
            return
        await self.write(
            lambda workspace, who: naming.correct_kind(workspace, who, revision, uid, kind),
            Outcome(entry.label, "corrected", f"it is {KIND_WORDS[kind]}"),
        )

    def _go_on(self) -> None:
        count = len(self._entries)
        order = [(self._line + step) % count for step in range(count)]
        following = next((n for n in order if self._entries[n].tick is None), self._line)
        if following != self._line:
            self._line, self._mention = following, 0
            self.query_one(NameList).moved_to(following)
            self._show_mentions()


def read_names(workspace: Workspace, number: int) -> NamesRead:
    """Read the names of an article; for a thread."""
    from workbench.desk import looking
    from workbench.desk.naming import keeps_names

    seq = looking.newest(workspace)
    view = looking.article(workspace, number)
    is_unread = not view.names and not keeps_names(view.revision.extractor)
    return NamesRead(view, names_of(view), seq, is_unread)
