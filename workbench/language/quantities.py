"""Numbers with their bound and unit, found in the words of one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.extraction import FoundQuantity
from workbench.domain.span import Span
from workbench.language import currencies, units
from workbench.language.ages import age_at
from workbench.language.amounts import shared_scale
from workbench.language.bounds import add_quantity
from workbench.language.changes import moves_by, moves_from
from workbench.language.glued import parted
from workbench.language.hyphenated import hyphenated
from workbench.language.money import (
    amount_at,
    currency_after,
    currency_before,
    scaled_code,
    signed_currency,
    with_cents,
)
from workbench.language.numerals import Numeral
from workbench.language.plain_numbers import one_of_measure, plain_number
from workbench.language.ranks import numbered, ordinal
from workbench.language.scores import result_at
from workbench.language.shares import fold_or_times, part
from workbench.language.vague_numbers import vague_number
from workbench.language.web_addresses import in_addresses
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_NEVER_FIRST = word_set("punct det prep and sub rel pron aux modal to possessive past")
_FIRST_TOO = frozenset(currencies.SYMBOLS) | {".", "-", "–", "a", "an", "no", "over", "under"}
"Marks and small words that an amount may begin with; no others do."


def quantities_in(words: Sequence[Word], taken: Sequence[Span] = ()) -> list[FoundQuantity]:
    """Return the quantities of one sentence in order; words within `taken` (dates) are left alone.

    Values are decimals as text; ordinals have the unit `ordinal`, shares `share`.
    """
    words = parted(words)
    blocked = _within(words, taken) | in_addresses(words)
    words = [_blank(word) if at in blocked else word for at, word in enumerate(words)] if blocked else words
    found: list[FoundQuantity] = []
    at = 0
    while at < len(words):
        step = 1 if at in blocked else _read(words, at, found, blocked)
        at += step
    return found


def _blank(word: Word) -> Word:
    """Return a mark in the place of a word that belongs to a date, so that no number counts it."""
    return Word(word.start, word.end, word.text, "\0", "punct")


def _within(words: Sequence[Word], taken: Sequence[Span]) -> set[int]:
    """Return the indexes of the words that touch one of the spans, both in text order."""
    touching: set[int] = set()
    place = 0
    for index, word in enumerate(words):
        while place < len(taken) and taken[place].end <= word.start:
            place += 1
        if place < len(taken) and taken[place].start < word.end:
            touching.add(index)
    return touching


def _read(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Append what begins at word `at`, and return how many words were read."""
    if words[at].tag in _NEVER_FIRST and words[at].low not in _FIRST_TOO:
        return 1
    for reader in _READERS:
        after = reader(words, at, found, blocked)
        if after > at:
            return after - at
    return 1


def _money(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """`$5 million`, `US$5`, `€3-4 billion`, `USD 22.5 million`."""
    sign = signed_currency(words, at)
    unit, number = currency_before(words, sign)
    scale = 1
    if not unit and sign + 1 < len(words) and words[sign + 1].text[0].isdigit():
        unit, scale = scaled_code(words, sign)
        number = sign + 1
    numeral = amount_at(words, number) if unit and number < len(words) else None
    if numeral is None:
        return at
    value, after = with_cents(
        words, numeral.last, numeral.value, unit, explicit=words[number - 1].text in currencies.SYMBOLS
    )
    value *= -scale if sign > at else scale
    return _range_or_one(words, found, at, Numeral(at, after, value), unit)


def _range_or_one(
    words: Sequence[Word], found: list[FoundQuantity], first: int, numeral: Numeral, unit: str
) -> int:
    unit, after = units.rate_after(words, unit, numeral.last)
    if after + 1 < len(words) and words[after].low in ("to", "-", "–", "and"):
        other, number = currency_before(words, after + 1)
        high = amount_at(words, number) if number < len(words) else None
        opener = first and words[first - 1].low == "between"
        is_same = other == unit.partition(" per ")[0] or other == "dollar" if other else True
        if (
            high is not None
            and high.value > numeral.value
            and is_same
            and (words[after].low != "and" or opener)
            and (other or not _counts_other(words, after, high.last))
        ):
            low = numeral.value * shared_scale(numeral.value, high.value)
            if words[after].low == "to" and (moves_from(words, first) or (other and moves_by(words, first))):
                add_quantity(words, found, first, after, low, unit)
                rated, stop = units.rate_after(words, other or unit, high.last)
                return add_quantity(words, found, after + 1, stop, high.value, rated)
            rated, stop = units.rate_after(words, unit.partition(" per ")[0], high.last)
            unit = rated if stop > high.last else unit
            return add_quantity(words, found, first, stop, low, unit, high.value)
    return add_quantity(words, found, first, after, numeral.value, unit)


def _counts_other(words: Sequence[Word], join: int, after: int) -> bool:
    """Say whether the second number is of another thing: `$1 to 95 cents`, `$400 to 600 people`."""
    if currency_after(words, after)[0]:
        return True
    return words[join].low == "to" and bool(units.unit_after(words, after, plural=True)[0])


_READERS = (
    age_at, hyphenated, _money, fold_or_times, vague_number, part, numbered, ordinal, result_at,
    one_of_measure, plain_number,
)  # fmt: skip
"In the order in which they are asked; the first that reads something has it."
