"""Clauses of a tree taken apart: each predicate with its own or a lent subject."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from workbench.extract.facts import Fact, bare
from workbench.extract.joints import Joint, joint, spine_of
from workbench.extract.lending import (
    Lent,
    covering_of,
    lent_by_head,
    lent_by_spine,
    relative_subjects,
    subject_parts,
    with_commas,
)
from workbench.extract.nounphrases import be_form
from workbench.extract.planning import AWAITED
from workbench.extract.predicates import (
    SIGNS,
    helpers_of,
    is_finite,
    is_predicate,
    marks_of,
    measures_before_mark,
    own_subject,
    says_identity,
)  # fmt: skip
from workbench.extract.recipes import Branch, Part, Words
from workbench.extract.scopes import is_dating, is_reason, needless_in
from workbench.language.inflection import past_of_ing
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

WITHOUT_OBJECT = word_set(
    "go come arrive fall rise die sleep sit stand walk run swim fly stay remain live exist happen occur"
    " appear disappear vanish emerge arise resign retire respond react reply speak talk laugh cry smile"
    " scream sneeze collapse explode erupt crash sink drown freeze melt burn grow shrink age wait work act"
    " behave lie kneel jump leap crawl climb travel wander rush hurry return depart escape flee surrender"
    " succeed fail struggle suffer recover survive rest agree disagree complain argue apologize apologise"
    " vote differ belong depend insist hesitate participate compete cooperate"
)
"""Verbs that take no object, or do without one."""
_IDLE = word_set("come follow happen occur")
_BE = word_set("is are was were")

Split = tuple[int, int, Joint]
"""A branch that is split off, the predicate it hangs on, and how."""


class ClauseReader:
    """Reads the predicates of one sentence's tree."""

    def __init__(
        self,
        tree: Tree,
        outside: Collection[int] = frozenset(),
        cut: Collection[int] = frozenset(),
        sealed: Collection[int] = frozenset(),
        silent: Collection[int] = frozenset(),
    ) -> None:
        self.tree = tree
        self.outside = outside
        """The places that are read elsewhere."""
        self.cut = cut
        self._sealed = sealed
        self.silent = silent
        """The verbs that only hand on what is read elsewhere."""

    def read(self, head: int, rule: str, lent: Lent) -> Iterator[Fact]:
        """Yield the clause of a predicate without what is split off, then what is split off."""
        tree = self.tree
        split = self._split(head)
        out = frozenset({child for child, _, _ in split} | set(lent.drops))
        own = own_subject(tree, head)
        subject = own if own is not None and own not in lent.drops else lent.subject
        linkers = frozenset((*marks_of(tree, head), *self._both(split)))
        beside = [child for child, _, how in split if how in ("subordinate", "participle")]
        dating = frozenset(
            child for child in beside if is_dating(tree, child) and not self._is_gerund(child, head)
        )
        reasons = frozenset(child for child in beside if is_reason(tree, child))
        carrying, out = Branch(head, out | linkers), out - dating - reasons
        is_idle = self._is_idle(head, split)
        if head not in self.silent and not is_idle:
            leading = self._leading(head, lent, out)
            needless = {place for clause in dating if clause > head for place in needless_in(tree, clause)}
            body = Branch(head, out | linkers | {*leading} | needless)
            before = (*lent.covering, *with_commas(tree, leading), *lent.parts)
            said = (*before, *self._with_object(body, split))
            yield Fact(
                head, rule, said, (carrying,), subject,
                is_aside=lent.is_aside, is_identity=says_identity(tree, head),
            )  # fmt: skip
        for child, at, how in split:
            facts = self._read_split(child, at, how, head, out, replace(lent, subject=subject))
            for fact in facts:
                yield replace(fact, anchored=(carrying, *fact.anchored)) if is_idle else fact
                is_idle = False

    def _is_gerund(self, child: int, head: int) -> bool:
        """Say whether a clause ends in `while promising a law`, which is told apart and dates nothing."""
        tree = self.tree
        ties = {tree.low(mark) for mark in tree.children(child, "mark")}
        if child in self.silent or not ties & {"while", "whilst"} or tree.child(child, "nsubj", "expl"):
            return False
        words = [at for at in tree.subtree(head) if tree.tokens[at].upos != "PUNCT"]
        return words[-1] in tree.subtree(child)

    def _split(self, head: int) -> list[Split]:
        spine = spine_of(self.tree, head, self.outside)
        return [
            (child, at, how)
            for at in spine
            for child in self.tree.below_each[at]
            if child not in self.outside and child not in self.cut
            if (how := joint(self.tree, child, at, spine, self._sealed))
        ]

    def _both(self, split: Sequence[Split]) -> Iterator[int]:
        """Yield the `both` of `both for selling it and for closing it`, where the two are taken apart."""
        tree = self.tree
        for _, at, how in split:
            if how == "shared subject":
                yield from (tie for tie in tree.below_each[at] if tie < at and tree.low(tie) == "both")

    def _leading(self, head: int, lent: Lent, out: Collection[int]) -> list[int]:
        """Return the phrases between `and` and a verb that is lent its subject: `and in 1887 earned …`."""
        tree = self.tree
        if not lent.parts or own_subject(tree, head) not in (None, *lent.drops):
            return []
        first = min([head, *tree.children(head, "aux", "cop")])
        return [at for at in tree.children(head, "obl", "advcl") if at < first and at not in out]

    def _is_idle(self, head: int, split: Sequence[Split]) -> bool:
        """`The news comes as …`: nothing is said but by the clause that is split off."""
        tree = self.tree
        if tree.tokens[head].lemma.lower() not in _IDLE:
            return False
        if not any(how == "subordinate" and child > head for child, _, how in split):
            return False
        telling = ("obl", "obj", "xcomp", "ccomp", "conj", "compound:prt", "advmod")
        return not any(
            tree.is_any(child, telling) and tree.tokens[child].relation != "obl:unmarked"
            for child in tree.below_each[head]
        )

    def _with_object(self, body: Branch, split: Sequence[Split]) -> tuple[Part, ...]:
        """Return a predicate with the object that it shares right after its verb."""
        shared = self._object_after(body.head, split)
        if not shared:
            return (body,)
        below = self.tree.below_each[body.head]
        right = [at for at in below if at > body.head and at not in body.without]
        right = [at for at in right if self.tree.tokens[at].upos != "PUNCT"]
        verb = Branch(body.head, body.without | {*right})
        return (verb, *shared, *(Branch(at) for at in right))

    def _object_after(self, head: int, split: Sequence[Split]) -> tuple[Part, ...]:
        """Return the object of a second verb that the first shares: `arrested and questioned the sailor`."""
        tree = self.tree
        joined = next((child for child, at, how in split if at == head and how == "shared subject"), None)
        if joined is None or tree.tokens[head].lemma.lower() in WITHOUT_OBJECT:
            return ()
        if tree.child(head, "aux:pass", "cop") is not None:
            return ()
        others = [child for child in tree.below_each[head] if head < child < joined]
        if any(tree.tokens[child].upos != "PUNCT" for child in others):
            return ()
        shared = tree.child(joined, "obj")
        if shared is None or any(tree.tokens[place].form in SIGNS for place in range(head, joined)):
            return ()
        return (Branch(shared),)

    # --- what is split off --------------------------------------------------------------------------

    def _read_split(
        self, child: int, at: int, how: Joint, head: int, out: frozenset[int], lent: Lent
    ) -> Iterator[Fact]:
        tree = self.tree
        plain = Lent(is_past=lent.is_past)
        if how == "own subject" and at == head and lent.parts and relative_subjects(tree, child):
            how = "shared subject"
        if how == "shared subject" and at == head:
            yield from self.read(child, "coordinated predicate", lent_by_head(tree, head, child, lent))
        elif how == "shared subject":
            left_out = {*out, *self.cut, *self.outside}
            shared = lent_by_spine(tree, head, at, child, lent, left_out)
            yield from self.read(child, "coordinated predicate", shared)
        elif how == "own subject" and at != head:
            left_out = {*out, *self.cut, *self.outside}
            shared = lent_by_spine(tree, head, at, child, lent, left_out)
            yield from self.read(child, "coordinated clause", shared)
        elif how == "own subject":
            yield from self._read_joined(
                child, at, replace(plain, covering=covering_of(tree, head, lent, child))
            )
        elif how == "beside":
            yield from self.read(child, "clause", plain)
        elif how == "subordinate":
            covering = covering_of(tree, head, lent, with_conditions=False)
            yield from self.read(child, "subordinate clause", replace(plain, covering=covering))
        elif how == "with its subject":
            yield from self._read_absolute(
                child, replace(plain, covering=covering_of(tree, head, lent, child))
            )
        elif how == "participle":
            yield from self._read_participle(child, head, lent)

    def _read_joined(self, child: int, at: int, lent: Lent) -> Iterator[Fact]:
        """Read a clause joined to another; `her arm was broken, her leg bruised` shares the verb."""
        tree = self.tree
        own = tree.child(child, "nsubj")
        helping = [*helpers_of(tree, at), *tree.children(at, "cop")]
        if is_finite(tree, child) or helpers_of(tree, child) or own is None or not helping:
            yield from self.read(child, "coordinated clause", lent)
            return
        verb = tree.low(helping[0])
        if verb in _BE:
            verb = be_form(tree, own, is_past=verb in ("was", "were"))
        rest = Branch(child, frozenset({own, *marks_of(tree, child)}))
        counted = own_subject(tree, at)
        host = bare(tree, own)
        if tree.tokens[own].upos == "NUM" and counted is not None:
            noun = (Words((counted,)),) if tree.child(counted, "nummod") is not None else ()
            yield Fact(
                child, "coordinated clause", (*lent.covering, host, *noun, verb, rest), (host, rest), own
            )
            return
        yield Fact(child, "coordinated clause", (*lent.covering, host, verb, rest), (host, rest), own)

    def _read_absolute(self, child: int, lent: Lent) -> Iterator[Fact]:
        """`with Ann Lee beating Carl Orff`."""
        tree = self.tree
        own = tree.child(child, "nsubj")
        helping = {tree.low(place) for place in helpers_of(tree, tree.head(child))}
        is_ahead = tree.tokens[child].lemma in AWAITED and bool(helping & {"has", "have"})
        if own is not None:
            parts = (bare(tree, own),)
            is_past = lent.is_past and not is_ahead
            yield from self._inflected(
                child, "absolute clause", replace(lent, parts=parts, subject=own, is_past=is_past)
            )

    def _read_participle(self, child: int, head: int, lent: Lent) -> Iterator[Fact]:
        """`…, causing delays`: said of the subject."""
        tree = self.tree
        parts = subject_parts(tree, head, lent)
        if parts:
            is_result = child > head and not tree.children(child, "mark")
            rule = "participial result" if is_result else "participle"
            covering = covering_of(tree, head, lent, child)
            yield from self._inflected(
                child, rule, replace(lent, parts=parts, covering=covering, drops=(), is_aside=False)
            )

    def _inflected(self, child: int, rule: str, lent: Lent) -> Iterator[Fact]:
        """Yield a participle as a verb in a tense, with the subject that it was lent."""
        tree = self.tree
        measured = measures_before_mark(tree, child)
        dropped = frozenset((*tree.children(child, "mark", "nsubj", "cc"), *measured))
        split = [one for one in self._split(child) if one[1] == child]
        gone = dropped | {other for other, _, _ in split}
        branches = [
            place
            for place in tree.below_each[child]
            if place not in gone and tree.tokens[place].upos != "PUNCT" and not _is_loose_noun(tree, place)
        ]
        parts = (
            *lent.covering,
            *lent.parts,
            *(Branch(place) for place in branches if place < child),
            *self._in_tense(child, lent),
            *(Branch(place) for place in branches if place > child),
        )
        if child not in self.silent:
            yield Fact(child, rule, parts, (Branch(child),), lent.subject)
        for other, at, how in split:
            if how == "shared subject" and tree.tokens[other].xpos == "VBG":
                yield from self._inflected(other, rule, lent)
            else:
                yield from self._read_split(other, at, how, child, gone, lent)

    def _in_tense(self, child: int, lent: Lent) -> tuple[Part, ...]:
        """Return `caused` for `causing`, `were thrown` for `thrown`."""
        tree = self.tree
        token = tree.tokens[child]
        has_subject = tree.child(child, "nsubj") is not None and token.lemma.lower() in WITHOUT_OBJECT
        if token.xpos == "VBN" and has_subject and lent.is_past:
            return (Words((child,)),)
        is_active = token.xpos == "VBG" and tree.child(child, "aux", "cop") is None
        if is_active and lent.is_past:
            return (Words((child,), past_of_ing(token.form, token.lemma.lower())),)
        is_past = lent.is_past or (token.xpos == "VBN" and _is_dated_back(tree, child))
        return (be_form(tree, lent.subject, is_past=is_past), Words((child,)))


def _is_dated_back(tree: Tree, child: int) -> bool:
    """Say whether a participle is dated in the past: `announced last May`, `opened two years ago`."""
    dates = (at for when in tree.children(child, "obl", "advmod") for at in tree.subtree(when))
    return any(tree.low(at) in ("last", "ago", "yesterday", "earlier") for at in dates)


def _is_loose_noun(tree: Tree, place: int) -> bool:
    """Say whether a noun is joined to a verb: the two share `with`, not what is said."""
    return tree.relation(place) == "conj" and not is_predicate(tree, place)
