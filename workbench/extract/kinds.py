"""The types of a claim, read off the clause that it is said with."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from workbench.domain.claim import ClaimType
from workbench.extract.causes import Causing
from workbench.extract.comparisons import Comparing, subject_words
from workbench.extract.lexicon import ACTING
from workbench.extract.planning import PLANNING, is_planned
from workbench.extract.speechwords import SAYING_NOUNS, THINKING
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_ORDER: tuple[ClaimType, ...] = (
    "quantity", "date", "quotation", "statement", "event", "identity", "comparison", "cause", "plan",
)  # fmt: skip
_CLAUSES = ("acl", "advcl", "ccomp", "csubj", "parataxis", "appos", "list")
"""Relations below which another clause, or another name for a thing, begins."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADV"})
_KNOWING = word_set("know learn hear understand see realize realise notice discover find decide remember")
_LASTING = word_set(
    "have own contain comprise consist belong border neighbor neighbour span resemble equal include involve"
    " number total"
)
"""Verbs that tell how things are in any tense."""
_GIVING_OUT = word_set("issue make release give deliver")
_WORDS = SAYING_NOUNS - {"finding", "conclusion", "news", "condition", "charge", "note", "letter", "memo"}
"""What is said, and no thing that can be made or given besides."""
_SAID_AS_WELL: frozenset[ClaimType] = frozenset({"quantity", "cause", "plan"})
"""What a statement says besides that it was made."""
_STATES = word_set("is are has have")
"""What is put in of these tells how things are, whatever the sentence says it with."""
_WAS = word_set("was were")
_ACTS = frozenset(ACTING.values()) - {"ask", "call", "express", "hope", "dismiss", "invite", "order"}
"""Verbs whose act is the news, whoever is named for it."""


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
    act = None if marks.is_framed else clause.act_of_speech()
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

    def act_of_speech(self) -> _Clause | None:
        """Return the clause of the verb that tells what somebody did by saying it: accused, promised, denied.

        That is the head itself, or the verb that the head hangs on where the claim keeps it: `is accused of
        leaving early`.
        """
        for place in (self.head, *self._governing()):
            is_kept = place == self.head or (self.is_a_gerund() and place in self.places)
            is_act = self._lemma(place) in _ACTS or self._gives_out_words(place)
            if is_kept and self.tree.tokens[place].upos == "VERB" and is_act:
                return _Clause(self.tree, place, self.places, self.marks)
        return None

    def _gives_out_words(self, place: int) -> bool:
        """Say whether a verb with its object is an act of speech: `issued a statement`, `made an appeal`."""
        tree = self.tree
        words = tree.child(place, "obj", "nsubj:pass")
        return self._lemma(place) in _GIVING_OUT and words is not None and self._lemma(words) in _WORDS

    def _governing(self) -> Iterator[int]:
        """Yield the verbs that the head is an open part of, the nearest first."""
        place = self.head
        while self.tree.is_any(place, ("conj", "advcl", "xcomp")):
            place = self.tree.head(place)
            yield place

    def what_is_known(self) -> _Clause | None:
        """Return the clause that somebody knows, hears or decides on: to learn a thing is not to say it."""
        known = self.tree.child(self.head, "ccomp")
        if known is None or self._lemma(self.head) not in _KNOWING:
            return None
        return _Clause(self.tree, known, self.places, self.marks)

    def is_expected(self) -> bool:
        """Say whether it tells what somebody is expected or scheduled to do, whoever expects it."""
        return any(
            self._lemma(place) in PLANNING and self.tree.child(place, "aux:pass") is not None
            for place in (self.head, *self._governing())
            if place in self.places
        )

    def kinds_of_saying(self) -> set[ClaimType]:
        """Return what an act of speech is; of an accusation, what happened is to be checked as well."""
        kinds: set[ClaimType] = {"statement"}
        said = self._what_is_said()
        if said is not None:
            return kinds | (_Clause(self.tree, said, self.places, self.marks).kinds() & _SAID_AS_WELL)
        thing = self.tree.child(self.head, "obj")
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
        kinds: set[ClaimType] = {"quantity"} if self._numbers_told() else set()
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
            return special | (kinds if "cause" in special or self._numbers_predicate() else set())
        if kinds and self._is_a_number():
            return kinds | ({"identity"} if self._is_an_age() or self._is_only_described() else set())
        return kinds | ({"identity"} if self._is_a_state() else {"event"})

    def is_a_gerund(self) -> bool:
        """Say whether the head is the `-ing` of a verb."""
        return self.tree.tokens[self.head].xpos == "VBG"

    def _lemma(self, place: int) -> str:
        return self.tree.tokens[place].lemma.lower()

    def is_dated(self) -> bool:
        """Say whether it tells when: not by a date its subject is known by, nor one in brackets."""
        told = self.marks.dates - self._subject_words()
        return any(not _is_bracketed(self.tree, place) for place in told)

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

    def _numbers_predicate(self) -> bool:
        """Say whether a number stands outside the subject and is more than `first`."""
        numbers = self.marks.numbers - self._subject_words()
        return any(self.tree.low(place) not in ("first", "one") for place in numbers)

    def _numbers_told(self) -> list[int]:
        """Return its numbers but for those that a subject is known by: `the two towns agreed`."""
        subject = self.tree.child(self.head, "nsubj")
        known = (
            () if subject is None or not self._is_definite(subject) else self.tree.children(subject, "nummod")
        )
        return [place for place in self.marks.numbers if place not in known]

    def _is_definite(self, place: int) -> bool:
        return any(
            self.tree.low(det) in ("the", "these", "those") for det in self.tree.children(place, "det")
        )

    def _is_only_described(self) -> bool:
        """Say whether the number stands deeper than the predicate: `is a group of 50 islands`."""
        tree, head = self.tree, self.head
        is_noun = tree.child(head, "cop") is not None and tree.tokens[head].upos in ("NOUN", "PROPN")
        if not is_noun or head in self.marks.numbers or tree.child(head, "nummod") is not None:
            return False
        return not any(tree.head(place) == head for place in self.marks.numbers)

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
        if self.marks.put_in in _STATES or (self.marks.put_in in _WAS and not self._is_done()):
            return True
        copula = tree.child(head, "cop")
        if copula is not None:
            return tree.tokens[copula].xpos != "VBD" or self._is_a_name_for()
        if tree.tokens[head].upos in _NOMINAL:
            return True
        if self._lemma(head) == "be":
            return tree.tokens[head].xpos != "VBD"
        if self._lemma(head) in _LASTING:
            return True
        passive = tree.child(head, "aux:pass")
        helpers = [place for place in tree.children(head, "aux") if place != passive]
        if passive is not None:
            return not helpers and tree.tokens[passive].xpos in ("VBZ", "VBP")
        return not helpers and not self.marks.dates and tree.tokens[head].xpos in ("VBZ", "VBP")

    def _is_done(self) -> bool:
        """Say whether what follows a `was` that was put in is a participle: `was built`, `was melting`.

        Neither a name with an article, `the most given to any town`, nor part of a word, `record-breaking`.
        """
        tree, head = self.tree, self.head
        is_participle = tree.tokens[head].xpos in ("VBN", "VBG") and tree.child(head, "det") is None
        return is_participle and not tree.is_any(head, ("compound", "amod"))

    def _is_a_name_for(self) -> bool:
        """Say whether a past `was` is followed by what a thing was, not by where, or by who did what."""
        tree, head = self.tree, self.head
        if tree.tokens[head].upos not in ("NOUN", "PROPN") or tree.child(head, "case") is not None:
            return False
        subject = tree.child(head, "nsubj")
        below = [head] if subject is None else [subject, head]
        return not any(tree.tokens[at].xpos == "VBN" for place in below for at in tree.children(place, "acl"))


def _is_bracketed(tree: Tree, place: int) -> bool:
    """Say whether a word stands in round brackets: `his first book (1806)`."""
    before = [tree.tokens[at].form for at in range(place) if tree.tokens[at].form in ("(", ")")]
    return bool(before) and before[-1] == "("
