"""What a parse is made of: words of a paragraph in the terms of Universal Dependencies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place in the text and in the tree of its sentence."""

    start: int
    end: int
    """Characters of the paragraph, half open."""
    form: str
    """`paragraph[start:end]`, but a word parted at the end of a line is whole, a quotation mark one sign."""
    lemma: str
    upos: str
    """The universal part of speech: NOUN, VERB, ..."""
    xpos: str
    """The Penn Treebank tag: NNS, VBD, ..."""
    feats: str
    """Features as in CoNLL-U, sorted and joined by bars: `Number=Plur`; empty where there are none."""
    head: int | None
    """The place of the head among the tokens of the paragraph; None for the root of a sentence."""
    relation: str
    """The relation to the head, with its subtype: `nsubj:pass`; `root` for the root."""
    sentence: int
    """The number of the sentence in the paragraph, from 0."""

    def feature(self, name: str) -> str | None:
        """Return the value of one feature, `feature("Number") == "Plur"`, or None."""
        for pair in self.feats.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return None


class Judgement(NamedTuple):
    """What a sentence is worth to a fact-checker, as odds between 0 and 1."""

    worthy: float
    """That fact-checkers would pick it."""
    checkable: float
    """That it states anything which evidence could confirm or refute."""


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """Characters [start, end) of a paragraph that name somebody or something; titles belong to the name."""

    start: int
    end: int
    kind: str
    """person, organisation or place."""


@dataclass(frozen=True, slots=True)
class Parse:
    """What the parser read in a paragraph."""

    tokens: tuple[Token, ...]
    judgements: tuple[Judgement, ...] = field(compare=False)
    """One for each sentence."""
    names: tuple[NamedSpan, ...] = ()
    """The names in the paragraph, in order; none overlaps with another."""
