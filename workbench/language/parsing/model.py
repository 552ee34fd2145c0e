"""The weights that the product ships, read from the package: one file, one hash."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass
from importlib import resources

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
SCALE = ":scale"
"""What the name of a matrix in int8 bears where its scales are named, one for each row."""
WORDS = "encoder.words.weight"
"""The one matrix that stays in int8 in memory: a text needs few of its rows."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What the parser can say, each in the order of the scores."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    relation: tuple[str, ...]
    names: tuple[str, ...] = ()
    """Empty where the weights have no head for names."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights, labels and vocabulary as they were trained together."""

    weights: dict[str, Floats]
    words: npt.NDArray[np.int8]
    """An embedding for each piece of the vocabulary, to be multiplied by its scale."""
    word_scales: Floats
    labels: Labels
    vocabulary: tuple[str, ...]
    digest: str
    """The SHA-256 of the file: two parses with the same digest are the same parse."""


def shipped_model() -> Model:
    """Return the model of this package."""
    return model_from((resources.files("workbench.language") / "model" / "weights.npz").read_bytes())


def model_from(content: bytes) -> Model:
    """Return the model that a file's content is; matrices are widened to float32."""
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        stored = {name: arrays[name] for name in arrays.files}
    labels = json.loads(stored.pop("labels").tobytes())
    vocabulary = stored.pop("vocabulary").tobytes().decode("utf-8").split("\n")
    words, word_scales = stored.pop(WORDS), stored.pop(WORDS + SCALE)
    return Model(
        weights={name: _widened(name, stored) for name in stored if not name.endswith(SCALE)},
        words=words,
        word_scales=word_scales,
        labels=Labels(**{name: tuple(known) for name, known in labels.items()}),
        vocabulary=tuple(vocabulary),
        digest=hashlib.sha256(content).hexdigest(),
    )


def model_content(weights: dict[str, Floats], labels: Labels, vocabulary: tuple[str, ...]) -> bytes:
    """Return the file of a model: each large matrix in int8, its rows scaled to their largest value."""
    stored = _narrowed(weights)
    known = {"upos": labels.upos, "xpos": labels.xpos, "feats": labels.feats, "relation": labels.relation}
    stored["labels"] = np.frombuffer(json.dumps(known).encode(), np.uint8)
    stored["vocabulary"] = np.frombuffer("\n".join(vocabulary).encode(), np.uint8)
    return _file(stored)


def weights_from(content: bytes) -> dict[str, Floats]:
    """Return the weights that a file holds which has nothing besides; matrices are widened to float32."""
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        stored = {name: arrays[name] for name in arrays.files}
    return {name: _widened(name, stored) for name in stored if not name.endswith(SCALE)}


def weights_content(weights: dict[str, Floats]) -> bytes:
    """Return the file of some weights, stored as those of a model are."""
    return _file(_narrowed(weights))


def content_with_names(content: bytes, weights: dict[str, Floats], labels: tuple[str, ...]) -> bytes:
    """Return a model's file with other weights of the head for names, all its other arrays as they are."""
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        stored = {name: arrays[name] for name in arrays.files if not name.startswith("names.")}
    known = json.loads(stored["labels"].tobytes()) | {"names": labels}
    stored["labels"] = np.frombuffer(json.dumps(known).encode(), np.uint8)
    return _file(stored | _narrowed(weights))


def _narrowed(weights: dict[str, Floats]) -> dict[str, npt.NDArray[np.generic]]:
    stored: dict[str, npt.NDArray[np.generic]] = {}
    for name, values in sorted(weights.items()):
        if values.ndim < 2 or values.size < 4096:
            stored[name] = values.astype(np.float32)
            continue
        largest = np.abs(values).max(axis=-1, keepdims=True)
        scales = np.maximum(largest / 127, 1e-12).astype(np.float32)
        stored[name] = np.clip(np.rint(values / scales), -127, 127).astype(np.int8)
        stored[name + SCALE] = scales
    return stored


def _file(stored: dict[str, npt.NDArray[np.generic]]) -> bytes:
    file = io.BytesIO()
    np.savez(file, **stored)  # type: ignore[arg-type]
    return file.getvalue()


def _widened(name: str, stored: dict[str, npt.NDArray[np.generic]]) -> Floats:
    values: Floats = stored[name].astype(np.float32)
    if name + SCALE in stored:
        values *= stored[name + SCALE].astype(np.float32)
    return values
