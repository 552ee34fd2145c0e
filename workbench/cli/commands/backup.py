"""`workbench backup`: a proved copy of the workspace."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.printing import narrate, say
from workbench.cli.workspaces import opened
from workbench.desk import verifying


@click.command("backup")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, folder: Path | None) -> None:
    """Copy the workspace to the new folder DIR, or into its own `backups/`, and prove the copy."""
    with opened(ctx) as workspace:
        written = verifying.backup(workspace, folder)
    say(str(written))
    narrate("its counts, its journal and its files agree with the workspace")
