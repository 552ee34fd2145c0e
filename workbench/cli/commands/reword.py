"""`workbench reword`: the wording of a claim, set back to the article's own words."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.commands.mark import say_claims
from workbench.cli.people import as_option, named
from workbench.cli.workspaces import opened
from workbench.desk import revising


@click.command("reword")
@click.argument("label", metavar="CLAIM")
@click.option("--own-words", "own", is_flag=True, help="Undo everything that was put into the wording.")
@as_option
@click.pass_context
def command(ctx: click.Context, label: str, own: bool, who: str) -> None:
    """Undo what was put into the wording of CLAIM; `workbench explain CLAIM` shows what that is.

    A verdict given for the earlier wording no longer stands.
    """
    if not own:
        raise click.UsageError("say --own-words; `workbench wording CLAIM TEXT` gives a wording of yours")
    name = named(who)
    with opened(ctx) as workspace:
        revising.restore_own_words(workspace, name, naming.claim_of(workspace, label).claim.uid)
        say_claims(workspace, (label,))
