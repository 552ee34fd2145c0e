"""Whose words a sentence hands on: source, cue and content by place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.domain.claim import Manner

Range = tuple[int, int]
"Places [first, last) of a sentence."

AttributionKind = Literal["said", "according", "act", "thought", "spoken"]
"""How words are handed on.

`said`: a verb of saying hands on a fact; `according`: a phrase does; `act`: the saying is the news (promised,
denied, thanked); `thought`: belief, hope, knowledge; `spoken`: a sentence inside a quotation whose frame
stands elsewhere.
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
    """The words handed on, in order, quotation marks included; interrupted quotations have several."""
    manner: Manner
    """How far the content stands in quotation marks: direct, indirect or mixed."""
    speaker: str = ""
    """Who the source is in the article's words: a name without title, pronouns resolved; empty where open."""
    inside: int = -1
    """The index of the attribution in whose content this one stands, -1 for none."""
