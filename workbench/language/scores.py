"""Results of games and votes: `won 3-1`, `ruled 5-4`, `passed by 52 to 48`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.language import units
from workbench.language.bounds import add_quantity
from workbench.language.fractions import numeral_at
from workbench.language.numerals import as_text
from workbench.language.wordlists import word_set
from workbench.language.words import Word

LARGEST = 1000
"Points or votes: a larger number is none of a result."
_REACH = 9
_VOTING = word_set(
    "vote votes voted voting ruled ruling rules decision decided court senate house parliament committee"
    " council board panel jury assembly passed approved rejected ballot majority"
)
_PLAYING = word_set(
    "beat beats beaten beating defeat defeats defeated win wins won winning lose loses lost losing lead leads"
    " led trail trails trailed drew draw drawn tie tied victory loss score scored scores game match final"
    " half-time halftime goal goals season league cup"
)
_NOT_BEFORE = word_set("from between of for in at")
_TWO_SIDED = word_set("vote point goal seat run set game")
_RESULTS = word_set("vote score margin majority result tally count")


def context_of(words: Sequence[Word], at: int) -> str:
    """Return what a pair of numbers at word `at` tells of: `vote`, `point` of a game, or nothing."""
    near = [word.low for word in words[max(0, at - _REACH) : at + _REACH]]
    if any(low in _PLAYING for low in near) and not any(low.startswith("vot") for low in near):
        return "point"
    return "vote" if any(low in _VOTING for low in near) else ""


def result_at(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Append both numbers of `5 to 4` where a vote or game is spoken of; return the index after them."""
    if at + 2 >= len(words) or words[at + 1].low != "to" or not _may_begin(words, at):
        return at
    first, second = numeral_at(words, at), numeral_at(words, at + 2)
    if first is None or second is None or first.last != at + 1 or not _may_be(first.value, second.value):
        return at
    unit = context_of(words, at)
    counted, _ = units.unit_after(words, second.last, plural=True)
    if not unit or counted or (unit == "point" and first.value < second.value):
        return at
    add_quantity(words, found, at, first.last, first.value, unit)
    return add_quantity(words, found, at + 2, second.last, second.value, unit)


def _may_begin(words: Sequence[Word], at: int) -> bool:
    """Say whether no range begins: `from 5 to 4` is none, `a vote of 61 to 39` is."""
    if not at or words[at - 1].low not in _NOT_BEFORE:
        return True
    return words[at - 1].low == "of" and at > 1 and words[at - 2].low in _RESULTS


def _may_be(one: Decimal, other: Decimal) -> bool:
    return all(0 <= value < LARGEST and not value % 1 for value in (one, other))


def against(words: Sequence[Word], stop: int, unit: str, found: list[FoundQuantity]) -> int:
    """Append the 205 of `215 votes to 205` with the unit of the first number; return the index after it."""
    if unit not in _TWO_SIDED or stop + 1 >= len(words) or words[stop].low not in ("to", "against"):
        return stop
    other = numeral_at(words, stop + 1)
    if other is None or not _may_be(other.value, other.value):
        return stop
    if units.unit_after(words, other.last, plural=True)[0]:
        return stop
    return add_quantity(words, found, stop + 1, other.last, other.value, unit)


def _are_hundred(ends: tuple[str, str]) -> bool:
    """Say whether both sides make up the whole: `a 60-40 split`."""
    return all(end.isdigit() and len(end) == 2 for end in ends) and sum(int(end) for end in ends) == 100


def append_pair(words: Sequence[Word], at: int, found: list[FoundQuantity], ends: tuple[str, str]) -> None:
    """Append both numbers of the joined word `3-1`, as they are written at its ends."""
    unit = context_of(words, at) or ("percent" if _are_hundred(ends) else "point")
    spans = (
        (words[at].start, words[at].start + len(ends[0])),
        (words[at].end - len(ends[1]), words[at].end),
    )
    for (start, end), written in zip(spans, ends, strict=True):
        numeral = numeral_at([Word(start, end, written, written, "number")], 0)
        if numeral is not None:
            found.append(FoundQuantity(start, end, "=", as_text(numeral.value), "", unit))
