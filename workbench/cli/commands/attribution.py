"""`workbench attribution`: whose word the article gives for a claim."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.commands.mark import say_claims
from workbench.cli.people import as_option, named
from workbench.cli.workspaces import opened
from workbench.desk import revising


@click.command("attribution")
@click.argument("label", metavar="CLAIM")
@click.argument("speaker", metavar="WHO")
@as_option
@click.pass_context
def command(ctx: click.Context, label: str, speaker: str, who: str) -> None:
    """Say that the article gives CLAIM on the word of WHO; "" for the article's own voice."""
    name = named(who)
    with opened(ctx) as workspace:
        claim = naming.claim_of(workspace, label).claim
        revising.edit_attribution(workspace, name, claim.uid, speaker)
        say_claims(workspace, (label,))
