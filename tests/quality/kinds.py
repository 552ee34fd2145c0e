"""The types of claims against labels made by the guide alone: `python -m tests.quality.kinds [--misses]`.

The claims are those that extraction finds in speeches, interviews, biographies, travel guides, textbooks and
papers of GUM's dev part. `kinds.tsv` keeps no text of them: a document, the beginning of the hash of the
claim's wording, and its types, labelled before anybody looked at what the rules say. Claims whose wording is
broken, and general truths that fit no type of the guide, were left out; a claim that is worded otherwise by
now is counted as gone. The rules are tuned on this set and on the tuning half of the gold articles.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.quality.coreference import TREEBANK, gold_documents
from tests.quality.parses import kept_read
from workbench.domain.document import Block, Metadata
from workbench.domain.extraction import FoundClaim
from workbench.extract import extract

LABELS = Path(__file__).with_name("kinds.tsv")
TREES = TREEBANK / "gum-dev.conllu.gz"
_DIGITS = 12


@dataclass(slots=True)
class Counts:
    """How often each type was given and meant, given, and meant."""

    hits: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    meant: Counter[str] = field(default_factory=Counter)
    gone: int = 0

    def add(self, given: Iterable[str], meant: Iterable[str]) -> None:
        """Count one claim."""
        types, wanted = set(given), set(meant)
        self.hits.update(types & wanted)
        self.given.update(types)
        self.meant.update(wanted)

    def row(self, name: str, hits: int, given: int, meant: int) -> str:
        """Return one line of the table."""
        f1 = 2 * hits / max(1, given + meant)
        precision, recall = f"{hits}/{given}", f"{hits}/{meant}"
        return f"{name:12}precision {precision:>8}  recall {recall:>8}  F1 {f1:.3f}"

    def table(self) -> str:
        """Return a line for each type and one for all together."""
        lines = [self.row(kind, self.hits[kind], self.given[kind], self.meant[kind]) for kind in self.meant]
        lines.append(self.row("all", self.hits.total(), self.given.total(), self.meant.total()))
        return "\n".join(lines)


def labelled() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the labels by document and hash."""
    with LABELS.open(encoding="utf-8", newline="") as rows:
        return {
            (row["document"], row["claim"]): tuple(row["types"].split())
            for row in csv.DictReader(rows, delimiter="\t")
        }


def key_of(claim: FoundClaim) -> str:
    """Return the beginning of the hash of a claim's wording."""
    return hashlib.sha256(claim.wording.encode()).hexdigest()[:_DIGITS]


def claims_of(text: str) -> tuple[FoundClaim, ...]:
    """Return what is found in a text whose blocks are its lines."""
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(at, at + len(line), "body"))
        at += len(line) + 1
    return extract(text, tuple(blocks), Metadata(language="en"), kept_read).claims


def measured(*, shows_misses: bool = False) -> Counts:
    """Return the counts over all labelled claims."""
    labels, counts = labelled(), Counts()
    names = {document for document, _ in labels}
    for document in gold_documents(TREES):
        for claim in claims_of(document.text) if document.name in names else ():
            meant = labels.pop((document.name, key_of(claim)), None)
            if meant is None:
                continue
            counts.add(claim.types, meant)
            if shows_misses and set(meant) != set(claim.types):
                print(f"{' '.join(claim.types)} | meant {' '.join(meant)} | {claim.how} | {claim.wording}")
    counts.gone = len(labels)
    return counts


def main() -> int:
    """Print precision and recall by type."""
    if not TREES.is_file():
        print(f"skipped: {TREES} is absent", file=sys.stderr)
        return 0
    counts = measured(shows_misses="--misses" in sys.argv)
    print(f"{len(labelled()) - counts.gone} claims, {counts.gone} gone")
    print(counts.table())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
