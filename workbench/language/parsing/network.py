"""The network: an encoder, and all that is read off it in numpy.

A MiniLM encoder (6 layers of 384) with an embedding of word shapes; on the mean of each word's pieces, linear
heads for tags, features and sentence starts, and biaffine ones for arcs and their labels (Dozat and Manning,
2017, arXiv:1611.01734). It is trained by tests/training.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.language.parsing.encoder import WIDTH, Affine, Norm, gelu
from workbench.language.parsing.engines import Engine, encoder_of
from workbench.language.parsing.model import Floats, Model
from workbench.language.parsing.pieces import framed

LONGEST_INPUT = 512
"""Pieces that the encoder can tell the places of, its two marks included."""
STATE = 2 * WIDTH
"""Numbers in the state of a word."""
_ARC_GAIN = 4.0


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of n words; labels are given by number."""

    upos: npt.NDArray[np.intp]
    xpos: npt.NDArray[np.intp]
    feats: npt.NDArray[np.intp]
    starts: Floats
    """Above 0 where a sentence is likelier to begin than not."""
    arcs: Floats
    """n x (n + 1): a row for each word, a column for each head, the root first."""
    dependents: Floats
    heads: Floats
    """n + 1 rows, the root first."""
    states: Floats
    """For each word the encoder's mixed output and that of an early layer, n x 768."""
    names: npt.NDArray[np.intp]
    """0 where a word is no part of a name."""


class Network:
    """Runs a model on words in pieces; holds no state between two texts."""

    def __init__(self, model: Model, engine: Engine = "numpy") -> None:
        weights = model.weights
        self._words, self._word_scales = model.words, model.word_scales
        self._places, self._shapes = weights["encoder.places.weight"], weights["encoder.shapes.weight"]
        self._norm, self._encoder = Norm(weights, "encoder.norm"), encoder_of(engine, weights)
        self._tags = Affine(weights, ["upos", "xpos", "feats", "starts"])
        self._tag_bounds = np.cumsum([len(weights[name + ".bias"]) for name in ("upos", "xpos", "feats")])
        self._dependents = Affine(weights, ["arc_dependent.1", "label_dependent.1"])
        self._heads = Affine(weights, ["arc_head.1", "label_head.1"])
        self._names = [
            Affine(weights, [name]) for name in ("names.0", "names.1") if name + ".bias" in weights
        ]
        self._root = weights["root"][None]
        self._arc_weight, self._arc_bias = weights["arc_weight"], weights["arc_bias"]
        labels = weights["label_weight"]
        self._label_weight = np.ascontiguousarray(labels.transpose(1, 0, 2).reshape(labels.shape[1], -1))
        self._label_count = len(labels)

    def scores(self, words: Sequence[Sequence[int]], shapes: Sequence[int]) -> Scores:
        """Return the scores of words, given as the numbers of their pieces, and of their shapes."""
        vectors, early = self._layers(words, shapes)
        upos, xpos, feats, starts = np.split(self._tags(vectors), self._tag_bounds, axis=1)
        width = len(self._arc_bias)
        dependents = gelu(self._dependents(vectors))
        heads = gelu(self._heads(np.concatenate([self._root, vectors])))
        arcs: Floats = np.matmul(dependents[:, :width] @ self._arc_weight, heads[:, :width].T)
        arcs *= np.float32(_ARC_GAIN / math.sqrt(width))
        arcs += heads[:, :width] @ self._arc_bias
        return Scores(
            upos=upos.argmax(1),
            xpos=xpos.argmax(1),
            feats=feats.argmax(1),
            starts=starts[:, 0],
            arcs=arcs,
            dependents=dependents[:, width:],
            heads=heads[:, width:],
            states=np.concatenate([vectors[:, :WIDTH], early], axis=1),
            names=self._name_labels(vectors),
        )

    def vectors(self, words: Sequence[Sequence[int]], shapes: Sequence[int]) -> Floats:
        """Return the means of each word's pieces, in the mix of all layers and in the last one."""
        return self._layers(words, shapes)[0]

    def _layers(self, words: Sequence[Sequence[int]], shapes: Sequence[int]) -> tuple[Floats, Floats]:
        """Return the means of each word's pieces: of the mix of all layers and the last; of an early one."""
        pieces = framed(words)[:LONGEST_INPUT]
        lengths = [len(word) for word in words]
        owners = np.repeat(np.arange(len(words)), lengths)[: len(pieces) - 2]
        piece_shapes = np.zeros(len(pieces), np.intp)
        piece_shapes[1 : 1 + len(owners)] = np.asarray(shapes, np.intp)[owners]
        pooling = np.zeros((len(words), len(pieces)), np.float32)
        pooling[owners, np.arange(1, 1 + len(owners))] = 1
        pooling /= np.maximum(pooling.sum(1, keepdims=True), 1)
        early, mixed, last = self._encoder.layers_after(self._embedded(pieces, piece_shapes))
        return np.concatenate([pooling @ mixed, pooling @ last], axis=1), pooling @ early

    @staticmethod
    def no_states(count: int) -> Floats:
        """Return the states of words that were not looked at."""
        return np.zeros((count, STATE), np.float32)

    def relation_scores(self, dependents: Floats, heads: Floats) -> Floats:
        """Return the scores of the relations of arcs, given each end's row of the scores."""
        halfway = (_with_one(dependents) @ self._label_weight).reshape(len(dependents), self._label_count, -1)
        scores: Floats = np.einsum("wrj,wj->wr", halfway, _with_one(heads))
        return scores

    def _name_labels(self, vectors: Floats) -> npt.NDArray[np.intp]:
        if not self._names:
            return np.zeros(len(vectors), np.intp)
        first, second = self._names
        return np.asarray(second(gelu(first(vectors))).argmax(1), np.intp)

    def _embedded(self, pieces: list[int], shapes: npt.NDArray[np.intp]) -> Floats:
        embedded = self._words[pieces] * self._word_scales[pieces]
        embedded += self._places[: len(pieces)]
        embedded += self._shapes[shapes]
        return self._norm(embedded)


def _with_one(values: Floats) -> Floats:
    return np.concatenate([values, np.ones((len(values), 1), np.float32)], axis=1)
