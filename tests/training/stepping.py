"""One step of training: loss, gradient, and a rate that warms up and then falls."""

from __future__ import annotations

from collections import deque

import torch
from torch import Tensor, nn
from torch.nn import functional

from tests.training.batches import IGNORED, Batch
from tests.training.network import LAYERS, Network

BUDGET = 1024
"""Pieces in a batch, with padding."""
ENCODER_RATE, SHAPES_RATE, HEADS_RATE = 4e-4, 1e-3, 2e-3
LAYER_DECAY = 0.85
"""Each layer learns by this factor slower than the one above it."""
WARM_UP, LAST_RATE = 0.08, 0.02


class Stepping:
    """Trains a network batch by batch over a number of steps known before."""

    def __init__(self, network: Network, steps: int) -> None:
        self._network = network
        self._optimiser = torch.optim.AdamW(_groups(network), betas=(0.9, 0.98))
        self._rates = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser,
            lambda step: min(1, (step + 1) / (steps * WARM_UP)) * max(LAST_RATE, 1 - step / steps),
        )
        self._recent: deque[float] = deque(maxlen=100)

    def __str__(self) -> str:
        return f"loss {sum(self._recent) / max(1, len(self._recent)):.3f}"

    def step(self, batch: Batch) -> None:
        """Move the weights by one batch; the encoder runs in bfloat16."""
        self._network.train()
        with torch.autocast("cpu", torch.bfloat16):
            words = self._network.words(batch)
        loss = _loss(self._network, words.float(), batch)
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self._network.parameters(), 2.0)
        self._optimiser.step()
        self._rates.step()
        self._recent.append(loss.item())


def _loss(network: Network, words: Tensor, batch: Batch) -> Tensor:
    scores = network(words, batch.may_be_head)

    def missed(given: Tensor, wanted: Tensor) -> Tensor:
        return functional.cross_entropy(given.flatten(0, 1), wanted.flatten(), ignore_index=IGNORED)

    starts = functional.binary_cross_entropy_with_logits(
        scores.starts[batch.is_word], batch.starts[batch.is_word]
    )
    return (
        missed(scores.arcs, batch.heads)
        + missed(network.labels(scores, batch.heads), batch.relations)
        + 0.5 * missed(scores.upos, batch.upos)
        + 0.5 * missed(scores.xpos, batch.xpos)
        + 0.3 * missed(scores.feats, batch.feats)
        + 0.5 * starts
    )


def _groups(network: Network) -> list[dict[str, object]]:
    """Return the weights that learn, each with its rate; vectors are not decayed."""
    groups: list[dict[str, object]] = []
    for name, weights in network.named_parameters():
        if weights.requires_grad:
            decay = 0.01 if weights.dim() > 1 or not name.startswith("encoder.") else 0.0
            groups.append({"params": [weights], "lr": _rate(name), "weight_decay": decay})
    return groups


def _rate(name: str) -> float:
    if not name.startswith("encoder."):
        return HEADS_RATE
    if name.startswith(("encoder.shapes", "encoder.mix")):
        return SHAPES_RATE
    depth = LAYERS - 1 - int(name.split(".")[2]) if name.startswith("encoder.layers") else LAYERS
    return ENCODER_RATE * LAYER_DECAY**depth
