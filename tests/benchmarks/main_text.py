"""Measure the page reader on real pages: token F1 of the body against the true article text.

Run by hand: python -m tests.benchmarks.main_text. Needs the article extraction benchmark beside the
repository (../shared/data/article_extraction_benchmark) and says so when it is absent. The score is the
benchmark's own: multisets of 4-grams of words, precision and recall averaged over pages.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.ingest.decoding import decode
from workbench.ingest.html import read_page
from workbench.ingest.maintext import main_text

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "article_extraction_benchmark"


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the multiset of 4-grams of words in `text`."""
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)) if words)


def precision_and_recall(true: str, read: str) -> tuple[float, float]:
    """Return both for one page; 1.0 where there is nothing to find or nothing found."""
    expected, actual = shingles(true), shingles(read)
    hits = sum((expected & actual).values())
    return (
        hits / actual.total() if actual else float(not expected),
        hits / expected.total() if expected else 1.0,
    )


def f1(scores: list[tuple[float, float]]) -> str:
    """Return the means and their harmonic mean, as one line."""
    precision = sum(p for p, _ in scores) / len(scores)
    recall = sum(r for _, r in scores) / len(scores)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {2 * precision * recall / (precision + recall):.3f}"


def body_of(page: bytes, labels: frozenset[str]) -> str:
    """Return the text of a page's blocks that bear one of `labels`."""
    reading = read_page(decode(page, markup=True), "page")
    return "\n".join(
        reading.text[block.start : block.end] for block in reading.blocks if block.label in labels
    )


def main() -> int:
    """Print the figures for our reader and for trafilatura alone."""
    if not FOLDER.is_dir():
        print(f"skipped: {FOLDER} is absent", file=sys.stderr)
        return 0
    truth = json.loads((FOLDER / "ground-truth.json").read_text("utf-8"))
    columns: dict[str, list[tuple[float, float]]] = {
        "body": [],
        "body, sub-headings, places": [],
        "trafilatura": [],
    }
    seconds = 0.0
    for name, entry in sorted(truth.items()):
        page = gzip.decompress((FOLDER / "html" / f"{name}.html.gz").read_bytes())
        started = time.perf_counter()
        try:
            body = body_of(page, frozenset({"body"}))
        except WorkbenchError as refusal:
            print(name[:12], refusal, file=sys.stderr)
            body = ""
        seconds += time.perf_counter() - started
        wider = body_of(page, frozenset({"body", "subheading", "dateline"})) if body else ""
        texts = (body, wider, main_text(decode(page, markup=True).text))
        for column, text in zip(columns.values(), texts, strict=True):
            column.append(precision_and_recall(entry["articleBody"], text))
        if "-v" in sys.argv:
            print(name[:12], *(f"{p:.2f}/{r:.2f}" for p, r in (column[-1] for column in columns.values())))
    for title, column in columns.items():
        print(f"{title:28} {f1(column)}")
    print(f"{seconds / len(truth) * 1000:.0f} ms a page")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
