"""`workbench claims`: the queue, riskiest first, filtered."""

from __future__ import annotations

from collections.abc import Iterable

import click

from workbench.cli import naming
from workbench.cli.phrases import left_words, standing_words
from workbench.cli.printing import narrate, say_csv, say_json, say_table
from workbench.cli.shapes import claim_shape
from workbench.cli.workspaces import opened
from workbench.desk import looking
from workbench.desk.workspace import Workspace
from workbench.domain.review import ArticleView, ClaimView
from workbench.domain.verdict import VALUES
from workbench.tui.filtering import FILTER_HELP, condition
from workbench.tui.ordering import ORDERS, Order, in_order

STATUSES = ("open", "settled", "dismissed", "no-source", *(value.replace(" ", "-") for value in VALUES))
CSV_COLUMNS = (
    "article", "number", "content", "attribution", "worth", "wording", "quote", "attributed_to",
    "start", "end", "repeats",
)  # fmt: skip


@click.command("claims", epilog=f"The filter language is that of the terminal UI: {FILTER_HELP}")
@click.argument("article", required=False)
@click.option(
    "--open", "only_open", is_flag=True, help="Only claims with a question that nobody has decided."
)
@click.option("--status", type=click.Choice(STATUSES), multiple=True, help="Only claims with this standing.")
@click.option(
    "--filter", "needle", metavar="FILTER", default="", help="Only claims that the filter lets through."
)
@click.option("--order", type=click.Choice(ORDERS), default="risk", show_default=True, help="In which order.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@click.pass_context
def command(
    ctx: click.Context,
    article: str | None,
    only_open: bool,
    status: tuple[str, ...],
    needle: str,
    order: Order,
    as_json: bool,
    as_csv: bool,
) -> None:
    """List the claims of ARTICLE, or of all articles, riskiest first."""
    wanted = {*status, *(("open",) if only_open else ())}
    holds = condition(needle)
    with opened(ctx) as workspace:
        views = list(_articles(workspace, article))
        left = looking.tallies(views[0]) if len(views) == 1 else None
    fitting = [
        claim
        for view in views
        for claim in view.claims
        if holds(claim) and (not wanted or not wanted.isdisjoint(_standings(claim)))
    ]
    listed = fitting if order == "reading" else in_order(fitting, order)
    if as_json:
        say_json([claim_shape(claim) for claim in listed])
    elif as_csv:
        say_csv(CSV_COLUMNS, map(_csv_row, listed))
    else:
        say_table([claim_row(claim) for claim in listed])
        if left is not None:
            narrate(left_words(left))


def claim_row(claim: ClaimView) -> tuple[str, ...]:
    """Return a claim as a row of the printed queue."""
    said = f"  — {claim.claim.attributed_to}" if claim.claim.attributed_to else ""
    repeats = f"  (repeats {claim.first.label})" if claim.first is not None else ""
    return (claim.label, standing_words(claim), str(claim.claim.worth), claim.claim.wording + said + repeats)


def _articles(workspace: Workspace, article: str | None) -> Iterable[ArticleView]:
    if article is None:
        return naming.articles_of(workspace)
    return (looking.article(workspace, naming.article_number(article)),)


def _standings(claim: ClaimView) -> set[str]:
    """Return every word of STATUSES that is true of the claim."""
    standings = {claim.status_of(question).replace(" ", "-") for question in claim.claim.questions}
    if claim.is_settled:
        standings.add("settled")
    if claim.questions_without_source:
        standings.add("no-source")
    return standings


def _csv_row(claim: ClaimView) -> tuple[str | int, ...]:
    row = claim.claim
    standing = {question: claim.status_of(question) for question in row.questions}
    return (
        claim.article_number,
        row.number,
        standing.get("content", ""),
        standing.get("attribution", ""),
        row.worth,
        row.wording,
        row.quote,
        row.attributed_to,
        row.start,
        row.end,
        claim.first.label if claim.first is not None else "",
    )
