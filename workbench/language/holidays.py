"""Holidays by name: on a fixed day, counted from Easter, or on a weekday that the calendar counts.

What a country or the moon settles (Independence Day, Eid) is left out: its name alone fixes no day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SU, TH, relativedelta

Days = tuple[date, date]
_FIXED = {
    "new year's day": (1, 1), "epiphany": (1, 6), "australia day": (1, 26), "groundhog day": (2, 2),
    "valentine's day": (2, 14), "international women's day": (3, 8), "saint patrick's day": (3, 17),
    "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "april fools' day": (4, 1),
    "earth day": (4, 22), "anzac day": (4, 25), "may day": (5, 1),
    "international workers' day": (5, 1), "cinco de mayo": (5, 5), "juneteenth": (6, 19),
    "canada day": (7, 1), "bastille day": (7, 14), "halloween": (10, 31),
    "all saints' day": (11, 1), "all souls' day": (11, 2),
    "bonfire night": (11, 5), "guy fawkes night": (11, 5), "armistice day": (11, 11),
    "veterans' day": (11, 11),
    "remembrance day": (11, 11), "world aids day": (12, 1), "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip
_FROM_EASTER = {
    "shrove tuesday": -47, "mardi gras": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3,
    "good friday": -2, "easter saturday": -1, "easter sunday": 0, "easter day": 0, "easter": 0,
    "easter monday": 1, "ascension day": 39, "whit sunday": 49, "pentecost": 49, "whit monday": 50,
    "corpus christi": 60,
}  # fmt: skip
_COUNTED = {
    "martin luther king jr. day": relativedelta(month=1, day=1, weekday=MO(3)),
    "martin luther king jr day": relativedelta(month=1, day=1, weekday=MO(3)),
    "martin luther king day": relativedelta(month=1, day=1, weekday=MO(3)),
    "mlk day": relativedelta(month=1, day=1, weekday=MO(3)),
    "presidents' day": relativedelta(month=2, day=1, weekday=MO(3)),
    "memorial day": relativedelta(month=5, day=31, weekday=MO(-1)),
    "father's day": relativedelta(month=6, day=1, weekday=SU(3)),
    "labor day": relativedelta(month=9, day=1, weekday=MO(1)),
    "columbus day": relativedelta(month=10, day=1, weekday=MO(2)),
    "indigenous peoples' day": relativedelta(month=10, day=1, weekday=MO(2)),
    "thanksgiving day": relativedelta(month=11, day=1, weekday=TH(4)),
    "thanksgiving": relativedelta(month=11, day=1, weekday=TH(4)),
    "black friday": relativedelta(month=11, day=23, weekday=FR(1)),
    "cyber monday": relativedelta(month=11, day=26, weekday=MO(1)),
}
"In the United States; Black Friday is the day after the fourth Thursday of November."
_WORDS_TOO = frozenset({"christmas", "easter", "thanksgiving", "pentecost", "epiphany"})
"Names that describe other things as well (Christmas trees, Easter Island), so that a day needs more words."
_NAMES = sorted((*_FIXED, *_FROM_EASTER, *_COUNTED), key=len, reverse=True)
HOLIDAY = "|".join(
    re.sub("'s|s'", "'?s?'?", name).replace(".", r"\.") for name in _NAMES if name not in _WORDS_TOO
)
LOOSE_HOLIDAY = "|".join(sorted(_WORDS_TOO))
ALWAYS_LARGE = frozenset({"thanksgiving", "epiphany", "may day"})
"What is another word in small letters."
_OF_SOMEONE = re.compile("'?s?'? (day|eve)$")
_WEEKEND = {0: (-2, 0), 3: (0, 3), 4: (0, 2), 6: (-1, 0)}
"Of a holiday on a Monday, Thursday, Friday or Sunday: the days around it."


def _folded(name: str) -> str:
    """Return `father day` for `father's day`, `fathers' day` and `fathers day`."""
    return _OF_SOMEONE.sub(r" \1", name)


_FOLDED = {_folded(name): name for name in _NAMES}


def holiday(name: str, year: int) -> Days | None:
    """Return the day on which a holiday falls in a year, or None beyond the calendar's ends."""
    known = _FOLDED[_folded(name)]
    if known in _FIXED:
        day = date(year, *_FIXED[known])
        return day, day
    if known in _COUNTED:
        moved = date(year, 1, 1) + _COUNTED[known]
        return (moved, moved) if isinstance(moved, date) else None
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


def holiday_beside(name: str, which: str, published: date) -> Days | None:
    """Return the holiday of `last Christmas` (before the publication), `next Easter`, `this Easter`."""
    if which == "this":
        return holiday(name, published.year)
    if which in ("next", "following", "coming", "this coming"):
        after = published + timedelta(days=1) if published < date.max else published
        return nearest_holiday(name, after, "future")
    before = published - timedelta(days=1) if published > date.min else published
    return nearest_holiday(name, before, "past")


def weekend_around(day: Days | None, name: str) -> Days | None:
    """Return the long weekend of a holiday: Saturday to Labor Day, Good Friday to Easter Monday."""
    if day is None:
        return None
    before, after = _WEEKEND.get(day[0].weekday(), (0, 0))
    if name.startswith("easter"):
        before, after = -2, 1
    if not before and not after:
        return None
    try:
        return day[0] + timedelta(days=before), day[0] + timedelta(days=after)
    except OverflowError:
        return None
