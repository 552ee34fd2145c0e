"""Train the head that finds names on the shipped parser's states, and add it to the shipped weights.

    python -m tests.training.names --data DIR [--epochs 8] [--seed 1]

`--data` holds the treebanks as for `tests.training`, which is run before; only GUM has names. The states are
those of the shipped weights, which do not change. Prints the SHA-256 of the new file.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from tests.conllu import Document
from tests.training.mentions import entity_columns, flat, mentions_in
from tests.training.treebank import treebank
from tests.training.writing import TARGET
from workbench.language.parsing.model import Floats, content_with_names, model_from
from workbench.language.parsing.named import NAME_LABELS
from workbench.language.parsing.network import Network
from workbench.language.parsing.pieces import Pieces, shape_of
from workbench.language.parsing.windows import fitting

HIDDEN, DROPOUT, BATCH = 128, 0.3, 256
RATE, DECAY, FALL = 2e-3, 0.01, 0.7
"""The rate of AdamW, which falls by a factor after each epoch, and its decay of weights."""


def main() -> None:
    """Train and write as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.training.names")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    content = TARGET.read_bytes()
    columns = entity_columns(options.data / "gum-train.conllu.gz")
    documents = [d for d in treebank(options.data).training if d.name in columns]
    vectors = torch.from_numpy(vectors_of(documents, content))
    labels = torch.from_numpy(np.concatenate([labels_of_words(d, columns[d.name]) for d in documents]))
    made = content_with_names(content, trained_head(vectors, labels, options.epochs), NAME_LABELS)
    TARGET.write_bytes(made)
    print(f"{len(labels)} words, {len(made)} bytes, SHA-256 {hashlib.sha256(made).hexdigest()}")


def vectors_of(documents: Iterable[Document], content: bytes) -> Floats:
    """Return a row for each word of the documents, read paragraph by paragraph in windows."""
    model = model_from(content)
    network, pieces = Network(model), Pieces(model.vocabulary)
    rows = []
    for part in (part for document in documents for part in document.paragraphs):
        words = [pieces.of_word(token.form) for token in part.tokens]
        shapes = [shape_of(token.form) for token in part.tokens]
        first = 0
        while first < len(words):
            end = first + fitting(words[first:])
            rows.append(network.vectors(words[first:end], shapes[first:end]))
            first = end
    return np.concatenate(rows)


def labels_of_words(document: Document, column: list[str]) -> npt.NDArray[np.int64]:
    """Return the number of the label of each word."""
    numbers = np.zeros(len(column), np.int64)
    for mention in flat(mentions_in(document, column)):
        numbers[mention.first] = NAME_LABELS.index("B-" + mention.kind)
        numbers[mention.first + 1 : mention.last] = NAME_LABELS.index("I-" + mention.kind)
    return numbers


def trained_head(vectors: Tensor, labels: Tensor, epochs: int) -> dict[str, Floats]:
    """Return the weights of two layers; the first one takes in the means and spreads of the vectors."""
    mean, spread = vectors.mean(0), vectors.std(0) + 1e-5
    first, second = nn.Linear(vectors.shape[1], HIDDEN), nn.Linear(HIDDEN, len(NAME_LABELS))
    network = nn.Sequential(nn.Dropout(DROPOUT), first, nn.GELU("tanh"), nn.Dropout(DROPOUT), second)
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    normed = (vectors - mean) / spread
    for _ in range(epochs):
        for rows in torch.randperm(len(normed)).split(BATCH):
            loss = nn.functional.cross_entropy(network(normed[rows]), labels[rows])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        for group in optimiser.param_groups:
            group["lr"] *= FALL
    with torch.no_grad():
        weight = first.weight / spread
        made = {
            "names.0.weight": weight,
            "names.0.bias": first.bias - weight @ mean,
            "names.1.weight": second.weight,
            "names.1.bias": second.bias,
        }
        return {name: values.detach().numpy() for name, values in made.items()}


if __name__ == "__main__":
    main()
