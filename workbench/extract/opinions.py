"""What in somebody's words is judgement, wish or exhortation, and no fact."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.extract.lexicon import EVALUATIVE, EXHORTING, FIRST_PERSON
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_WISHING = word_set("hope wish feel believe think deserve")
_EXHORTING = word_set("should must ought")


def is_personal(tree: Tree, places: Iterable[int]) -> bool:
    """Say whether words spoken are opinion, hope, promise or exhortation more than a fact."""
    lows = [tree.low(place) for place in places]
    if any(low in FIRST_PERSON or low in EXHORTING or low in EVALUATIVE for low in lows):
        return True
    return bool(lows) and lows[-1] in ("?", "!")


def is_opinion(tree: Tree, head: int) -> bool:
    """Say whether a clause handed on judges, wishes or exhorts more than it states."""
    if any(tree.low(child) in _EXHORTING for child in tree.children(head, "aux")):
        return True
    if tree.tokens[head].lemma.lower() in _WISHING and tree.tokens[head].upos == "VERB":
        return True
    if tree.child(head, "cop") is None:
        return False
    return any(tree.low(place) in EVALUATIVE for place in (head, *tree.children(head, "amod")))
