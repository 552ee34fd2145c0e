"""Numbers that are joined to what they count: eight-nation, 14-year-old, 40-50, $70-a-share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.language import measures, units
from workbench.language.bounds import add_quantity
from workbench.language.fractions import denominator, numeral_at
from workbench.language.numerals import SCALES, as_text, ordinal_value, word_value
from workbench.language.words import Word

_ENDING = re.compile(r"-(?:olds?|long|tall|wide|high|deep|thick|strong|plus|odd)$")


def hyphenated(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """`eight-nation`, `five-year`, `14-year-old`, `40-50`, `18-fold`."""
    low = words[at].low
    head, hyphen, rest = low.partition("-")
    if not hyphen or len(low) > 60:
        return at
    numeral = numeral_at([Word(0, len(head), head, head, "number")], 0)
    if numeral is None or word_value(low) is not None or ordinal_value(low) is not None:
        return at
    if denominator(rest, single=head == "one"):
        return at
    if rest[:1].isdigit():
        return _range(words, at, found, numeral.value, rest)
    if rest == "and-a-half":
        noun, after = units.unit_after(words, at + 1, plural=True)
        return add_quantity(words, found, at, after, numeral.value + Decimal("0.5"), noun) if noun else at + 1
    return _joined(words, at, found, numeral.value, _ENDING.sub("", rest))


def _joined(words: Sequence[Word], at: int, found: list[FoundQuantity], value: Decimal, unit: str) -> int:
    """Append the amount with the unit that is joined to it: `year`, `million-ton`, `foot-3`, `a-share`."""
    lead, _, tail = unit.partition("-")
    if lead in SCALES and tail:
        value, unit = value * SCALES[lead], tail
        lead, _, tail = unit.partition("-")
    if unit in ("on-one", "way", "off", "time", "sided") or unit in SCALES or not value:
        return at + 1
    if lead == "foot" and tail.isdigit() and len(tail) <= 2:
        inches = (value + Decimal(tail) / 12).quantize(Decimal("0.0001"))
        return add_quantity(words, found, at, at + 1, inches, "foot")
    if at and words[at - 1].text in measures.SYMBOLS:
        money = measures.SYMBOLS[words[at - 1].text]
        rated = f"{money} per {tail}" if lead in ("per", "a", "an") and tail else money
        return add_quantity(words, found, at - 1, at + 1, value, rated)
    return add_quantity(words, found, at, at + 1, value, _unit(unit))


def _unit(unit: str) -> str:
    """The noun of `square-foot` or `year`; of `mile-an-hour` the rate; of other chains the last one."""
    kind, hyphen, noun = unit.partition("-")
    if hyphen and kind in ("square", "cubic", "working"):
        return f"{kind} {units.singular(noun)}"
    link, _, base = noun.partition("-")
    if link in ("a", "an", "per") and base:
        return f"{units.singular(kind)} per {units.singular(base)}"
    return units.singular(unit.rsplit("-", 1)[-1])


def _range(words: Sequence[Word], at: int, found: list[FoundQuantity], low: Decimal, rest: str) -> int:
    high = numeral_at([Word(0, len(rest), rest, rest, "number")], 0)
    if high is None or (at and words[at - 1].tag == "name"):
        return at + 1
    unit, after = units.unit_after(words, at + 1, plural=True)
    if high.value > low and unit:
        return add_quantity(words, found, at, after, low, unit, high.value)
    if high.value < 100 and low < 100 and "-" not in rest:
        middle = words[at].end - len(rest)
        found.append(FoundQuantity(words[at].start, middle - 1, "=", as_text(low), "", "point"))
        found.append(FoundQuantity(middle, words[at].end, "=", as_text(high.value), "", "point"))
    return at + 1
