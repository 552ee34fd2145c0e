"""Compare what is checkable in political speeches with PoliClaim (verifiable factual claim: yes or no).

Run by hand: python -m tests.quality.policlaim. Needs ../shared/data/policlaim beside the repository and says
so when it is absent. Each speech is read as one text with a block for each sentence; a sentence is a Yes when
any part of its block is labelled checkable. Nothing is trained or tuned on this set: the labels come from
rules, and the head behind them from sentences of CheckThat (see the card of the weights). A second line takes
the answer from that head's odds of `checkable` alone, with a threshold set on CheckThat.
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

LEAST_ODDS = 0.3
"""Odds of `checkable` that count as Yes where only they answer.

Of the tenths from 0.1 to 0.8 it was right most often on 615 sentences of the latest debates in the train part
of CheckThat whose answer is known, each weighted by how many it stands for, by two members trained without
these debates as in the rehearsal of `tests.training.worth`. Only 47 of the 615 are a No: the basis is thin,
and without the weights, among almost nothing but Yes, the lowest tenth would be best.
"""


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


def judged(sentences: Sequence[str]) -> Iterator[bool]:
    """Yield for each sentence whether the judge alone, reading it by itself, holds it checkable."""
    for sentence in sentences:
        odds = (one.checkable for one in kept_read(sentence, [0]).judgements)
        yield max(odds, default=0.0) >= LEAST_ODDS


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
    pairs = [pair for sentences in speeches().values() for pair in sentences]
    alone = tally(list(judged([text for text, _ in pairs])), [yes for _, yes in pairs])
    print(f"{'judge alone':14} {alone}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
