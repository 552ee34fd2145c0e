"""`workbench whoami`: show or set the reviewer's name."""

from __future__ import annotations

import click

from workbench.cli.people import known, named, visible_name
from workbench.cli.printing import narrate, say
from workbench.config import remember_reviewer
from workbench.errors import WorkbenchError


@click.command("whoami")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Show the name under which you give verdicts, or set it to NAME.

    The name is kept in your settings. It is a claim, not an authentication.
    """
    if name is None:
        say(named(known()))
        return
    kept = visible_name(name)
    if not kept:
        raise WorkbenchError("the name is empty; type it as it should stand in the report")
    narrate(f"kept in {remember_reviewer(kept)}")
    say(kept)
