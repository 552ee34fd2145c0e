from __future__ import annotations

from itertools import product

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.language.parsing.trees import best_heads

_SCORES = st.integers(1, 5).flatmap(
    lambda count: arrays(np.float32, (count, count + 1), elements=st.integers(-9, 9).map(float))
)


def _is_tree(heads: list[int]) -> bool:
    """Say whether there is one root and every word hangs below it."""
    for word in range(1, len(heads) + 1):
        node, steps = word, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return heads.count(0) == 1


def _sum(scores: npt.NDArray[np.float32], heads: list[int]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@given(_SCORES)
def test_the_tree_is_the_best_of_all(scores: npt.NDArray[np.float32]) -> None:
    """No tree with the same root has a higher sum, and none at all where every root was tried."""
    heads = best_heads(scores)
    choices = product(*(range(len(scores) + 1) for _ in scores))
    trees = [list(choice) for choice in choices if _is_tree(list(choice))]
    rivals = [tree for tree in trees if tree.index(0) == heads.index(0)]

    assert _is_tree(heads)
    assert _sum(scores, heads) == max(_sum(scores, tree) for tree in rivals)


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    """Two words that want each other and no root: one of them gives way."""
    scores = np.array([[1, 0, 9], [2, 9, 0]], np.float32)

    assert best_heads(scores) == [2, 0]


def test_only_one_of_two_roots_stays() -> None:
    """Of two words that want to be the root, the other hangs below the better one."""
    scores = np.array([[9, 0, 1], [8, 7, 0]], np.float32)

    assert best_heads(scores) == [0, 1]


@given(st.integers(0, 2**32 - 1))
def test_long_sentences_are_trees_too(seed: int) -> None:
    """As many words as a window holds, with scores at random."""
    scores = np.random.default_rng(seed).normal(size=(160, 161)).astype(np.float32)

    assert _is_tree(best_heads(scores))
