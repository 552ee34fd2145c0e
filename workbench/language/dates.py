"""Expressions that fix when something happens, resolved against the publication date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal

from workbench.domain.extraction import FoundDate
from workbench.language import calendar_days as days
from workbench.language.folding import plain

Tense = Literal["past", "present", "future"]
Days = tuple[date, date] | None
Resolver = Callable[[re.Match[str], date | None, Tense], Days]

_MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)"
_WEEKDAY = r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_PARTS = r"(?:morning|afternoon|evening)"
_PART = r"(?: (?:early )?(?:morning|afternoon|evening|night|noon|midday))?"
_UNIT = r"(?P<unit>hour|day|week|month|year|decade)s?"
_COUNT = (
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty"
    r"|fifty|a couple of|\d{1,4})"
)
_AND_YEAR = rf"(?:,? {_YEAR})?"
_TO = r" ?(?:to|-|–|and|through|until) ?"
_UNTIL_DAY = r"(?P<until>[0-3]?\d)(?:st|nd|rd|th)?"
_LEAD = r"(?P<lead>(?:in|since|until|by|from|during|of|to|before|after|an|for|through|last|each) )?"
_WHICH = r"(?P<which>last|this|next|the past|the previous|earlier this|later this|the following)"
_LONG = r"(?P<unit>week|weekend|month|year|spring|summer|autumn|fall|winter|decade|century|quarter)"
_EARLY = r"(?:(?:early|mid|late|later|earlier|the end of|the start of|the beginning of)[ -])?"
_SHAPES: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<year>[12]\d{3})-(?P<number>[01]\d)-(?P<day>[0-3]\d)"),
    ("numeric", r"(?P<one>[0-3]?\d)/(?P<two>[0-3]?\d)/(?P<year>(?:1[0-9]|20)\d\d)"),
    ("days", rf"{_MONTH} {_DAY}{_TO}{_UNTIL_DAY}{_AND_YEAR}"),
    ("days", rf"{_DAY}{_TO}{_UNTIL_DAY} (?:of )?{_MONTH}{_AND_YEAR}"),
    ("day", rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?:,? {_YEAR})?"),
    ("day", rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?"),
    ("month_year", rf"{_EARLY}{_MONTH},? (?:of )?{_YEAR}"),
    ("decade", r"(?:the )?(?:early|mid|late)?[ -]?(?:the )?(?P<decade>(?:1[5-9]|20)\d0)'?s"),
    ("century", r"(?:the )?(?P<century>[12]?\d)(?:st|nd|rd|th)[ -]century"),
    ("years", r"(?P<year>(?:1[5-9]|20)\d\d) ?(?:to|-|–|and|through|until) ?(?P<until>(?:1[5-9]|20)\d\d)"),
    ("end_of_year", r"(?:the )?(?:year['-]?s? end|end of (?:the|this) year)"),
    ("near", rf"(?:earlier |later )?(?P<word>yesterday|today|tonight|tomorrow|last night|this {_PARTS})"),
    ("weekday", rf"(?:(?P<which>last|next|this|past|this past|this coming) )?{_WEEKDAY}{_PART}"),
    ("span", rf"{_WHICH} {_LONG}"),
    ("which_month", rf"(?P<which>last|next|this) {_MONTH}"),
    ("ago", rf"(?:just |nearly |almost |about |over |more than )*{_COUNT} {_UNIT} (?:ago|earlier this year)"),
    ("month", rf"{_LEAD}{_EARLY}{_MONTH}(?!,? (?:of )?[12]\d{{3}}\b| \d)"),
    ("year", rf"{_EARLY}(?P<year>(?:1[5-9]|20)\d\d)"),
)  # fmt: skip
_PATTERNS = [(name, re.compile(rf"(?<![\w$£€.,-]){shape}(?![\w%]|[.,:/-]\d)")) for name, shape in _SHAPES]
_TRIGGER = re.compile(
    r"\d|day\b|month|week|year|ago\b|night|morrow|january|february|march|april|may\b|june|july|august"
    r"|september"
    r"|october|november|december|jan\b|feb\b|mar\b|apr\b|jun\b|jul\b|aug\b|sep|oct\b|nov\b|dec\b|last "
    r"|this |next |century"
)
_FUTURE = re.compile(
    r"\b(?:will|'ll|won't|shall|plans? to|planned for|to be|is to|are to|due|scheduled|expected|set to"
    r"|going to"
    r"|intends? to|hopes? to|upcoming|would|prepar(?:e|es|ing) (?:for|to)|launches|ahead of|begins?"
    r"|starts?|opens?)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|[a-z]{2,20}ed|began|took|came|went|won|lost|met|held|made|gave"
    r"|got|fell|rose|led"
    r"|left|saw|sent|shot|hit|wrote|spoke|found|brought|killed|struck|ago|last|broke|grew|ran|died)\b"
)
_CLAUSE_END = re.compile(
    r"[;—]|, (?:and|but|while|which|who|when|after|before)\b| and (?=(?:will|is|are|tomorrow)\b)"
)
_COUNTED_NEXT = re.compile(
    r" (?:people|persons|men|women|children|troops|soldiers|members|votes|jobs|dollars|euros|pounds"
    r"|miles|meters"
    r"|metres|kilometers|kilometres|km|kg|hours|days|weeks|months|years|percent|homes|cases|deaths"
    r"|tons|tonnes"
    r"|square|million|billion|feet|acres|seats|employees|workers|words|pages|copies|units|points)\b"
)
_COUNTED_BEFORE = re.compile(
    r"(?:at least|more than|about|around|over|nearly|almost|some|of|up to|fewer than) $"
)
_NAME_BEFORE = re.compile(r"\b[A-Z][\w-]* $")


def dates_in(text: str, start: int, end: int, published: date | None) -> list[FoundDate]:
    """Return the dates of text[start:end], one sentence, in order; both ends inclusive ISO days.

    Without a publication date only absolute dates are found.
    """
    sentence = plain(text[start:end])
    if not _TRIGGER.search(sentence):
        return []
    found: list[FoundDate] = []
    breaks = [match.start() for match in _CLAUSE_END.finditer(sentence)]
    written = text[start:end]
    for match, name in _matches(sentence):
        if not _is_plausible(name, match, written, sentence):
            continue
        tense = _tense_at(sentence, written, match.start(), breaks)
        span = _RESOLVERS[name](match, published, tense)
        if span is not None:
            found.append(
                FoundDate(
                    start + match.start(), start + match.end(), span[0].isoformat(), span[1].isoformat()
                )
            )
    return found


def _matches(sentence: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield non-overlapping matches from left to right, the longest first at each place."""
    everything = [
        (match.start(), -match.end(), order, match, name)
        for order, (name, pattern) in enumerate(_PATTERNS)
        for match in pattern.finditer(sentence)
    ]
    reached = 0
    for begin, _, _, match, name in sorted(everything, key=lambda entry: entry[:3]):
        if begin >= reached:
            reached = match.end()
            yield match, name


