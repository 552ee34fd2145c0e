"""`workbench restore`: take a dismissal back."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.commands.mark import say_claims
from workbench.cli.people import as_option, named
from workbench.cli.printing import narrate
from workbench.cli.workspaces import opened
from workbench.desk import reviewing
from workbench.errors import WorkbenchError


@click.command("restore")
@click.argument("target", metavar="CLAIM|DISMISSAL")
@as_option
@click.pass_context
def command(ctx: click.Context, target: str, who: str) -> None:
    """Take a dismissal back: of a claim (3.12), or of words by the id that `show` prints."""
    name = named(who)
    with opened(ctx) as workspace:
        if not naming.CLAIM_LABEL.fullmatch(target):
            reviewing.restore(workspace, name, naming.uid_of(workspace, "dismissal", target))
            narrate("the words are unread again")
            return
        dismissal = naming.claim_of(workspace, target).dismissal
        if dismissal is None:
            raise WorkbenchError(
                f"{target} is not dismissed; `workbench show {target}` shows where it stands"
            )
        reviewing.restore(workspace, name, dismissal.uid)
        say_claims(workspace, (target,))
