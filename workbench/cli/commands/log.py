"""`workbench log`: the journal, newest first."""

from __future__ import annotations

from dataclasses import asdict

import click

from workbench.cli import naming
from workbench.cli.printing import say_json, say_table
from workbench.cli.workspaces import opened
from workbench.desk import looking


@click.command("log")
@click.argument("article", required=False)
@click.option(
    "--limit", type=click.IntRange(1, 1_000_000), default=200, show_default=True, help="How many changes."
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.pass_context
def command(ctx: click.Context, article: str | None, limit: int, as_json: bool) -> None:
    """List the changes to ARTICLE, or all of them: who did what, and when."""
    with opened(ctx) as workspace:
        about = looking.article(workspace, naming.article_number(article)).article.uid if article else ""
        entries = looking.history(workspace, limit=limit, about=about)
    if as_json:
        say_json([asdict(entry) for entry in entries])
        return
    say_table([(str(entry.seq), entry.at[:19], entry.who, _told(entry)) for entry in entries])


def _told(entry: looking.LogEntry) -> str:
    return f"{entry.words} (taken back)" if entry.is_taken_back else entry.words
