"""`workbench repeat`: the last verdict, with its source, on other claims."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.commands.mark import say_claims
from workbench.cli.people import as_option, named
from workbench.cli.printing import narrate
from workbench.cli.workspaces import opened
from workbench.desk import repeating
from workbench.text import plural


@click.command("repeat")
@click.argument("labels", metavar="CLAIM…", nargs=-1, required=True)
@as_option
@click.pass_context
def command(ctx: click.Context, labels: tuple[str, ...], who: str) -> None:
    """Say of claims what you decided last, with its reason and the source attached with it.

    When you have only attached something, the same is attached to these claims.
    """
    name = named(who)
    with opened(ctx) as workspace:
        claims = [view.claim.uid for view in naming.claims_of(workspace, labels)]
        _, act = repeating.repeat(workspace, name, claims)
        say_claims(workspace, labels)
    narrate(f"{act.words} as {act.label}, with {plural(len(act.evidence), 'piece')} of evidence")
