"""What keeps an article from being signed off, in the order in which a report names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.document import Block
from workbench.domain.span import Span
from workbench.report.entries import ClaimReport, Decision
from workbench.report.naming import NameLine
from workbench.text import plural


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing that blocks."""

    label: str
    "The claim's number, or empty."
    anchor: str
    words: str
    note: str
    "What is missing or asked."
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Blocker:
    """Everything of one kind that blocks; `count` may count words where `stops` are runs of them."""

    kind: str
    "open, no source, fixes, queries, unread, unticked or names."
    title: str
    count: int
    stops: tuple[Stop, ...]


def blockers(
    claims: Sequence[ClaimReport],
    text: str,
    unread: Sequence[Span],
    runs: Sequence[Span],
    unticked: Sequence[Block],
    names: Sequence[NameLine],
) -> tuple[Blocker, ...]:
    """Return the kinds of blockers that have any: claims, fixes, queries, words, display copy, names."""
    found = (
        _by_claim(claims, "open", "Claims not decided", "open"),
        _by_claim(claims, "no source", "Verified, but NO SOURCE supports it", "no source"),
        _fixes(claims),
        _queries(claims),
        Blocker(
            "unread",
            "Words nobody has read",
            len(unread),
            tuple(Stop("", "", run.quote(text), "", run.start, run.end) for run in runs),
        ),
        Blocker(
            "unticked",
            "Display copy not ticked off",
            len(unticked),
            tuple(
                Stop("", "", text[block.start : block.end], block.label, block.start, block.end)
                for block in unticked
            ),
        ),
        _names(names),
    )
    return tuple(blocker for blocker in found if blocker.count)


def _by_claim(claims: Sequence[ClaimReport], kind: str, title: str, status: str) -> Blocker:
    stops = tuple(
        _stop(claim, claim.wording, ", ".join(asked))
        for claim in claims
        if (asked := [d.asked for d in claim.decisions if _blocks(d, status)])
    )
    return Blocker(kind, title, len(stops), stops)


def _blocks(decision: Decision, status: str) -> bool:
    """Say whether a decision blocks; what a repeat lacks is named where it is decided."""
    return decision.still_asked and decision.status == status and not decision.decided_at


def _stop(claim: ClaimReport, words: str, note: str) -> Stop:
    return Stop(claim.label, claim.anchor, words, note, claim.start, claim.end)


def _names(names: Sequence[NameLine]) -> Blocker:
    stops = tuple(
        Stop("", "", line.label, line.note, line.start, line.end) for line in names if not line.ticked_by
    )
    return Blocker("names", "Names not ticked off", len(stops), stops)


def _fixes(claims: Sequence[ClaimReport]) -> Blocker:
    stops = tuple(
        _stop(claim, fix.current, f"proposed: {fix.proposed}" if fix.proposed else "proposed: to cut")
        for claim in claims
        for fix in claim.fixes
        if fix.is_open
    )
    return Blocker("fixes", "Proposed wordings not settled", len(stops), stops)


def _queries(claims: Sequence[ClaimReport]) -> Blocker:
    stops = tuple(
        _stop(claim, query.question, f"to {query.asked_of}" + (f", due {query.due}" if query.due else ""))
        for claim in claims
        for query in claim.queries
        if query.is_open
    )
    return Blocker("queries", "Queries not answered", len(stops), stops)


def left_in_words(counts: Sequence[tuple[str, int]]) -> str:
    """Return the line that says what is left: `open 7 · no source 2 · unread 0 words`."""
    return " · ".join(
        f"{name} {plural(count, 'word') if name == 'unread' else count}" for name, count in counts
    )
