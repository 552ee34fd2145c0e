"""What in somebody's words is judgement, wish or exhortation, and no fact."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from workbench.extract.lexicon import EVALUATIVE, EXHORTING, FIRST_PERSON
from workbench.extract.predicates import is_clause_past, is_modal
from workbench.extract.propositions import Proposition
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

LEAST_ODDS_SPOKEN = 0.2
"""Below these odds words spoken without a figure are taken for an opinion."""
_ANYBODY = word_set("you we i everybody everyone")
_WISHING = word_set("hope wish feel believe think deserve")
_EXHORTING = word_set("should must ought")


def is_personal(tree: Tree, places: Iterable[int]) -> bool:
    """Say whether words spoken are opinion, hope, promise or exhortation more than a fact."""
    lows = [tree.low(place) for place in places]
    if any(low in FIRST_PERSON or low in EXHORTING or low in EVALUATIVE for low in lows):
        return True
    return bool(lows) and lows[-1] in ("?", "!")


def is_unlikely_fact(tree: Tree, places: Collection[int]) -> bool:
    """Say whether words without a figure are in a sentence that is unlike those which state a fact."""
    if tree.judgement is None or tree.judgement.checkable >= LEAST_ODDS_SPOKEN:
        return False
    return not any(tree.tokens[place].upos == "NUM" for place in places)


def tells_fact(tree: Tree, fact: Proposition) -> bool:
    """Say whether a clause of words spoken in person tells what was, or gives a figure.

    So in `I am proud that the plant, which opened in May, has 40 workers.`
    """
    head = fact.head
    subject = tree.child(head, "nsubj", "expl")
    if fact.subject is None and is_command(tree, head):
        return False
    if is_modal(tree, head) or (subject is not None and tree.low(subject) in _ANYBODY):
        return False
    return (
        fact.is_aside
        or is_clause_past(tree, head)
        or any(tree.tokens[place].upos == "NUM" for piece in fact.pieces for place in piece.places)
    )


def is_command(tree: Tree, head: int) -> bool:
    """Say whether a clause tells somebody to do something: `Vote for the law`."""
    return (
        tree.tokens[head].xpos == "VB" and tree.child(head, "nsubj", "aux", "mark", "expl", "csubj") is None
    )


def is_opinion(tree: Tree, head: int) -> bool:
    """Say whether a clause handed on judges, wishes or exhorts more than it states."""
    if any(tree.low(child) in _EXHORTING for child in tree.children(head, "aux")):
        return True
    if tree.tokens[head].lemma.lower() in _WISHING and tree.tokens[head].upos == "VERB":
        return True
    if tree.child(head, "cop") is None:
        return False
    return any(tree.low(place) in EVALUATIVE for place in (head, *tree.children(head, "amod")))
