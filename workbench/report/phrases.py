"""The fixed words of a report: statuses, moments, and what a report does and does not prove."""

from __future__ import annotations

import re

from workbench.domain.verdict import SYMBOLS
from workbench.text import displayable

QUESTIONS_ASKED: dict[str, str] = {"content": "Is it so?", "attribution": "Was it said so?"}

STATUS_WORDS: dict[str, str] = {"no source": "verified, NO SOURCE"}
"""Statuses whose word says more than their name."""

TONES: dict[str, str] = {"needs context": "context", "no source": "nosource"}
"""Statuses whose style is named otherwise."""

GRAVEST_FIRST: tuple[str, ...] = (
    "no source", "disputed", "open", "needs context", "unverifiable", "verified", "dismissed",
)  # fmt: skip
"""Which status colours a claim with two questions, and words that lie in several claims."""

FIX_WORDS: dict[str, str] = {
    "open": "open: the author has not decided",
    "accepted": "accepted",
    "stet": "stet: the words stay",
    "cut": "cut: the words go",
}

NOT_ASKED: dict[str, str] = {
    "content": "Not asked: the claim is the saying itself.",
    "attribution": "Not asked: the article says it in its own voice.",
}

WITHHELD = "name withheld"

WHO = (
    "Reviewers' names are what people typed: a claim, not an authentication. Every change is chained to the "
    "one before it, so a later change of one entry shows; but without a checkpoint that somebody else keeps, "
    "whoever holds the file can rewrite everything in it."
)
FINDING = (
    "Claims are proposed by fixed rules and by reviewers; every claim is bound to the exact "
    "characters of the stored text. Only people gave verdicts; the program proposes, orders, counts and "
    "remembers."
)
CONFIDENTIAL = (
    "Names of confidential sources, and of people who spoke on background or off the record, are withheld, "
    "as are words said off the record; the workspace holds them."
)

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z")
_LINK = re.compile(r"https?://[^\s\"'<>`\\]+", re.IGNORECASE)


def symbol_of(status: str) -> str:
    """Return the one-cell symbol of a status."""
    return SYMBOLS[status]


def word_of(status: str) -> str:
    """Return how a report words a status; `verified` without a source never passes as verified."""
    return STATUS_WORDS.get(status, status)


def tone_of(status: str) -> str:
    """Return the name of a status's style."""
    return TONES.get(status, status)


def moment(at: str) -> str:
    """Return a stored moment as people read it, to the minute: `2026-03-02 09:15 UTC`."""
    match = _MOMENT.fullmatch(at)
    return f"{match[1]} {match[2]} UTC" if match else at


def is_link(url: str) -> bool:
    """Say whether a report may link `url`: http or https, without blanks or unsafe characters."""
    return _LINK.fullmatch(url) is not None and displayable(url) == url
