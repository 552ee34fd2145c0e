"""Measure the program with a million claims against its goals; beside it Textual's DataTable and harlequin.

Run by hand: python -m tests.benchmarks.million [ARTICLES] [--harlequin PROGRAM]. The workspace
is made once, in the temporary folder. DataTable is given ROWS rows; harlequin opens the same file.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.claims_list import FILTERS
from tests.benchmarks.million_screen import (
    NO_GOAL,
    Line,
    beside_an_import,
    lists,
    p95,
    presses,
    review,
    started,
)
from tests.benchmarks.million_workspace import ARTICLES, CLAIMS, million_workspace
from workbench.desk import listing, looking
from workbench.desk.workspace import Workspace, open_workspace
from workbench.domain.terms import terms_of
from workbench.tui.rows import PAGE

ROWS = 20_000

_TABLE = """
import sqlite3, sys
from textual.app import App
from textual.widgets import DataTable
class Table(App):
    def compose(self): yield DataTable(cursor_type="row")
    def on_mount(self):
        rows = sqlite3.connect(sys.argv[1]).execute(
            "SELECT number, wording, attributed_to, worth FROM claim ORDER BY worth DESC LIMIT ?",
            (int(sys.argv[2]),),
        )
        table = self.query_one(DataTable)
        table.add_columns("number", "wording", "by", "worth")
        table.add_rows(rows)
Table().run()
"""


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int, nargs="?", default=ARTICLES)
    parser.add_argument("--harlequin", type=Path, help="an installed harlequin")
    given = parser.parse_args()
    root = million_workspace(given.articles)
    print(f"{given.articles:,} articles of {CLAIMS} claims")
    steps = (lists(root), review(root), beside_an_import(root), _in_process(root, given.articles))
    for step in (*steps, _data_table(root)):
        for line in step:
            _print(line)
    if given.harlequin is None or not given.harlequin.exists():
        print("harlequin: skipped, name an installed one with --harlequin")
        return 0
    for line in _harlequin(given.harlequin, root):
        _print(line)
    return 0


def _print(line: Line) -> None:
    name, figure, unit, goal = line
    verdict = "" if goal == NO_GOAL else f"goal {goal:g}  {'met' if figure <= goal else 'MISSED'}"
    print(f"{name:52} {figure:10,.2f} {unit:3} {verdict}", flush=True)


def _in_process(root: Path, articles: int) -> Iterator[Line]:
    workspace = open_workspace(root)
    yield (
        "an article of 500 claims, read",
        _milliseconds(lambda: looking.article(workspace, articles)),
        "ms",
        300.0,
    )
    *_, last = (
        s for s in listing.search(workspace, listing.Known(), "risk", ()) if isinstance(s, listing.Found)
    )
    figures = []
    for needle in FILTERS:
        figures.append(_milliseconds(lambda needle=needle: _first_rows(workspace, last.known, needle)))  # type: ignore[misc]
        yield f"  first rows of {needle}", figures[-1], "ms", NO_GOAL
    yield "20 filters to first rows, p95", p95(figures), "ms", 100.0
    workspace.close()


def _first_rows(workspace: Workspace, known: listing.Known, needle: str) -> None:
    for step in listing.search(workspace, known, "risk", terms_of(needle)):
        if isinstance(step, listing.Found) and (len(step.ids) or step.is_whole):
            listing.page(workspace, step.ids[:PAGE])
            return


def _milliseconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - begun)


def _data_table(root: Path) -> Iterator[Line]:
    arguments = [sys.executable, "-c", _TABLE, str(root / "claims.db"), str(ROWS)]
    with started(arguments, root) as keyboard:
        yield f"DataTable of {ROWS:,} rows: first row", keyboard.wait_for("999"), "s", NO_GOAL
        keyboard.settle(1.0)
        yield from presses(keyboard, "arrow in DataTable")
        yield "DataTable: peak memory", keyboard.peak_megabytes, "MB", NO_GOAL


def _harlequin(program: Path, root: Path) -> Iterator[Line]:
    arguments = [str(program), "-a", "sqlite", "--read-only", "--limit", str(ROWS), str(root / "claims.db")]
    with started(arguments, root) as keyboard:
        yield "harlequin: first painted frame", keyboard.wait_for("Run Query"), "s", NO_GOAL
        keyboard.settle(2.0)
        keyboard.press("select number, wording, attributed_to, worth from claim order by worth desc")
        begun = time.perf_counter() - keyboard.begun
        keyboard.press("\n")
        yield f"harlequin: first of {ROWS:,} rows", keyboard.wait_for("999") - begun, "s", NO_GOAL
        keyboard.settle(2.0)
        yield from presses(keyboard, "arrow in harlequin")
        yield "harlequin: peak memory", keyboard.peak_megabytes, "MB", NO_GOAL


if __name__ == "__main__":
    raise SystemExit(main())
