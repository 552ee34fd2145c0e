"""Which library computes the encoder: onnxruntime where the extra `fast` is installed, else numpy.

Both give the same trees; onnxruntime gives them sooner.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Literal, Protocol

from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.language.parsing.model import Floats

VARIABLE = "WORKBENCH_ENGINE"
Engine = Literal["numpy", "onnxruntime"]
KNOWN_RELEASES = ((1, 24), (1, 29))
"""Releases of onnxruntime that are used, the second excluded: from it on there is telemetry."""


class Encoding(Protocol):
    """An encoder of any engine."""

    def layers_after(self, embedded: Floats) -> tuple[Floats, Floats, Floats]:
        """Return an early layer, the mix of all and the last one, a row of each for every embedded piece."""
        ...


def engine_asked_for() -> Engine:
    """Return the engine that WORKBENCH_ENGINE names, the fastest that is installed where it names none.

    Raises WorkbenchError when it names another, or one that is not installed.
    """
    asked = os.environ.get(VARIABLE, "").strip().lower()
    if asked == "numpy":
        return "numpy"
    if asked not in ("", "onnxruntime"):
        raise WorkbenchError(
            f"{VARIABLE} is {asked!r}, which is no engine; say onnxruntime or numpy, or unset it"
        )
    missing = what_onnxruntime_lacks()
    if asked and missing:
        raise WorkbenchError(
            f"{VARIABLE} asks for onnxruntime, {missing}; install the extra `fast`, or unset {VARIABLE}"
        )
    return "numpy" if missing else "onnxruntime"


def what_onnxruntime_lacks() -> str:
    """Return why onnxruntime is not used here, empty where it is; only a known release is ever loaded."""
    try:
        release = version("onnxruntime")
    except PackageNotFoundError:
        return "which is not installed"
    lowest, beyond = KNOWN_RELEASES
    if not lowest <= _numbers(release) < beyond:
        return f"whose release {release} is not one that is used"
    from workbench.language.parsing.fast import silent_library

    try:
        silent_library()
    except ImportError as error:
        return f"which cannot be loaded ({error})"
    return ""


def encoder_of(engine: Engine, weights: Mapping[str, Floats]) -> Encoding:
    """Return the encoder of an engine that is there."""
    if engine == "onnxruntime":
        from workbench.language.parsing.fast import FastEncoder

        return FastEncoder(weights)
    from workbench.language.parsing.encoder import Encoder

    return Encoder(weights)


def _numbers(release: str) -> tuple[int, int]:
    """Return the first two numbers of a release, zeros where it has none."""
    first, _, rest = release.partition(".")
    second = rest.partition(".")[0]
    return (int(first), int(second)) if first.isdigit() and second.isdigit() else (0, 0)
