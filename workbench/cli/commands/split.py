"""`workbench split`: several claims of one."""

from __future__ import annotations

from itertools import pairwise

import click

from workbench.cli import naming, passages
from workbench.cli.people import as_option, named
from workbench.cli.phrases import standing_words
from workbench.cli.printing import say_table
from workbench.cli.workspaces import opened
from workbench.desk import looking, revising
from workbench.domain.claim import Claim
from workbench.domain.span import Span


@click.command("split")
@click.argument("label", metavar="CLAIM")
@click.option(
    "--at", "beginnings", metavar="WORDS", multiple=True, help="Words with which a further claim begins."
)
@click.option("--wording", "wordings", multiple=True, help="What each part claims, once for each, in order.")
@as_option
@click.pass_context
def command(
    ctx: click.Context, label: str, beginnings: tuple[str, ...], wordings: tuple[str, ...], who: str
) -> None:
    """Split CLAIM at the words with which each further claim begins.

    With --wording for each part and no --at, the parts share the words of CLAIM.
    """
    if not beginnings and len(wordings) < 2:
        raise click.UsageError("say --at WORDS, or --wording for each of two or more parts")
    if beginnings and wordings and len(wordings) != len(beginnings) + 1:
        raise click.UsageError(f"{len(beginnings) + 1} parts need as many --wording, not {len(wordings)}")
    name = named(who)
    with opened(ctx) as workspace:
        claim = naming.claim_of(workspace, label)
        spans = _parts(claim.claim, beginnings) if beginnings else [claim.span] * len(wordings)
        text = looking.article(workspace, claim.article_number).document.text
        parts = [(span, wordings[n] if wordings else span.quote(text)) for n, span in enumerate(spans)]
        revising.split(workspace, name, claim.claim.uid, parts)
        after = looking.article(workspace, claim.article_number).claims
        born = [part for part in after if claim.claim.uid in part.claim.parents]
        say_table([(part.label, standing_words(part), part.claim.wording) for part in born])


def _parts(claim: Claim, beginnings: tuple[str, ...]) -> list[Span]:
    """Return the parts of the claim's span, each without the white space at its end."""
    cuts = [passages.only_place(claim.quote, words, None, "claim").start for words in beginnings]
    bounds = [0, *sorted(cuts), len(claim.quote)]
    return [
        Span(claim.start + a, claim.start + a + len(claim.quote[a:b].rstrip())) for a, b in pairwise(bounds)
    ]
