"""The types of a claim, read off the clause that it is said with."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from workbench.domain.claim import ClaimType
from workbench.extract.causes import Causing
from workbench.extract.comparisons import Comparing, subject_words
from workbench.extract.counting import Counting, is_below, numbers_of
from workbench.extract.planning import EXPECTING, is_planned
from workbench.extract.speechacts import act_of_speech, governing
from workbench.extract.speechwords import THINKING
from workbench.extract.states import is_state
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_ORDER: tuple[ClaimType, ...] = (
    "quantity", "date", "quotation", "statement", "event", "identity", "comparison", "cause", "plan",
)  # fmt: skip
_CLAUSES = ("acl", "advcl", "ccomp", "csubj", "parataxis", "appos", "list")
"""Relations below which another clause, or another name for a thing, begins."""
_KNOWING = word_set("know learn hear understand see realize realise notice discover find decide remember")
_SAID_AS_WELL: frozenset[ClaimType] = frozenset({"quantity", "cause", "plan"})
"""What a statement says besides that it was made."""
_APART = ("acl:relcl", "appos")
"""What stands below these is said beside the claim."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known of a claim besides its tree."""

    numbers: frozenset[int] = frozenset()
    """The places of the words that its quantities are made of."""
    dates: frozenset[int] = frozenset()
    """The places of the words that its dates are made of."""
    is_quotation: bool = False
    """Its own words, or some of them, stand in quotation marks."""
    is_statement: bool = False
    """That somebody said it, or did it by saying it, is what it claims."""
    is_framed: bool = False
    """It is worded with a frame above the word that it is said with: `she said that it would rain`."""
    is_saying: bool = False
    """It is `somebody said "…"`: that the words were said is all there is to check."""
    is_amount: bool = False
    """Whoever made it knows that its number is all it says."""
    subject: int | None = None
    """The head of what it is said of, wherever in the sentence that stands."""
    put_in: str = ""
    """The verb that the sentence does not have: the `is` of an apposition."""


def types_of(tree: Tree, head: int, places: Collection[int], marks: Marks) -> tuple[ClaimType, ...]:
    """Return the types of a claim, in the guide's order; never empty.

    It is said with the word at `head` and has the words at `places`.
    """
    clause = _Clause(tree, head, frozenset(places), marks)
    act = None if marks.is_framed else clause.act()
    kinds: set[ClaimType] = {"quotation"} if marks.is_quotation or marks.is_saying else set()
    if clause.is_dated():
        kinds.add("date")
    if marks.is_saying:
        return tuple(kind for kind in _ORDER if kind in kinds)
    learnt = clause.what_is_known() if marks.is_statement and not marks.is_framed else None
    if learnt is not None:
        kinds |= learnt.kinds()
    elif act is not None:
        kinds |= act.kinds_of_saying()
    elif marks.is_framed or (marks.is_statement and not clause.is_expected()):
        kinds |= clause.kinds_of_saying()
    else:
        kinds |= clause.kinds()
    return tuple(kind for kind in _ORDER if kind in kinds)


