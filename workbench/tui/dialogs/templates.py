"""Rationales that come up again and again, to be completed by the reviewer."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.domain.claim import Question
from workbench.domain.verdict import Value

TEMPLATE_KEYS = ("f2", "f3", "f4", "f8", "f9")
"""The keys that put a rationale in, in the order of the rationales."""

_CONTENT: Mapping[Value, tuple[str, ...]] = {
    "verified": (
        "The source says so in these words.",
        "Confirmed by two independent sources.",
        "The figure follows from the source's figures.",
        "Common knowledge; no source needed.",
        "Confirmed by the person concerned.",
    ),
    "disputed": (
        "The source gives a different figure.",
        "The source says the opposite.",
        "The date in the source differs.",
        "The person concerned denies it.",
        "The words were said, but by somebody else.",
    ),
    "needs context": (
        "True, but it leaves out what changes the picture.",
        "The figure is right for another period.",
        "Sources give more than one figure.",
        "The comparison has no common base.",
        "The words are taken out of their context.",
    ),
    "unverifiable": (
        "No independent source found.",
        "It rests on one anonymous source.",
        "It concerns the future.",
        "The records are not public.",
        "The person concerned did not reply.",
    ),
}

_ATTRIBUTION: Mapping[Value, tuple[str, ...]] = {
    "verified": (
        "The recording has these words.",
        "The published transcript has these words.",
        "The person confirms having said it.",
        "The document says so in these words.",
        "Two people who were present confirm it.",
    ),
    "disputed": (
        "The recording has other words.",
        "The person denies having said it.",
        "The words were said, but by somebody else.",
        "The words were said on another occasion.",
        "The document does not say so.",
    ),
    "needs context": (
        "Said, but about something else.",
        "Said, but the next sentence qualifies it.",
        "Said, and withdrawn later.",
        "A paraphrase that goes beyond what was said.",
        "Said in another language; the translation is disputed.",
    ),
    "unverifiable": (
        "No recording or transcript found.",
        "Said in private; nobody else was present.",
        "The source is anonymous.",
        "The person did not reply.",
        "The document is not public.",
    ),
}


def rationales(question: Question, value: Value) -> tuple[str, ...]:
    """Return five rationales, one for each of TEMPLATE_KEYS."""
    return (_CONTENT if question == "content" else _ATTRIBUTION)[value]
