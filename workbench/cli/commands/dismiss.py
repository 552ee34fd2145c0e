"""`workbench dismiss`: claims, or words of an article, that need no checking."""

from __future__ import annotations

import click

from workbench.cli import naming, passages
from workbench.cli.commands.mark import say_claims
from workbench.cli.people import as_option, named
from workbench.cli.phrases import left_words
from workbench.cli.printing import narrate
from workbench.cli.values import CHARACTERS
from workbench.cli.workspaces import opened
from workbench.desk import looking, reviewing
from workbench.desk.workspace import Workspace
from workbench.domain.claim import DISMISSAL_REASONS
from workbench.domain.review import ArticleView
from workbench.domain.span import Span
from workbench.errors import WorkbenchError


@click.command("dismiss")
@click.argument("targets", metavar="CLAIM…|ARTICLE", nargs=-1, required=True)
@click.option(
    "--reason", type=click.Choice(DISMISSAL_REASONS), required=True, help="Why it needs no checking."
)
@click.option("--note", default="", help="More about why.")
@click.option("--span", type=CHARACTERS, help="Characters START:END of the article.")
@click.option("--quote", default="", help="Exact words of the article.")
@click.option(
    "--start", type=click.IntRange(min=0), help="Where the quote starts, when it stands there twice."
)
@click.option("--rest", is_flag=True, help="All words of the sentence there that nobody has read yet.")
@as_option
@click.pass_context
def command(
    ctx: click.Context,
    targets: tuple[str, ...],
    reason: str,
    note: str,
    span: Span | None,
    quote: str,
    start: int | None,
    rest: bool,
    who: str,
) -> None:
    """Say that claims, or words of an article, need no checking, and why.

    Name claims (3.12), or an article (3) with --span or --quote. With --rest, the unread words
    of the sentence that holds the claim or the words.
    """
    name = named(who)
    are_claims = all(naming.CLAIM_LABEL.fullmatch(target) for target in targets)
    if are_claims and (span or quote):
        raise click.UsageError("--span and --quote go with an article, such as 3")
    if len(targets) > 1 and (rest or not are_claims):
        raise click.UsageError("several targets must be claims, such as 3.12 3.13, without --rest")
    with opened(ctx) as workspace:
        if are_claims and not rest:
            claims = [claim.claim.uid for claim in naming.claims_of(workspace, targets)]
            reviewing.dismiss_claims(workspace, name, claims, reason, note)
            say_claims(workspace, targets)
            return
        view, words = _words(workspace, targets[0], span, quote, start)
        revision = view.revision.uid
        if rest:
            reviewing.dismiss_rest(workspace, name, revision, _sentence_at(view, words), reason, note)
        else:
            reviewing.dismiss_span(workspace, name, revision, words.start, words.end, reason, note)
        narrate(left_words(looking.tallies(looking.article_today(workspace, view.article.number))))


def _words(
    workspace: Workspace, target: str, span: Span | None, quote: str, start: int | None
) -> tuple[ArticleView, Span]:
    """Return the article and the characters of it that the options name."""
    if naming.CLAIM_LABEL.fullmatch(target):
        claim = looking.claim_by_label(workspace, target)
        return looking.article_today(workspace, claim.article_number), claim.span
    view = looking.article_today(workspace, naming.article_number(target))
    if (span is None) == (not quote):
        raise click.UsageError("an article needs --span START:END or --quote TEXT")
    return view, span or passages.only_place(view.document.text, quote, start, "article")


def _sentence_at(view: ArticleView, words: Span) -> str:
    for sentence in view.sentences:
        if sentence.start < words.end and words.start < sentence.end:
            return sentence.uid
    raise WorkbenchError(
        f"no sentence of article {view.article.number} holds characters {words.start}:{words.end}; "
        "dismiss them without --rest"
    )
