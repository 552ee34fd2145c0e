"""The review of one article: queue, article and claim side by side, folding into tabs where it is narrow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.events import DescendantFocus
from textual.widget import Widget

from workbench.errors import WorkbenchError
from workbench.text import one_line
from workbench.tui.asking import answer_to, ask
from workbench.tui.commands import REVIEW
from workbench.tui.filtering import FILTER_HELP
from workbench.tui.framing import entitle, foot
from workbench.tui.keymap import key_of
from workbench.tui.messages import (
    ArticleRead,
    CursorMoved,
    DisplayCompared,
    FilterLeft,
    FilterTyped,
    LineEntered,
    PaneEntered,
    RewordingsRead,
    WordsTouched,
)
from workbench.tui.screens.bench import BenchScreen, bindings_of
from workbench.tui.screens.jump import Target, in_order, targets_of
from workbench.tui.state import PANES, Pane, ReviewState
from workbench.tui.widgets.article import ArticlePane
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.detail import DetailPane
from workbench.tui.widgets.filterline import FilterLine
from workbench.tui.widgets.keyline import KeyLine
from workbench.tui.widgets.lastline import LastLine
from workbench.tui.widgets.queue import QueueList
from workbench.tui.widgets.tabs import PaneTabs, filter_of, pane_title

if TYPE_CHECKING:
    from workbench.checks.displayed import Compared
    from workbench.desk.workspace import Workspace
    from workbench.domain.review import ArticleView


class ReviewScreen(BenchScreen):
    """One article under review."""

    COMMANDS_HERE = REVIEW
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(REVIEW)
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (Textual's own form)
        (0, "-narrow"), (100, "-wide"), (116, "-roomy"), (150, "-broad"), (180, "-vast"),
    ]  # fmt: skip

    def __init__(self, number: int, claim: int = 0, state: ReviewState | None = None) -> None:
        super().__init__()
        self.number = number
        self._wanted_claim = claim
        self._state = state or ReviewState()
        self._filter_before = self._state.filter
        self._compared: frozenset[str] = frozenset()
        "The claims whose words were last compared with the draft before."
        self._displayed = ""
        "uid of the revision whose display copy was last compared with its body."
        self._told = ""
        "What was last said of the display copy under the cursor."

    def compose(self) -> ComposeResult:
        """Lay out the panes between the bar and the lines at the bottom."""
        yield Bar(id="bar")
        yield PaneTabs(id="tabs")
        with Container(id="panes"):
            yield QueueList(id="queue")
            yield ArticlePane(id="article")
            yield DetailPane(id="claim")
        yield FilterLine(id="filter")
        yield LastLine(explains=True, id="last")
        yield KeyLine(self.commands, id="keys")

    def on_mount(self) -> None:
        """Read the article and follow other writers."""
        self.show_state()
        self.query_one(QueueList).focus()
        self.ask_again()
        self.follow()

    def on_unmount(self) -> None:
        """Keep the place for the next start."""
        current = self._state.current
        self.shell.keep(
            article=str(self.number),
            claim=str(current.claim.number) if current is not None else "",
            order=self._state.order,
            filter=self._state.filter,
        )

    # Reading

    def ask_again(self) -> None:
        """Read the article on a thread."""
        workspace = self.workspace
        if workspace is not None:
            number = self.number
            ask(self, lambda: read_article(workspace, number), lambda news: news, group="article")

    @on(ArticleRead)
    def _show_article(self, message: ArticleRead) -> None:
        if message.seq < self.seq:
            return
        if self.seq < 0:
            self.shell.settle_memory()
        self.seq = message.seq
        state = self._state.shown(message.view, message.tallies, message.unread)
        if self._wanted_claim:
            wanted = next((c for c in state.claims if c.claim.number == self._wanted_claim), None)
            state = state.moved_to(wanted.claim.uid) if wanted is not None else state
            if wanted is None:
                self.say(self._missing(self._wanted_claim))
            self._wanted_claim = 0
        self.become(state)
        self._compare_drafts()
        self.call_after_refresh(self._compare_display)
        self.shell.come_back()

    def _compare_drafts(self) -> None:
        """Find out on a thread what the newest draft did to the claims, when there are others than before."""
        view, workspace = self._state.view, self.workspace
        if view is None or workspace is None or view.drafts < 2:
            return
        claims = frozenset(claim.claim.uid for claim in view.claims)
        if claims != self._compared:
            self._compared = claims
            ask(self, lambda: read_rewordings(workspace, view), lambda news: news, group="rewordings")

    def _compare_display(self) -> None:
        """Find out on a thread what display copy says that the body does not, once for each revision."""
        view = self._state.view
        if view is not None and view.revision.uid != self._displayed:
            self._displayed = view.revision.uid
            self._state = replace(self._state, displayed=())
            ask(self, lambda: compare_display(view), lambda news: news, group="display")

    @on(DisplayCompared)
    def _show_comparison(self, message: DisplayCompared) -> None:
        self.become(replace(self._state, displayed=message.pieces))

    @on(RewordingsRead)
    def _show_rewordings(self, message: RewordingsRead) -> None:
        self.query_one(DetailPane).show_changes(message.changes, self._state)

    async def read_back(self) -> None:
        """Read the article again after a write."""
        workspace = self.workspace
        if workspace is not None:
            self._show_article(await answer_to(lambda: read_article(workspace, self.number)))

    # Painting

    def show_state(self) -> None:
        """Hand the state down to every pane."""
        if not self.is_mounted:
            return
        state = self._state
        self.query_one(Bar).show_state(state, self.reviewer)
        self.query_one(QueueList).show_state(state)
        self.query_one(ArticlePane).show_state(state)
        self.query_one(DetailPane).show_state(state)
        self.query_one(LastLine).show_state(state)
        self.query_one(KeyLine).show_state(state)
        self.query_one(PaneTabs).show_state(state)
        self._title_panes()
        for pane in PANES:
            self.set_class(state.pane == pane, f"pane-{pane}")

    def _title_panes(self) -> None:
        """Name the panes, the one in front in brackets."""
        queue, state = self.query_one(QueueList), self._state
        foot(queue, filter_of(state, max(1, queue.size.width - 4)))
        for pane in PANES:
            entitle(self.query_one(f"#{pane}", Widget), pane_title(pane, state.pane).strip())
        has_unread = state.tallies is not None and state.tallies.unread > 0
        foot(self.query_one(ArticlePane), f"{key_of('unread')} unread" if has_unread else "")

    def show_words(self, words: str, *, is_refusal: bool = False) -> None:
        """Say something in the last line."""
        self.query_one(LastLine).say(words, is_refusal=is_refusal)

    # Panes

    def enter_pane(self, pane: Pane) -> None:
        """Put a pane in front, with the focus."""
        self.become(self._state.on_pane(pane))
        self.query_one(f"#{pane}", Widget).focus()

    def jump_targets(self) -> list[Target]:
        """Return the panes, those that are folded away at their tabs, and whatever else takes keys."""
        tabs = self.query_one(PaneTabs)
        folded = [
            Target(self.query_one(f"#{pane}"), place)
            for pane, place in tabs.places().items()
            if not self.query_one(f"#{pane}").display
        ]
        return in_order([*folded, *targets_of(self)])

    def jump_to(self, widget: Widget) -> None:
        """Go to a pane, or give something else the keys."""
        pane = next((pane for pane in PANES if pane == widget.id), None)
        if pane is not None:
            self.enter_pane(pane)
        else:
            widget.focus()

    def reveal(self, offset: int) -> None:
        """Put the article's cursor on the word at `offset`."""
        self.query_one(ArticlePane).reveal(offset)

    @on(DescendantFocus)
    def _focused(self, event: DescendantFocus) -> None:
        pane = event.widget.id
        if pane in PANES and pane != self._state.pane:
            self.become(self._state.on_pane(PANES[PANES.index(pane)]))

    @on(PaneEntered)
    def _pane_entered(self, message: PaneEntered) -> None:
        self.enter_pane(message.pane)

    @on(CursorMoved)
    def _cursor_moved(self, message: CursorMoved) -> None:
        if 0 <= message.line < len(self._state.rows):
            self.become(self._state.moved(message.line - max(0, self._state.row_number)))

    @on(LineEntered)
    def _line_entered(self, message: LineEntered) -> None:
        if self._state.current is None:
            self.become(self._state.refolded())
        else:
            self.enter_pane("claim")

    @on(WordsTouched)
    def _words_touched(self, message: WordsTouched) -> None:
        before = self._state.display_here
        self.become(self._state.with_words(message.words))
        piece = self._state.display_here
        if piece is not before:
            self._tell_of(piece)

    def _tell_of(self, piece: Compared | None) -> None:
        """Say what display copy under the cursor claims that the body does not; nothing once it is left."""
        if piece is not None:
            from workbench.tui.displaying import here_words

            self._told = one_line(here_words(piece))
            self.show_words(self._told)
        elif self._told and self.query_one(LastLine).words == self._told:
            self.show_words("")

    async def open_article(self, number: int, claim: int = 0) -> None:
        """Go to a claim of this article, or open another one."""
        if number != self.number:
            await super().open_article(number, claim)
            return
        wanted = next((c for c in self._state.claims if c.claim.number == claim), None)
        if wanted is not None:
            self.become(self._state.filtered("").moved_to(wanted.claim.uid))
        elif claim:
            self.say(self._missing(claim))

    def _missing(self, claim: int) -> str:
        claims = self._state.claims
        there = f"its claims are {claims[0].label} to {claims[-1].label}" if claims else "it has none yet"
        return f"there is no claim {self.number}.{claim} in this draft; {there}"

    # Filter and way out

    def open_filter(self) -> None:
        """Open the filter line."""
        self._filter_before = self._state.filter
        self.query_one(FilterLine).open(self._state.filter)
        self.say(self._filter_news(self._state.filter))

    def _filter_news(self, needle: str) -> str:
        """Return what a filter keeps, and what else could be typed; an empty line teaches that itself."""
        if not needle.strip():
            return ""
        kept = sum(row.claim is not None for row in self._state.rows)
        return f"{kept} of {len(self._state.claims)} · {FILTER_HELP}"

    @on(FilterTyped)
    def _filter_typed(self, message: FilterTyped) -> None:
        try:
            self.become(self._state.filtered(message.needle))
            self.show_words("" if message.is_kept else self._filter_news(message.needle))
        except WorkbenchError as error:
            self.show_words(str(error), is_refusal=message.is_kept)
            if message.is_kept:
                self.query_one(FilterLine).open(message.needle)
            return
        if message.is_kept:
            self.enter_pane("queue")

    @on(FilterLeft)
    def _filter_left(self) -> None:
        self.become(self._state.filtered(self._filter_before))
        self.show_words("")
        self.enter_pane("queue")

    def leave(self) -> None:
        """Back out one step: chosen words, selection, filter, pane, article."""
        state = self._state
        if state.words is not None and state.words.is_chosen:
            self.query_one(ArticlePane).let_go()
        elif state.selected:
            self.become(state.unselected())
        elif state.filter:
            self.become(state.filtered(""))
        elif state.pane != "queue":
            self.enter_pane("queue")
        else:
            self.app.pop_screen()


def read_article(workspace: Workspace, number: int) -> ArticleRead:
    """Read an article with its tallies and unread words; for a thread."""
    from workbench.checks.unread import unread_spans
    from workbench.desk import looking

    seq = looking.newest(workspace)
    view = looking.article_today(workspace, number)
    unread = unread_spans(view)
    return ArticleRead(view, looking.tallies(view, unread), unread, seq)


def compare_display(view: ArticleView) -> DisplayCompared:
    """Compare the display copy of `view` with its body; for a thread."""
    from workbench.checks.displayed import compared

    return DisplayCompared(compared(view))


def read_rewordings(workspace: Workspace, view: ArticleView) -> RewordingsRead:
    """Compare the claims of `view` with those of the draft before; for a thread."""
    from workbench.desk import redrafting

    return RewordingsRead(redrafting.reworded_claims(workspace, view))
