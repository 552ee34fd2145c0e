"""What the figures of a claim count, and whether a passage's figures count the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from workbench.domain.extraction import FoundQuantity
from workbench.domain.span import Span
from workbench.language.noun_kinds import kind_of_noun


class Fit(Enum):
    """How a figure of a passage answers to the same figure of a claim, the best last."""

    NONE = 0
    "One is part of a date and the other is not: `15 September` and `15 shells`."
    OTHER = 1
    "It counts another thing, or has another scale: `15 people` and `15 shells`."
    BARE = 2
    "Nothing says what one of them counts, or both are of dates."
    SAME = 3
    "It counts the same thing."


@dataclass(frozen=True, slots=True)
class Reading:
    """How a figure is read where it stands."""

    is_date: bool
    unit: str = ""
    "What it counts, in the singular; empty where nothing tells."
    value: tuple[str, str] = ("", "")
    "Low and high end as decimals; empty where it is no amount."


class Figures:
    """The figures of some wordings, as they are read there."""

    def __init__(self, wordings: Iterable[str]) -> None:
        self._wordings = tuple(wordings)
        self._read: dict[str, tuple[Reading, ...]] = {}

    def fit(self, word: str, pattern: re.Pattern[str], passage: str) -> Fit:
        """Return how well the figure `word` of the wordings answers to what `pattern` finds in `passage`."""
        if word not in self._read:
            readings = (_readings(pattern, wording) for wording in self._wordings)
            self._read[word] = tuple(reading for found in readings for reading in found)
        own = self._read[word]
        found = _readings(pattern, passage)
        if not own or not found:
            return Fit.BARE
        return max((_fit(one, other) for one in own for other in found), key=lambda fit: fit.value)

    def instead(self, passage: str) -> str:
        """Return the words of an amount in `passage` that counts what the wordings count, with another value.

        Empty where there is none, or where one with the same value stands beside it.
        """
        own = [one for wording in self._wordings for one in _read(wording)[1] if _tells(one)]
        alike = [
            (one, other)
            for other in _read(passage)[1]
            for one in own
            if _tells(other) and _is_one_thing(one.unit, other.unit)
        ]
        if any((one.low, one.high) == (other.low, other.high) for one, other in alike):
            return ""
        return next((passage[other.start : other.end] for _, other in alike), "")


def _tells(amount: FoundQuantity) -> bool:
    """Say whether an amount counts something that another passage may count too."""
    return amount.unit not in ("", "ordinal", "share")


def _fit(own: Reading, other: Reading) -> Fit:
    if own.is_date or other.is_date:
        return Fit.BARE if own.is_date and other.is_date else Fit.NONE
    if own.value[0] and other.value[0] and own.value != other.value:
        return Fit.OTHER
    if not own.unit or not other.unit:
        return Fit.BARE
    return Fit.SAME if _is_one_thing(own.unit, other.unit) else Fit.OTHER


def _is_one_thing(one: str, other: str) -> bool:
    """Say whether two units are the same; people are counted as people or as what they are."""
    if one.split()[-1] == other.split()[-1]:
        return True
    return "person" in (one, other) and kind_of_noun(one) == kind_of_noun(other) == "person"


def _readings(pattern: re.Pattern[str], text: str) -> Sequence[Reading]:
    """Return how each place of `text` that `pattern` finds is read."""
    places = [Span(*match.span()) for match in pattern.finditer(text)]
    if not places:
        return ()
    days, amounts = _read(text)
    readings: list[Reading] = []
    for place in places:
        amount = next((one for one in amounts if Span(one.start, one.end).contains(place)), None)
        if any(day.overlaps(place) for day in days):
            readings.append(Reading(is_date=True))
        elif amount is not None:
            readings.append(Reading(is_date=False, unit=amount.unit, value=(amount.low, amount.high)))
        else:
            readings.append(Reading(is_date=False))
    return readings


@lru_cache(maxsize=256)
def _read(text: str) -> tuple[Sequence[Span], Sequence[FoundQuantity]]:
    """Return the dates and the amounts of a passage, which is asked for once a figure."""
    from workbench.language.dates import dates_in  # takes a tenth of a second
    from workbench.language.quantities import quantities_in
    from workbench.language.words import words_in

    days = [Span(found.start, found.end) for found in dates_in(text, 0, len(text), None)]
    return days, quantities_in(words_in(text), days)
