"""Clauses and noun phrases as stretches of a sentence's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.language.names import DAYS_AND_MONTHS
from workbench.language.wordlists import word_set
from workbench.language.words import Word

Range = tuple[int, int]
"Words [first, last) of a sentence."

_INSIDE_NOUNS = frozenset(')("“”-/')
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
    """Return the noun phrase that ends at `high`, not reaching before `low`.

    A day or a month is none: of `a congress in October` it is the congress.
    """
    if high - 2 > low and words[high - 1].low in DAYS_AND_MONTHS and words[high - 2].tag == "prep":
        return noun_phrase_before(words, low, high - 2)
    begin = high
    while begin > low:
        word = words[begin - 1]
        if word.tag == "det" and word.low not in ("that", "this"):
            begin -= 1
            if begin == low or words[begin - 1].low != "of":
                break
        elif not _belongs_to_noun(words, begin - 1, low, high):
            break
        begin -= 1
    while begin < high and words[begin].tag in ("prep", "and", "possessive", "punct"):
        begin += 1
    if begin >= high or words[high - 1].low in _TIMES or words[high - 1].low in DAYS_AND_MONTHS:
        return None
    return begin, high


def _belongs_to_noun(words: Sequence[Word], at: int, low: int, high: int) -> bool:
    word = words[at]
    if word.tag in ("name", "word", "number", "possessive") or word.low == "of" or word.text in _INSIDE_NOUNS:
        return True
    if word.low in ("and", "&"):
        return at + 1 < high and words[at + 1].tag == "name"
    if word.tag not in ("base", "present", "ing", "ed"):
        return False
    if at + 1 == high:
        return word.tag in ("base", "present")
    before = words[at - 1] if at > low else None
    if before is None or before.low == "that":
        return False
    return before.tag in ("det", "possessive") or (before.tag == "word" and word.tag in ("base", "present"))
