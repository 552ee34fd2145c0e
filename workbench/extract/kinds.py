"""The types of a claim, read off the clause that it is said with."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from workbench.domain.claim import ClaimType
from workbench.extract.lexicon import ACTING
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_ORDER: tuple[ClaimType, ...] = (
    "quantity", "date", "quotation", "statement", "event", "identity", "comparison", "cause", "plan",
)  # fmt: skip
_CLAUSES = ("acl", "advcl", "ccomp", "csubj", "parataxis", "appos", "list")
"""Relations below which another clause, or another name for a thing, begins."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADV"})
_RANKING = word_set("first last only most record unprecedented")
_LEADING = word_set("main leading chief principal top key foremost")
_SPANS_OF_TIME = word_set(
    "second minute hour day night week weekend month quarter season year decade century"
)
_CAUSING = word_set("cause trigger spark fuel prompt provoke inspire strain drive exacerbate motivate")
_LETTING = word_set("allow enable force prevent let make help")
"""With a thing for a subject, these say what comes of it."""
_LEADING_TO = word_set("lead result stem arise contribute")
_BECAUSE = word_set("because due owing thanks hence therefore thereby thus")
_REASONS = word_set("response result consequence reason pretext")
_PLANNING = word_set(
    "plan intend aim hope want wish seek try prepare expect schedule propose set slate go attempt suppose"
    " ready poise due bound"
)
_LASTING = word_set(
    "have own contain comprise consist belong border neighbor neighbour span resemble equal include involve"
    " number total"
)
"""Verbs that tell how things are in any tense."""
_ACTS = frozenset(ACTING.values()) - {"ask", "call", "express", "hope", "dismiss", "invite", "order"}
"""Verbs whose act is the news, whoever is named for it."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known of a claim besides its tree."""

    numbers: frozenset[int] = frozenset()
    """The places of the words that its quantities are made of."""
    has_date: bool = False
    is_quotation: bool = False
    """Its own words, or some of them, stand in quotation marks."""
    is_statement: bool = False
    """That somebody said it, or did it by saying it, is what it claims."""
    is_saying: bool = False
    """It is `somebody said "…"`: that the words were said is all there is to check."""
    is_amount: bool = False
    """Whoever made it knows that its number is all it says."""


def types_of(tree: Tree, head: int, places: Collection[int], marks: Marks) -> tuple[ClaimType, ...]:
    """Return the types of a claim, in the guide's order; never empty.

    It is said with the word at `head` and has the words at `places`.
    """
    clause = _Clause(tree, head, frozenset(places), marks)
    kinds: set[ClaimType] = {"quotation"} if marks.is_quotation or marks.is_saying else set()
    if marks.has_date:
        kinds.add("date")
    if not marks.is_saying:
        kinds |= clause.kinds_of_saying() if marks.is_statement or clause.is_an_act() else clause.kinds()
    return tuple(kind for kind in _ORDER if kind in kinds)


