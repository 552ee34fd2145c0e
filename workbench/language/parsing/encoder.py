"""The encoder in numpy: six layers of MiniLM, float32 throughout, so that processors agree."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import numpy as np

from workbench.language.parsing.model import Floats

WIDTH = 384
"""Numbers in the state of a piece and of a word."""
HEADS = 12
"""Parts of a state that attend on their own."""
LAYERS = 6
NORM_FLOOR = 1e-12
"""What is added to a variance, lest anything is divided by nothing."""
EARLY = 2
"""The layer whose output still knows words more than their places in the tree."""


class Affine:
    """Multiplies rows by matrices side by side and adds their biases."""

    def __init__(self, weights: Mapping[str, Floats], names: Iterable[str]) -> None:
        names = list(names)
        self._matrix = np.concatenate([weights[name + ".weight"] for name in names]).T.copy()
        self._bias = np.concatenate([weights[name + ".bias"] for name in names])

    def __call__(self, rows: Floats) -> Floats:
        """Return the products."""
        product: Floats = rows @ self._matrix
        product += self._bias
        return product


class Norm:
    """Gives rows a mean of 0 and a variance of 1, then weighs and moves them."""

    def __init__(self, weights: Mapping[str, Floats], name: str) -> None:
        self._weight, self._bias = weights[name + ".weight"], weights[name + ".bias"]

    def __call__(self, rows: Floats) -> Floats:
        """Return the normed rows; `rows` are used up."""
        rows -= rows.mean(-1, keepdims=True)
        variance = np.einsum("ij,ij->i", rows, rows)[:, None] / np.float32(rows.shape[1])
        rows /= np.sqrt(variance + np.float32(NORM_FLOOR))
        rows *= self._weight
        rows += self._bias
        return rows


class Encoder:
    """All layers; holds no state between two texts."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._layers = [_Layer(weights, f"encoder.layers.{number}.") for number in range(LAYERS)]
        self._shares = shares_of_layers(weights)

    def layers_after(self, embedded: Floats) -> tuple[Floats, Floats, Floats]:
        """Return an early layer, the mix of all and the last one, a row of each for every embedded piece."""
        early = states = embedded
        mixed = states * self._shares[0]
        for number, (layer, share) in enumerate(zip(self._layers, self._shares[1:], strict=True), start=1):
            states = layer.states_after(states)
            mixed += share * states
            if number == EARLY:
                early = states
        return early, mixed, states


class _Layer:
    """A transformer layer, normalised after each half as in BERT."""

    def __init__(self, weights: Mapping[str, Floats], name: str) -> None:
        self._inputs = Affine(weights, [name + part for part in ("query", "key", "value")])
        self._output = Affine(weights, [name + "output"])
        self._inner, self._outer = Affine(weights, [name + "inner"]), Affine(weights, [name + "outer"])
        self._attention_norm = Norm(weights, name + "attention_norm")
        self._outer_norm = Norm(weights, name + "outer_norm")

    def states_after(self, states: Floats) -> Floats:
        """Return the states of the pieces after this layer."""
        attended = self._output(self._attended(states))
        attended += states
        middle = self._attention_norm(attended)
        narrowed = self._outer(gelu(self._inner(middle)))
        narrowed += middle
        return self._outer_norm(narrowed)

    def _attended(self, states: Floats) -> Floats:
        length, width = states.shape
        parts = self._inputs(states).reshape(length, 3, HEADS, -1).transpose(1, 2, 0, 3)
        queries, keys, values = parts
        weights = queries @ keys.transpose(0, 2, 1)
        weights *= np.float32(1 / math.sqrt(width / HEADS))
        weights -= weights.max(-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(-1, keepdims=True)
        attended: Floats = np.matmul(weights, values).transpose(1, 0, 2).reshape(length, width)
        return attended


def shares_of_layers(weights: Mapping[str, Floats]) -> list[np.float32]:
    """Return how much the embeddings and each layer count in the mix; the shares add up to 1."""
    mix = np.exp(weights["encoder.mix"])
    return list(mix / mix.sum())


def gelu(values: Floats) -> Floats:
    """Return GELU by its tanh form (Hendrycks and Gimpel, 2016, arXiv:1606.08415)."""
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
