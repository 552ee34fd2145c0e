"""Calendar arithmetic: first and last day of what an expression names, both inclusive."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from workbench.language.numerals import word_value
from workbench.language.weeks import week_near, weekend_near
from workbench.language.wordlists import word_list

Days = tuple[date, date]
_MONTHS = word_list("jan feb mar apr may jun jul aug sep oct nov dec")
_WEEKDAYS = word_list("monday tuesday wednesday thursday friday saturday sunday")
_WEEK = 7
_MONTHS_AHEAD = 4
"A month that nothing dates is the coming one if no more than so many away."
_NEARLY_OVER = 31
_YEARS_ROUND = 3
"How far off a day without a year may be that has a weekday."
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_COUNTS = {"a": 1, "an": 1, "a couple of": 2, "a few": 0, "a hundred": 100}


_TENS = word_list("twenties thirties forties fifties sixties seventies eighties nineties")


def parsed(iso: str) -> date | None:
    """Return the day of an ISO date, or None when it is none."""
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None


def month_number(name: str) -> int:
    """Return 1..12 for the English name of a month or its abbreviation."""
    return _MONTHS.index(name[:3]) + 1


def weekday_number(name: str) -> int:
    """Return 0 (Monday) to 6."""
    return [weekday[:3] for weekday in _WEEKDAYS].index(name[:3])


def tens_number(name: str) -> int:
    """Return 90 for `nineties`."""
    return (_TENS.index(name) + 2) * 10


def count(name: str) -> int:
    """Return the number of `two`, `a` or `14`; 0 for a vague one."""
    if name.isascii() and name.isdigit():
        return int(name)
    return _COUNTS[name] if name in _COUNTS else word_value(name.replace(" ", "-")) or 0


def one(year: int, month: int, day: int) -> Days | None:
    """Return a single day, or None when the calendar lacks it."""
    try:
        only = date(year, month, day)
    except ValueError:
        return None
    return only, only


def month(year: int, number: int) -> Days:
    """Return the first and last day of a month."""
    first = date(year, number, 1)
    return first, first + relativedelta(day=31)


def quarter(year_number: int, number: int) -> Days:
    """Return the first and last day of a quarter of the calendar year, 1 to 4."""
    first = date(year_number, number * 3 - 2, 1)
    return first, first + relativedelta(months=2, day=31)


def nearest_quarter(number: int, published: date, tense: str) -> Days | None:
    """Return the quarter without a year: the latest that has nearly ended, or in a future clause the next."""
    near = [
        quarter(year_number, number)
        for year_number in (published.year - 1, published.year, published.year + 1)
        if date.min.year <= year_number <= date.max.year
    ]
    return _nearest_span(near, published, tense)


def nearest_season(name: str, published: date, tense: str) -> Days | None:
    """Return the season without a year, as a quarter; none where no tense tells."""
    near = [season(year_number, name) for year_number in range(published.year - 2, published.year + 2)]
    return _nearest_span([one for one in near if one], published, tense) if tense != "present" else None


def _nearest_span(near: list[Days], published: date, tense: str) -> Days | None:
    """Return the next of the spans that has not ended, else the latest of which a month is left at most."""
    if tense == "future":
        return next((one for one in near if one[1] >= published), None)
    return next((one for one in reversed(near) if (one[1] - published).days <= _NEARLY_OVER), None)


def half_year(year_number: int, number: int) -> Days:
    """Return the first or second six months of a year."""
    first = date(year_number, 1 if number == 1 else 7, 1)
    return first, first + relativedelta(months=5, day=31)


def season(year_number: int, name: str) -> Days | None:
    """Return the three months of a northern season; winter runs into the next year."""
    if not date.min.year < year_number < date.max.year:
        return None
    first = date(year_number, _SEASONS[name], 1)
    return first, first + relativedelta(months=2, day=31)


def nearest_of_month(weekday: int, day: int, published: date, tense: str) -> Days | None:
    """Return the nearest day of any month with this number and weekday: `Friday the 13th`."""
    candidates = []
    for months in range(-11, 12):
        moved = _moved(published.replace(day=1), months=months)
        only = one(moved.year, moved.month, day) if moved else None
        if only and only[0].weekday() == weekday:
            candidates.append(only[0])
    chosen = _chosen(candidates, published, tense)
    return (chosen, chosen) if chosen else None


def year(number: int) -> Days:
    """Return the first and last day of a year."""
    return date(number, 1, 1), date(number, 12, 31)


def _moved(day: date, **by: int) -> date | None:
    try:
        moved = day + relativedelta(**by)  # type: ignore[arg-type]  # its keywords differ in type
    except (ValueError, OverflowError):
        return None
    return moved if isinstance(moved, date) else None


def shifted(published: date, by: int) -> Days | None:
    """Return the day `by` days from the publication date."""
    moved = _moved(published, days=by)
    return (moved, moved) if moved else None


def nearest_day(
    number: int, day: int, published: date, tense: str, weekday: int | None = None
) -> Days | None:
    """Return a day without a year: the latest one in the past, else the next, else the nearest.

    Where its weekday is named, of the nearest years the one in which it falls on that weekday.
    """
    candidates = [
        only[0]
        for year_number in range(published.year - _YEARS_ROUND, published.year + _YEARS_ROUND + 1)
        if date.min.year <= year_number <= date.max.year and (only := one(year_number, number, day))
    ]
    fitting = [only for only in candidates if only.weekday() == weekday]
    near = [only for only in candidates if abs(only.year - published.year) <= 1]
    fitting = [only for only in fitting if only in near] or fitting
    chosen = _chosen(fitting or near, published, tense)
    return (chosen, chosen) if chosen else None


def _chosen(candidates: list[date], published: date, tense: str) -> date | None:
    if not candidates:
        return None
    past = [day for day in candidates if day <= published]
    future = [day for day in candidates if day >= published]
    if tense == "past" and past:
        return past[-1]
    if tense == "future" and future:
        return future[0]
    return min(candidates, key=lambda day: (abs((day - published).days), day))


def nearest_month(number: int, published: date, tense: str, *, strictly: bool = False) -> Days | None:
    """Return the month without a year that a clause of this tense speaks of."""
    is_near = tense == "present" and 0 < (number - published.month) % 12 <= _MONTHS_AHEAD
    step = 1 if tense == "future" or is_near else -1
    offset = (number - published.month) * step % 12
    if strictly and offset == 0:
        offset = 12
    moved = _moved(published.replace(day=1), months=offset * step)
    return month(moved.year, moved.month) if moved else None


def nearest_weekday(number: int, which: str, published: date, tense: str) -> Days | None:
    """Return the latest such weekday on or before the publication date, in a future clause the next one.

    `last` and `next` are of the week before and after that of the publication, since a day of its own
    week goes by its bare name.
    """
    step = number - published.weekday()
    back, ahead = -step % _WEEK, step % _WEEK
    if which in ("next", "following"):
        return shifted(published, step + _WEEK)
    if which in ("last", "past", "previous"):
        return shifted(published, step - _WEEK)
    if which == "this past":
        return shifted(published, -(back or _WEEK))
    if which in ("coming", "this coming"):
        return shifted(published, ahead or _WEEK)
    if which == "this" and tense != "future":
        return shifted(published, step)
    return shifted(published, ahead if tense == "future" else -back)


def named_span(which: str, unit: str, published: date, tense: str) -> Days | None:
    """Return the days of `last week`, `this weekend`, `next month`, `last summer`."""
    step = {"last": -1, "previous": -1, "next": 1, "the last": -1, "the next": 1}.get(which, 0)
    if which == "this past":
        step = -1 if unit in ("week", "month", "year", "quarter") else 0
    if which == "this coming":
        step = 0 if unit == "weekend" else 1
    if which == "the past" or (unit in ("decade", "century") and which in ("the next", "the last")):
        return None
    return span_away(unit, step, published, tense)


def span_away(unit: str, step: int, published: date, tense: str) -> Days | None:
    """Return the week, weekend, month, season, quarter, year, decade or century `step` of them away."""
    if unit == "week":
        return week_near(published, step)
    if unit == "weekend":
        return weekend_near(published, step, tense)
    if unit in _SEASONS:
        return _season_near(unit, step, published)
    if unit == "month":
        moved = _moved(published.replace(day=1), months=step)
        return month(moved.year, moved.month) if moved else None
    if unit == "quarter":
        moved = _moved(published.replace(day=1, month=(published.month - 1) // 3 * 3 + 1), months=3 * step)
        return (
            (moved, moved + relativedelta(months=2, day=31)) if moved and moved.year < date.max.year else None
        )
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    base = published.year // size * size + step * size + (1 if unit == "century" else 0)
    if not (date.min.year <= base and base + size - 1 <= date.max.year):
        return None
    return date(base, 1, 1), date(base + size - 1, 12, 31)


def _season_near(name: str, step: int, published: date) -> Days | None:
    year_number, first_month = published.year, _SEASONS[name]
    if (step < 0 and (published.month, 1) < ((first_month + 2) % 12 + 1, 1)) or (
        step < 0 and first_month == 12
    ):
        year_number -= 1
    if step > 0 and published.month >= first_month:
        year_number += 1
    return season(year_number, name)


def ago(written: str, unit: str, published: date) -> Days | None:
    """Return the day, week, month or whole year that lies so far back."""
    number = count(written)
    if unit == "hour":
        return shifted(published, -max(1, number // 24) if number >= 12 else 0)
    if unit == "day":
        return shifted(published, -number)
    if unit == "week":
        return week_near(published, -number)
    if unit == "fortnight":
        return week_near(published, -2 * number)
    if unit == "month":
        moved_month = _moved(published.replace(day=1), months=-number)
        return month(moved_month.year, moved_month.month) if moved_month else None
    then = published.year - number * {"decade": 10, "century": 100}.get(unit, 1)
    return year(then) if then >= date.min.year else None
