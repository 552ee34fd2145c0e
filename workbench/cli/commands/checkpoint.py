"""`workbench checkpoint`: the journal's head, to be kept elsewhere."""

from __future__ import annotations

import click

from workbench.cli.printing import narrate, say
from workbench.cli.workspaces import opened
from workbench.desk import verifying


@click.command("checkpoint")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Print the workspace's name, the number of its last change and that change's hash.

    Keep it where the holder of the workspace cannot change it, such as in a mail to a colleague;
    `verify --checkpoint` compares with it.
    """
    with opened(ctx) as workspace:
        say(verifying.checkpoint(workspace))
    narrate("keep this elsewhere; `workbench verify --checkpoint` compares with it")