@dataclass(frozen=True, slots=True)
class _Clause:
    """The clause of one head, without the clauses inside it."""

    tree: Tree
    head: int
    places: frozenset[int]
    marks: Marks

    def act(self) -> _Clause | None:
        """Return the clause of the verb that tells what somebody did by saying it."""
        place = act_of_speech(self.tree, self.head, self.places)
        return None if place is None else _Clause(self.tree, place, self.places, self.marks)

    def what_is_known(self) -> _Clause | None:
        """Return the clause that somebody knows, hears or decides on: to learn a thing is not to say it."""
        known = self.tree.child(self.head, "ccomp")
        if known is None or self._lemma(self.head) not in _KNOWING:
            return None
        return _Clause(self.tree, known, self.places, self.marks)

    def is_expected(self) -> bool:
        """Say whether it tells what is expected, scheduled or due on a day, whoever expects it."""
        is_due = self._lemma(self.head) == "due" and self.tree.child(self.head, "cop") is not None
        return (is_due and bool(self.marks.dates)) or any(
            self._lemma(place) in EXPECTING and self.tree.child(place, "aux:pass") is not None
            for place in (self.head, *governing(self.tree, self.head))
            if place in self.places
        )

    def kinds_of_saying(self) -> set[ClaimType]:
        """Return what an act of speech is; of an accusation, what happened is to be checked as well."""
        kinds: set[ClaimType] = {"statement"}
        said = self._what_is_said()
        if said is not None:
            return kinds | (_Clause(self.tree, said, self.places, self.marks).kinds() & _SAID_AS_WELL)
        thing = self.tree.child(self.head, "obj")
        if thing is not None and self._counting().numbers & set(self.tree.subtree(thing)) & self.places:
            kinds.add("quantity")
        if thing is not None and any(
            is_planned(self.tree, at) for at in self.tree.children(thing, "acl") if at in self.places
        ):
            return kinds | {"plan"}
        done = self.tree.child(self.head, "xcomp", "advcl")
        is_passive = self.tree.child(self.head, "nsubj:pass") is not None
        if (
            done is not None
            and is_passive
            and _Clause(self.tree, done, self.places, self.marks).is_a_gerund()
        ):
            kinds.add("event")
        return kinds

    def _what_is_said(self) -> int | None:
        """Return the clause that is said: the head itself where it is worded with a frame above it."""
        said = self.head if self.marks.is_framed else self.tree.child(self.head, "ccomp")
        while said is not None and self._lemma(said) in THINKING:
            said = self.tree.child(said, "ccomp")
        return said

    def kinds(self) -> set[ClaimType]:
        """Return what the clause says besides dates; never empty."""
        counting = self._counting()
        kinds: set[ClaimType] = {"quantity"} if counting.told() else set()
        own = [place for place in self._own_words() if place in self.places]
        is_a_state = self._is_a_state()
        comparing = Comparing(
            self.tree, self.head, self._subject_words(), is_a_state, bool(self.marks.numbers)
        )
        if is_planned(self.tree, self.head) or self.is_expected():
            ranked: set[ClaimType] = {"comparison"} if "comparison" in comparing.told(own) else set()
            return kinds | ranked | {"plan"}
        if kinds and self.marks.is_amount:
            return kinds
        special = comparing.told(own) | Causing(self.tree, self.head, is_a_state).told(own)
        if special:
            return special | (kinds if "cause" in special or counting.is_in_predicate() else set())
        if kinds and counting.is_all():
            return kinds | ({"identity"} if counting.is_only_described() else set())
        return kinds | ({"identity"} if is_a_state else {"event"})

    def _counting(self) -> Counting:
        numbers = numbers_of(self.tree, self.marks.numbers, self.places)
        return Counting(self.tree, self.head, numbers, self._subject_words(), self._is_a_state())

    def is_a_gerund(self) -> bool:
        """Say whether the head is the `-ing` of a verb."""
        return self.tree.tokens[self.head].xpos == "VBG"

    def _lemma(self, place: int) -> str:
        return self.tree.tokens[place].lemma.lower()

    def is_dated(self) -> bool:
        """Say whether it tells when: not by a date its subject is known by, nor one in brackets."""
        told = self.marks.dates - self._subject_words()
        return any(
            not _is_bracketed(self.tree, place) and not is_below(self.tree, place, self.head, _APART)
            for place in told
        )

    def _subject_words(self) -> frozenset[int]:
        """Return the places of the words of what it is said of."""
        below = subject_words(self.tree, self.head)
        if self.marks.subject is None:
            return below
        return below | set(self.tree.subtree(self.marks.subject, {self.head}))

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

    def _is_a_state(self) -> bool:
        return is_state(self.tree, self.head, self.marks.put_in, is_dated=bool(self.marks.dates))


def _is_bracketed(tree: Tree, place: int) -> bool:
    """Say whether a word stands in round brackets: `his first book (1806)`."""
    before = [tree.tokens[at].form for at in range(place) if tree.tokens[at].form in ("(", ")")]
    return bool(before) and before[-1] == "("
