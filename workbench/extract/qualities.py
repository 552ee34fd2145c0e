"""Participles, purposes and qualities that stand after a noun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.extract.asides import is_set_off, name_of, noun_without_asides
from workbench.extract.facts import Fact
from workbench.extract.nounphrases import (
    be_form,
    is_counted,
    is_definite,
    is_name,
    is_of_any,
    is_person,
    is_plural,
    is_ranked,
    is_time,
)
from workbench.extract.predicates import DASHES, is_modal, is_predicate
from workbench.extract.recipes import Branch, Words
from workbench.extract.scopes import is_negated
from workbench.language.inflection import past_of_ing, third_person_of
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_SIGNS = DASHES | {",", "("}
_CLOSING = DASHES - {"-"} | {",", ")", ".", ";"}
_LISTING = word_set("including excluding according following")
_HOLDING = word_set(
    "feature contain comprise involve have own possess depict weigh measure cost represent resemble"
    " hold cover number total"
)
"""Verbs of what is so: `…, featuring a choir` is no `was featuring`."""
_LASTING = word_set(
    "lead know call name base locate situate own run head consider describe dub surround part make"
)
"""Participles of what holds on: `led by`, `known as`."""


def qualities(tree: Tree, place: int, *, is_past: bool) -> Iterator[Fact]:
    """Yield what stands after a noun and says what was done to it, what it is for, or how it is."""
    for child in tree.below_each[place]:
        if child < place or is_of_any(tree, place):
            continue
        relation = tree.tokens[child].relation
        if relation == "acl" and tree.child(child, "det", "nsubj") is None:
            yield from _of_clause(tree, place, child, is_past=is_past)
        elif relation in ("amod", "nmod"):
            yield from _of_phrase(tree, place, child, is_past=is_past)


def _of_clause(tree: Tree, place: int, child: int, *, is_past: bool) -> Iterator[Fact]:
    token = tree.tokens[child]
    if token.xpos == "VB" and tree.child(child, "mark") is not None:
        yield from _purpose(tree, place, child)
    elif token.xpos == "VBG":
        if (
            not is_time(tree, place)
            and _is_between_signs(tree, place, child)
            and tree.low(child) not in _LISTING
            and not any(tree.low(at) == "such" for at in tree.subtree(child) if at < child)
        ):
            yield _going_on(tree, place, child, is_past=is_past)
    elif token.xpos in ("VBN", "VBD") and _is_own_fact(tree, place, child) and _may_be_told(tree, place):
        joined = [at for at in tree.children(child, "conj") if tree.tokens[at].xpos in ("VBN", "VBD")]
        for one in (child, *joined):
            lasting = tree.tokens[one].lemma.lower() in _LASTING
            verb = be_form(tree, place, is_past=not lasting)
            fact = _said_of(tree, place, child, verb, is_identity=lasting)
            left_out = frozenset((*joined, *tree.children(one, "cc")))
            said = Branch(one, left_out - {one})
            yield replace(fact, head=one, parts=(*fact.parts[:-1], said), anchored=(fact.anchored[0], said))


def _may_be_told(tree: Tree, noun: int) -> bool:
    """Say whether a noun is of what there is: not so in `will be a ship, built here`."""
    if tree.child(noun, "cop") is not None:
        return not is_modal(tree, noun) and not is_negated(tree, noun)
    article = tree.child(noun, "det")
    is_new = article is not None and tree.low(article) in ("a", "an")
    verb = next((at for at in tree.above(noun) if is_predicate(tree, at)), None)
    is_doubted = verb is not None and (is_modal(tree, verb) or is_negated(tree, verb))
    return not (is_new and is_doubted)


def _going_on(tree: Tree, place: int, child: int, *, is_past: bool) -> Fact:
    """`…, leaning on a stick,`: was leaning; `…, featuring a choir,`: featured."""
    fact = _said_of(tree, place, child, be_form(tree, place, is_past=is_past), is_identity=False)
    token = tree.tokens[child]
    lemma = token.lemma.lower()
    if lemma not in _HOLDING or tree.child(child, "aux") is not None:
        return fact
    form = lemma if is_plural(tree, place) else third_person_of(lemma)
    if is_past:
        form = past_of_ing(token.form, lemma)
    beside = [at for at in tree.below_each[child] if at > child and tree.tokens[at].upos != "PUNCT"]
    said = (fact.parts[0], Words((child,), form), *(Branch(at) for at in beside))
    return replace(fact, parts=said)


def _is_own_fact(tree: Tree, place: int, child: int) -> bool:
    """Say whether `built by Lee in May` tells something of a thing that is known without it."""
    if tree.child(child, "mark", "aux") is not None:
        return False
    if not tree.children(child, "obl", "obj", "xcomp", "advmod", "advcl"):
        return False
    if is_set_off(tree, place, child):
        return True
    if tree.child(place, "cop") is not None or is_ranked(tree, place):
        return False
    if is_counted(tree, place) and not is_time(tree, place):
        return True
    phrases = tree.children(child, "obl")
    is_dated = tree.child(child, "obl:agent") is not None or any(is_time(tree, at) for at in phrases)
    is_one = not is_plural(tree, place) or tree.tokens[child].lemma.lower() in _LASTING
    is_placed = is_one and not any(
        tree.tokens[at].relation in ("nmod", "conj") for at in tree.below_each[place]
    )
    if not is_dated and not (is_placed and any(_is_named_place(tree, at) for at in phrases)):
        return False
    return is_definite(tree, place) or tree.child(place, "det") is not None


def _is_named_place(tree: Tree, phrase: int) -> bool:
    """Say whether a phrase tells where by a name: `held at Halden's headquarters`."""
    tie = tree.child(phrase, "case")
    if tie is None or tree.low(tie) not in ("in", "at", "near", "outside", "on"):
        return False
    return any(is_name(tree, at) for at in (phrase, *tree.children(phrase, "nmod:poss", "compound")))


def _said_of(tree: Tree, place: int, child: int, verb: str, *, is_identity: bool) -> Fact:
    subject = tree.child(place, "nsubj") if tree.child(place, "cop") is not None else None
    host = noun_without_asides(tree, name_of(tree, place if subject is None else subject), child)
    return Fact(
        child, "participle", (host, verb, Branch(child)), (host, Branch(child)), place, (child,),
        is_aside=is_set_off(tree, place, child), is_identity=is_identity,
    )  # fmt: skip


def _purpose(tree: Tree, place: int, child: int) -> Iterator[Fact]:
    """`the Canal Plan to link two seas`: said of the name right before it."""
    start = min(tree.subtree(child))
    nouns = (place, *tree.children(place, "nmod"))
    name = next((noun for noun in nouns if noun == start - 1 and is_name(tree, noun)), None)
    if name is not None:
        host = noun_without_asides(tree, name, child)
        said = (host, "is", Branch(child))
        yield Fact(child, "purpose", said, (host, Branch(child)), name, (child,))


def _of_phrase(tree: Tree, place: int, child: int, *, is_past: bool) -> Iterator[Fact]:
    """`the tower, the tallest in town,`; `the men, both from Norland,`."""
    if tree.tokens[child].relation == "nmod":
        case = tree.child(child, "case")
        if case is None or tree.low(case) not in ("from", "of", "worth"):
            return
        if not (is_definite(tree, place) or tree.child(place, "nummod") is not None):
            return
        if is_person(tree, place) and is_name(tree, child):
            return
    elif not tree.below_each[child] or tree.tokens[child].upos == "NUM":
        return
    if not _is_between_signs(tree, place, child) or tree.child(place, "conj") is not None:
        return
    host = noun_without_asides(tree, place, child)
    verb = be_form(tree, place, is_past=is_past and not is_name(tree, place))
    said = (host, verb, Branch(child))
    yield Fact(child, "apposition", said, (host, Branch(child)), place, (child,), is_aside=True)


def _is_between_signs(tree: Tree, place: int, child: int) -> bool:
    """Say whether a comma stands right before a branch, and a comma or the end of the sentence after it."""
    places = [at for at in tree.subtree(child) if tree.tokens[at].upos != "PUNCT"]
    if not places:
        return False
    before, after = places[0] - 1, places[-1] + 1
    opens = before > place and tree.tokens[before].form in _SIGNS
    return opens and (after >= len(tree) or tree.tokens[after].form in _CLOSING)
