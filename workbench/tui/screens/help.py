"""Every command with its keys and its twin on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import set_cell_size
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from workbench.domain.verdict import SYMBOLS
from workbench.tui.commands.command import GROUPS, Command
from workbench.tui.filtering import FILTER_HELP
from workbench.tui.standing import INKS
from workbench.tui.state import ReviewState

_KEY_CELLS = 8
NO_BREAK = "\u00a0"


class HelpScreen(ModalScreen[None]):
    """The help: scrolls, and closes with escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark", "dismiss", "Close", show=False),
    ]

    def __init__(self, commands: Sequence[Command], state: ReviewState) -> None:
        super().__init__()
        self._commands = tuple(commands)
        self._state = state

    def compose(self) -> ComposeResult:
        """Frame the text."""
        with Vertical(id="help") as frame:
            frame.border_title = "Help"
            frame.border_subtitle = "esc closes"
            with VerticalScroll(id="help-body"):
                yield Static(self._text(), markup=False)

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        self.query_one("#help-body").focus()

    def _text(self) -> Content:
        lines = [_symbols(), Content("")]
        for group in GROUPS:
            commands = [command for command in self._commands if command.group == group]
            if commands:
                lines.append(Content.styled(group, "bold $primary"))
                for command in commands:
                    lines.extend(self._lines(command))
                lines.append(Content(""))
        lines += [
            Content.styled("The filter", "bold $primary"),
            Content(f"  {FILTER_HELP}"),
            Content.styled(
                "  is: open settled verified disputed context unverifiable dismissed carried attributed"
                " · has: and no: source query fix rationale",
                "$muted",
            ),
        ]
        return Content("\n").join(lines)

    def _lines(self, command: Command) -> Iterator[Content]:
        reason = command.unavailable(self._state)
        keys = set_cell_size("  " + " ".join(command.keys), _KEY_CELLS + 2)
        yield Content.assemble((keys, "bold $footer-key-foreground"), command.help)
        indent = " " * (_KEY_CELLS + 2)
        if reason is not None:
            yield Content.styled(f"{indent}not now: {reason}", "$sourceless")
        twin = command.cli(self._state)
        if twin:
            yield Content.styled(f"{indent}{twin}", "$muted")


def _symbols() -> Content:
    """Return the legend: each symbol with its word, kept together."""
    parts = [
        Content.styled(f"{SYMBOLS[standing]}\u00a0{standing.replace(' ', NO_BREAK)}", f"bold ${ink}")
        for standing, ink in INKS.items()
    ]
    return Content.assemble(
        Content("   ").join(parts),
        ("\nIn the queue the first symbol is for “is it so?”, the second for “was it said so?”;", "$muted"),
        ("\nq: a query waits for its answer, f: a fix for its decision.", "$muted"),
    )
