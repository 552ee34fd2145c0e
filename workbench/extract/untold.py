"""Verbs of saying that only stand at the end of another verb: what follows them may never have been said."""

from __future__ import annotations

from collections.abc import Collection

from workbench.extract.contents import is_as_somebody_says
from workbench.extract.predicates import is_question
from workbench.extract.quotations import is_word
from workbench.extract.scopes import is_dating
from workbench.extract.sources import QUOTED_VERBS, is_passive
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_OF_BARE_VERBS = ("nsubj", "aux")
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


def frame_beside(tree: Tree, verb: int, content: Collection[int]) -> set[int]:
    """Return the clause that only hands words on beside another: `with X saying …`, `…, by saying …`.

    Without the words handed on nothing of it is left to tell; nor is it of `a message that said …`.
    """
    if verb < 0:
        return set()
    if tree.tokens[verb].relation == "acl:relcl" and not is_passive(tree, verb):
        rest = [at for at in tree.subtree(verb) if at not in content and is_word(tree, at)]
        is_bare = all(
            at == verb or (tree.head(at) == verb and tree.is_any(at, _OF_BARE_VERBS)) for at in rest
        )
        subject = tree.child(verb, "nsubj")
        is_relative = subject is not None and tree.low(subject) in ("that", "which", "who")
        return set(tree.subtree(verb)) if is_bare and is_relative else set()
    if tree.relation(verb) == "advcl" and tree.child(verb, "nsubj") is not None:
        return set(tree.subtree(verb))
    if not tree.is_any(verb, ("advcl", "acl")) or tree.tokens[verb].xpos != "VBG":
        return set()
    leading = tree.children(verb, "mark", "case")
    has_subject = tree.child(verb, "nsubj") is not None
    is_beside = any(tree.low(at) == ("with" if has_subject else "by") for at in leading)
    return set(tree.subtree(verb)) if is_beside else set()
