"""The app: paints first, opens the workspace on a thread, then shows its articles."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from rich.console import RenderableType
from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.filter import LineFilter, Monochrome
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from workbench.errors import WorkbenchError
from workbench.text import one_line
from workbench.tui.asking import Refused, ask
from workbench.tui.commands import VISITS
from workbench.tui.dialogs.drafts import Drafts
from workbench.tui.dialogs.form import Form
from workbench.tui.filtering import is_filter
from workbench.tui.filters import VisibleText, colours_for
from workbench.tui.keymap import Keymap, use_keys
from workbench.tui.ordering import ORDERS, Order
from workbench.tui.painting import Painting
from workbench.tui.places import LIST, ClaimsPlace, Place, place_of
from workbench.tui.screens.articles import FIRST, ArticlesScreen, read_articles
from workbench.tui.screens.bench import BenchScreen
from workbench.tui.screens.jump import JumpScreen, targets_of
from workbench.tui.screens.palette import CommandProvider
from workbench.tui.screens.visited import VisitedScreen
from workbench.tui.state import Outcome, ReviewState
from workbench.tui.styles import STYLES
from workbench.tui.themes import DARK, DEFAULT, LIGHT, THEMES
from workbench.tui.typeahead import NEVER_HELD, PATIENCE_SECONDS, Settled, TypedAhead

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace
    from workbench.tui.messages import ArticlesRead

_VISIBLE_TEXT = VisibleText()
"""One object for all lines: Textual keeps what it filtered by the filter's identity."""

FAULT_SHOWN = 200
"""Characters of a fault that are said."""

Remember = Callable[[str], None]
Keep = Callable[[Mapping[str, str]], None]


class WorkspaceOpened(Message):
    """The workspace is open, and its articles are read unless one of them is to be shown first."""

    def __init__(self, workspace: Workspace, articles: ArticlesRead | None) -> None:
        super().__init__()
        self.workspace = workspace
        self.articles = articles


def _forget(_: object) -> None:
    """Keep nothing."""


