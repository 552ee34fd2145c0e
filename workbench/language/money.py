"""Currencies before and after a number: $5 million, USD 22.5 million, 10 Canadian dollars, 50 cents."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.language import measures
from workbench.language.fractions import numeral_at
from workbench.language.numerals import Numeral
from workbench.language.words import Word

_ADJECTIVES = 2
_CENTS = frozenset({"cent", "penny", "sen"})
_SHORT_SCALES = {"t": 10**12, "b": 10**9, "m": 10**6}
_LARGE = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_OF_SEVERAL = frozenset(
    {"peso", "franc", "lira", "pound", "krona", "krone", "rupee", "dinar", "rial", "riyal", "shilling"}
)
_US = frozenset({"us", "u.s.", "american"})


def currency_before(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the currency that is written at word `at` before a number, and the index of the number."""
    low = words[at].low
    if at + 1 >= len(words):
        return "", at
    is_code = words[at].text.isupper() or words[at].text == "Rs"
    if low == "rs" and words[at + 1].text == "." and at + 2 < len(words):
        return measures.CODES[low], at + 2
    if low in measures.CODES and is_code and words[at + 1].text[:1].isdigit():
        return measures.CODES[low], at + 1
    if words[at + 1].text == "$" and words[at].text[0].isalpha():
        prefixed = measures.prefixed_currency(low)
        glued = words[at].end == words[at + 1].start and (words[at].text.isupper() or len(low) > 1)
        if prefixed and (glued or len(low) > 1 or low == "c") and at + 2 < len(words):
            return prefixed, at + 2
    symbol = measures.SYMBOLS.get(words[at].text)
    return (symbol, at + 1) if symbol else ("", at)


def amount_at(words: Sequence[Word], at: int) -> Numeral | None:
    """Return the number after a currency sign, with the capital of `$2.1T` as its scale."""
    numeral = numeral_at(words, at)
    if numeral is not None:
        return numeral
    text = words[at].text
    scale = _SHORT_SCALES.get(text[-1:].lower())
    if scale is None or len(text) < 2 or not text[0].isdigit():
        return None
    head = text[:-1]
    plain = numeral_at([Word(words[at].start, words[at].end - 1, head, head, "number")], 0)
    return None if plain is None else Numeral(at, at + 1, plain.value * scale)


def currency_after(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the currency that follows a number at word `at`, and the index after it, or ("", at)."""
    if at >= len(words):
        return "", at
    low = words[at].low
    if low in measures.CODES and (words[at].text.isupper() or low in ("rmb", "usd")):
        return measures.CODES[low], at + 1
    if low[0] == "m" and low[1:] in measures.CODES and words[at].text.isupper():
        return measures.CODES[low[1:]], at + 1
    if low == "p" and at and words[at - 1].end == words[at].start:
        return "penny", at + 1
    if words[at].text in measures.SYMBOLS and not _opens_another(words, at):
        return measures.SYMBOLS[words[at].text], at + 1
    for size in range(_ADJECTIVES + 1):
        if at + size >= len(words):
            return "", at
        name = measures.money_name(words[at + size].low)
        if name and size:
            return _with_nation([word.low for word in words[at : at + size]], name), at + size + 1
        if name and measures.is_common_word(words[at].low) and not _is_large(words, at):
            return "", at
        if name:
            return ("pound", at + 2) if _is_sterling(words, at) else (name, at + 1)
        if words[at + size].low not in measures.ADJECTIVES:
            return "", at
    return "", at


def _is_large(words: Sequence[Word], at: int) -> bool:
    """Say whether the number before word `at` has three digits or a word such as million."""
    before = words[at - 1] if at else None
    return before is not None and (
        before.low in _LARGE or (before.text[0].isdigit() and len(before.text) > 2)
    )


def _opens_another(words: Sequence[Word], at: int) -> bool:
    """Say whether the sign belongs to the number after it, as in `for 5 $6 tickets`."""
    return at + 1 < len(words) and words[at + 1].text[:1].isdigit()


def _is_sterling(words: Sequence[Word], at: int) -> bool:
    return words[at].low == "pounds" and at + 1 < len(words) and words[at + 1].low == "sterling"


def _with_nation(nation: list[str], name: str) -> str:
    if name == "dollar" and not _US & set(nation):
        return " ".join(word.capitalize() for word in nation) + " dollar"
    if name in _OF_SEVERAL and nation[0] not in ("british", "uk"):
        return " ".join(word.capitalize() for word in nation) + f" {name}"
    return name


def with_cents(words: Sequence[Word], after: int, value: Decimal) -> tuple[Decimal, int]:
    """Add the small coin of `3 dollars 50 cents` or `15 dollars 50`, and return the index after it."""
    step = after + 1 if after < len(words) and words[after].low == "and" else after
    small = numeral_at(words, step) if step < len(words) else None
    if small is None or small.value >= 100 or small.value != small.value.to_integral_value():
        return value, after
    name = measures.money_name(words[small.last].low) if small.last < len(words) else ""
    if name in _CENTS:
        return value + small.value / 100, small.last + 1
    ends = small.last >= len(words) or words[small.last].text in (".", ",", ";", "!", "?")
    if step == after and ends and words[step].text.isdigit() and len(words[step].text) == 2:
        return value + small.value / 100, small.last
    return value, after
