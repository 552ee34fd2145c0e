"""The best tree of a sentence by the scores of its arcs: one root, no cycle."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_ROOTS_TRIED = 6
_NEVER = -1e9


def best_heads(scores: npt.NDArray[np.float32]) -> list[int]:
    """Return the head of each word as a place from 1, and 0 for the one root.

    `scores` is n x (n + 1): a row for each word, a column for each head, the root before all others. The
    best head of each word is taken as it is where that makes a tree; else the maximum spanning tree is
    found (Chu and Liu, 1965; Edmonds, 1967) under each of the likeliest roots.
    """
    count = len(scores)
    square = np.full((count + 1, count + 1), _NEVER)
    square[1:] = scores
    np.fill_diagonal(square, _NEVER)
    greedy = square[1:].argmax(1)
    if np.count_nonzero(greedy == 0) == 1 and not _cycle([0, *greedy.tolist()]):
        return [int(head) for head in greedy]
    trees = [_spanning_tree(_rooted(square, root)) for root in _likely_roots(square, greedy)]
    rows = np.arange(1, count + 1)
    return max(trees, key=lambda tree: float(square[rows, tree[1:]].sum()))[1:]


def _likely_roots(square: npt.NDArray[np.float64], greedy: npt.NDArray[np.intp]) -> list[int]:
    """Return the words that want to be the root, or the one that comes nearest to it."""
    wanting = np.flatnonzero(greedy == 0) + 1
    if not len(wanting):
        return [int(square[1:, 0].argmax()) + 1]
    likeliest = wanting[np.argsort(-square[wanting, 0], kind="stable")]
    return [int(word) for word in likeliest[:_ROOTS_TRIED]]


def _rooted(square: npt.NDArray[np.float64], root: int) -> npt.NDArray[np.float64]:
    """Return the scores with `root` as the only word that the root of the tree may have below it."""
    rooted = square.copy()
    rooted[:, 0] = _NEVER
    rooted[root] = _NEVER
    rooted[root, 0] = 0
    return rooted


def _spanning_tree(square: npt.NDArray[np.float64]) -> list[int]:
    """Return the head of each node in the best tree from node 0; a cycle is drawn together, then parted."""
    heads: list[int] = [0, *square[1:].argmax(1).tolist()]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.setdiff1d(np.arange(len(square)), inside)
    gains = square[inside] - square[inside, [heads[node] for node in cycle]][:, None]
    drawn = np.full((len(outside) + 1, len(outside) + 1), _NEVER)
    drawn[:-1, :-1] = square[np.ix_(outside, outside)]
    drawn[:-1, -1] = square[np.ix_(outside, inside)].max(1)
    drawn[-1, :-1] = gains[:, outside].max(0)
    drawn[0] = drawn[-1, -1] = _NEVER
    smaller = _spanning_tree(drawn)
    for place, node in enumerate(outside.tolist()):
        if node and smaller[place] == len(outside):
            heads[node] = int(inside[square[node, inside].argmax()])
        elif node:
            heads[node] = int(outside[smaller[place]])
    above = int(outside[smaller[-1]])
    heads[int(inside[gains[:, above].argmax()])] = above
    return heads


def _cycle(heads: list[int]) -> list[int]:
    """Return the nodes of a cycle, or nothing where every node hangs below node 0."""
    seen_from = [0] * len(heads)
    for start in range(1, len(heads)):
        node = start
        while node and not seen_from[node]:
            seen_from[node] = start
            node = heads[node]
        if node and seen_from[node] == start:
            cycle = [node]
            while heads[cycle[-1]] != node:
                cycle.append(heads[cycle[-1]])
            return cycle
    return []
