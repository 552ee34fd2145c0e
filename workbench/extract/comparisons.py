"""What ranks a thing among its kind or compares it with another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.domain.claim import ClaimType
from workbench.extract.lexicon import ROLES
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_RANKING = word_set("first last final only sole most record unprecedented maiden")
_ENDS = word_set("first last final")
"""Of an unnamed many these only say when: `made final preparations`, `gave first aid`."""
_NOT_RANKING = word_set("latest")
"""Superlatives that say when rather than how much."""
_LEADING = word_set("main leading chief principal top foremost")
_IN_OFFICES = word_set("chief principal")
"""Before a person these are part of an office: `chief executive`."""
_EXCEEDING = word_set(
    "exceed surpass outnumber outpace outperform outrank outweigh outsell out-sell outdo outlast outlive"
    " outgrow outscore outbid overtake rank top"
)
"""Verbs that compare what does it with what it is done to."""
_POSITIONS = word_set("place rank spot position")
_ORDERS = re.compile(r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)")
_OCCASIONS = word_set("time occasion")
_SPANS_OF_TIME = word_set(
    "second minute hour day night week weekend month quarter season year decade century"
)


@dataclass(frozen=True, slots=True)
class Comparing:
    """The clause of one head, asked for superlatives and comparatives."""

    tree: Tree
    head: int
    subject: frozenset[int]
    """The places of the words of what it is said of."""
    is_a_state: bool
    has_numbers: bool

    def told(self, own: list[int]) -> set[ClaimType]:
        """Return that it ranks or compares, and what else it says where the rank is no predicate."""
        if self.tree.tokens[self.head].upos == "VERB" and self._exceeds():
            return {"comparison"}
        for place in own:
            if self._leads(place):
                return {"identity", "comparison"}
            if self._ranks(place) and self._is_news(place):
                return self._told_besides(place) | {"comparison"}
            if self._is_peak(place):
                return self._told_besides(place) | {"comparison"}
            if self.tree.tokens[place].xpos in ("JJR", "RBR") and self._compares(place):
                return {"comparison"}
        if any(self._is_compared(place) for place in self.tree.children(self.head, "advcl", "acl")):
            return self._told_besides(self.head) | {"comparison"}
        return set()

    def _exceeds(self) -> bool:
        """Say whether the verb itself compares or ranks: `exceeds`, `took second place`, `came third`."""
        tree, head = self.tree, self.head
        if self._lemma(head) in _EXCEEDING:
            return tree.child(head, "obj", "obl", "nsubj:pass") is not None
        return any(
            tree.tokens[at].upos in ("NOUN", "ADJ", "ADV", "NUM") and self._is_a_position(at)
            for at in tree.children(head, "obj", "xcomp", "advmod", "obl")
        )

    def _is_a_position(self, place: int) -> bool:
        """Say whether a phrase is a place in order: `second place`, `a distant third`, `the No. 1 shop`."""
        tree = self.tree
        if any(self._is_number_sign(at) for at in tree.below_each[place]):
            return True
        if _ORDERS.fullmatch(tree.low(place)) and tree.child(place, "case", "nmod") is None:
            return tree.child(place, "det") is not None or tree.relation(place) == "xcomp"
        orders = any(_ORDERS.fullmatch(tree.low(at)) for at in tree.children(place, "amod"))
        return orders and self._lemma(place) in _POSITIONS

    def _ranks(self, place: int) -> bool:
        """Say whether a word is a superlative or puts a thing before all others of its kind."""
        low, token = self.tree.low(place), self.tree.tokens[place]
        if token.xpos in ("JJS", "RBS"):
            is_plain = low in _NOT_RANKING or self._is_at_least(place) or self._is_a_majority(place)
            is_plain = is_plain or self._is_very(place)
            return not (is_plain or self._picks_out_subject(place))
        if low not in _RANKING or token.upos not in ("ADJ", "ADV", "NOUN") or self._counts_time(place):
            return False
        if low in _ENDS and self._is_of_a_mass(place):
            return False
        if low == "only" and token.upos == "ADV":
            return self.tree.relation(self.tree.head(place)) == "nsubj"
        return not (low == "most" and self._is_a_majority(place)) and not self._picks_out_subject(place)

    def _is_news(self, place: int) -> bool:
        """Say whether the clause itself ranks, and no phrase in it: `won its first cup`.

        In `the wife of the first mayor` the rank only tells which thing is meant.
        """
        tree = self.tree
        for at in (place, *tree.above(place)):
            if at == self.head:
                return True
            if tree.is_any(at, ("nmod", "obl")) and not self._may_hold_rank(at, place):
                return False
        return True

    def _may_hold_rank(self, phrase: int, place: int) -> bool:
        """Say whether a phrase counts as the predicate does: `one of the first`, `for the first time`."""
        tree = self.tree
        if phrase == place or self._lemma(phrase) in _OCCASIONS or tree.child(phrase, "case") is None:
            return True
        cases = {tree.low(case) for case in tree.children(phrase, "case")}
        whole = tree.head(phrase)
        is_part = tree.tokens[whole].upos in ("NUM", "DET", "ADJ", "PRON")
        return cases <= {"of", "among", "as"} and (is_part or "as" in cases)

    def _leads(self, place: int) -> bool:
        tree = self.tree
        is_predicate = tree.relation(place) == "amod" and tree.head(place) == self.head
        if not is_predicate or tree.low(place) not in _LEADING or not self.is_a_state:
            return False
        is_office = self._lemma(self.head) in ROLES or kind_of_noun(self._lemma(self.head)) == "person"
        return not (tree.low(place) in _IN_OFFICES and is_office)

    def _is_a_majority(self, place: int) -> bool:
        """Say whether it is the `most` of `most voters`, not that of `the most votes` or `most popular`."""
        tree, head = self.tree, self.tree.head(place)
        if tree.low(place) != "most" or tree.relation(place) == "advmod":
            return False
        at = place if tree.relation(place) != "amod" else head
        return not any(tree.low(det) == "the" for det in tree.children(at, "det"))

    def _is_very(self, place: int) -> bool:
        """Say whether it is the `most` of `a most welcome change`."""
        tree, noun = self.tree, self.tree.head(self.tree.head(place))
        is_degree = tree.low(place) == "most" and tree.relation(place) == "advmod" and noun >= 0
        return is_degree and any(tree.low(det) in ("a", "an") for det in tree.children(noun, "det"))

    def _picks_out_subject(self, place: int) -> bool:
        """Say whether it only tells which thing does what the verb says: `the tallest man left`."""
        return self.tree.child(self.head, "cop") is None and place in self.subject

    def _told_besides(self, place: int) -> set[ClaimType]:
        tree, head = self.tree, self.head
        if tree.tokens[head].upos == "VERB" and tree.child(head, "cop") is None:
            return set() if self.is_a_state else {"event"}
        return {"identity"} if place in self.subject else set()

    def _is_of_a_mass(self, place: int) -> bool:
        """Say whether a noun is neither one nor counted: `final preparations`, not `his final speech`."""
        tree, noun = self.tree, self.tree.head(place)
        if tree.relation(place) != "amod" or tree.tokens[noun].xpos not in ("NN", "NNS"):
            return False
        is_bare = tree.child(noun, "det", "nmod:poss", "nummod") is None
        return is_bare and tree.child(noun, "cop") is None and tree.child(noun, "case") is None

    def _is_at_least(self, place: int) -> bool:
        return place > 0 and self.tree.low(place - 1) == "at"

    def _counts_time(self, place: int) -> bool:
        """Say whether a word such as `last` only says which day or month."""
        head = self.tree.head(place)
        if self.tree.low(place) != "last" or head < 0:
            return False
        return self._lemma(head) in _SPANS_OF_TIME or self.tree.tokens[head].upos == "PROPN"

    def _is_peak(self, place: int) -> bool:
        """Say whether a noun is a highest or lowest point: `a five-year high`, `a record low`."""
        tree = self.tree
        if self._lemma(place) not in ("high", "low") or tree.tokens[place].upos != "NOUN":
            return False
        return tree.child(place, "compound", "amod", "nmod") is not None and self._is_news(place)

    def _is_compared(self, place: int) -> bool:
        """Say whether something is set beside another: `earned 40, compared with 30 the year before`."""
        tree = self.tree
        cases = {tree.low(case) for at in tree.children(place, "obl") for case in tree.children(at, "case")}
        return tree.low(place) == "compared" and bool(cases & {"to", "with"})

    def _is_number_sign(self, place: int) -> bool:
        """Say whether a word is the `No.` of `No. 1`."""
        after = self.tree.tokens[place + 1 : place + 2]
        return self.tree.low(place) in ("no.", "number") and bool(after) and after[0].upos == "NUM"

    def _compares(self, place: int) -> bool:
        """Say whether a comparative is the predicate, or has a `than`."""
        tree, head = self.tree, self.head
        is_predicate = place == head or (tree.head(place) == head and tree.tokens[head].upos == "ADJ")
        return self._has_than(place) or (is_predicate and tree.child(head, "cop") is not None)

    def _has_than(self, place: int) -> bool:
        below = {place, *self.tree.children(place), *self.tree.children(max(0, self.tree.head(place)))}
        marks = [mark for at in below for mark in self.tree.children(at, "case", "mark")]
        return any(self.tree.low(mark) == "than" and mark > place for mark in marks) and not (
            self.has_numbers and self.tree.low(place) in ("more", "less", "fewer")
        )

    def _lemma(self, place: int) -> str:
        return self.tree.tokens[place].lemma.lower()


def subject_words(tree: Tree, head: int) -> frozenset[int]:
    """Return the places of the words of a clause's subject."""
    subject = tree.child(head, "nsubj")
    return frozenset(() if subject is None else tree.subtree(subject))