def _is_plausible(name: str, match: re.Match[str], written: str, sentence: str) -> bool:
    """Say whether the words are a date here, and no name, verb or count."""
    at, end = match.span()
    if name in ("month", "which_month", "month_year", "day", "days", "weekday"):
        first = match.start("weekday" if name == "weekday" else "month")
        if not written[first].isupper():
            return False
    if name == "month":
        return _is_month(match, written)
    if name == "year":
        if _COUNTED_NEXT.match(sentence, end) or _COUNTED_BEFORE.search(sentence[max(0, at - 12) : at]):
            return False
        return not (
            _NAME_BEFORE.search(written[max(0, at - 30) : at])
            and written[max(0, at - 3) : at].strip() not in ("In", "By")
        )
    return True


def _is_month(match: re.Match[str], written: str) -> bool:
    month = match.group("month").rstrip(".")
    if month in ("may", "march", "mar") and not match.group("lead"):
        return False
    if len(month) <= 4 and month not in ("may", "june", "july") and not match.group("lead"):
        return False
    after = written[match.end() : match.end() + 2]
    return not (after[:1] == " " and after[1:2].isupper() and not match.group("lead"))


def _tense_at(sentence: str, written: str, at: int, breaks: list[int]) -> Tense:
    place = bisect_right(breaks, at)
    begin = breaks[place - 1] if place else 0
    until = breaks[place] if place < len(breaks) else len(sentence)
    begin, until = max(begin, at - 300), min(until, at + 300)
    future = _nearest(_FUTURE, sentence, begin, until, at)
    past = _nearest(_PAST, written, begin, until, at)
    if future < past:
        return "future"
    return "past" if past < 10**9 else "present"


def _nearest(pattern: re.Pattern[str], sentence: str, begin: int, until: int, at: int) -> int:
    return min((abs(match.start() - at) for match in pattern.finditer(sentence, begin, until)), default=10**9)


def _year_of(match: re.Match[str]) -> int | None:
    year = match.groupdict().get("year")
    return int(year) if year else None


def _iso(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    return days.one(int(match["year"]), int(match["number"]), int(match["day"]))


def _numeric(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if one > 12 or one == two:
        return days.one(year, two, one)
    return days.one(year, one, two) if two > 12 else None


def _day(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    month, day, year = days.month_number(match["month"]), int(match["day"]), _year_of(match)
    if year is not None:
        return days.one(year, month, day)
    return days.nearest_day(month, day, published, tense) if published else None


def _day_range(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    first = _day(match, published, tense)
    if first is None or not 0 < int(match["until"]) <= 31:
        return None
    last = days.one(first[0].year, first[0].month, int(match["until"]))
    return (first[0], last[1]) if last and last[1] >= first[0] else None


def _month_year(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    return days.month(int(match["year"]), days.month_number(match["month"]))


def _month(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    return days.nearest_month(days.month_number(match["month"]), published, tense) if published else None


def _which_month(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    if published is None:
        return None
    number = days.month_number(match["month"])
    if match["which"] == "this":
        return days.month(published.year, number)
    return days.nearest_month(
        number, published, "future" if match["which"] == "next" else "past", strictly=True
    )


def _decade(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    first = int(match["decade"])
    return date(first, 1, 1), date(first + 9, 12, 31)


def _century(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    century = int(match["century"])
    return (date(century * 100 - 99, 1, 1), date(century * 100, 12, 31)) if 1 <= century <= 22 else None


def _year(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    return days.year(int(match["year"]))


def _years(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    first, last = int(match["year"]), int(match["until"])
    return (date(first, 1, 1), date(last, 12, 31)) if first < last else None


def _end_of_year(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    return days.one(published.year, 12, 31) if published else None


def _near(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match["word"], 0)
    return days.shifted(published, shift) if published else None


def _weekday(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    if published is None:
        return None
    return days.nearest_weekday(days.weekday_number(match["weekday"]), match["which"] or "", published, tense)


def _span(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    return days.named_span(match["which"], match["unit"], published, tense) if published else None


def _ago(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    return days.ago(match["count"], match["unit"], published) if published else None


_RESOLVERS: dict[str, Resolver] = {
    "iso": _iso, "numeric": _numeric, "day": _day, "days": _day_range, "month_year": _month_year,
    "month": _month, "which_month": _which_month, "decade": _decade, "century": _century, "year": _year,
    "years": _years, "end_of_year": _end_of_year, "near": _near, "weekday": _weekday, "span": _span,
    "ago": _ago,
}  # fmt: skip
