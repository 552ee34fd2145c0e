"""Whether a clause tells how things are, or that something happened."""

from __future__ import annotations

from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADV"})
_LASTING = word_set(
    "have own contain comprise consist belong border neighbor neighbour span resemble equal include involve"
    " number total"
)
"""Verbs that tell how things are in any tense."""
_SEEMING = word_set("appear seem")
_STATES = word_set("is are has have")
"""What is put in of these tells how things are, whatever the sentence says it with."""
_WAS = word_set("was were")
_ABLE = ("can", "ca", "cannot")
_PAST = ("VBD", "VBN")
_PRESENT = ("VBZ", "VBP")


def is_state(tree: Tree, head: int, put_in: str, *, is_dated: bool) -> bool:
    """Say whether a clause tells how things are rather than that something happened.

    `put_in` is the verb that the sentence does not have; `is_dated`: a date stands in it.
    """
    if put_in in _STATES or (put_in in _WAS and not _is_done(tree, head)):
        return True
    copula = tree.child(head, "cop")
    if copula is not None:
        return tree.tokens[copula].xpos != "VBD" or _is_a_name_for(tree, head)
    if tree.tokens[head].upos in _NOMINAL:
        return True
    lemma = tree.tokens[head].lemma.lower()
    if lemma == "be":
        return tree.tokens[head].xpos != "VBD"
    if lemma in _LASTING:
        return not (lemma == "have" and is_dated and tree.tokens[head].xpos in _PAST)
    if lemma in _SEEMING and tree.child(head, "xcomp", "ccomp", "csubj") is not None:
        return not _seems_to_do(tree, head)
    passive = tree.child(head, "aux:pass")
    if any(tree.low(place) in _ABLE for place in tree.children(head, "aux")):
        return True
    helpers = [place for place in tree.children(head, "aux") if place != passive]
    if passive is not None:
        return not helpers and tree.tokens[passive].xpos in _PRESENT
    return not helpers and not is_dated and tree.tokens[head].xpos in _PRESENT


def _seems_to_do(tree: Tree, head: int) -> bool:
    """Say whether what it appears is a deed: `appears to be arguing`, not `appears to be closed`."""
    done = tree.child(head, "xcomp")
    if done is None or tree.tokens[done].upos != "VERB" or tree.child(done, "cop", "aux:pass") is not None:
        return False
    return not is_state(tree, done, "", is_dated=False)


def _is_done(tree: Tree, head: int) -> bool:
    """Say whether what follows a `was` that was put in is a participle: `was built`, `was melting`.

    Neither a name with an article, `the longest built in a city`, nor part of a word, `record-breaking`.
    """
    is_participle = tree.tokens[head].xpos in ("VBN", "VBG") and tree.child(head, "det") is None
    return is_participle and not tree.is_any(head, ("compound", "amod"))


def _is_a_name_for(tree: Tree, head: int) -> bool:
    """Say whether a past `was` is followed by what a thing was, not by where, or by who did what."""
    if tree.tokens[head].upos not in ("NOUN", "PROPN") or tree.child(head, "case") is not None:
        return False
    subject = tree.child(head, "nsubj")
    below = [head] if subject is None else [subject, head]
    return not any(tree.tokens[at].xpos == "VBN" for place in below for at in tree.children(place, "acl"))
