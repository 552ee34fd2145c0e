"""Time values of the public sets (TimeML) as inclusive intervals, to compare with what we find."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

Days = tuple[date, date]
_PLAIN = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)|Q([1-4])|(SP|SU|FA|WI)))?")
_AGO = re.compile(r"\b(?P<unit>week|month|year|decade)s? ago\b", re.IGNORECASE)
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def days_of(timex: str) -> Days | None:
    """Return the first and last day of a plain value such as `2014`, `2014-03`, `2014-W05`, `199`."""
    if re.fullmatch(r"\d{3}", timex):
        return date(int(timex) * 10, 1, 1), date(int(timex) * 10 + 9, 12, 31)
    match = _PLAIN.fullmatch(timex)
    if match is None:
        return None
    year, month, day, week, quarter, season = match.groups()
    try:
        if day:
            only = date(int(year), int(month), int(day))
            return only, only
        if week:
            return date.fromisocalendar(int(year), int(week), 1), date.fromisocalendar(
                int(year), int(week), 7
            )
    except ValueError:
        return None
    first = date(int(year), 1, 1)
    if month:
        first = first.replace(month=int(month))
        return first, first + relativedelta(day=31)
    if quarter:
        first = first.replace(month=int(quarter) * 3 - 2)
        return first, first + relativedelta(months=2, day=31)
    if season:
        first = first.replace(month=_SEASONS[season])
        return first, first + relativedelta(months=2, day=31)
    return first, first.replace(month=12, day=31)


def allowed_days(values: Iterable[Mapping[str, str]], phrase: str = "") -> set[Days]:
    """Return the intervals that any of the values may stand for, by the conventions of this project.

    A value with a modifier (since, before, mid, late) is compared by the unit it names, as TimeML does;
    an exclusive end may be the day before it or the unit that it opens; centuries begin in the year 1;
    `two years ago` is the whole year (week, month) in which the day lies.
    """
    allowed: set[Days] = set()
    for value in values:
        bounds = [date.fromisoformat(value[key][:10]) for key in ("start", "end") if value.get(key)]
        if value.get("value", "")[:4].isdigit():
            only = date.fromisoformat(value["value"][:10])
            allowed.add((only, only))
            bounds.append(only)
            ago = _AGO.search(phrase)
            if ago:
                allowed.add(_unit_around(only, ago["unit"].lower()))
        timex = value.get("timex", "")
        for year in {timex[:4]} | {f"{bound.year:04}" for bound in bounds}:
            named = days_of(re.sub("^XXXX", year, timex))
            if named:
                allowed.add(named)
        if value.get("start") and value.get("end"):
            allowed |= _exclusive(bounds[0], bounds[1], timex)
    return allowed


def _unit_around(day: date, unit: str) -> Days:
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "month":
        return day.replace(day=1), day + relativedelta(day=31)
    return day.replace(month=1, day=1), day.replace(month=12, day=31)


def _exclusive(start: date, end: date, timex: str) -> set[Days]:
    ends = {end, end - timedelta(days=1)}
    if timex.startswith("("):
        length = timex.rpartition(",")[2]
        if end.day == 1 and length.endswith("M)"):
            ends |= {end + relativedelta(day=31), end + relativedelta(months=2, day=31)}
        if (end.month, end.day) == (1, 1) and length.endswith("Y)"):
            ends.add(end.replace(month=12, day=31))
        if length == "P100Y)":
            start, ends = start.replace(year=start.year + 1), {end.replace(month=12, day=31)}
    return {(start, last) for last in ends if start <= last}
