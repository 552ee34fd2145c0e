"""`workbench queries`: questions to authors and sources, and proposed fixes, with their ids."""

from __future__ import annotations

from collections.abc import Sequence

import click

from workbench.cli import naming
from workbench.cli.phrases import short
from workbench.cli.printing import narrate, say, say_json, say_table
from workbench.cli.shapes import fix_shape, query_shape
from workbench.cli.workspaces import opened
from workbench.desk import looking
from workbench.domain.claim import Fix, Query
from workbench.domain.review import ArticleView, ClaimView
from workbench.report.requests import FORMS, rendered, requests_of
from workbench.text import plural


@click.command("queries")
@click.argument("article", required=False)
@click.option("--open", "only_open", is_flag=True, help="Only what somebody has still to answer or settle.")
@click.option("--to", metavar="WHO", default="", help="With --format: only what goes to WHO, such as author.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="Print a list to send: text, Markdown, or a mail's body.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object of queries and fixes.")
@click.pass_context
def command(
    ctx: click.Context, article: str | None, only_open: bool, to: str, form: str | None, as_json: bool
) -> None:
    """List the questions to authors and sources, and the proposed fixes, of ARTICLE or of all.

    With --format it is what is still open, as a list for the author or for whom --to names; a mail goes
    to the author unless it does.
    """
    if to and form is None:
        raise click.UsageError("--to goes with --format")
    if form is not None and as_json:
        raise click.UsageError("--format and --json are two ways to print; choose one")
    with opened(ctx) as workspace:
        today = workspace.now()[:10]
        if article is None:
            views = list(naming.articles_of(workspace))
        else:
            views = [looking.article(workspace, naming.article_number(article))]
    if form is not None:
        _say_lists(views, form, to, today)
        return
    claims = [claim for view in views for claim in view.claims]
    queries = [(claim, q) for claim in claims for q in claim.queries if q.is_open or not only_open]
    fixes = [(claim, f) for claim in claims for f in claim.fixes if f.is_open or not only_open]
    if as_json:
        shapes = {
            "queries": [query_shape(claim, query) for claim, query in queries],
            "fixes": [fix_shape(claim, fix) for claim, fix in fixes],
        }
        say_json(shapes)
        return
    say_table([*(_query_row(*pair, today) for pair in queries), *(_fix_row(*pair) for pair in fixes)])
    waiting = sum(q.is_open for _, q in queries) + sum(f.is_open for _, f in fixes)
    narrate(f"{waiting} waiting for an answer or a decision")


def _say_lists(views: Sequence[ArticleView], form: str, to: str, today: str) -> None:
    """Print the list of each article that has one."""
    whom = to or ("author" if form == "email" else "")
    lists = [found for view in views if (found := requests_of(view, today, to=whom)).count]
    for found in lists:
        say(rendered(found, form).rstrip("\n"))
    count = sum(found.count for found in lists)
    narrate(
        f"{plural(count, 'point')} to send" if count else f"nothing is open{' for ' + whom if whom else ''}"
    )


def _query_row(claim: ClaimView, query: Query, today: str) -> tuple[str, ...]:
    late = "overdue" if query.is_overdue(today) else "due"
    due = (
        f"{late} {query.due}" if query.due and query.is_open else ("waiting" if query.is_open else "answered")
    )
    answer = f" — {query.answer}" if query.answer else ""
    return (f"[{short(query.uid)}]", claim.label, "query", due, f"{query.asked_of}: {query.question}{answer}")


def _fix_row(claim: ClaimView, fix: Fix) -> tuple[str, ...]:
    return (f"[{short(fix.uid)}]", claim.label, "fix", fix.state, f"“{fix.current}” → “{fix.proposed}”")
