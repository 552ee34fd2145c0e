"""How old somebody is: `Ann Lee, 42,`, `her two-year-old son, Max`, `a 14-year-old pupil`."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.facts import Fact, name_alone
from workbench.extract.nounphrases import is_name, is_time
from workbench.extract.recipes import Branch, Words
from workbench.language.inflection import plural_of
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_OLDEST = 120
_UNITS = word_set("year month week day")
_CLOSING = frozenset(",).")


def ages(tree: Tree, place: int) -> Iterator[Fact]:
    """Yield the age that stands beside the noun at a place, or before it."""
    for child in tree.children(place, "nmod", "appos", "amod", "nummod", "dep"):
        if _is_number_beside(tree, place, child):
            who = name_alone(tree, place)
            number = Words((child,))
            yield Fact(child, "age", (who, "is", number, "years old"), (who, number), place, (child,))
    name = place if is_name(tree, place) else _name_beside(tree, place)
    if name is None:
        return
    for noun in (place, *tree.children(place, "nmod:desc")):
        for old in tree.children(noun, "amod"):
            if is_age(tree, old):
                yield from age_of(tree, name, old, name_alone(tree, name))


def _is_number_beside(tree: Tree, place: int, child: int) -> bool:
    form = tree.tokens[child].form
    if child < place or not form.isdigit() or not 0 < int(form[:4]) <= _OLDEST or tree.below_each[child][1:]:
        return False
    after = tree.tokens[child + 1].form if child + 1 < len(tree) else "."
    if tree.tokens[child - 1].form not in (",", "(") or after not in _CLOSING:
        return False
    if is_time(tree, place) or tree.tokens[place].xpos in ("NNS", "NNPS"):
        return False
    return is_name(tree, place) or tree.child(place, "det", "nmod:poss") is not None


def _name_beside(tree: Tree, place: int) -> int | None:
    return next((child for child in tree.children(place, "appos") if is_name(tree, child)), None)


def is_age(tree: Tree, old: int) -> bool:
    """Say whether a word is the `old` of `30-year-old`."""
    return tree.low(old) == "old" and _counted(tree, old) is not None


def age_of(tree: Tree, who: int, old: int, host: Branch) -> Iterator[Fact]:
    """Yield the age that stands before a noun as that of a person."""
    counted = _counted(tree, old)
    if counted is None:
        return
    number, unit = counted
    said = (host, "is", Words((number,)), Words((unit,), plural_of(tree.low(unit))), Words((old,)))
    yield Fact(old, "age", said, (Branch(old), host), who, (old,))


def _counted(tree: Tree, old: int) -> tuple[int, int] | None:
    """Return the places of number and unit before `old`."""
    for unit in tree.below_each[old]:
        number = tree.child(unit, "nummod")
        if tree.tokens[unit].lemma.lower() in _UNITS and number is not None:
            return number, unit
    return None
