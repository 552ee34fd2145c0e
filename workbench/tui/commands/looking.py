"""Screens to look things up in: figures, all claims, sources, history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.tui.commands import needs
from workbench.tui.commands.command import Bench, Command, Perform

if TYPE_CHECKING:
    from workbench.domain.article import Article


async def _figures(bench: Bench) -> None:
    from workbench.tui.screens.figures import FiguresScreen

    bench.go_to(FiguresScreen(_article(bench), is_of_all=bench.reviewing.view is None))


async def _history(bench: Bench) -> None:
    from workbench.tui.screens.history import HistoryScreen

    bench.go_to(HistoryScreen(_article(bench), is_of_all=bench.reviewing.view is None))


async def _claims(bench: Bench) -> None:
    from workbench.tui.screens.claims import ClaimsScreen

    bench.go_to(ClaimsScreen())


async def _sources(bench: Bench) -> None:
    from workbench.tui.screens.sources import SourcesScreen

    bench.go_to(SourcesScreen(bench.reviewing.on_pane("queue")))


def _article(bench: Bench) -> Article | None:
    return bench.reviewing.view.article if bench.reviewing.view is not None else bench.article


async def _whole(bench: Bench) -> None:
    from workbench.tui.screens.whole import WholeScreen

    lines = bench.whole()
    if lines:
        await bench.dialog(WholeScreen(lines))
    else:
        bench.say("nothing is under the cursor")


async def _open_outside(bench: Bench) -> None:
    await bench.open_outside()


async def _find(bench: Bench) -> None:
    bench.open_filter()


def _again(places: int) -> Perform:
    async def find(bench: Bench) -> None:
        bench.find_again(places)

    return find


async def _attach(bench: Bench) -> None:
    await bench.attach_selection()


async def _add_source(bench: Bench) -> None:
    await bench.add_source()


async def _describe(bench: Bench) -> None:
    await bench.describe_source()


async def _copy(bench: Bench) -> None:
    from workbench.desk import reporting
    from workbench.tui.dialogs.copying import CopyDialog

    view, claim, piece = bench.state.view, bench.state.at_hand, bench.state.display_here
    if view is None:
        return
    if piece is not None:
        bench.copy(view.document.text[piece.block.start : piece.block.end])
        return
    if claim is None:
        return
    texts = (
        ("c", "claim", claim.claim.wording), ("q", "quote", claim.claim.quote),
        ("s", "citation with sources", reporting.citation(view, claim)),
    )  # fmt: skip
    words = await bench.dialog(CopyDialog(f"Copy of claim {claim.label}", texts))
    if words:
        bench.copy(words)


SELECT_FIRST = "select a passage first: arrows, shift and arrows, space for the sentence"
"""What to do where a passage is wanted and none is selected."""


async def _copy_passage(bench: Bench) -> None:
    if bench.passage:
        bench.copy(bench.passage)
    else:
        bench.say(SELECT_FIRST)


async def _undo_from_here(bench: Bench) -> None:
    await bench.undo_from_here()


async def _scope(bench: Bench) -> None:
    bench.change_scope()


async def _go_there(bench: Bench) -> None:
    """The list itself has this key."""


WHOLE = Command(
    "whole", "H", "in full", "Show the line under the cursor in full, whatever the width.",
    "Read", _whole, rank=4,
)  # fmt: skip
"""On lists whose lines may be cut."""

OPEN_OUTSIDE = Command(
    "outside", "O", "outside",
    "Open the source outside: its text in a pager, a read-only copy of the file, or its address.",
    "Read", _open_outside, twin="show SOURCE", rank=4,
)  # fmt: skip
"""Where sources are listed or read."""

SCOPE = Command(
    "scope", "0", "all/one",
    "Show all articles together, or only the one you came from.", "Read", _scope, twin="stats", rank=1,
)  # fmt: skip
"""On the screens that can show one article or all; the twin is that of the figures."""

UNDO_FROM_HERE = Command(
    "undo-from-here", "P", "undo this",
    "Take back the change under the cursor, alone or with all that you did since; it is named first.",
    "Workspace", _undo_from_here, twin="undo --to SEQ", is_writing=True, rank=3,
)  # fmt: skip
"""On the history."""

GO_THERE = Command(
    "open", "enter", "go there", "Go to the claim that the entry is about.", "Read", _go_there, rank=1,
)  # fmt: skip
"""On the history; there the list itself has the key."""

TO_THE_CLAIM = Command(
    "open", "enter", "open", "Open the claim in the review of its article.", "Read", _go_there,
    twin="show CLAIM", rank=1,
)  # fmt: skip
"""On the list of all claims; there the list itself has the key."""

DESCRIBE = Command(
    "describe", "e", "retitle", "Correct the title, the publisher and the address of the source.",
    "Prove", _describe, twin="sources set SOURCE --title TEXT", is_writing=True, rank=5,
)  # fmt: skip
"""Where sources are listed or read."""

ATTACH_SOURCE = Command(
    "attach", "a", "attach",
    "Attach the selected passage of the source, or what else it says, to the claim or the selected claims.",
    "Prove", _attach, (needs.a_claim,), "attach {claim} SOURCE --quote TEXT", is_writing=True, rank=1,
)  # fmt: skip
"""Where sources are listed or read."""

_IN_THE_TEXT: tuple[Command, ...] = (
    Command("copy", "y", "copy", "Copy the selected passage.", "Read", _copy_passage, rank=5),
    Command("find-next", "n", "next", "Go to the next place of the words.", "Read", _again(1), rank=3),
    Command("find-before", "N", "before", "Go to the place before.", "Read", _again(-1), rank=4),
    Command(
        "sentence", "space", "sentence",
        "Select the sentence around the cursor of the text; shift and the arrows select words.",
        "Read", _go_there, rank=3,
    ),
)  # fmt: skip
"""Where a text is in sight; it has the key of the sentence itself."""

LIBRARY: tuple[Command, ...] = (
    Command(
        "open", "enter", "read", "Read the stored text of the source, or what was said or pasted.",
        "Read", _go_there, twin="show SOURCE", rank=1,
    ),
    ATTACH_SOURCE,
    Command(
        "find", "slash", "filter",
        "Keep only sources whose title, publisher, address or kind hold words; in the text, find words.",
        "Read", _find, rank=2,
    ),
    Command(
        "add-source", "i", "add", "Add a source: a file, or one of which nothing is stored.",
        "Prove", _add_source, twin="sources add PATH", is_writing=True, rank=3,
    ),
    replace(DESCRIBE, rank=3),
    *(replace(command, rank=7) for command in _IN_THE_TEXT),
)  # fmt: skip
"""On the list of sources; there the list itself has the enter key."""

READING: tuple[Command, ...] = (
    ATTACH_SOURCE,
    Command("find", "slash", "find", "Find words in the text.", "Read", _find, rank=2),
    *_IN_THE_TEXT,
    DESCRIBE,
)
"""Where a source is read."""

COMMANDS: tuple[Command, ...] = (
    Command(
        "copy", "y", "copy", "Copy the claim, its quote, or its citation with verdicts and sources.",
        "Read", _copy, (needs.something_to_copy,), "show {claim} --citation", rank=8,
    ),
    Command(
        "figures", "b", "figures",
        "Show the figures: progress, verdicts, who is cited, what has waited long.",
        "Workspace", _figures, twin="stats {article}", rank=8,
    ),
    Command(
        "claims", "L", "all claims",
        "List the claims of every article: filter, change the order, open one in its review.",
        "Workspace", _claims, twin="claims --filter WORDS", rank=8,
    ),
    Command(
        "sources", "S", "sources",
        "Show the sources: read them, find words in them, attach a passage to the claim.",
        "Workspace", _sources, twin="sources", rank=8,
    ),
    Command(
        "log", "l", "log",
        "Show the history: who did what to which claim, and when; undo works there too.",
        "Workspace", _history, twin="log {article}", rank=8,
    ),
)  # fmt: skip
