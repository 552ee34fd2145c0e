"""What tells of something to come: a future, a schedule, an intention."""

from __future__ import annotations

from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

AWAITED = word_set("expect plan schedule due propose slate")
"""What is said with these of something is yet to come, and not done by what stands before."""
PLANNING = word_set(
    "plan intend aim hope want wish seek try prepare expect schedule propose set slate go attempt suppose"
    " ready poise due bound"
)
_TRYING = word_set("try attempt seek prepare")
"""In the past, these tell what was done rather than what is to come."""
EXPECTING = PLANNING - word_set("try attempt seek want wish hope go")
"""In the passive, these tell what others look for: `is expected in May`, not `was tried in May`."""
_ARRANGING = word_set("prepare plan schedule slate")
_PLANS = word_set("plan intention aim goal ambition purpose objective target")
"""Nouns of what somebody means to do."""
_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})


def is_planned(tree: Tree, head: int) -> bool:
    """Say whether a clause tells what is to come."""
    if is_to_come(tree, head):
        return True
    if _has_to(tree, head) and tree.child(head, "cop", "aux") is not None and _lemma(tree, head) != "be":
        return True
    if _names_a_plan(tree, head):
        return True
    first = _first_conjunct(tree, head)
    if (
        tree.relation(first) == "xcomp"
        and _has_to(tree, first)
        and _lemma(tree, tree.head(first)) in PLANNING
    ):
        return True
    if _lemma(tree, head) in _TRYING and tree.tokens[head].xpos in ("VBD", "VBN"):
        return False
    open_clause = tree.child(head, "xcomp")
    if open_clause is not None and _has_to(tree, open_clause):
        return _lemma(tree, head) in PLANNING or (
            _lemma(tree, head) == "be" and tree.child(open_clause, "cop") is None
        )
    return _lemma(tree, head) in _ARRANGING and _is_under_way(tree, head)


def _names_a_plan(tree: Tree, head: int) -> bool:
    """Say whether a clause is about what somebody means to do: `has a plan to build`, `the aim is to win`.

    Not what was done with a plan: `they cancelled plans to build`.
    """
    if _lemma(tree, head) == "have" or (_lemma(tree, head) in ("be", "exist") and not _is_past(tree, head)):
        plans = tree.children(head, "obj", "nsubj")
    else:
        plans = [head] if tree.child(head, "expl") is not None else []
    return any(
        _lemma(tree, plan) in _PLANS and any(_has_to(tree, at) for at in tree.children(plan, "acl", "xcomp"))
        for plan in plans
    )


def _is_past(tree: Tree, place: int) -> bool:
    return tree.tokens[place].xpos in ("VBD", "VBN")


def is_to_come(tree: Tree, head: int) -> bool:
    """Say whether a clause has `will`, or the `would` of what was still to come."""
    helping = tree.children(_helped(tree, head), "aux")
    helpers = {tree.low(place) for place in helping}
    is_past = any(_lemma(tree, place) == "have" for place in helping)
    return bool(helpers & _WILL) or ("would" in helpers and not is_past)


def _helped(tree: Tree, head: int) -> int:
    """Return the predicate whose helping verb it shares: `will close two plants and cut jobs`."""
    while (
        tree.relation(head) == "conj"
        and tree.tokens[head].xpos == "VB"
        and tree.child(head, "aux", "nsubj", "mark") is None
    ):
        head = tree.head(head)
    return head


def _first_conjunct(tree: Tree, place: int) -> int:
    while tree.relation(place) == "conj":
        place = tree.head(place)
    return place


def _has_to(tree: Tree, place: int) -> bool:
    return any(tree.low(mark) == "to" for mark in tree.children(place, "mark"))


def _is_under_way(tree: Tree, head: int) -> bool:
    is_present = tree.tokens[head].xpos in ("VBG", "VBZ", "VBP")
    return is_present or tree.child(head, "aux:pass") is not None


def _lemma(tree: Tree, place: int) -> str:
    return tree.tokens[place].lemma.lower()
