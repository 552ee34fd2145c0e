"""An extraction in the JSON that other programs and the scoring of the gold articles read."""

from __future__ import annotations

from typing import Any

from workbench.domain.extraction import Extraction, FoundClaim, FoundQuantity


def as_interchange(text: str, extraction: Extraction) -> dict[str, Any]:
    """Return text, sentences, claims, quantities and dates as plain JSON types.

    Offsets are characters of `text`; check_worthiness is 0..1; values are numbers. Dates that nothing in the
    text fixes stand apart, as they are seen.
    """
    return {
        "text": text,
        "extractor": extraction.extractor,
        "sentences": [
            {"start": s.start, "end": s.end, "label": s.label, **({"reason": s.reason} if s.reason else {})}
            for s in extraction.sentences
        ],
        "claims": [_claim(claim) for claim in extraction.claims],
        "quantities": [_quantity(quantity) for quantity in extraction.quantities],
        "dates": [
            {"start": d.start, "end": d.end, "from": d.first_day, "to": d.last_day}
            for d in extraction.dates
            if d.first_day
        ],
        "dates_as_seen": [{"start": d.start, "end": d.end} for d in extraction.dates if not d.first_day],
    }


def _claim(claim: FoundClaim) -> dict[str, Any]:
    return {
        "start": claim.start,
        "end": claim.end,
        "text": claim.wording,
        "types": list(claim.types),
        "speaker": claim.attributed_to or None,
        "manner": claim.manner or None,
        "questions": list(claim.questions),
        "check_worthiness": claim.worth / 1000,
        "reasons": list(claim.reasons),
        "how": claim.how,
    }


def _quantity(quantity: FoundQuantity) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "start": quantity.start, "end": quantity.end, "op": quantity.op,
        "value": _number(quantity.low), "unit": quantity.unit,
    }  # fmt: skip
    if quantity.high:
        entry["high"] = _number(quantity.high)
    return entry


def _number(decimal_text: str) -> int | float:
    return float(decimal_text) if "." in decimal_text else int(decimal_text)
