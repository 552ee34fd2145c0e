"""Whose words a sentence hands on: source, cue and content by place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.domain.claim import Manner

Range = tuple[int, int]
"Places [first, last) of a sentence."

AttributionKind = Literal["said", "according", "act", "thought", "spoken", "stance"]
"""How words are handed on.

`said`: a verb of saying hands on a fact; `according`: a phrase does; `act`: the saying is the news (promised,
denied, thanked; a saying that is denied, asked for or only possible counts as well); `thought`: belief, hope,
knowledge; `spoken`: a sentence inside a quotation, or after a speaker label, whose frame stands elsewhere;
`stance`: an attitude, as in wanting or supporting something: nobody's words, the article's own voice.
"""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source for some words of one sentence."""

    kind: AttributionKind
    source: Range | None
    """The words that name the source here; None where they stand in another sentence or nowhere."""
    cue: tuple[int, ...]
    """The places of the words that say that something was said; empty for `spoken`."""
    content: tuple[Range, ...]
    """The words handed on, in order, quotation marks included; interrupted quotations have several.

    Empty for a frame that ends in a colon: the words are in the next sentences, as `spoken`.
    """
    manner: Manner
    """How far the content stands in quotation marks: direct, indirect or mixed."""
    speaker: str = ""
    """Who the source is in the article's words: a name without title, pronouns resolved; empty where open."""
    inside: int = -1
    """The index of the attribution in whose content this one stands, -1 for none."""
    verb: int = -1
    """The place of the word that hands on, without auxiliaries; -1 for `spoken`."""
    head: int = -1
    """The place of the head of the source, -1 without one."""
