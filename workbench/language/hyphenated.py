"""Numbers that are joined to what they count: eight-nation, 14-year-old, 40-50, $70-a-share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.language import currencies, measures, nouns, units
from workbench.language.amounts import shared_scale
from workbench.language.bounds import add_quantity
from workbench.language.elided import BODIES
from workbench.language.fractions import denominator, is_signed, numeral_at, ratio
from workbench.language.named_numbers import NAMING
from workbench.language.numerals import ORDINALS, SCALES, TENS, as_text, ordinal_value, word_value
from workbench.language.scores import LARGEST, append_pair, context_of
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_ENDING = re.compile(r"-(?:olds?|long|tall|wide|high|deep|thick|strong|plus|odd|something|some)$")
_LOOSE = {"odd": "~", "some": "~", "plus": ">=", "strong": "="}
"What follows a number by a hyphen and before the noun: `500-odd people`, `500-plus people`."
_HUNDREDTHS = frozenset({"hundredth", "thousandth", "millionth"})
_AND_OLDER = {"and-over": ">=", "and-older": ">=", "and-up": ">=", "and-under": "<=", "and-younger": "<="}
_NO_UNIT = frozenset({"on-one", "way", "off", "time", "sided", "something", "somethings", "figure"})
_DECIDED = word_set("vote votes decision ruling majority margin win victory loss defeat")
_LONGEST = 60
_LARGEST_SCORE = 200


def hyphenated(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Append what the joined words at `at` state; return the index after them, or `at` for nothing."""
    low = words[at].low
    if len(low) > _LONGEST:
        return at
    if low.startswith("magnitude-") and (strength := _value(low.partition("-")[2])) is not None:
        return add_quantity(words, found, at, at + 1, strength, "magnitude")
    if _hangs(words, at):
        return _hanging(words, at, found, at + 3)
    if _reaches(words, at):
        return _hanging(words, at, found, at + 2)
    head, rest = _cut(low)
    value = _value(head)
    if value is None or not rest or word_value(low) is not None or ordinal_value(low) is not None:
        return at
    if denominator(rest, single=head == "one"):
        return at
    if rest.startswith("plus-"):
        return add_quantity(words, found, at, at + 1, value, _unit(_ENDING.sub("", rest[5:])), op_after=">=")
    value, rest = _with_part(value, rest)
    if rest[:1].isdigit() or rest.startswith("to-"):
        return _range(words, at, found, value, rest.removeprefix("to-"))
    if rest.startswith(("in-", "out-of-")):
        return _share(words, at, found, value, rest.removeprefix("in-").removeprefix("out-of-"))
    if "-by-" in low:
        return _sides(words, at, found)
    if not rest:
        noun, after = units.unit_after(words, at + 1, plural=True)
        return add_quantity(words, found, at, after, value, noun) if noun else at + 1
    if rest in _HUNDREDTHS:
        return add_quantity(words, found, at, at + 1, value * ORDINALS[rest], "ordinal")
    if rest in _AND_OLDER:
        return add_quantity(words, found, at, at + 1, value, "year", op_after=_AND_OLDER[rest])
    scale, _, loose = rest.partition("-")
    if scale in SCALES and loose in _LOOSE:
        value, rest = value * SCALES[scale], loose
    if rest in _LOOSE:
        return _loosely(words, at, found, value, rest)
    return _joined(words, at, found, value, _ENDING.sub("", rest))


def _loosely(words: Sequence[Word], at: int, found: list[FoundQuantity], value: Decimal, rest: str) -> int:
    """Append `500-plus people`, `$1-billion-plus` or `a 500-strong crowd`."""
    if at and words[at - 1].text in currencies.SYMBOLS:
        money = currencies.SYMBOLS[words[at - 1].text]
        return add_quantity(words, found, at - 1, at + 1, value, money, op_after=_LOOSE[rest])
    noun, after = units.unit_after(words, at + 1, plural=True)
    noun = "person" if noun in BODIES else noun
    return add_quantity(words, found, at, after, value, noun, op_after=_LOOSE[rest])


def _cut(low: str) -> tuple[str, str]:
    """Part the number from the rest: `14` and `year-old`, `thirty-four` and `year-old`."""
    head, _, rest = low.partition("-")
    unit, _, others = rest.partition("-")
    if head in TENS and others and word_value(f"{head}-{unit}") is not None:
        return f"{head}-{unit}", others
    return head, rest


def _value(written: str) -> Decimal | None:
    numeral = numeral_at([Word(0, len(written), written, written, "number")], 0) if written else None
    return None if numeral is None else numeral.value


def _with_part(value: Decimal, rest: str) -> tuple[Decimal, str]:
    """Take in the part of `two-and-a-half-year-old`, `5-½` and `three-quarter-mile`."""
    for half in ("and-a-half", "½"):
        if rest == half or rest.startswith(half + "-"):
            return value + Decimal("0.5"), rest[len(half) + 1 :]
    named, _, noun = rest.partition("-")
    under = denominator(named, single=True)
    if noun and under and value < under and nouns.is_measure(noun.partition("-")[0]):
        return ratio(value, Decimal(under)), noun
    return value, rest


