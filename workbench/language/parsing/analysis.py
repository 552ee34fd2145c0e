"""What is known of the words of a window before they are tokens of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.domain.span import Span
from workbench.language.parsing.lemmas import lemma_of
from workbench.language.parsing.tokens import Token
from workbench.language.parsing.words import whole

if TYPE_CHECKING:
    from workbench.language.parsing.model import Labels
    from workbench.language.parsing.network import Network, Scores


@dataclass(frozen=True, slots=True)
class Analysis:
    """Labels and trees of a window's words, in order."""

    upos: list[str]
    xpos: list[str]
    feats: list[str]
    heads: list[int]
    """The head's place in the window from 1, 0 for the root of a sentence."""
    relations: list[str]
    sentences: list[int]
    """The number of the word's sentence in the window."""
    names: list[str]
    """The label of the word as a part of a name, of `named.NAME_LABELS`."""


def analysis_of(
    scores: Scores, begins: Sequence[int], count: int, network: Network, labels: Labels
) -> Analysis:
    """Return what the network says of the first `count` words, in sentences that begin at `begins`."""
    heads, sentences = _heads_and_sentences(begins, count, scores)
    return Analysis(
        upos=[labels.upos[number] for number in scores.upos[:count].tolist()],
        xpos=[labels.xpos[number] for number in scores.xpos[:count].tolist()],
        feats=[labels.feats[number] for number in scores.feats[:count].tolist()],
        heads=heads,
        relations=_relations(heads, scores, network, labels),
        sentences=sentences,
        names=[labels.names[number] if number else "" for number in scores.names[:count].tolist()],
    )


def tokens_of(
    analysis: Analysis, text: str, spans: Sequence[Span], before: Sequence[Token], upper: int | None = None
) -> Iterator[Token]:
    """Yield the tokens of a window, whose heads and numbers go on from those before.

    With `upper`, a root before, its first sentence goes on with the last one before.
    """
    first = len(before)
    sentences_before = before[-1].sentence + (upper is None) if before else 0
    for place, span in enumerate(spans):
        form, upos, xpos = whole(span.quote(text)), analysis.upos[place], analysis.xpos[place]
        head: int | None = first + analysis.heads[place] - 1
        relation, sentence = analysis.relations[place], analysis.sentences[place]
        if not analysis.heads[place]:
            goes_on = upper is not None and sentence == 0
            head, relation = (upper, "dep") if goes_on else (None, "root")
        yield Token(
            start=span.start,
            end=span.end,
            form=form,
            lemma=lemma_of(form, upos, xpos),
            upos=upos,
            xpos=xpos,
            feats=analysis.feats[place],
            head=head,
            relation=relation,
            sentence=sentences_before + sentence,
        )


def _relations(heads: Sequence[int], scores: Scores, network: Network, labels: Labels) -> list[str]:
    """Return the label of each word's arc; `root` is the label of the root's and of no other."""
    root = labels.relation.index("root")
    fitness = network.relation_scores(scores.dependents[: len(heads)], scores.heads[list(heads)])
    fitness[:, root] = -1e9
    best = fitness.argmax(1).tolist()
    return [labels.relation[number] if head else "root" for head, number in zip(heads, best, strict=True)]


def _heads_and_sentences(begins: Sequence[int], count: int, scores: Scores) -> tuple[list[int], list[int]]:
    from workbench.language.parsing.trees import best_heads

    heads: list[int] = []
    sentences: list[int] = []
    for number, (start, end) in enumerate(pairwise([*begins, count])):
        columns = [0, *range(start + 1, end + 1)]
        heads += [head and head + start for head in best_heads(scores.arcs[start:end, columns])]
        sentences += [number] * (end - start)
    return heads, sentences
