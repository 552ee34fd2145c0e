"""The published encoder that training starts from: all-MiniLM-L6-v2 (Apache-2.0)."""

from __future__ import annotations

import hashlib
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor, nn

from tests.training.network import Encoder, Layer
from workbench.errors import WorkbenchError

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def vocabulary_of(folder: Path) -> list[str]:
    """Return the pieces that the encoder knows, in the order of their numbers."""
    return (folder / "vocab.txt").read_text("utf-8").splitlines()


def load_into(encoder: Encoder, folder: Path) -> None:
    """Fill `encoder` with the published weights; raise WorkbenchError if they are others."""
    path = folder / "model.safetensors"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != SHA256:
        raise WorkbenchError(f"{path} has SHA-256 {digest}; training starts from the file {SHA256}")
    published = load_file(path)
    first = "embeddings."
    encoder.words.weight.data = published[first + "word_embeddings.weight"]
    of_type = published[first + "token_type_embeddings.weight"][0]
    encoder.places.weight.data = published[first + "position_embeddings.weight"] + of_type
    _fill(encoder.norm, published, first + "LayerNorm")
    for number, layer in enumerate(encoder.layers):
        assert isinstance(layer, Layer)
        here = f"encoder.layer.{number}."
        _fill(layer.query, published, here + "attention.self.query")
        _fill(layer.key, published, here + "attention.self.key")
        _fill(layer.value, published, here + "attention.self.value")
        _fill(layer.output, published, here + "attention.output.dense")
        _fill(layer.attention_norm, published, here + "attention.output.LayerNorm")
        _fill(layer.inner, published, here + "intermediate.dense")
        _fill(layer.outer, published, here + "output.dense")
        _fill(layer.outer_norm, published, here + "output.LayerNorm")
    for frozen in (encoder.words, encoder.places):
        frozen.weight.requires_grad_(False)


def _fill(module: nn.Linear | nn.LayerNorm, published: dict[str, Tensor], name: str) -> None:
    module.weight.data = published[name + ".weight"]
    module.bias.data = published[name + ".bias"]
