"""`workbench verify`: the proof that nothing was changed outside the program."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path

import click

from workbench.cli.printing import narrate, say, say_json
from workbench.cli.workspaces import opened
from workbench.desk import verifying
from workbench.text import plural


@click.command("verify")
@click.option(
    "--checkpoint", metavar="TEXT|FILE", default="", help="A checkpoint kept elsewhere, or a file with it."
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@click.pass_context
def command(ctx: click.Context, checkpoint: str, as_json: bool) -> None:
    """Prove the chain of changes, the rows, the quotes and the files; name the first fault.

    Without a checkpoint that was kept elsewhere, whoever holds the workspace could have rewritten
    all of it consistently.
    """
    kept = _read(checkpoint)
    with opened(ctx) as workspace:
        verified = verifying.verify(workspace, kept)
    if as_json:
        say_json(asdict(verified))
    else:
        say(_words(verified))
    for account in verified.purges:
        narrate(f"purged: {account}")
    for name in verified.orphans:
        narrate(f"sources/{name} belongs to nothing; an import may have been stopped")
    if not kept:
        narrate(
            "no checkpoint compared: whoever holds this folder could have rewritten all of it consistently"
        )


def _words(verified: verifying.Verified) -> str:
    checked = ", ".join(
        (
            plural(verified.changes, "change"),
            plural(verified.rows, "row"),
            plural(verified.files, "file"),
        )
    )
    return f"no fault: {checked}; head {verified.head or '-'}"


def _read(checkpoint: str) -> str:
    if not checkpoint or not os.path.isfile(checkpoint):
        return checkpoint
    return Path(checkpoint).read_text(encoding="utf-8", errors="replace").strip()
