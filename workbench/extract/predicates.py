"""Clauses of a tree taken apart: each predicate with its own or a lent subject."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from workbench.extract.facts import Fact, bare
from workbench.extract.nounphrases import RELATIVES, be_form, is_name, is_time
from workbench.extract.recipes import Branch, Part, Words
from workbench.extract.scopes import conditions_of, hedges_before, is_condition, is_negated
from workbench.language.parsing.tree import Tree
from workbench.language.inflection import past_of_ing
from workbench.language.wordlists import word_set

_SPLIT_MARKS = word_set("after before while whereas although though as since")
_TEMPORAL = word_set("after before since when while as")
_GERUND_MARKS = word_set("after before while since whilst")
_WITHOUT_OBJECT = word_set(
    "go come arrive fall rise die sleep sit stand walk run swim fly stay remain live exist happen occur appear"
    " disappear vanish emerge arise resign retire respond react reply speak talk laugh cry smile scream sneeze"
    " collapse explode erupt crash sink drown freeze melt burn grow shrink age wait work act behave lie kneel"
    " jump leap crawl climb travel wander rush hurry return depart escape flee surrender succeed fail struggle"
    " suffer recover survive rest agree disagree complain argue apologize apologise vote differ belong depend"
    " insist hesitate participate compete cooperate"
)
"""Verbs that take no object, or do without one."""
_IDLE = word_set("come follow happen occur")
_FACTUAL = word_set("continue begin start go manage help come proceed become get")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SIGNS = frozenset(",—–;-")


@dataclass(frozen=True, slots=True)
class Lent:
    """What a predicate takes from the clause it stands in."""

    parts: tuple[Part, ...] = ()
    subject: int | None = None
    drops: tuple[int, ...] = ()
    """Branches of the predicate that `parts` stand for: a relative pronoun."""
    covering: tuple[Part, ...] = ()
    """Doubt and conditions said of all predicates."""
    is_aside: bool = False
    is_past: bool = True


class ClauseReader:
    """Reads the predicates of one sentence's tree."""

    def __init__(
        self,
        tree: Tree,
        outside: Collection[int],
        cut: Collection[int],
        sealed: Collection[int],
        silent: Collection[int],
    ) -> None:
        self.tree = tree
        self.outside = outside
        self.cut = cut
        self.sealed = sealed
        self.silent = silent

    def read(self, head: int, rule: str, lent: Lent) -> Iterator[Fact]:
        """Yield the clause of a predicate without what is split off, then what is split off."""
        spine = self._spine(head)
        off: list[tuple[int, int, str]] = []
        for at in spine:
            off += [
                (child, at, kind)
                for child in self.tree.below_each[at]
                if (kind := self._kind(child, at, head))
            ]
        gone = frozenset(child for child, _, _ in off) | frozenset(lent.drops)
        own = self._own_subject(head)
        subject = own if own is not None and own not in lent.drops else lent.subject
        marks = self._marks(head)
        body = Branch(head, gone | frozenset(marks))
        lent_object = self._object_after(head, off)
        if head not in self.silent and not self._is_idle(head, off):
            yield Fact(
                head, rule, (*lent.covering, *lent.parts, body, *lent_object), (body,), subject,
                is_aside=lent.is_aside, is_identity=self._is_identity(head),
            )  # fmt: skip
        first = replace(lent, subject=subject)
        for child, at, kind in off:
            yield from self._split_off(child, at, kind, head, gone, first)

    def _object_after(self, head: int, off: list[tuple[int, int, str]]) -> tuple[Part, ...]:
        """`arrested and questioned the sailor`: return the object that two verbs share, from the second one."""
        tree = self.tree
        joined = next((child for child, at, kind in off if at == head and kind == "shared subject"), None)
        if (
            joined is None
            or tree.tokens[head].lemma.lower() in _WITHOUT_OBJECT
            or tree.child(head, "aux:pass") is not None
        ):
            return ()
        if any(
            child > head
            for child in tree.below_each[head]
            if child != joined and tree.tokens[child].upos != "PUNCT"
        ):
            return ()
        shared = tree.child(joined, "obj")
        if shared is None or any(tree.tokens[place].form in _SIGNS for place in range(head, joined)):
            return ()
        return (Branch(shared),)

    def _is_idle(self, head: int, off: list[tuple[int, int, str]]) -> bool:
        """`The news comes as …`: nothing is said but by the clause that is split off."""
        tree = self.tree
        if tree.tokens[head].lemma.lower() not in _IDLE or not any(
            kind == "subordinate" for _, _, kind in off
        ):
            return False
        return not any(
            tree.is_any(child, ("obl", "obj", "xcomp", "ccomp", "conj")) for child in tree.below_each[head]
        )

    # --- what is split off --------------------------------------------------------------------------

    def _spine(self, head: int) -> list[int]:
        """Return a predicate and the predicates that complete it: `is accused of taking`, `plans to meet`."""
        spine = [head]
        while True:
            here = spine[-1]
            below = [
                child
                for child in self.tree.below_each[here]
                if child not in self.outside and child > here and self._completes(here, child)
            ]
            if len(below) != 1:
                return spine
            spine.append(below[0])

    def _completes(self, here: int, child: int) -> bool:
        if not self._is_predicate(child):
            return False
        if self.tree.relation(child) == "xcomp":
            return True
        marks = [self.tree.low(mark) for mark in self.tree.children(child, "mark")]
        return (
            self.tree.relation(child) == "advcl" and marks == ["of"] and self.tree.tokens[here].xpos == "VBN"
        )

    def _kind(self, child: int, at: int, head: int) -> str:
        """Return how a branch is split off its clause; empty where it stays."""
        tree = self.tree
        if child in self.outside or child in self.cut:
            return ""
        relation = tree.relation(child)
        if relation == "conj" and self._is_predicate(child) and self._is_predicate(at):
            return self._joined_kind(child, at)
        if relation == "parataxis" and self._is_clause(child):
            return "parataxis"
        if relation == "advcl" and not self._is_sealed(child):
            return self._adverbial_kind(child, at, head)
        return ""

    def _joined_kind(self, child: int, at: int) -> str:
        tree = self.tree
        linkers = {tree.low(mark) for mark in tree.children(child, "cc")}
        if linkers & {"or", "nor"} or self._is_sealed(child) or self._is_correlated(at):
            return ""
        if tree.child(child, "nsubj", "csubj", "expl") is not None:
            return "own subject"
        if not self._is_finite(child):
            if is_negated(tree, at) and self._auxiliaries(at):
                return ""
            if not self._is_verb(child) and not tree.child(child, "cop"):
                return ""
        return "shared subject"

    def _is_correlated(self, at: int) -> bool:
        tree = self.tree
        return any(
            tree.low(place) == "only" and place and tree.low(place - 1) == "not" for place in tree.subtree(at)
        )

    def _adverbial_kind(self, child: int, at: int, head: int) -> str:
        tree = self.tree
        marks = {tree.low(mark) for mark in tree.children(child, "mark")}
        marks |= {"when" for mark in tree.children(child, "advmod") if tree.low(mark) == "when"}
        if is_condition(tree, child) or (marks & _TEMPORAL and is_negated(tree, at)):
            return ""
        if tree.child(child, "nsubj", "expl") is not None:
            if marks & _SPLIT_MARKS and self._is_finite(child) and not self._is_degree(child, at):
                return "subordinate"
            if "when" in marks and is_clause_past(tree, child) and not self._is_degree(child, at):
                return "subordinate"
            if "with" in marks:
                return "absolute"
            return ""
        if marks and marks <= _GERUND_MARKS and tree.tokens[child].xpos == "VBG" and at == head:
            return "participle"
        if marks or tree.children(child, "case"):
            return ""
        if tree.tokens[child].xpos == "VBG" and self._is_set_off(child, at):
            if child > at and tree.child(at, "aux:pass") is not None:
                return ""
            if tree.tokens[at].xpos == "VBG" and at != head:
                return "shared subject"
            return "participle" if all(self._is_factual(place) for place in self._between(head, at)) else ""
        return ""

    def _between(self, head: int, at: int) -> list[int]:
        """Return the verbs from a clause's own down to one that completes it, without that."""
        above: list[int] = []
        while at != head:
            at = self.tree.head(at)
            above.append(at)
        return above

    def _is_factual(self, verb: int) -> bool:
        """Say whether what completes a verb has happened if the verb is true: `continued to`."""
        return self.tree.tokens[verb].lemma.lower() in _FACTUAL

    def _is_degree(self, child: int, at: int) -> bool:
        """`so … as`, `such … as`, `as long as`: measure, no clause of its own."""
        return any(self.tree.low(place) in ("so", "such", "as") for place in self.tree.children(at, "advmod"))

    def _is_set_off(self, child: int, at: int) -> bool:
        low, high = min(child, at), max(child, at)
        return any(self.tree.tokens[place].form in _SIGNS for place in range(low, high))

    def _is_sealed(self, child: int) -> bool:
        return child in self.sealed

    def _split_off(
        self, child: int, at: int, kind: str, head: int, gone: frozenset[int], lent: Lent
    ) -> Iterator[Fact]:
        tree = self.tree
        if kind == "shared subject":
            yield from self.read(child, "coordinated predicate", self._shared(child, at, head, gone, lent))
        elif kind == "own subject":
            covering = self._covering(head, lent)
            if self._is_finite(child) or self._auxiliaries(child):
                yield from self.read(
                    child, "coordinated clause", Lent(covering=covering, is_past=lent.is_past)
                )
            else:
                yield from self._gapped(child, at, covering, lent)
        elif kind == "parataxis":
            yield from self.read(child, "clause", Lent(is_past=lent.is_past))
        elif kind == "subordinate":
            yield from self.read(child, "subordinate clause", Lent(is_past=lent.is_past))
        elif kind == "absolute":
            yield from self._absolute(child, lent)
        elif kind == "participle":
            yield from self._participial(child, head, lent)

    def _covering(self, head: int, lent: Lent) -> tuple[Part, ...]:
        limit = self._own_subject(head)
        limit = head if limit is None else limit
        own = [*hedges_before(self.tree, head, limit), *conditions_of(self.tree, head, limit)]
        return (*lent.covering, *(Branch(place) for place in own))

    def _shared(self, child: int, at: int, head: int, gone: frozenset[int], lent: Lent) -> Lent:
        """Return what a predicate joined to another takes over from the words before that."""
        tree = self.tree
        finite = self._is_finite(child) and not self._may_be_bare(child, at)
        if at == head:
            own = self._own_subject(head)
            parts = lent.parts
            if own is not None and own not in lent.drops:
                parts = (bare(tree, own),)
            covering = self._covering(head, lent)
            adverbs = [place for place in hedges_before(tree, head, head) if Branch(place) not in covering]
            helping = () if finite else tuple(sorted([*adverbs, *self._auxiliaries(at, child)]))
            return Lent(
                (*parts, *([Words(helping)] if helping else [])),
                lent.subject,
                (),
                covering,
                lent.is_aside,
                lent.is_past,
            )
        start = min(tree.subtree(at))
        inside = set(tree.subtree(at))
        marks = (
            []
            if tree.child(child, "mark") is not None
            else [place for place in tree.children(at, "mark", "aux") if place < at]
        )
        before = [
            place
            for place in tree.subtree(head, set(self.cut) | gone | set(self.outside))
            if place < start and place not in inside
        ]
        before = [place for place in before if place not in self._marks(head)]
        return Lent(
            (*lent.parts, Words(tuple(before)), *([Words(tuple(marks))] if marks else [])),
            lent.subject,
            (),
            lent.covering,
            lent.is_aside,
            lent.is_past,
        )

    def _may_be_bare(self, child: int, at: int) -> bool:
        """`will close plants and cut jobs`: a form that is past and base alike follows the modal."""
        tree = self.tree
        if not any(tree.tokens[place].xpos == "MD" for place in tree.children(at, "aux")):
            return False
        return tree.low(child) == tree.tokens[child].lemma.lower() and tree.child(child, "aux", "cop") is None

    def _gapped(self, child: int, at: int, covering: tuple[Part, ...], lent: Lent) -> Iterator[Fact]:
        """`her arm was broken, her leg bruised`: the verb of the first clause holds for the second."""
        tree = self.tree
        own = tree.child(child, "nsubj")
        helping = [*self._auxiliaries(at), *tree.children(at, "cop")]
        if own is None or not helping:
            yield from self.read(child, "coordinated clause", Lent(covering=covering, is_past=lent.is_past))
            return
        verb = tree.low(helping[0])
        if verb in ("is", "are", "was", "were"):
            verb = be_form(tree, own, is_past=verb in ("was", "were"))
        rest = Branch(child, frozenset({own, *self._marks(child)}))
        yield Fact(
            child,
            "coordinated clause",
            (*covering, bare(tree, own), verb, rest),
            (bare(tree, own), rest),
            own,
        )

    def _absolute(self, child: int, lent: Lent) -> Iterator[Fact]:
        """`with Ann Lee beating Carl Orff`."""
        tree = self.tree
        own = tree.child(child, "nsubj")
        if own is None:
            return
        rest = Branch(child, frozenset({own, child, *tree.children(child, "mark")}))
        yield from self._inflected(child, own, bare(tree, own), "absolute clause", lent)

    def _participial(self, child: int, head: int, lent: Lent) -> Iterator[Fact]:
        """`…, causing delays`: said of the subject."""
        tree = self.tree
        subject = self._own_subject(head)
        if subject is not None and subject not in lent.drops:
            who: tuple[Part, ...] = (bare(self.tree, subject),)
        elif lent.parts:
            who = lent.parts
        else:
            return
        yield from self._inflected(
            child,
            subject if subject is not None else lent.subject,
            who,
            "participial result" if child > head and not tree.children(child, "mark") else "participle",
            lent,
        )

    def _inflected(
        self, child: int, subject: int | None, who: Part | tuple[Part, ...], rule: str, lent: Lent
    ) -> Iterator[Fact]:
        tree = self.tree
        before = who if isinstance(who, tuple) else (who,)
        token = tree.tokens[child]
        dropped = frozenset({*tree.children(child, "mark", "nsubj", "cc")})
        left = tuple(
            place
            for place in tree.below_each[child]
            if place < child and place not in dropped and tree.tokens[place].upos != "PUNCT"
        )
        right = tuple(place for place in tree.below_each[child] if place > child)
        verb: tuple[Part, ...]
        if token.xpos == "VBG" and not tree.children(child, "aux"):
            verb = (
                (Words((child,), past_of_ing(token.form, token.lemma.lower())),)
                if lent.is_past
                else (be_form(tree, subject, is_past=False), Words((child,)))
            )
        else:
            verb = (be_form(tree, subject, is_past=lent.is_past), Words((child,)))
        rest = Branch(child, dropped)
        parts = (
            *before,
            *(Branch(place) for place in left),
            *verb,
            *(Branch(place) for place in right if not self._kind(place, child, child)),
        )
        yield Fact(child, rule, parts, (rest,), subject)
        for place in right:
            kind = self._kind(place, child, child)
            if kind == "shared subject" and tree.tokens[place].xpos == "VBG":
                yield from self._inflected(place, subject, before, rule, lent)
            elif kind:
                yield from self._split_off(
                    place, child, kind, child, frozenset(), Lent(tuple(before), subject, is_past=lent.is_past)
                )

    # --- what a word is -----------------------------------------------------------------------------

    def _marks(self, head: int) -> list[int]:
        tree = self.tree
        return [
            child
            for child in tree.below_each[head]
            if child < head
            and (
                tree.tokens[child].relation == "cc"
                or (tree.relation(child) == "mark" and tree.low(child) in _SPLIT_MARKS | {"that"})
                or (tree.tokens[head].relation == "advcl" and tree.low(child) == "when")
            )
        ]

    def _own_subject(self, head: int) -> int | None:
        return self.tree.child(head, "nsubj", "csubj")

    def _is_verb(self, place: int) -> bool:
        return self.tree.tokens[place].upos in ("VERB", "AUX")

    def _is_predicate(self, place: int) -> bool:
        return self._is_verb(place) or self.tree.child(place, "cop", "nsubj") is not None

    def _is_clause(self, place: int) -> bool:
        return self._is_finite(place) and self.tree.child(place, "nsubj", "expl", "csubj") is not None

    def _is_finite(self, place: int) -> bool:
        tree = self.tree
        if tree.tokens[place].xpos in _FINITE and self._is_verb(place):
            return True
        return any(tree.tokens[child].xpos in _FINITE for child in tree.children(place, "aux", "cop"))

    def _auxiliaries(self, place: int, other: int | None = None) -> list[int]:
        """Return what helps a verb, negation included, as far as another verb joined to it can share that."""
        tree = self.tree
        if (
            other is not None
            and tree.tokens[other].xpos == "VB"
            or other is not None
            and self._may_be_bare(other, place)
        ):
            return [
                child
                for child in self._auxiliaries(place)
                if tree.tokens[child].xpos == "MD" or tree.tokens[child].lemma.lower() in ("do", "not", "n't")
            ]
        return [
            child
            for child in tree.below_each[place]
            if child < place
            and (
                tree.relation(child) == "aux"
                or (tree.low(child) in ("not", "n't") and tree.relation(child) == "advmod")
            )
        ]

    def _is_identity(self, head: int) -> bool:
        return self.tree.child(head, "cop") is not None or self.tree.tokens[head].lemma.lower() in (
            "include",
            "become",
            "remain",
        )


