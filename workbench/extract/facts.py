"""A fact that a clause or noun phrase carries, before it is worded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.extract.recipes import Branch, Part
from workbench.language.parsing.tree import Tree

_OF_PREDICATES = frozenset(
    {
        "nsubj", "csubj", "cop", "aux", "mark", "advcl", "obl", "advmod", "parataxis", "ccomp", "xcomp",
        "expl", "discourse", "dep",
    }
)  # fmt: skip
_OF_CLAUSES = _OF_PREDICATES - {"obl", "advcl", "advmod"}
_BESIDE = frozenset(
    {"nmod", "nmod:desc", "nmod:unmarked", "nmod:poss", "appos", "acl", "acl:relcl", "amod", "punct"}
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim in the making, and what the claims around it need no longer."""

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
    read_as: tuple[tuple[int, str], ...] = ()
    """Words that every other claim reads otherwise: `a trip` for `his first trip`."""
    is_aside: bool = False
    is_identity: bool = True


def bare(tree: Tree, head: int, without: Iterable[int] = ()) -> Branch:
    """Return a noun phrase without its preposition, and without the clause whose predicate it may be."""
    left_out = set(without)
    is_predicate = tree.child(head, "cop", "nsubj") is not None
    loose = _OF_PREDICATES if is_predicate else _OF_CLAUSES
    for child in tree.below_each[head]:
        is_sign = is_predicate and tree.tokens[child].upos == "PUNCT"
        if tree.relation(child) in loose or is_sign or _is_joined_clause(tree, child):
            left_out.add(child)
    return Branch(head, frozenset(left_out), is_bare=True)


def _is_joined_clause(tree: Tree, child: int) -> bool:
    return tree.relation(child) == "conj" and tree.child(child, "nsubj", "cop", "aux") is not None


def name_alone(tree: Tree, head: int, *, with_partners: bool = False) -> Branch:
    """Return a name without anything that is said of it, and without the names joined to it."""
    joined = () if with_partners else ("conj", "cc")
    return bare(
        tree,
        head,
        [at for at in tree.below_each[head] if is_beside_name(tree, at) or tree.is_any(at, joined)],
    )


def is_beside_name(tree: Tree, child: int) -> bool:
    """Say whether a branch of a name is no part of the name."""
    token = tree.tokens[child]
    return token.relation in _BESIDE and not is_in_name(tree, child)


def is_in_name(tree: Tree, child: int) -> bool:
    """Say whether an adjective belongs to a name: the `High` of `Oldport High School`."""
    token = tree.tokens[child]
    if token.relation != "amod":
        return False
    is_between = child > 0 and all(tree.tokens[at].form[0].isupper() for at in (child - 1, child, child + 1))
    return token.upos == "PROPN" or (is_between and child < tree.head(child))
