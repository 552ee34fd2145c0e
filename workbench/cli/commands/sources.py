"""`workbench sources`: whom and what was consulted; `add` puts one among them, `set` corrects its title."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.people import as_option, named
from workbench.cli.phrases import source_words
from workbench.cli.printing import narrate, say, say_json, say_table
from workbench.cli.shapes import library_shape
from workbench.cli.workspaces import opened
from workbench.desk import attaching, describing, looking
from workbench.desk.describing import Description
from workbench.desk.importing import arrival_of
from workbench.domain.review import SourceRow
from workbench.domain.source import SOURCE_KINDS
from workbench.text import plural


@click.group("sources", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """List the sources consulted, add one, or correct what one is called."""
    if ctx.invoked_subcommand is not None:
        return
    with opened(ctx) as workspace:
        rows = looking.library(workspace)
    if as_json:
        say_json([library_shape(row) for row in rows])
        return
    say_table([_row(row) for row in rows])
    if not rows:
        narrate("no source yet; `workbench sources add PATH` or `workbench attach` brings one")


def _row(row: SourceRow) -> tuple[str, ...]:
    source = row.source
    told = " · ".join(fact for fact in (source.title, source.publisher, source.url) if fact)
    kind = " ".join(filter(None, (source.tier, source.kind, "(confidential)" if source.confidential else "")))
    return (f"s{source.number}", kind, row.stored, plural(row.claims, "claim"), told)


@command.command("add")
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option("--title", default="", help="What it is called. Default: its own title, else its file name.")
@click.option(
    "--kind", type=click.Choice(SOURCE_KINDS), default="document", show_default=True, help="What it is."
)
@click.option("--publisher", default="", help="Who published it.")
@click.option("--url", default="", help="Where it was published.")
@as_option
@click.pass_context
def add(
    ctx: click.Context, path: Path | None, title: str, kind: str, publisher: str, url: str, who: str
) -> None:
    """Store the file PATH verbatim as a source; the same bytes are the same source.

    Without PATH a source is added of which nothing is stored: a book, a page, a person.
    """
    with opened(ctx) as workspace:
        if path is None:
            described = Description(title, publisher, url)
            source = describing.add_source(workspace, named(who), kind, described)
        else:
            source = attaching.add_source_file(
                workspace, named(who), arrival_of(path), title, kind, publisher, url
            )
    say(f"s{source.number}")
    narrate(source_words(source))


@command.command("set")
@click.argument("label", metavar="SOURCE")
@click.option("--title", default=None, help="What it is called.")
@click.option("--publisher", default=None, help="Who published it; empty for nobody.")
@click.option("--url", default=None, help="Where it was published; empty for nowhere.")
@as_option
@click.pass_context
def set_(
    ctx: click.Context, label: str, title: str | None, publisher: str | None, url: str | None, who: str
) -> None:
    """Correct what SOURCE is called, who published it and where; undo takes it back."""
    described = Description(title, publisher, url)
    if described == Description():
        raise click.UsageError("say what to set: --title, --publisher or --url")
    with opened(ctx) as workspace:
        source = looking.source_by_label(workspace, label)
        describing.describe_source(workspace, named(who), source.uid, described)
        source = looking.source_by_label(workspace, label)
    narrate(source_words(source))
