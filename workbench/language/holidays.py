"""Holidays that fall on the same day everywhere, or that the calendar fixes for all western churches."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.easter import easter

Days = tuple[date, date]
_FIXED = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "saint patrick's day": (3, 17),
    "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "halloween": (10, 31),
    "all saints' day": (11, 1), "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31),
}  # fmt: skip
_FROM_EASTER = {
    "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2,
    "easter sunday": 0, "easter monday": 1, "ascension day": 39, "whit monday": 50,
}  # fmt: skip
HOLIDAY = "|".join(re.escape(name).replace("'", "'?") for name in (*_FIXED, *_FROM_EASTER))
_WITHOUT_MARK = {name.replace("'", ""): name for name in (*_FIXED, *_FROM_EASTER)}


def holiday(name: str, year: int) -> Days | None:
    """Return the day on which a holiday falls in a year, or None beyond the calendar's ends."""
    known = _WITHOUT_MARK[name.replace("'", "")]
    if known in _FIXED:
        day = date(year, *_FIXED[known])
        return day, day
    try:
        day = easter(year) + timedelta(days=_FROM_EASTER[known])
    except (ValueError, OverflowError):
        return None
    return day, day


def nearest_holiday(name: str, published: date, tense: str) -> Days | None:
    """Return the latest such day in the past, in a future clause the next, else the nearest."""
    near = [
        found
        for year in (published.year - 1, published.year, published.year + 1)
        if date.min.year <= year <= date.max.year and (found := holiday(name, year))
    ]
    past = [found for found in near if found[0] <= published]
    future = [found for found in near if found[0] >= published]
    if tense == "past" and past:
        return past[-1]
    if tense == "future" and future:
        return future[0]
    return min(near, key=lambda found: abs((found[0] - published).days), default=None)
