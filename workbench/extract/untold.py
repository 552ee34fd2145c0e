"""Verbs of saying that only stand at the end of another verb: what follows them may never have been said."""

from __future__ import annotations

from workbench.extract.contents import is_as_somebody_says
from workbench.extract.predicates import is_question
from workbench.extract.scopes import is_dating
from workbench.extract.sources import QUOTED_VERBS
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_LEADING_ON = word_set("go continue begin start end finish conclude proceed")


def only_leads_to(tree: Tree, verb: int) -> bool:
    """Say whether a verb only leads to one of saying: `was quoted as saying`, `went on to say`."""
    above = tree.head(verb)
    if above < 0 or not tree.is_any(verb, ("xcomp", "advcl")):
        return False
    lemma = tree.tokens[above].lemma
    return lemma in QUOTED_VERBS or (lemma in _LEADING_ON and tree.child(above, "obj", "obl", "conj") is None)


def is_untold(tree: Tree, verb: int) -> bool:
    """Say whether what follows a verb of saying is not to be told without that verb.

    It is a question, as in `explained why …`, or what somebody is to say: `is expected to say that …`. What
    was said when something happened dates that, `closed after police said that …`, and stays with it whole.
    """
    if verb < 0:
        return False
    told = tree.child(verb, "ccomp")
    if is_dating(tree, verb) and not is_as_somebody_says(tree, verb) and not only_leads_to(tree, verb):
        return True
    if told is not None and tree.subtree(told)[0] > verb and is_question(tree, told):
        return True
    has_to = any(tree.low(mark) == "to" for mark in tree.children(verb, "mark"))
    return has_to and tree.tokens[verb].relation == "xcomp" and not only_leads_to(tree, verb)


def frame_beside(tree: Tree, verb: int) -> set[int]:
    """Return the clause that only hands words on beside another: `with X saying …`, `…, by saying …`.

    Without the words handed on nothing of it is left to tell.
    """
    if verb < 0 or not tree.is_any(verb, ("advcl", "acl")) or tree.tokens[verb].xpos != "VBG":
        return set()
    leading = tree.children(verb, "mark", "case")
    has_subject = tree.child(verb, "nsubj") is not None
    is_beside = any(tree.low(at) == ("with" if has_subject else "by") for at in leading)
    return set(tree.subtree(verb)) if is_beside else set()
