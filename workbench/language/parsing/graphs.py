"""Graphs in ONNX, written field by field: the few fields that an encoder needs, without the package `onnx`.

The format is that of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto), whose numbers of
fields stand here, in the encoding of Protocol Buffers (https://protobuf.dev/programming-guides/encoding).
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from workbench.language.parsing.model import Floats

OWN_OPERATORS = "com.microsoft"
"""The domain of operators that onnxruntime has beyond those of ONNX."""
_OPERATORS, _FORMAT = 20, 9
"""Versions of ONNX's operators, the first with GELU, and of the format that came with them."""
_FLOAT, _INT64 = 1, 7
_OUTSIDE = 1

Attribute = int | float | str | Sequence[int]


class Graph:
    """A graph under construction; values are known by the names that `node` and the others return."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._count = 0
        self.weights: dict[str, Floats] = {}
        """What the graph names but does not hold, so that no weight is copied."""

    def node(self, operator: str, *inputs: str, domain: str = "", **attributes: Attribute) -> str:
        """Add an operator with one output and return the output's name."""
        return self.nodes(operator, 1, *inputs, domain=domain, **attributes)[0]

    def nodes(
        self, operator: str, outputs: int, *inputs: str, domain: str = "", **attributes: Attribute
    ) -> list[str]:
        """Add an operator and return the names of its outputs."""
        names = [self._name() for _ in range(outputs)]
        parts = [_field(1, name) for name in inputs] + [_field(2, name) for name in names]
        parts += [_field(4, operator), *(_attribute(*item) for item in attributes.items())]
        parts += [_field(7, domain)] if domain else []
        self._parts.append(_field(1, b"".join(parts)))
        return names

    def constant(self, values: npt.ArrayLike) -> str:
        """Add a small constant of int64 or float32 and return its name."""
        array = np.asarray(values)
        return self._tensor(array, _field(9, array.tobytes()))

    def weight(self, values: Floats) -> str:
        """Name an array that is handed over beside the graph."""
        outside = _field(13, _field(1, "location") + _field(2, "weights")) + _field(14, _OUTSIDE)
        name = self._tensor(values, outside)
        self.weights[name] = np.ascontiguousarray(values)
        return name

    def content(self, given: str, wanted: Sequence[str], width: int) -> bytes:
        """Return the file of the model from the input `given` to the outputs `wanted`, rows of `width`."""
        parts = [*self._parts, _field(2, "encoder"), _field(11, _rows(given, width))]
        parts += [_field(12, _rows(name, width)) for name in wanted]
        operators = [("", _OPERATORS), (OWN_OPERATORS, 1)]
        versions = [_field(8, _field(1, domain) + _field(2, version)) for domain, version in operators]
        return b"".join([_field(1, _FORMAT), _field(7, b"".join(parts)), *versions])

    def _tensor(self, values: npt.NDArray[np.generic], content: bytes) -> str:
        name = self._name()
        kind = _INT64 if values.dtype == np.int64 else _FLOAT
        sizes = [_field(1, size) for size in values.shape]
        self._parts.append(_field(5, b"".join([*sizes, _field(2, kind), _field(8, name), content])))
        return name

    def _name(self) -> str:
        self._count += 1
        return f"v{self._count}"


def _attribute(name: str, value: Attribute) -> bytes:
    if isinstance(value, float):
        content = _field(2, value) + _field(20, 1)
    elif isinstance(value, int):
        content = _field(3, value) + _field(20, 2)
    elif isinstance(value, str):
        content = _field(4, value) + _field(20, 3)
    else:
        content = b"".join(_field(8, number) for number in value) + _field(20, 7)
    return _field(5, _field(1, name) + content)


def _rows(name: str, width: int) -> bytes:
    """Return the declaration of any number of rows of float32."""
    shape = _field(1, _field(2, "rows")) + _field(1, _field(1, width))
    return _field(1, name) + _field(2, _field(1, _field(1, _FLOAT) + _field(2, shape)))


def _field(number: int, value: int | float | str | bytes) -> bytes:
    if isinstance(value, float):
        return _varint(number << 3 | 5) + struct.pack("<f", value)
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    content = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(number: int) -> bytes:
    """Return seven bits a byte, the lowest first; a number below 0 is its complement in 64 bits."""
    number &= 2**64 - 1
    groups = []
    while number > 0x7F:
        groups.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*groups, number])
