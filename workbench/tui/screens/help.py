"""Every command with its keys and its twin on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import set_cell_size
from textual.content import Content

from workbench.domain.verdict import SYMBOLS
from workbench.tui.commands.command import GROUPS, Command
from workbench.tui.filtering import FILTER_HELP
from workbench.tui.screens.reading import ReadingScreen
from workbench.tui.standing import INKS
from workbench.tui.state import ReviewState

_KEY_CELLS = 8
NO_BREAK = "\u00a0"
_CONDITIONS = (
    "  is: open settled verified disputed context unverifiable dismissed carried attributed\n"
    "  has: and no: source query fix rationale"
)


class HelpScreen(ReadingScreen):
    """The help of one screen."""

    def __init__(self, commands: Sequence[Command], state: ReviewState) -> None:
        super().__init__("Help", help_of(commands, state))


def help_of(commands: Sequence[Command], state: ReviewState) -> Content:
    """Return the legend, the commands by group, and the filter language."""
    lines = [_symbols(), Content("")]
    for group in GROUPS:
        grouped = [command for command in commands if command.group == group]
        if grouped:
            lines.append(Content.styled(group, "bold $primary"))
            for command in grouped:
                lines.extend(_lines(command, state))
            lines.append(Content(""))
    lines += [
        Content.styled("The filter", "bold $primary"),
        Content(f"  {FILTER_HELP}"),
        Content.styled(_CONDITIONS, "$muted"),
    ]
    return Content("\n").join(lines)


def _lines(command: Command, state: ReviewState) -> Iterator[Content]:
    reason = command.unavailable(state)
    keys = set_cell_size("  " + " ".join(command.keys), _KEY_CELLS + 2)
    yield Content.assemble((keys, "bold $footer-key-foreground"), command.help)
    indent = " " * (_KEY_CELLS + 2)
    if reason is not None:
        yield Content.styled(f"{indent}not now: {reason}", "$sourceless")
    twin = command.cli(state)
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
        (
            "\nq: a query waits for its answer, f: a fix for its decision; »: carried from an earlier draft.",
            "$muted",
        ),
    )
