"""Parsing of a paragraph into the words and trees of its sentences, in time that grows with its length."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.domain.span import Span
from workbench.language.parsing.lemmas import lemma_of
from workbench.language.parsing.pieces import Pieces, shape_of
from workbench.language.parsing.tokens import Token
from workbench.language.parsing.words import word_spans

if TYPE_CHECKING:
    from workbench.language.parsing.model import Model
    from workbench.language.parsing.network import Scores

_WINDOW = 160
"""Pieces that are looked at together; training saw little more at once."""
_LEAST_KEPT = 1 / 8
"""A window that would keep less of itself is kept whole, so that no word is looked at too often."""
_CLOSING = frozenset(".!?…:;。！？")
_AFTER_CLOSING = frozenset("\"'”’)]»")
_SURE = 4.0
"""The score from which a sentence begins even where the one before it has no full stop."""


def parse(paragraph: str) -> tuple[Token, ...]:
    """Return the tokens of a paragraph of English text; nothing but white space lies between them.

    Each sentence is a tree with one root. The same text gives the same tokens.
    """
    return shipped_parser().parse(paragraph)


@cache
def shipped_parser() -> Parser:
    """Return the parser on the weights of this package, loaded once and only now."""
    from workbench.language.parsing.model import shipped_model

    return Parser(shipped_model())


class Parser:
    """A network with what it needs to read text and to write trees."""

    def __init__(self, model: Model) -> None:
        from workbench.language.parsing.network import Network

        self._network = Network(model)
        self._pieces = Pieces(model.vocabulary)
        self._labels = model.labels
        self.digest = model.digest
        """The SHA-256 of the weights: the same digest gives the same trees."""

    def parse(self, paragraph: str) -> tuple[Token, ...]:
        """Return the tokens of a paragraph."""
        spans = word_spans(paragraph)
        forms = [span.quote(paragraph) for span in spans]
        words = [self._pieces.of_word(form) for form in forms]
        tokens: list[Token] = []
        while len(tokens) < len(spans):
            first = len(tokens)
            end = first + _fitting(words[first : first + _WINDOW])
            scores = self._network.scores(words[first:end], [shape_of(form) for form in forms[first:end]])
            starts = _sentence_starts(forms[first:end], scores)
            if end < len(spans) and starts[-1] >= (end - first) * _LEAST_KEPT:
                end = first + starts.pop()
            tokens += self._tokens(tokens, spans[first:end], forms[first:end], starts, scores)
        return tuple(tokens)

    def parse_sentence(self, forms: Sequence[str]) -> tuple[Token, ...]:
        """Return one sentence of words that are given, parted by single spaces, to measure trees alone."""
        spans: list[Span] = []
        for form in forms:
            start = spans[-1].end + 1 if spans else 0
            spans.append(Span(start, start + len(form)))
        words = [self._pieces.of_word(form) for form in forms]
        scores = self._network.scores(words, [shape_of(form) for form in forms])
        return tuple(self._tokens([], spans, forms, [0], scores))

    def _tokens(
        self,
        before: Sequence[Token],
        spans: Sequence[Span],
        forms: Sequence[str],
        starts: Sequence[int],
        scores: Scores,
    ) -> list[Token]:
        """Return the tokens of some sentences, whose heads and numbers go on from those before."""
        heads, sentences = _heads_and_sentences(starts, len(forms), scores)
        relations = self._relations(heads, scores)
        sentences_before = before[-1].sentence + 1 if before else 0
        return [
            Token(
                start=span.start,
                end=span.end,
                form=forms[place],
                lemma=lemma_of(forms[place], upos, xpos),
                upos=upos,
                xpos=xpos,
                feats=self._labels.feats[scores.feats[place]],
                head=len(before) + heads[place] - 1 if heads[place] else None,
                relation=relations[place],
                sentence=sentences_before + sentences[place],
            )
            for place, span in enumerate(spans)
            for upos in [self._labels.upos[scores.upos[place]]]
            for xpos in [self._labels.xpos[scores.xpos[place]]]
        ]

    def _relations(self, heads: Sequence[int], scores: Scores) -> list[str]:
        """Return the label of each word's arc; `root` is the label of the root's and of no other."""
        names = self._labels.relation
        root = names.index("root")
        fitness = self._network.relation_scores(scores.dependents[: len(heads)], scores.heads[list(heads)])
        fitness[:, root] = -1e9
        best = fitness.argmax(1)
        return [names[best[place]] if head else "root" for place, head in enumerate(heads)]


def _fitting(words: Sequence[Sequence[int]]) -> int:
    """Return how many words fit a window, at least one; a word without pieces takes room too."""
    room = _WINDOW
    for place, word in enumerate(words):
        room -= max(1, len(word))
        if room < 0:
            return max(1, place)
    return len(words)


def _sentence_starts(forms: Sequence[str], scores: Scores) -> list[int]:
    """Return the places where sentences begin: as the network says, but after a full stop or its like."""
    starts = [0]
    for place in range(1, len(forms)):
        if scores.starts[place] <= 0:
            continue
        before = place - 1
        while before > 0 and forms[before] in _AFTER_CLOSING:
            before -= 1
        if forms[before][-1] not in _CLOSING and scores.starts[place] <= _SURE:
            continue
        is_lone_sign = starts[-1] == place - 1 and not forms[place - 1][-1].isalnum()
        if not is_lone_sign:
            starts.append(place)
    return starts


def _heads_and_sentences(starts: Sequence[int], count: int, scores: Scores) -> tuple[list[int], list[int]]:
    """Return the head of each word as a place in the window from 1, 0 for roots, and its sentence."""
    from workbench.language.parsing.trees import best_heads

    heads: list[int] = []
    sentences: list[int] = []
    for number, (start, end) in enumerate(pairwise([*starts, count])):
        columns = [0, *range(start + 1, end + 1)]
        heads += [head and head + start for head in best_heads(scores.arcs[start:end, columns])]
        sentences += [number] * (end - start)
    return heads, sentences
