"""`workbench claims`: the queue, riskiest first, filtered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import click

from workbench.cli import naming
from workbench.cli.phrases import left_words, standing_words
from workbench.cli.printing import narrate, say_csv, say_json_array, say_table
from workbench.cli.shapes import claim_shape
from workbench.cli.workspaces import opened
from workbench.desk import listing, looking
from workbench.desk.workspace import Workspace
from workbench.domain.review import ClaimView
from workbench.domain.terms import terms_of
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
    condition(needle)
    with opened(ctx) as workspace:
        listed = _listed(workspace, article, needle, order)
        fitting = (claim for claim in listed if not wanted or not wanted.isdisjoint(_standings(claim)))
        if as_json:
            say_json_array(map(claim_shape, fitting))
        elif as_csv:
            say_csv(CSV_COLUMNS, map(_csv_row, fitting))
        else:
            _say_pages(map(claim_row, fitting))
            if article is not None:
                view = looking.article_today(workspace, naming.article_number(article))
                narrate(left_words(looking.tallies(view)))


def _listed(workspace: Workspace, article: str | None, needle: str, order: Order) -> Iterable[ClaimView]:
    if article is None:
        return listing.claims(workspace, order, terms_of(needle))
    holds = condition(needle)
    view = looking.article_today(workspace, naming.article_number(article))
    return in_order([claim for claim in view.claims if holds(claim)], order)


def _say_pages(rows: Iterator[Sequence[str]]) -> None:
    """Print rows in columns, aligned page by page, so that as many as there may be are never held at once."""
    while page := list(islice(rows, listing.PAGE)):
        say_table(page)


def claim_row(claim: ClaimView) -> tuple[str, ...]:
    """Return a claim as a row of the printed queue."""
    said = f"  — {claim.claim.attributed_to}" if claim.claim.attributed_to else ""
    repeats = f"  (repeats {claim.first.label})" if claim.first is not None else ""
    return (claim.label, standing_words(claim), str(claim.claim.worth), claim.claim.wording + said + repeats)


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
