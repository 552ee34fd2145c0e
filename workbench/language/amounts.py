"""What else belongs to an amount: coins and inches, the other end of a range, a unit shared with the next."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.language import measures, units
from workbench.language.fractions import numeral_at
from workbench.language.money import with_cents
from workbench.language.words import Word

_SCALES = {"thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def or_more(words: Sequence[Word], after: int) -> tuple[str, int]:
    """The bound of `five or more people`, before the noun."""
    tail = [word.low for word in words[after : after + 3]]
    if len(tail) < 3 or tail[0] != "or" or tail[1] not in ("more", "fewer", "less") or not tail[2].isalpha():
        return "", after
    unit, _ = units.unit_after(words, after + 2, plural=True)
    return (">=" if tail[1] == "more" else "<=", after + 2) if unit else ("", after)


def shared_unit(words: Sequence[Word], after: int) -> tuple[str, int]:
    """The unit of measure of the second number in `45 and 50 mg`, for the first too."""
    if after + 1 < len(words) and words[after].low in ("and", "or"):
        second = numeral_at(words, after + 1)
        if second is not None:
            return units.measure_after(words, second.last)[0], after
    return "", after


def with_smaller_unit(words: Sequence[Word], after: int, low: Decimal, unit: str) -> tuple[Decimal, int]:
    """Add the smaller unit of `5 feet 2 inches` or `3 dollars 50 cents`; `75 USD million` is scaled."""
    if (
        words[after - 1].text.isupper()
        and words[after - 1].low[0] == "m"
        and words[after - 1].low[1:] in measures.CODES
    ):
        return low * 10**6, after
    if after < len(words) and words[after - 1].text.isupper() and words[after].low in _SCALES:
        return low * _SCALES[words[after].low], after + 1
    if unit.rpartition(" ")[2] in measures.MONEY:
        return with_cents(words, after, low)
    if [word.low for word in words[after : after + 3]] == ["and", "a", "half"]:
        return low + Decimal("0.5"), after + 3
    if unit != "foot":
        return low, after
    step = after + 1 if after < len(words) and words[after].low == "and" else after
    inches = numeral_at(words, step) if step < len(words) else None
    if inches is None or inches.last >= len(words) or not 0 < inches.value < 12:
        return low, after
    if words[inches.last].low not in ("inch", "inches", "in"):
        return low, after
    return (low + inches.value / 12).quantize(Decimal("0.0001")), inches.last + 1


def other_end(
    words: Sequence[Word], at: int, stop: int, low: Decimal, unit: str
) -> tuple[Decimal | None, int]:
    """The upper end of `44 mg to 50 mg`, where both ends bear their unit."""
    if stop + 1 >= len(words) or words[stop].low not in ("to", "and", "-", "–"):
        return None, stop
    if words[stop].low == "and" and (not at or words[at - 1].low != "between"):
        return None, stop
    high = numeral_at(words, stop + 1)
    if high is None or high.value <= low:
        return None, stop
    other, after = units.unit_after(words, high.last, plural=True)
    return (high.value, after) if other == unit else (None, stop)
