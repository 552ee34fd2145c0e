"""The judge as torch trains it; `workbench.language.parsing.judging` runs the same arithmetic in numpy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from tests.training.judged import Judged
from workbench.language.parsing.judging import HEADS
from workbench.language.parsing.model import Floats
from workbench.language.parsing.network import STATE as WIDTH

NARROW, WEIGHED = 128, 64
_DROPPED = 0.3
_BATCH = 64
_LONGEST = 100
"""Words of a sentence that training looks at."""
_RATE, _DECAY, _WARM_UP = 1e-3, 0.05, 0.1
_SMOOTHED = 0.03
"""How far a target stands from 0 and 1: people who judge sentences often disagree."""
_CHECKABLE_SHARE = 0.3
"""What the second question counts beside the first."""


class Judging(nn.Module):
    """From the states of a sentence's words to two scores: worthy, checkable."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.narrow = nn.Linear(WIDTH, NARROW)
        self.look = nn.Linear(NARROW, HEADS)
        self.weigh = nn.Linear(NARROW * (HEADS + 1), WEIGHED)
        self.judge = nn.Linear(WEIGHED, 2)
        self.dropped = nn.Dropout(_DROPPED)

    def forward(self, states: Tensor, is_word: Tensor) -> Tensor:
        """Return a row of scores for each sentence."""
        narrowed = functional.gelu(self.narrow(self.dropped(self.norm(states))), approximate="tanh")
        hidden = self.dropped(narrowed)
        looks = self.look(hidden).masked_fill(~is_word[..., None], -1e9).softmax(1)
        seen = torch.einsum("bwh,bwn->bhn", looks, hidden).flatten(1)
        top = hidden.masked_fill(~is_word[..., None], -1e4).max(1).values
        weighed = functional.gelu(self.weigh(self.dropped(torch.cat([seen, top], 1))), approximate="tanh")
        scores: Tensor = self.judge(self.dropped(weighed))
        return scores


def trained(states: Sequence[Floats], judged: Sequence[Judged], epochs: int, seed: int) -> Judging:
    """Return a judge that has seen every sentence `epochs` times."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    network = Judging()
    optimiser = torch.optim.AdamW(network.parameters(), lr=_RATE, weight_decay=_DECAY)
    steps = epochs * (1 + len(judged) // _BATCH)
    rates = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / (_WARM_UP * steps)) * max(0.02, 1 - step / steps)
    )
    targets, weights = _targets(judged)
    for _ in range(epochs):
        for places in _shuffled([len(rows) for rows in states], chance):
            network.train()
            scores = network(*padded([states[place] for place in places]))
            losses = functional.binary_cross_entropy_with_logits(scores, targets[places], reduction="none")
            loss = (losses * weights[places]).sum() / len(places)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            rates.step()
    return network.eval()


@torch.no_grad()
def scores_of(network: Judging, states: Sequence[Floats]) -> Floats:
    """Return the scores of sentences, n x 2."""
    rows: list[Floats] = [network(*padded([sentence])).numpy() for sentence in states]
    return np.concatenate(rows)


def padded(sentences: Sequence[Floats]) -> tuple[Tensor, Tensor]:
    """Return the states of sentences as one tensor, and which of its rows are words."""
    lengths = [min(_LONGEST, len(rows)) for rows in sentences]
    states = torch.zeros(len(sentences), max(lengths), WIDTH)
    is_word = torch.zeros(len(sentences), max(lengths), dtype=torch.bool)
    for place, (rows, length) in enumerate(zip(sentences, lengths, strict=True)):
        states[place, :length] = torch.from_numpy(rows[:length].astype(np.float32))
        is_word[place, :length] = True
    return states, is_word


def _targets(judged: Sequence[Judged]) -> tuple[Tensor, Tensor]:
    """Return targets and weights, n x 2; what nobody answered weighs nothing."""
    answers = [(sentence.worthy, sentence.checkable) for sentence in judged]
    targets = torch.tensor([[_SMOOTHED + (1 - 2 * _SMOOTHED) * bool(yes) for yes in row] for row in answers])
    known = torch.tensor([[float(yes is not None) for yes in row] for row in answers])
    asked = torch.tensor([[1.0, _CHECKABLE_SHARE * sentence.weight] for sentence in judged])
    return targets, known * asked


def _shuffled(lengths: Sequence[int], chance: np.random.Generator) -> Iterator[list[int]]:
    """Yield batches of sentences of like length, in an order of chance."""
    order = chance.permutation(len(lengths)).tolist()
    batches: list[list[int]] = []
    for first in range(0, len(order), _BATCH * 100):
        alike = sorted(order[first : first + _BATCH * 100], key=lambda place: lengths[place])
        batches += [alike[at : at + _BATCH] for at in range(0, len(alike), _BATCH)]
    for number in chance.permutation(len(batches)).tolist():
        yield batches[number]
