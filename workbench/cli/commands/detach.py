"""`workbench detach`: take evidence off its claim."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.people import as_option, named
from workbench.cli.printing import narrate
from workbench.cli.workspaces import opened
from workbench.desk import attaching


@click.command("detach")
@click.argument("evidence")
@as_option
@click.pass_context
def command(ctx: click.Context, evidence: str, who: str) -> None:
    """Take EVIDENCE off its claim: the id that `show CLAIM` prints in brackets; the source stays.

    A claim (3.12) names its evidence when it has only one.
    """
    name = named(who)
    with opened(ctx) as workspace:
        attaching.detach(workspace, name, naming.hanging_uid(workspace, "evidence", evidence))
    narrate("taken off; `workbench undo` puts it back")
