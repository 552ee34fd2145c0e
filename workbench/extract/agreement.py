"""Number: one or many, and the verbs that go with it."""

from __future__ import annotations

from collections.abc import Collection

from workbench.extract.lines import Line
from workbench.extract.namenumbers import number_of_name
from workbench.language.inflection import third_person_of
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_MANY = word_set("they we these those them us both many several few police people")
_BY_WHAT_FOLLOWS = word_set("all half most some rest majority percent % none any lot number more two-thirds")
_TO_MANY = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't"}
_TO_ONE = {many: one for one, many in _TO_MANY.items()} | {
    "am": "is", "'m": "is", "’m": "is", "'re": "is", "’re": "is", "'ve": "has", "’ve": "has",
}  # fmt: skip
_SPELLED_OUT = {"'ll": "will", "’ll": "will", "'d": "would", "’d": "would"}


def is_many(tree: Tree, place: int, shown: Collection[int] | None = None) -> bool:
    """Say whether the noun phrase at a place takes `are`, with what is joined to it by `and`.

    Where `shown` is given, only what is joined at those places counts.
    """
    joined = [child for child in tree.children(place, "conj") if shown is None or child in shown]
    return any(tree.low(mark) == "and" for child in joined for mark in tree.children(child, "cc")) or (
        is_many_alone(tree, place)
    )


def is_many_alone(tree: Tree, place: int) -> bool:
    """Say whether the noun at a place takes `are`, without what is joined to it."""
    token, low = tree.tokens[place], tree.low(place)
    if low in _BY_WHAT_FOLLOWS:
        whole = next((child for child in tree.children(place, "nmod") if _is_of(tree, child)), None)
        if whole is not None and (low != "number" or _has_a(tree, place)):
            return is_many(tree, whole)
    if known := number_of_name(tree, place):
        return known == "many"
    if low in _MANY or token.xpos in ("NNS", "NNPS"):
        return token.xpos != "NNPS" or not _has_singular_sense(tree, place)
    if token.upos == "NUM":
        return low not in ("one", "1")
    return token.feature("Number") == "Plur"


def _is_of(tree: Tree, place: int) -> bool:
    return any(tree.low(child) == "of" for child in tree.children(place, "case"))


def _has_a(tree: Tree, place: int) -> bool:
    return any(tree.low(child) == "a" for child in tree.children(place, "det"))


def _has_singular_sense(tree: Tree, place: int) -> bool:
    """The United States, the Netherlands: names of one thing."""
    return tree.low(place) in ("states", "nations", "netherlands", "philippines", "emirates")


def agree_put_in(line: Line, tree: Tree, subject: int | None) -> None:
    """Make a verb that was put in agree with its subject."""
    if subject is None or not is_many(tree, subject, {word.place for word in line}):
        return
    for word in line:
        if not word.is_own and word.shown in _TO_MANY:
            word.shown = _TO_MANY[word.shown]
            return


def agree_with_one(line: Line, tree: Tree, subject: int) -> None:
    """Make the verbs of a subject agree with one person or thing that is now shown in its place."""
    shown = {word.place: word for word in line if word.is_own and word.shown}
    for place in _finite_verbs(tree, subject):
        word = shown.get(place)
        if word is None:
            continue
        low = word.shown.lower()
        token = tree.tokens[place]
        if low in _TO_ONE:
            word.shown = _TO_ONE[low]
        elif low in _SPELLED_OUT:
            word.shown = _SPELLED_OUT[low]
        elif token.xpos == "VBP":
            word.shown = third_person_of(token.lemma)


def _finite_verbs(tree: Tree, subject: int) -> list[int]:
    """Return the verbs that change with a subject: its predicate's first one, and coordinated ones."""
    if not tree.is_any(subject, ("nsubj",)):
        return []
    predicate = tree.head(subject)
    predicates = [predicate] + [
        other
        for other in tree.children(predicate, "conj")
        if tree.child(other, "nsubj", "csubj", "expl") is None
    ]
    return [verb for each in predicates if (verb := _finite(tree, each)) is not None]


def _finite(tree: Tree, predicate: int) -> int | None:
    verbs = sorted([*tree.children(predicate, "aux", "cop"), predicate])
    return next((verb for verb in verbs if tree.tokens[verb].xpos in ("VBP", "VBZ", "VBD", "MD")), None)
