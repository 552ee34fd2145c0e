"""What pronouns and short descriptions of a document stand for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """Places [low, high) of a sentence that stand for something that the document names elsewhere."""

    low: int
    high: int
    meant: str
    """The name or description to read instead, without possessive ending; empty where nothing settles it."""
    is_possessive: bool = False
    """The words say whose: `his`, `its`, `the company's`."""
