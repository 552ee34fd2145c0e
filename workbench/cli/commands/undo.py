"""`workbench undo`: take the last change back."""

from __future__ import annotations

import click

from workbench.cli.people import as_option, named
from workbench.cli.printing import say
from workbench.cli.workspaces import opened
from workbench.desk import undoing


@click.command("undo")
@as_option
@click.pass_context
def command(ctx: click.Context, who: str) -> None:
    """Take back the last change that you made; what others did stays."""
    name = named(who)
    with opened(ctx) as workspace:
        undone = undoing.undo(workspace, name)
    say(f"undone: {undone.words}")
