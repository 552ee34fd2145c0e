"""The end of a body's name, which tells what it is of or for."""

from __future__ import annotations

from workbench.language.names import looks_like_organisation
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

NAME_PARTS = ("flat", "compound", "goeswith")
"""Relations of the words of one name."""
_NO_CAUSES = word_set("party army navy police force forces senate house parliament congress")
"""Bodies that are named after nothing they are for."""


def is_end_of_body(tree: Tree, place: int) -> bool:
    """Say whether a name ends that of a body: the `Public Works` of the Council for Public Works."""
    is_named = tree.tokens[place].upos == "PROPN" or tree.tokens[place].form[:1].isupper()
    body = tree.head(place)
    ties = ("of",) if tree.low(body) in _NO_CAUSES else ("of", "for", "on")
    is_tied = any(tree.low(tie) in ties for tie in tree.children(place, "case"))
    return (
        is_named
        and is_tied
        and (looks_like_organisation(tree.tokens[body].form) or kind_of_noun(tree.low(body)) == "body")
    )


def behind_name(tree: Tree, place: int) -> list[int]:
    """Return what hangs on the end of a name and is no part of it."""
    return [
        child
        for child in tree.below_each[place]
        if not tree.is_any(child, (*NAME_PARTS, "case", "det", "amod"))
        or (tree.relation(child) == "case" and child > place)
    ]
