"""`workbench tick`: display copy that a person has read, and names that a person has checked."""

from __future__ import annotations

import click

from workbench.checks.displayed import compared, said_of
from workbench.checks.matching import locate
from workbench.checks.unread import display_blocks, unticked_blocks
from workbench.cli import naming
from workbench.cli.people import as_option, named
from workbench.cli.phrases import left_words
from workbench.cli.printing import narrate, say, say_table
from workbench.cli.workspaces import opened
from workbench.desk import looking, reviewing
from workbench.desk.naming import tick_names
from workbench.domain.document import Block
from workbench.domain.review import ArticleView
from workbench.errors import WorkbenchError


@click.command("tick")
@click.argument("article")
@click.option("--all", "every", is_flag=True, help="Tick off all that is left.")
@click.option(
    "--block", type=click.IntRange(min=1), multiple=True, help="Tick off this piece, by its number."
)
@click.option("--quote", metavar="TEXT", default="", help="Tick off the pieces that hold these words.")
@click.option(
    "--name",
    "called",
    metavar="NAME",
    multiple=True,
    help="Tick off this name: its spelling and titles are right. `workbench names` lists them.",
)
@as_option
@click.pass_context
def command(
    ctx: click.Context,
    article: str,
    every: bool,
    block: tuple[int, ...],
    quote: str,
    called: tuple[str, ...],
    who: str,
) -> None:
    """List the display copy of ARTICLE by number, or tick pieces of it off as read, or names as checked.

    `--all` ticks off all display copy; names are ticked off one by one.
    """
    with opened(ctx) as workspace:
        view = looking.article_today(workspace, naming.article_number(article))
        if not every and not block and not quote and not called:
            say_table(_rows(view))
            _say_doubts(view)
            return
        name = named(who)
        if called:
            tick_names(workspace, name, view.revision.uid, naming.names_called(view, called))
        pieces = unticked_blocks(view) if every else [*_numbered(view, block), *_holding(view, quote)]
        for piece in dict.fromkeys(pieces):
            reviewing.tick(workspace, name, view.revision.uid, piece.start, piece.end)
        narrate(left_words(looking.tallies(looking.article_today(workspace, view.article.number))))


def _say_doubts(view: ArticleView) -> None:
    """Print what of the display copy does not stand so in the body, as suggestions."""
    numbers = {block: n for n, block in enumerate(display_blocks(view), start=1)}
    doubts = [(numbers[one.block], fact) for one in compared(view) for fact in one.doubts]
    if doubts:
        say()
        say("Not so in the body (suggestions; you decide):")
        say_table([(f"  {number}", f"! {said_of(fact)}") for number, fact in doubts])


def _numbered(view: ArticleView, numbers: tuple[int, ...]) -> list[Block]:
    blocks = display_blocks(view)
    unknown = [number for number in numbers if number > len(blocks)]
    if unknown:
        raise WorkbenchError(
            f"there is no piece {unknown[0]}; `workbench tick {view.article.number}` numbers them"
        )
    left = unticked_blocks(view)
    return [blocks[number - 1] for number in dict.fromkeys(numbers) if blocks[number - 1] in left]


def _holding(view: ArticleView, quote: str) -> list[Block]:
    """Return the pieces that hold `quote` and are left to read; WorkbenchError when none holds it."""
    if not quote:
        return []
    places = locate(view.document.text, quote).places
    holding = [b for b in display_blocks(view) if any(b.start <= p.start and p.end <= b.end for p in places)]
    if not holding:
        raise WorkbenchError(
            f"no display copy holds these words; `workbench tick {view.article.number}` lists it"
        )
    left = unticked_blocks(view)
    return [block for block in holding if block in left]


def _rows(view: ArticleView) -> list[tuple[str, ...]]:
    left = unticked_blocks(view)
    text = view.document.text
    return [
        (str(n), "to read" if block in left else "✓ read", block.label, text[block.start : block.end].strip())
        for n, block in enumerate(display_blocks(view), start=1)
    ]
