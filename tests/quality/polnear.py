"""Sources, cues and contents of attributions, measured on PolNeAR: `python -m tests.quality.polnear`.

A word is a run of letters and digits with the marks inside it. Tokens: a word counts as source, cue or
content when one character of it lies in such a range of any attribution. Spans: ranges of words, shorn of the
marks at their ends and cut at the ends of sentences; a span is right when both ends are. Where several
annotators read an article, each reading counts for its share of one. Attributions inside the content of
another are left out: the corpus seldom marks them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from tests.quality.parses import kept_parse
from workbench.domain.span import Span
from workbench.extract.attributions import Attribution
from workbench.extract.mending import mended
from workbench.extract.placelines import after_place_line
from workbench.extract.voices import attributed
from workbench.language.parsing.tree import Tree, trees_of
from workbench.language.quoting import quoted_spans
from workbench.language.sentences import sentence_spans

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "polnear"
PARTS = ("source", "cue", "content")
_WORD = re.compile(r"\w+(?:[.,’'@&/-]\w+)*")
_PARAGRAPH = re.compile(r"[^\n]+")

Spans = set[tuple[int, int]]


@dataclass
class Tally:
    """Weighted counts: what is right, what was found and what was there."""

    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    there: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(
        self, part: str, level: str, found: Spans | set[int], there: Spans | set[int], weight: float
    ) -> None:
        """Count what was found against what is there."""
        key = part, level
        self.right[key] += weight * len(found & there)  # type: ignore[assignment]
        self.found[key] += weight * len(found)  # type: ignore[assignment]
        self.there[key] += weight * len(there)  # type: ignore[assignment]

    def figures(self, part: str, level: str) -> tuple[float, float, float]:
        """Return precision, recall and F1."""
        key = part, level
        precision = self.right[key] / max(1e-9, self.found[key])
        recall = self.right[key] / max(1e-9, self.there[key])
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


class Words:
    """The words of a text, and where its sentences end among them."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        matches = [match.span() for match in _WORD.finditer(text)]
        self.starts = [start for start, _ in matches]
        self.ends = [end for _, end in matches]
        self.cuts = sorted({bisect_left(self.starts, sentence.start) for sentence in sentences})

    def spans(self, ranges: Iterable[Sequence[int]]) -> Spans:
        """Return ranges of characters as ranges of words, cut at the ends of sentences."""
        spans: Spans = set()
        for start, end in ranges:
            low, high = bisect_right(self.ends, start), bisect_left(self.starts, end)
            while low < high:
                cut = bisect_right(self.cuts, low)
                stop = min(high, self.cuts[cut]) if cut < len(self.cuts) else high
                spans.add((low, stop))
                low = stop
        return spans


def articles(part: str) -> Iterator[Mapping[str, Any]]:
    """Yield the articles of a part of the corpus."""
    with gzip.open(FOLDER / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read(text: str) -> tuple[list[list[Tree]], list[list[list[Attribution]]]]:
    """Return the trees and attributions of an article whose paragraphs are its lines."""
    blocks: list[list[Tree]] = []
    quotes: list[list[Span]] = []
    is_open = False
    for match in _PARAGRAPH.finditer(text):
        sentences = sentence_spans(text, match.start(), match.end())
        sentences[:1] = [after_place_line(text, sentence) for sentence in sentences[:1]]
        blocks.append([mended(tree) for tree in trees_of(text, sentences, kept_parse)])
        spans, is_open = quoted_spans(text, match.start(), match.end(), is_open)
        quotes.append(spans)
    return blocks, attributed(blocks, quotes)


def ranges_of(tree: Tree, attribution: Attribution) -> dict[str, list[tuple[int, int]]]:
    """Return the characters of an attribution's parts."""
    tokens = tree.tokens
    cue: list[list[int]] = []
    for at in attribution.cue:
        if cue and cue[-1][1] == at:
            cue[-1][1] = at + 1
        else:
            cue.append([at, at + 1])
    source = [attribution.source] if attribution.source else []
    places: dict[str, Iterable[Sequence[int]]] = {
        "source": source,
        "cue": cue,
        "content": attribution.content,
    }
    return {
        part: [(tokens[low].start, tokens[high - 1].end) for low, high in ranges]
        for part, ranges in places.items()
    }


def measured(part: str, limit: int | None) -> Tally:
    """Return the counts over the first articles of a part."""
    tally = Tally()
    for article in islice(articles(part), limit):
        measure(article, tally)
    return tally


def measure(article: Mapping[str, Any], tally: Tally) -> None:
    """Add one article to the counts."""
    text = article["text"]
    blocks, found = read(text)
    sentences = [
        Span(tree.tokens[0].start, tree.tokens[-1].end) for trees in blocks for tree in trees if len(tree)
    ]
    words = Words(text, sentences)
    ours: dict[str, Spans] = {name: set() for name in PARTS}
    for trees, per_sentence in zip(blocks, found, strict=True):
        for tree, attributions in zip(trees, per_sentence, strict=True):
            for attribution in attributions:
                if attribution.inside >= 0:
                    continue
                for name, ranges in ranges_of(tree, attribution).items():
                    ours[name] |= words.spans(ranges)
    for reading in article["annotations"]:
        for name in PARTS:
            theirs: Spans = set()
            for attribution in reading["attributions"]:
                theirs |= words.spans(attribution[name] or [])
            weight = 1 / len(article["annotations"])
            tally.add(name, "exact", ours[name], theirs, weight)
            tally.add(name, "token", _covered(ours[name]), _covered(theirs), weight)


def _covered(spans: Spans) -> set[int]:
    return {at for low, high in spans for at in range(low, high)}


def printed(tally: Tally) -> str:
    """Return the counts as a table."""
    rows = ["          token P    R    F1     exact P    R    F1"]
    for part in PARTS:
        token = "  ".join(f"{value:.3f}" for value in tally.figures(part, "token"))
        exact = "  ".join(f"{value:.3f}" for value in tally.figures(part, "exact"))
        rows.append(f"{part:9} {token}   {exact}")
    return "\n".join(rows)


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared data are not here")
def test_attributions_of_news_are_found() -> None:
    """Sources, cues and contents of political news are found better than a plain sequence model does."""
    tally = measured("dev", None)

    assert tally.figures("source", "token")[2] > 0.63
    assert tally.figures("content", "token")[2] > 0.79


def main() -> None:
    """Print the table of a part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("dev", "train"), default="dev")
    parser.add_argument("--limit", type=int, help="articles; all by default")
    asked = parser.parse_args()
    print(printed(measured(asked.part, asked.limit)))


if __name__ == "__main__":
    main()
