"""A claim before it is worded, typed and weighed."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.claim import Manner, Question
from workbench.extract.propositions import Proposition

BOTH: tuple[Question, ...] = ("content", "attribution")
SAID: tuple[Question, ...] = ("attribution",)
PLAIN: tuple[Question, ...] = ("content",)


@dataclass(frozen=True, slots=True)
class Draft:
    """One claim of a sentence: what it says, and whose word it is."""

    proposition: Proposition
    speaker: str = ""
    manner: Manner = ""
    questions: tuple[Question, ...] = PLAIN
    is_statement: bool = False
    is_quotation: bool = False
    attribution: int = -1
    """The index of the attribution that hands it on, -1 for the article's own voice."""
