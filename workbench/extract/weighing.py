"""Check-worthiness of a claim: named reasons, each with its part, that add up to it exactly.

The weights are those of a logistic regression on open data, one hundred parts to a unit of log odds,
fitted by tests/training/reasons.py, which says on what, and with which signs.
"""

from __future__ import annotations

import math

from workbench.language.parsing.tokens import Judgement

BASE = 380
"""What a claim has before anything is seen in it: 500 are even odds, and news begins below them."""
WEIGHTS = {
    "number": 80, "several numbers": 10, "number without source": 40, "money, share or millions": 110,
    "rise or fall": 80, "date": 60, "rank or comparison": 60, "all or none": 30, "cause": 30,
    "accusation": 50, "accusation against somebody named": 20, "health": 60, "law": 80, "quotation": 60,
    "statement": 40, "plan": 0, "somebody or something named": 20, "something happened": 70,
    "first-hand": 20, "judgement": -20, "detail by the way": 0,
}  # fmt: skip
LIKENESS = 20
"""The parts of a unit of log odds in the opinion of the network that learned what fact-checkers picked."""
_MOST, _STEP = 100, 10


def weigh(signs: tuple[str, ...], judgement: Judgement | None = None) -> tuple[int, tuple[str, ...]]:
    """Return check-worthiness 0..1000 and the reasons, such as `number +200`, that add up to it."""
    parts = {"a fact": BASE} | {name: WEIGHTS[name] for name in signs if WEIGHTS[name]}
    if judgement is not None and (likeness := _likeness(judgement.worthy)):
        parts["like what fact-checkers picked" if likeness > 0 else "unlike what fact-checkers picked"] = (
            likeness
        )
    total = sum(parts.values())
    worth = max(0, min(1000, total))
    if worth != total:
        parts["end of the scale"] = worth - total
    return worth, tuple(f"{name} {part:+d}" for name, part in parts.items())


def _likeness(odds: float) -> int:
    """Return the network's part, in steps, so that a last digit of its arithmetic moves nothing."""
    bounded = min(0.999, max(0.001, odds))
    part = LIKENESS * math.log(bounded / (1 - bounded)) + LIKENESS
    return max(-_MOST, min(_MOST, _STEP * round(part / _STEP)))