@dataclass(frozen=True, slots=True)
class _Clause:
    """The clause of one head, without the clauses inside it."""

    tree: Tree
    head: int
    places: frozenset[int]
    marks: Marks

    def is_an_act(self) -> bool:
        """Say whether it tells that somebody did something by saying it: accused, promised, denied."""
        return self.tree.tokens[self.head].upos == "VERB" and self._lemma(self.head) in _ACTS

    def kinds_of_saying(self) -> set[ClaimType]:
        """Return what an act of speech is; of an accusation, what happened is to be checked as well."""
        kinds: set[ClaimType] = {"statement"}
        said = self.tree.child(self.head, "ccomp", "xcomp", "advcl")
        if said is not None:
            inside = _Clause(self.tree, said, self.places, Marks())
            if self.tree.relation(said) == "ccomp" and inside.is_planned():
                kinds.add("plan")
            elif self.tree.child(self.head, "nsubj:pass") is not None and inside.is_a_gerund():
                kinds.add("event")
        return kinds

    def kinds(self) -> set[ClaimType]:
        """Return what the clause says besides dates; never empty."""
        kinds: set[ClaimType] = {"quantity"} if self.marks.numbers else set()
        if self.is_planned():
            return kinds | {"plan"}
        if kinds and self.marks.is_amount:
            return kinds
        own = [place for place in self._own_words() if place in self.places]
        special = self._comparison(own) | self._cause(own)
        if special:
            return special | (kinds if "cause" in special or self._numbers_predicate() else set())
        if kinds and self._is_a_number():
            return kinds | ({"identity"} if self._is_an_age() else set())
        return kinds | ({"identity"} if self._is_a_state() else {"event"})

    def is_planned(self) -> bool:
        """Say whether it tells what is to come: a future, a schedule, an intention."""
        tree, head = self.tree, self.head
        helpers = {tree.low(place) for place in tree.children(head, "aux")}
        if helpers & {"will", "'ll", "shall", "wo"}:
            return True
        if "would" in helpers:
            return True
        if self._has_to(head) and tree.child(head, "cop", "aux") is not None and self._lemma(head) != "be":
            return True
        first = self._first_conjunct()
        if (
            tree.relation(first) == "xcomp"
            and self._has_to(first)
            and self._lemma(tree.head(first)) in _PLANNING
        ):
            return True
        open_clause = tree.child(head, "xcomp")
        if open_clause is not None and self._has_to(open_clause):
            return self._lemma(head) in _PLANNING or (
                self._lemma(head) == "be" and tree.child(open_clause, "cop") is None
            )
        return self._lemma(head) in ("prepare", "plan", "schedule", "slate") and self._is_under_way()

    def _first_conjunct(self) -> int:
        place = self.head
        while self.tree.relation(place) == "conj":
            place = self.tree.head(place)
        return place

    def is_a_gerund(self) -> bool:
        """Say whether the head is the `-ing` of a verb."""
        return self.tree.tokens[self.head].xpos == "VBG"

    def _lemma(self, place: int) -> str:
        return self.tree.tokens[place].lemma.lower()

    def _own_words(self) -> Iterator[int]:
        waiting = [self.head]
        while waiting:
            place = waiting.pop()
            yield place
            waiting.extend(
                child
                for child in self.tree.below_each[place]
                if not self.tree.is_any(child, _CLAUSES) and not self._is_coordinated(child)
            )

    def _is_coordinated(self, place: int) -> bool:
        return self.tree.relation(place) == "conj" and self.tree.tokens[place].upos in ("VERB", "AUX")

    def _has_to(self, place: int) -> bool:
        return any(self.tree.low(mark) == "to" for mark in self.tree.children(place, "mark"))

    def _is_conditional(self) -> bool:
        below = self.tree.children(self.head, "advcl")
        return any(
            self.tree.low(mark) in ("if", "unless") for at in below for mark in self.tree.children(at, "mark")
        )

    def _is_under_way(self) -> bool:
        is_present = self.tree.tokens[self.head].xpos in ("VBG", "VBZ", "VBP")
        return is_present or self.tree.child(self.head, "aux:pass") is not None

    def _comparison(self, own: list[int]) -> set[ClaimType]:
        """Return that it ranks or compares: with `main` or `leading` it says what a thing is as well."""
        tree = self.tree
        for place in own:
            low, token = tree.low(place), tree.tokens[place]
            if token.xpos in ("JJS", "RBS") and not self._is_at_least(place):
                return {"comparison"}
            if low in _RANKING and token.upos in ("ADJ", "ADV", "NOUN") and not self._counts_time(place):
                return {"comparison"}
            if low in _LEADING and tree.relation(place) == "amod" and self._is_a_state():
                return {"identity", "comparison"}
            if token.xpos in ("JJR", "RBR") and self._has_than(place):
                return {"comparison"}
        return set()

    def _is_at_least(self, place: int) -> bool:
        return place > 0 and self.tree.low(place - 1) == "at"

    def _counts_time(self, place: int) -> bool:
        """Say whether a word such as `last` only says which day or month."""
        head = self.tree.head(place)
        return self.tree.low(place) == "last" and head >= 0 and self._lemma(head) in _SPANS_OF_TIME

    def _has_than(self, place: int) -> bool:
        below = {place, *self.tree.children(place), *self.tree.children(max(0, self.tree.head(place)))}
        marks = [mark for at in below for mark in self.tree.children(at, "case", "mark")]
        return any(self.tree.low(mark) == "than" and mark > place for mark in marks) and not (
            self.marks.numbers and self.tree.low(place) in ("more", "less", "fewer")
        )

    def _cause(self, own: list[int]) -> set[ClaimType]:
        """Return that it says what came of what; what happened is a type of its own where it is said too."""
        tree, head = self.tree, self.head
        lemma = self._lemma(head)
        if lemma in _CAUSING and tree.child(head, "obj", "nsubj:pass", "obl:agent") is not None:
            return {"cause"}
        subject = tree.child(head, "nsubj")
        if lemma in _LETTING and subject is not None and tree.tokens[subject].upos == "NOUN":
            return {"cause"}
        if lemma in _LEADING_TO and self._has_case(("to", "in", "from")):
            return {"cause"}
        because = any(self._gives_a_reason(at) for at in tree.children(head, "obl", "advcl", "advmod"))
        brought = any(
            self._lemma(place) in _CAUSING and tree.relation(place) == "acl"
            for parent in own
            for place in tree.below_each[parent]
        )
        return {"event", "cause"} if because or brought else set()

    def _gives_a_reason(self, place: int) -> bool:
        """Say whether what hangs on the verb tells why: `because it rained`, `for breaking the law`."""
        tree = self.tree
        if tree.low(place) in _BECAUSE | _REASONS:
            return True
        marks = {tree.low(mark) for mark in tree.children(place, "mark", "case")}
        return bool(marks & _BECAUSE) or ("for" in marks and tree.tokens[place].xpos == "VBG")

    def _has_case(self, cases: tuple[str, ...]) -> bool:
        obliques = self.tree.children(self.head, "obl")
        return any(self.tree.low(case) in cases for at in obliques for case in self.tree.children(at, "case"))

    def _numbers_predicate(self) -> bool:
        """Say whether a number stands outside the subject and is more than `first`."""
        subject = self.tree.child(self.head, "nsubj")
        inside = set(self.tree.subtree(subject)) if subject is not None else set()
        return any(self.tree.low(place) not in ("first", "one") for place in self.marks.numbers - inside)

    def _is_a_number(self) -> bool:
        """Say whether the number is what is said: `is 58%`, `has a population of 4 million`."""
        if self.tree.child(self.head, "cop") is not None:
            return True
        return self._lemma(self.head) in ("have", "number", "total", "cost", "weigh", "measure", "average")

    def _is_an_age(self) -> bool:
        return self.tree.low(self.head) in ("old", "aged")

    def _is_a_state(self) -> bool:
        """Say whether it tells how things are rather than that something happened."""
        tree, head = self.tree, self.head
        copula = tree.child(head, "cop")
        if copula is not None:
            return tree.tokens[copula].xpos != "VBD" or self._is_a_name_for()
        if tree.tokens[head].upos in _NOMINAL:
            return True
        if self._lemma(head) == "be":
            return tree.tokens[head].xpos != "VBD"
        if self._lemma(head) in _LASTING:
            return True
        helpers = tree.children(head, "aux")
        passive = tree.child(head, "aux:pass")
        if self.marks.has_date:
            return False
        if passive is not None:
            return not helpers and tree.tokens[passive].xpos in ("VBZ", "VBP")
        return not helpers and tree.tokens[head].xpos in ("VBZ", "VBP")

    def _is_a_name_for(self) -> bool:
        """Say whether a past `was` is followed by what a thing was, not by where, or by who did what."""
        tree, head = self.tree, self.head
        if tree.tokens[head].upos not in ("NOUN", "PROPN") or tree.child(head, "case") is not None:
            return False
        subject = tree.child(head, "nsubj")
        below = [head] if subject is None else [subject, head]
        return not any(tree.tokens[at].xpos == "VBN" for place in below for at in tree.children(place, "acl"))
