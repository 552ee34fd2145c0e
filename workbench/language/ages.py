"""Ages: aged 34, at the age of 34, 34 y/o, over-65s, in her mid-20s."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.language import nouns
from workbench.language.bounds import add_quantity
from workbench.language.fractions import numeral_at
from workbench.language.measures import TIMES
from workbench.language.numerals import TENS
from workbench.language.wordlists import word_list, word_set
from workbench.language.words import Word

OLDEST = 130
_AGED = word_set("aged age ages")
_LINKS = word_set("of between from about around")
_POSSESSIVES = word_set("his her their my your our whose")
_TENS = {
    word: n for n, word in enumerate(word_list("thirties forties fifties sixties seventies eighties"), 3)
}
_TENS |= {"teens": 1, "twenties": 2, "nineties": 9}
_ROUND = re.compile(r"(?:(?:early|mid|late)-)?(?:([2-9])0'?s|([a-z]{5,9}))")
_GROUP = re.compile(r"(over|under)-(\d{1,3})s?")
_PERSONS = word_set(
    "people person men women children adults anyone those voters everyone everybody patients workers"
    " residents citizens members adult americans pensioners drivers players boys girls students"
)
_SIDES = {"over": ">", "under": "<"}


def age_at(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Append the age that begins at word `at`; return the index after it, or `at` where there is none."""
    for reader in (_named, _group, _round, _of_persons, _something, _single):
        after = reader(words, at, found)
        if after > at:
            return after
    return at


def _is_after_age(words: Sequence[Word], at: int) -> bool:
    """Say whether `aged`, `the age of` or `aged between` stands before word `at`."""
    before = words[at - 1].low if at else ""
    if before in _AGED:
        return True
    return at > 1 and before in _LINKS and words[at - 2].low in _AGED


def _named(words: Sequence[Word], at: int, found: list[FoundQuantity]) -> int:
    if not _is_after_age(words, at):
        return at
    numeral = numeral_at(words, at)
    if numeral is None or not 0 <= numeral.value < OLDEST:
        return at
    high, after = _other_end(words, numeral.last, numeral.value)
    is_between = any(word.low == "between" for word in words[max(0, at - 4) : at])
    if high is not None and words[numeral.last].low == "and" and not is_between:
        add_quantity(words, found, at, numeral.last, numeral.value, "year")
        return add_quantity(words, found, numeral.last + 1, after, high, "year")
    if after < len(words) and nouns.singular(words[after].low) in TIMES:
        return at
    return add_quantity(words, found, at, after, numeral.value, "year", high)


def _other_end(words: Sequence[Word], after: int, low: Decimal) -> tuple[Decimal | None, int]:
    if after + 1 >= len(words) or words[after].low not in ("to", "and", "-", "–", "or"):
        return None, after
    high = numeral_at(words, after + 1)
    if high is None or not low < high.value < OLDEST:
        return None, after
    return high.value, high.last


def _something(words: Sequence[Word], at: int, found: list[FoundQuantity]) -> int:
    """`a thirty-something`: ten years."""
    head, _, rest = words[at].low.partition("-")
    tens = TENS.get(head, 0) if rest in ("something", "somethings") else 0
    if not tens:
        return at
    found.append(FoundQuantity(words[at].start, words[at].end, "=", str(tens), str(tens + 9), "year"))
    return at + 1


def _single(words: Sequence[Word], at: int, found: list[FoundQuantity]) -> int:
    """`a week-old baby`: one week."""
    unit, _, rest = words[at].low.partition("-")
    if rest != "old" or unit not in TIMES or not at or words[at - 1].low not in ("a", "the", "his", "her"):
        return at
    return add_quantity(words, found, at, at + 1, Decimal(1), unit)


def _of_persons(words: Sequence[Word], at: int, found: list[FoundQuantity]) -> int:
    """`people over 65`, `those under 30`, where the number counts nothing else."""
    if at < 2 or words[at - 1].low not in _SIDES or words[at - 2].low not in _PERSONS:
        return at
    numeral = numeral_at(words, at)
    if numeral is None or not 1 <= numeral.value < OLDEST:
        return at
    following = words[numeral.last] if numeral.last < len(words) else None
    if following is not None and (nouns.is_measure(following.low) or following.tag in ("number", "name")):
        return at
    if following is not None and following.tag == "word" and nouns.singular(following.low) != following.low:
        return at
    return add_quantity(words, found, at, numeral.last, numeral.value, "year")


def _group(words: Sequence[Word], at: int, found: list[FoundQuantity]) -> int:
    """`over-65s`, `the under 18s`."""
    low = words[at].low
    joined = _GROUP.fullmatch(low) if len(low) < 12 else None
    if joined is None and low in _SIDES and at + 1 < len(words) and words[at + 1].low.endswith("s"):
        joined = _GROUP.fullmatch(f"{low}-{words[at + 1].low}") if len(words[at + 1].low) < 6 else None
        after = at + 2
    else:
        after = at + 1
    if joined is None or int(joined[2]) >= OLDEST:
        return at
    start, end = words[at].start, words[after - 1].end
    found.append(FoundQuantity(start, end, _SIDES[joined[1]], joined[2], "", "year"))
    return after


def _round(words: Sequence[Word], at: int, found: list[FoundQuantity]) -> int:
    """`in his thirties`, `in her mid-20s`: ten years."""
    if not at or words[at - 1].low not in _POSSESSIVES:
        return at
    place = at + 1 if words[at].low in ("early", "mid", "late") and at + 1 < len(words) else at
    place += 1 if place > at and words[place].text == "-" and place + 1 < len(words) else 0
    low = words[place].low
    match = _ROUND.fullmatch(low) if len(low) < 20 else None
    if match is None:
        return at
    tens = int(match[1]) if match[1] else _TENS.get(match[2], 0)
    if not tens:
        return at
    first, last = (13, 19) if tens == 1 else (tens * 10, tens * 10 + 9)
    found.append(FoundQuantity(words[at].start, words[place].end, "=", str(first), str(last), "year"))
    return place + 1
