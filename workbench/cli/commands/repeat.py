"""`workbench repeat`: the last verdict, with its source, on other claims."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.commands.mark import say_claims
from workbench.cli.people import as_option, named
from workbench.cli.printing import narrate, say
from workbench.cli.workspaces import opened
from workbench.desk import repeating
from workbench.text import plural


@click.command("repeat")
@click.argument("labels", metavar="CLAIM…", nargs=-1, required=True)
@click.option("--show", is_flag=True, help="Print what would be said of them, and write nothing.")
@as_option
@click.pass_context
def command(ctx: click.Context, labels: tuple[str, ...], show: bool, who: str) -> None:
    """Say of claims what you decided last, with its reason and the source attached with it.

    When you have only attached something, the same is attached to these claims.
    """
    name = named(who)
    with opened(ctx) as workspace:
        claims = [view.claim.uid for view in naming.claims_of(workspace, labels)]
        if show:
            _say_act(repeating.last_act(workspace, name))
            return
        _, act = repeating.repeat(workspace, name, claims)
        say_claims(workspace, labels)
    narrate(f"{act.words} as {act.label}, with {plural(len(act.evidence), 'piece')} of evidence")


def _say_act(act: repeating.LastAct) -> None:
    """Print a verdict and what was attached with it."""
    verdict = act.verdict
    reason = f": {verdict.rationale}" if verdict is not None and verdict.rationale else ""
    say(f"{act.words} as {act.label}{reason}")
    for row, source in zip(act.evidence, act.sources, strict=True):
        quote = f": “{row.quote}”" if row.quote else ""
        say(f"{row.stance}, {row.kind}, s{source.number} {source.title}{quote}")