class WorkbenchApp(App[None]):
    """The terminal UI of one workspace.

    `reviewer` may be empty: the name is asked for before the first write and handed to `remember`.
    `position` is what an earlier run handed to `keep_position`: screen, article, claim, order, filter, theme.
    `keys` are those that `checked_keys` returned.
    `article` and `claim` are numbers to open at once. Faults of the program end up in `faults`.
    """

    TITLE = "workbench"
    CSS_PATH = STYLES
    COMMANDS = {CommandProvider}  # noqa: RUF012 (Textual's own form)
    COMMAND_PALETTE_BINDING = "ctrl+o"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "change_light", "light", show=False),
        Binding("ctrl+g", "jump", "jump", show=False),
        Binding("ctrl+l", "repaint", "repaint", show=False),
    ]

    def __init__(
        self,
        workspace_root: Path,
        reviewer: str = "",
        *,
        remember: Remember = _forget,
        read_only: bool = False,
        position: Mapping[str, str] | None = None,
        keep_position: Keep = _forget,
        article: int = 0,
        claim: int = 0,
        theme: str = "",
        keys: Keymap | None = None,
    ) -> None:
        super().__init__()
        self.no_color = bool(os.environ.get("NO_COLOR"))
        self._colours = colours_for("" if self.no_color else self.console.color_system)
        self.root = workspace_root
        self.reviewer = reviewer
        self.workspace: Workspace | None = None
        self.drafts = Drafts()
        self.faults: list[BaseException] = []
        self.last_source = ""
        self._returning = ""
        "The command that leads to the screen on which somebody left, until it is open again."
        self.unsaid = ""
        "What is to be said once the write that is under way has said what it did."
        self.last_act: Outcome | None = None
        "What was done last, on whichever screen; it is what the undo key goes by."
        self.claims_place = ClaimsPlace()
        self.places: dict[str, Place] = {}
        "Where somebody was last, by the name of the screen."
        self._copies: tempfile.TemporaryDirectory[str] | None = None
        self.is_read_only = read_only
        self._painting = Painting()
        self._typed = TypedAhead()
        self._patience: Timer | None = None
        self._remember = remember
        self._position = dict(position or {})
        self._keep_position = keep_position
        self._first = (article, claim)
        self._keys = keys or {}
        for known in THEMES:
            self.register_theme(known)
        wanted = theme or self._position.get("theme", "")
        self.theme = wanted if wanted in self.available_themes else DEFAULT

    async def on_event(self, event: events.Event) -> None:
        """Take keys as they are typed, but hold those that what a command leads to is to take."""
        if isinstance(event, events.Key) and event.key not in NEVER_HELD and self._is_to_be_held(event):
            self._typed.hold(event)
            self._wait_no_longer()
            event.stop()
            return
        await super().on_event(event)

    def _is_to_be_held(self, key: events.Key) -> bool:
        screen = self.screen_stack[-1] if self.screen_stack else None
        if isinstance(screen, BenchScreen | Form) and not screen.is_taking_keys:
            return True
        return bool(len(self._typed)) and not key.is_forwarded

    def take_keys(self) -> None:
        """Hand on the first of the keys that are held, if somebody can take it now."""
        self.call_later(self._hand_on)

    def _wait_no_longer(self) -> None:
        """Look again in a while, whatever happens: what is waited for may have gone."""
        if self._patience is not None:
            self._patience.stop()
        self._patience = self.set_timer(PATIENCE_SECONDS, self.take_keys) if len(self._typed) else None

    async def _hand_on(self) -> None:
        screen = self.screen
        answers = isinstance(screen, BenchScreen | Form)
        if not isinstance(screen, BenchScreen | Form) or screen.is_taking_keys:
            while (key := self._typed.next()) is not None:
                await super().on_event(key)
                if answers and len(self._typed):
                    (self.focused or screen).post_message(Settled())
                    break
        self._wait_no_longer()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters but for its greys, then ours: colours that can be shown, no controls."""
        kept = (one for one in super().get_line_filters() if not isinstance(one, Monochrome))
        return [*kept, *self._colours, _VISIBLE_TEXT]

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        painted = self._painting.thrifty(renderable)
        super()._display(screen, painted)  # type: ignore[arg-type]  # as Textual itself calls it

    @on(events.Resize)
    @on(events.AppFocus)
    def _paint_all(self) -> None:
        """Write the whole screen where another program may have written over it."""
        self._painting.forget()
        self.refresh()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer our own commands only."""
        return ()

    # Opening

    def on_mount(self) -> None:
        """Paint the list of articles, then open the workspace."""
        self.app_resume_signal.subscribe(self, lambda _: self._paint_all(), immediate=True)
        use_keys(self._keys)
        self.set_keymap(dict(self._keys))
        screen = ArticlesScreen()
        screen.become_read_only(self.is_read_only)
        self.push_screen(screen)
        is_at_list = self._position.get("screen", "") == LIST
        kept = 0 if is_at_list else _number(self._position.get("article", ""))
        root, first = self.root, self._first[0] or kept
        ask(self, lambda: _opened(root, first), lambda news: news, group="opening")

    @on(WorkspaceOpened)
    async def _show_workspace(self, message: WorkspaceOpened) -> None:
        self.workspace = message.workspace
        shelf = self.screen_stack[1]
        article, claim = self._first
        self._returning = "" if article else self._position.get("screen", "")
        if message.articles is None:
            if not article:
                article, claim = (_number(self._position.get(name, "")) for name in ("article", "claim"))
            await self.open_article(article, claim)
            return
        if isinstance(shelf, ArticlesScreen):
            shelf.post_message(message.articles)
        numbers = message.articles.numbers
        if article:
            await self.open_article(article, claim)
        elif self._returning == LIST and numbers:
            self._returning = ""
        elif len(numbers) == 1:
            await self.open_article(numbers[0])

    def come_back(self) -> None:
        """Open again what was looked up when somebody left, now that the review under it is read."""
        command_id, self._returning = self._returning, ""
        if command_id in VISITS and isinstance(self.screen, BenchScreen):
            self.screen.action_perform(command_id)

    @on(Refused)
    def _could_not_open(self, message: Refused) -> None:
        screen = self.screen
        if isinstance(screen, ArticlesScreen):
            screen.show_words(str(message.error), is_refusal=True)

    async def open_article(self, number: int, claim: int = 0) -> None:
        """Show the review of an article, in place of another one that is open."""
        from workbench.desk import looking
        from workbench.tui.asking import answer_to
        from workbench.tui.screens.review import ReviewScreen

        workspace = self.workspace
        if workspace is None:
            return
        try:
            await answer_to(lambda: looking.article_head(workspace, number))
        except WorkbenchError as error:
            if isinstance(self.screen, BenchScreen):
                self.screen.show_words(str(error), is_refusal=True)
            return
        while isinstance(self.screen, VisitedScreen):
            await self.pop_screen()
        if isinstance(self.screen, ReviewScreen):
            if self.screen.number == number:
                await self.screen.open_article(number, claim)
                return
            await self.pop_screen()
        shelf = self.screen_stack[1]
        if isinstance(shelf, ArticlesScreen):
            shelf.leave_for(number)
        await self.push_screen(ReviewScreen(number, claim, self._state_for(number)))

    async def change_visit(self, screen: Screen[None]) -> None:
        """Open a screen in place of those that are visited over the articles or a review."""
        while isinstance(self.screen, VisitedScreen):
            await self.pop_screen()
        await self.push_screen(screen)

    def _state_for(self, number: int) -> ReviewState:
        state = ReviewState(is_read_only=self.is_read_only)
        if _number(self._position.get("article", "")) != number:
            return state
        order = self._position.get("order", "risk")
        known: Order = next((one for one in ORDERS if one == order), "risk")
        kept = self._position.get("filter", "")
        return ReviewState(
            order=known, filter=kept if is_filter(kept) else "", is_read_only=self.is_read_only
        )

    # What screens ask of it

    @property
    def copies(self) -> Path:
        """A folder for copies that other programs open; it goes when this program ends."""
        if self._copies is None:
            self._copies = tempfile.TemporaryDirectory(prefix="workbench-", ignore_cleanup_errors=True)
        return Path(self._copies.name)

    def name_reviewer(self, name: str) -> None:
        """Write as `name` from now on, and remember it."""
        self.reviewer = name
        try:
            self._remember(name)
        except (WorkbenchError, OSError) as error:
            self.unsaid = f"Your name holds for now, but could not be kept: {error}"

    def keep(self, **position: str) -> None:
        """Keep the place for the next start."""
        self._position = {**position, "theme": self.theme, "screen": self._position.get("screen", "")}
        self._keep_position(self._position)

    def exit(self, result: None = None, return_code: int = 0, message: Any | None = None) -> None:
        """Leave, and keep for the next start on which screen that was."""
        shown = [place_of(screen) for screen in self.screen_stack if isinstance(screen, BenchScreen)]
        self._position |= {"screen": shown[-1] if shown else "", "theme": self.theme}
        self._keep_position(self._position)
        super().exit(result, return_code, message)

    def settle_memory(self) -> None:
        """Leave what is loaded by now out of garbage collection, which otherwise delays a key by 50 ms."""
        if not self.is_headless:
            gc.freeze()

    def run_own(self, command_id: str) -> None:
        """Run one of the commands whose keys the app binds."""
        if command_id == "palette":
            self.action_command_palette()
        elif command_id == "light":
            self.action_change_light()
        elif command_id == "jump":
            self.action_jump()
        elif command_id == "repaint":
            self.action_repaint()
        else:
            self.exit()

    def action_repaint(self) -> None:
        """Write the whole screen again."""
        self._paint_all()

    def action_jump(self) -> None:
        """Put a letter over everything that takes keys, and go where one is pressed."""
        screen = self.screen
        if isinstance(screen, JumpScreen):
            return
        targets = screen.jump_targets() if isinstance(screen, BenchScreen) else targets_of(screen)

        def go(widget: Widget | None) -> None:
            if widget is None:
                return
            if isinstance(screen, BenchScreen):
                screen.jump_to(widget)
            else:
                widget.focus()

        self.push_screen(JumpScreen(targets), go)

    def action_change_light(self) -> None:
        """Change between the dark and the light theme."""
        self.theme = LIGHT.name if self.current_theme.dark else DARK.name

    def show_fault(self, fault: BaseException) -> None:
        """Say that the program, not the reviewer, did something wrong."""
        self.faults.append(fault)
        words = one_line(f"{type(fault).__name__}: {fault}")[:FAULT_SHOWN]
        self.tell(f"A fault of the program; nothing was lost: {words}")

    def tell(self, words: str) -> None:
        """Say what is wrong where nothing is covered: in the dialog in front, else in the last line."""
        screen = self.screen
        if isinstance(screen, Form):
            screen.refuse(words)
        for bench in reversed(self.screen_stack):
            if isinstance(bench, BenchScreen):
                bench.show_words(words, is_refusal=True)
                return

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show a fault of the program as one."""
        if event.state == WorkerState.ERROR and event.worker.error is not None:
            self.show_fault(event.worker.error)

    def on_unmount(self) -> None:
        """Let go of the database and of the copies."""
        if self._copies is not None:
            self._copies.cleanup()
        if self.workspace is not None:
            self.workspace.close()


def _opened(root: Path, first: int) -> WorkspaceOpened:
    """Open the workspace; read the list of articles unless it holds the one that is shown first."""
    import workbench.tui.screens.review  # noqa: F401  # while nobody waits for it
    from workbench.desk import looking
    from workbench.desk.workspace import open_workspace

    workspace = open_workspace(root)
    if first and looking.article_heads(workspace, [first]):
        return WorkspaceOpened(workspace, None)
    return WorkspaceOpened(workspace, read_articles(workspace, FIRST))


def _number(digits: str) -> int:
    return int(digits) if digits.isdecimal() else 0
