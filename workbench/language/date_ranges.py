"""Two dates that make one: `from May to October 2020`, `three days after 12 January`, `the week of 3 May`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from workbench.language import calendar_days as days
from workbench.language.date_shapes import COUNT

_JOIN = re.compile(r" ?(?:to|till|until|through|thru|up to|-|–|—|~|and) ?(?:the )?")
_OPENING = re.compile(r"\b(?P<opening>from|between) (?:the )?$")
_OFFSET = re.compile(
    rf"(?<![\w.,])(?:(?:more|less|at) (?:than|least) |about |nearly |almost |some )?{COUNT} "
    r"(?P<unit>day|week|month|year)s? (?P<way>after|from|following|before|prior to) (?:the )?$"
)
_WEEK_OF = re.compile(r"\b(?P<what>week|weekend) (?P<how>of|beginning|starting) (?:the )?$")
_PERIOD = re.compile(
    r"\b(?:the )?(?:(?P<size>(?:fiscal |financial )?year|quarter|half(?:[- ]year)?|month|week)"
    rf"|{COUNT}[ -](?P<unit>week|month|year)s?(?: period)?)"
    r" (?:that )?(?:ended|ending|ends|to end of|to|through) (?:on )?(?:the )?$"
)
"What ends on a day that is named: `the fiscal year ended June 30`, `the six months to September`."
_LASTING = re.compile(
    rf"(?<![\w.,]){COUNT}[ -](?P<unit>day|week|month|year)s?(?: [a-z]+)? (?:starting|beginning|from) "
    r"(?:on |from )?(?:the )?$"
)
_SIZES = {"year": 12, "quarter": 3, "half": 6, "month": 1}
_KINDS = dict.fromkeys(("iso", "numeric", "no_year", "day", "near", "weekday", "weekday_day"), "day") | (
    dict.fromkeys(("month", "month_year", "which_month", "iso_month"), "month")
    | {name: name for name in ("year", "quarter", "decade", "century", "season", "span", "half_year")}
)
_LONGEST_LEAD = 60
_DAYS_OF_WEEK = 7


@dataclass(frozen=True, slots=True)
class Dated:
    """Characters [start, end) of a sentence with the days they name."""

    start: int
    core: int
    "Where the date itself begins, after `in`, `since` or `to`."
    end: int
    first: date
    last: date
    shape: str
    has_year: bool
    "Whether the words fix the year, so that it is not the reader's guess."


def combined(sentence: str, dated: list[Dated]) -> list[Dated]:
    """Return the dates with ranges joined and offsets applied, in order; linear in their number."""
    moved = [
        _period(sentence, _lasting(sentence, _week_of(sentence, _offset(sentence, one)))) for one in dated
    ]
    joined: list[Dated] = []
    for one in moved:
        span = _range(sentence, joined[-1], one) if joined else None
        if span is None:
            joined.append(one)
        else:
            joined[-1] = span
    return [one for one in joined if one.shape != "now"]


def _offset(sentence: str, one: Dated) -> Dated:
    before = max(0, one.core - _LONGEST_LEAD)
    match = _OFFSET.search(sentence[before : one.core])
    if match is None or (match["way"] == "from" and sentence[: before + match.start()].endswith("for ")):
        return one
    number = days.count(match["count"])
    step = -number if match["way"] in ("before", "prior to") else number
    try:
        first = one.first + relativedelta(**{match["unit"] + "s": step})  # type: ignore[arg-type]  # its keywords differ in type
        last = one.last + relativedelta(**{match["unit"] + "s": step})  # type: ignore[arg-type]  # its keywords differ in type
    except (ValueError, OverflowError):
        return one
    if number == 0 or first.year == last.year == date.max.year:
        return one
    return replace(one, start=before + match.start(), core=before + match.start(), first=first, last=last)


def _week_of(sentence: str, one: Dated) -> Dated:
    before = max(0, one.core - _LONGEST_LEAD)
    match = _WEEK_OF.search(sentence[before : one.core])
    if match is None or one.first != one.last:
        return one
    try:
        monday = one.first - timedelta(days=one.first.weekday() if match["how"] == "of" else 0)
        first = monday + timedelta(days=5) if match["what"] == "weekend" else monday
        last = monday + timedelta(days=_DAYS_OF_WEEK - 1)
    except OverflowError:
        return one
    return replace(one, start=before + match.start(), first=first, last=last)


def _period(sentence: str, one: Dated) -> Dated:
    """Return the whole period that ends with a date."""
    before = max(0, one.core - _LONGEST_LEAD)
    match = _PERIOD.search(sentence[before : one.core])
    if match is None or one.shape not in ("day", "month", "month_year", "iso", "numeric"):
        return one
    size = (match["size"] or "").rpartition(" ")[2].partition("-")[0]
    number, unit = (_SIZES.get(size, 0), "month") if size else (days.count(match["count"]), match["unit"])
    number, unit = (1, "week") if size == "week" else (number, unit)
    try:
        first = _before(one.last, number, unit)
    except (ValueError, OverflowError):
        return one
    if not number or one.last - one.first > timedelta(days=31) or first > one.first:
        return one
    start = before + match.start()
    return replace(one, start=start, core=start, first=first, shape="range")


def _before(last: date, number: int, unit: str) -> date:
    """Return the first day of so many weeks, months or years that end with a day."""
    if unit == "week":
        return last - timedelta(days=number * _DAYS_OF_WEEK - 1)
    months = number * (12 if unit == "year" else 1)
    is_end_of_month = (last + timedelta(days=1)).day == 1
    first = last - relativedelta(months=months)
    return first + relativedelta(day=31) + timedelta(days=1) if is_end_of_month else first + timedelta(days=1)


def _lasting(sentence: str, one: Dated) -> Dated:
    """Return the days of `two weeks starting May 3`, where the length stays a quantity of its own."""
    match = _LASTING.search(sentence[max(0, one.core - _LONGEST_LEAD) : one.core])
    number = days.count(match["count"]) if match else 0
    if match is None or not number or one.first != one.last:
        return one
    try:
        last = one.first + relativedelta(**{match["unit"] + "s": number}) - timedelta(days=1)  # type: ignore[arg-type]  # its keywords differ in type
    except (ValueError, OverflowError):
        return one
    return replace(one, last=last, shape="range")


def _range(sentence: str, low: Dated, high: Dated) -> Dated | None:
    """Return both as one span when the words between them say so."""
    gap = sentence[low.end : high.core]
    if len(gap) > _LONGEST_LEAD or not _JOIN.fullmatch(gap):
        return None
    before = max(0, low.core - _LONGEST_LEAD)
    opening = _OPENING.search(sentence[before : low.core])
    word = gap.strip().split(" ")[0]
    if word == "and" and (opening is None or opening["opening"] != "between"):
        return None
    is_other = _KINDS.get(low.shape) != _KINDS.get(high.shape) and high.shape != "now"
    is_fixed = low.has_year and high.has_year and word in ("through", "thru", "until", "till")
    if opening is None and is_other and not is_fixed and word not in ("-", "–", "~"):
        return None
    first, last = _aligned(low, high)
    if first is None or last is None or last < first:
        return None
    start = min(low.start, before + opening.start()) if opening and low.start < low.core else low.start
    return Dated(start, start, high.end, first, last, "range", low.has_year or high.has_year)


def _aligned(low: Dated, high: Dated) -> tuple[date | None, date | None]:
    """Give the end whose year is a guess the year that the other one fixes."""
    first, last = low.first, high.last
    if low.shape == high.shape == "weekday" and last < first and first.toordinal() > _DAYS_OF_WEEK:
        first -= timedelta(days=_DAYS_OF_WEEK)
    if low.shape != "weekday" and high.shape == "weekday" and last < first:
        days_on = (first - last).days // _DAYS_OF_WEEK * _DAYS_OF_WEEK + _DAYS_OF_WEEK
        last = date.fromordinal(min(last.toordinal() + days_on, date.max.toordinal()))
    try:
        if high.has_year and not low.has_year:
            first = _in_year(first, last.year)
            first = _in_year(first, last.year - 1) if first > last else first
        elif not high.has_year and not low.has_year and last < first:
            first = _in_year(first, first.year - 1)
        elif not high.has_year and (low.has_year or last.year > first.year + 1):
            last = _in_year(last, first.year)
            last = _in_year(last, first.year + 1) if last < first else last
    except (ValueError, OverflowError):
        return None, None
    return first, last


def _in_year(day: date, year: int) -> date:
    moved = day + relativedelta(years=year - day.year)
    return moved if isinstance(moved, date) else day
