"""What tells of one thing that another came of it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.claim import ClaimType
from workbench.extract.speechwords import THINKING_NOUNS
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

_CAUSING = word_set("cause trigger spark fuel prompt provoke inspire strain drive exacerbate motivate")
_LETTING = word_set("allow enable force prevent let make help")
"""With a thing for a subject and a clause for an object, these say what comes of it."""
_THESE = word_set("this that these")
"""What has just been told: `this allows towns to build`."""
_NEEDING_NOTHING = word_set("prevent enable")
"""These say it with a noun for an object as well."""
_LEADING_TO = word_set("lead result stem arise contribute")
_MAKING = word_set("create generate yield bring")
_GIVING = word_set("give earn cost win")
"""With a thing for a subject, these say what came of it: `the deal created friction`."""
_MOVED_BY = THINKING_NOUNS | word_set(
    "anger outrage frustration desperation revenge spite solidarity respect"
)
"""What moves people: `closed it over fears of a flood`, `left out of spite`."""
_MOVING = word_set("over amid out")
_BECAUSE = word_set("because due owing thanks hence therefore thereby thus")
_REASONS = word_set("response result consequence reason pretext")
_REASON_NOUNS = word_set("reason cause")


@dataclass(frozen=True, slots=True)
class Causing:
    """The clause of one head, asked for causes, reasons and results."""

    tree: Tree
    head: int
    is_a_state: bool

    def told(self, own: list[int]) -> set[ClaimType]:
        """Return that it says what came of what; what happened is a type of its own where it is said too."""
        tree, head = self.tree, self.head
        lemma = self._lemma(head)
        if lemma in _CAUSING and tree.child(head, "obj", "nsubj:pass", "obl:agent") is not None:
            return {"cause"}
        if self._is_letting() or self._is_made_by_a_thing():
            return {"cause"}
        if self._names_a_reason() or self._is_so_much_that():
            return {"cause"}
        if lemma in _LEADING_TO and self._has_case(("to", "in", "from")):
            return {"cause"}
        if lemma == "die" and self._has_case(("of", "from")):
            return {"event", "cause"}
        because = any(self._gives_a_reason(at) for at in tree.children(head, "obl", "advcl", "advmod"))
        brought = any(
            self._lemma(place) in _CAUSING and tree.relation(place) == "acl"
            for parent in own
            for place in tree.below_each[parent]
        )
        if not (because or brought):
            return set()
        return {"cause"} if self.is_a_state else {"event", "cause"}

    def _is_letting(self) -> bool:
        """Say whether a thing lets or makes another do something: `the law allows towns to build`."""
        tree, head = self.tree, self.head
        subject = tree.child(head, "nsubj")
        if self._lemma(head) not in _LETTING or subject is None:
            return False
        if tree.tokens[subject].upos != "NOUN" and tree.low(subject) not in _THESE:
            return False
        is_active = tree.child(head, "aux:pass") is None
        return is_active and (
            self._lemma(head) in _NEEDING_NOTHING or tree.child(head, "xcomp", "ccomp") is not None
        )

    def _is_made_by_a_thing(self) -> bool:
        """Say whether something, nobody and no body of people, brings something about."""
        tree, head = self.tree, self.head
        subject = tree.child(head, "nsubj")
        if subject is None or tree.tokens[subject].upos != "NOUN" or tree.child(head, "obj") is None:
            return False
        makes = self._lemma(head) in _MAKING or (
            self._lemma(head) in _GIVING and tree.child(head, "iobj") is not None
        )
        makes = makes or (
            self._lemma(head) in ("set", "touch")
            and any(tree.low(at) == "off" for at in tree.children(head, "compound:prt", "advmod"))
        )
        return makes and kind_of_noun(self._lemma(subject)) == "thing"

    def _names_a_reason(self) -> bool:
        """Say whether a reason or cause is said to be something: `the reason is that it rained`."""
        tree, head = self.tree, self.head
        subject = tree.child(head, "nsubj")
        if tree.child(head, "cop") is None and self._lemma(head) != "be":
            return False
        return self._lemma(head) in _REASON_NOUNS or (
            subject is not None and self._lemma(subject) in _REASON_NOUNS
        )

    def _is_so_much_that(self) -> bool:
        """Say whether it is `so bad that` something came of it."""
        tree, head = self.tree, self.head
        is_so = any(tree.low(at) == "so" for at in tree.children(head, "advmod"))
        return is_so and any(
            tree.low(mark) == "that"
            for at in tree.children(head, "ccomp", "advcl")
            for mark in tree.children(at, "mark")
        )

    def _gives_a_reason(self, place: int) -> bool:
        """Say whether what hangs on the verb tells why: `because it rained`, `for breaking the law`."""
        tree = self.tree
        if tree.low(place) in _BECAUSE | _REASONS:
            return True
        marks = {tree.low(mark) for mark in tree.children(place, "mark", "case")}
        if marks & _MOVING and self._lemma(place) in _MOVED_BY:
            return True
        return bool(marks & _BECAUSE) or (
            "for" in marks and tree.tokens[place].upos == "VERB" and tree.tokens[place].xpos == "VBG"
        )

    def _has_case(self, cases: tuple[str, ...]) -> bool:
        obliques = self.tree.children(self.head, "obl")
        return any(self.tree.low(case) in cases for at in obliques for case in self.tree.children(at, "case"))

    def _lemma(self, place: int) -> str:
        return self.tree.tokens[place].lemma.lower()
