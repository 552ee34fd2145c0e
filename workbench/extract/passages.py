"""A sentence of running text with its tree, its quotations, and whose words it hands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.extract.attributions import Attribution
from workbench.extract.quotations import Quoted
from workbench.extract.referents import Standing
from workbench.language.parsing.tree import Tree

LONGEST_SENTENCE = 220
"""Tokens: a longer sentence is taken as one claim."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of running text, read once."""

    span: Span
    tree: Tree
    """Of its words, without a place line such as `NAIROBI —` before them."""
    quoted: Quoted
    attributions: Sequence[Attribution]
    standings: Sequence[Standing]

    @property
    def is_long(self) -> bool:
        """Say whether it is too long to be taken apart."""
        return len(self.tree) > LONGEST_SENTENCE or not self.tree.tokens

    def places(self) -> range:
        """Return the places of its words."""
        return range(len(self.tree))

    def words(self) -> list[str]:
        """Return its words in lower case."""
        return [self.tree.low(place) for place in self.places()]
