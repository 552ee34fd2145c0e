"""A fact that a noun phrase carries, before it is worded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.extract.recipes import Branch, Part


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
    is_aside: bool = False
    is_identity: bool = True


def bare(head: int, without: Iterable[int] = (), keeps: Iterable[int] = ()) -> Branch:
    """Return the branch of a noun phrase without its preposition."""
    return Branch(head, frozenset(without), frozenset(keeps), is_bare=True)
