"""`workbench verify`: the proof that nothing was changed outside the program."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.printing import narrate, say
from workbench.cli.workspaces import opened
from workbench.desk import verifying


@click.command("verify")
@click.option(
    "--checkpoint", metavar="TEXT|FILE", default="", help="A checkpoint kept elsewhere, or a file with it."
)
@click.pass_context
def command(ctx: click.Context, checkpoint: str) -> None:
    """Prove the chain of changes, the rows, the quotes and the files; name the first fault.

    Without a checkpoint that was kept elsewhere, whoever holds the workspace could have rewritten
    everything consistently.
    """
    kept = _read(checkpoint)
    with opened(ctx) as workspace:
        verified = verifying.verify(workspace, kept)
    say(str(verified))
    if not kept:
        narrate(
            "no checkpoint compared: whoever holds this folder could have rewritten all of it consistently"
        )


def _read(checkpoint: str) -> str:
    path = Path(checkpoint)
    return path.read_text(encoding="utf-8").strip() if checkpoint and path.is_file() else checkpoint
