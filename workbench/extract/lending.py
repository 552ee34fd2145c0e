"""What a predicate takes over from the clause it is joined to: subject, helping verbs, doubt, conditions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from workbench.extract.facts import bare
from workbench.extract.predicates import (
    helpers_shared,
    is_clause_past,
    is_finite,
    marks_of,
    own_subject,
)  # fmt: skip
from workbench.extract.quotations import is_word
from workbench.extract.recipes import Branch, Part, Words
from workbench.extract.scopes import conditions_of, hedges_before, times_before
from workbench.language.parsing.tree import Tree


@dataclass(frozen=True, slots=True)
class Lent:
    """What a predicate takes from the clause it stands in."""

    parts: tuple[Part, ...] = ()
    """What is read before it."""
    subject: int | None = None
    drops: tuple[int, ...] = ()
    """Branches of the predicate that `parts` stand for: a relative pronoun."""
    covering: tuple[Part, ...] = ()
    """Doubt and conditions said of all predicates."""
    is_aside: bool = False
    is_past: bool = True


def subject_parts(tree: Tree, head: int, lent: Lent) -> tuple[Part, ...]:
    """Return the subject of a clause, its own or what it was lent."""
    own = own_subject(tree, head)
    return (bare(tree, own),) if own is not None and own not in lent.drops else lent.parts


def covering_of(
    tree: Tree, head: int, lent: Lent, child: int | None = None, *, with_conditions: bool = True
) -> tuple[Part, ...]:
    """Return what stands before the subject of a clause and holds for all that is joined to it.

    A predicate `child` that is dated itself is not dated by the clause that it is joined to.
    """
    subject = own_subject(tree, head)
    limit = head if subject is None else subject
    own = hedges_before(tree, head, limit)
    if with_conditions:
        own += conditions_of(tree, head, limit)
        if child is None or _is_dated_alike(tree, head, child):
            first = min([head, *tree.children(head, "aux", "cop")]) if child is not None else limit
            own += [at for at in times_before(tree, head, max(first, limit)) if at not in (*own, child)]
    return (*lent.covering, *with_commas(tree, sorted(own)))


def with_commas(tree: Tree, places: Iterable[int]) -> Iterator[Part]:
    """Yield what stands before a clause, clauses with the comma behind them."""
    for place in places:
        yield Branch(place)
        inside = set(tree.subtree(place))
        after = next((at for at in range(place + 1, len(tree)) if is_word(tree, at) and at not in inside), 0)
        if tree.relation(place) == "advcl" and after and tree.tokens[after - 1].form == ",":
            yield ","


def _is_dated_alike(tree: Tree, head: int, child: int) -> bool:
    """Say whether a predicate joined to another has the same tense, and no date of its own."""
    if is_finite(tree, child) and is_clause_past(tree, child) != is_clause_past(tree, head):
        return False
    return not times_before(tree, child, len(tree))


def lent_by_head(tree: Tree, head: int, child: int, lent: Lent) -> Lent:
    """Return what a clause lends to a predicate joined to its own."""
    covering = covering_of(tree, head, lent, child)
    helping = helpers_shared(tree, head, child)
    doubts = [place for place in hedges_before(tree, head, head) if Branch(place) not in covering]
    words = tuple(sorted({*helping, *doubts}))
    parts = (*subject_parts(tree, head, lent), *([Words(words)] if words else []))
    return replace(lent, parts=parts, drops=relative_subjects(tree, child), covering=covering)


def relative_subjects(tree: Tree, place: int) -> tuple[int, ...]:
    """Return the `which` that is a predicate's subject: `which burned and which was sold`."""
    return tuple(at for at in tree.children(place, "nsubj") if tree.tokens[at].xpos in ("WDT", "WP"))


def lent_by_spine(tree: Tree, head: int, at: int, child: int, lent: Lent, out: Collection[int]) -> Lent:
    """Return what is lent to a predicate joined to one that completes the clause's own.

    `is accused of taking and selling`: all that stands before `taking`, its `of` or `to` included.
    """
    phrase = tree.subtree(at)
    start, inside = phrase[0], set(phrase)
    linkers = marks_of(tree, head)
    before = tuple(
        place
        for place in tree.subtree(head, set(out) - {head})
        if place < start and place not in inside and place not in linkers
    )
    own = own_subject(tree, at)
    ties: list[Part] = []
    if tree.child(child, "mark") is None:
        ties += _words(place for place in tree.children(at, "mark") if place < at)
    if tree.child(child, "nsubj", "csubj", "expl") is None:
        ties += [] if own is None else [bare(tree, own)]
        ties += _words(helpers_shared(tree, at, child))
    parts = (*lent.parts, Words(before), *ties)
    return replace(lent, parts=parts, drops=())


def _words(places: Iterable[int]) -> list[Part]:
    found = tuple(places)
    return [Words(found)] if found else []
