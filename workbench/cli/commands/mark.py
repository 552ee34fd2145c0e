"""`workbench mark`: a person's verdict on claims."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.evidence import Decision, mark_with_source
from workbench.cli.people import as_option, named
from workbench.cli.phrases import standing_words
from workbench.cli.printing import say_table
from workbench.cli.values import DAY, PASSAGE, STANCES, VERDICT
from workbench.cli.workspaces import opened
from workbench.desk import reviewing
from workbench.desk.workspace import Workspace
from workbench.domain.claim import Question
from workbench.domain.source import Backing, Stance
from workbench.domain.verdict import STANCE_OF, Value


@click.command("mark")
@click.argument("labels", metavar="CLAIM…", nargs=-1, required=True)
@click.argument("verdict", type=VERDICT)
@click.option("--said", is_flag=True, help="Decide whether it was said so, not whether it is so.")
@click.option(
    "--because", metavar="TEXT", type=PASSAGE, default="", help="Why; - reads it from standard input."
)
@click.option("--as-of", type=DAY, default=None, help="The day it is about. Default: the publication date.")
@click.option("--source", metavar="SOURCE", help="Attach a quote of this source (s4) first.")
@click.option("--quote", metavar="TEXT", type=PASSAGE, default="", help="Exact words of --source.")
@click.option(
    "--place", type=click.IntRange(min=1), help="Which place, when the quote stands there several times."
)
@click.option("--stance", type=click.Choice(STANCES), help="What the quote says. Default: as the verdict.")
@as_option
@click.pass_context
def command(
    ctx: click.Context,
    labels: tuple[str, ...],
    verdict: Value,
    said: bool,
    because: str,
    as_of: str | None,
    source: str | None,
    quote: str,
    place: int | None,
    stance: Stance | None,
    who: str,
) -> None:
    """Give VERDICT on claims: verified, disputed, needs-context or unverifiable (v, d, c, u).

    All but a verdict that evidence backs must say why (--because).
    """
    if bool(source) != bool(quote):
        raise click.UsageError("--source and --quote go together")
    question: Question = "attribution" if said else "content"
    name = named(who)
    with opened(ctx) as workspace:
        claims = [view.claim.uid for view in naming.claims_of(workspace, labels)]
        if source:
            backing = Backing(question=question, stance=stance or STANCE_OF[verdict])
            decision = Decision(question, verdict, because, as_of)
            mark_with_source(workspace, name, claims, decision, source, quote, place, backing)
        else:
            reviewing.mark_all(workspace, name, claims, question, verdict, because, as_of)
        say_claims(workspace, labels)


def say_claims(workspace: Workspace, labels: tuple[str, ...]) -> None:
    """Print where claims now stand, as the store holds it."""
    views = naming.claims_of(workspace, labels)
    say_table([(view.label, standing_words(view), view.claim.wording) for view in views])
