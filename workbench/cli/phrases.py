"""Claims, evidence and what is left, in lines for people; made safe when printed."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.rewording import Rewording
from workbench.domain.claim import QUESTION_WORDS, Question
from workbench.domain.review import ClaimView, SourcedEvidence, Status, Tallies
from workbench.domain.source import KIND_WORDS, Source
from workbench.domain.verdict import SYMBOLS
from workbench.domain.wording import bracketed
from workbench.language.othertime import OtherTime, bearing, evidence_of_other_time
from workbench.text import plural

SHORT_ID = 8
"""Hexadecimal digits of a uid that are printed; more are asked for when two share them."""


def short(uid: str) -> str:
    """Return the beginning of a uid that people type."""
    return uid[:SHORT_ID]


def moment_words(moment: str) -> str:
    """Return a moment of the journal to the minute: `on 2026-11-25 at 08:30 UTC`."""
    return f"on {moment[:10]} at {moment[11:16]} UTC"


def status_words(status: Status) -> str:
    """Return a status as its symbol and its word."""
    return f"{SYMBOLS[status]} {status}"


def standing_words(view: ClaimView) -> str:
    """Return what stands for each question: `✓ verified`, `± needs context, said: · open`."""
    if view.dismissal is not None:
        return status_words("dismissed")
    words = []
    for question in view.claim.questions:
        prefix = "said: " if question == "attribution" else ""
        missing = " (no source)" if view.lacks_source(question) else ""
        first = view.decided_at(question)
        where = f" (by {first.label})" if first is not None else ""
        words.append(f"{prefix}{status_words(view.status_of(question))}{missing}{where}")
    return ", ".join(words)


def left_words(tallies: Tallies) -> str:
    """Return what is left: `Open 7 of 9 · no source 2 · … · unread 0 words · unticked 3 · names 5`."""
    late = f" ({tallies.overdue} overdue)" if tallies.overdue else ""
    return (
        f"Open {tallies.open} of {tallies.claims} · no source {tallies.no_source}"
        f" · queries {tallies.queries}{late} · fixes {tallies.fixes}"
        f" · unread {plural(tallies.unread, 'word')} · unticked {tallies.unticked} · names {tallies.names}"
    )


def claim_lines(view: ClaimView) -> Iterator[str]:
    """Yield everything there is to say of a claim."""
    claim = view.claim
    yield f"{view.label}  {standing_words(view)}"
    yield f"  words      “{claim.quote}”"
    yield f"  claim      {bracketed(claim.wording, claim.edits)}"
    if view.is_reworded:
        yield "  wording    typed by a person"
    if claim.unresolved:
        yield f"  unresolved {', '.join(f'“{words}”' for words in claim.unresolved)}"
    if view.first is not None:
        yield f"  repeats    {view.first.label} {view.first.claim.wording}"
    if view.repeated_by:
        yield f"  repeated   by {', '.join(view.repeated_by)}"
    if claim.attributed_to:
        yield f"  said by    {claim.attributed_to}"
    yield f"  worth      {claim.worth} of 1000: {', '.join(claim.reasons) or 'no reason named'}"
    for quantity in view.quantities:
        words = claim.quote[quantity.start - claim.start : quantity.end - claim.start]
        bounds = f"{quantity.low} to {quantity.high}" if quantity.high else quantity.low
        yield f"  figure     “{words}”: {quantity.op} {bounds} {quantity.unit}".rstrip()
    for day in view.dates:
        words = claim.quote[day.start - claim.start : day.end - claim.start]
        last = f" to {day.last_day}" if day.last_day != day.first_day else ""
        yield f"  when       “{words}”: {day.first_day or 'as seen, no day settled'}{last}"
    if claim.types:
        yield f"  types      {', '.join(claim.types)}"
    for question in claim.questions:
        yield from _question_lines(view, question)
    if view.dismissal is not None:
        note = f" ({view.dismissal.note})" if view.dismissal.note else ""
        by = view.reviewer(view.dismissal.reviewer)
        yield f"  dismissed  {view.dismissal.reason}{note}, by {by}  [{short(view.dismissal.uid)}]"
    yield from _hanging_lines(view)


def rewording_lines(change: Rewording) -> Iterator[str]:
    """Yield what the newest draft did to a claim's words: [−went] and [+came]."""
    yield f"  was        {change.old.label} in draft {change.draft}: {standing_words(change.old)}"
    where = "sentence" if change.is_around else "changed"
    signs = {"removed": "−", "added": "+"}
    words = ""
    for piece in change.pieces:
        bare = piece.words.lstrip()
        gap = piece.words[: len(piece.words) - len(bare)]
        words += piece.words if piece.fate == "kept" else f"{gap}[{signs[piece.fate]}{bare}]"
    yield f"  {where:<10} {words}"


