"""What the numbers of a claim do in its clause: are told, are all that is told, or only name a thing."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_MANY = re.compile(r"(?:dozen|score|hundred|thousand|million|billion|trillion)s|multi-?(?:m|b|tr)illion\b.*")
"""A number that is not told exactly: `hundreds of guests`."""
_AMOUNTING = word_set("have number total cost weigh measure average")
_DEEPER = ("nmod", "acl", "appos", "advcl", "conj", "amod")
"""Relations below which a number belongs to something that is only said of a thing."""
_HYPHENS = ("-", "‑")


def numbers_of(tree: Tree, exact: Collection[int], places: Collection[int]) -> frozenset[int]:
    """Return the places of the words of a claim's numbers, the inexact among them, without mere grades."""
    many = (at for at in places if _MANY.fullmatch(tree.low(at)))
    return frozenset(at for at in exact if not _is_a_grade(tree, at)).union(many)


def is_below(tree: Tree, place: int, head: int, relations: Collection[str]) -> bool:
    """Say whether one of some relations stands between a word and the head of the clause that it is in."""
    way: list[int] = []
    for at in (place, *tree.above(place)):
        if at == head:
            return any(tree.is_any(passed, relations) for passed in way)
        way.append(at)
    return False


@dataclass(frozen=True, slots=True)
class Counting:
    """The clause of one head, asked for its numbers."""

    tree: Tree
    head: int
    numbers: frozenset[int]
    """The places of the words of its numbers."""
    subject: frozenset[int]
    """The places of the words of what it is said of."""
    is_a_state: bool

    def told(self) -> list[int]:
        """Return its numbers but for those that a subject is known by: `the two towns agreed`."""
        subject = self.tree.child(self.head, "nsubj")
        if subject is None or not self._is_definite(subject):
            return list(self.numbers)
        known = {subject, *self.tree.children(subject, "nummod", "amod")}
        return [place for place in self.numbers if place not in known]

    def is_in_predicate(self) -> bool:
        """Say whether a number stands outside the subject and is more than `first`."""
        return any(self.tree.low(place) not in ("first", "one") for place in self.numbers - self.subject)

    def is_all(self) -> bool:
        """Say whether the number is what is said: `is 58%`, `has 4 million inhabitants`, `holds 90 seats`."""
        token = self.tree.tokens[self.head]
        if self.tree.child(self.head, "cop") is not None or token.lemma.lower() in _AMOUNTING:
            return True
        if self.head in self.numbers and token.upos in ("NUM", "ADJ"):
            return True
        if not self.is_a_state or token.upos != "VERB":
            return False
        return any(
            not is_below(self.tree, place, self.head, _DEEPER) for place in self.numbers - self.subject
        )

    def is_only_described(self) -> bool:
        """Say whether the number stands deeper than the predicate: `is a group of 50 islands`."""
        tree, head = self.tree, self.head
        is_noun = tree.child(head, "cop") is not None and tree.tokens[head].upos in ("NOUN", "PROPN")
        if not is_noun or head in self.numbers or tree.child(head, "nummod") is not None:
            return False
        return not any(tree.head(place) == head for place in self.numbers)

    def _is_definite(self, place: int) -> bool:
        """Say whether a noun means what is known: `the two towns`, not `the other two towns`."""
        before = {self.tree.low(at) for at in self.tree.children(place, "det", "amod")}
        return bool(before & {"the", "these", "those"}) and "other" not in before


def _is_a_grade(tree: Tree, place: int) -> bool:
    """Say whether a word is part of an order that only names a kind: `second-degree`, `first-class`."""
    for at in (place, place - 1, place - 2):
        parts = tree.tokens[max(at, 0) : at + 3]
        if at >= 0 and len(parts) == 3 and parts[0].upos == "ADJ" and parts[1].form in _HYPHENS:
            return parts[2].xpos != "JJS"
    return False
