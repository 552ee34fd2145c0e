"""`workbench query`: a question about a claim to the author or a source."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.people import as_option, named
from workbench.cli.phrases import short
from workbench.cli.printing import narrate, say
from workbench.cli.values import DAY, PASSAGE
from workbench.cli.workspaces import opened
from workbench.desk import reviewing


@click.command("query")
@click.argument("label", metavar="CLAIM")
@click.argument("text", type=PASSAGE)
@click.option("--to", "asked_of", metavar="WHO", required=True, help="Whom you ask: the author, a source.")
@click.option("--due", type=DAY, default="", help="The day by which you need the answer.")
@as_option
@click.pass_context
def command(ctx: click.Context, label: str, text: str, asked_of: str, due: str, who: str) -> None:
    """Ask WHO the question TEXT about CLAIM; prints the id with which `answer` is called."""
    name = named(who)
    with opened(ctx) as workspace:
        claim = naming.claim_of(workspace, label)
        before = {query.uid for query in claim.queries}
        reviewing.ask(workspace, name, claim.claim.uid, asked_of, text, due)
        asked = [query for query in naming.claim_of(workspace, label).queries if query.uid not in before]
    for query in asked:
        say(short(query.uid))
    narrate(f"{label}: asked {asked_of}; `workbench queries --open` lists what is waiting")
