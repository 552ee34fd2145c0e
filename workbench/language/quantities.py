"""Numbers with their bound and unit, found in the words of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.domain.span import Span
from workbench.language import currencies, measured, nouns, units
from workbench.language.ages import OLDEST, age_at
from workbench.language.amounts import (
    margin_after,
    or_more,
    other_end,
    shared_scale,
    shared_unit,
    with_smaller_unit,
)
from workbench.language.bounds import add_quantity, bound_after, bound_before
from workbench.language.fractions import numeral_at
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
from workbench.language.numerals import Numeral, word_value
from workbench.language.ranks import numbered, ordinal
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
_NEVER_FIRST = word_set("punct det prep and sub rel pron aux modal to possessive past")
_FIRST_TOO = frozenset(currencies.SYMBOLS) | {".", "-", "a", "an", "no", "over", "under"}
"Marks and small words that an amount may begin with; no others do."
_BETWEEN_ENDS = word_set("to - – or and")
_MILESTONES = word_set("mark barrier threshold milestone")
"What a number is the measure of: `the 500 mark`."
_NO_NOUNS = word_set("u.s u.s. u.k u.k. e.u e.u. u.n u.n.")
_BEFORE_PRONOUN = word_set("no the this that which any")
_BARE_AFTER = word_set("to of at by from than was is were are reached hit fell rose over under above below")


def quantities_in(words: Sequence[Word], taken: Sequence[Span] = ()) -> list[FoundQuantity]:
    """Return the quantities of one sentence in order; words within `taken` (dates) are left alone.

    Values are decimals as text; ordinals have the unit `ordinal`, shares `share`.
    """
    words = parted(words)
    blocked = _within(words, taken)
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
    for reader in (age_at, hyphenated, _money, fold_or_times, part, numbered, ordinal, _plain_number):
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
            rated, stop = units.rate_after(words, unit.partition(" per ")[0], high.last)
            unit = rated if stop > high.last else unit
            return add_quantity(words, found, first, stop, low, unit, high.value)
    return add_quantity(words, found, first, after, numeral.value, unit)


def _counts_other(words: Sequence[Word], join: int, after: int) -> bool:
    """Say whether the second number is of another thing: `$1 to 95 cents`, `$400 to 600 people`."""
    if currency_after(words, after)[0]:
        return True
    return words[join].low == "to" and bool(units.unit_after(words, after, plural=True)[0])


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
    low, high, after = _ends(words, at, numeral, blocked)
    if words[after - 2].text == "/" and after - at == 3 and not measured.measure_follows(words, after):
        return after
    op, after = or_more(words, after)
    is_single = low == 1 and high is None
    if is_single and words[at].low == "one" and _is_pronoun(words, at, after):
        return after
    unit, stop = units.unit_after(words, after, plural=not is_single)
    if unit in _NO_NOUNS or (unit in _MILESTONES and words[stop - 1].low == unit and not is_single):
        unit, stop = "", after
    if not unit and high is None:
        unit, stop = shared_unit(words, after)
    if not unit:
        return _without_unit(words, at, after if not op else after - 2, low, high, found)
    low, stop = with_smaller_unit(words, stop, low, unit)
    rated, stop = units.rate_after(words, unit, stop)
    if high is None:
        high, stop = other_end(words, at, stop, low, unit)
    return add_quantity(words, found, at, stop, low, rated, high, op)


def _ends(
    words: Sequence[Word], at: int, numeral: Numeral, blocked: set[int]
) -> tuple[Decimal, Decimal | None, int]:
    """Return both ends of `5 to 10` or `45 ± 3`, or the one number, and the index after."""
    low, after = numeral.value, numeral.last
    margin, stop = margin_after(words, after)
    if margin is not None:
        return low - margin, low + margin, stop
    if after + 1 >= len(words) or words[after].low not in _BETWEEN_ENDS:
        return low, None, after
    upper = numeral_at(words, after + 1)
    before = words[at - 1].low if at else ""
    joined = words[after].low != "and" or before == "between"
    if upper is None or not joined or upper.last in blocked:
        return low, None, after
    if upper.value < low < 0:
        return upper.value, low, upper.last
    if upper.value <= low:
        return low, None, after
    if before == "from" and not units.unit_after(words, upper.last, plural=True)[0]:
        return low, None, after
    return low * shared_scale(low, upper.value), upper.value, upper.last


def _is_pronoun(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether `one` counts nothing: `one of them`, `no one`, `one U.S.`."""
    if after >= len(words) or words[after].low in _NOT_ONE:
        return True
    is_measured = nouns.is_measure(words[after].low)
    return at > 0 and words[at - 1].low in _BEFORE_PRONOUN and not is_measured


def _without_unit(
    words: Sequence[Word], at: int, after: int, low: Decimal, high: Decimal | None, found: list[FoundQuantity]
) -> int:
    """A bare number counts when it is an age between commas, a range, or the object of a verb or bound."""
    before = words[at - 1].low if at else ""
    following = words[after].text if after < len(words) else "."
    rated, stop = units.rate_after(words, "", after)
    if rated:
        return add_quantity(words, found, at, stop, low, rated.strip(), high)
    if before in ("below", "above") and words[at].low == "zero":
        return after
    if before == "magnitude":
        return add_quantity(words, found, at, after, low, "magnitude", high)
    is_named = before == "," and at >= 2 and words[at - 2].tag == "name"
    if is_named and following in (",", ".", ";", ")") and 1 <= low < OLDEST:
        if words[at].text.isdigit():
            return add_quantity(words, found, at, after, low, "year", high)
        return after
    op, _ = bound_before(words, at)
    op_after, _ = bound_after(words, after)
    counts = op != "=" or bool(op_after) or following in _MILESTONES
    if counts or high is not None or before in _BARE_AFTER:
        return add_quantity(words, found, at, after, low, "", high)
    return after


def _is_a_name(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether the number belongs to a name, a time of day or a numbered thing."""
    if at and (words[at - 1].low in _NAMING or words[at - 1].text in ("#", "/", "\\", "№")):
        return not measured.measure_follows(words, after)
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
            and nouns.is_measure(words[after].low)
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
