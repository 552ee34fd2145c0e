"""Currencies before and after a number: $5 million, USD 22.5 million, 10 Canadian dollars, 50 cents."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.language import currencies
from workbench.language.fractions import numeral_at
from workbench.language.numerals import TENS, Numeral, word_value
from workbench.language.words import Word

_ADJECTIVES = 2
_CENTS = 100
_SHORT_SCALES = {"t": 10**12, "b": 10**9, "m": 10**6, "k": 1000}
_CODE_SCALES = {"M": 10**6, "m": 10**6, "K": 1000, "k": 1000, "T": 1000, "B": 10**9}
_DASH_SIGNS = frozenset({"-", "−"})
_OPENERS = frozenset("([{\"'“‘")
_AFTER_AMOUNT = frozenset(
    {"punct", "prep", "and", "to", "aux", "modal", "past", "ed", "present", "sub", "rel"}
)
_LARGE = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_OF_SEVERAL = frozenset(
    {"peso", "franc", "lira", "pound", "krona", "krone", "rupee", "dinar", "rial", "riyal", "shilling"}
)
_US = frozenset({"us", "u.s.", "american"})


def currency_before(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the currency that is written at word `at` before a number, and the index of the number."""
    if at + 1 >= len(words):
        return "", at
    symbol = currencies.SYMBOLS.get(words[at].text)
    if words[at].text == "$" and at + 2 < len(words) and words[at + 1].text.isupper():
        prefixed = currencies.prefixed_currency(words[at + 1].low)
        if prefixed and words[at + 2].start == words[at + 1].end and words[at + 2].text[0].isdigit():
            return prefixed, at + 2
    if symbol:
        return symbol, at + 1
    if words[at + 1].text == "$" and words[at].text[0].isalpha():
        return _before_dollar_sign(words, at)
    figures = at + 2 if words[at + 1].text == "." and at + 2 < len(words) else at + 1
    if not words[figures].text[:1].isdigit():
        return "", at
    coded = _coded(words[at], words[figures], has_stop=figures > at + 1)
    return (coded, figures) if coded else _named_before(words, at)


def _before_dollar_sign(words: Sequence[Word], at: int) -> tuple[str, int]:
    low = words[at].low
    prefixed = currencies.prefixed_currency(low)
    glued = words[at].end == words[at + 1].start and (words[at].text.isupper() or len(low) > 1)
    is_certain = glued or len(low) > 1 or low == "c"
    return (prefixed, at + 2) if prefixed and is_certain and at + 2 < len(words) else ("", at)


def _coded(mark: Word, figures: Word, *, has_stop: bool) -> str:
    """Return the currency of `USD`, `Rs.` or `RM` before figures; single letters only when glued to them."""
    if mark.low in currencies.BEFORE_FIGURES and (mark.text[0].isupper() or mark.low in ("rs", "kr")):
        return currencies.BEFORE_FIGURES[mark.low]
    if mark.low in currencies.CODES and mark.text.isupper() and not has_stop:
        return currencies.CODES[mark.low]
    glued = mark.end == figures.start
    return currencies.BEFORE_LARGE_FIGURES.get(mark.low, "") if glued and mark.text.isupper() else ""


def _named_before(words: Sequence[Word], at: int) -> tuple[str, int]:
    """`Rupees 500`, where the number counts nothing else and the name no number before it."""
    name = currencies.money_name(words[at].low)
    if not name or currencies.is_common_word(words[at].low) or (at and words[at - 1].text[-1:].isdigit()):
        return "", at
    number = numeral_at(words, at + 1)
    if number is None or (at and (words[at - 1].low in _LARGE or word_value(words[at - 1].low) is not None)):
        return "", at
    ends = number.last >= len(words) or words[number.last].tag in _AFTER_AMOUNT
    return (name, at + 1) if ends else ("", at)


def signed_currency(words: Sequence[Word], at: int) -> int:
    """Return the index of the currency sign in `-$5` or `minus €3`, or `at` where there is no sign."""
    if at + 1 >= len(words) or words[at + 1].text not in currencies.SYMBOLS:
        return at
    if words[at].low in ("minus", "negative"):
        return at + 1
    glued = words[at].low in _DASH_SIGNS and words[at].end == words[at + 1].start
    apart = not at or words[at - 1].end < words[at].start or words[at - 1].text in _OPENERS
    return at + 1 if glued and apart else at


