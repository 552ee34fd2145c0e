"""`workbench unlink`: a claim that does not repeat another one after all."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.commands.mark import say_claims
from workbench.cli.people import as_option, named
from workbench.cli.workspaces import opened
from workbench.desk import revising


@click.command("unlink")
@click.argument("label", metavar="CLAIM")
@as_option
@click.pass_context
def command(ctx: click.Context, label: str, who: str) -> None:
    """Say that CLAIM does not repeat its first mention: it is then decided for itself."""
    name = named(who)
    with opened(ctx) as workspace:
        revising.unlink(workspace, name, naming.claim_of(workspace, label).claim.uid)
        say_claims(workspace, (label,))
