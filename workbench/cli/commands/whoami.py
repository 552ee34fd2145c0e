"""`workbench whoami`: show or set the reviewer's name."""

from __future__ import annotations

import click

from workbench.cli.people import known, named
from workbench.cli.printing import narrate, say
from workbench.config import remember_reviewer
from workbench.errors import WorkbenchError
from workbench.text import has_lone_surrogate, one_line


@click.command("whoami")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Show the name under which you give verdicts, or set it to NAME.

    The name is kept in your settings. It is a claim, not an authentication.
    """
    if name is None:
        say(named(known()))
        return
    kept = name.strip()
    if not kept or has_lone_surrogate(kept) or one_line(kept) != kept:
        raise WorkbenchError(
            "a name is one line of visible characters; type it as it should stand in the report"
        )
    narrate(f"kept in {remember_reviewer(kept)}")
    say(kept)
