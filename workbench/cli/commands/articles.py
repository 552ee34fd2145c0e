"""`workbench articles`: the articles and what is left on each."""

from __future__ import annotations

from collections.abc import Sequence

import click

from workbench.cli.printing import narrate, say_csv, say_json, say_table
from workbench.cli.shapes import article_shape
from workbench.cli.workspaces import opened
from workbench.desk import looking
from workbench.domain.review import ArticleRow

CSV_COLUMNS = (
    "article", "title", "byline", "publisher", "url", "published", "language", "revision",
    "claims", "open", "no_source", "queries", "fixes", "overdue", "next_due", "names",
    "deadline", "late",
)  # fmt: skip


@click.command("articles")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@click.option("--by-deadline", is_flag=True, help="What is due first comes first.")
@click.pass_context
def command(ctx: click.Context, as_json: bool, as_csv: bool, by_deadline: bool) -> None:
    """List the articles, when each is due and what is left to do on it."""
    with opened(ctx) as workspace:
        rows = {row.article.number: row for row in looking.articles(workspace)}
        order = looking.by_deadline(workspace, tuple(rows)) if by_deadline else tuple(rows)
    listed = [rows[number] for number in order]
    shapes = [article_shape(row) for row in listed]
    if as_json:
        say_json(shapes)
    elif as_csv:
        say_csv(CSV_COLUMNS, [[shape[column] for column in CSV_COLUMNS] for shape in shapes])
    else:
        say_articles(listed)
        if not rows:
            narrate("no article yet; `workbench import PATH` reads one")


def _due_words(row: ArticleRow) -> str:
    late = f"{row.overdue} overdue, " if row.overdue else ""
    return f" ({late}due {row.next_due})" if row.next_due else ""


def _deadline_words(row: ArticleRow) -> str:
    late = "!" if row.is_late else ""
    return f"{late}due {row.article.deadline}" if row.article.deadline else ""


def say_articles(rows: Sequence[ArticleRow]) -> None:
    """Print articles in columns: number, date, deadline where one has any, what is left, title."""
    has_deadlines = any(row.article.deadline for row in rows)
    say_table(
        [
            (
                str(row.article.number),
                row.article.published or "no date",
                *((_deadline_words(row),) if has_deadlines else ()),
                f"open {row.open} of {row.claims}",
                f"no source {row.no_source}",
                f"queries {row.queries}{_due_words(row)}",
                f"fixes {row.fixes}",
                f"names {row.names}",
                row.article.title,
            )
            for row in rows
        ]
    )
