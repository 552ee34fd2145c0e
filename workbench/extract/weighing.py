"""Types of a claim and its check-worthiness, with the named reasons that add up to it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.extract.lexicon import ACCUSING, CAUSING, COMPARING, HEALTH, HEDGED, PLANNING
from workbench.language.folding import plain

BASE = 300
"""Check-worthiness of a plain fact, of 1000."""
WEIGHTS = {
    "number": 200, "date": 120, "superlative": 150, "accusation": 200, "quotation": 180, "statement": 60,
    "cause": 80, "health": 60, "plan": 20, "named person": 30, "hedged": 40, "detail by the way": -180,
}  # fmt: skip
_BY_THE_WAY = frozenset({"place of a thing", "role before a name", "affiliation", "leading participle"})


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a claim before it is weighed."""

    wording: str
    how: str
    has_quantity: bool
    has_date: bool
    is_quotation: bool
    is_statement: bool
    is_identity: bool
    names_person: bool


def types_of(features: Features) -> tuple[str, ...]:
    """Return the types of a claim, in the order of the guide; never empty."""
    low = plain(features.wording)
    types = [
        name
        for name, holds in (
            ("quantity", features.has_quantity),
            ("date", features.has_date),
            ("quotation", features.is_quotation),
            ("statement", features.is_statement),
            ("identity", features.is_identity),
            ("comparison", COMPARING.search(low) is not None and not features.is_quotation),
            ("cause", CAUSING.search(low) is not None and not features.is_quotation),
            ("plan", PLANNING.search(low) is not None and not features.is_quotation),
        )
        if holds
    ]
    happened = not (features.is_identity or features.is_statement or features.is_quotation or "plan" in types)
    if (happened and types != ["quantity", "comparison"]) or not types:
        types.append("event")
    return tuple(types)


def weigh(features: Features, types: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """Return check-worthiness 0..1000 and the reasons, such as `number +200`, that add up to it."""
    low = plain(features.wording)
    holds = {
        "number": features.has_quantity,
        "date": features.has_date,
        "superlative": "comparison" in types,
        "accusation": ACCUSING.search(low) is not None,
        "quotation": features.is_quotation,
        "statement": features.is_statement,
        "cause": "cause" in types,
        "health": HEALTH.search(low) is not None,
        "plan": "plan" in types,
        "named person": features.names_person,
        "hedged": HEDGED.search(low) is not None,
        "detail by the way": features.how in _BY_THE_WAY and not features.has_quantity,
    }
    reasons = [f"a fact +{BASE}"] + [f"{name} {WEIGHTS[name]:+d}" for name, given in holds.items() if given]
    total = BASE + sum(WEIGHTS[name] for name, given in holds.items() if given)
    return max(0, min(1000, total)), tuple(reasons)
