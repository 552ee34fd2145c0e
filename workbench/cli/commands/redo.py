"""`workbench redo`: do again what was undone."""

from __future__ import annotations

import click

from workbench.cli.people import as_option, named
from workbench.cli.printing import say
from workbench.cli.workspaces import opened
from workbench.desk import undoing


@click.command("redo")
@as_option
@click.pass_context
def command(ctx: click.Context, who: str) -> None:
    """Do again what you undid last."""
    name = named(who)
    with opened(ctx) as workspace:
        redone = undoing.redo(workspace, name)
    say(f"done again: {redone.words}")
