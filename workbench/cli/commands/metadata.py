"""`workbench set`: what an article says about itself, corrected."""

from __future__ import annotations

import click

from workbench.cli import naming
from workbench.cli.commands.articles import say_articles
from workbench.cli.people import as_option, named
from workbench.cli.printing import narrate
from workbench.cli.values import DAY, DEADLINE, NO_DAY
from workbench.cli.workspaces import opened
from workbench.desk import looking
from workbench.desk.deadlines import set_deadline
from workbench.desk.importing import Overrides, set_metadata


@click.command("set")
@click.argument("article")
@click.option("--title", default="", help="Its title.")
@click.option("--byline", default="", help="Who wrote it.")
@click.option("--publisher", default="", help="Who published it.")
@click.option("--url", default="", help="Where it was published.")
@click.option(
    "--published", type=DAY, default="", help="The day it was published, by which its dates are read."
)
@click.option("--language", default="", help="ISO 639-1 code, such as en.")
@click.option(
    "--deadline", type=DEADLINE, default="", help="The day by which it is due; `none` takes it away."
)
@as_option
@click.pass_context
def command(ctx: click.Context, /, article: str, who: str, deadline: str, **fields: str) -> None:
    """Correct what ARTICLE says about itself, or say when it is due; its text never changes."""
    if not deadline and not any(fields.values()):
        raise click.UsageError("say what to set: --title, --published, …")
    name = named(who)
    with opened(ctx) as workspace:
        number = naming.article_number(article)
        day = "" if deadline == NO_DAY else deadline
        if any(fields.values()):
            set_metadata(workspace, name, number, Overrides(**fields), day if deadline else None)
        else:
            set_deadline(workspace, name, number, day)
        say_articles(looking.articles(workspace, [number]))
    if fields["published"]:
        narrate("dates in the text are read by the new day; verdicts on unchanged claims were carried over")
