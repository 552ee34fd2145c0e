"""Sentences that the rules for English do not read: one claim each, numbers and dates in digits only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from workbench.domain.extraction import FoundClaim, FoundDate, FoundQuantity, FoundSentence
from workbench.domain.span import Span
from workbench.extract.weighing import weigh
from workbench.language.calendar_days import one
from workbench.language.currencies import SYMBOLS
from workbench.language.numerals import as_text

HOW = "sentence, not English"
_ISO = re.compile(r"(?<![\d-])([12]\d{3})-([01]\d)-([0-3]\d)(?![\d-])")
_DOTTED = re.compile(r"(?<![\d.])([0-3]?\d)\.([01]?\d)\.([12]\d{3})(?![\d.])")
_GROUP = "[ \u00a0\u202f.’']"
_DIGITS = re.compile(
    r"(?P<sign>(?<![\w.,])[$£€¥] ?)?(?<![\w.,:])"
    rf"(?P<whole>\d{{1,3}}(?:{_GROUP}\d{{3}})+|\d{{1,15}})(?P<part>,(?:\d{{1,2}}|\d{{4,6}}))?"
    r"(?![\w]|[.,:/-]\d)"
    r"(?: (?P<scale>mil (?:millones|milhões)|[^\W\d_]{3,10})(?:(?<=io|rd)\.)?(?![\w]))?(?P<unit> ?[%€$£¥])?"
)
"""A number, its thousands parted or not, a comma before its decimals: `1 200`, `1.200,50 €`, `3,5 %`."""
_SCALE_NAMES = (
    ("tausend mille mila mil duizend tusen", 3),
    ("mio million millions millionen millón millones milione milioni milhão milhões", 6),
    ("miljoen miljon miljoner", 6),
    ("mrd milliard milliards milliarde milliarden miliardo miliardi miljard miljarder", 9),
    ("mil_millones mil_milhões", 9),
)
_SCALES = {
    name.replace("_", " "): Decimal(10) ** power for names, power in _SCALE_NAMES for name in names.split()
}
"""Thousand, million and milliard in the languages of the months below."""
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_MONTHS = (
    "janvier januar enero gennaio janeiro januari",
    "février fevrier februar febrero febbraio fevereiro februari",
    "mars märz marzo março maart",
    "avril april abril aprile",
    "mai mayo maggio maio mei maj",
    "juin juni junio giugno junho",
    "juillet juli julio luglio julho",
    "août aout august agosto augustus augusti",
    "septembre september septiembre settembre setembro",
    "octobre oktober octubre ottobre outubro",
    "novembre november noviembre novembro",
    "décembre decembre dezember diciembre dicembre dezembro december",
)
"""The names of the months in French, German, Spanish, Italian, Portuguese, Dutch and Swedish."""
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAMED = re.compile(
    r"(?<![\d.,])([0-3]?\d)(?:\.|er|º)? (?:de )?([^\W\d_]{3,10}) (?:de |del )?([12]\d{3})(?![\d])",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(r"(?<!\d)[0-3]?\d\.$")
_FEWEST_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence and what was found in it."""

    sentence: FoundSentence
    claims: tuple[FoundClaim, ...] = ()
    quantities: tuple[FoundQuantity, ...] = ()
    dates: tuple[FoundDate, ...] = ()


def joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return sentences, those joined that only a day was taken for the end of: `am 3. Mai`."""
    kept: list[Span] = []
    for span in spans:
        if kept and _DAY_BEFORE.search(text, max(kept[-1].start, kept[-1].end - 4), kept[-1].end):
            kept[-1] = Span(kept[-1].start, span.end)
        else:
            kept.append(span)
    return kept


def read_sentence(text: str, span: Span) -> Reading:
    """Return one claim for the sentence at `span`, or none where it is too short to be one."""
    letters = sum(letter.isalpha() for letter in text[span.start : min(span.end, span.start + 200)])
    if letters < _FEWEST_LETTERS:
        return Reading(FoundSentence(span.start, span.end, "furniture", "too short"))
    if text[span.start : span.end].rstrip("\"'”’»)").endswith(("?", "？")):
        return Reading(FoundSentence(span.start, span.end, "question", "asks"))
    dates = _dates(text, span)
    taken = [Span(found.start, found.end) for found in dates]
    quantities = tuple(
        _quantity(match)
        for match in _DIGITS.finditer(text, span.start, span.end)
        if not any(place.start <= match.start("whole") < place.end for place in taken)
        and not _YEAR.fullmatch(match["whole"] + (match["part"] or ""))
    )
    claim = whole_sentence(text, span, HOW, has_quantity=bool(quantities), has_date=bool(dates))
    return Reading(FoundSentence(span.start, span.end, "checkable"), (claim,), quantities, dates)


def _quantity(match: re.Match[str]) -> FoundQuantity:
    """Return the number with its scale and the sign of a currency or of percent, where it has them."""
    digits = "".join(digit for digit in match["whole"] if digit.isdecimal())
    value = Decimal(digits + (match["part"] or "").replace(",", "."))
    scale = _SCALES.get((match["scale"] or "").lower())
    end = match.end() if scale or not match["scale"] else match.end("part" if match["part"] else "whole")
    sign = (match["sign"] or (match["unit"] if end == match.end() else "") or "").strip()
    unit = "percent" if sign == "%" else SYMBOLS.get(sign, "")
    return FoundQuantity(match.start(), end, "=", as_text(value * (scale or 1)), "", unit)


def _dates(text: str, span: Span) -> tuple[FoundDate, ...]:
    found: list[FoundDate] = []
    for pattern, order in ((_ISO, (1, 2, 3)), (_DOTTED, (3, 2, 1))):
        for match in pattern.finditer(text, span.start, span.end):
            days = one(*(int(match.group(group)) for group in order))
            if days:
                found.append(FoundDate(match.start(), match.end(), days[0].isoformat(), days[1].isoformat()))
    for match in _NAMED.finditer(text, span.start, span.end):
        month = _MONTH_NUMBERS.get(match[2].lower())
        days = one(int(match[3]), month, int(match[1])) if month is not None else None
        if days:
            found.append(FoundDate(match.start(), match.end(), days[0].isoformat(), days[1].isoformat()))
    return tuple(sorted(found, key=lambda day: day.start))


def whole_sentence(
    text: str, span: Span, how: str, *, has_quantity: bool = False, has_date: bool = False
) -> FoundClaim:
    """Return the sentence at `span` as one claim in its own words."""
    types = (*(["quantity"] if has_quantity else []), *(["date"] if has_date else []), "event")
    worth, reasons = weigh((*(["number"] if has_quantity else []), *(["date"] if has_date else [])))
    wording = " ".join(text[span.start : span.end].split())
    return FoundClaim(span.start, span.end, wording, types, "", "", ("content",), worth, reasons, how)
