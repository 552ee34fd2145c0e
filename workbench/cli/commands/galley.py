"""`workbench galley`: an article for those who check on paper."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli import naming
from workbench.cli.printing import say
from workbench.cli.workspaces import opened
from workbench.desk import reporting


@click.command("galley")
@click.argument("article")
@click.option("--width", type=int, default=72, show_default=True, help="Cells of a line, margin included.")
@click.option("--double", "is_double", is_flag=True, help="Leave a line free under each line.")
@click.option("--no-claims", is_flag=True, help="Leave out the list of claims with its boxes.")
@click.option("-o", "--output", metavar="PATH", type=click.Path(path_type=Path), help="File to write.")
@click.pass_context
def command(
    ctx: click.Context, article: str, width: int, is_double: bool, no_claims: bool, output: Path | None
) -> None:
    """Print ARTICLE as text for paper: claim numbers in the margin, then the claims with boxes to tick.

    The number of a claim stands beside the line in which its words begin. Clutter is left out.
    """
    with opened(ctx) as workspace:
        text = reporting.galley(
            workspace, naming.article_number(article), width, is_double=is_double, with_claims=not no_claims
        )
    if output is None:
        say(text.removesuffix("\n"))
        return
    reporting.write_whole(output, text.encode("utf-8"))
    say(str(output))
