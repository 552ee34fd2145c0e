"""`workbench settle`: what became of a proposed fix."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.people import as_option, named
from workbench.cli.printing import narrate
from workbench.cli.workspaces import opened
from workbench.desk import reviewing
from workbench.domain.claim import FixState


@click.command("settle")
@click.argument("fix")
@click.argument("state", type=click.Choice(["accepted", "stet", "cut", "open"]))
@as_option
@click.pass_context
def command(ctx: click.Context, fix: str, state: FixState, who: str) -> None:
    """Say what became of FIX: accepted, stet (it stays as it was), cut, or open again.

    FIX is the id that `queries` prints in brackets, or a claim (3.12) with only one open fix.
    """
    name = named(who)
    with opened(ctx) as workspace:
        reviewing.settle_fix(workspace, name, naming.hanging_uid(workspace, "fix", fix), state)
    narrate(f"the fix is {state}")
