"""Measure the list of all claims: first rows, filters, counts, memory; all through the real screen's search.

Run by hand: python -m tests.benchmarks.claims_list [ARTICLES] [CLAIMS]. The first rows of a filter are there
when its first part with a row in it is found and a page of rows is read; the goal for twenty fixed filters
is a p95 of 100 ms, with 20,000 articles of 50 claims.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.store.making import Made, importing, said, verdict_of
from workbench.desk import listing
from workbench.desk.workspace import Workspace, open_workspace
from workbench.domain.terms import terms_of
from workbench.store.store import Store

FILTERS = (
    "harbour", "ferry 7", "1999", '"has 12 things"', "17.3", "heron", "is:open", "is:settled", "is:verified",
    "is:disputed", "is:dismissed", "is:repeat", "no:source", "has:source", "has:query", "type:quantity",
    "risk:500", "-harbour is:open", "straße", "is:verified heron",
)  # fmt: skip
"""Words, numbers, states, nothing found; one that SQL cannot fold."""


def main(articles: int, claims: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        made = [sys.executable, "-m", "tests.benchmarks.claims_list", str(articles), str(claims), str(root)]
        subprocess.run(made, check=True)  # another process, as its memory is not that of the list
        workspace = open_workspace(root)
        before = _megabytes()
        begun = time.perf_counter()
        known, first_rows = _searched(workspace, listing.Known(), "")
        counted = time.perf_counter() - begun
        rows, whole = [], []
        for needle in FILTERS:
            begun = time.perf_counter()
            _, first = _searched(workspace, known, needle)
            rows.append((first, needle))
            whole.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        listing.page(workspace, known.in_order("risk")[-listing.PAGE :])
        paging = time.perf_counter() - begun
        workspace.close()
    print(f"{articles:,} articles of {claims} claims")
    print(f"first rows, nothing known    {first_rows:8.2f} s")
    print(f"all counted                  {counted:8.2f} s")
    for seconds, needle in sorted(rows, reverse=True):
        print(f"  first rows of {needle:20} {1000 * seconds:8.0f} ms")
    print(f"filter to first rows, p95    {1000 * _p95([first for first, _ in rows]):8.0f} ms")
    print(f"filter to last row, p95      {1000 * _p95(whole):8.0f} ms")
    print(f"a page of {listing.PAGE}                {1000 * paging:8.0f} ms")
    print(f"memory of all this           {_megabytes() - before:8.0f} MB; {_megabytes():.0f} MB in all")


def _fill(root: Path, articles: int, claims: int) -> None:
    store = Store.create(root / "claims.db")
    (root / "sources").mkdir()
    made: list[Made] = []
    for number in range(articles):
        what = ("harbour", "ferry", "quay", "pier")[number % 4]
        text = ". ".join(f"The {what} {part} of port {number} has {part} things" for part in range(claims))
        change, imported = importing(text, f"article-{number}")
        store.commit(change)
        made.append(imported)
    for number in range(0, min(articles, 400), 2):
        store.commit(verdict_of(made[number], made[number].claims[0], key=f"v{number}"))
        store.commit(said(made[number], made[number].claims[1], "so it is", f"e{number}"))
    store.close()


def _searched(workspace: Workspace, known: listing.Known, needle: str) -> tuple[listing.Known, float]:
    """Return what is known after a search to its end, and the seconds until its first rows were read."""
    begun, first = time.perf_counter(), 0.0
    for step in listing.search(workspace, known, "risk", terms_of(needle)):
        if isinstance(step, listing.Found):
            known = step.known
            if not first and (len(step.ids) or step.is_whole):
                listing.page(workspace, step.ids[: listing.PAGE])
                first = time.perf_counter() - begun
    return known, first


def _p95(seconds: Sequence[float]) -> float:
    return sorted(seconds)[int(0.95 * (len(seconds) - 1))]


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    wanted = [int(word) for word in sys.argv[1:3]] or [2_000, 50]
    if len(sys.argv) > 3:
        _fill(Path(sys.argv[3]), *wanted)
    else:
        main(*wanted)