def _joined(words: Sequence[Word], at: int, found: list[FoundQuantity], value: Decimal, unit: str) -> int:
    """Append the amount with the unit that is joined to it: `year`, `million-ton`, `foot-3`, `a-share`."""
    lead, _, tail = unit.partition("-")
    if lead in SCALES and tail:
        value, unit = value * SCALES[lead], tail
        lead, _, tail = unit.partition("-")
    if unit in _NO_UNIT or unit in SCALES or not value or (len(unit) == 1 and unit not in measures.SHORT):
        return at + 1
    tail = tail.removesuffix("-inch") if lead == "foot" else tail
    if lead == "foot" and tail.isdigit() and len(tail) <= 2:
        inches = (value + Decimal(tail) / 12).quantize(Decimal("0.0001"))
        return add_quantity(words, found, at, at + 1, inches, "foot")
    if at and words[at - 1].text in currencies.SYMBOLS:
        money = currencies.SYMBOLS[words[at - 1].text]
        rated = f"{money} per {tail}" if lead in ("per", "a", "an") and tail else money
        return add_quantity(words, found, at - 1, at + 1, value, rated)
    return add_quantity(words, found, at, at + 1, value, _unit(unit))


def _unit(unit: str) -> str:
    """The noun of `square-foot` or `year`; of `mile-an-hour` the rate; of other chains the last one."""
    kind, hyphen, noun = unit.partition("-")
    if hyphen and kind in ("square", "cubic", "working"):
        return f"{kind} {nouns.singular(noun)}"
    link, _, base = noun.partition("-")
    if link in ("a", "an", "per") and base:
        return f"{nouns.singular(kind)} per {nouns.singular(base)}"
    if hyphen and nouns.paired(f"{kind} {noun}"):
        return nouns.paired(f"{kind} {noun}")
    noun = unit.rsplit("-", 1)[-1]
    return measures.SHORT.get(noun) or nouns.singular(noun)


def _range(words: Sequence[Word], at: int, found: list[FoundQuantity], low: Decimal, rest: str) -> int:
    """`40-50 metres`, `18-to-24-year-olds`, a score such as `3-2`, the ages of `ages 5-10`."""
    ending, tail = _cut(rest)
    high = _value(ending)
    if tail[:1].isdigit() or (at and words[at - 1].low in NAMING):
        return at + 1
    is_bare = "-to-" not in words[at].low and not tail
    if high is None or (at and words[at - 1].tag == "name" and not (is_bare and context_of(words, at))):
        return at + 1
    if tail:
        unit, after = _unit(_ENDING.sub("", tail)), at + 1
    elif at and words[at - 1].low in ("aged", "age", "ages"):
        unit, after = "year", at + 1
    else:
        unit, after = units.unit_after(words, at + 1, plural=True)
    low *= shared_scale(low, high)
    first = at - 1 if is_signed(words, at) else at
    low = -low if first < at else low
    if high > low and unit:
        return add_quantity(words, found, first, after, low, unit, high)
    is_vote = is_bare or (at + 1 < len(words) and words[at + 1].low in _DECIDED)
    largest = LARGEST if context_of(words, at) == "vote" else _LARGEST_SCORE
    if high < largest and low < largest and not tail and is_vote:
        append_pair(words, at, found, (words[at].low.partition("-")[0], ending))
    return at + 1


def _share(words: Sequence[Word], at: int, found: list[FoundQuantity], over: Decimal, rest: str) -> int:
    """`one-in-five`."""
    under = _value(_cut(rest)[0])
    if under is None or not 0 < over < under:
        return at + 1
    return add_quantity(words, found, at, at + 1, ratio(over, under), "share")


def _sides(words: Sequence[Word], at: int, found: list[FoundQuantity]) -> int:
    """`20-by-30-foot`, `3-foot-by-5-foot`: each side in the unit that stands last."""
    low, place = words[at].low, words[at].start
    unit = _unit(low.rpartition("-by-")[2].partition("-")[2])
    for side in low.split("-by-"):
        value = _value(_cut(side)[0])
        if value is not None and unit.isalpha():
            found.append(FoundQuantity(place, place + len(side), "=", as_text(value), "", unit))
        place += len(side) + len("-by-")
    return at + 1


def _hangs(words: Sequence[Word], at: int) -> bool:
    """Say whether the number shares the unit of the next one: `18- to 24-year-olds`, `five- and ten-year`."""
    if at + 3 >= len(words) or words[at + 1].text != "-" or words[at + 1].start != words[at].end:
        return False
    return words[at + 2].low in ("to", "or", "and") and "-" in words[at + 3].low


def _reaches(words: Sequence[Word], at: int) -> bool:
    """Say whether the number is the lower end of `5 to 6-year-olds`."""
    return at + 2 < len(words) and words[at + 1].low in ("to", "or") and "-" in words[at + 2].low[1:]


def _hanging(words: Sequence[Word], at: int, found: list[FoundQuantity], last: int) -> int:
    head, rest = _cut(words[last].low) if len(words[last].low) <= _LONGEST else ("", "")
    low, high = _value(words[at].low), _value(head)
    if low is None or high is None or high <= low or not rest[:1].isalpha():
        return at
    unit = _unit(_ENDING.sub("", rest))
    if words[last - 1].low != "and":
        return add_quantity(words, found, at, last + 1, low, unit, high)
    return add_quantity(words, found, at, at + 1, low, unit) + 2
