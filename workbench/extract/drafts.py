"""A claim before it is typed and weighed."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.claim import Manner, Question
from workbench.extract.phrases import Range

BOTH: tuple[Question, ...] = ("content", "attribution")
SAID: tuple[Question, ...] = ("attribution",)
PLAIN: tuple[Question, ...] = ("content",)


@dataclass(frozen=True, slots=True)
class Draft:
    """One claim of a sentence: its words by index, its wording, and whose word it is."""

    parts: tuple[Range, ...]
    wording: str
    how: str
    speaker: str = ""
    manner: Manner = ""
    questions: tuple[Question, ...] = PLAIN
    is_statement: bool = False
    is_quotation: bool = False
    is_identity: bool = False
