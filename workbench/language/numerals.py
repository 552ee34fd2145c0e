"""Numbers in digits and in English words, exact: decimals as text, never floats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from workbench.language.wordlists import word_list
from workbench.language.words import Word

UNITS = {
    word: value
    for value, word in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            " sixteen seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: 10 * (n + 2)
    for n, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"))
}
SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "mn": 10**6, "bn": 10**9, "tn": 10**12, "m": 10**6, "k": 1000, "dozen": 12,
}  # fmt: skip
_WORD_SCALES = frozenset(SCALES) - {"m", "k", "mn", "bn", "tn"}
ORDINALS = {
    word: value
    for value, word in enumerate(
        word_list(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
            " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
PARTS = {"half": "0.5", "third": "0.3333", "quarter": "0.25", "fifth": "0.2", "tenth": "0.1"}

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_DIGITS_WITH_SCALE = re.compile(r"(\d{1,15}(?:[.,]\d{1,15}){0,4})(bn|tn|mn|m|k)")
LONGEST = 30
"""Characters: a longer run of digits is no quantity that an article states."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number written in words [first, last) of a sentence, with the decimal it stands for."""

    first: int
    last: int
    value: Decimal


def as_text(value: Decimal) -> str:
    """Return a decimal as plain text without exponent or trailing zeros."""
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def decimal_of(digits: str) -> Decimal | None:
    """Return the value of `84,121` or `19.4`, or None when it is no plain number."""
    if len(digits) > LONGEST or not digits.isascii() or not _DIGITS.fullmatch(digits):
        return None
    return Decimal(digits.replace(",", ""))


def word_value(low: str) -> int | None:
    """Return the value of one word such as `nine`, `sixty` or `twenty-three`, or None."""
    if low in UNITS:
        return UNITS[low]
    if low in TENS:
        return TENS[low]
    tens, hyphen, unit = low.partition("-")
    if hyphen and tens in TENS and 0 < UNITS.get(unit, 0) < 10:
        return TENS[tens] + UNITS[unit]
    return None


def ordinal_value(low: str) -> int | None:
    """Return the value of `third`, `21st` or `twenty-first`, or None."""
    if low in ORDINALS:
        return ORDINALS[low]
    if low[:1].isdigit() and low.isascii() and len(low) <= 8 and low[-2:] in ("st", "nd", "rd", "th"):
        return int(low[:-2]) if low[:-2].isdigit() else None
    tens, hyphen, unit = low.partition("-")
    if hyphen and tens in TENS and ORDINALS.get(unit, 10) < 10:
        return TENS[tens] + ORDINALS[unit]
    return None


def numeral_at(words: Sequence[Word], at: int) -> Numeral | None:
    """Return the longest number that begins with word `at`, or None."""
    low = words[at].low
    if (
        low in ("a", "an")
        and at + 1 < len(words)
        and words[at + 1].low in ("hundred", "thousand", "million", "billion", "dozen")
    ):
        return _scaled(words, at, at + 1, Decimal(1))
    value = decimal_of(words[at].text)
    if value is not None:
        return _scaled(words, at, at + 1, value)
    scaled = _DIGITS_WITH_SCALE.fullmatch(low)
    if scaled:
        base = decimal_of(scaled.group(1))
        return None if base is None else Numeral(at, at + 1, base * SCALES[scaled.group(2)])
    small = word_value(low)
    return None if small is None else _scaled(words, at, at + 1, Decimal(small))


def _scaled(words: Sequence[Word], first: int, after: int, value: Decimal) -> Numeral:
    """Multiply by the scale words that follow and add the smaller numbers after them."""
    total, current = Decimal(0), value
    limit = min(len(words), first + 12)
    while after < limit:
        low = words[after].low
        if low in SCALES and (low in _WORD_SCALES or words[after].start == words[after - 1].end):
            current *= SCALES[low]
            if SCALES[low] >= 1000:
                total, current = total + current, Decimal(0)
            after += 1
            continue
        step = after + 1 if low == "and" and words[after - 1].low in SCALES else after
        more = word_value(words[step].low) if step < limit else None
        if more is None or not _may_follow(words[after - 1].low, more):
            break
        current += more
        after = step + 1
    return Numeral(first, after, total + current)


def _may_follow(before: str, more: int) -> bool:
    if before in TENS:
        return 0 < more < 10
    return before in ("hundred", "thousand", "million", "billion") and 0 < more < 100
