"""Screens to look things up in: figures, history."""

from __future__ import annotations

from workbench.tui.commands.command import Bench, Command


async def _figures(bench: Bench) -> None:
    from workbench.tui.screens.figures import FiguresScreen

    bench.visit(FiguresScreen(bench.article, is_of_all=bench.state.view is None))


async def _history(bench: Bench) -> None:
    from workbench.tui.screens.history import HistoryScreen

    bench.visit(HistoryScreen(bench.article, is_of_all=bench.state.view is None))


async def _scope(bench: Bench) -> None:
    bench.change_scope()


async def _go_there(bench: Bench) -> None:
    """The list itself has this key."""


SCOPE = Command(
    "scope", "b", "all or one",
    "Show all articles together, or only the one you came from.", "Read", _scope, twin="stats", rank=1,
)  # fmt: skip
"""On the screens that can show one article or all."""

GO_THERE = Command(
    "open", "enter", "go there", "Go to the claim that the entry is about.", "Read", _go_there, rank=1,
)  # fmt: skip
"""On the history; there the list itself has the key."""

COMMANDS: tuple[Command, ...] = (
    Command(
        "figures", "b", "figures",
        "Show the figures: progress, verdicts, who is cited, what has waited long.",
        "Workspace", _figures, twin="stats {article}", rank=8,
    ),
    Command(
        "log", "l", "log",
        "Show the history: who did what to which claim, and when; z there takes your last act back.",
        "Workspace", _history, twin="log {article}", rank=8,
    ),
)  # fmt: skip
