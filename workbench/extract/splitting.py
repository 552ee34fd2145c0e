"""A sentence's tree to the propositions it makes, each small enough for one verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from workbench.extract.ages import ages
from workbench.extract.asides import appositions
from workbench.extract.clauses import ClauseReader
from workbench.extract.facts import Fact
from workbench.extract.lending import Lent
from workbench.extract.locations import is_building, locations
from workbench.extract.measures import measures
from workbench.extract.namefacts import facts_about_person
from workbench.extract.nounphrases import is_name, is_person
from workbench.extract.predicates import is_clause_past
from workbench.extract.propositions import Proposition
from workbench.extract.qualities import qualities
from workbench.extract.recipes import Gone, Part, Words, pieces_of, places_of, trimmed
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
    first = list(reading.facts(frozenset()))
    cut = frozenset(branch for fact in first for branch in fact.cut)
    hidden = frozenset(place for fact in first for place in fact.hidden)
    facts = reading.facts(cut) if cut else iter(first)
    made = [_proposition(tree, fact, Gone(cut | reading.outside, hidden)) for fact in facts]
    return sorted(
        (one for one in made if one.anchor and one.pieces), key=lambda one: (one.anchor[0], one.anchor[-1])
    )


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
                lent = Lent(self._gap(root), is_past=is_clause_past(tree, root) or is_past)
                yield from reader.read(root, "clause", lent)
        for place in sorted(self.inside):
            if place in self.sealed:
                continue
            yield from (replace(fact, is_aside=True) for fact in _beside_name(tree, place))
            yield from appositions(tree, place, is_past=was)
            yield from qualities(tree, place, is_past=was)
            yield from measures(tree, place, is_past=was)
            yield from relative_clauses(reader, place, is_past=is_past)

    def _gap(self, root: int) -> tuple[Part, ...]:
        """Return the noun that is meant in `…, which she said was late`."""
        tree = self.tree
        clause = tree.head(root)
        if tree.relation(root) != "ccomp" or tree.child(root, "nsubj", "expl") is not None or clause < 0:
            return ()
        noun = tree.head(clause)
        if tree.tokens[clause].relation != "acl:relcl":
            return ()
        beside = [at for at in tree.below_each[noun] if at > noun or tree.relation(at) == "case"]
        return (Words(tuple(tree.subtree(noun, beside))),)

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
        pieces=pieces_of(tree, fact.parts, Gone(gone.cut - set(fact.cut), gone.hidden)),
        subject=fact.subject,
        is_aside=fact.is_aside,
        is_identity=fact.is_identity,
    )
