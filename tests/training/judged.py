"""Sentences that people have judged, to train the judge on: what each set says, and what it leaves open.

CheckThat 2024 task 1 in English (ClaimBuster) says which sentences of debates were worth a check. What is
worth one is checkable; of the rest a sample was read for this project by GUIDELINES section 1 of the
annotation guide, and so was a sample of the speeches of GUM: the files checkable_*.tsv here hold the
answers, not the texts.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.conllu import documents

_HERE = Path(__file__).parent
LATEST = 30_000
"""The number from which on CheckThat's train part holds the latest of its debates."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence; an answer that nobody gave is None."""

    text: str
    worthy: bool | None
    checkable: bool | None
    weight: float
    """How many sentences it stands for where checkable is asked."""
    number: int = 0
    """Its number in CheckThat; debates stand in the order of their years."""


def debates(data: Path, part: str) -> list[Judged]:
    """Return a part of CheckThat: train, dev or dev-test."""
    with (data / "checkthat2024_task1_en" / f"{part}.tsv").open(encoding="utf-8", newline="") as rows:
        found = list(csv.DictReader(rows, delimiter="\t"))
    read = _answers("checkable_debates.tsv") if part == "train" else {}
    unworthy = sum(row["label"] == "0" for row in found)
    return [_of_debate(row, read, unworthy / max(1, len(read))) for row in found]


def _of_debate(row: Mapping[str, str], read: Mapping[str, bool], stands_for: float) -> Judged:
    worthy = row["label"] == "1"
    checkable = True if worthy else read.get(row["id"])
    return Judged(row["text"], worthy, checkable, 1.0 if worthy else stands_for, int(row["id"]))


def speeches(data: Path) -> Iterator[Judged]:
    """Yield the sentences of GUM's speeches that were read."""
    read = _answers("checkable_speeches.tsv")
    for document in documents(data / "syntax" / "gum-train.conllu.gz"):
        sentences = [(part, sentence) for part in document.paragraphs for sentence in part.sentences()]
        for number, (part, sentence) in enumerate(sentences):
            answer = read.get(f"{document.name} {number}")
            if answer is not None:
                text = part.text[sentence[0].start : sentence[-1].end]
                yield Judged(text, None, answer, SPEECH_WEIGHT)


SPEECH_WEIGHT = 10.0


def _answers(name: str) -> dict[str, bool]:
    rows = (line.rsplit("\t", 1) for line in (_HERE / name).read_text("utf-8").splitlines()[1:])
    return {key.replace("\t", " "): answer == "1" for key, answer in rows}
