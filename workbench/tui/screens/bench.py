"""A screen that commands work on: it runs them one after another, asks, writes and reads back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from workbench.errors import WorkbenchError
from workbench.text import displayable, one_line
from workbench.tui.asking import Refused, answer_to, ask
from workbench.tui.commands import OF_THE_APP, UNBOUND, by_id
from workbench.tui.commands.command import Command
from workbench.tui.cutting import shortened
from workbench.tui.keymap import with_chosen_keys
from workbench.tui.messages import NewestRead
from workbench.tui.ordering import ORDER_WORDS
from workbench.tui.screens.jump import Target, targets_of
from workbench.tui.screens.writing import written
from workbench.tui.state import Outcome, Pane, ReviewState
from workbench.tui.typeahead import Patience, Settled, settled
from workbench.tui.widgets.filterline import FilterLine
from workbench.tui.widgets.keyline import KeyLine

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace
    from workbench.domain.article import Article
    from workbench.tui.app import WorkbenchApp
    from workbench.tui.contest import Contest

POLL_SECONDS = 0.5
"""How often the journal's tail is looked at for other writers."""

IN_A_DIALOG = (("esc", "leaves what is open; its keys stand in it"),)
"""What the page's own line of keys says meanwhile."""

COPY_SHOWN = 40
"""Cells of what was copied that are said."""
Given = TypeVar("Given")
Answer = TypeVar("Answer")


def bindings_of(commands: tuple[Command, ...]) -> list[BindingType]:
    """Return the keymap of `commands`; the footer is painted by our own line."""
    return [
        Binding(command.key, f"perform('{command.id}')", command.label, show=False, id=command.id)
        for command in commands
        if command.id not in UNBOUND
    ]


