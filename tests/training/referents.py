"""Weighs what speaks for and against what a pronoun may stand for: `python -m tests.training.referents`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.quality.coreference import GENRES, TREEBANK, GoldDocument, gold_documents, quoted_in
from tests.quality.parses import kept_parse
from workbench.extract.entities import Entity, Memory, Seen
from workbench.extract.mentions import Mention
from workbench.extract.pronouns import Candidate, candidates_for, class_of
from workbench.extract.reading import Reading
from workbench.extract.traits import none_traits
from workbench.language.parsing.tree import Tree, trees_of

_STEPS = 400
_RATE = 0.5
_SHRINKING = 8.0
"""Of the weights' squares, so that what was seen seldom counts little."""
_WEIGHTS = Path(__file__).parents[2] / "workbench" / "extract" / "pronoun_weights.py"


@dataclass(frozen=True, slots=True)
class _Case:
    """A pronoun: the traits of each candidate, of none, and which of them are right."""

    traits: tuple[frozenset[str], ...]
    right: tuple[bool, ...]


def main() -> int:
    """Learn the weights on the training half of the treebank and write them down."""
    path = TREEBANK / "gum-train.conllu.gz"
    if not path.is_file():
        print(f"{path} is not here: nothing to learn from")
        return 1
    documents = [each for each in gold_documents(path) if each.name.split("_")[1] in GENRES]
    parsed = [
        [tree for spans in document.paragraphs for tree in trees_of(document.text, spans, kept_parse)]
        for document in documents
    ]
    weights = learned_weights(documents, parsed)
    _write(weights)
    return 0


def learned_weights(
    documents: Sequence[GoldDocument], parsed: Sequence[Sequence[Tree]]
) -> dict[str, dict[str, int]]:
    """Return the weights that make the right choices of some documents probable."""
    cases: dict[str, list[_Case]] = {"he": [], "it": [], "they": []}
    for document, trees in zip(documents, parsed, strict=True):
        _collect(document, trees, cases)
    return {which: _learned(theirs) for which, theirs in cases.items()}


def _collect(document: GoldDocument, trees: Sequence[Tree], cases: dict[str, list[_Case]]) -> None:
    """Read a document as the register does, noting each choice, and choose rightly where that can be done."""
    by_span = {(mention.first, mention.last): mention for mention in document.mentions}
    clusters: dict[int, set[int]] = {}
    for mention in document.mentions:
        for head in mention.heads:
            clusters.setdefault(head, set()).add(mention.cluster)

    def choose(pronoun: Mention, tree: Tree, memory: Memory, coming: Sequence[Seen]) -> Entity | None:
        candidates = candidates_for(pronoun, tree, memory, coming)
        token = tree.tokens[pronoun.head]
        gold = by_span.get((token.start, token.end))
        right = [gold is not None and _is_right(each, gold.cluster, trees, clusters) for each in candidates]
        traits = (*(each.traits for each in candidates), none_traits(pronoun))
        cases[class_of(pronoun)].append(_Case(traits, (*right, not any(right))))
        return next((each.entity for each, fits in zip(candidates, right, strict=True) if fits), None)

    Reading(trees, choose).read_all(quoted_in(trees))


def _is_right(
    candidate: Candidate, cluster: int, trees: Sequence[Tree], clusters: dict[int, set[int]]
) -> bool:
    first = candidate.entity.first
    return cluster in clusters.get(trees[first.sentence].tokens[first.head].start, set())


def _learned(cases: Sequence[_Case]) -> dict[str, int]:
    """Return weights, in hundredths, that make what is right probable."""
    names = sorted({trait for case in cases for traits in case.traits for trait in traits})
    column = {name: at for at, name in enumerate(names)}
    rows = [
        (n, traits, right)
        for n, case in enumerate(cases)
        for traits, right in zip(case.traits, case.right, strict=True)
    ]
    matrix = np.zeros((len(rows), len(names)), dtype=np.float64)
    for at, (_, traits, _) in enumerate(rows):
        matrix[at, [column[trait] for trait in traits]] = 1.0
    group = np.array([n for n, _, _ in rows])
    is_right = np.array([right for _, _, right in rows], dtype=np.float64)
    weights = np.zeros(len(names))
    momentum = np.zeros(len(names))
    for _ in range(_STEPS):
        powers = np.exp(np.clip(matrix @ weights, -30, 30))
        chances = powers / np.bincount(group, powers)[group]
        aims = powers * is_right
        aims = aims / np.bincount(group, aims)[group]
        gradient = matrix.T @ (chances - aims) + _SHRINKING * weights
        momentum = 0.9 * momentum - _RATE * gradient / len(cases)
        weights = weights + momentum
    return {
        name: round(100 * float(weight))
        for name, weight in zip(names, weights, strict=True)
        if abs(weight) > 0.05
    }


def _write(weights: dict[str, dict[str, int]]) -> None:
    lines = [
        '"""What speaks for and against what a pronoun may stand for, in hundredths of a logarithm of odds.',
        "",
        "Learned by `python -m tests.training.referents` on the free genres of GUM without its news,",
        'training half (annotation CC BY 4.0).\n"""',
        "",
        "from __future__ import annotations",
        "",
        "WEIGHTS: dict[str, dict[str, int]] = {",
    ]
    for which, theirs in weights.items():
        lines.append(f'    "{which}": {{')
        lines += [f'        "{name}": {weight},' for name, weight in theirs.items()]
        lines.append("    },")
    _WEIGHTS.write_text("\n".join([*lines, "}", ""]), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
