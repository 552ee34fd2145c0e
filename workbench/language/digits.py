"""Numbers that are written in figures: 84,121, 19.4, 5,50, 1 234 567.8, 6.2 x 10^-4, 1e9."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, DecimalException

from workbench.language.words import Word

LONGEST = 30
"""Characters: a longer run of digits is no quantity that an article states."""
_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\d{1,3}(?:'\d{3})+(?:\.\d+)?")
_DECIMAL_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})*,\d{1,2}")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_GROUP = re.compile(r"\d{3}(?:[.,]\d{1,3})?")
_WITH_EXPONENT = re.compile(r"(\d{1,9}(?:\.\d{1,15})?)e([+-]?\d{1,2})")
_TIMES_TEN = re.compile(r"(\d{1,9}(?:\.\d{1,15})?)x10(-\d{1,2})?")
_RAISED_TEN = re.compile(r"10([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LARGEST_POWER = 40
_IN_AN_ADDRESS = 3
"Dots of a network address: 192.168.100.200."

Read = tuple[Decimal, int]
"A value and the index of the word after it."


def decimal_of(digits: str) -> Decimal | None:
    """Return the value of `84,121`, `19.4` or `5,50`, or None when it is no plain number."""
    if len(digits) > LONGEST or not digits.isascii() or not digits[:1].isdigit():
        return None
    if _PLAIN.fullmatch(digits):
        return Decimal(digits.replace(",", "").replace("'", ""))
    if _DOTTED.fullmatch(digits) and (digits.count(".") != _IN_AN_ADDRESS or ".000" in digits):
        return Decimal(digits.replace(".", ""))
    if _DECIMAL_COMMA.fullmatch(digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    return None


def figures_at(words: Sequence[Word], at: int) -> Read | None:
    """Return the value of the figures at word `at` and the index after them, or None."""
    if not words[at].text[:1].isdigit():
        return None
    raised = _power(words, at)
    if raised is not None:
        return raised
    value = decimal_of(words[at].low)
    return None if value is None else _grouped(words, at) or _tokenised(words, at) or (value, at + 1)


def _tokenised(words: Sequence[Word], at: int) -> Read | None:
    """Read `1 , 118` and `4 . 8`: text whose marks were all set apart has a blank before them too."""
    digits, after = words[at].text, at + 1
    while after + 1 < min(len(words), at + 9) and words[after].text in (",", "."):
        apart = words[after].start - words[after - 1].end, words[after + 1].start - words[after].end
        figures = words[after + 1].text
        is_group = len(figures) == 3 and len(digits.split(",")[0]) <= 3 and "." not in digits
        is_decimal = words[after].text == "." and len(figures) <= 3 and "." not in digits
        if apart != (1, 1) or not figures.isdecimal() or not (is_decimal or is_group):
            break
        digits += words[after].text + figures
        after += 2
    value = decimal_of(digits) if after > at + 1 else None
    return None if value is None else (value, after)


def _grouped(words: Sequence[Word], at: int) -> Read | None:
    """Read `1 234 567.8`: groups of three digits with a blank between them, a single one only if `000`."""
    digits, after = words[at].text, at + 1
    if len(digits) > 3:
        return None
    while after < min(len(words), at + 9) and words[after].start == words[after - 1].end + 1:
        if not _GROUP.fullmatch(words[after].text) or not words[after - 1].text.isdigit():
            break
        digits += words[after].text.replace(",", ".")
        after += 1
    if after == at + 1 or (after == at + 2 and words[at + 1].text != "000"):
        return None
    value = decimal_of(digits)
    return None if value is None else (value, after)


def _power(words: Sequence[Word], at: int) -> Read | None:
    """Read `1e9`, `6.2x10^4`, `6.2 × 10⁴`, `6.2x10-4` and `2^10`."""
    low = words[at].low
    if len(low) > LONGEST:
        return None
    written = _WITH_EXPONENT.fullmatch(low) or _TIMES_TEN.fullmatch(low)
    if written:
        exponent, after = (written[2], at + 1) if written[2] else _exponent(words, at + 1)
        return _raised(Decimal(10), exponent, after, Decimal(written[1]))
    value = decimal_of(low)
    if value is None or at + 2 >= len(words):
        return None
    if words[at + 1].low in ("x", "×", "·"):
        glyphs = _RAISED_TEN.fullmatch(words[at + 2].text)
        if glyphs:
            return _raised(Decimal(10), glyphs[1].translate(_LOWERED), at + 3, value)
        if words[at + 2].text == "10":
            return _raised(Decimal(10), *_exponent(words, at + 3), value)
    return _raised(value, *_exponent(words, at + 1))


def _exponent(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return what follows a caret at word `at`, with its sign, or an empty string."""
    if at + 1 >= len(words) or words[at].text != "^" or words[at].start != words[at - 1].end:
        return "", at
    sign = "-" if words[at + 1].low == "-" else ""
    place = at + 2 if words[at + 1].low in ("-", "+") else at + 1
    digits = words[place].text if place < len(words) else ""
    is_exponent = digits.isdecimal() and digits.isascii() and len(digits) <= 2
    return (sign + digits, place + 1) if is_exponent else ("", at)


def _raised(base: Decimal, exponent: str, after: int, factor: Decimal = Decimal(1)) -> Read | None:
    if not exponent or abs(int(exponent)) > _LARGEST_POWER:
        return None
    try:
        return factor * base ** int(exponent), after
    except DecimalException:
        return None
