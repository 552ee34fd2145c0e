"""Measure the store with many claims and edits: size, commits, reads and verify.

Run by hand: python -m tests.benchmarks.store_size [ARTICLES] [CLAIMS]. Beside them, the floor: plain SQLite
taking the same number of rows without journal or seals, in the same run.
"""

from __future__ import annotations

import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.store.making import Made, importing, verdict_of
from workbench.store.articles import article_rows
from workbench.store.proof import prove
from workbench.store.store import Store
from workbench.store.views import article_view


def main(articles: int, claims: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as temporary:
        store = Store.create(Path(temporary) / "claims.db")
        begun = time.perf_counter()
        made = []
        for number in range(articles):
            text = ". ".join(f"Claim {part} of article {number} has {part} things" for part in range(claims))
            change, imported = importing(text, f"article-{number}")
            store.commit(change)
            made.append(imported)
        imports = time.perf_counter() - begun
        floor = _floor(Path(temporary) / "floor.db", articles, claims)
        begun = time.perf_counter()
        edits = 200
        for number in range(edits):
            store.commit(
                verdict_of(
                    made[number % articles],
                    made[number % articles].claims[0],
                    _standing(store, made, number),
                    f"v{number}",
                )
            )
        committing = (time.perf_counter() - begun) / edits
        begun = time.perf_counter()
        view = article_view(store, articles)
        reading = time.perf_counter() - begun
        begun = time.perf_counter()
        rows = article_rows(store)
        listing = time.perf_counter() - begun
        begun = time.perf_counter()
        proved = prove(store)
        proving = time.perf_counter() - begun
        size = (Path(temporary) / "claims.db").stat().st_size
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{articles} articles of {claims} claims: {proved.rows:,} rows, {size / 1e6:.0f} MB")
    print(f"imports            {imports:8.2f} s  ({imports / floor:.1f} x plain SQLite's {floor:.2f} s)")
    print(f"one verdict        {1000 * committing:8.1f} ms")
    print(f"one article read   {1000 * reading:8.1f} ms  ({len(view.claims)} claims)")
    print(f"list of articles   {1000 * listing:8.1f} ms  ({len(rows)} rows)")
    print(f"verify             {proving:8.2f} s  ({proved.changes:,} changes)")
    print(f"memory             {memory:8.0f} MB")


def _standing(store: Store, made: Sequence[Made], number: int) -> str:
    claim = made[number % len(made)].claims[0]
    standing: str = store.get("claim", claim.uid).standing_content
    return standing


def _floor(path: Path, articles: int, claims: int) -> float:
    begun = time.perf_counter()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE claim (id INTEGER PRIMARY KEY, article INT, quote TEXT, wording TEXT)")
    for number in range(articles):
        rows = [(number, f"Claim {part} of article {number}", "wording") for part in range(claims)]
        connection.executemany("INSERT INTO claim (article, quote, wording) VALUES (?, ?, ?)", rows)
        connection.commit()
    connection.close()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:3])) if len(sys.argv) > 2 else main(200, 100)
