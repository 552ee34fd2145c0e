"""Weeks, weekdays, edges and holidays of a month or year: the first Monday of May, week 12 of 2021."""

from __future__ import annotations

import re
from datetime import date

from workbench.language import calendar_days as days
from workbench.language import holidays, weeks
from workbench.language.date_fields import (
    Days,
    Tense,
    day_number,
    named_month,
    named_month_of_year,
    year_of,
)

_LATEST = 2101
"The first year of the last century that an article speaks of."


def edge(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`the end of the year`: its last day; of a start or beginning the whole."""
    unit = match.groupdict().get("unit") or "year"
    span = days.named_span("this", unit, published, tense) if published else None
    if span is None:
        return None
    return (span[1], span[1]) if match["edge"] == "end" else span


def iso_week(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`week 12 of 2021`, `the third week of next year`; without a year any year may be meant."""
    year, groups = year_of(match, published), match.groupdict()
    if year is None:
        return None
    nth = groups.get("nth") or ""
    if nth in ("last", "final"):
        return weeks.last_week_of_year(year)
    return weeks.numbered_week(year, day_number(nth) if nth else int(groups["week"]))


def week_of_month(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`the second week of May`, `the last week of next month`."""
    month = _month_of(match, published, tense)
    if month is None:
        return None
    nth = match["nth"]
    return weeks.week_of_month(*month, 0 if nth in ("last", "final") else day_number(nth))


def _month_of(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """The month that a week or weekday is counted in."""
    if match.groupdict().get("which"):
        return days.named_span(match["which"], "month", published, tense) if published else None
    return named_month_of_year(match, published, tense) or named_month(match, published, tense)


def nth_weekday(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`the first Monday of May`."""
    month = _month_of(match, published, tense)
    if month is None:
        return None
    nth = match["nth"]
    number = 0 if nth in ("last", "final") else day_number(nth)
    return weeks.weekday_of_month(*month, days.weekday_number(match["weekday"]), number)


def nth_day(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`the last day of May`."""
    month = _month_of(match, published, tense)
    if month is None:
        return None
    day = month[match["nth"] == "last"]
    return day, day


def nth_month(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`the third month of 2021`."""
    year = year_of(match, published)
    number = 12 if match["nth"] in ("last", "final") else day_number(match["nth"])
    return days.month(year, number) if year and 1 <= number <= 12 else None


def months_of(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`the first nine months of 2014`."""
    year, number = year_of(match, published), days.count(match["until"])
    if not year:
        return None
    if match["edge"] == "first":
        return days.month(year, 1)[0], days.month(year, number)[1]
    return days.month(year, 13 - number)[0], days.month(year, 12)[1]


def weekend(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`over the weekend`: the latest that has begun, in a future clause the next."""
    return weeks.weekend_near(published, 0, tense) if published else None


def holiday_named(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`Christmas Day 2014`; without a year that which a clause of this tense speaks of; or its weekend."""
    year, groups, name = year_of(match, published), match.groupdict(), match["holiday"]
    if year is not None:
        found = holidays.holiday(name, year)
    elif published is None:
        return None
    elif groups.get("which"):
        found = holidays.holiday_beside(name, groups["which"], published)
    else:
        found = holidays.nearest_holiday(name, published, tense)
    is_around = any(groups.get(group) for group in ("around", "around2", "around3"))
    return holidays.weekend_around(found, name) if is_around else found


def ago_between(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`two to three years ago`, `three or four months ago`: from the furthest to the nearest."""
    if published is None:
        return None
    near, far = sorted((match["count"], match["until"]), key=days.count)
    if not days.count(near):
        return None
    unit = "century" if match["unit"].startswith("centur") else match["unit"]
    first, last = days.ago(far, unit, published), days.ago(near, unit, published)
    return (first[0], last[1]) if first and last else None


def ago_day(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`a week ago today`, `two weeks ago Monday`: so many weeks before the latest such day."""
    number = days.count(match["count"])
    if published is None or not number:
        return None
    weekday = match.groupdict().get("weekday")
    back = (published.weekday() - days.weekday_number(weekday)) % 7 if weekday else 0
    return days.shifted(published, -back - 7 * number)


def bare_day(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`on the 14th`: of the month that a clause of this tense speaks of."""
    number = day_number(match["day"])
    if published is None:
        return None
    step = 0
    if tense == "future":
        step = 1 if number < published.day else 0
    elif number > published.day:
        step = -1
    month = days.span_away("month", step, published, tense)
    return days.one(month[0].year, month[0].month, number) if month else None


def part_of_ten(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`the first decade of the 21st century`, `the second half of the 1990s`."""
    groups = match.groupdict()
    if groups.get("century"):
        first, years = day_number(groups["century"]) * 100 - 99, 100
    else:
        first, years = int(match["decade"]), 10
    size = {"half": years // 2, "quarter": years // 4, "decade": 10}[match["part"]]
    number = years // size if match["nth"] in ("last", "final") else day_number(match["nth"])
    begin = first + (number - 1) * size
    if not 1 <= number <= years // size or not 1 <= first <= _LATEST:
        return None
    return date(begin, 1, 1), date(begin + size - 1, 12, 31)


def overnight(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """The night that ends on the day of publication, in a future clause the one that begins on it."""
    if published is None:
        return None
    step = 0 if tense == "future" else -1
    first, last = days.shifted(published, step), days.shifted(published, step + 1)
    return (first[0], last[1]) if first and last else None


def before_last(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`the night before last`, `the week before last`, `the year after next`."""
    if published is None:
        return None
    step = 2 if match["way"] == "after next" else -2
    if match["unit"] in ("night", "evening"):
        return days.shifted(published, step)
    return days.span_away(match["unit"], step, published, tense)


def attacks(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """`9/11`, which the world knows by its day."""
    return days.one(2001, 9, 11)