def is_clause_past(tree: Tree, head: int) -> bool:
    """Say whether the verb of a clause stands in a past tense, `has done` included."""
    helping = tree.children(head, "aux", "cop")
    if any(tree.tokens[verb].lemma.lower() == "have" for verb in helping):
        return True
    verbs = [head, *helping]
    return any(tree.tokens[verb].xpos in ("VBD", "VBN") for verb in verbs) and not any(
        tree.tokens[verb].xpos in ("VBZ", "VBP", "MD") for verb in verbs
    )


def relative_clauses(reader: ClauseReader, noun: int, *, is_past: bool) -> Iterator[Fact]:
    """Yield what relative clauses say of a noun."""
    tree = reader.tree
    for clause in tree.children(noun, "acl:relcl"):
        if clause < noun:
            continue
        for fact in _relative(reader, noun, clause, is_past=is_past):
            yield fact


def _relative(reader: ClauseReader, noun: int, clause: int, *, is_past: bool) -> Iterator[Fact]:
    tree = reader.tree
    pronoun = next(
        (
            p
            for p in tree.subtree(clause)
            if tree.low(p) in RELATIVES
            and tree.tokens[p].xpos in ("WP", "WDT", "WRB", "WP$", "IN")
            and p <= clause + 0
        ),
        None,
    )
    set_off = any(tree.tokens[at].form in _SIGNS for at in range(noun + 1, min(tree.subtree(clause)) + 1))
    if pronoun is None or not (set_off or _is_telling(tree, noun)):
        return
    host = bare(
        tree,
        noun,
        [
            c
            for c in tree.below_each[noun]
            if tree.tokens[c].relation in ("acl:relcl", "appos", "parataxis")
            or tree.tokens[c].relation in ("acl", "nmod:unmarked")
            and c > noun
        ],
    )
    aside = set_off
    top = pronoun
    while tree.head(top) != clause and top != clause and tree.head(top) >= 0:
        top = tree.head(top)
    lent = Lent(is_aside=aside, is_past=is_past)
    low = tree.low(pronoun)
    relation = tree.relation(top)
    if low == "whose" or tree.tokens[pronoun].relation == "nmod:poss":
        rest = bare(tree, tree.head(pronoun), [pronoun])
        made = reader.read(
            clause, "relative clause", replace(lent, parts=(host, "'s", rest), subject=top, drops=(top,))
        )
    elif relation in ("nsubj", "csubj") and top == pronoun and (meant := _meant(tree, noun)) is not None:
        made = reader.read(
            clause, "relative clause", replace(lent, parts=(bare(tree, meant),), subject=meant, drops=(top,))
        )
    elif relation in ("nsubj", "csubj") and top == pronoun:
        made = reader.read(
            clause, "relative clause", replace(lent, parts=(host,), subject=noun, drops=(top,))
        )
    elif relation in ("nsubj", "csubj"):
        before = Words(tuple(p for p in tree.subtree(top) if p < pronoun))
        made = reader.read(
            clause, "relative clause", replace(lent, parts=(before, host), subject=noun, drops=(top,))
        )
    elif low in ("where",):
        made = _ending(reader, clause, top, ("in", host), lent)
    elif low == "when":
        made = _ending(reader, clause, top, (), lent)
    elif relation == "obl" and (case := tree.child(top, "case")) is not None:
        made = _ending(reader, clause, top, (Words((case,)), host), lent)
    elif relation == "obj" and tree.child(clause, "ccomp") is not None:
        made = iter(())
        inner = tree.child(clause, "ccomp")
        if inner is not None and inner not in reader.outside and tree.child(inner, "nsubj") is None:
            before = Words(
                tuple(p for p in tree.subtree(clause, {inner, top}) if p < min(tree.subtree(inner)))
            )
            made = reader.read(inner, "relative clause", replace(lent, parts=(before, host), subject=noun))
    elif relation == "obj" and set_off:
        made = _with_object(reader, clause, top, host, lent)
    elif relation == "obl" and set_off:
        made = _ending(reader, clause, top, (host,), lent)
    else:
        return
    for at, fact in enumerate(made):
        if at == 0:
            fact = replace(fact, cut=(clause,), anchored=(host, *fact.anchored))
        yield replace(fact, is_aside=aside)


