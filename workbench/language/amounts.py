"""What else belongs to an amount: coins and inches, the other end of a range, a unit shared with the next."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.language import currencies, measured, nouns, units
from workbench.language.bounds import is_plus
from workbench.language.changes import moves_by, moves_from
from workbench.language.fractions import numeral_at
from workbench.language.money import scaled_code, with_cents
from workbench.language.words import Word

_SMALLER = {
    "foot": (12, frozenset({"inch", "inches", "in"})),
    "pound": (16, frozenset({"ounce", "ounces", "oz"})),
}
"How many of the smaller unit make one, and how it is written: `7 pounds, 3 ounces`."
_LONGEST_LIST = 4
_OR = {"more": ">=", "fewer": "<=", "less": "<=", "so": "~"}
_SCALES = {"thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def margin_after(words: Sequence[Word], after: int) -> tuple[Decimal | None, int]:
    """Return the margin of `45 ± 3`, `45 +/- 3` or `45 plus or minus 3`, and the index after it."""
    tail = [word.low for word in words[after : after + 3]]
    size = 1 if tail[:1] == ["±"] else 3 if tail in (["+", "/", "-"], ["plus", "or", "minus"]) else 0
    if not size or after + size >= len(words):
        return None, after
    margin = numeral_at(words, after + size)
    return (None, after) if margin is None else (margin.value, margin.last)


def or_more(words: Sequence[Word], after: int) -> tuple[str, int]:
    """The bound of `five or more people`, `500 or so people` or `500+ people`, before the noun."""
    if is_plus(words, after):
        return ">=", after + 1
    tail = [word.low for word in words[after : after + 3]]
    if len(tail) < 3 or tail[0] != "or" or tail[1] not in _OR or not tail[2].isalpha():
        return "", after
    unit, _ = units.unit_after(words, after + 2, plural=True)
    return (_OR[tail[1]], after + 2) if unit else ("", after)


def shared_unit(words: Sequence[Word], at: int, after: int) -> tuple[str, int]:
    """The unit of measure of the second number in `45 and 50 mg` or `20 x 30 metres`, for the first too.

    Of `cut from 30 to 20 euros` the unit may be any.
    """
    if after + 1 < len(words) and words[after].low == "to" and moves_from(words, at):
        moved = numeral_at(words, after + 1)
        return (units.unit_after(words, moved.last, plural=True)[0], after) if moved else ("", after)
    last = _end_of_list(words, after)
    if last + 1 < len(words) and words[last].low in ("and", "or", "by", "x", "×"):
        second = numeral_at(words, last + 1)
        if second is not None:
            unit = measured.measure_after(words, second.last)[0]
            if not unit and second.last < len(words) and nouns.is_measure(words[second.last].low):
                unit = nouns.singular(words[second.last].low)
            return ("", after) if unit in ("person", "time", "point") else (unit, after)
    return "", after


def _end_of_list(words: Sequence[Word], after: int) -> int:
    """Return the index of the `and` of `12, 8 and 5 dollars`, counted from the first comma, or `after`."""
    place = after
    for _ in range(_LONGEST_LIST):
        if place + 1 >= len(words) or words[place].text != ",":
            break
        number = numeral_at(words, place + 1)
        if number is None or number.last >= len(words):
            break
        place = number.last
    if (
        words[place : place + 1]
        and words[place].text == ","
        and [w.low for w in words[place + 1 : place + 2]] == ["and"]
    ):
        place += 1
    return place if place < len(words) and words[place].low in ("and", "or", "by", "x", "×") else after


def shared_scale(low: Decimal, high: Decimal) -> int:
    """Return what `3` lacks in `3 to 4 million`."""
    for scale in (10**12, 10**9, 10**6):
        if high >= scale and low < 1000 and low * scale < high:
            return scale
    return 1


def with_smaller_unit(words: Sequence[Word], after: int, low: Decimal, unit: str) -> tuple[Decimal, int]:
    """Add the smaller unit of `5 feet 2 inches` or `3 dollars 50 cents`; `75 USD million` is scaled."""
    _, scale = scaled_code(words, after - 1)
    if scale > 1:
        return low * scale, after
    if after < len(words) and words[after - 1].text.isupper() and words[after].low in _SCALES:
        return low * _SCALES[words[after].low], after + 1
    if unit.rpartition(" ")[2] in currencies.MONEY:
        coined = with_cents(words, after, low, unit)
        if coined[1] > after or unit not in _SMALLER:
            return coined
    if [word.low for word in words[after : after + 3]] == ["and", "a", "half"]:
        return low + Decimal("0.5"), after + 3
    if unit not in _SMALLER:
        return low, after
    parts, spellings = _SMALLER[unit]
    step = after + 1 if after < len(words) and words[after].low in ("and", ".", ",") else after
    small = numeral_at(words, step) if step < len(words) else None
    if small is None or not 0 < small.value < parts:
        return low, after
    whole = (low + small.value / parts).quantize(Decimal("0.0001"))
    if small.last < len(words) and words[small.last].low in spellings:
        return whole, small.last + 1
    is_height = words[after - 1].low == "foot" and low > 1 and step == after
    ends = small.last >= len(words) or words[small.last].tag in ("punct", "prep", "and", "sub")
    return (whole, small.last) if is_height and ends else (low, after)


def other_end(
    words: Sequence[Word], at: int, stop: int, low: Decimal, unit: str
) -> tuple[Decimal | None, int]:
    """The upper end of `44 mg to 50 mg`, where both ends bear their unit."""
    if stop + 1 >= len(words) or words[stop].low not in ("to", "and", "-", "–"):
        return None, stop
    if words[stop].low == "to" and (moves_from(words, at) or (unit != "percent" and moves_by(words, at))):
        return None, stop
    if words[stop].low == "and" and (not at or words[at - 1].low != "between"):
        return None, stop
    high = numeral_at(words, stop + 1)
    if high is None or high.value <= low:
        return None, stop
    other, after = units.unit_after(words, high.last, plural=True)
    return (high.value, after) if other == unit else (None, stop)
