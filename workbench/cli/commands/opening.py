"""`workbench` and `workbench DIR`: the terminal UI, or the queue where there is no terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workbench.cli import naming
from workbench.cli.commands.claims import claim_row
from workbench.cli.people import known
from workbench.cli.phrases import left_words
from workbench.cli.printing import narrate, say, say_table
from workbench.cli.workspaces import opened, root_of
from workbench.desk import looking
from workbench.tui.ordering import in_order


@click.command("open")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, folder: Path | None = None) -> None:
    """Open the workspace in DIR in the terminal; without a terminal, print its queue."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        from workbench.tui.app import run

        run(root_of(ctx, folder), known())
    else:
        _print_queue(ctx, folder)


def _print_queue(ctx: click.Context, folder: Path | None) -> None:
    with opened(ctx, folder) as workspace:
        views = list(naming.articles_of(workspace))
        tallies = [looking.tallies(view) for view in views]
    for view, left in zip(views, tallies, strict=True):
        say(f"{view.article.number}  {view.article.title} ({view.article.published or 'no date'})")
        say(f"   {left_words(left)}")
        say_table(
            [("  ", *claim_row(claim)) for claim in in_order(view.claims, "risk") if not claim.is_settled]
        )
    if not views:
        narrate("no article yet; `workbench import PATH` reads one")
