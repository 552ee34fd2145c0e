"""`workbench sample`: the sample workspace, rebuilt."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.printing import narrate, say


@click.command("sample")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, folder: Path) -> None:
    """Build the sample workspace in the folder DIR: one article, partly reviewed by two people.

    The same program always builds the same journal.
    """
    from workbench.sample import build

    build(folder)
    say(str(folder))
    narrate(f"open it with: workbench {folder}")
