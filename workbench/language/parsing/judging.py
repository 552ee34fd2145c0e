"""What a sentence is worth to a fact-checker, by a small network that reads the states of its words.

A few members of one build judge each sentence, and the mean of their scores counts. In each, a word's
state is normalised and narrowed; heads of attention and a maximum make one row of a sentence's words, in
one pass over any number of windows; two layers score the row. It is trained by tests/training.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from importlib import resources

import numpy as np
import numpy.typing as npt

from workbench.language.parsing.encoder import Norm, gelu
from workbench.language.parsing.model import Floats, weights_from
from workbench.language.parsing.tokens import Judgement

HEADS = 4
_HIGHEST = np.float32(30)
"""Attention is bounded, so that its exponentials can be added up from window to window."""


class Judge:
    """The members, and how their scores become odds (Platt, 1999)."""

    def __init__(self, weights: Mapping[str, Floats], digest: str = "") -> None:
        self.digest = digest
        """The SHA-256 of the weights."""
        self.members = [_member(weights, number) for number in range(int(weights["members"]))]
        self._slopes, self._shifts = weights["slopes"], weights["shifts"]
        self.threshold = float(weights["threshold"])
        """The odds of being worthy from which a Yes is likeliest to be what fact-checkers say, by F1."""

    def bench(self) -> Bench:
        """Return what collects the words of a paragraph, to judge its sentences."""
        return Bench(self)

    def judgements(self, scores: Floats) -> tuple[Judgement, ...]:
        """Return what sentences are judged to be, given their scores."""
        odds = 1 / (1 + np.exp(-scores * self._slopes - self._shifts))
        return tuple(Judgement(worthy, checkable) for worthy, checkable in odds.tolist())


class Bench:
    """Collects words in order and keeps one row for each sentence, however long it is."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._rows = [_Rows(member) for member in judge.members]

    def add(self, states: Floats, sentences: Sequence[int]) -> None:
        """Add words in order: a row of `states` and the number of the sentence for each."""
        for rows in self._rows:
            rows.add(states, sentences)

    def judgements(self) -> tuple[Judgement, ...]:
        """Return a judgement for each sentence."""
        return self._judge.judgements(np.mean([rows.scores() for rows in self._rows], axis=0))


class _Rows:
    """The rows of sentences as one member makes them."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        width = len(weights["narrow.bias"])
        self._weights = weights
        self._norm = Norm(weights, "norm")
        self._looks: list[Floats] = [np.zeros((0, HEADS), np.float32)]
        self._seen: list[Floats] = [np.zeros((0, HEADS, width), np.float32)]
        self._tops: list[Floats] = [np.zeros((0, width), np.float32)]
        self._count = 0

    def add(self, states: Floats, sentences: Sequence[int]) -> None:
        """Add words; those of the last sentence before may go on."""
        numbers: npt.NDArray[np.intp] = np.asarray(sentences, np.intp)
        firsts = np.flatnonzero(np.diff(numbers, prepend=-1))
        hidden = gelu(self._linear("narrow", self._norm(states.copy())))
        looks = np.exp(np.clip(self._linear("look", hidden), -_HIGHEST, _HIGHEST))
        look = np.add.reduceat(looks, firsts)
        seen = np.add.reduceat(looks[:, :, None] * hidden[:, None, :], firsts)
        top = np.maximum.reduceat(hidden, firsts)
        goes_on = int(numbers[0] < self._count)
        if goes_on:
            self._looks[-1][-1] += look[0]
            self._seen[-1][-1] += seen[0]
            np.maximum(self._tops[-1][-1], top[0], out=self._tops[-1][-1])
        if len(firsts) > goes_on:
            self._looks.append(look[goes_on:])
            self._seen.append(seen[goes_on:])
            self._tops.append(top[goes_on:])
            self._count += len(firsts) - goes_on

    def scores(self) -> Floats:
        """Return two scores for each sentence: worthy, checkable."""
        seen = np.concatenate(self._seen) / np.concatenate(self._looks)[:, :, None]
        side_by_side = seen.reshape(len(seen), seen.shape[1] * seen.shape[2])
        rows = np.concatenate([side_by_side, np.concatenate(self._tops)], axis=1)
        return self._linear("judge", gelu(self._linear("weigh", rows)))

    def _linear(self, name: str, values: Floats) -> Floats:
        product: Floats = values @ self._weights[name + ".weight"].T
        product += self._weights[name + ".bias"]
        return product


def shipped_judge() -> Judge:
    """Return the judge on the weights of this package."""
    content = (resources.files("workbench.language") / "model" / "worth.npz").read_bytes()
    return Judge(weights_from(content), hashlib.sha256(content).hexdigest())


def _member(weights: Mapping[str, Floats], number: int) -> dict[str, Floats]:
    name = f"{number}."
    return {key.removeprefix(name): values for key, values in weights.items() if key.startswith(name)}
