"""Screens to look things up in: figures."""

from __future__ import annotations

from workbench.tui.commands.command import Bench, Command


async def _figures(bench: Bench) -> None:
    from workbench.tui.screens.figures import FiguresScreen

    bench.visit(FiguresScreen(bench.article, is_of_all=bench.state.view is None))


async def _scope(bench: Bench) -> None:
    bench.change_scope()


SCOPE = Command(
    "scope", "b", "all or one",
    "Show all articles together, or only the one you came from.", "Read", _scope, twin="stats", rank=1,
)  # fmt: skip
"""On the screens that can show one article or all."""

COMMANDS: tuple[Command, ...] = (
    Command(
        "figures", "b", "figures",
        "Show the figures: progress, verdicts, who is cited, what has waited long.",
        "Workspace", _figures, twin="stats {article}", rank=8,
    ),
)  # fmt: skip
