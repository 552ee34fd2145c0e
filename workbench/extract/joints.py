"""How the parts of a sentence hang on a clause: which are facts of their own, and in what shape."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from workbench.extract.predicates import (
    SPLIT_MARKS,
    helpers_of,
    is_clause,
    is_clause_past,
    is_finite,
    is_modal,
    is_predicate,
    is_question,
    is_rank,
    is_set_off,
    is_verb,
)  # fmt: skip
from workbench.extract.scopes import is_condition, is_negated, is_own_reason, is_reason
from workbench.extract.speechwords import SAYING
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

Joint = Literal[
    "", "shared subject", "own subject", "beside", "subordinate", "with its subject", "participle"
]
"""How a part is split off: `opened and closed`, `it opened and we left`, `it opened; we left`, `after it
opened`, `with crowds waiting`, `…, causing delays`; empty for what stays."""

_TEMPORAL = word_set("after before since when while whilst as")
_MOMENTS = word_set("after before when")
"""In a clause on the future these tell of what has not happened."""
_MOMENTS_OF_FACTS = word_set("after before when since")
"""These tell of a fact only in the past: `when it rains` is a habit."""
OF_EVENTS = word_set("mean lead result")
"""`…, leading to delays`: said of all that happened, not of whoever did it."""
_GERUND_MARKS = word_set("after before while since whilst")
_NOT_OF_EACH = word_set("deny doubt dispute reject question ask wonder refute exclude be")
_FACTUAL = word_set("continue begin start go manage help come proceed become get")
"""What completes these has happened where they are true."""
_MEASURING = word_set("compare give provide base depend see")
"""`compared to`, `given that`: these open no clause of their own."""
_STANDING_IN = word_set("do have")
"""`as others have`: these stand for the verb of the main clause, as in `as Lee said` what is said does."""
_GIVING = word_set(
    "give award grant offer pay deny refuse ask teach tell show sell send hand lend owe promise assign allot"
    " allow bring buy call name dub elect appoint crown make leave"
)
"""Verbs whose participle has an object even in the passive: `…, given a prize`."""
_RESULTS = word_set("kill injure wound destroy damage")
"""What comes of a deed with or without a comma: `the dam broke drowning nine`."""
_TROUBLES = word_set("trouble difficulty problem success luck time interest")
_DEGREES = word_set("so such as too enough")


def spine_of(tree: Tree, head: int, outside: Collection[int]) -> list[int]:
    """Return a predicate and those that complete it: `is accused of taking`, `plans to meet`."""
    spine = [head]
    while True:
        below = [
            child
            for child in tree.below_each[spine[-1]]
            if child not in outside and child > spine[-1] and _completes(tree, spine[-1], child)
        ]
        if len(below) != 1:
            return spine
        spine.append(below[0])


def _completes(tree: Tree, here: int, child: int) -> bool:
    if not is_predicate(tree, child):
        return False
    if tree.relation(child) == "xcomp":
        return True
    if tree.tokens[child].relation == "ccomp":
        return _is_held(tree, here, child)
    marks = [tree.low(mark) for mark in tree.children(child, "mark")]
    if tree.relation(child) != "advcl" or child < here:
        return False
    return marks == ["of"] or (len(marks) == 1 and _is_tied_again(tree, child, marks[0]))


def _is_tied_again(tree: Tree, child: int, mark: str) -> bool:
    """Say whether what is joined to a purpose or reason has its own mark: `to sell it and to buy it`."""
    joined = (tree.low(tie) for at in tree.children(child, "conj") for tie in tree.children(at, "mark"))
    return mark in ("to", "for") and mark in joined


def _is_held(tree: Tree, here: int, child: int) -> bool:
    """Say whether what is held of two things is held of each: `believes that it sank and that all died`."""
    if tree.tokens[here].lemma.lower() in _NOT_OF_EACH or is_negated(tree, here):
        return False
    return not any(tree.low(mark) in ("whether", "if") for mark in tree.children(child, "mark"))


def joint(tree: Tree, child: int, at: int, spine: list[int], sealed: Collection[int]) -> Joint:
    """Return how a branch of `at`, a predicate of a spine, is split off its clause."""
    relation = tree.relation(child)
    is_said = is_predicate(tree, child) or is_rank(tree, child)
    if relation == "conj" and is_said and is_predicate(tree, at):
        return "" if child in sealed else _of_joined(tree, child, at, spine)
    if tree.is_any(child, ("parataxis", "advcl")) and _is_absolute(tree, child, at, sealed):
        return "with its subject"
    if relation == "parataxis" and is_clause(tree, child) and not is_question(tree, child):
        return "beside"
    if relation == "advcl" and child not in sealed:
        return _of_adverbial(tree, child, at, spine)
    return ""


def _is_absolute(tree: Tree, child: int, at: int, sealed: Collection[int]) -> bool:
    """Say whether it is `…, Lee winning the race`: a participle with its own subject behind a comma."""
    if tree.tokens[child].xpos != "VBG" or tree.child(child, "aux", "cop", "mark", "case") is not None:
        return False
    subject = tree.child(child, "nsubj")
    if subject is None or child in sealed or is_modal(tree, at) or is_negated(tree, at):
        return False
    start = tree.subtree(child)[0]
    is_named = tree.tokens[subject].upos in ("NOUN", "PROPN")
    return is_named and subject > at and "," in (tree.tokens[start].form, tree.tokens[start - 1].form)


def _of_joined(tree: Tree, child: int, at: int, spine: list[int]) -> Joint:
    if tree.tokens[child].xpos == "MD":
        return ""
    linkers = {tree.low(mark) for mark in tree.children(child, "cc")}
    if linkers & {"or", "nor"} or _is_correlated(tree, at):
        return ""
    if any(is_negated(tree, above) for above in spine[: spine.index(at)]):
        return ""
    if tree.child(child, "nsubj", "csubj", "expl") is not None:
        return "" if _is_reason_alone(tree, child, at) else "own subject"
    if not is_finite(tree, child):
        if (is_negated(tree, at) and helpers_of(tree, at)) or _is_left_open(tree, child, at):
            return ""
        if not is_verb(tree, child) and tree.child(child, "cop") is None and not is_rank(tree, child):
            return ""
    return "shared subject"


def _is_left_open(tree: Tree, child: int, at: int) -> bool:
    """`is no answer and threats of mills being closed`: `being` needs a verb before it that can be lent."""
    lacks = any(tree.tokens[place].xpos == "VBG" for place in helpers_of(tree, child))
    return (
        lacks
        and tree.tokens[at].xpos != "VBG"
        and not any(tree.tokens[place].xpos == "VBG" for place in helpers_of(tree, at))
    )


def _is_reason_alone(tree: Tree, child: int, at: int) -> bool:
    """`rose, but only because prices fell`: what is joined is no clause that stands alone."""
    marks = {tree.low(mark) for mark in tree.children(child, "mark")} - {"that", "to"}
    return bool(marks) and not tree.children(at, "mark")


def _is_correlated(tree: Tree, at: int) -> bool:
    """`not only … but also`."""
    return any(
        tree.low(place) == "only" and place and tree.low(place - 1) in ("not", "n't")
        for place in tree.subtree(at)
    )


def _of_adverbial(tree: Tree, child: int, at: int, spine: list[int]) -> Joint:
    marks = {tree.low(mark) for mark in tree.children(child, "mark")}
    marks |= {"when" for mark in tree.children(child, "advmod") if tree.low(mark) == "when"}
    if is_condition(tree, child) or (marks & _TEMPORAL and is_negated(tree, at)):
        return ""
    if marks & _MOMENTS and is_modal(tree, spine[0]) and not is_modal(tree, child):
        return ""
    if tree.child(child, "nsubj", "expl") is not None:
        return _of_clause(tree, child, at, marks)
    if tree.tokens[child].xpos == "VBN" and not marks and at == spine[0] and is_set_off(tree, child, at):
        lemma = tree.tokens[child].lemma.lower()
        is_active = tree.child(child, "obj") is not None and lemma not in _GIVING
        return "" if lemma in _MEASURING or is_active else "participle"
    if tree.tokens[child].xpos != "VBG" or tree.children(child, "case"):
        return ""
    if not marks and at != spine[0] and tree.tokens[at].xpos == "VBG" and is_set_off(tree, child, at):
        return "shared subject"
    if is_modal(tree, spine[0]) or is_negated(tree, spine[0]) or not is_finite(tree, spine[0]):
        return ""
    if marks:
        return "participle" if marks <= _GERUND_MARKS and at == spine[0] else ""
    if tree.tokens[child].lemma.lower() in OF_EVENTS and child > at:
        return ""
    is_result = child > at and tree.tokens[child].lemma.lower() in _RESULTS and tree.child(child, "obj")
    if not (is_result or is_set_off(tree, child, at)):
        return ""
    if child > at and tree.child(at, "aux:pass") is not None:
        return ""
    if _is_trouble(tree, at):
        return ""
    above = spine[: spine.index(at)]
    return "participle" if all(tree.tokens[verb].lemma.lower() in _FACTUAL for verb in above) else ""


def _is_trouble(tree: Tree, at: int) -> bool:
    """Say whether `had trouble, however, selling it` tells what the trouble was: it may not be sold."""
    had = tree.child(at, "obj")
    return had is not None and tree.tokens[had].lemma.lower() in _TROUBLES


def _of_clause(tree: Tree, child: int, at: int, marks: set[str]) -> Joint:
    if "with" in marks:
        return "" if is_modal(tree, at) or tree.tokens[child].upos == "PRON" else "with its subject"
    stands_in = tree.tokens[child].lemma.lower() in _STANDING_IN | SAYING
    if "as" in marks and stands_in and tree.child(child, "obj", "ccomp", "xcomp") is None:
        return ""
    if any(tree.low(place) in _DEGREES for place in tree.children(at, "advmod")):
        return ""
    if marks & _MOMENTS_OF_FACTS and not _is_past_fact(tree, child):
        return ""
    if is_reason(tree, child):
        return "subordinate" if is_finite(tree, child) and is_own_reason(tree, child, at) else ""
    if marks & SPLIT_MARKS and is_finite(tree, child):
        return "subordinate"
    return "subordinate" if "when" in marks and is_clause_past(tree, child) else ""


def _is_past_fact(tree: Tree, clause: int) -> bool:
    """Say whether a dating clause tells of something that happened: not of an age, not of a habit."""
    is_number = tree.tokens[clause].upos == "NUM" or tree.child(clause, "nummod") is not None
    is_age = tree.child(clause, "cop") is not None and is_number
    return is_finite(tree, clause) and is_clause_past(tree, clause) and not is_age
