"""`workbench answer`: what the author or the source replied."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.people import as_option, named
from workbench.cli.printing import narrate
from workbench.cli.values import PASSAGE
from workbench.cli.workspaces import opened
from workbench.desk import reviewing


@click.command("answer")
@click.argument("query")
@click.argument("text", type=PASSAGE)
@as_option
@click.pass_context
def command(ctx: click.Context, query: str, text: str, who: str) -> None:
    """Write TEXT down as the answer to QUERY: the id that `queries` prints in brackets.

    A claim (3.12) names its open question when it has only one.
    """
    name = named(who)
    with opened(ctx) as workspace:
        reviewing.answer(workspace, name, naming.hanging_uid(workspace, "query", query), text)
    narrate("answered; the claim still waits for your verdict")
