"""Numbers written together with their unit, such as `200lbs`, `3.5years` or `115USD`, as two words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.language import measures
from workbench.language.numerals import LONGEST
from workbench.language.words import Word

_GLUED = re.compile(r"(\d[\d.,]*)((?:[^\W\d_]|°)[^\W\d_]*[23²³]?|[½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚])")
_SPECIALS = frozenset({"yo", "yrs", "pc", "in"})
_LONGEST_UNIT = 20


def parted(words: Sequence[Word]) -> list[Word]:
    """Return the words, each number that is glued to a known unit parted from it."""
    apart: list[Word] = []
    for word in words:
        pair = _pair(word) if word.text[0].isdigit() and not word.text[-1].isdigit() or _squared(word) else None
        apart.extend(pair if pair is not None else (word,))
    return apart


def _squared(word: Word) -> bool:
    return word.text[0].isdigit() and word.text[-1] in "23²³" and not word.text[-2:].isdecimal()


def _pair(word: Word) -> tuple[Word, Word] | None:
    if len(word.text) > LONGEST + _LONGEST_UNIT:
        return None
    match = _GLUED.fullmatch(word.text)
    if match is None or not is_glued_unit(match.group(2)):
        return None
    cut = match.end(1)
    middle = word.start + cut
    return (
        Word(word.start, middle, word.text[:cut], word.low[:cut], "number"),
        Word(middle, word.end, word.text[cut:], word.low[cut:], "word"),
    )


def is_glued_unit(unit: str) -> bool:
    """Say whether letters right after digits are a unit and no scale, ordinal or part of a name."""
    low = unit.lower()
    if low in ("m", "s", "k"):
        return False
    if len(unit) == 1 and unit.isalpha():
        return unit in "gl"
    known = low in measures.SHORT or low in measures.CODES or low in _SPECIALS or not unit.isascii()
    return known or low.removesuffix("s") in measures.LONG or low.removesuffix("s") in measures.TIMES
