"""`workbench sources`: whom and what was consulted; `sources add` puts a file among them."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.people import as_option, named
from workbench.cli.phrases import source_words
from workbench.cli.printing import narrate, say, say_json
from workbench.cli.shapes import source_shape
from workbench.cli.workspaces import opened
from workbench.desk import attaching, looking
from workbench.desk.importing import arrival_of
from workbench.text import one_line

KINDS = ("document", "page", "dataset", "picture")


@click.group("sources", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """List the sources consulted, or add a file as one."""
    if ctx.invoked_subcommand is not None:
        return
    with opened(ctx) as workspace:
        sources = looking.sources(workspace)
    if as_json:
        say_json([source_shape(source) for source in sources])
        return
    for source in sources:
        say(one_line(source_words(source)))
    if not sources:
        narrate("no source yet; `workbench sources add PATH` or `workbench attach` brings one")


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
