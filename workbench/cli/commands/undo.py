"""`workbench undo`: take the last change back, or an earlier one."""

from __future__ import annotations

import click

from workbench.cli.people import as_option, named
from workbench.cli.printing import say
from workbench.cli.workspaces import opened
from workbench.desk import undoing
from workbench.errors import WorkbenchError

_SEQ = click.IntRange(min=1)


@click.command("undo")
@click.option("--to", "back_to", type=_SEQ, help="Take back change SEQ of the log and all you did since.")
@click.option("--only", type=_SEQ, help="Take back change SEQ alone, if nothing later builds on it.")
@click.option("--dry-run", is_flag=True, help="Print what --to or --only would take back, and stop.")
@as_option
@click.pass_context
def command(ctx: click.Context, back_to: int | None, only: int | None, dry_run: bool, who: str) -> None:
    """Take back the last change that you made, or an earlier one; what others did stays."""
    if back_to is not None and only is not None:
        raise click.UsageError("--to and --only are two ways to undo; name one of them")
    seq = back_to or only
    if dry_run and seq is None:
        raise click.UsageError("--dry-run goes with --to or --only")
    name = named(who)
    with opened(ctx) as workspace:
        if seq is not None and dry_run:
            lines = _planned(undoing.earlier(workspace, name, seq), is_alone=only is not None)
        elif back_to is not None:
            lines = [f"undone: {one.words}" for one in undoing.undo_back_to(workspace, name, back_to)]
        elif only is not None:
            lines = [f"undone: {undoing.undo_one(workspace, name, only).words}"]
        else:
            lines = [f"undone: {undoing.undo(workspace, name).words}"]
    for line in lines:
        say(line)


def _planned(plan: undoing.Earlier, *, is_alone: bool) -> list[str]:
    """Return what would be taken back; WorkbenchError when something stands in the way."""
    reason = plan.alone if is_alone else plan.together
    if reason:
        raise WorkbenchError(f"change {plan.seq} cannot be undone: {reason}")
    return [*(() if is_alone else plan.since), f"change {plan.seq}: {plan.words}"]
