"""Place, day and agency that a report begins with: `LEEDS, May 3 (PA) — The bridge …`."""

from __future__ import annotations

import re

from workbench.domain.span import Span

_FARTHEST = 100
"""Characters."""
_AGENCY = r"\((?:[A-Z][A-Za-z]{1,15}(?:[ /][A-Z][A-Za-z]{1,15}){0,2})\)"
_PLACE = r"[A-Z][\w.'’/-]{0,20}(?:,? [\w.'’/-]{1,20}){0,5},?"
_SHOUTED = r"[A-Z]{3,20}(?:[ ./’'-]{1,2}[A-Z]{2,20}){0,3}(?:, [A-Z][\w.]{1,15}(?: [\w.]{1,10}){0,2})?"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?)"
_BEFORE_DASH = rf"(?:(?:{_PLACE} )?{_AGENCY}|{_SHOUTED}(?:, {_DAY})?(?: {_AGENCY})?)"
_PLACE_LINE = re.compile(rf"{_BEFORE_DASH} ?(?:[—–]|--?) ?(?=[A-Z\d“\"‘'])")


def after_place_line(text: str, sentence: Span) -> Span:
    """Return a sentence without the place line before it; as it is where there is none."""
    match = _PLACE_LINE.match(text, sentence.start, min(sentence.end, sentence.start + _FARTHEST))
    return sentence if match is None else Span(match.end(), sentence.end)
