"""The network in numpy: float32 throughout, so that processors agree on what it says.

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

from workbench.language.parsing.model import Floats, Model
from workbench.language.parsing.pieces import framed

LONGEST_INPUT = 512
"""Pieces that the encoder can tell the places of, its two marks included."""
WIDTH = 384
"""Numbers in the state of a word."""
_ATTENTION_HEADS = 12
_LAYERS = 6
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
    """The encoder's mixed output for each word, n x 384."""


class Network:
    """Runs a model on words in pieces; holds no state between two texts."""

    def __init__(self, model: Model) -> None:
        self._weights = {name: w for name, w in model.weights.items() if ".layers." not in name}
        self._words, self._word_scales = model.words, model.word_scales
        self._layers = [_Layer(model.weights, f"encoder.layers.{number}.") for number in range(_LAYERS)]
        mix = np.exp(model.weights["encoder.mix"])
        self._shares: list[np.float32] = list(mix / mix.sum())
        labels = model.weights["label_weight"]
        self._label_weight = np.ascontiguousarray(labels.transpose(1, 0, 2).reshape(labels.shape[1], -1))
        self._label_count = len(labels)

    def scores(self, words: Sequence[Sequence[int]], shapes: Sequence[int]) -> Scores:
        """Return the scores of words, given as the numbers of their pieces, and of their shapes."""
        vectors = self._vectors(words, shapes)
        rooted = np.concatenate([self._weights["root"][None], vectors])
        heads = self._projected("arc_head", rooted)
        dependents: Floats = self._projected("arc_dependent", vectors) @ self._weights["arc_weight"]
        arcs: Floats = dependents @ heads.T
        arcs *= np.float32(_ARC_GAIN / math.sqrt(heads.shape[1]))
        arcs += heads @ self._weights["arc_bias"]
        return Scores(
            upos=self._linear("upos", vectors).argmax(1),
            xpos=self._linear("xpos", vectors).argmax(1),
            feats=self._linear("feats", vectors).argmax(1),
            starts=self._linear("starts", vectors)[:, 0],
            arcs=arcs,
            dependents=self._projected("label_dependent", vectors),
            heads=self._projected("label_head", rooted),
            states=vectors[:, :WIDTH],
        )

    @staticmethod
    def no_states(count: int) -> Floats:
        """Return the states of words that were not looked at."""
        return np.zeros((count, WIDTH), np.float32)

    def relation_scores(self, dependents: Floats, heads: Floats) -> Floats:
        """Return the scores of the relations of arcs, given each end's row of the scores."""
        halfway = (_with_one(dependents) @ self._label_weight).reshape(len(dependents), self._label_count, -1)
        scores: Floats = np.einsum("wrj,wj->wr", halfway, _with_one(heads))
        return scores

    def _vectors(self, words: Sequence[Sequence[int]], shapes: Sequence[int]) -> Floats:
        """Return the means of each word's pieces, in the mix of all layers and in the last one."""
        pieces = framed(words)[:LONGEST_INPUT]
        lengths = [len(word) for word in words]
        owners = np.repeat(np.arange(len(words)), lengths)[: len(pieces) - 2]
        piece_shapes = np.zeros(len(pieces), np.intp)
        piece_shapes[1 : 1 + len(owners)] = np.asarray(shapes, np.intp)[owners]
        pooling = np.zeros((len(words), len(pieces)), np.float32)
        pooling[owners, np.arange(1, 1 + len(owners))] = 1
        pooling /= np.maximum(pooling.sum(1, keepdims=True), 1)
        states = self._embedded(pieces, piece_shapes)
        mixed = states * self._shares[0]
        for layer, share in zip(self._layers, self._shares[1:], strict=True):
            states = layer.states_after(states)
            mixed += share * states
        return np.concatenate([pooling @ mixed, pooling @ states], axis=1)

    def _embedded(self, pieces: list[int], shapes: npt.NDArray[np.intp]) -> Floats:
        embedded = self._words[pieces] * self._word_scales[pieces]
        embedded += self._weights["encoder.places.weight"][: len(pieces)]
        embedded += self._weights["encoder.shapes.weight"][shapes]
        return _normed(embedded, self._weights["encoder.norm.weight"], self._weights["encoder.norm.bias"])

    def _linear(self, name: str, values: Floats) -> Floats:
        product: Floats = values @ self._weights[name + ".weight"].T
        product += self._weights[name + ".bias"]
        return product

    def _projected(self, name: str, values: Floats) -> Floats:
        return _gelu(self._linear(name + ".1", values))


class _Layer:
    """A transformer layer, normalised after each half as in BERT."""

    def __init__(self, weights: dict[str, Floats], name: str) -> None:
        parts = ("query", "key", "value")
        self._inputs = np.concatenate([weights[f"{name}{part}.weight"] for part in parts]).T.copy()
        self._input_bias = np.concatenate([weights[f"{name}{part}.bias"] for part in parts])
        self._output, self._output_bias = weights[name + "output.weight"].T, weights[name + "output.bias"]
        self._inner, self._inner_bias = weights[name + "inner.weight"].T, weights[name + "inner.bias"]
        self._outer, self._outer_bias = weights[name + "outer.weight"].T, weights[name + "outer.bias"]
        self._attention_norm = (
            weights[name + "attention_norm.weight"],
            weights[name + "attention_norm.bias"],
        )
        self._outer_norm = (weights[name + "outer_norm.weight"], weights[name + "outer_norm.bias"])

    def states_after(self, states: Floats) -> Floats:
        """Return the states of the pieces after this layer."""
        attended = self._attended(states) @ self._output
        attended += self._output_bias
        attended += states
        middle = _normed(attended, *self._attention_norm)
        widened = middle @ self._inner
        widened += self._inner_bias
        narrowed = _gelu(widened) @ self._outer
        narrowed += self._outer_bias
        narrowed += middle
        return _normed(narrowed, *self._outer_norm)

    def _attended(self, states: Floats) -> Floats:
        length, width = states.shape
        joined = states @ self._inputs
        joined += self._input_bias
        parts = joined.reshape(length, 3, _ATTENTION_HEADS, -1).transpose(1, 2, 0, 3)
        queries, keys, values = parts
        weights = queries @ keys.transpose(0, 2, 1)
        weights *= np.float32(1 / math.sqrt(width / _ATTENTION_HEADS))
        weights -= weights.max(-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(-1, keepdims=True)
        attended: Floats = (weights @ values).transpose(1, 0, 2).reshape(length, width)
        return attended


def _gelu(values: Floats) -> Floats:
    """Return GELU by its tanh form (Hendrycks and Gimpel, 2016, arXiv:1606.08415); `values` are used up."""
    inner = values * values
    inner *= np.float32(0.044715)
    inner += 1
    inner *= values
    inner *= np.float32(math.sqrt(2 / math.pi))
    np.tanh(inner, out=inner)
    inner += 1
    inner *= values
    inner *= np.float32(0.5)
    return inner


def _normed(values: Floats, weight: Floats, bias: Floats) -> Floats:
    """Return rows of mean 0 and variance 1, weighted and moved; `values` are used up."""
    values -= values.mean(-1, keepdims=True)
    variance = np.einsum("ij,ij->i", values, values)[:, None] / np.float32(values.shape[1])
    values /= np.sqrt(variance + np.float32(1e-12))
    values *= weight
    values += bias
    return values


def _with_one(values: Floats) -> Floats:
    return np.concatenate([values, np.ones((len(values), 1), np.float32)], axis=1)
