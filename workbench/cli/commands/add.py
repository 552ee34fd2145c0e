"""`workbench add`: a claim that the program did not find."""

from __future__ import annotations

import click

from workbench.cli import naming, passages
from workbench.cli.people import as_option, named
from workbench.cli.phrases import standing_words
from workbench.cli.printing import say_table
from workbench.cli.values import PASSAGE
from workbench.cli.workspaces import opened
from workbench.desk import looking, revising


@click.command("add")
@click.argument("article")
@click.option("--quote", metavar="TEXT", type=PASSAGE, required=True, help="The article's exact words.")
@click.option(
    "--start", type=click.IntRange(min=0), help="Where the words start, when they stand there twice."
)
@click.option("--wording", default="", help="What it claims, standing alone. Default: the words.")
@click.option("--attributed-to", default="", metavar="WHO", help="Whose word the article gives for it.")
@as_option
@click.pass_context
def command(
    ctx: click.Context,
    article: str,
    quote: str,
    start: int | None,
    wording: str,
    attributed_to: str,
    who: str,
) -> None:
    """Add a claim to ARTICLE, bound to its exact words."""
    name = named(who)
    with opened(ctx) as workspace:
        view = looking.article(workspace, naming.article_number(article))
        place = passages.only_place(view.document.text, quote, start, "article")
        before = {claim.claim.uid for claim in view.claims}
        revising.add_claim(workspace, name, view.revision.uid, place.start, place.end, wording, attributed_to)
        after = looking.article(workspace, view.article.number).claims
        born = [claim for claim in after if claim.claim.uid not in before]
        say_table([(claim.label, standing_words(claim), claim.claim.wording) for claim in born])
