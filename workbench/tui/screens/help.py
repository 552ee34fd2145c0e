"""Every command with its keys and its twin on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import set_cell_size
from textual.content import Content

from workbench.domain.verdict import SYMBOLS
from workbench.tui.commands.command import GROUPS, Command
from workbench.tui.filtering import FILTER_HELP
from workbench.tui.flowing import flowed, hanging
from workbench.tui.screens.reading import ReadingScreen
from workbench.tui.standing import INKS
from workbench.tui.state import ReviewState

_KEY_CELLS = 8
_CONDITIONS = (
    ("is:", "open settled verified disputed context unverifiable dismissed carried attributed"),
    ("has:", "and no: source query fix rationale"),
)


class HelpScreen(ReadingScreen):
    """The help of one screen."""

    def __init__(self, commands: Sequence[Command], state: ReviewState) -> None:
        super().__init__("Help", lambda width: help_of(commands, state, width))


def help_of(commands: Sequence[Command], state: ReviewState, width: int) -> list[Content]:
    """Return the lines of the legend, the commands by group, and the filter language."""
    lines = [*_symbols(width), Content("")]
    for group in GROUPS:
        grouped = [command for command in commands if command.group == group]
        if grouped:
            lines.append(Content.styled(group, "bold $primary"))
            for command in grouped:
                lines.extend(_lines(command, state, width))
            lines.append(Content(""))
    lines.append(Content.styled("The filter", "bold $primary"))
    lines += hanging(Content("  "), Content(FILTER_HELP), width)
    for name, values in _CONDITIONS:
        lines += hanging(Content.styled(f"  {name} ", "$muted"), Content.styled(values, "$muted"), width)
    return lines


def _lines(command: Command, state: ReviewState, width: int) -> Iterator[Content]:
    reason = command.unavailable(state)
    keys = set_cell_size("  " + " ".join(command.keys), _KEY_CELLS + 2)
    yield from hanging(Content.styled(keys, "bold $footer-key-foreground"), Content(command.help), width)
    indent = Content(" " * (_KEY_CELLS + 2))
    if reason is not None:
        yield from hanging(indent, Content.styled(f"not now: {reason}", "$sourceless"), width)
    twin = command.cli(state)
    if twin:
        yield from hanging(indent, Content.styled(twin, "$muted"), width)


def _symbols(width: int) -> Iterator[Content]:
    """Return the legend: each symbol with its word, kept together."""
    parts = [
        Content.styled(f"{SYMBOLS[standing]} {standing}", f"bold ${ink}") for standing, ink in INKS.items()
    ]
    yield from flowed(parts, width, "   ")
    words = "In the queue the first symbol is for “is it so?”, the second for “was it said so?”."
    yield from Content.styled(words, "$muted").wrap(width)
    flags = ("q  a query waits for its answer", "f  a fix waits for its decision", "»  carried over")
    yield from flowed([Content.styled(flag, "$muted") for flag in flags], width, "   ")