class BenchScreen(Screen[None]):
    """Holds a ReviewState and runs commands on it, one at a time and in the order of their keys."""

    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = ()
    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self._state = ReviewState()
        self._turn = asyncio.Lock()
        self._patience = Patience()
        self._following: Timer | None = None
        self._is_under_another = False
        "Whether somebody went on to another screen, where more may have been done."
        self.seq = -1
        "The last change of the journal that this screen shows; -1 before it has read anything."

    # What commands see

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands of this screen, with the keys that are in use."""
        return with_chosen_keys(self.COMMANDS_HERE)

    @property
    def state(self) -> ReviewState:
        """What the reviewer has in front of them."""
        return self._state

    @property
    def article(self) -> Article | None:
        """The article that is open, or under the cursor of the list."""
        return self._state.view.article if self._state.view is not None else None

    @property
    def shell(self) -> WorkbenchApp:
        """The app, by its own type."""
        return cast("WorkbenchApp", self.app)

    @property
    def root(self) -> Path:
        """The workspace's folder."""
        return self.shell.root

    @property
    def workspace(self) -> Workspace | None:
        """The workspace, once it is open."""
        return self.shell.workspace

    @property
    def reviewer(self) -> str:
        """The reviewer's name."""
        return self.shell.reviewer

    @property
    def last_source(self) -> str:
        """uid of the source that was attached last, on whichever screen."""
        return self.shell.last_source

    @last_source.setter
    def last_source(self, uid: str) -> None:
        self.shell.last_source = uid

    def become_read_only(self, is_read_only: bool) -> None:
        """Refuse or allow commands that write."""
        self._state = replace(self._state, is_read_only=is_read_only)

    def become(self, state: ReviewState) -> None:
        """Show another state."""
        self._state = state
        self.show_state()

    def say(self, words: str) -> None:
        """Say something until the next command."""
        self.show_words(words)

    async def dialog(self, screen: Screen[Given | None]) -> Given | None:
        """Return what a dialog hands back; None when it was left."""
        return await self.shell.push_screen_wait(screen)

    async def look(self, call: Callable[[Workspace], Answer]) -> Answer | None:
        """Return what the desk answers; None when it refused, which has then been said."""
        workspace = self.workspace
        if workspace is None:
            self.say("the workspace is not open yet")
            return None
        try:
            return await answer_to(lambda: call(workspace))
        except WorkbenchError as error:
            self.show_words(str(error), is_refusal=True)
            return None

    async def write(
        self,
        call: Callable[[Workspace, str], Answer],
        outcome: Callable[[Answer], Outcome] | Outcome,
        contest: Contest | None = None,
        doing: str = "",
    ) -> Answer | None:
        """Write as the reviewer, read back and say the outcome; None when refused or nobody is named."""
        return await written(self, call, outcome, contest, doing)

    def open_help(self) -> None:
        """Show every command."""
        from workbench.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.commands, self._state, self.focused))

    def visit(self, screen: Screen[None]) -> None:
        """Open a screen over this one, which rests until that is left."""
        if isinstance(screen, BenchScreen):
            screen.become_read_only(self._state.is_read_only)
        self.app.push_screen(screen)

    def go_to(self, screen: Screen[None]) -> None:
        """Open a screen over this one."""
        self.visit(screen)

    @property
    def reviewing(self) -> ReviewState:
        """The state of the review that this screen stands over; its own where it stands over none."""
        return self._state

    def whole(self) -> Sequence[Content]:
        """Return the line under the cursor in full; nothing where no list is shown."""
        return ()

    async def open_outside(self) -> None:
        """Open the source at hand outside the program; only where sources are shown."""

    def copy(self, words: str) -> None:
        """Hand words to the terminal's clipboard (OSC 52), with no control character in them."""
        self.app.copy_to_clipboard(displayable(words))
        self.say(f"copied, if the terminal allows it: {shortened(one_line(words), COPY_SHOWN)}")

    @property
    def passage(self) -> str:
        """The words that are selected in a source; nothing elsewhere."""
        return ""

    def find_again(self, places: int) -> None:
        """Go to another place of what was looked for."""

    async def attach_selection(self) -> None:
        """Attach the passage that is selected; only where a source is read."""

    async def add_source(self) -> None:
        """Add a source; only where sources are listed."""

    async def describe_source(self) -> None:
        """Correct what a source is called; only where sources are shown."""

    async def undo_from_here(self) -> None:
        """Take back the change under the cursor; only where the journal is listed."""

    async def tick_name(self) -> None:
        """Tick off the name under the cursor; only where names are listed."""

    async def correct_kind(self) -> None:
        """Say what the name under the cursor stands for; only where names are listed."""

    def reorder(self) -> None:
        """Change the order of the queue; the selection stays."""
        self.become(self._state.reordered())
        self.say(f"order: {ORDER_WORDS[self._state.order]}")

    def change_scope(self) -> None:
        """Show one article in place of all; screens that always show the same have nothing to do."""

    def jump_targets(self) -> list[Target]:
        """Return what one can jump to."""
        return targets_of(self)

    def jump_to(self, widget: Widget) -> None:
        """Give a widget the keys."""
        widget.focus()

    def enter_pane(self, pane: Pane) -> None:
        """Put a pane in front; screens without panes have nothing to do."""

    def reveal(self, offset: int) -> None:
        """Put the article's cursor on the word at `offset`."""

    def open_filter(self) -> None:
        """Open the filter line."""

    def leave(self) -> None:
        """Back out one step."""

    async def open_article(self, number: int, claim: int = 0) -> None:
        """Open an article, on one of its claims; the app does it, as this screen may go."""
        self.shell.run_worker(self.shell.open_article(number, claim), group="opening", exit_on_error=False)

    # What screens do

    def show_state(self) -> None:
        """Paint the state."""
        raise NotImplementedError

    def show_words(self, words: str, *, is_refusal: bool = False) -> None:
        """Paint what is to be said."""
        raise NotImplementedError

    async def read_back(self) -> None:
        """Read from the workspace what this screen shows."""
        raise NotImplementedError

    def ask_again(self) -> None:
        """Read on a thread what this screen shows."""
        raise NotImplementedError

    # Following other writers

    def follow(self) -> None:
        """Look at the journal's tail from now on, and read again when somebody wrote."""
        self._following = self.set_interval(POLL_SECONDS, self._look_for_news)

    @on(events.ScreenSuspend)
    def _stop_following(self) -> None:
        """Rest under another screen: Textual repaints both whenever the lower one is busy."""
        if self._following is not None:
            self._following.pause()
        if isinstance(self.app.screen, ModalScreen):
            self._name_keys(IN_A_DIALOG)
        else:
            self._is_under_another = True

    @on(events.ScreenResume)
    def _go_on_following(self) -> None:
        self._patience.begin_anew()
        self._name_keys(None)
        if self._is_under_another and self.is_current:
            self._is_under_another = False
            self.tell_last_act()
        if self._following is not None:
            self._following.resume()
            self._look_for_news()

    def forget_last_act(self) -> None:
        """Say no longer what was done last: something came after it that says nothing of its own."""
        self.shell.last_act = None
        self.become(self._state.saying(None))

    def tell_last_act(self) -> None:
        """Say what was done last, on whichever screen, unless that stands here already."""
        last = self.shell.last_act
        if last is not self._state.last:
            self.show_words("")
            self.become(self._state.saying(last))

    @on(events.DescendantFocus)
    def _name_keys_of_the_focus(self, event: events.DescendantFocus) -> None:
        """Promise no key of a command while a filter is typed: it would be a letter of it."""
        self._name_keys(FilterLine.KEYS if isinstance(event.widget.parent, FilterLine) else None)

    def _name_keys(self, keys: Sequence[tuple[str, str]] | None) -> None:
        for line in self.query(KeyLine):
            line.show_instead(keys)

    def _look_for_news(self) -> None:
        workspace = self.workspace
        is_looking = any(worker.group == "newest" and worker.is_running for worker in self.workers)
        if workspace is None or is_looking or not self.is_attached:
            return
        from workbench.desk import looking

        ask(self, lambda: looking.newest(workspace), NewestRead, group="newest")

    @on(NewestRead)
    def _compare(self, message: NewestRead) -> None:
        if message.seq > self.seq >= 0:
            self.ask_again()

    # Running commands

    def action_perform(self, command_id: str) -> None:
        """Run a command after those before it; the worker group keeps their order."""
        command = by_id(self.commands, command_id)
        if command.id in OF_THE_APP:
            self.shell.run_own(command.id)
            return
        self._patience.begin()
        self.run_worker(self._performing(command), group="commands", exit_on_error=False)

    @property
    def is_taking_keys(self) -> bool:
        """Say whether no command is under way, or one for long."""
        return self._patience.is_over

    @on(Settled)
    def _know_what_came_before(self, message: Settled) -> None:
        message.stop()
        message.arrived.set()
        self.shell.take_keys()

    async def _performing(self, command: Command) -> None:
        try:
            await self._performed(command)
        finally:
            self._patience.end()
            self.shell.take_keys()

    async def _performed(self, command: Command) -> None:
        async with self._turn:
            if not self.is_current:
                return
            await settled(self)
            self.show_words("")
            self.shell.drafts.settle()
            reason = command.unavailable(self._state)
            if reason is not None:
                self.say(reason)
                return
            await command.perform(self)

    async def named(self) -> str:
        """Return the reviewer's name, asked for once."""
        if not self.shell.reviewer:
            from workbench.tui.dialogs.naming import NameDialog

            given = await self.dialog(NameDialog())
            if given:
                self.shell.name_reviewer(given)
            else:
                self.say("nobody is named: nothing was written")
        return self.shell.reviewer

    @on(Refused)
    def _refused(self, message: Refused) -> None:
        message.stop()
        self.show_words(str(message.error), is_refusal=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show a fault of the program as one."""
        if event.state == WorkerState.ERROR and event.worker.error is not None:
            self.shell.show_fault(event.worker.error)
