"""`workbench reread`: an article read again with this program's engine."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.commands.articles import say_articles
from workbench.cli.people import as_option, named
from workbench.cli.printing import narrate
from workbench.cli.workspaces import opened
from workbench.desk import looking
from workbench.desk.rereading import reread
from workbench.text import plural


@click.command("reread")
@click.argument("article")
@as_option
@click.pass_context
def command(ctx: click.Context, article: str, who: str) -> None:
    """Read the present text of ARTICLE again, with the engine of this program, as a new revision.

    Claims whose words are the same, and all that somebody worked on, come over with their verdicts. The
    earlier revision stays as it was (`workbench show ARTICLE --revision N`).
    """
    name = named(who)
    with opened(ctx) as workspace:
        number = naming.article_number(article)
        done = reread(workspace, name, number)
        say_articles(looking.articles(workspace, [number]))
    narrate(
        f"revision {done.revision}, read by {done.extractor}: {plural(done.claims, 'claim')}, "
        f"{done.carried} carried over"
    )
