"""The encoder in onnxruntime (extra `fast`): the same weights and arithmetic as in numpy, in less time.

The graph is made from the weights when the parser is loaded. Onnxruntime computes in float32 on one thread.
It is loaded with its telemetry off; releases that have any are never loaded (see `engines`).
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from workbench.language.parsing.encoder import EARLY, HEADS, LAYERS, NORM_FLOOR, WIDTH, shares_of_layers
from workbench.language.parsing.graphs import OWN_OPERATORS, Graph
from workbench.language.parsing.model import Floats

_INPUT = "embedded"


class FastEncoder:
    """All layers; holds no state between two texts."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        graph = Graph()
        content = graph.content(_INPUT, _add_layers(graph, weights), WIDTH)
        self._session = _session(content, graph.weights)

    def layers_after(self, embedded: Floats) -> tuple[Floats, Floats, Floats]:
        """Return an early layer, the mix of all and the last one, a row of each for every embedded piece."""
        early, mixed, last = self._session.run(None, {_INPUT: embedded})
        return early, mixed, last


def silent_library() -> Any:
    """Return onnxruntime, kept from reporting anything; ImportError where it cannot be loaded."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read while the library is loaded
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    return onnxruntime


def _session(content: bytes, weights: Mapping[str, Floats]) -> Any:
    library = silent_library()
    options = library.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.enable_cpu_mem_arena = False  # it keeps what the longest paragraph needed, and saves no time
    arrays = [library.OrtValue.ortvalue_from_numpy(array) for array in weights.values()]
    options.add_external_initializers(list(weights), arrays)
    return library.InferenceSession(content, options, providers=["CPUExecutionProvider"])


def _add_layers(graph: Graph, weights: Mapping[str, Floats]) -> list[str]:
    """Add all layers; return the names of an early one's states, of the mix of all and of the last's."""
    states = [_INPUT]
    for number in range(LAYERS):
        layer = _Layer(graph, weights, f"encoder.layers.{number}.")
        states.append(layer.states_after(states[-1]))
    shares = zip(states, shares_of_layers(weights), strict=True)
    mixed = graph.node("Sum", *(graph.node("Mul", rows, graph.constant(share)) for rows, share in shares))
    return [states[EARLY], mixed, states[-1]]


class _Layer:
    """Adds a transformer layer to a graph, normalised after each half as in BERT."""

    def __init__(self, graph: Graph, weights: Mapping[str, Floats], name: str) -> None:
        self._graph, self._weights, self._name = graph, weights, name

    def states_after(self, states: str) -> str:
        """Return the name of the states after this layer."""
        attended = self._affine(["output"], self._attended(states))
        middle = self._norm_of_sum("attention_norm", attended, states)
        inner = self._graph.node("Gelu", self._affine(["inner"], middle), approximate="tanh")
        return self._norm_of_sum("outer_norm", self._affine(["outer"], inner), middle)

    def _attended(self, states: str) -> str:
        graph = self._graph
        rows = self._affine(["query", "key", "value"], states)
        parts = graph.node("Reshape", rows, graph.constant(np.array([-1, 3, HEADS, WIDTH // HEADS])))
        query, key, value = graph.nodes("Split", 3, parts, axis=1, num_outputs=3)
        scale = graph.constant(np.float32(1 / math.sqrt(WIDTH / HEADS)))
        queries = graph.node("Transpose", graph.node("Mul", query, scale), perm=[1, 2, 0, 3])
        keys = graph.node("Transpose", key, perm=[1, 2, 3, 0])
        values = graph.node("Transpose", value, perm=[1, 2, 0, 3])
        shares = graph.node("Softmax", graph.node("MatMul", queries, keys), axis=-1)
        attended = graph.node("Transpose", graph.node("MatMul", shares, values), perm=[2, 0, 1, 3])
        return graph.node("Reshape", attended, graph.constant(np.array([-1, WIDTH])))

    def _affine(self, names: Iterable[str], rows: str) -> str:
        names = [self._name + name for name in names]
        matrix, bias = (self._side_by_side([name + part for name in names]) for part in (".weight", ".bias"))
        return self._graph.node("Gemm", rows, matrix, bias, transB=1)

    def _side_by_side(self, names: Sequence[str]) -> str:
        first, *others = (self._weights[name] for name in names)
        return self._graph.weight(np.concatenate([first, *others]) if others else first)

    def _norm_of_sum(self, name: str, left: str, right: str) -> str:
        weight, bias = (
            self._graph.weight(self._weights[f"{self._name}{name}.{part}"]) for part in ("weight", "bias")
        )
        return self._graph.node(
            "SkipLayerNormalization", left, right, weight, bias, domain=OWN_OPERATORS, epsilon=NORM_FLOOR
        )
