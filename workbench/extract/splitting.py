"""A sentence's tree to the propositions it makes, each small enough for one verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from workbench.extract.ages import ages
from workbench.extract.asides import appositions
from workbench.extract.clauses import ClauseReader
from workbench.extract.facts import Fact
from workbench.extract.lending import Lent
from workbench.extract.lifetimes import lifetimes
from workbench.extract.locations import is_building, locations
from workbench.extract.measures import measures
from workbench.extract.namefacts import facts_about_person
from workbench.extract.nounphrases import RELATIVES, is_name, is_person
from workbench.extract.predicates import is_clause, is_clause_past
from workbench.extract.propositions import Proposition
from workbench.extract.qualities import qualities
from workbench.extract.recipes import Gone, Part, Words, pieces_of, places_of, trimmed
from workbench.extract.records import records
from workbench.extract.relatives import relative_clauses
from workbench.language.parsing.tree import Tree

_NO_HEADS = ("mark", "case", "cc", "det", "punct", "aux", "cop")


def propositions_in(
    tree: Tree,
    places: Collection[int],
    sealed: Collection[int] = frozenset(),
    silent: Collection[int] = frozenset(),
) -> list[Proposition]:
    """Return what the words at some places of a sentence say, in order of their anchors.

    Coordinations at `sealed` places, such as those inside a quotation, are not taken apart. The verbs at
    `silent` places hand on words that are read elsewhere, and say nothing themselves.
    """
    inside = set(places)
    reading = _Reading(tree, inside, sealed, silent)
    idle = frozenset(
        _with_its_subject(tree, verb) for verb in silent if _is_idle_participle(tree, verb, inside)
    )
    first = list(reading.facts(idle))
    cut = idle | {branch for fact in first for branch in fact.cut}
    hidden = frozenset(place for fact in first for place in fact.hidden)
    read_as = tuple(sorted(word for fact in first for word in fact.read_as))
    facts = reading.facts(cut) if cut else iter(first)
    made = [_proposition(tree, fact, Gone(cut | reading.outside, hidden, read_as)) for fact in facts]
    return sorted(
        (one for one in made if one.anchor and one.pieces), key=lambda one: (one.anchor[0], one.anchor[-1])
    )


def _is_idle_participle(tree: Tree, verb: int, inside: Collection[int]) -> bool:
    """Say whether of `gave a talk, saying that it rained` only `saying` is left, its words read elsewhere."""
    if (
        verb not in inside
        or tree.tokens[verb].xpos != "VBG"
        or not tree.is_any(verb, ("acl", "advcl", "conj"))
    ):
        return False
    return any(child not in inside for child in tree.below_each[verb])


def _with_its_subject(tree: Tree, verb: int) -> int:
    """Return the head of all that only hands on: that of `with Lee saying`, where the verb hangs on Lee."""
    host = tree.head(verb)
    is_with = any(tree.low(tie) == "with" for tie in tree.children(host, "case", "mark"))
    return host if tree.relation(verb) == "acl" and is_with else verb


class _Reading:
    def __init__(
        self, tree: Tree, inside: set[int], sealed: Collection[int], silent: Collection[int]
    ) -> None:
        self.tree = tree
        self.inside = inside
        self.outside = frozenset(place for place in range(len(tree)) if place not in inside)
        self.sealed = sealed
        self.silent = silent

    def facts(self, cut: frozenset[int]) -> Iterator[Fact]:
        tree = self.tree
        reader = ClauseReader(tree, self.outside, cut, self.sealed, self.silent)
        is_past = is_clause_past(tree, tree.root)
        was = is_past and not any(
            tree.tokens[at].xpos in ("VBZ", "VBP") for at in tree.children(tree.root, "aux")
        )
        for root in sorted(self.inside):
            if tree.head(root) not in self.inside and self._is_clause(root):
                gap = self._gap(root)
                drops = self._pronouns(root) if gap else ()
                lent = Lent(gap, drops=drops, is_past=is_clause_past(tree, root) or is_past)
                yield from reader.read(root, "clause", lent)
            elif tree.head(root) not in self.inside and not tree.is_any(root, _NO_HEADS):
                for child in tree.children(root, "parataxis"):
                    if child > root and child in self.inside and is_clause(tree, child):
                        yield from reader.read(child, "clause", Lent(is_past=is_past))
        for place in sorted(self.inside):
            if place in self.sealed:
                continue
            yield from (replace(fact, is_aside=True) for fact in _beside_name(tree, place))
            yield from appositions(tree, place, is_past=was)
            yield from qualities(tree, place, is_past=was)
            yield from measures(tree, place, is_past=was)
            yield from records(tree, place, is_past=was)
            yield from relative_clauses(reader, place, is_past=is_past)

    def _gap(self, root: int) -> tuple[Part, ...]:
        """Return the noun that is meant in `…, which she said was late`."""
        tree = self.tree
        clause = tree.head(root)
        if tree.relation(root) != "ccomp" or tree.child(root, "expl") is not None or clause < 0:
            return ()
        own = tree.child(root, "nsubj")
        if tree.tokens[clause].relation != "acl:relcl" or not (own is None or tree.low(own) in RELATIVES):
            return ()
        noun = tree.head(clause)
        beside = [
            at
            for at in tree.below_each[noun]
            if (at > noun and tree.relation(at) != "flat") or tree.relation(at) == "case"
        ]
        return (Words(tuple(tree.subtree(noun, beside))),)

    def _pronouns(self, root: int) -> tuple[int, ...]:
        tree = self.tree
        return tuple(at for at in tree.below_each[root] if tree.tokens[at].xpos in ("WDT", "WP"))

    def _is_clause(self, root: int) -> bool:
        tree = self.tree
        if tree.is_any(root, _NO_HEADS):
            return False
        if tree.tokens[root].upos in ("VERB", "AUX") or tree.child(root, "cop", "nsubj", "expl") is not None:
            return True
        return len(self.inside) == len(tree)


def _beside_name(tree: Tree, place: int) -> Iterator[Fact]:
    """Yield what stands around a name: the article's own voice, in whoever's words."""
    if tree.relation(place) in ("flat", "compound") or tree.tokens[place].upos not in ("NOUN", "PROPN"):
        return
    yield from ages(tree, place)
    yield from lifetimes(tree, place)
    if is_person(tree, place):
        yield from facts_about_person(tree, place)
    elif is_name(tree, place) or is_building(tree, place):
        yield from locations(tree, place)


def _proposition(tree: Tree, fact: Fact, gone: Gone) -> Proposition:
    anchored = {place for part in fact.anchored for place in places_of(tree, part, gone)}
    return Proposition(
        head=fact.head,
        rule=fact.rule,
        anchor=tuple(trimmed(tree, anchored)),
        pieces=pieces_of(tree, fact.parts, Gone(gone.cut - set(fact.cut), gone.hidden, gone.read_as)),
        subject=fact.subject,
        is_aside=fact.is_aside,
        is_identity=fact.is_identity,
    )
