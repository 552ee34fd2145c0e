"""Weeks, Monday to Sunday, and weekends: by the calendar, by number, and of a month."""

from __future__ import annotations

from datetime import date, timedelta

Days = tuple[date, date]
_WEEK = timedelta(days=7)
_THURSDAY = 3


def _whole(monday: date, weeks: int = 0, *, weekend: bool = False) -> Days | None:
    try:
        first = monday + weeks * _WEEK + timedelta(days=5 if weekend else 0)
        return first, first + timedelta(days=1 if weekend else 6)
    except OverflowError:
        return None


def monday_of(day: date) -> date | None:
    """Return the Monday on or before a day, None before the calendar's beginning."""
    try:
        return day - timedelta(days=day.weekday())
    except OverflowError:
        return None


def week_near(published: date, step: int) -> Days | None:
    """Return the week of the publication date, or the one `step` weeks on."""
    monday = monday_of(published)
    return _whole(monday, step) if monday else None


def weekend_near(published: date, step: int, tense: str) -> Days | None:
    """Return the latest weekend that has begun, in a future clause the next, or the one `step` weeks on."""
    monday = monday_of(published)
    if step <= 0 and tense != "future" and published.weekday() < 5:
        step -= 1 if step == 0 else 0
    return _whole(monday, step, weekend=True) if monday else None


def numbered_week(year: int, number: int) -> Days | None:
    """Return the ISO week 1 to 53 of a year."""
    try:
        return _whole(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def last_week_of_year(year: int) -> Days | None:
    """Return the last ISO week of a year."""
    return numbered_week(year, 53) or numbered_week(year, 52)


def week_of_month(first_day: date, last_day: date, number: int) -> Days | None:
    """Return the week 1 to 5 of a month, 0 for the last, or None where the month has no such week.

    A week belongs to the month that holds its Thursday, as ISO weeks belong to years.
    """
    thursday = weekday_of_month(first_day, last_day, _THURSDAY, number)
    monday = monday_of(thursday[0]) if thursday else None
    return _whole(monday) if monday else None


def weekday_of_month(first_day: date, last_day: date, weekday: int, number: int) -> Days | None:
    """Return the first to fifth such weekday of a month, 0 for the last, or None where there is none."""
    fitting = [
        day
        for day in (first_day + timedelta(days=n) for n in range((last_day - first_day).days + 1))
        if day.weekday() == weekday
    ]
    if number > len(fitting):
        return None
    return fitting[number - 1], fitting[number - 1]
