"""Parts and multiples: half, a third of, one in three, twice, tenfold."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.language import units
from workbench.language.bounds import add_quantity
from workbench.language.numerals import PARTS, numeral_at, word_value
from workbench.language.words import Word


def fold_or_times(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Read `twice` or `18fold` at word `at`; return the index after it, or `at`."""
    low = words[at].low
    if low == "twice" or low == "thrice":
        return add_quantity(words, found, at, at + 1, Decimal(2 if low == "twice" else 3), "time")
    if low.endswith("fold") and word_value(low[:-4]) is not None:
        return add_quantity(words, found, at, at + 1, Decimal(word_value(low[:-4]) or 0), "fold")
    return at


def part(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Read `half`, `a third of`, `two thirds`, `one in three` at word `at`; return the index after."""
    low = words[at].low
    following = [word.low for word in words[at + 1 : at + 4]] + ["", "", ""]
    if low == "half":
        return _half(words, at, found, following)
    if (
        low in PARTS
        and at
        and words[at - 1].low in ("a", "one")
        and (following[0] == "of" or _after_than(words, at - 1))
    ):
        return add_quantity(words, found, at - 1, at + 1, Decimal(PARTS[low]), "share")
    numerator = word_value(low.split("-")[0])
    if numerator and following[0].rstrip("s") in PARTS and following[0].endswith("s") and "-" not in low:
        value = (Decimal(PARTS[following[0].rstrip("s")]) * numerator).quantize(Decimal("0.0001"))
        if following[0] == "thirds":
            value = (Decimal(numerator) / 3).quantize(Decimal("0.0001"))
        return add_quantity(words, found, at, at + 2, value, "share")
    if following[0] in ("in", "out"):
        return _one_in(words, at, found, 2 if following[0] == "in" else 3)
    return at


def _after_than(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].low in ("than", "about", "nearly", "almost", "over")


def _half(words: Sequence[Word], at: int, found: list[FoundQuantity], following: list[str]) -> int:
    half = Decimal("0.5")
    if following[0] in ("a", "an") and following[1] in ("million", "billion", "dozen", "thousand"):
        scale = {"million": 10**6, "billion": 10**9, "dozen": 12, "thousand": 1000}[following[1]]
        unit, after = units.unit_after(words, at + 3, plural=True)
        return add_quantity(words, found, at, after, half * scale, unit)
    if following[0] in ("a", "an") and units.is_measure(following[1]):
        return add_quantity(words, found, at, at + 3, half, units.singular(following[1]))
    if following[0] in ("of", "the", "its", "their", "his", "her", "all"):
        return add_quantity(words, found, at, at + 1, half, "share")
    return at


def _one_in(words: Sequence[Word], at: int, found: list[FoundQuantity], gap: int) -> int:
    over = numeral_at(words, at)
    if over is None or at + gap >= len(words) or over.last != at + 1:
        return at
    if gap == 3 and words[at + 2].low != "of":
        return at
    under = numeral_at(words, at + gap)
    if (
        under is None
        or under.value <= over.value
        or over.value == 0
        or under.value > 10**6
        or (under.value > 1500 and gap == 2)
    ):
        return at
    _, after = units.unit_after(words, under.last, plural=True)
    return add_quantity(
        words, found, at, after, (over.value / under.value).quantize(Decimal("0.0001")), "share"
    )
