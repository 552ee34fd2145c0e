"""`workbench backup`: a proved copy of the database."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.printing import narrate, say
from workbench.cli.workspaces import opened
from workbench.desk import verifying


@click.command("backup")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, file: Path | None) -> None:
    """Write a copy of the database to FILE, or into the workspace's `backups/`, and prove it.

    The stored files under `sources/` never change; copy that folder as it is.
    """
    with opened(ctx) as workspace:
        written = verifying.backup(workspace, file)
    say(str(written))
    narrate("counts and journal agree with the workspace")
