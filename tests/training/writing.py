"""The trained weights as the product ships them.

python -m tests.training.writing CHECKPOINT ENCODER writes workbench/language/model/weights.npz and prints its
SHA-256; CHECKPOINT is the file last.pt of a training, ENCODER the folder that it started from.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import torch

from tests.training.encoder import vocabulary_of
from workbench.language.parsing.model import Labels, model_content

TARGET = Path(__file__).resolve().parents[2] / "workbench" / "language" / "model" / "weights.npz"


def shipped_content(checkpoint: Path, encoder: Path) -> bytes:
    """Return the file of a checkpoint's weights."""
    kept = torch.load(checkpoint, weights_only=True)
    weights = {name: values.numpy() for name, values in kept["network"].items()}
    labels = Labels(**{name: tuple(known) for name, known in kept["labels"].items()})
    return model_content(weights, labels, tuple(vocabulary_of(encoder)))


def main(checkpoint: Path, encoder: Path) -> None:
    """Write the file."""
    content = shipped_content(checkpoint, encoder)
    TARGET.write_bytes(content)
    print(f"{len(content)} bytes, SHA-256 {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
