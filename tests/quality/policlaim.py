"""Compare what is checkable in political speeches with PoliClaim (verifiable factual claim: yes or no).

Run by hand: python -m tests.quality.policlaim. Needs ../shared/data/policlaim beside the repository and says
so when it is absent. Each speech is read as one text with a block for each sentence; a sentence is a Yes when
any part of its block is labelled checkable. Nothing is trained or tuned on this set: the labels come from
rules, and the head behind them from sentences of CheckThat (see the card of the weights).
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tests.quality.parses import kept_read
from tests.quality.yes_or_no import SHARED, Tally, tally
from workbench.domain.document import Block, Metadata
from workbench.extract import extract

FILE = SHARED / "policlaim" / "train_golden.csv"


def speeches() -> dict[str, list[tuple[str, bool]]]:
    """Return the sentences of each speech in order, each with the annotators' answer."""
    spoken: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    with FILE.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            spoken[row["speech"]].append((row["text"], row["label"] == "1"))
    return dict(spoken)


def answers(sentences: Sequence[str]) -> Iterator[bool]:
    """Yield for each sentence of a speech whether it is read as checkable."""
    text = "\n\n".join(sentences)
    blocks: list[Block] = []
    for sentence in sentences:
        start = blocks[-1].end + 2 if blocks else 0
        blocks.append(Block(start, start + len(sentence), "body"))
    found = extract(text, tuple(blocks), Metadata(language="en"), kept_read)
    checkable = [s.start for s in found.sentences if s.label == "checkable"]
    for block in blocks:
        yield any(block.start <= start < block.end for start in checkable)


def measured() -> dict[str, Tally]:
    """Return the tally of each speech and, under an empty name, of all."""
    given: list[bool] = []
    wanted: list[bool] = []
    tallies: dict[str, Tally] = {}
    for name, sentences in speeches().items():
        ours, theirs = list(answers([text for text, _ in sentences])), [yes for _, yes in sentences]
        tallies[name] = tally(ours, theirs)
        given += ours
        wanted += theirs
    return {"": tally(given, wanted), **tallies}


def main() -> int:
    """Print the figures."""
    if not FILE.exists():
        print(f"skipped: {FILE} is absent", file=sys.stderr)
        return 0
    for name, figures in measured().items():
        print(f"{name or 'all speeches':14} {figures}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
