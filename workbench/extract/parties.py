"""Party and state after a name, as papers of the United States shorten them: `Ada Brook (R-Ky.)`."""

from __future__ import annotations

from workbench.language.parsing.tree import Tree

_PARTIES = {"R": "a Republican", "D": "a Democrat", "I": "an independent"}


def is_party(tree: Tree, place: int) -> bool:
    """Say whether a letter stands for a party, with a state after it, right behind a name."""
    if tree.tokens[place].form not in _PARTIES or not 1 < place < len(tree) - 2:
        return False
    signs = tree.tokens[place - 1].form, tree.tokens[place + 1].form
    state = tree.tokens[place + 2]
    is_tied = (
        tree.tokens[place].end == tree.tokens[place + 1].start and tree.tokens[place + 1].end == state.start
    )
    return signs[0] in ("(", ",") and signs[1] in ("-", "–") and is_tied and state.form[0].isupper()


def party_of(tree: Tree, place: int) -> str:
    """Return what a letter for a party says of whom it stands behind: `a Republican`."""
    return _PARTIES[tree.tokens[place].form]


def states_after(tree: Tree, place: int) -> tuple[int, ...]:
    """Return the places of the state after a party: up to the bracket or comma that closes."""
    end = place + 2
    while end < len(tree) and tree.tokens[end].form not in (")", ",", ";"):
        end += 1
    return tuple(range(place + 2, end))
