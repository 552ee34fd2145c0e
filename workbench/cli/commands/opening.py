"""`workbench` and `workbench DIR`: the terminal UI, or the queue where there is no terminal."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

import click

from workbench.cli.people import known
from workbench.cli.positions import Positions
from workbench.cli.printing import narrate, say, say_table
from workbench.cli.workspaces import opened, root_of
from workbench.config import read_config, remember_reviewer
from workbench.desk.finding import DATABASE
from workbench.errors import WorkbenchError
from workbench.text import displayable, one_line

FRAMES_A_SECOND = "120"
"""A key whose news reaches two widgets is drawn in two frames: at Textual's 60 the second waits 17 ms."""

SWITCH_SECONDS = 0.001
"""How long a thread that counts may keep the one that draws waiting; Python's own 5 ms add up in a key."""


@click.command("open")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, folder: Path | None = None) -> None:
    """Open the workspace in DIR in the terminal; without a terminal, print its queue."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        ctx.exit(_show(root_of(ctx, folder)))
    _print_queue(ctx, folder)


def _show(root: Path) -> int:
    """Run the terminal UI on the workspace at `root` and return the exit code."""
    if not (root / DATABASE).is_file():
        raise WorkbenchError(f"there is no workspace in {root}; make one with `workbench init {root}`")
    os.environ.setdefault("TEXTUAL_FPS", FRAMES_A_SECOND)
    sys.setswitchinterval(SWITCH_SECONDS)
    from workbench.tui.app import WorkbenchApp
    from workbench.tui.keymap import checked_keys

    config = read_config()
    positions = Positions()
    app = WorkbenchApp(
        root,
        known(),
        remember=_remember,
        read_only=not (os.access(root, os.W_OK) and os.access(root / DATABASE, os.W_OK)),
        position=positions.of(root),
        keep_position=lambda position: positions.keep(root, position),
        theme=config.theme,
        keys=checked_keys(config.keys),
    )
    app.run()
    for fault in app.faults:
        click.echo(displayable("".join(traceback.format_exception(fault))), err=True)
    return app.return_code or int(bool(app.faults))


def _remember(name: str) -> None:
    remember_reviewer(name)


def _print_queue(ctx: click.Context, folder: Path | None) -> None:
    from workbench.cli import naming
    from workbench.cli.commands.claims import claim_row
    from workbench.cli.phrases import left_words
    from workbench.desk import looking
    from workbench.tui.ordering import in_order

    with opened(ctx, folder) as workspace:
        views = list(naming.articles_of(workspace))
    for view in views:
        say(one_line(f"{view.article.number}  {view.article.title} ({view.article.published or 'no date'})"))
        say(f"   {left_words(looking.tallies(view))}")
        left = [claim for claim in in_order(view.claims, "risk") if not claim.is_settled]
        say_table([("  ", *claim_row(claim)) for claim in left])
    if not views:
        narrate("no article yet; `workbench import PATH` reads one")
