"""Names: the screen that lists them, and what can be done there."""

from __future__ import annotations

from dataclasses import replace

from workbench.tui.commands import needs
from workbench.tui.commands.command import Bench, Command


async def _names(bench: Bench) -> None:
    from workbench.desk import looking
    from workbench.tui.keymap import key_of
    from workbench.tui.screens.names import NamesScreen

    state = bench.reviewing
    if state.view is None:
        article = bench.article
        if article is None:
            bench.say(f"no article is at hand: {key_of('import')} on the list of articles imports one")
            return
        view = await bench.look(lambda workspace: looking.article(workspace, article.number))
        if view is None:
            return
        state = replace(state, view=view)
    bench.go_to(NamesScreen(state))


async def _tick(bench: Bench) -> None:
    await bench.tick_name()


async def _kind(bench: Bench) -> None:
    await bench.correct_kind()


async def _next(bench: Bench) -> None:
    bench.find_again(1)


async def _before(bench: Bench) -> None:
    bench.find_again(-1)


async def _go_there(bench: Bench) -> None:
    """The list itself has this key."""


COMMANDS: tuple[Command, ...] = (
    Command(
        "names", "T", "names",
        "List the people, organisations and places: check how each is spelled and titled, tick it off.",
        "Read", _names, (needs.an_article,), "names {article}", rank=7,
    ),
)  # fmt: skip

ON_NAMES: tuple[Command, ...] = (
    Command(
        "tick", "t", "tick off",
        "Tick the name off: in every mention its spelling and its title are right.",
        "Read", _tick, twin="tick {article} --name NAME", is_writing=True, rank=1,
    ),
    Command(
        "open", "enter", "go there", "Go to the mention in the article.", "Read", _go_there, rank=2,
    ),
    Command(
        "kind", "e", "kind", "Correct what the name stands for: a person, an organisation, a place.",
        "Read", _kind, twin="names {article} --name NAME --kind KIND", is_writing=True, rank=4,
    ),
    Command("find-next", "n", "next", "Look at the next mention of the name.", "Read", _next, rank=3),
    Command("find-before", "N", "before", "Look at the mention before.", "Read", _before, rank=4),
)  # fmt: skip
"""On the list of names; there the list itself has the enter key."""
