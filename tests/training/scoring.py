"""How good the network is on trees with gold words and sentences, before any decoding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch

from tests.training.batches import Sentence, batches, windows
from tests.training.network import Network


@torch.no_grad()
def accuracies(network: Network, documents: Sequence[Sequence[Sentence]]) -> dict[str, float]:
    """Return the shares of words with the right tag, head, and head with relation; F1 of sentence starts."""
    network.eval()
    right: Counter[str] = Counter()
    words = hits = claimed = starts = 0
    for batch in batches(windows(documents, 160), 3000):
        scores = network(network.words(batch), batch.may_be_head)
        heads = scores.arcs.argmax(-1)
        relations = network.labels(scores, heads).argmax(-1)
        is_word, is_start = batch.is_word, batch.starts > 0.5
        attached = (heads == batch.heads) & is_word
        words += int(is_word.sum())
        for name, given, wanted in (
            ("upos", scores.upos, batch.upos),
            ("xpos", scores.xpos, batch.xpos),
            ("feats", scores.feats, batch.feats),
        ):
            right[name] += int(((given.argmax(-1) == wanted) & is_word).sum())
        right["uas"] += int(attached.sum())
        right["las"] += int((attached & (relations == batch.relations)).sum())
        said = (scores.starts > 0) & is_word
        hits += int((said & is_start).sum())
        claimed += int(said.sum())
        starts += int((is_start & is_word).sum())
    shares = {name: count / words for name, count in right.items()}
    return shares | {"starts": 2 * hits / (claimed + starts)}