def _ending(
    reader: ClauseReader, clause: int, top: int, ending: tuple[Part, ...], lent: Lent
) -> Iterator[Fact]:
    for at, fact in enumerate(reader.read(clause, "relative clause", replace(lent, drops=(top,)))):
        yield replace(fact, parts=(*fact.parts, *ending)) if at == 0 else fact


def _with_object(reader: ClauseReader, clause: int, top: int, host: Part, lent: Lent) -> Iterator[Fact]:
    """`…, which Norland bought from Peru in May`: the noun goes after the verb."""
    tree = reader.tree
    right = [
        child
        for child in tree.below_each[clause]
        if child > clause and tree.relation(child) not in ("punct", "conj", "compound", "iobj")
    ]
    for at, fact in enumerate(reader.read(clause, "relative clause", replace(lent, drops=(top,)))):
        if at or not isinstance(body := fact.parts[-1], Branch):
            yield fact
            continue
        kept = [child for child in right if child not in body.without]
        before = replace(body, without=body.without | set(kept))
        yield replace(fact, parts=(*fact.parts[:-1], before, host, *(Branch(child) for child in kept)))


def _is_telling(tree: Tree, noun: int) -> bool:
    """Say whether a clause without comma tells something of one known thing."""
    determiner = tree.child(noun, "det")
    return (
        is_name(tree, noun)
        or _meant(tree, noun) is not None
        or (
            determiner is not None
            and tree.low(determiner) in ("a", "an")
            and tree.relation(noun) in ("obj", "obl", "nmod")
        )
    )


def _meant(tree: Tree, noun: int) -> int | None:
    """Return of whom `a form of art that …` is said, where the noun tells enough without the clause."""
    determiner = tree.child(noun, "det")
    if (
        determiner is None
        or tree.low(determiner) not in ("a", "an")
        or tree.child(noun, "amod", "nmod", "compound") is None
    ):
        return None
    if tree.child(noun, "cop") is not None:
        return tree.child(noun, "nsubj")
    return tree.head(noun) if tree.relation(noun) == "appos" and noun > tree.head(noun) else None
