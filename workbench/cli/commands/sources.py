"""`workbench sources`: whom and what was consulted; `sources add` puts a file among them."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.people import as_option, named
from workbench.cli.phrases import source_words
from workbench.cli.printing import narrate, say, say_json, say_table
from workbench.cli.shapes import library_shape
from workbench.cli.workspaces import opened
from workbench.desk import attaching, looking
from workbench.desk.importing import arrival_of
from workbench.domain.review import SourceRow
from workbench.text import plural

KINDS = ("document", "page", "dataset", "picture")


@click.group("sources", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """List the sources consulted, or add a file as one."""
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
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--title", default="", help="What it is called. Default: its own title, else its file name.")
@click.option("--kind", type=click.Choice(KINDS), default="document", show_default=True, help="What it is.")
@as_option
@click.pass_context
def add(ctx: click.Context, path: Path, title: str, kind: str, who: str) -> None:
    """Store the file PATH verbatim as a source; the same bytes are the same source."""
    with opened(ctx) as workspace:
        source = attaching.add_source_file(workspace, named(who), arrival_of(path), title, kind)
    say(f"s{source.number}")
    narrate(source_words(source))
