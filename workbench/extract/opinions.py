"""What in somebody's words is judgement, wish or exhortation, and no fact."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from workbench.extract.lexicon import EVALUATIVE, EXHORTING, FIRST_PERSON
from workbench.extract.predicates import is_clause_past, is_modal
from workbench.extract.propositions import Proposition
from workbench.extract.scopes import is_negated
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

LEAST_ODDS_SPOKEN = 0.2
"""Below these odds words spoken without a figure are taken for an opinion."""
_LIKELY = 0.9
"""From these odds on a deed in a sentence without names and figures is taken for a fact."""
_POINTING = word_set("you this that these those it there everybody everyone")
"""Subjects that mean anybody, or something that the speaker points at."""
_WISHING = word_set("hope wish feel believe think deserve")
_INWARD = _WISHING | word_set("want like love hate fear doubt expect worry know try see hear understand")
"""Verbs of what goes on in whoever speaks."""
_JUDGING = EVALUATIVE - {"right", "clear", "fair", "difficult", "welcome"}
"""These judge beside any noun."""
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
    """Say whether a clause of words spoken in person tells what was or is planned, or gives a figure.

    So in `I am proud that the plant, which opened in May, has 40 workers.`
    """
    places = [place for piece in fact.pieces for place in piece.places]
    if is_personal(tree, places):
        return _is_own_deed(tree, fact.head, places)
    subject = tree.child(fact.head, "nsubj", "expl")
    if subject is not None and tree.low(subject) in _POINTING:
        return False
    modals = [tree.low(at) for at in tree.children(fact.head, "aux") if tree.tokens[at].xpos == "MD"]
    if modals:
        return modals[0] == "will" and tree.child(fact.head, "aux:pass") is not None
    has_figure = any(tree.tokens[place].upos == "NUM" for place in places)
    return fact.is_aside or has_figure or is_clause_past(tree, fact.head)


def _is_own_deed(tree: Tree, head: int, places: Collection[int]) -> bool:
    """Say whether a speaker tells of something definite that was done: `We closed two mills in 2004.`"""
    lows = {tree.low(place) for place in places}
    if lows & (EXHORTING | EVALUATIVE | {"?", "!"}) or tree.tokens[head].xpos not in ("VBD", "VBN"):
        return False
    if is_negated(tree, head) or is_modal(tree, head) or not is_clause_past(tree, head):
        return False
    if tree.tokens[head].lemma.lower() in _INWARD or tree.child(head, "cop") is not None:
        return False
    if any(tree.tokens[place].upos in ("NUM", "PROPN") for place in places):
        return True
    is_likely = tree.judgement is not None and tree.judgement.checkable >= _LIKELY
    return is_likely and tree.child(head, "obj") is not None and tree.child(head, "obl") is not None


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
        return _is_of_speaker(tree, head)
    if tree.child(head, "cop") is None:
        return any(_is_judging(tree, place) for place in _told_of(tree, head))
    return any(tree.low(place) in EVALUATIVE for place in (head, *tree.children(head, "amod")))


def _is_of_speaker(tree: Tree, head: int) -> bool:
    """Say whether a wish or belief may be the speaker's own: `said she hoped`, not `said Brook hoped`."""
    subject = tree.child(head, "nsubj")
    return subject is None or tree.tokens[subject].upos == "PRON"


def _told_of(tree: Tree, head: int) -> Iterator[int]:
    """Yield what a verb makes of something: `great` in `did great harm`, `better` in `made it better`."""
    yield from (at for noun in tree.children(head, "obj") for at in tree.children(noun, "amod"))
    for result in tree.children(head, "xcomp"):
        yield result
        yield from _told_of(tree, result)


def _is_judging(tree: Tree, place: int) -> bool:
    return tree.tokens[place].upos == "ADJ" and tree.tokens[place].lemma.lower() in _JUDGING
