"""`workbench stats`: figures of articles, as bars that read without colour."""

from __future__ import annotations

from typing import Any

import click

from workbench.cli import naming
from workbench.cli.printing import say, say_json
from workbench.cli.workspaces import opened
from workbench.desk.counting import Figures, Standings, figures
from workbench.tui.plots import PlotRow, Section, bar, days_words, sections_of, track

BAR = 24
"""Cells of a full bar."""
NAME = 40
"""Cells of a name at most."""


@click.command("stats")
@click.argument("labels", metavar="[ARTICLE…]", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@click.pass_context
def command(ctx: click.Context, labels: tuple[str, ...], as_json: bool) -> None:
    """Print the figures of each ARTICLE together, or of all: progress, verdicts, who is cited, ages.

    They are those of the current drafts. A claim has been open since its first draft came in.
    """
    numbers = [naming.article_number(label) for label in labels] or None
    with opened(ctx) as workspace:
        counted = figures(workspace, numbers)
    if as_json:
        say_json(figures_shape(counted))
        return
    say(f"Verdicts a day: {days_words(counted)}")
    for section in sections_of(counted):
        _say_section(section)


def _say_section(section: Section) -> None:
    from rich.cells import cell_len

    from workbench.tui.cutting import shortened

    say()
    say(section.title)
    labels = [shortened(row.label, NAME) for row in section.rows]
    names = max(map(cell_len, labels), default=0)
    digits = max((len(row.words) for row in section.rows), default=0)
    for row, label in zip(section.rows, labels, strict=True):
        name = label + " " * (names - cell_len(label))
        say(f"  {name}  {_drawn(row, section.is_progress, digits)}".rstrip())
    if section.note:
        say(f"  {section.note}")


def _drawn(row: PlotRow, is_progress: bool, digits: int) -> str:
    if is_progress:
        return f"{''.join(track(row.count, row.of, BAR))} {row.words}"
    return f"{row.words:>{digits}} {bar(row.count, row.of, BAR)}"


def figures_shape(counted: Figures) -> dict[str, Any]:
    """Return figures as JSON values."""
    return {
        "claims": counted.claims,
        "settled": counted.settled,
        "open": counted.open,
        "no_source": counted.no_source,
        "queries": counted.queries,
        "overdue": counted.overdue,
        "fixes": counted.fixes,
        "names": counted.names,
        "content": _standings_shape(counted.content),
        "attribution": _standings_shape(counted.attribution),
        "types": dict(counted.types),
        "cited": dict(counted.cited),
        "open_for": dict(counted.ages),
        "verdicts_by_day": dict(counted.days),
        "last_verdict": counted.last_day,
        "articles": [
            {
                "article": item.article.number,
                "title": item.article.title,
                "published": item.article.published,
                "claims": item.row.claims,
                "open": item.row.open,
                "no_source": item.row.no_source,
                "queries": item.row.queries,
                "overdue": item.row.overdue,
                "next_due": item.row.next_due,
                "fixes": item.row.fixes,
                "names": item.row.names,
                "content": _standings_shape(item.content),
                "attribution": _standings_shape(item.attribution),
                "oldest_open_days": item.oldest_days,
            }
            for item in counted.articles
        ],
    }


def _standings_shape(standings: Standings) -> dict[str, int]:
    return {"asked": standings.asked, **dict(standings.counts)}
