"""Ranks: third, 21st, twenty-first, number one, No. 3."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.extraction import FoundQuantity
from workbench.language.bounds import add_quantity
from workbench.language.digits import decimal_of
from workbench.language.fractions import numeral_at
from workbench.language.numerals import ORDINALS, TENS, ordinal_value
from workbench.language.ordinals import large_ordinal_at
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_SUFFIXES = ("-ever", "-largest", "-biggest", "-highest", "-degree")
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
STREETS = word_set("street road avenue lane drive boulevard square terrace crescent st rd ave blvd")
_BODIES = word_set(
    "district circuit division fleet regiment battalion brigade precinct ward army corps infantry airborne"
    " amendment cavalry squadron arrondissement"
)
"What a number names: `the 9th Circuit`, `23rd Street`."
_NO_FIRST = frozenset({"lady", "name", "minister", "aid"})


def numbered(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """`number 3`, `No. 1` as a rank; after another naming word the number is a name."""
    low = words[at].low
    if low not in ("number", "no") or at + 1 >= len(words):
        return at
    step = at + 2 if words[at + 1].text == "." and at + 2 < len(words) else at + 1
    numeral = numeral_at(words, step)
    if numeral is None or numeral.last != step + 1 or (low == "no" and step == at + 1):
        return at
    return add_quantity(words, found, at, step + 1, numeral.value, "ordinal")


def ordinal(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Append the ordinal at word `at`, where it is no name, second of time or idiom."""
    low = words[at].low
    for suffix in _SUFFIXES:
        low = low.removesuffix(suffix)
    value, last = ordinal_value(low), at
    following = words[at + 1].low if at + 1 < len(words) else ""
    if following in _ORDINAL_ENDINGS and words[at + 1].start == words[at].end and "," in low:
        figures = decimal_of(low)
        value, last = (None, at) if figures is None or figures % 1 else (int(figures), at + 1)
    if low in TENS and following != "second" and 0 < ORDINALS.get(following, 10) < 10:
        value, last = TENS[low] + ORDINALS[following], at + 1
    if value is None:
        return _over_hundreds(words, at, found)
    if not _is_other_word(words, at, low, following):
        found.append(FoundQuantity(words[at].start, words[last].end, "=", str(value), "", "ordinal"))
    return last + 1


def _over_hundreds(words: Sequence[Word], at: int, found: list[FoundQuantity]) -> int:
    """`two hundredth`, `one hundred and fiftieth`: a number in words whose last word is an ordinal."""
    read = large_ordinal_at(words, at)
    if read is None:
        return at
    found.append(FoundQuantity(words[at].start, words[read[1] - 1].end, "=", str(read[0]), "", "ordinal"))
    return read[1]


def _is_other_word(words: Sequence[Word], at: int, low: str, following: str) -> bool:
    """Say whether it is the `first` of first lady, a second of time, or part of a name."""
    before = words[at - 1].low if at else ""
    is_name = words[at].text[0].isupper() and at > 0
    if low == "first" and (before == "at" or following in _NO_FIRST or is_name):
        return True
    if following in STREETS | _BODIES and words[at + 1].text[0].isupper():
        return True
    if low == "second" and before == "split":
        return True
    if low == "second" and before in ("a", "per", "every") and following in ("", ".", ","):
        return True
    return is_name and words[at - 1].text not in '"“‘'
