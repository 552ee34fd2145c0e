"""Whose clause a word stands in: subjects, speakers, and what a pronoun cannot mean by its place."""

from __future__ import annotations

from workbench.extract.mentions import Mention
from workbench.extract.speechwords import SAYING
from workbench.language.parsing.tree import Tree

_SINGLE = frozenset({"he", "she", "him", "her", "his", "hers"})
_OPEN_PATH = frozenset({"conj", "acl", "appos", "parataxis", "advcl", "ccomp"})


def is_pleonastic(tree: Tree, place: int) -> bool:
    """Say whether `it` points at nothing: `it is clear that`, `it seems`."""
    if tree.low(place) != "it":
        return False
    if tree.relation(place) == "expl":
        return True
    head = tree.head(place)
    if head < 0 or not tree.is_any(place, ("nsubj",)):
        return False
    if tree.child(head, "csubj") is not None or tree.tokens[head].lemma in ("seem", "appear", "rain", "snow"):
        return True
    has_clause = tree.child(head, "ccomp", "xcomp", "advcl") is not None
    return (
        tree.tokens[head].upos in ("ADJ", "NOUN", "PRON")
        and tree.child(head, "cop") is not None
        and has_clause
    )


def points_back(tree: Tree, place: int) -> bool:
    """Say whether `this` or `that` stands alone for something said before, which no rule here settles."""
    token = tree.tokens[place]
    return (
        token.upos == "PRON"
        and token.xpos == "DT"
        and tree.low(place) in ("this", "that", "these", "those")
        and tree.is_any(place, ("nsubj", "obj", "iobj", "obl"))
        and tree.child(place, "acl", "nmod") is None
    )


def is_he_or_she(tree: Tree, place: int) -> bool:
    """Say whether a pronoun means anybody: `he or she`, `his/her`."""
    after, other = place + 1, place + 2
    links = ("or", "/", "and")
    is_first = other < len(tree) and tree.low(after) in links and tree.low(other) in _SINGLE
    return is_first or (place >= 2 and tree.low(place - 1) in links and tree.low(place - 2) in _SINGLE)


def subject_of(tree: Tree, predicate: int) -> int | None:
    """Return the subject of a predicate, its own or that of what it is coordinated with or hangs on."""
    for _ in range(len(tree)):
        own = tree.child(predicate, "nsubj")
        if own is not None:
            return own
        if (
            not tree.is_any(predicate, ("conj", "xcomp", "advcl"))
            or tree.child(predicate, "csubj", "expl") is not None
        ):
            return None
        predicate = tree.head(predicate)
    return None


def subject_over(tree: Tree, place: int) -> int | None:
    """Return the subject of the clause that a word stands in, unless the word is inside that subject."""
    below = place
    for above in tree.above(place):
        if tree.is_any(below, ("nsubj",)):
            return None
        if tree.relation(below) == "conj" and tree.is_any(above, ("nsubj",)):
            return above
        if tree.tokens[above].upos in ("VERB", "AUX") or tree.child(above, "cop") is not None:
            return subject_of(tree, above)
        below = above
    return None


def sayer_over(tree: Tree, pronoun: Mention) -> int | None:
    """Return the subject of the clause above the one whose subject the pronoun is."""
    if pronoun.is_possessive or not tree.is_any(pronoun.head, ("nsubj",)):
        return None
    predicate = tree.head(pronoun.head)
    while tree.relation(predicate) == "conj":
        predicate = tree.head(predicate)
    if not tree.is_any(predicate, ("ccomp", "advcl", "xcomp")):
        return None
    return subject_of(tree, tree.head(predicate))


def sayer_who(tree: Tree, pronoun: Mention) -> int | None:
    """Return whom a relative clause of saying is on, where the pronoun is who said it: `Lee, who said he`."""
    sayer = sayer_over(tree, pronoun)
    if sayer is None or tree.low(sayer) != "who":
        return None
    clause = tree.head(sayer)
    is_said = tree.tokens[clause].lemma in SAYING and tree.tokens[clause].relation == "acl:relcl"
    return tree.head(clause) if is_said else None


def speaker_over(tree: Tree, place: int) -> int | None:
    """Return the subject of the nearest verb of saying in whose complement a word stands."""
    below = place
    for above in tree.above(place):
        if tree.tokens[above].lemma in SAYING and tree.is_any(below, ("ccomp", "obl", "obj")):
            return tree.child(above, "nsubj")
        below = above
    return None


def subject_of_clause_before(tree: Tree, place: int) -> int | None:
    """Return the subject of the clause from which the clause of a subject goes on: `The port is old, it`."""
    predicate = tree.head(place)
    if predicate < 0 or not tree.is_any(place, ("nsubj",)) or tree.relation(predicate) != "conj":
        return None
    return tree.child(tree.head(predicate), "nsubj")


def is_in_relative_of(tree: Tree, place: int, head: int) -> bool:
    """Say whether a word stands in a relative clause of a noun."""
    below = place
    for above in tree.above(place):
        if above == head:
            return tree.tokens[below].relation.startswith("acl")
        below = above
    return False


def coarguments(tree: Tree, pronoun: Mention) -> set[int]:
    """Return the other arguments of a pronoun's verb."""
    verb = tree.head(pronoun.head)
    if verb < 0 or not tree.is_any(pronoun.head, ("nsubj", "obj", "iobj", "obl")):
        return set()
    others = set(tree.children(verb, "nsubj", "obj", "iobj", "obl"))
    if not tree.is_any(pronoun.head, ("nsubj",)):
        subject = subject_of(tree, verb)
        others |= {subject} if subject is not None else set()
    others |= {member for other in list(others) for member in tree.children(other, "conj")}
    return others - {pronoun.head}


def is_inside(tree: Tree, place: int, head: int) -> bool:
    """Say whether a word stands inside a noun phrase, its relative clauses and what is joined to it apart."""
    below = place
    for above in tree.above(place):
        if tree.relation(below) in _OPEN_PATH:
            return False
        if above == head:
            return True
        below = above
    return False
