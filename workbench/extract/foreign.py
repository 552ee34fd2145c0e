"""Sentences that the rules for English do not read: one claim each, numbers and dates in digits only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.domain.extraction import FoundClaim, FoundDate, FoundQuantity, FoundSentence
from workbench.domain.span import Span
from workbench.extract.weighing import BASE
from workbench.language.calendar_days import one

HOW = "sentence, not English"
_ISO = re.compile(r"(?<![\d-])([12]\d{3})-([01]\d)-([0-3]\d)(?![\d-])")
_DOTTED = re.compile(r"(?<![\d.])([0-3]?\d)\.([01]?\d)\.([12]\d{3})(?![\d.])")
_DIGITS = re.compile(r"(?<![\w.,])\d{1,15}(?![\w]|[.,:/-]\d)")
_FEWEST_LETTERS = 8
_DATE_WORTH = 120
_NUMBER_WORTH = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence and what was found in it."""

    sentence: FoundSentence
    claims: tuple[FoundClaim, ...] = ()
    quantities: tuple[FoundQuantity, ...] = ()
    dates: tuple[FoundDate, ...] = ()


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
        FoundQuantity(match.start(), match.end(), "=", str(int(match.group())), "", "")
        for match in _DIGITS.finditer(text, span.start, span.end)
        if not any(place.start <= match.start() < place.end for place in taken)
    )
    claim = whole_sentence(text, span, HOW, has_quantity=bool(quantities), has_date=bool(dates))
    return Reading(FoundSentence(span.start, span.end, "checkable"), (claim,), quantities, dates)


def _dates(text: str, span: Span) -> tuple[FoundDate, ...]:
    found: list[FoundDate] = []
    for pattern, order in ((_ISO, (1, 2, 3)), (_DOTTED, (3, 2, 1))):
        for match in pattern.finditer(text, span.start, span.end):
            days = one(*(int(match.group(group)) for group in order))
            if days:
                found.append(FoundDate(match.start(), match.end(), days[0].isoformat(), days[1].isoformat()))
    return tuple(sorted(found, key=lambda day: day.start))


def whole_sentence(
    text: str, span: Span, how: str, *, has_quantity: bool = False, has_date: bool = False
) -> FoundClaim:
    """Return the sentence at `span` as one claim in its own words."""
    types = (*(["quantity"] if has_quantity else []), *(["date"] if has_date else []), "event")
    reasons = [f"a fact +{BASE}"]
    reasons += [f"number +{_NUMBER_WORTH}"] if has_quantity else []
    reasons += [f"date +{_DATE_WORTH}"] if has_date else []
    worth = BASE + has_quantity * _NUMBER_WORTH + has_date * _DATE_WORTH
    wording = " ".join(text[span.start : span.end].split())
    return FoundClaim(span.start, span.end, wording, types, "", "", ("content",), worth, tuple(reasons), how)
