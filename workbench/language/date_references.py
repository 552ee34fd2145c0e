"""Expressions that lean on another date of the text: the following week, that year, a year earlier."""

from __future__ import annotations

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from workbench.language import calendar_days as days
from workbench.language.date_counts import COUNT
from workbench.language.weeks import week_near

Days = tuple[date, date]
_PARTS_OF_DAY = "day|morning|afternoon|evening|night"
_LONGER = "week|weekend|month|quarter|year|decade|spring|summer|autumn|fall|winter"
_ENDS = r"(?= ?(?:[.,;:!?)\"]|$))"
REFERENCE = (
    rf"(?:the same (?P<unit7>day|week|month|quarter|period|time|season)(?:,? (?:of|in))?"
    r" (?P<step7>a year (?:ago|earlier|before)|(?:the )?last year|the (?:previous|prior|preceding) year"
    r"|the year (?:before|earlier))"
    rf"|(?:the )?(?P<step>next|following) (?P<unit>{_PARTS_OF_DAY})"
    rf"|the (?P<step2>following|preceding) (?P<unit2>{_LONGER})"
    rf"|the (?P<step3>previous|preceding) (?P<unit3>{_PARTS_OF_DAY})"
    r"|(?<!said )(?<!says )(?<!say )(?P<step4>that|(?:the )?(?:very )?same)"
    rf" (?P<unit4>{_PARTS_OF_DAY}|{_LONGER})"
    rf"|the (?P<unit5>day|night|week|month|year) (?P<step5>before|after){_ENDS}"
    rf"|an? (?P<unit6>day|week|month|year|decade|century) (?P<step6>earlier|later|before){_ENDS})(?!-)"
)
LATER = (
    rf"{COUNT} (?P<unit8>day|week|fortnight|month|year|decade)s? (?P<step8>later|earlier"
    r"|afterwards|after|before)"
    r"(?:(?<=later)(?! than\b)|(?<=earlier)(?! than\b)|(?<=afterwards)|(?= ?(?:[.,;:!?)\"]|$)))"
)
"Counted from a date named before; where there is none it is a length of time."
_FORWARD = frozenset({"next", "following", "after", "later", "afterwards"})
_SAME = frozenset({"that", "same", "the same", "very same", "the very same"})
_COMPARED = frozenset({"day", "week", "month", "quarter", "period", "time", "season"})
_WIDTHS = {"day": 1, "week": 7, "month": 31, "year": 366}


def referred_to(match: re.Match[str], anchor: Days | None) -> Days | None:
    """Return the days meant, by the date that the sentence names last before them, or None."""
    if anchor is None:
        return None
    groups = match.groupdict()
    unit = next(word for name, word in groups.items() if name.startswith("unit") and word)
    step = next(word for name, word in groups.items() if name.startswith("step") and word)
    if step not in _SAME and unit in _COMPARED and "year" in step:
        return _year_before(anchor)
    move = 0 if step in _SAME else 1 if step in _FORWARD else -1
    first, last = anchor
    if unit in _PARTS_OF_DAY.split("|"):
        return days.shifted(first, move) if first == last else None
    if unit not in _WIDTHS or (last - first).days >= _WIDTHS[unit]:
        return None
    if step in ("earlier", "later", "before", "after"):
        return _moved(anchor, unit, move)
    return _period(first, unit, move)


def counted_from(match: re.Match[str], anchor: Days | None) -> Days | None:
    """Return the days of `two weeks later`, by the date that the sentence names last before them."""
    number, unit = days.count(match["count"]), match["unit8"]
    if anchor is None or not number:
        return None
    number, unit = (number * 2, "week") if unit == "fortnight" else (number, unit)
    number, unit = (number * 10, "year") if unit == "decade" else (number, unit)
    is_wide = (anchor[1] - anchor[0]).days >= _WIDTHS[unit]
    if is_wide and not (unit == "year" and (anchor[1] - anchor[0]).days == _WIDTHS["year"] - 1):
        return None
    return _moved(anchor, unit, number if match["step8"] in _FORWARD else -number)


def _period(first: date, unit: str, move: int) -> Days | None:
    """Return the whole week, month or year of a day, `move` of them on."""
    if unit == "week":
        return week_near(first, move)
    moved = _shifted(first.replace(day=1), unit, move)
    if moved is None:
        return None
    return days.month(moved.year, moved.month) if unit == "month" else days.year(moved.year)


def _year_before(anchor: Days) -> Days | None:
    """`the same month a year earlier`: the days of the anchor in the year before, whole months kept whole."""
    moved = _moved(anchor, "year", -1)
    if moved is None:
        return None
    is_whole = (anchor[1] + relativedelta(days=1)).day == 1 if anchor[1] < date.max else True
    return (moved[0], moved[1] + relativedelta(day=31)) if is_whole else moved


def _moved(anchor: Days, unit: str, move: int) -> Days | None:
    first, last = _shifted(anchor[0], unit, move), _shifted(anchor[1], unit, move)
    return (first, last) if first and last else None


def _shifted(day: date, unit: str, move: int) -> date | None:
    try:
        moved = day + relativedelta(**{unit + "s": move})  # type: ignore[arg-type]  # its keywords differ in type
    except (ValueError, OverflowError):
        return None
    return moved if isinstance(moved, date) else None
