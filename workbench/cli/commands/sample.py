"""`workbench sample`: the sample workspace, rebuilt."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.printing import narrate, say
from workbench.sample import build


@click.command("sample")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Build the sample workspace in the folder DIR: one article, partly reviewed by two people.

    The same program always builds the same journal.
    """
    build(folder).close()
    say(str(folder))
    narrate(f"open it with: workbench {folder}")
