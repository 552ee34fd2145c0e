"""Days as people type them, read strictly: ISO, or a day, a month's name and a year."""

from __future__ import annotations

import re
from datetime import date, datetime

from dateutil import parser

from workbench.errors import WorkbenchError

_WRITTEN = re.compile(
    r"(\d{1,2}(st|nd|rd|th)?\s+[A-Za-z]{3,9}\.?,?\s+\d{4})|([A-Za-z]{3,9}\.?\s+\d{1,2}(st|nd|rd|th)?,?\s+\d{4})"
)
_TIMED = re.compile(r"(?P<day>\S.*?)(?:\s*,?\s+|T)(?P<hour>\d{1,2})[:.](?P<minute>\d{2})")
_NO_PARTS = datetime(1, 1, 1)  # noqa: DTZ001


def iso_day(text: str) -> str:
    """Return the ISO date of a day such as `2022-09-14` or `14 September 2022`.

    Raises WorkbenchError for anything else, such as a month alone or `9/14/22`,
    which two people read differently.
    """
    day = text.strip()
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        pass
    if _WRITTEN.fullmatch(day):
        try:
            return parser.parse(day, default=_NO_PARTS, fuzzy=False).date().isoformat()
        except (ValueError, OverflowError):
            pass
    raise WorkbenchError(f"“{day}” is not a day; type it as 2022-09-14 or 14 September 2022")


def iso_moment(text: str) -> str:
    """Return the ISO date of a day, with the time of day where it is given: `2022-09-14T16:05`.

    The time stands last, as `16:05` or `9.30`. Raises WorkbenchError like `iso_day`.
    """
    timed = _TIMED.fullmatch(text.strip())
    if timed is None:
        return iso_day(text)
    hour, minute = int(timed["hour"]), int(timed["minute"])
    if hour > 23 or minute > 59:
        raise WorkbenchError(f"{hour}:{minute:02} is no time of day; type it as 16:05")
    return f"{iso_day(timed['day'])}T{hour:02}:{minute:02}"


def iso_moment_or_empty(text: str) -> str:
    """Return what `iso_moment` does, or an empty string for an empty text."""
    return iso_moment(text) if text.strip() else ""


def iso_day_or_empty(text: str) -> str:
    """Return the ISO date of a day, or an empty string for an empty text; raises like `iso_day`."""
    return iso_day(text) if text.strip() else ""
