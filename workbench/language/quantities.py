"""Numbers with their bound and unit, found in the words of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.domain.span import Span
from workbench.language import units
from workbench.language.amounts import or_more, other_end, shared_unit, with_smaller_unit
from workbench.language.bounds import add_quantity, bound_before
from workbench.language.fractions import numeral_at
from workbench.language.glued import parted
from workbench.language.hyphenated import hyphenated
from workbench.language.money import amount_at, currency_before, with_cents
from workbench.language.numerals import Numeral, ordinal_value, word_value
from workbench.language.shares import fold_or_times, part
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_NAMING = word_set(
    "page pages chapter article articles section sections paragraph line flight route highway"
    " interstate room post posts number no level phase version act clause item figure table volume"
    " episode season channel"
)
_NOT_ONE = word_set(
    "of another more day thing who that which and or to on in is was has had can could will would"
    " in-law by s 's . , ; : ? !"
)
_BEFORE_PRONOUN = word_set("no the this that which any")
_BARE_AFTER = word_set("to of at by from than was is were are reached hit fell rose over under above below")


def quantities_in(words: Sequence[Word], taken: Sequence[Span] = ()) -> list[FoundQuantity]:
    """Return the quantities of one sentence in order; words within `taken` (dates) are left alone.

    Values are decimals as text; ordinals have the unit `ordinal`, shares `share`.
    """
    words = parted(words)
    blocked = _within(words, taken)
    found: list[FoundQuantity] = []
    at = 0
    while at < len(words):
        step = 1 if at in blocked else _read(words, at, found, blocked)
        at += step
    return found


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
    for reader in (hyphenated, _money, fold_or_times, part, _numbered, _ordinal, _plain_number):
        after = reader(words, at, found, blocked)
        if after > at:
            return after - at
    return 1


def _money(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """`$5 million`, `US$5`, `€3-4 billion`, `USD 22.5 million`."""
    unit, number = currency_before(words, at)
    numeral = amount_at(words, number) if unit and number < len(words) else None
    if numeral is None:
        return at
    value, after = with_cents(words, numeral.last, numeral.value) if words[number - 1].text != "$" else (
        numeral.value, numeral.last,
    )  # fmt: skip
    return _range_or_one(words, found, at, Numeral(at, after, value), unit)


def _range_or_one(
    words: Sequence[Word], found: list[FoundQuantity], first: int, numeral: Numeral, unit: str
) -> int:
    unit, after = units.rate_after(words, unit, numeral.last)
    if after + 1 < len(words) and words[after].low in ("to", "-", "–", "and"):
        other, number = currency_before(words, after + 1)
        high = amount_at(words, number) if number < len(words) else None
        opener = first and words[first - 1].low == "between"
        is_same = not other or other == unit.partition(" per ")[0] or other == "dollar"
        if (
            high is not None
            and high.value > numeral.value
            and is_same
            and (words[after].low != "and" or opener)
        ):
            low = numeral.value if other else numeral.value * _shared_scale(numeral.value, high.value)
            rated, stop = units.rate_after(words, unit.partition(" per ")[0], high.last)
            unit = rated if stop > high.last else unit
            return add_quantity(words, found, first, stop, low, unit, high.value)
    return add_quantity(words, found, first, after, numeral.value, unit)


def _shared_scale(low: Decimal, high: Decimal) -> int:
    """Return what `3` lacks in `3 to 4 million`."""
    for scale in (10**12, 10**9, 10**6):
        if high >= scale and low < 1000:
            return scale
    return 1


def _numbered(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """`number 3`, `No. 1` as a rank; after another naming word the number is a name."""
    low = words[at].low
    if low not in ("number", "no") or at + 1 >= len(words):
        return at
    step = at + 2 if words[at + 1].text == "." and at + 2 < len(words) else at + 1
    numeral = numeral_at(words, step)
    if numeral is None or numeral.last != step + 1 or (low == "no" and step == at + 1):
        return at
    return add_quantity(words, found, at, step + 1, numeral.value, "ordinal")


def _ordinal(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    low = (
        words[at]
        .low.removesuffix("-ever")
        .removesuffix("-largest")
        .removesuffix("-biggest")
        .removesuffix("-highest")
    )
    low = low.removesuffix("-degree")
    value = ordinal_value(low)
    if value is None:
        return at
    before = words[at - 1].low if at else ""
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low == "first" and (
        before == "at"
        or following in ("lady", "name", "minister", "aid")
        or (words[at].text[0].isupper() and at)
    ):
        return at + 1
    if low == "second" and (
        (before in ("a", "per", "every") and following in ("", ".", ",")) or before == "split"
    ):
        return at + 1
    if words[at].text[0].isupper() and at and words[at - 1].text not in '"“‘':
        return at + 1
    found.append(FoundQuantity(words[at].start, words[at].end, "=", str(value), "", "ordinal"))
    return at + 1


def _plain_number(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    numeral = numeral_at(words, at)
    if numeral is None:
        return at
    after = numeral.last
    if _is_a_name(words, at, after):
        return after
    return _counted(words, at, numeral, found, blocked)


def _counted(
    words: Sequence[Word], at: int, numeral: Numeral, found: list[FoundQuantity], blocked: set[int]
) -> int:
    after, low, high = numeral.last, numeral.value, None
    if after + 1 < len(words) and words[after].low in ("to", "-", "–", "or", "and"):
        upper = numeral_at(words, after + 1)
        before = words[at - 1].low if at else ""
        joined = words[after].low != "and" or before == "between"
        if joined and before == "from" and upper is not None:
            joined = bool(units.unit_after(words, upper.last, plural=True)[0])
        if upper is not None and joined and upper.value > low and upper.last not in blocked:
            low, high, after = low * _shared_scale(low, upper.value), upper.value, upper.last
    if words[after - 2].text == "/" and after - at == 3 and not units.measure_follows(words, after):
        return after
    op, after = or_more(words, after)
    is_single = low == 1 and high is None
    if (
        is_single
        and words[at].low == "one"
        and (
            after >= len(words)
            or words[after].low in _NOT_ONE
            or (at and words[at - 1].low in _BEFORE_PRONOUN and not units.is_measure(words[after].low))
        )
    ):
        return after
    unit, stop = units.unit_after(words, after, plural=not is_single)
    if not unit and high is None:
        unit, stop = shared_unit(words, after)
    if not unit:
        return _without_unit(words, at, after if not op else after - 2, low, high, found)
    low, stop = with_smaller_unit(words, stop, low, unit)
    rated, stop = units.rate_after(words, unit, stop)
    if high is None:
        high, stop = other_end(words, at, stop, low, unit)
    return add_quantity(words, found, at, stop, low, rated, high, op)


def _without_unit(
    words: Sequence[Word], at: int, after: int, low: Decimal, high: Decimal | None, found: list[FoundQuantity]
) -> int:
    """A bare number counts when it is an age between commas, a range, or the object of a verb or bound."""
    before = words[at - 1].low if at else ""
    following = words[after].text if after < len(words) else "."
    if before in ("aged", "age") and low < 130:
        return add_quantity(words, found, at, after, low, "year", high)
    if (
        before == ","
        and at >= 2
        and words[at - 2].tag == "name"
        and following in (",", ".", ";", ")")
        and 1 <= low < 120
    ):
        if words[at].text.isdigit():
            return add_quantity(words, found, at, after, low, "year", high)
        return after
    op, _ = bound_before(words, at)
    if op != "=" or high is not None or before in _BARE_AFTER:
        return add_quantity(words, found, at, after, low, "", high)
    return after


def _is_a_name(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether the number belongs to a name, a time of day or a numbered thing."""
    if at and (words[at - 1].low in _NAMING or words[at - 1].text in ("#", "/", "\\", "№")):
        return True
    if (
        words[at].text[0].isupper()
        and at
        and words[at - 1].tag == "name"
        and word_value(words[at].low) is not None
    ):
        return True
    if words[at].text.isdigit() and at and words[at - 1].tag == "name" and at > 1:
        return not (
            after < len(words)
            and words[after].tag in ("word", "base", "present")
            and units.is_measure(words[after].low)
        )
    clock = after < len(words) and words[after].text == ":" and after + 1 < len(words)
    if clock and words[after].start == words[after - 1].end and words[after + 1].start == words[after].end:
        return True
    if at and words[at - 1].text == ":" and words[at - 1].end == words[at].start:
        return True
    return after < len(words) and words[after].low in (
        "a.m",
        "p.m",
        "a.m.",
        "p.m.",
        "am",
        "pm",
        "gmt",
        "o'clock",
        "/",
    )
