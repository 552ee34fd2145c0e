"""Whether evidence is about another time than its claim: then it says nothing against it, nor for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.domain.review import ClaimView
from workbench.domain.source import Evidence, Stance

LONGEST = 4_000
"""Characters of a passage that are read for days."""

_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]?")

Days = tuple[str, str]
"""First and last ISO day, both inclusive."""


@dataclass(frozen=True, slots=True)
class OtherTime:
    """Days that a passage names, none of which is the claim's."""

    passage: Days
    claim: Days

    @property
    def words(self) -> str:
        """The mismatch in words: `about 2021, the claim about 2022-09-14`."""
        return f"about {days_words(self.passage)}, the claim about {days_words(self.claim)}"


def other_time(passage: str, claim_days: Iterable[Days], as_of: str) -> OtherTime | None:
    """Return how `passage` is about another time than a claim, or None when it is not known to be.

    A claim is about the days it names itself, else about the year of `as_of`, an ISO date. Of the passage
    count only days that its own words settle.
    """
    named = [_days_of(found) for found in _settled(passage)]
    own = [days for days in claim_days if days[0]]
    wanted = own or ([_year_of(as_of)] if as_of else [])
    if not named or not wanted or any(_overlap(one, other) for one in named for other in wanted):
        return None
    return OtherTime(named[0], own[0] if own else (as_of, as_of))


def evidence_of_other_time(view: ClaimView, evidence: Evidence) -> OtherTime | None:
    """Return how a piece of evidence is about another time than its claim; None when nothing says so.

    The claim is taken as of the day its verdict names, else as of its article's publication.
    """
    if _DIGIT.search(evidence.quote[:LONGEST]) is None:
        return None
    verdict = view.verdict_on(evidence.question)
    as_of = verdict.as_of if verdict is not None else view.published
    days = [(found.first_day, found.last_day) for found in view.dates]
    return other_time(evidence.quote, days, as_of)


def bearing(stance: Stance, mismatch: OtherTime | None) -> str:
    """Return how evidence bears on its claim in words; of another time it never reads as contradicting it."""
    if mismatch is None:
        return stance
    if stance == "refutes":
        return f"no contradiction unless of the same time: {mismatch.words}"
    return f"{stance}, of another time: {mismatch.words}"


def days_words(days: Days) -> str:
    """Return days as people write them: a year, a month, a day, or from one day to another."""
    first, last = (date.fromisoformat(day) for day in days)
    if first == last:
        return days[0]
    following = last + timedelta(days=1)
    if (first.month, first.day) == (1, 1) and (following.month, following.day) == (1, 1):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == 1 and following.day == 1 and (first.year, first.month) == (last.year, last.month):
        return days[0][:7]
    return f"{days[0]} to {days[1]}"


def _settled(passage: str) -> Iterable[Days]:
    from workbench.language.dates import dates_in  # takes a tenth of a second

    text = passage[:LONGEST]
    for sentence in _SENTENCE.finditer(text):
        for found in dates_in(text, sentence.start(), sentence.end(), None):
            if found.first_day:
                yield found.first_day, found.last_day


def _days_of(found: Days) -> Days:
    return found[0], found[1] or found[0]


def _year_of(day: str) -> Days:
    return f"{day[:4]}-01-01", f"{day[:4]}-12-31"


def _overlap(one: Days, other: Days) -> bool:
    return one[0] <= (other[1] or other[0]) and other[0] <= one[1]
