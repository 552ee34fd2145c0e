"""`workbench purge`: erase a text for good."""

from __future__ import annotations

import sys

import click

from workbench.cli.people import as_option, named
from workbench.cli.printing import narrate, say
from workbench.cli.workspaces import opened
from workbench.desk import verifying
from workbench.errors import WorkbenchError


@click.command("purge")
@click.option("--text", metavar="NAME", required=True, help="The words to erase, such as a name.")
@click.option("--because", metavar="WHY", required=True, help="Why; this stays in the journal.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@as_option
@click.pass_context
def command(ctx: click.Context, text: str, because: str, yes: bool, who: str) -> None:
    """Erase a text from rows, journal, files, search and backups; it cannot be undone.

    What will be erased is listed first. The journal keeps who purged, when and why, and `verify`
    still passes.
    """
    name = named(who)
    with opened(ctx) as workspace:
        erased = verifying.purge_preview(workspace, text)
        for line in erased:
            say(line)
        if not erased:
            raise WorkbenchError("nothing here holds these words")
        if not yes and not _confirmed(len(erased)):
            raise WorkbenchError("nothing was erased; --yes erases without asking")
        verifying.purge(workspace, name, text, because)
    narrate("erased")


def _confirmed(count: int) -> bool:
    if not sys.stdin.isatty():
        return False
    return click.confirm(f"Erase these {count} for good?", default=False, err=True)
