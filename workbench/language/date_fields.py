"""What the parts of a matched date stand for: the number of a day, the year, the month."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from workbench.language import calendar_days as days
from workbench.language.date_years import year_number
from workbench.language.numerals import ordinal_value, word_value

Tense = Literal["past", "present", "future"]
Days = tuple[date, date] | None
YEAR_STEPS = {"last": -1, "this": 0, "the": 0, "next": 1}


def day_number(written: str) -> int:
    """Return 3 for `3`, `3rd` or `third`; 0 for none."""
    digits = written.rstrip("stndrh")
    if digits.isdigit():
        return int(digits)
    joined = written.replace(" ", "-")
    return ordinal_value(joined) or word_value(joined) or 0


def year_of(match: re.Match[str], published: date | None = None) -> int | None:
    """Return the year that a match names, or tells from the publication date, or None."""
    groups = match.groupdict()
    if groups.get("year"):
        return year_number(groups["year"], published)
    if groups.get("relative") and published:
        return published.year + YEAR_STEPS[groups["relative"]]
    return None


def named_month_of_year(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """Return the month with its year: `May 2014`."""
    year = year_of(match, published)
    return days.month(year, days.month_number(match["month"])) if year else None


def named_month(match: re.Match[str], published: date | None, tense: Tense) -> Days:
    """Return the month that a clause of this tense speaks of: `in May`."""
    return days.nearest_month(days.month_number(match["month"]), published, tense) if published else None
