"""Words of one name that a parser has parted."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.language.parsing.tree import Tree

Mend = tuple[int, int, str]
"""A word, its right head, its right relation."""

_DAYS = frozenset({"Today", "Tonight", "Tomorrow"})


def _names_in_two(tree: Tree) -> Iterator[Mend]:
    """`Later Roman Vasilenko told`: of two names side by side as subjects the second ends the first."""
    for verb in range(len(tree)):
        subjects = tree.children(verb, "nsubj")
        if len(subjects) != 2 or any(tree.tokens[at].upos != "PROPN" for at in subjects):
            continue
        first, second = subjects
        if tree.subtree(first)[-1] + 1 == second == tree.subtree(second)[0]:
            yield second, first, "flat"
            yield from ((at, first, tree.tokens[at].relation) for at in tree.below_each[second])


def _days_in_names(tree: Tree) -> Iterator[Mend]:
    """`told Norland Today`: a day with a capital letter inside a sentence is the end of a name."""
    for place in range(2, len(tree)):
        token, before = tree.tokens[place], tree.tokens[place - 1]
        if token.form not in _DAYS or not tree.is_any(place, ("obl", "nmod", "advmod")):
            continue
        if before.upos != "PROPN":
            continue
        head = place - 1
        while tree.relation(head) in ("flat", "compound") and tree.head(head) < place:
            head = tree.head(head)
        if place not in tree.above(head):
            yield place, head, "flat"


def _numbered_names(tree: Tree) -> Iterator[Mend]:
    """`KC-45 tankers`: a number tied to a name by a hyphen counts nothing."""
    for number in range(2, len(tree) - 1):
        name, noun = number - 2, tree.head(number)
        is_tied = (
            tree.tokens[number - 1].form in ("-", "–")
            and tree.tokens[name].end == tree.tokens[number - 1].start
            and tree.tokens[number - 1].end == tree.tokens[number].start
        )
        if not is_tied or tree.tokens[name].upos != "PROPN" or tree.relation(number) != "nummod":
            continue
        if tree.tokens[number].upos == "NUM" and noun > number and tree.head(noun) == name:
            yield noun, tree.head(name), tree.tokens[name].relation
            yield name, noun, "compound"
            yield number, name, "flat"
            yield number - 1, name, "punct"
            beside = (at for at in tree.below_each[name] if at not in (noun, number, number - 1))
            yield from ((at, noun, tree.tokens[at].relation) for at in beside)


JOINING_RULES = (_names_in_two, _days_in_names, _numbered_names)
"""Each yields where the words of one name hang."""
