"""Parts and multiples: half, a third of, one in three, twice, tenfold, tripled."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.language import measured, nouns, units
from workbench.language.bounds import add_quantity
from workbench.language.changes import moves_by
from workbench.language.fractions import denominator, fraction_at, numeral_at, ratio
from workbench.language.numerals import word_value
from workbench.language.words import Word

_ONE = frozenset({"a", "an", "one", "1"})
_MULTIPLIES = {
    "double": Decimal(2), "triple": Decimal(3), "treble": Decimal(3), "quadruple": Decimal(4),
    "quintuple": Decimal(5), "halve": Decimal("0.5"),
}  # fmt: skip
_MULTIPLIED = {(verb if verb.endswith("e") else verb + "e") + "d": by for verb, by in _MULTIPLIES.items()}
_NO_FACTOR_BEFORE = frozenset({"over", "down", "back", "up", "as", "check", "-"})
"`doubled back`, `doubled as a school`: no number is stated."
_WHOSE = frozenset({"the", "its", "his", "her", "their", "that", "what"})
_MORE_OR_LESS = frozenset(
    {"more", "less", "fewer", "higher", "lower", "larger", "smaller", "bigger", "faster", "slower", "cheaper"}
)
_SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12, "thousand": 1000}


def fold_or_times(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Read `twice` or `18fold` at word `at`; return the index after it, or `at`."""
    low = words[at].low
    if low == "twice" or low == "thrice":
        unit, after = units.rate_after(words, "time", at + 1)
        return add_quantity(words, found, at, after, Decimal(2 if low == "twice" else 3), unit)
    factor = _factor(words, at)
    if factor:
        return add_quantity(words, found, at, at + 1, factor, "time")
    if low.endswith("fold") and word_value(low[:-4]) is not None:
        return add_quantity(words, found, at, at + 1, Decimal(word_value(low[:-4]) or 0), "fold")
    return at


def _factor(words: Sequence[Word], at: int) -> Decimal:
    """Return 3 for `tripled`, `will triple` and `triple the size`, or 0."""
    low = words[at].low
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low in _MULTIPLIED:
        return Decimal(0) if following in _NO_FACTOR_BEFORE else _MULTIPLIED[low]
    if low not in _MULTIPLIES:
        return Decimal(0)
    before = words[at - 1] if at else None
    is_verb = before is not None and before.tag in ("to", "modal") and following not in _NO_FACTOR_BEFORE
    is_of = low != "halve" and following in _WHOSE
    return _MULTIPLIES[low] if is_verb or is_of else Decimal(0)


