"""A sentence of running text with its tree, its quotations, and whose words it hands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.extract.attributions import Attribution
from workbench.extract.quotations import Quoted, is_word
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

    def is_turn(self, attribution: Attribution) -> bool:
        """Say whether words are somebody's without quotation marks: a turn, the words after a label."""
        return attribution.kind == "spoken" and any(
            place not in self.quoted.places and is_word(self.tree, place)
            for low, high in attribution.content
            for place in range(low, high)
        )

    @property
    def turn(self) -> int:
        """Return the index of the attribution of the turn that a sentence is part of, -1 without one."""
        found = (at for at, one in enumerate(self.attributions) if one.inside < 0 and self.is_turn(one))
        return next(found, -1)

    def label(self) -> range:
        """Return the places of the label of a speaker before its words: `HALE:`."""
        turn = self.attributions[self.turn] if self.turn >= 0 else None
        return range(turn.content[0][0]) if turn is not None and turn.cue else range(0)

    def places(self) -> range:
        """Return the places of its words."""
        return range(len(self.tree))

    def words(self) -> list[str]:
        """Return its words in lower case."""
        return [self.tree.low(place) for place in self.places()]