def amount_at(words: Sequence[Word], at: int) -> Numeral | None:
    """Return the number after a currency sign, scaled by the letter of `$2.1T` or `$5 M`."""
    numeral = numeral_at(words, at)
    if numeral is not None:
        after = words[numeral.last] if numeral.last < len(words) else None
        scale = _SHORT_SCALES.get(after.low) if after is not None and after.text.isupper() else None
        return numeral if scale is None else Numeral(at, numeral.last + 1, numeral.value * scale)
    text = words[at].text
    scale = _SHORT_SCALES.get(text[-1:].lower())
    if scale is None or len(text) < 2 or not text[0].isdigit():
        return None
    head = text[:-1]
    plain = numeral_at([Word(words[at].start, words[at].end - 1, head, head, "number")], 0)
    return None if plain is None else Numeral(at, at + 1, plain.value * scale)


def scaled_code(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the currency and scale of `MEUR` or `kUSD` at word `at`, or ("", 1)."""
    text, low = words[at].text, words[at].low
    scale = _CODE_SCALES.get(text[:1])
    if scale is None or len(text) != 4 or not text[1:].isupper():
        return "", 1
    return (currencies.CODES[low[1:]], scale) if low[1:] in currencies.CODES else ("", 1)


def currency_after(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the currency that follows a number at word `at`, and the index after it, or ("", at)."""
    if at >= len(words):
        return "", at
    low = words[at].low
    is_code = words[at].text.isupper() or low in ("rmb", "usd") or words[at].text == "Rs"
    if low in currencies.CODES and is_code and not _opens_number(words, at):
        return currencies.CODES[low], at + 1
    scaled, _ = scaled_code(words, at)
    if scaled:
        return scaled, at + 1
    if low == "p" and at and words[at - 1].end == words[at].start:
        return "penny", at + 1
    if words[at].text in currencies.SYMBOLS and not _opens_another(words, at):
        return currencies.SYMBOLS[words[at].text], at + 1
    for size in range(_ADJECTIVES + 1):
        if at + size >= len(words):
            return "", at
        name = currencies.money_name(words[at + size].low)
        if name and size:
            return _with_nation([word.low for word in words[at : at + size]], name), at + size + 1
        if name and currencies.is_common_word(words[at].low) and not _is_large(words, at):
            return "", at
        if name and currencies.is_singular_of_a_common_word(words[at].low):
            return "", at
        if name:
            return ("pound", at + 2) if _is_sterling(words, at) else (name, at + 1)
        if words[at + size].low not in currencies.ADJECTIVES:
            return "", at
    return "", at


def _is_large(words: Sequence[Word], at: int) -> bool:
    """Say whether the number before word `at` has three digits or a word such as million."""
    before = words[at - 1] if at else None
    return before is not None and (
        before.low in _LARGE or (before.text[0].isdigit() and len(before.text) > 2)
    )


def _opens_number(words: Sequence[Word], at: int) -> bool:
    """Say whether letters are glued to the number after them: the `USD` of `3 USD50 cards`."""
    following = words[at + 1] if at + 1 < len(words) else None
    return following is not None and following.text[0].isdigit() and following.start == words[at].end


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


def with_cents(
    words: Sequence[Word], after: int, value: Decimal, unit: str, *, explicit: bool = False
) -> tuple[Decimal, int]:
    """Add the small coin of `3 dollars 50 cents` or `15 dollars 50`, and return the index after it.

    With `explicit` only a coin that is named counts. Of a coin nothing smaller is added.
    """
    money = unit.rpartition(" ")[2]
    if money in currencies.COINS and money != "shilling":
        return value, after
    step = after + 1 if after < len(words) and words[after].low in ("and", ",") else after
    small = numeral_at(words, step) if step < len(words) else None
    if small is None or not 0 < small.value < _CENTS or small.value % 1:
        return value, after
    coin = words[small.last].low if small.last < len(words) else ""
    parts, wholes = currencies.COINS.get(currencies.money_name(coin) or coin, (0, frozenset()))
    if parts and (unit in wholes or money in wholes):
        return value + small.value / parts, small.last + 1
    if explicit or words[step - 1].low == "," or not _are_cents(words, step, small.last):
        return value, after
    return value + small.value / _CENTS, small.last


def _are_cents(words: Sequence[Word], first: int, last: int) -> bool:
    """Say whether a bare number ends an amount: `15 dollars 50.`, `10 dollars and fifty.`"""
    ends = last >= len(words) or words[last].text in (".", ",", ";", "!", "?") or words[last].low == "more"
    is_two_digits = words[first].text.isdigit() and len(words[first].text) == 2
    return ends and (is_two_digits or words[first].low in TENS)
