"""The network as torch trains it; workbench.language.parsing.network runs the same in numpy.

A MiniLM encoder (6 layers of 384) with an embedding of word shapes beside its frozen ones, a learned mix of
its layers, and on the mean of each word's pieces: linear heads for tags, features and sentence starts, a
biaffine scorer for arcs and one for their labels (Dozat and Manning, 2017, arXiv:1611.01734).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from tests.training.batches import LONGEST_INPUT, Batch
from workbench.language.parsing.model import Labels
from workbench.language.parsing.pieces import CASED_SHAPES

WIDTH = 384
ATTENTION_HEADS = 12
LAYERS = 6
VOCABULARY = 30522
ARC_WIDTH = 320
LABEL_WIDTH = 128
ARC_GAIN = 4.0
"""Arc scores are divided by the root of their width and multiplied by this; found by trying."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of each word of a batch."""

    upos: Tensor
    xpos: Tensor
    feats: Tensor
    starts: Tensor
    arcs: Tensor
    dependents: Tensor
    heads: Tensor


def gelu(values: Tensor) -> Tensor:
    """Return GELU by its tanh form, which numpy computes four times as fast as the exact one."""
    return functional.gelu(values, approximate="tanh")


class Layer(nn.Module):
    """A transformer layer, normalised after each half as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return the states after attention and the inner layer."""
        rows, length, _ = states.shape

        def parted(values: Tensor) -> Tensor:
            return values.view(rows, length, ATTENTION_HEADS, -1).transpose(1, 2)

        attended = functional.scaled_dot_product_attention(
            parted(self.query(states)), parted(self.key(states)), parted(self.value(states)), attn_mask=mask
        )
        attended = attended.transpose(1, 2).reshape(rows, length, WIDTH)
        states = self.attention_norm(states + self.dropout(self.output(attended)))
        normed: Tensor = self.outer_norm(states + self.dropout(self.outer(gelu(self.inner(states)))))
        return normed


class Encoder(nn.Module):
    """MiniLM with word shapes; gives the mix of its layers and the last one."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(LONGEST_INPUT, WIDTH)
        self.shapes = nn.Embedding(CASED_SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.zeros(LAYERS + 1))
        self.dropout = nn.Dropout(dropout)

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Return both for every piece."""
        places = torch.arange(batch.pieces.shape[1])
        embedded = self.words(batch.pieces) + self.places(places)[None] + self.shapes(batch.shapes)
        states = self.dropout(self.norm(embedded))
        mask = batch.is_piece[:, None, None, :]
        every = [states]
        for layer in self.layers:
            states = layer(states, mask)
            every.append(states)
        shares = torch.softmax(self.mix, 0)
        return torch.stack([share * layer for share, layer in zip(shares, every, strict=True)]).sum(0), states


class Network(nn.Module):
    """The encoder and all that is read off it."""

    def __init__(self, labels: Labels, dropout: float = 0.1, head_dropout: float = 0.33) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        double = 2 * WIDTH

        def projection(width: int) -> nn.Module:
            return nn.Sequential(nn.Dropout(head_dropout), nn.Linear(double, width))

        self.upos, self.xpos = nn.Linear(double, len(labels.upos)), nn.Linear(double, len(labels.xpos))
        self.feats, self.starts = nn.Linear(double, len(labels.feats)), nn.Linear(double, 1)
        self.arc_head, self.arc_dependent = projection(ARC_WIDTH), projection(ARC_WIDTH)
        self.label_head, self.label_dependent = projection(LABEL_WIDTH), projection(LABEL_WIDTH)
        self.projected = nn.Dropout(head_dropout)
        self.tagged = nn.Dropout(0.2)
        self.root = nn.Parameter(torch.zeros(double))
        self.arc_weight = nn.Parameter(nn.init.xavier_uniform_(torch.empty(ARC_WIDTH, ARC_WIDTH)))
        self.arc_bias = nn.Parameter(torch.zeros(ARC_WIDTH))
        sizes = (len(labels.relation), LABEL_WIDTH + 1, LABEL_WIDTH + 1)
        self.label_weight = nn.Parameter(torch.randn(sizes) * 0.02)

    def words(self, batch: Batch) -> Tensor:
        """Return a vector for each word: the means of its pieces in the mix and in the last layer."""
        mixed, last = self.encoder(batch)
        return torch.cat([torch.bmm(batch.pooling, mixed), torch.bmm(batch.pooling, last)], -1)

    def forward(self, words: Tensor, may_be_head: Tensor) -> Scores:
        """Return the scores of all heads but that of the labels, which needs the arcs."""
        tagged = self.tagged(words)
        rooted = torch.cat([self.root.expand(words.shape[0], 1, -1), words], 1)
        heads = self._projected(self.arc_head, rooted)
        dependents = self._projected(self.arc_dependent, words)
        arcs = dependents @ self.arc_weight @ heads.transpose(1, 2) * (ARC_GAIN / math.sqrt(ARC_WIDTH))
        arcs = arcs + (heads @ self.arc_bias)[:, None]
        return Scores(
            upos=self.upos(tagged),
            xpos=self.xpos(tagged),
            feats=self.feats(tagged),
            starts=self.starts(tagged).squeeze(-1),
            arcs=arcs.masked_fill(~may_be_head, -1e4),
            dependents=self._projected(self.label_dependent, words),
            heads=self._projected(self.label_head, rooted),
        )

    def labels(self, scores: Scores, heads: Tensor) -> Tensor:
        """Return the scores of the relations of the arcs to `heads`."""
        chosen = heads.clamp(min=0)[..., None].expand(-1, -1, LABEL_WIDTH)
        above = _with_one(torch.gather(scores.heads, 1, chosen))
        return torch.einsum("bwi,rij,bwj->bwr", _with_one(scores.dependents), self.label_weight, above)

    def _projected(self, projection: nn.Module, values: Tensor) -> Tensor:
        dropped: Tensor = self.projected(gelu(projection(values)))
        return dropped


def _with_one(values: Tensor) -> Tensor:
    return torch.cat([values, torch.ones_like(values[..., :1])], -1)
