"""Parsing of a paragraph into the words and trees of its sentences, in time that grows with its length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.domain.span import Span
from workbench.language.parsing.lemmas import lemma_of
from workbench.language.parsing.pieces import Pieces, shape_of
from workbench.language.parsing.tokens import Parse, Token
from workbench.language.parsing.windows import WINDOW, Borders, begins_said, fitting
from workbench.language.parsing.words import word_spans

if TYPE_CHECKING:
    from workbench.language.parsing.model import Model
    from workbench.language.parsing.network import Scores

_LEAST_KEPT = 1 / 8
"""A window that would keep less of itself is kept whole, so that no word is looked at too often."""


def parse(paragraph: str, starts: Iterable[int] = ()) -> tuple[Token, ...]:
    """Return the tokens of a paragraph of English text; nothing but white space lies between them.

    Each sentence is a tree with one root. The same text and `starts`, which are as in `Parser.read`, give the
    same tokens.
    """
    return shipped_parser().parse(paragraph, starts)


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

    def parse(self, paragraph: str, starts: Iterable[int] = ()) -> tuple[Token, ...]:
        """Return the tokens of a paragraph; `starts` are as in `read`."""
        return self.read(paragraph, starts).tokens

    def read(self, paragraph: str, starts: Iterable[int] = ()) -> Parse:
        """Return the tokens of a paragraph and the states of its sentences.

        Sentences begin where the network says so. Where `starts` are given, characters of the paragraph, they
        begin at the first word and at the first words at or after those characters, nowhere else.
        A sentence longer than a window, about 120 words, is parsed in parts: without `starts` each part is a
        sentence; with them they stay one, and the roots of later parts hang below the first as `dep`.
        """
        from workbench.language.parsing.states import StateMeans

        spans = word_spans(paragraph)
        forms = [span.quote(paragraph) for span in spans]
        words = [self._pieces.of_word(form) for form in forms]
        given = Borders(starts, spans)
        tokens: list[Token] = []
        means = StateMeans()
        root = None
        while (first := len(tokens)) < len(spans):
            end = first + fitting(words[first : first + WINDOW])
            if given:
                end, begins = given.cut(first, end)
            scores = self._network.scores(words[first:end], [shape_of(form) for form in forms[first:end]])
            if not given:
                begins = begins_said(forms[first:end], scores)
                if end < len(spans) and begins[-1] >= (end - first) * _LEAST_KEPT:
                    end = first + begins.pop()
            upper = root if given and first not in given else None
            added = self._tokens(tokens, spans[first:end], forms[first:end], begins, scores, upper)
            means.add(scores.states[: end - first], [token.sentence for token in added])
            root = next((first + n for n in reversed(range(len(added))) if added[n].head is None), root)
            tokens += added
        return Parse(tuple(tokens), means.rows())

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
        upper: int | None = None,
    ) -> list[Token]:
        """Return the tokens of some sentences, whose heads and numbers go on from those before.

        With `upper`, a root before, the first of them goes on with the last sentence before.
        """
        heads, sentences = _heads_and_sentences(starts, len(forms), scores)
        relations = self._relations(heads, scores)
        sentences_before = before[-1].sentence + (upper is None) if before else 0
        outer_heads = [len(before) + head - 1 if head else None for head in heads]
        if upper is not None:
            top = heads.index(0)
            outer_heads[top], relations[top] = upper, "dep"
        return [
            Token(
                start=span.start,
                end=span.end,
                form=forms[place],
                lemma=lemma_of(forms[place], upos, xpos),
                upos=upos,
                xpos=xpos,
                feats=self._labels.feats[scores.feats[place]],
                head=outer_heads[place],
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
