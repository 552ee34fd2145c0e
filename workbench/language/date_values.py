"""The first and last day of an expression that has the shape of a date."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from workbench.language import calendar_days as days
from workbench.language import date_within
from workbench.language.date_fields import (
    YEAR_STEPS,
    Days,
    Tense,
    day_number,
    named_month,
    named_month_of_year,
    year_of,
)
from workbench.language.date_years import year_number

Resolver = Callable[[re.Match[str], date | None, Tense], Days]
_QUARTERS = {"final": 4, "last": 4}
_CENTURY_NOW = 2000
_LAST_CENTURY = 22


def _iso(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    return days.one(int(match["year"]), int(match["number"]), int(match["day"]))


def _iso_month(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    year, number = int(match["year"]), int(match["number"])
    return (
        days.month(year, number)
        if number <= year % 100 or match.start("number") < match.start("year")
        else _years_between(year, year // 100 * 100 + number)
    )


def _numeric(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """Day and month in either order, where only one order is possible."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if len(match["year"]) == 2:
        latest = (published.year if published else _CENTURY_NOW) + 20
        year += _CENTURY_NOW if year + _CENTURY_NOW <= latest else _CENTURY_NOW - 100
    if one > 12 or one == two:
        return days.one(year, two, one)
    return days.one(year, one, two) if two > 12 else None


