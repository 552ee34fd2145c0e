"""Numbers that belong to a name, a street, a note or a time of day, and so state no amount."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.language import measured, measures, nouns
from workbench.language.numerals import ordinal_value, word_value
from workbench.language.ranks import STREETS
from workbench.language.wordlists import word_set
from workbench.language.words import Word

NAMING = word_set(
    "page pages chapter chapters article articles section sections paragraph paragraphs line lines"
    " verse verses question questions rule rules resolution proposition title directive flight route highway"
    " interstate room post posts number no level phase version act clause item figure table volume"
    " episode season channel"
)
_VERSION = re.compile(r"\d+|\d{1,2}\.\d")
_CLOCK = word_set("a.m p.m a.m. p.m. am pm gmt o'clock /")
_ERAS = word_set("bc bce b.c b.c. b.c.e. ad a.d. ce")


def is_in_a_name(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether the number belongs to a name, a time of day or a numbered thing."""
    before, first = words[at - 1] if at else None, words[at]
    if before is not None and (before.low in NAMING or before.text in ("#", "/", "\\", "№")):
        return not measured.measure_follows(words, after)
    is_capital = first.text[0].isupper() and word_value(first.low) is not None
    if is_capital and before is not None and before.tag == "name":
        return True
    if _is_cited(words, at, after):
        return True
    is_single = after == at + 1 and _VERSION.fullmatch(first.text) is not None
    if before is not None and at > 1 and is_single and _is_title(before):
        return not _is_amount_after_name(words, after)
    if after < len(words) and (words[after].low in _ERAS or _is_street(words, after)):
        return True
    return _is_clock(words, at, after)


def _is_clock(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether the number is of a time of day: `10:30`, `6 p.m.`, or the first of a path."""
    if after < len(words) and words[after].low in _CLOCK:
        return True
    return _is_tight_colon(words, after) or _is_tight_colon(words, at - 1)


def _is_tight_colon(words: Sequence[Word], place: int) -> bool:
    """Say whether a colon without blanks stands at `place`, between two words."""
    if not 0 < place < len(words) - 1 or words[place].text != ":":
        return False
    return words[place - 1].end == words[place].start and words[place].end == words[place + 1].start


def _is_title(word: Word) -> bool:
    """Say whether a number after the word may be part of its name: `Apollo 11`, `iPhone 4`."""
    return word.tag == "name" or any(letter.isupper() for letter in word.text[1:])


def _is_cited(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether the number is that of a note: `[7]`, `[7 - 9]`, `[7], [9]`."""
    return (
        bool(at) and words[at - 1].text == "[" and any(word.text == "]" for word in words[after : after + 3])
    )


def _is_amount_after_name(words: Sequence[Word], after: int) -> bool:
    """Say whether a unit parts the number from the name before it: `Moscow 20 miles`, `GHz 8 MB`."""
    if after >= len(words):
        return False
    word = words[after]
    if measured.percent_after(words, after)[0]:
        return True
    if word.text.isupper() and 2 <= len(word.text) <= 3 and word.low in measures.SHORT:
        return True
    return word.tag in ("word", "base", "present") and nouns.is_measure(word.low)


def _is_street(words: Sequence[Word], after: int) -> bool:
    """Say whether the number is of a house: `10 Downing Street`."""
    for word in words[after : after + 4]:
        if word.low in STREETS and word.text[0].isupper():
            return word is not words[after]
        if word.tag != "name" and ordinal_value(word.low) is None:
            return False
    return False
