"""What of the public sets a reader of news has to read, and the reason for what is left out.

A reason speaks of a kind of expression and never of a single case.
"""

from __future__ import annotations

import re
from typing import Any

_DATE_KINDS = {
    "time": "time of day",
    "timerange": "time of day",
    "datetime": "time of day",
    "datetimerange": "time of day",
    "timezone": "time of day",
    "set": "repetition (every day)",
    "duration": "duration alone (a quantity here)",
}
_HOLIDAY = re.compile(
    r"\bindependence day|\bramadan|\beid\b|diwali|hanukkah|mother'?s'? day|girls? day|[a-z]+ festival"
    r"|\bholi\b|\b(?:lunar|chinese) new year|(?:teacher|children|youth|inauguration|arbor)s?'?s? day",
    re.IGNORECASE,
)
"Holidays whose day the moon or the country settles; those of the calendar are in scope."
_OFFICE = re.compile(r"\b(?:business|work(?:ing)?|week) ?days?\b", re.IGNORECASE)
_BOOKING = re.compile(
    r"\b(?:rest of|remaining|upcoming|coming|from now|hence|from (?:today|tomorrow|now))\b"
    r"|\b(?:next|within|over|in(?: the)?(?: next)?|following) (?:the )?(?:next )?"
    r"(?:\d{1,2}\b|an?\b|one|two|three|four|five|six|ten|few|couple|several|coming)\b",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(
    r"(?:on |the )*(?:\d{1,2}(?:st|nd|rd|th)?|(?:twenty-|thirty-)?(?:first|second|third|[a-z]+[a-ln-z]th))",
    re.I,
)
_WEEK_NUMBER = re.compile(r"\b(?:week|w|wk) ?\d{1,2}\b(?!.*\b(?:19|20)\d\d)|week of \w+\.? on ", re.I)

_COUNTED = re.compile(
    r"\b(?:last|past|previous|next|first|final)\b.*\b(?:day|week|month|quarter|year|decade|fortnight)s\b"
    r"|(?:day|week|month|year)s? later$|\b(?:last|past|previous) (?:few|couple)",
    re.IGNORECASE,
)
_DAY_MONTH = re.compile(r"(?<![\d/.-])(\d\d?)([/.-])(\d\d?)(?!\d)")
_DATE_WITHOUT_MARKS = re.compile(r"\b(?:19|20)\d{6}\b|\b(?:19|20)\d\d \d\d \d\d\b")


def date_exclusion(case: dict[str, Any]) -> str:
    """Return why a case of the date set is out of scope, or an empty string."""
    for found in case["Results"]:
        kind = found["TypeName"].partition(".")[2]
        if kind in _DATE_KINDS:
            return _DATE_KINDS[kind]
        reason = _phrase_exclusion(found)
        if reason:
            return reason
    return ""


def _phrase_exclusion(found: dict[str, Any]) -> str:
    phrase = found["Text"]
    values = (found.get("Resolution") or {}).get("values", [])
    if _HOLIDAY.search(phrase):
        return "holiday that the moon or the country settles"
    if any("ref_undef" in value.get("Mod", "") for value in values):
        return "refers to another date of the text"
    if all("not resolved" in value.get("value", "") and "start" not in value for value in values):
        return "the set itself gives no days"
    if _OFFICE.search(phrase):
        return "business days (booking)"
    if _BOOKING.search(phrase):
        return "span counted ahead from now (booking)"
    if _COUNTED.search(phrase):
        return "span counted from now (a quantity here)"
    if any(_is_either(*match.groups()) for match in _DAY_MONTH.finditer(phrase)):
        return "day and month cannot be told apart"
    if _DATE_WITHOUT_MARKS.search(phrase):
        return "date as a run of digits"
    if _BARE_DAY.fullmatch(phrase):
        return "day of an unnamed month (booking)"
    if _WEEK_NUMBER.search(phrase):
        return "numbered week of an unnamed year (booking)"
    return ""


def _is_either(one: str, _: str, two: str) -> bool:
    return 0 < int(one) <= 12 and 0 < int(two) <= 12 and int(one) != int(two)


_ADDRESS = re.compile(r"\d+\.\d+\.\d+\.\d+")
_METRIC = re.compile(r"\d ?[GT]\b")
_PUZZLE = re.compile(r"\b(?:hundred|thousand|million) (?!and\b)[a-z -]*(?:ths?|thirds)\b", re.IGNORECASE)
"Nothing tells where the lower number begins: `one hundred thirty fifths` is 100/35, 130/5 or 100 and 30/5."


def number_exclusion(case: dict[str, Any]) -> str:
    """Return why a case of the number set is out of scope, or an empty string."""
    text = case["Input"]
    if _ADDRESS.search(text):
        return "network address"
    if any(" over " in found["Text"] for found in case["Results"]):
        return "spoken fraction (one over three; `over` is a bound in news)"
    if _METRIC.search(text):
        return "metric letter as a scale (10G)"
    if any(_PUZZLE.search(found["Text"]) for found in case["Results"]):
        return "fraction in words that can be read in two ways"
    return ""


def unit_exclusion(case: dict[str, Any]) -> str:
    """Return why a case of currencies, dimensions, percent or ages is out of scope, or an empty string."""
    if any("value" not in found["Resolution"] or found["Resolution"]["value"] in (None, "null")
           for found in case["Results"]):  # fmt: skip
        return "a unit without a number"
    if any(re.match(r"(?:%|per ?cents?|percentages?) of", found["Text"], re.I) for found in case["Results"]):
        return "`percent of 10` for 10 %"
    if any(found["Resolution"].get("unit", "").lower() in _FOREIGN_SPELT for found in case["Results"]):
        return "unit of physics that news does not use"
    return ""


_FOREIGN = frozenset(
    {"electronvolt", "kelvin", "joule", "candela", "barn", "femtobarn", "gray", "milligray", "picometre"}
    | {"attometre", "gigayear", "megayear", "gross", "second of arc", "minute of arc", "thermal unit"}
)

_FOREIGN_SPELT = frozenset(unit.replace("metre", "meter") for unit in _FOREIGN)
_LETTER = re.compile(r"\d ?[bK]")
_BOOKED = re.compile(r"\(\$[\d.,]+\)")

_ARTICLE = re.compile(r"an? (?!half|quarter|hundred|thousand|million|billion)", re.IGNORECASE)


def measure_exclusion(case: dict[str, Any]) -> str:
    """Return why a case of units and values is out of scope, or an empty string."""
    units = {found["unit"] for found in case["res"]}
    if not case["res"]:
        return "no quantity wanted"
    if units <= {"dimensionless"}:
        return "bare number without a unit"
    if any(found["surface"][-1] in "\"'" for found in case["res"]):
        return "quotation mark for inches or minutes of arc"
    if any(name in unit for unit in units for name in _FOREIGN):
        return "unit of physics that news does not use"
    if any(_LETTER.search(found["surface"]) and "bit" in found["unit"] for found in case["res"]):
        return "a bare letter for data (1500b, 32K; in news a billion and a thousand)"
    if _BOOKED.search(case["req"]) and any(found["value"] < 0 for found in case["res"]):
        return "brackets for a loss in accounts (in news they convert an amount)"
    if any(_ARTICLE.match(found["surface"]) for found in case["res"]):
        return "`a` or `an` as the number one"
    if "dozen" in units:
        return "dozen as a unit"
    return ""
