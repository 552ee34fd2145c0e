"""What the predicate of a clause is: finite or not, helped, marked, past."""

from __future__ import annotations

from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

SPLIT_MARKS = word_set("after before while whilst whereas although though as since")
"""What opens a clause that is a fact beside its main clause."""
DASHES = frozenset({"—", "–", "-", "―", "--"})
SIGNS = DASHES | {",", ";"}
"""What sets a phrase off from the words before it."""
_MOMENTS = word_set("after before when since until while")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ASKING = word_set("how why where when who whom what which whose")
_NO_CLAUSES = ("advmod", "amod", "det", "nmod", "nsubj", "nummod", "obj", "obl")
_IDENTITIES = word_set("include become remain")


def is_verb(tree: Tree, place: int) -> bool:
    """Say whether a word is a verb."""
    return tree.tokens[place].upos in ("VERB", "AUX")


def is_predicate(tree: Tree, place: int) -> bool:
    """Say whether something is said with a word: it is a verb, or has a copula or subject."""
    return is_verb(tree, place) or tree.child(place, "cop", "nsubj") is not None


def is_finite(tree: Tree, place: int) -> bool:
    """Say whether a predicate has a tense of its own."""
    if tree.tokens[place].xpos in _FINITE and is_verb(tree, place):
        return True
    helpers = tree.children(place, "aux", "cop")
    if not helpers and tree.tokens[place].xpos == "VBN":
        return _is_past_in_clause(tree, place)
    return any(tree.tokens[child].xpos in _FINITE for child in helpers)


def _is_past_in_clause(tree: Tree, place: int) -> bool:
    """Say whether what looks like a participle can only be a past tense: `after a storm swept the coast`."""
    has_subject = any(tree.tokens[child].relation == "nsubj" for child in tree.below_each[place])
    return has_subject and any(tree.low(mark) in SPLIT_MARKS for mark in tree.children(place, "mark"))


def is_clause(tree: Tree, place: int) -> bool:
    """Say whether a predicate is finite and has a subject."""
    return is_finite(tree, place) and tree.child(place, "nsubj", "expl", "csubj") is not None


def is_question(tree: Tree, place: int) -> bool:
    """Say whether a clause asks, as in `told where the ship sank` or `knows just how fast it sank`."""
    if any(tree.low(mark) in ("whether", "if") for mark in tree.children(place, "mark")):
        return True
    asking = [at for at in tree.subtree(place) if at < place and tree.low(at) in _ASKING]
    return any(_is_in_clause(tree, at, place) and tree.child(at, "acl") is None for at in asking)


def _is_in_clause(tree: Tree, at: int, place: int) -> bool:
    """Say whether a word belongs to the clause of a predicate, and to no clause inside that."""
    while at not in (place, -1) and tree.relation(at) in _NO_CLAUSES:
        at = tree.head(at)
    return at == place


def is_rank(tree: Tree, place: int) -> bool:
    """Say whether a predicate without a verb is a rank: `it was the third attack and the deadliest yet`."""
    if not is_superlative(tree, place) or tree.child(place, "det") is None or tree.relation(place) != "conj":
        return False
    return tree.child(tree.head(place), "cop") is not None


def is_superlative(tree: Tree, place: int) -> bool:
    """Say whether a word is a superlative: `largest`."""
    return tree.tokens[place].xpos == "JJS" or tree.tokens[place].feature("Degree") == "Sup"


def own_subject(tree: Tree, place: int) -> int | None:
    """Return the head of a predicate's own subject."""
    return tree.child(place, "nsubj", "csubj")


def helpers_of(tree: Tree, place: int) -> list[int]:
    """Return the auxiliaries of a verb and its `not`, in order."""
    return [
        child
        for child in tree.below_each[place]
        if child < place and (tree.relation(child) == "aux" or _is_not(tree, child))
    ]


def helpers_shared(tree: Tree, place: int, other: int) -> list[int]:
    """Return which of a verb's auxiliaries help another one that is joined to it: `will close and cut`."""
    if is_finite(tree, other) and not follows_modal(tree, other, place):
        return []
    helpers = helpers_of(tree, place)
    if is_rank(tree, other):
        return sorted([*helpers, *tree.children(place, "cop")])
    if tree.tokens[other].xpos == "VB" or follows_modal(tree, other, place):
        return [at for at in helpers if tree.tokens[at].xpos == "MD" or tree.low(at) in _BEFORE_BASE]
    return helpers


_BEFORE_BASE = word_set("do does did not n't")


def follows_modal(tree: Tree, other: int, place: int) -> bool:
    """Say whether a form like `cut`, past and base alike, shares a modal: `will close and cut`."""
    if not is_modal(tree, place) or tree.child(other, "aux", "cop") is not None:
        return False
    return tree.low(other) == tree.tokens[other].lemma.lower()


def is_modal(tree: Tree, place: int) -> bool:
    """Say whether a verb has will, would, may or the like: it tells what is to be, or could be."""
    return any(tree.tokens[child].xpos == "MD" for child in tree.children(place, "aux"))


def _is_not(tree: Tree, place: int) -> bool:
    return tree.low(place) in ("not", "n't") and tree.relation(place) == "advmod"


def marks_of(tree: Tree, head: int) -> list[int]:
    """Return the words that tie a clause to another one, and mean nothing in it: `and`, `that`, `while`.

    What measures the distance in time goes with its mark: `four hours after`, `only when`.
    """
    ties = [
        child
        for child in tree.below_each[head]
        if child < head
        and (
            (tree.tokens[child].relation == "cc" and tree.low(child) != "nor")
            or (tree.relation(child) == "mark" and tree.low(child) in SPLIT_MARKS | {"that"})
            or (tree.tokens[head].relation == "advcl" and tree.low(child) in ("when", "because"))
            or (tree.low(child) == "even" and tree.low(child + 1) in ("though", "as", "while", "after"))
        )
    ]
    return sorted({*ties, *measures_before_mark(tree, head)})


def measures_before_mark(tree: Tree, head: int) -> list[int]:
    """Return what stands before the mark of a clause and measures it: `four hours` of `four hours after`."""
    if tree.tokens[head].relation != "advcl":
        return []
    dating = (tie for tie in tree.children(head, "mark", "advmod") if tree.low(tie) in _MOMENTS)
    mark = next(dating, -1)
    return [
        child
        for child in tree.children(head, "obl", "advmod", "obl:unmarked", "nmod:unmarked")
        if child < mark and tree.child(child, "case") is None
    ]


def is_set_off(tree: Tree, child: int, at: int) -> bool:
    """Say whether a comma or dash stands between a word and another."""
    low, high = min(child, at), max(child, at)
    return any(tree.tokens[place].form in SIGNS for place in range(low, high))


def is_clause_past(tree: Tree, head: int) -> bool:
    """Say whether the verb of a clause stands in a past tense, `has done` included."""
    helping = tree.children(head, "aux", "cop")
    if any(tree.tokens[verb].lemma.lower() == "have" for verb in helping):
        return True
    verbs = [head, *helping]
    return any(tree.tokens[verb].xpos in ("VBD", "VBN") for verb in verbs) and not any(
        tree.tokens[verb].xpos in ("VBZ", "VBP", "MD") for verb in verbs
    )


def says_identity(tree: Tree, head: int) -> bool:
    """Say whether a clause says what something is."""
    return tree.child(head, "cop") is not None or tree.tokens[head].lemma.lower() in _IDENTITIES
