"""Clauses and noun phrases as stretches of a sentence's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.language.wordlists import word_set
from workbench.language.words import Word

Range = tuple[int, int]
"Words [first, last) of a sentence."

_TIMES = word_set("month week year day night morning afternoon evening weekend decade century time")


@dataclass(frozen=True, slots=True)
class Clause:
    """What one claim is made of: a subject, words that link it, and stretches of the sentence."""

    parts: tuple[Range, ...]
    how: str
    subject: Range | None = None
    "A subject that stands elsewhere in the sentence."
    link: str = ""
    "Words put between subject and parts, such as `is`."
    own_voice: bool = False
    "A non-restrictive insertion: the article's own voice even inside somebody's words."
    speaker: Range | None = None
    "Whose word a relative clause names itself: which he said was…"

    @property
    def extent(self) -> Range:
        """Return the smallest stretch that holds all parts."""
        return min(part[0] for part in self.parts), max(part[1] for part in self.parts)


@dataclass(slots=True)
class Building:
    """The clause under construction, from left to right."""

    parts: list[Range] = field(default_factory=list)
    subject: Range | None = None
    lent: Range | None = None
    "The subject of the clause before, for a predicate that has none."
    borrowed: Range | None = None
    link: str = ""
    verb: int = -1
    how: str = "clause"


def joined(parts: Sequence[Range]) -> tuple[Range, ...]:
    """Join stretches that only a comma parts, so that the comma stays."""
    joined: list[Range] = []
    for low, high in parts:
        if joined and 0 <= low - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))
    return tuple(joined)


def noun_phrase_before(words: Sequence[Word], low: int, high: int) -> Range | None:
    """Return the noun phrase that ends at `high`, not reaching before `low`."""
    begin = high
    while begin > low:
        word = words[begin - 1]
        if word.tag == "det" and word.low not in ("that", "this"):
            begin -= 1
            if begin == low or words[begin - 1].low != "of":
                break
            begin -= 1
            continue
        linked = word.low == "of" or (word.low in ("and", "&") and words[begin].tag == "name")
        if (
            (
                word.tag in ("name", "word", "number", "possessive")
                or linked
                or word.text in (")", "(", '"', "“", "”", "-", "/")
            )
            or (
                word.tag in ("base", "present", "ing", "ed")
                and begin < high
                and begin - 1 > low
                and words[begin - 2].tag in ("det", "word", "possessive")
                and words[begin - 2].low != "that"
            )
            or (word.tag in ("base", "present") and begin == high)
        ):
            begin -= 1
        else:
            break
    while begin < high and words[begin].tag in ("prep", "and", "possessive", "punct"):
        begin += 1
    if begin >= high or words[high - 1].low in _TIMES:
        return None
    return begin, high