def _question_lines(view: ClaimView, question: Question) -> Iterator[str]:
    asked, verdict, first = QUESTION_WORDS[question], view.verdict_on(question), view.decided_at(question)
    if first is not None:
        yield f"  {asked:<16} {status_words(view.status_of(question))}, as decided on {first.label}"
        return
    if verdict is None:
        yield f"  {asked:<16} open" if view.dismissal is None else f"  {asked:<16} not decided"
        return
    as_of = f", as of {verdict.as_of}" if verdict.as_of else ""
    carried = ", carried from an earlier revision" if verdict.carried_from else ""
    given = f"by {view.reviewer(verdict.reviewer)} {moment_words(verdict.given_at)}"
    yield f"  {asked:<16} {status_words(verdict.value)}, {given}{as_of}{carried}"
    if verdict.rationale:
        yield f"    because {verdict.rationale}"


def _hanging_lines(view: ClaimView) -> Iterator[str]:
    for item in view.evidence:
        mismatch = evidence_of_other_time(view, item.evidence)
        yield f"  evidence   {evidence_words(item, mismatch)}  [{short(item.evidence.uid)}]"
    for query in view.queries:
        due = f", due {query.due}" if query.due else ""
        answer = f": {query.answer}" if query.answer else " — not answered"
        yield f"  query      to {query.asked_of}{due}: {query.question}{answer}  [{short(query.uid)}]"
    for fix in view.fixes:
        yield f"  fix        “{fix.current}” → “{fix.proposed}” ({fix.state})  [{short(fix.uid)}]"
    for verdict in view.superseded:
        by = view.reviewer(verdict.reviewer)
        yield f"  before     {verdict.question}: {verdict.value}, by {by} {moment_words(verdict.given_at)}"


def evidence_words(item: SourcedEvidence, mismatch: OtherTime | None = None) -> str:
    """Return a piece of evidence in a line: stance, another time than the claim's, kind, source, words."""
    evidence = item.evidence
    kind = KIND_WORDS["reference" if evidence.kind == "pasted" and not evidence.quote else evidence.kind]
    terms = f", {evidence.terms}" if evidence.terms else ""
    by = f" {evidence.by}{' on ' + evidence.when if evidence.when else ''}{terms}" if evidence.by else ""
    question = " (was it said so?)" if evidence.question == "attribution" else ""
    words = f": “{evidence.quote}”" if evidence.quote else ""
    note = f" — {evidence.note}" if evidence.note else ""
    stance = bearing(evidence.stance, mismatch)
    return f"{stance}{question}, s{item.source.number} {item.source.title}, {kind}{by}{words}{note}"


def source_words(source: Source) -> str:
    """Return a source in a line: label, kind, title, publisher, URL."""
    tier = f"{source.tier} " if source.tier else ""
    told = " · ".join(fact for fact in (source.title, source.publisher, source.url) if fact)
    hidden = " (confidential)" if source.confidential else ""
    return f"s{source.number}  {tier}{source.kind}{hidden}: {told}"
