"""Moves on the screen: panes, order, filter, selection; nothing of this is written."""

from __future__ import annotations

from workbench.tui.commands import needs
from workbench.tui.commands.command import Bench, Command, Perform
from workbench.tui.state import Pane


def _entering(pane: Pane) -> Perform:
    async def enter(bench: Bench) -> None:
        bench.enter_pane(pane)

    return enter


async def _filter(bench: Bench) -> None:
    bench.open_filter()


async def _order(bench: Bench) -> None:
    bench.reorder()


async def _select(bench: Bench) -> None:
    bench.become(bench.state.toggled())


async def _fold(bench: Bench) -> None:
    bench.become(bench.state.refolded())
    bench.say(
        "everything is shown" if bench.state.is_unfolded else "repeats, low-stake claims and clutter fold"
    )


async def _next_open(bench: Bench) -> None:
    following = bench.state.moved(1).next_open()
    if following.current is None or not following.current.open_questions:
        bench.say("nothing is open here")
    bench.become(following)


async def _explain(bench: Bench) -> None:
    from workbench.desk.explaining import explanation_of
    from workbench.tui.screens.explanation import ExplanationScreen

    view, claim = bench.state.view, bench.state.current
    if view is not None and claim is not None:
        await bench.dialog(ExplanationScreen(explanation_of(view, claim)))


async def _leave(bench: Bench) -> None:
    bench.leave()


COMMANDS: tuple[Command, ...] = (
    Command("pane-queue", "1", "queue", "Go to the queue.", "Read", _entering("queue"), (needs.an_article,)),
    Command(
        "pane-article", "2", "article",
        "Go to the article: arrows walk its words, shift and arrows choose them.",
        "Read", _entering("article"), (needs.an_article,),
    ),
    Command("pane-claim", "3", "claim", "Go to the claim.", "Read", _entering("claim"), (needs.an_article,)),
    Command(
        "explain", "W", "explain", "Explain how the claim came about: rule, brackets, speaker, points.",
        "Read", _explain, (needs.one_claim,), "explain {claim}",
    ),
    Command(
        "filter", "slash", "filter",
        "Keep only claims that hold words, or that are such as is:open, no:source, type:quantity.",
        "Queue", _filter, (needs.an_article,), "claims {article} --filter WORDS", rank=6,
    ),
    Command(
        "order", "o", "order",
        "Change the order: riskiest, as read, waiting on someone; the selection stays.",
        "Queue", _order, (needs.an_article,), rank=7,
    ),
    Command(
        "select", "space", "select", "Select the claim, to decide several at once.",
        "Queue", _select, (needs.one_claim,), rank=7,
    ),
    Command(
        "fold", "h", "folded",
        "Show what is folded away: repeats, low-stake claims, clutter; or fold it again.",
        "Queue", _fold, (needs.an_article,), rank=8,
    ),
    Command(
        "next-open", "n", "next open", "Go to the next claim that is open.",
        "Queue", _next_open, (needs.claims,),
    ),
    Command(
        "leave", "escape", "back", "Back out one step: chosen words, selection, filter, article.",
        "Queue", _leave, rank=4,
    ),
)  # fmt: skip
