"""Every command with its keys and its twin on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import set_cell_size
from textual.content import Content
from textual.widget import Widget

from workbench.domain.verdict import SYMBOLS
from workbench.tui.commands.command import GROUPS, Command
from workbench.tui.dialogs.reader import Reader
from workbench.tui.filtering import FILTER_HELP
from workbench.tui.flowing import flowed, hanging
from workbench.tui.keymap import key_of
from workbench.tui.screens.reading import ReadingScreen
from workbench.tui.standing import INKS
from workbench.tui.state import ReviewState
from workbench.tui.widgets.article import ArticlePane
from workbench.tui.widgets.listing import Listing

Moves = tuple[tuple[str, str], ...]
"""(keys, what they walk)"""

_KEY_CELLS = 8
_LINES: Moves = (("↑↓ j k", "lines"), ("pgup pgdn home end", "pages, ends"))
_CONDITIONS = (
    ("is:", "open settled verified disputed context unverifiable dismissed carried attributed"),
    ("has:", "and no: source query fix rationale"),
)


class HelpScreen(ReadingScreen):
    """The help of one screen."""

    def __init__(self, commands: Sequence[Command], state: ReviewState, focused: Widget | None) -> None:
        super().__init__("Help", lambda width: help_of(commands, state, width, moves_of(focused)))


def help_of(commands: Sequence[Command], state: ReviewState, width: int, moves: Moves = ()) -> list[Content]:
    """Return what works here and now, the commands by group, the legend, and the filter language."""
    lines = [*_now(commands, state, moves, width), Content("")]
    for group in GROUPS:
        grouped = [command for command in commands if command.group == group]
        if grouped:
            lines.append(Content.styled(group, "bold $primary"))
            for command in grouped:
                lines.extend(_lines(command, state, width))
            lines.append(Content(""))
    lines += [Content.styled("The symbols", "bold $primary"), *_symbols(width), Content("")]
    lines.append(Content.styled("The filter", "bold $primary"))
    lines += hanging(Content("  "), Content(FILTER_HELP), width)
    for name, values in _CONDITIONS:
        lines += hanging(Content.styled(f"  {name} ", "$muted"), Content.styled(values, "$muted"), width)
    return lines


def moves_of(focused: Widget | None) -> Moves:
    """Return the keys with which the pane that has the focus is walked."""
    if isinstance(focused, Listing):
        return (*_LINES, ("enter", "open"))
    if isinstance(focused, ArticlePane):
        return (("←→", "words"), *_LINES, ("shift+arrows", "choose words"))
    if isinstance(focused, Reader):
        return (("←→", "words"), ("↑↓", "lines"), ("shift+arrows", "select words"))
    return (("↑↓ pgup pgdn", "scroll"),)


def _now(commands: Sequence[Command], state: ReviewState, moves: Moves, width: int) -> Iterator[Content]:
    """Return the keys that do something here and now, with one word each."""
    yield Content.styled("These keys work here, now", "bold $primary")
    usable = [(" ".join(c.keys), c.label) for c in commands if c.unavailable(state) is None]
    parts = [
        Content.assemble((keys, "bold $footer-key-foreground"), " ", does) for keys, does in (*moves, *usable)
    ]
    for line in flowed(parts, width - 2, "   "):
        yield Content.assemble("  ", line)


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
    first, second = key_of("verified"), key_of("said-verified")
    words = (
        f"In the queue the first symbol, under {first}, is for “is it so?”, the second, under {second}, for "
        "“was it said so?”; “open: said” means that only the second is open."
    )
    yield from Content.styled(words, "$muted").wrap(width)
    flags = (
        "q  a query waits for its answer",
        "Q and !1  an answer is overdue",
        "f  a fix waits for its decision",
        "w  a person reworded the claim",
        "»  carried over",
    )
    yield from flowed([Content.styled(flag, "$muted") for flag in flags], width, "   ")