def _no_year(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    one, two = int(match["one"]), int(match["two"])
    if published is None or (one <= 12) == (two <= 12):
        return None
    return days.nearest_day(min(one, two), max(one, two), published, tense)


def _day(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    month, day, year = days.month_number(match["month"]), day_number(match["day"]), year_of(match, published)
    if year is not None:
        return days.one(year, month, day)
    if published is None or not day:
        return None
    weekday = match.groupdict().get("weekday")
    return days.nearest_day(month, day, published, tense, days.weekday_number(weekday) if weekday else None)


def _day_range(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    first = _day(match, published, tense)
    until = day_number(match["until"])
    if first is None or not 0 < until <= 31:
        return None
    last = days.one(first[0].year, first[0].month, until)
    return (first[0], last[1]) if last and last[1] >= first[0] else None


def _weekday_day(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`Friday the 13th`: the nearest such day within a year, back in the past."""
    if published is None:
        return None
    return days.nearest_of_month(
        days.weekday_number(match["weekday"]), day_number(match["day"]), published, tense
    )


def _month_day(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`the 15th of next month`."""
    if published is None:
        return None
    month = days.named_span(match["which"], "month", published, tense)
    return days.one(month[0].year, month[0].month, day_number(match["day"])) if month else None


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
    """`the 1980s`; `the 1800s` are a hundred years."""
    first = int(match["decade"])
    if first % 100 == 0 and first < _CENTURY_NOW:
        return date(first, 1, 1), date(first + 99, 12, 31)
    return date(first, 1, 1), date(first + 9, 12, 31)


def _short_decade(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`the 90s`, `the sixties` of the last century, where those of this one have not begun."""
    tens = int(match["short"]) if match["short"] else days.tens_number(match["tens"])
    latest = published.year if published else _CENTURY_NOW + 30
    first = latest // 100 * 100 + tens
    if first <= latest:
        return None
    first -= 100
    return (date(first, 1, 1), date(first + 9, 12, 31)) if first > 0 else None


def _century(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    century = day_number(match["century"])
    return (
        (date(century * 100 - 99, 1, 1), date(century * 100, 12, 31))
        if 1 <= century <= _LAST_CENTURY
        else None
    )


def _centuries(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    first, last = day_number(match["century"]), day_number(match["until"])
    if not 1 <= first < last <= _LAST_CENTURY:
        return None
    return date(first * 100 - 99, 1, 1), date(last * 100, 12, 31)


def _year(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    return days.year(year_number(match["year"], published))


def _years(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    first, last = int(match["year"]), int(match["until"])
    if 0 < last <= min(12, first % 100):
        return days.month(first, last)
    return _years_between(first, last if last > 99 else first // 100 * 100 + last)


def _years_between(first: int, last: int) -> Days:
    return (date(first, 1, 1), date(last, 12, 31)) if first < last else None


def _as_seen(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """What the words alone do not fix."""
    return None


def _quarter(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    written = match["number"]
    number = int(written) if written.isdigit() else _QUARTERS.get(written) or day_number(written)
    year = year_of(match, published)
    if year is not None:
        return days.quarter(year, number)
    if published is None:
        return None
    if written == "last":
        return days.named_span("last", "quarter", published, tense)
    return days.nearest_quarter(number, published, tense)


def _half_year(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    year = year_of(match, published)
    return days.half_year(year, day_number(match["number"])) if year else None


def _season(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    year = year_of(match, published)
    return days.season(year, match["season"]) if year else None


def _season_alone(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`in the summer`: in the past the latest that has ended, in a future clause the one that has not."""
    return days.nearest_season(match["season"], published, tense) if published else None


def _now(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    return (published, published) if published else None


def _fiscal(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    year = int(match["year"])
    return days.year(year if year > 99 else _CENTURY_NOW + year)


def _near(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    shifts = {"yesterday": -1, "last night": -1, "tomorrow": 1}
    shifts |= {"day before yesterday": -2, "day after tomorrow": 2}
    word = match["word"].removeprefix("the ")
    return days.shifted(published, shifts.get(word, 0)) if published else None


def _weekday(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    if published is None:
        return None
    return days.nearest_weekday(days.weekday_number(match["weekday"]), match["which"] or "", published, tense)


def _weekday_week(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    if published is None:
        return None
    step = {"last": -7, "previous": -7, "next": 7}.get(match["which"], 0)
    return days.shifted(published, days.weekday_number(match["weekday"]) - published.weekday() + step)


def _span(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    return days.named_span(match["which"], match["unit"], published, tense) if published else None


def _ago(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    if published is None or match["count"] == "a few":
        return None
    unit = "century" if match["unit"].startswith("centur") else match["unit"]
    return days.ago(match["count"], unit, published)


def _half_ago(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`half a century ago`: the whole year; of two and a half years no calendar unit is meant."""
    sizes = {"decade": 5, "century": 50}
    if published is None or match["unit"] not in sizes:
        return None
    return days.ago(str(sizes[match["unit"]]), "year", published)


def _which_day(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`last May 5`, `next 6th of April`."""
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    if published is None:
        return None
    ahead = "future" if match["which"] == "next" else "past"
    return days.nearest_day(days.month_number(month), day_number(day), published, ahead)


def days_named(name: str, match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """Return the first and last day of a match of shape `name`, or None past the calendar's ends."""
    relative = match.groupdict().get("relative")
    if relative and published and not date.min.year <= published.year + YEAR_STEPS[relative] <= date.max.year:
        return None
    return _RESOLVERS[name](match, published, tense)


_RESOLVERS: dict[str, Resolver] = {
    "iso": _iso, "iso_month": _iso_month, "numeric": _numeric, "no_year": _no_year, "day": _day,
    "days": _day_range, "weekday_day": _weekday_day, "month_day": _month_day,
    "month_year": named_month_of_year, "month": named_month,
    "which_month": _which_month, "decade": _decade, "short_decade": _short_decade, "century": _century,
    "year": _year, "years": _years, "edge": date_within.edge, "quarter": _quarter,
    "half_year": _half_year, "season": _season, "fiscal": _fiscal, "near": _near, "weekday": _weekday,
    "weekday_week": _weekday_week, "span": _span, "ago": _ago, "centuries": _centuries,
    "iso_week": date_within.iso_week, "week_of_month": date_within.week_of_month,
    "weekend": date_within.weekend, "holiday": date_within.holiday_named,
    "nth_weekday": date_within.nth_weekday, "nth_day": date_within.nth_day,
    "months_of": date_within.months_of,
    "season_alone": _season_alone, "reference": _as_seen, "half_ago": _half_ago, "which_day": _which_day,
    "nth_month": date_within.nth_month, "now": _now, "loose_holiday": date_within.holiday_named,
    "ago_between": date_within.ago_between, "overnight": date_within.overnight, "as_seen": _as_seen,
    "before_last": date_within.before_last, "attacks": date_within.attacks, "later": _as_seen,
    "part_of_ten": date_within.part_of_ten, "ago_day": date_within.ago_day, "bare_day": date_within.bare_day,
}  # fmt: skip
