"""A fact that a noun phrase carries, before it is worded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.extract.recipes import Branch, Part
from workbench.language.parsing.tree import Tree


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim in the making, and the branches that the claims around it need no longer."""

    head: int
    rule: str
    parts: tuple[Part, ...]
    anchored: tuple[Part, ...]
    """The words of the sentence that carry it."""
    subject: int | None = None
    cut: tuple[int, ...] = ()
    """The branches that it takes out of the wording of every other claim."""
    hidden: tuple[int, ...] = ()
    """Single words left out of every other claim: a description for which its name can stand."""
    is_aside: bool = False
    is_identity: bool = True


_OF_CLAUSES = frozenset(
    {
        "nsubj",
        "csubj",
        "cop",
        "aux",
        "mark",
        "advcl",
        "obl",
        "parataxis",
        "ccomp",
        "xcomp",
        "expl",
        "discourse",
        "dep",
        "advmod",
    }
)


def bare(tree: Tree, head: int, without: Iterable[int] = (), keeps: Iterable[int] = ()) -> Branch:
    """Return a noun phrase without its preposition, and without the clause whose predicate it may be."""
    left_out = set(without)
    is_predicate = tree.child(head, "cop", "nsubj") is not None
    loose = _OF_CLAUSES if is_predicate else _OF_CLAUSES - {"obl", "advcl", "advmod"}
    for child in tree.below_each[head]:
        if tree.relation(child) in loose or (is_predicate and tree.tokens[child].upos == "PUNCT"):
            left_out.add(child)
        elif tree.relation(child) == "conj" and tree.child(child, "nsubj", "cop", "aux") is not None:
            left_out.add(child)
    return Branch(head, frozenset(left_out), frozenset(keeps), is_bare=True)
