"""`workbench merge`: one claim of several."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.people import as_option, named
from workbench.cli.phrases import standing_words
from workbench.cli.printing import say_table
from workbench.cli.values import PASSAGE
from workbench.cli.workspaces import opened
from workbench.desk import looking, revising


@click.command("merge")
@click.argument("labels", metavar="CLAIM CLAIM…", nargs=-1, required=True)
@click.option("--wording", metavar="TEXT", type=PASSAGE, required=True, help="What they claim together.")
@as_option
@click.pass_context
def command(ctx: click.Context, labels: tuple[str, ...], wording: str, who: str) -> None:
    """Make one claim of several of the same article."""
    name = named(who)
    with opened(ctx) as workspace:
        claims = naming.claims_of(workspace, labels)
        revising.merge(workspace, name, [claim.claim.uid for claim in claims], wording)
        after = looking.article(workspace, claims[0].article_number).claims
        born = [claim for claim in after if claims[0].claim.uid in claim.claim.parents]
        say_table([(claim.label, standing_words(claim), claim.claim.wording) for claim in born])
