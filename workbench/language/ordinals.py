"""Ordinals over a hundred in words: two hundredth, one hundred and fiftieth."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.language.numerals import ORDINALS, SCALES, cardinal_at, ordinal_value, word_value
from workbench.language.words import Word

_SCALED = frozenset({"hundredth", "thousandth", "millionth", "billionth"})

Read = tuple[int, int]
"A value and the index of the word after it."


def large_ordinal_at(words: Sequence[Word], at: int) -> Read | None:
    """Return the ordinal over a hundred whose words begin at word `at`, or None."""
    low = words[at].low
    if words[at].text[0].isdigit() or (word_value(low) is None and low != "a"):
        return None
    number = cardinal_at(words, at)
    if number is None or number.last >= len(words):
        return None
    last = number.last
    if words[last].low == "and" and last + 1 < len(words) and words[last - 1].low in SCALES:
        last += 1
    low = words[last].low
    if low in _SCALED and last == number.last:
        return int(number.value) * ORDINALS[low], last + 1
    if words[number.last - 1].low in SCALES and 0 < (ordinal_value(low) or 0) < SCALES["hundred"]:
        is_word = low.isalpha() or "-" in low
        return (int(number.value) + (ordinal_value(low) or 0), last + 1) if is_word else None
    return None
