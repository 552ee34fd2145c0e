"""Words whose meaning covers more than the word they hang on: doubt, negation, conditions."""

from __future__ import annotations

from workbench.extract.lexicon import HEDGES
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_NEGATING = word_set("not n't never no neither nor hardly scarcely")
_CONDITIONS = word_set("if unless until whether once provided lest")


def hedges_before(tree: Tree, predicate: int, limit: int) -> list[int]:
    """Return the adverbs of doubt that stand before `limit` and cover all that is joined to a predicate."""
    return [
        child
        for child in tree.children(predicate, "advmod", "discourse")
        if child < limit and tree.low(child) in HEDGES
    ]


def conditions_of(tree: Tree, predicate: int, limit: int) -> list[int]:
    """Return the conditional clauses before `limit`, which hold for all that follows."""
    return [
        child for child in tree.children(predicate, "advcl") if child < limit and is_condition(tree, child)
    ]


def is_condition(tree: Tree, clause: int) -> bool:
    """Say whether a clause opens with if, unless or the like."""
    return any(tree.low(mark) in _CONDITIONS for mark in tree.children(clause, "mark", "advmod"))


def is_negated(tree: Tree, predicate: int) -> bool:
    """Say whether a predicate itself is negated."""
    return any(tree.low(child) in _NEGATING for child in tree.children(predicate, "advmod", "det", "cc"))
