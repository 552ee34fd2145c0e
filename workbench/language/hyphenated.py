"""Numbers that are joined to what they count: eight-nation, 14-year-old, 40-50, $70-a-share."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.language import measures, units
from workbench.language.bounds import add_quantity
from workbench.language.fractions import denominator, numeral_at
from workbench.language.numerals import as_text, ordinal_value, word_value
from workbench.language.words import Word


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
    unit = rest.removesuffix("-old").removesuffix("-olds")
    if unit.startswith("foot-") and unit[5:].isdigit() and len(unit) <= 7:
        inches = (numeral.value + Decimal(unit[5:]) / 12).quantize(Decimal("0.0001"))
        return add_quantity(words, found, at, at + 1, inches, "foot")
    if unit in ("on-one", "way", "off", "time", "sided") or not numeral.value:
        return at + 1
    scale = {"million": 10**6, "billion": 10**9, "thousand": 1000}.get(unit, 1)
    if scale > 1:
        return at + 1
    if at and words[at - 1].text in measures.SYMBOLS:
        money = measures.SYMBOLS[words[at - 1].text]
        lead, _, noun = unit.partition("-")
        rated = f"{money} per {noun}" if lead in ("per", "a", "an") and noun else money
        return add_quantity(words, found, at - 1, at + 1, numeral.value, rated)
    return add_quantity(words, found, at, at + 1, numeral.value, _unit(unit))


def _unit(unit: str) -> str:
    """The noun of `square-foot` or `year`; of other chains the last one."""
    kind, hyphen, noun = unit.partition("-")
    if hyphen and kind in ("square", "cubic", "working"):
        return f"{kind} {units.singular(noun)}"
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
