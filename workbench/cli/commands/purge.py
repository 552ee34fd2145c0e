"""`workbench purge`: erase a text for good."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

import click

from workbench.cli.people import as_option, named
from workbench.cli.printing import narrate, say
from workbench.cli.workspaces import opened
from workbench.desk import verifying
from workbench.desk.verifying import Purgeable
from workbench.errors import WorkbenchError
from workbench.text import one_line, plural


@click.command("purge")
@click.option("--text", "words", metavar="NAME", required=True, help="The words to erase, such as a name.")
@click.option("--because", "why", metavar="WHY", required=True, help="Why; this stays in the journal.")
@click.option(
    "--articles", "whole_articles", is_flag=True, help="Erase articles whose own text holds the words."
)
@click.option("--yes", is_flag=True, help="Do not ask.")
@as_option
@click.pass_context
def command(ctx: click.Context, words: str, why: str, whole_articles: bool, yes: bool, who: str) -> None:
    """Erase a text from rows, journal, stored files, search and backups; it cannot be undone.

    What will be erased is listed first. The journal keeps who purged, when and why, and `verify`
    still passes.
    """
    name = named(who)
    with opened(ctx) as workspace:
        found = verifying.purge_preview(workspace, words)
        for line in _lines(found):
            say(one_line(line))
        if found.signs:
            narrate("the words are part of a name that signs changes; that name stays, the chain covers it")
        if not found.is_empty and not yes and not _confirmed():
            raise WorkbenchError("nothing was erased; --yes erases without asking")
        verifying.purge(workspace, name, words, why, whole_articles=whole_articles)
    narrate("erased")


def _lines(found: Purgeable) -> Iterator[str]:
    for article in found.articles:
        yield f"article {article.number} as a whole: {article.title}"
    for capture in found.captures:
        yield f"file {capture.path}, {capture.size} bytes"
    for path in found.strays:
        yield f"file sources/{path.name}, which belongs to nothing"
    if found.past:
        yield f"journal: {plural(len(found.past), 'change')} with values of the past"
    counted = Counter((holding.table, holding.field) for holding in found.fields)
    for (table, field), count in sorted(counted.items()):
        yield f"{table} {field}: {plural(count, 'row')}"


def _confirmed() -> bool:
    return sys.stdin.isatty() and click.confirm("Erase all of this for good?", default=False, err=True)
