"""Trees of sentences with the slips of a parser mended that grammar gives away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.extract.nounphrases import is_name, is_person, is_role
from workbench.language.parsing.tree import Tree

Mend = tuple[int, int, str]
"""A word, its right head, its right relation."""

_LOOSE = ("parataxis", "dep", "list")


def mended(tree: Tree) -> Tree:
    """Return a tree in which names stand where they can only belong."""
    mends = [
        *_names_beside(tree),
        *_names_of_roles(tree),
        *_described_names(tree),
        *_described_names_after_case(tree),
        *_participles(tree),
        *_counted_victims(tree),
    ]
    if not mends:
        return tree
    tokens = list(tree.tokens)
    for place, head, relation in mends:
        tokens[place] = replace(tokens[place], head=head, relation=relation)
    below: list[list[int]] = [[] for _ in tokens]
    for place, token in enumerate(tokens):
        if token.head is not None:
            below[token.head].append(place)
    return replace(tree, tokens=tuple(tokens), below_each=tuple(tuple(places) for places in below))


def _names_beside(tree: Tree) -> Iterator[Mend]:
    """`said the mayor, Ada Brook`: a name after a noun and a comma says who that is."""
    for place, token in enumerate(tree.tokens):
        if (
            token.upos != "PROPN"
            or not tree.is_any(place, _LOOSE)
            or tree.child(place, "nsubj", "cop", "case")
        ):
            continue
        start = tree.subtree(place)[0]
        comma = start if tree.tokens[start].form == "," else start - 1
        noun = comma - 1
        if noun >= 0 and tree.tokens[comma].form == "," and tree.tokens[noun].upos == "NOUN":
            is_inside = place in tree.above(noun)
            if tree.child(noun, "det", "nmod:poss") is not None and not is_inside:
                yield place, noun, "appos"


def _names_of_roles(tree: Tree) -> Iterator[Mend]:
    """`the mayor of Westport, Ada Brook`: the name is the mayor's, not the town's."""
    for place in range(len(tree)):
        town = tree.head(place)
        if tree.relation(place) != "appos" or town < 0 or not is_person(tree, place) or is_person(tree, town):
            continue
        role = tree.head(town)
        if role >= 0 and tree.relation(town) == "nmod" and is_name(tree, town) and is_role(tree, role):
            yield place, role, "appos"


def _participles(tree: Tree) -> Iterator[Mend]:
    """`Hermes, launched in March, landed`: a verb without subject after a noun and comma is a participle."""
    for place, token in enumerate(tree.tokens):
        noun = tree.head(place)
        if token.xpos not in ("VBN", "VBD") or noun < 0 or not tree.is_any(place, _LOOSE):
            continue
        is_beside = place - 2 >= 0 and tree.tokens[place - 1].form == "," and noun < place
        if (
            is_beside
            and tree.tokens[noun].upos in ("NOUN", "PROPN")
            and not tree.children(place, "nsubj", "aux")
        ):
            yield place, noun, "acl"


def _counted_victims(tree: Tree) -> Iterator[Mend]:
    """`12 people were killed and 30 injured`: the number is who was injured."""
    for place, token in enumerate(tree.tokens):
        verb = tree.head(place)
        if token.upos != "NUM" or verb != place + 1 or tree.relation(verb) != "conj":
            continue
        before = tree.head(verb)
        is_passive = tree.child(before, "aux:pass") is not None and tree.child(verb, "nsubj", "aux") is None
        if is_passive and tree.tokens[verb].form.endswith("ed"):
            yield place, verb, "nsubj:pass"


def _described_names(tree: Tree) -> Iterator[Mend]:
    """`the singer Ann Lee died`: of two subjects side by side the first describes the second."""
    for verb in range(len(tree)):
        subjects = tree.children(verb, "nsubj")
        if len(subjects) != 2:
            continue
        noun, name = subjects
        is_beside = noun + 1 == tree.subtree(name)[0] and noun == tree.subtree(noun)[-1]
        if is_beside and tree.tokens[noun].upos == "NOUN" and tree.tokens[name].upos == "PROPN":
            yield noun, name, "nmod:desc"


def _described_names_after_case(tree: Tree) -> Iterator[Mend]:
    """`according to the broadcaster Kanal, …`: a bare name right after a noun is what that describes."""
    for noun in range(len(tree) - 1):
        name, case = noun + 1, tree.child(noun, "case")
        if case is None or tree.tokens[noun].upos != "NOUN" or tree.tokens[name].upos != "PROPN":
            continue
        is_bare = tree.child(name, "case", "det", "nmod:poss") is None and tree.subtree(name)[0] == name
        is_beside = tree.head(name) == tree.head(noun) >= 0 and tree.is_any(name, ("obl", "nmod", "dep"))
        if is_bare and is_beside:
            yield name, tree.head(noun), tree.tokens[noun].relation
            yield noun, name, "nmod:desc"
            yield case, name, "case"