def part(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Read `half`, `a third of`, `two thirds`, `one in three` at word `at`; return the index after."""
    low = words[at].low
    following = [word.low for word in words[at + 1 : at + 4]] + ["", "", ""]
    head, hyphen, rest = low.partition("-")
    if hyphen and head in ("half", "quarter") and _is_unit(rest):
        return add_quantity(
            words,
            found,
            at,
            at + 1,
            ratio(Decimal(1), Decimal(denominator(head, single=True))),
            nouns.singular(rest),
        )
    if low in ("half", "quarter", "third", "fifth", "tenth"):
        return _named(words, at, found, following)
    if low in ("a", "an") and following[1:3] == ["and", "a"] and _is_unit(following[0]):
        halved = at + 4 < len(words) and words[at + 4].low == "half"
        unit = nouns.singular(following[0])
        return add_quantity(words, found, at, at + 5, Decimal("1.5"), unit) if halved else at
    if low.startswith("one-") and denominator(low[4:], single=True):
        return _fraction(words, at, found)
    if low == "one" and following[1] == "in" and words[at + 1].tag == "word":
        return _one_in(words, at, found, 3)
    if following[0] in ("in", "out") or following[:2] == ["of", "every"]:
        return _one_in(words, at, found, 3 if following[0] == "out" else 2)
    return _fraction(words, at, found) if low not in ("a", "an") else at


def _fraction(words: Sequence[Word], at: int, found: list[FoundQuantity]) -> int:
    """A part of something is a share; before a unit of measure it is so much of the unit."""
    named = fraction_at(words, at)
    if named is None or named.value >= 1 or named.last != numeral_end(words, at):
        return at
    after = named.last
    following = [word.low for word in words[after : after + 2]]
    of = 1 if following[:1] == ["of"] and following[1:] in (["a"], ["an"], ["one"]) else 0
    step = after + 2 * of
    unit, stop = measured.measure_after(words, step)
    if not unit and step < len(words) and nouns.is_measure(words[step].low):
        unit, stop = nouns.singular(words[step].low), step + 1
    if unit and unit not in ("person", "time", "point"):
        return add_quantity(words, found, at, stop, named.value, unit)
    if words[at].text[0].isdigit():
        return at
    return add_quantity(words, found, at, after, named.value, "share")


def numeral_end(words: Sequence[Word], at: int) -> int:
    """Return where the number at word `at` ends, or -1."""
    numeral = numeral_at(words, at)
    return -1 if numeral is None else numeral.last


def _named(words: Sequence[Word], at: int, found: list[FoundQuantity], following: list[str]) -> int:
    low = words[at].low
    value = ratio(Decimal(1), Decimal(denominator(low, single=True)))
    first = at - 1 if at and words[at - 1].low in ("a", "one") else at
    tail = following[1:3] if following[0] == "of" else following[:2]
    skip = 1 if following[0] == "of" else 0
    if tail[0] in ("a", "an") and tail[1] in _SCALES:
        stop = at + 3 + skip
        unit, after = units.unit_after(words, stop, plural=True)
        return add_quantity(words, found, first, after, value * _SCALES[tail[1]], unit)
    if low in ("half", "quarter") and following[0] in _SCALES and following[0] != "dozen":
        unit, after = units.unit_after(words, at + 2, plural=True)
        return add_quantity(words, found, first, after, value * _SCALES[following[0]], unit)
    if tail[0] in ("a", "an") and nouns.is_measure(tail[1]):
        return add_quantity(words, found, first, at + 3 + skip, value, nouns.singular(tail[1]))
    if low in ("half", "quarter") and following[0] == "-" and _is_unit(following[1]):
        return add_quantity(words, found, at, at + 3, value, nouns.singular(following[1]))
    if low in ("half", "quarter") and (_is_unit(following[0]) or following[0] == "point"):
        return add_quantity(words, found, at, at + 2, value, nouns.singular(following[0]))
    rate, after = measured.percent_after(words, at + 2 + skip) if tail[0] in _ONE and tail[1] else ("", at)
    if rate:
        return add_quantity(words, found, first, after, value, rate)
    halved, after = measured.percent_after(words, at + 1) if following[0] else ("", at)
    if halved == "percent":
        return add_quantity(words, found, at, after, value, halved)
    if low == "half":
        counts = following[0] in ("of", "the", "its", "their", "his", "her", "all") or _after_than(words, at)
        counts = counts or (at > 0 and words[at - 1].low == "by") or following[0] in ("as", "that")
        return add_quantity(words, found, at, at + 1, value, "share") if counts else at
    counts = following[0] in ("of", "as") or following[0] in _MORE_OR_LESS or _after_than(words, first)
    if first < at and counts:
        return add_quantity(words, found, first, at + 1, value, "share")
    return at


def _is_unit(low: str) -> bool:
    """Say whether a half of it is so much: `half hour`, not `half time`."""
    return nouns.is_measure(low) and nouns.singular(low) not in ("person", "time", "point", "people")


def _after_than(words: Sequence[Word], at: int) -> bool:
    """Say whether a bound or a change stands before: `more than a third`, `by a third`, `fell a third`."""
    if at > 0 and words[at - 1].low in ("than", "about", "nearly", "almost", "over", "by", "around"):
        return True
    if at > 0 and words[at - 1].low in ("least", "roughly", "to", "some", "under"):
        return _ends_a_phrase(words, at)
    return at > 0 and moves_by(words, at) and _ends_a_phrase(words, at)


def _ends_a_phrase(words: Sequence[Word], at: int) -> bool:
    """Say whether no noun follows the part: `fell a third to`, and not `took a third seat`."""
    return at + 2 >= len(words) or words[at + 2].tag in ("punct", "prep", "to", "and", "sub", "aux")


def _one_in(words: Sequence[Word], at: int, found: list[FoundQuantity], gap: int) -> int:
    over = numeral_at(words, at)
    if over is None or at + gap >= len(words) or over.last != at + 1:
        return at
    if gap == 3 and words[at + 2].low not in ("of", "in"):
        return at
    gap += 1 if words[at + gap].low == "every" and at + gap + 1 < len(words) else 0
    under = numeral_at(words, at + gap)
    if (
        under is None
        or under.value <= over.value
        or over.value <= 0
        or under.value > 10**6
        or (under.value > 1500 and words[at + 1].low == "in")
    ):
        return at
    _, after = units.unit_after(words, under.last, plural=True)
    return add_quantity(words, found, at, after, ratio(over.value, under.value), "share")
