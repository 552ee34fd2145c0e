"""`workbench fix`: other words proposed for the article."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.people import as_option, named
from workbench.cli.phrases import short
from workbench.cli.printing import narrate, say
from workbench.cli.values import PASSAGE
from workbench.cli.workspaces import opened
from workbench.desk import reviewing


@click.command("fix")
@click.argument("label", metavar="CLAIM")
@click.option(
    "--from", "current", metavar="TEXT", default="", help="The article's words. Default: the claim's."
)
@click.option("--to", "proposed", metavar="TEXT", type=PASSAGE, required=True, help="What they should be.")
@click.option("--note", default="", help="Why.")
@as_option
@click.pass_context
def command(ctx: click.Context, label: str, current: str, proposed: str, note: str, who: str) -> None:
    """Propose other words for the article at CLAIM; prints the id with which `settle` is called."""
    name = named(who)
    with opened(ctx) as workspace:
        claim = naming.claim_of(workspace, label)
        before = {fix.uid for fix in claim.fixes}
        reviewing.propose_fix(workspace, name, claim.claim.uid, current or claim.claim.quote, proposed, note)
        proposals = [fix for fix in naming.claim_of(workspace, label).fixes if fix.uid not in before]
    for fix in proposals:
        say(short(fix.uid))
    narrate(f"{label}: proposed; `workbench settle` says what became of it")
