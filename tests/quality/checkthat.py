"""Compare what is worth a check in debates with CheckThat 2024 task 1, English (ClaimBuster).

Run by hand: python -m tests.quality.checkthat [--whole]. Needs ../shared/data/checkthat2024_task1_en
beside the repository and says so when it is absent. The dev-test part is a debate of another year; nothing
was trained or tuned on it. The judge of sentences answers with the threshold that its training set on the
latest debates of the train part. With --whole, each sentence is also read as a text, and how well the
highest check-worthiness of its claims, named reasons and all, tells the two kinds apart is printed: the
area under the ROC curve.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence

from tests.quality.yes_or_no import SHARED, Tally, reliability, tally
from workbench.domain.document import Block, Metadata
from workbench.extract import extract
from workbench.language.parsing.parser import shipped_parser

FOLDER = SHARED / "checkthat2024_task1_en"


def sentences(part: str) -> list[tuple[str, bool]]:
    """Return the sentences of a part, each with the annotators' answer."""
    with (FOLDER / f"{part}.tsv").open(encoding="utf-8", newline="") as rows:
        return [(row["text"], row["label"] == "1") for row in csv.DictReader(rows, delimiter="\t")]


def odds_of(texts: Sequence[str]) -> list[float]:
    """Return the judge's odds that fact-checkers would pick each sentence."""
    return [
        max((one.worthy for one in shipped_parser().read(text, [0]).judgements), default=0.0)
        for text in texts
    ]


def measured(part: str) -> tuple[Tally, list[float], list[bool]]:
    """Return how the judge does on a part, with its odds and the annotators' answers."""
    texts, wanted = zip(*sentences(part), strict=True)
    odds = odds_of(texts)
    threshold = shipped_parser().judge.threshold
    return tally([odd >= threshold for odd in odds], wanted), odds, list(wanted)


def worth_of(text: str) -> int:
    """Return the highest check-worthiness among the claims of a sentence, 0 where it makes none."""
    found = extract(text, (Block(0, len(text), "body"),), Metadata(language="en"))
    return max((claim.worth for claim in found.claims), default=0)


def area(worths: Sequence[float], wanted: Sequence[bool]) -> float:
    """Return how often a Yes stands above a No, a tie counting half."""
    yes = [worth for worth, want in zip(worths, wanted, strict=True) if want]
    no = [worth for worth, want in zip(worths, wanted, strict=True) if not want]
    above = sum((one > other) + (one == other) / 2 for one in yes for other in no)
    return above / max(1, len(yes) * len(no))


def main() -> int:
    """Print the figures."""
    if not FOLDER.is_dir():
        print(f"skipped: {FOLDER} is absent", file=sys.stderr)
        return 0
    print(f"judge {shipped_parser().judge.digest}, Yes from {shipped_parser().judge.threshold:.2f}")
    for part in ("dev", "dev-test"):
        figures, odds, wanted = measured(part)
        print(f"{part:9} {len(odds)} sentences  {figures}  area {area(odds, wanted):.3f}")
        print(reliability(odds, wanted))
        if "--whole" in sys.argv:
            worths = [worth_of(text) for text, _ in sentences(part)]
            print(f"  check-worthiness of its claims: area {area(worths, wanted):.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
