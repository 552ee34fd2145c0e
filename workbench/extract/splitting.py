"""A sentence's tree to the propositions it makes, each small enough for one verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from workbench.extract.asides import asides
from workbench.extract.facts import Fact
from workbench.extract.namefacts import facts_about_names
from workbench.extract.predicates import ClauseReader, Lent, is_clause_past, relative_clauses
from workbench.extract.propositions import Proposition
from workbench.extract.recipes import pieces_of, places_of, trimmed
from workbench.language.parsing.tree import Tree


def propositions_in(
    tree: Tree, places: Collection[int], sealed: Collection[int] = frozenset()
) -> list[Proposition]:
    """Return what the words at some places of a sentence say, in order of their anchors.

    Coordinations at `sealed` places, such as those inside a quotation, are not taken apart.
    """
    inside = set(places)
    outside = frozenset(place for place in range(len(tree)) if place not in inside)
    first = list(_facts(tree, inside, outside, frozenset(), sealed))
    cut = frozenset(branch for fact in first for branch in fact.cut)
    facts = _facts(tree, inside, outside, cut, sealed) if cut else iter(first)
    made = [_proposition(tree, fact, cut | outside) for fact in facts]
    return sorted((one for one in made if one.anchor and one.pieces), key=lambda one: (one.anchor[0], one.anchor[-1]))


def _facts(
    tree: Tree, inside: set[int], outside: frozenset[int], cut: frozenset[int], sealed: Collection[int]
) -> Iterator[Fact]:
    reader = ClauseReader(tree, outside, cut, sealed)
    roots = [place for place in sorted(inside) if tree.head(place) not in inside]
    is_past = is_clause_past(tree, tree.root)
    for root in roots:
        if tree.tokens[root].upos == "PUNCT" or tree.relation(root) in ("mark", "case", "cc", "det"):
            continue
        yield from reader.read(root, "clause", Lent(is_past=is_clause_past(tree, root) or is_past))
    for place in sorted(inside):
        if place in sealed:
            continue
        yield from facts_about_names(tree, place)
        yield from asides(tree, place, is_past=is_past)
        yield from relative_clauses(reader, place, is_past=is_past)


def _proposition(tree: Tree, fact: Fact, cut: frozenset[int]) -> Proposition:
    anchored = {place for part in fact.anchored for place in places_of(tree, part, cut)}
    return Proposition(
        head=fact.head,
        rule=fact.rule,
        anchor=tuple(trimmed(tree, anchored)),
        pieces=pieces_of(tree, fact.parts, cut - set(fact.cut)),
        subject=fact.subject,
        is_aside=fact.is_aside,
        is_identity=fact.is_identity,
    )
