"""Clauses after a verb of saying, where a parse joins them to it as equals."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.predicates import is_finite
from workbench.extract.quotations import is_word
from workbench.extract.speechwords import SAYING
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree

_LONGEST_LABEL = 12
"""Words and marks."""
_PRESENT = ("VBZ", "VBP")


def told_clauses(tree: Tree) -> Iterator[tuple[int, int, str]]:
    """`The report says Weber, but not its bank, broke the law`: the clause right behind the verb is told.

    What is joined to that clause without a subject of its own, in the tense of the verb of saying and not of
    the clause, goes on with the frame: `… and calls for a fine`.
    """
    for verb, token in enumerate(tree.tokens):
        if token.upos != "VERB" or token.lemma not in SAYING or tree.child(verb, "nsubj") is None:
            continue
        if tree.children(verb, "ccomp", "obj", "xcomp"):
            yield from _joined_by_that(tree, verb)
            continue
        beside = _beside_hearers(tree, verb)
        if beside >= 0:
            yield beside, verb, "ccomp"
            continue
        told = next((at for at in tree.children(verb, "conj", "parataxis") if _follows(tree, verb, at)), None)
        if told is None:
            continue
        yield told, verb, "ccomp"
        for joined in tree.children(told, "conj"):
            if _goes_with(tree, joined, verb, told):
                yield joined, verb, "conj"


def _joined_by_that(tree: Tree, verb: int) -> Iterator[tuple[int, int, str]]:
    """`said it was late, and that it rained`: a clause that opens with `that` is told like the one before.

    So is what `and` joins to that without a comma: `said it was late and it rained`.
    """
    told = next((at for at in tree.children(verb, "ccomp") if at > verb), None)
    if told is None:
        return
    for joined in tree.children(verb, "conj"):
        is_that = any(tree.low(mark) == "that" for mark in tree.children(joined, "mark"))
        tie = tree.child(joined, "cc")
        if joined < told or tie is None or tree.child(joined, "nsubj") is None:
            continue
        is_close = tree.low(tie) == "and" and tree.subtree(told)[-1] == tie - 1
        if is_that or (is_close and is_word(tree, tie - 1)):
            yield joined, told, "conj"


def _beside_hearers(tree: Tree, verb: int) -> int:
    """Return the clause of `complained to the council that the road is shut`, -1 without one.

    It is no relative clause: its `that` is a mark and its verb has a subject of its own.
    """
    for hearer in tree.children(verb, "obl", "iobj"):
        for clause in tree.children(hearer, "acl:relcl", "acl"):
            is_marked = any(tree.low(mark) == "that" for mark in tree.children(clause, "mark"))
            if hearer > verb and is_marked and tree.child(clause, "nsubj") is not None:
                return clause
    return -1


def _follows(tree: Tree, verb: int, clause: int) -> bool:
    """Say whether a finite clause begins with its subject right behind a verb, nothing joining the two."""
    subject = tree.child(clause, "nsubj")
    if subject is None or not is_finite(tree, clause):
        return False
    return min(tree.subtree(subject)) == verb + 1 == min(tree.subtree(clause))


def _goes_with(tree: Tree, joined: int, verb: int, told: int) -> bool:
    tense = tree.tokens[joined].xpos
    if tree.child(joined, "nsubj", "aux", "cop") is not None or tense not in (*_PRESENT, "VBD"):
        return False
    is_present = tense in _PRESENT
    return is_present == (tree.tokens[verb].xpos in _PRESENT) != (tree.tokens[told].xpos in _PRESENT)


def told_beside(tree: Tree) -> Iterator[tuple[int, int, str]]:
    """`…, with Brook saying the road is shut`: the noun before the verb says so, what follows is told.

    A parse may hang the noun on the verb of the sentence, or the verb of saying on the clause.
    """
    for verb, token in enumerate(tree.tokens):
        if token.xpos != "VBG" or token.lemma not in SAYING or not tree.is_any(verb, ("advcl", "acl")):
            continue
        leading = next((at for at in tree.children(verb, "mark", "case") if tree.low(at) == "with"), None)
        if leading is None:
            continue
        subject = tree.child(verb, "nsubj")
        above = tree.head(verb)
        if subject is None:
            before = (at for at in tree.children(above, "obl", "nmod", "obj") if leading < at < verb)
            noun = next((at for at in before if tree.subtree(at)[-1] == verb - 1), None)
            if noun is not None:
                yield noun, verb, "nsubj"
        elif above > verb and tree.head(above) >= 0 and tree.child(verb, "ccomp") is None:
            told = tree.subtree(above, {verb})
            if next((at for at in told if at > subject), -1) == verb + 1:
                yield verb, tree.head(above), "advcl"
                yield above, verb, "ccomp"


def cited_for_sayings(tree: Tree) -> Iterator[tuple[int, int, str]]:
    """`The Herald said 40 boats sank, citing police`: boats cite nobody, so the Herald does."""
    for verb, token in enumerate(tree.tokens):
        if token.xpos != "VBG" or token.lemma not in ("cite", "quote") or tree.relation(verb) != "advcl":
            continue
        told = tree.head(verb)
        saying = tree.head(told) if told >= 0 else -1
        if saying < 0 or tree.relation(told) != "ccomp" or tree.tokens[saying].lemma not in SAYING:
            continue
        subject = tree.child(told, "nsubj")
        if saying < told < verb and subject is not None and _is_thing(tree, subject):
            yield verb, saying, "advcl"


def _is_thing(tree: Tree, subject: int) -> bool:
    token = tree.tokens[subject]
    return token.upos == "NOUN" and kind_of_noun(token.lemma.lower()) not in ("person", "body")


def clauses_after_labels(tree: Tree) -> Iterator[tuple[int, int, str]]:
    """`HALE: You told us that …`: a clause behind a colon is no other name of what stands before it."""
    colon = next((at for at, token in enumerate(tree.tokens[:_LONGEST_LABEL]) if token.form == ":"), -1)
    if not 0 <= tree.root < colon:
        return
    for clause in tree.children(tree.root, "appos", "dep", "nmod", "list"):
        is_clause = tree.child(clause, "nsubj", "aux", "cop") is not None or is_finite(tree, clause)
        if clause > colon and is_clause:
            yield clause, tree.root, "parataxis"
