"""Numbers that name only their size: tens of thousands of people, a couple of dozen boats."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.language import units
from workbench.language.bounds import add_quantity
from workbench.language.money import currency_after
from workbench.language.words import Word

_TENS = {"tens": 10, "hundreds": 100, "thousands": 1000}
_OF = {"thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12, "lakhs": 10**5}
_OF |= {"crores": 10**7}
_COUPLED = {
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_LEAST = 2
"Tens are two or more."


def vague_number(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Append what begins at word `at` as a bound or about so many; return the index after it, or `at`.

    Words for a size alone (dozens, hundreds, several thousand) state no number.
    """
    low = words[at].low
    if low in _TENS:
        return _tens_of(words, at, found)
    return _couple(words, at, found) if low in ("a", "couple") else at


def _tens_of(words: Sequence[Word], at: int, found: list[FoundQuantity]) -> int:
    """`tens of thousands`: at least two of them."""
    if at + 2 >= len(words) or words[at + 1].low != "of":
        return at
    scale = _OF.get(words[at + 2].low, 0)
    if scale <= _TENS[words[at].low]:
        return at
    unit, after = _counted(words, at + 3)
    value = Decimal(_LEAST * _TENS[words[at].low] * scale)
    return add_quantity(words, found, at, after, value, unit, op_after=">=")


def _couple(words: Sequence[Word], at: int, found: list[FoundQuantity]) -> int:
    """`a couple of dozen`, `a couple hundred`: about two of them."""
    place = at + 1 if words[at].low == "a" else at
    if place >= len(words) or words[place].low != "couple":
        return at
    place += 2 if place + 1 < len(words) and words[place + 1].low == "of" else 1
    scale = _COUPLED.get(words[place].low, 0) if place < len(words) else 0
    if not scale:
        return at
    unit, after = _counted(words, place + 1)
    return add_quantity(words, found, at, after, Decimal(2 * scale), unit, op_after="~")


def _counted(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return what is counted at word `at` or after `of`, and the index after it."""
    place = at + 1 if at < len(words) and words[at].low == "of" else at
    money, after = currency_after(words, place)
    if money:
        return money, after
    unit, after = units.unit_after(words, place, plural=True)
    return (unit, after) if unit else ("", at)
