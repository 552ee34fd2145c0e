"""Parsing of a paragraph into the words and trees of its sentences, in time that grows with its length."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from workbench.domain.span import Span
from workbench.language.parsing.analysis import Analysis, analysis_of, tokens_of
from workbench.language.parsing.engines import Engine, engine_asked_for
from workbench.language.parsing.named import named_spans
from workbench.language.parsing.pieces import Pieces, shape_of
from workbench.language.parsing.signs import has_letter, sign_analysis
from workbench.language.parsing.tokens import Parse, Token
from workbench.language.parsing.windows import WINDOW, Borders, begins_said, fitting
from workbench.language.parsing.words import whole, word_spans

if TYPE_CHECKING:
    from workbench.language.parsing.judging import Judge
    from workbench.language.parsing.model import Floats, Model

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
    """Return the parser on the weights of this package, loaded once and only now.

    Raises WorkbenchError when an engine is asked for that is not installed.
    """
    from workbench.language.parsing.judging import shipped_judge
    from workbench.language.parsing.model import shipped_model

    return Parser(shipped_model(), shipped_judge(), engine_asked_for())


class Parser:
    """A network with what it needs to read text and to write trees."""

    def __init__(self, model: Model, judge: Judge, engine: Engine = "numpy") -> None:
        from workbench.language.parsing.network import Network

        self._network = Network(model, engine)
        self._pieces = Pieces(model.vocabulary)
        self._labels = model.labels
        self.judge = judge
        self.digest = model.digest
        """The SHA-256 of the weights: the same digest gives the same trees."""
        self.digest_of_all = hashlib.sha256(f"{model.digest} {judge.digest}".encode()).hexdigest()
        """The same digest gives the same trees and the same judgements."""
        self.engine = engine

    def parse(self, paragraph: str, starts: Iterable[int] = ()) -> tuple[Token, ...]:
        """Return the tokens of a paragraph; `starts` are as in `read`."""
        return self.read(paragraph, starts).tokens

    def read(self, paragraph: str, starts: Iterable[int] = ()) -> Parse:
        """Return the tokens of a paragraph, what its sentences are judged to be, and the names in it.

        Sentences begin where the network says so. Where `starts` are given, characters of the paragraph, they
        begin at the first word and at the first words at or after those characters, nowhere else.
        A sentence longer than a window, about 120 words, is parsed in parts: without `starts` each part is a
        sentence; with them they stay one, and the roots of later parts hang below the first as `dep`.
        """
        spans = word_spans(paragraph)
        forms = [whole(span.quote(paragraph)) for span in spans]
        words = [self._pieces.of_word(form) for form in forms]
        given = Borders(starts, spans)
        tokens: list[Token] = []
        bench = self.judge.bench()
        names: list[str] = []
        root = None
        while (first := len(tokens)) < len(spans):
            end = first + fitting(words[first : first + WINDOW])
            begins = None
            if given:
                end, begins = given.cut(first, end)
            window, states = self._window(forms[first:end], words[first:end], begins, end == len(spans))
            upper = root if given and first not in given else None
            tokens += tokens_of(window, paragraph, spans[first : first + len(window.heads)], tokens, upper)
            names += window.names
            bench.add(states, [token.sentence for token in tokens[first:]])
            root = next((n for n in reversed(range(first, len(tokens))) if tokens[n].head is None), root)
        return Parse(tuple(tokens), bench.judgements(), named_spans(tokens, names))

    def parse_sentence(self, forms: Sequence[str]) -> tuple[Token, ...]:
        """Return one sentence of words that are given, parted by single spaces, to measure trees alone."""
        spans: list[Span] = []
        for form in forms:
            start = spans[-1].end + 1 if spans else 0
            spans.append(Span(start, start + len(form)))
        window, _ = self._window(forms, [self._pieces.of_word(form) for form in forms], [0], True)
        return tuple(tokens_of(window, " ".join(forms), spans, []))

    def _window(
        self, forms: Sequence[str], words: Sequence[Sequence[int]], begins: list[int] | None, is_last: bool
    ) -> tuple[Analysis, Floats]:
        """Return the analysis and the states of a window's words, or of fewer.

        Where it is not given where sentences begin and more words follow, the last sentence may be one that
        the window cuts, and is left to the next window.
        """
        if not has_letter(forms):
            return sign_analysis(forms, begins or [0]), self._network.no_states(len(forms))
        scores = self._network.scores(words, [shape_of(form) for form in forms])
        count = len(forms)
        if begins is None:
            begins = begins_said(forms, scores)
            if not is_last and begins[-1] >= count * _LEAST_KEPT:
                count = begins.pop()
        return analysis_of(scores, begins, count, self._network, self._labels), scores.states[:count]
