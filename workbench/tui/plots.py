"""Figures laid out as bars that read without colour, for the screen and for the printed list; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.desk.counting import Figures, Standings
from workbench.domain.verdict import SYMBOLS
from workbench.text import one_line, plural

MOST_NAMES = 12
"""Names and types shown; the rest are counted in one line."""


@dataclass(frozen=True, slots=True)
class PlotRow:
    """One bar with its name and its figure."""

    label: str
    count: int
    of: int
    "What the full length of the bar stands for."
    words: str
    standing: str = ""
    "The standing it counts, for its colour; empty when it counts something else."


@dataclass(frozen=True, slots=True)
class Section:
    """Bars of one scale under a title."""

    title: str
    rows: tuple[PlotRow, ...]
    is_progress: bool = False
    "Whether the rest of a bar is shown too, as what is left."
    note: str = ""


def bar(count: int, of: int, cells: int) -> str:
    """Return a bar of at most `cells` cells, in halves of a cell; half a cell at least for a count of 1."""
    halves = 0 if not of else min(2 * cells, max(round(2 * cells * count / of), 1 if count else 0))
    return "━" * (halves // 2) + "╸" * (halves % 2)


def track(count: int, of: int, cells: int) -> tuple[str, str]:
    """Return what is done and what is left of a track of `cells` cells; it is full only when all is done."""
    done = cells if of and count >= of else min(cells - 1, round(cells * count / of)) if of else 0
    return "━" * done, "─" * (cells - done)


def sections_of(figures: Figures) -> tuple[Section, ...]:
    """Return the sections: progress, both questions, ages, who is cited, types, and the articles."""
    articles = (_articles(figures),) if len(figures.articles) > 1 else ()
    return (
        _progress(figures),
        _verdicts("Is it so?", figures.content),
        _verdicts("Was it said so?", figures.attribution),
        _plain("Open claims have waited", figures.ages, "nothing is open"),
        _plain("Who is cited", figures.cited, "nobody's word is given"),
        _plain("Types of claims", figures.types, "no claim has a type"),
        *articles,
    )


def _progress(figures: Figures) -> Section:
    rows = [
        PlotRow("claims", figures.settled, figures.claims, f"{figures.settled} of {figures.claims} settled")
    ]
    for name, standings in (("is it so?", figures.content), ("said so?", figures.attribution)):
        words = f"{standings.decided} of {standings.asked} decided"
        rows.append(PlotRow(name, standings.decided, standings.asked, words))
    late = f", {figures.overdue} overdue" if figures.overdue else ""
    left = (
        f"no source {figures.no_source} (verified without one) · queries {figures.queries} open{late}"
        f" · fixes {figures.fixes} open · names {figures.names}"
    )
    return Section("Progress", tuple(rows), is_progress=True, note=left)


def _verdicts(title: str, standings: Standings) -> Section:
    most = max((count for _, count in standings.counts), default=0)
    rows = tuple(
        PlotRow(f"{SYMBOLS[standing]} {standing}", count, most, str(count), standing)
        for standing, count in standings.counts
    )
    return Section(title, rows) if standings.asked else Section(title, (), note="no claim asks this")


def _plain(title: str, pairs: Sequence[tuple[str, int]], empty: str) -> Section:
    if not any(count for _, count in pairs):
        return Section(title, (), note=empty)
    most = max(count for _, count in pairs)
    shown = pairs[:MOST_NAMES]
    rest = pairs[MOST_NAMES:]
    note = f"and {plural(len(rest), 'other')}, together {sum(count for _, count in rest)}" if rest else ""
    return Section(
        title, tuple(PlotRow(one_line(name), count, most, str(count)) for name, count in shown), note=note
    )


def _articles(figures: Figures) -> Section:
    rows = []
    for item in figures.articles:
        row = item.row
        settled = row.claims - row.open
        due = f", answer due {row.next_due}{' (overdue)' if row.overdue else ''}" if row.next_due else ""
        words = f"{settled} of {row.claims}{_waiting(item.oldest_days) if row.open else ''}{due}"
        title = one_line(item.article.title) or "untitled"
        rows.append(PlotRow(f"{item.article.number}  {title}", settled, row.claims, words))
    return Section("Articles", tuple(rows), is_progress=True)


def _waiting(days: int) -> str:
    return f", open for {plural(days, 'day')}" if days else ", open since today"


def days_words(figures: Figures) -> str:
    """Return what the plot of the last days shows, in words."""
    given = sum(count for _, count in figures.days)
    if given:
        busiest, most = max(figures.days, key=lambda pair: pair[1])
        return f"{plural(given, 'verdict')} in {len(figures.days)} days, {most} at most in a day ({busiest})"
    last = f"; the last was given on {figures.last_day}" if figures.last_day else ""
    return f"no verdict in the last {len(figures.days)} days{last}"
