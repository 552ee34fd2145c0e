"""Years as figures, as two figures after an apostrophe, and in words: 1984, '84, nineteen eighty-four."""

from __future__ import annotations

import re
from datetime import date

from workbench.language.numerals import word_value

_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TWO_FIGURES = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS}|(?:oh|o)[ -](?:{_ONES}))"
_HUNDREDS = r"(?:fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
YEAR_IN_WORDS = (
    rf"{_HUNDREDS}[ -](?:hundred(?: (?:and )?{_TWO_FIGURES})?|{_TWO_FIGURES})"
    rf"|two thousand(?: (?:and )?(?:{_TWO_FIGURES}|{_ONES}))?"
)
"`nineteen eighty-four`, `nineteen hundred and five`, `two thousand and fifteen`, `twenty twenty`."
SPOKEN_YEAR = rf"{_HUNDREDS}[ -]{_TWO_FIGURES}"
"A year in words that is sure to be one after `in` or `since`."
_SPLIT = re.compile(r"[ -]+")
_AHEAD = 20


def year_number(written: str, published: date | None = None) -> int:
    """Return 1984 for `1984`, `'84` or `nineteen eighty-four`."""
    if written.isdigit():
        return int(written)
    if written[0] == "'":
        latest = (published.year if published else 2000) + _AHEAD
        this_century = latest // 100 * 100 + int(written[1:])
        return this_century if this_century <= latest else this_century - 100
    words = [word for word in _SPLIT.split(written) if word != "and"]
    if words[0] == "two":
        return 2000 + _sum(words[2:])
    return 100 * (word_value(words[0]) or 0) + _sum(words[1:])


def _sum(words: list[str]) -> int:
    return sum(word_value(word) or 0 for word in words)
