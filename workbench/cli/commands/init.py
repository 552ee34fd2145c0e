"""`workbench init`: make an empty workspace."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.printing import narrate, say
from workbench.desk.places import warning_about
from workbench.desk.workspace import create


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Make an empty workspace in the folder DIR.

    A workspace is a folder with `claims.db` and `sources/`: copy it, back it up, hand it over.
    """
    create(folder).close()
    say(str(folder))
    warning = warning_about(folder)
    if warning:
        narrate(warning)
    narrate(f"a workspace is in {folder}; next: workbench -w {folder} import ARTICLE")
