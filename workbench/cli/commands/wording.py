"""`workbench wording`: the standalone wording of a claim."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.commands.mark import say_claims
from workbench.cli.people import as_option, named
from workbench.cli.values import PASSAGE
from workbench.cli.workspaces import opened
from workbench.desk import revising


@click.command("wording")
@click.argument("label", metavar="CLAIM")
@click.argument("text", type=PASSAGE)
@as_option
@click.pass_context
def command(ctx: click.Context, label: str, text: str, who: str) -> None:
    """Change the standalone wording of CLAIM to TEXT; the article's words stay as they are."""
    name = named(who)
    with opened(ctx) as workspace:
        claim = naming.claim_of(workspace, label).claim
        revising.edit_wording(workspace, name, claim.uid, claim.wording, text)
        say_claims(workspace, (label,))
