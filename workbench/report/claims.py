"""Claims as a report gives them: both questions, what was decided, and on what grounds."""

from __future__ import annotations

import base64
from collections.abc import Iterable

from workbench.domain.claim import QUESTIONS, Dismissal, Fix, Quantity, Query, Question
from workbench.domain.review import ArticleView, ClaimView, SourcedEvidence
from workbench.domain.source import KIND_WORDS
from workbench.domain.verdict import Verdict
from workbench.domain.wording import replaced
from workbench.language.othertime import bearing, evidence_of_other_time
from workbench.report.discretion import Discretion, keeps_name
from workbench.report.entries import Asked, ClaimReport, Decision, Dropped, Proof, Proposed, Reckoned
from workbench.report.phrases import (
    GRAVEST_FIRST,
    NOT_ASKED,
    QUESTIONS_ASKED,
    WITHHELD,
    symbol_of,
    tone_of,
    word_of,
)

_OPERATORS = {"=": "", "~": "about ", "<": "below ", "<=": "at most ", ">": "above ", ">=": "at least "}


def anchor_of(uid: str) -> str:
    """Return the anchor of the claim with `uid`: `c-` and ten base32 characters."""
    return "c-" + base64.b32encode(bytes.fromhex(uid)).decode("ascii").lower()[:10]


def gravest(statuses: Iterable[str]) -> str:
    """Return the status that must be seen first; `open` when there is none."""
    return min(statuses, key=GRAVEST_FIRST.index, default="open")


def claim_report(item: ClaimView, view: ArticleView, discretion: Discretion) -> ClaimReport:
    """Return what the report says of one claim."""
    claim, text = item.claim, view.document.text
    decisions = tuple(
        _decided(item, question, discretion)
        for question in QUESTIONS
        if question in claim.questions or item.verdict_on(question) is not None
    )
    standing = [decision.status for decision in decisions if decision.still_asked]
    status = "dismissed" if item.dismissal else gravest(standing)
    return ClaimReport(
        label=item.label,
        anchor=anchor_of(claim.uid),
        uid=claim.uid,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        wording=claim.wording,
        types=claim.types,
        attributed_to=claim.attributed_to,
        manner=claim.manner,
        origin=claim.origin,
        how=claim.how,
        worth=claim.worth,
        reasons=claim.reasons,
        status=status,
        mark=_mark(status, decisions),
        tone=tone_of(status),
        decisions=decisions,
        not_asked=tuple(
            (QUESTIONS_ASKED[question], NOT_ASKED[question])
            for question in QUESTIONS
            if question not in claim.questions
        ),
        evidence=tuple(_proof(piece, item, discretion) for piece in item.evidence),
        queries=tuple(_asked(query, item, discretion) for query in item.queries),
        fixes=tuple(_proposed(fix, item, discretion) for fix in item.fixes),
        quantities=tuple(
            Reckoned(text[number.start : number.end], number.start, number.end, _amount(number))
            for number in item.quantities
        ),
        dates=tuple(
            Reckoned(text[date.start : date.end], date.start, date.end, _days(date.first_day, date.last_day))
            for date in item.dates
        ),
        superseded=tuple(_superseded(verdict, item, discretion) for verdict in item.superseded),
        dismissal=dropped(item.dismissal, view, discretion, item) if item.dismissal else None,
        put_in=replaced(claim.wording, claim.edits),
        unresolved=claim.unresolved,
        repeats=item.first.label if item.first is not None else "",
        repeated_by=item.repeated_by,
    )


def _decided(item: ClaimView, question: Question, discretion: Discretion) -> Decision:
    verdict = item.verdict_on(question)
    status = "no source" if item.lacks_source(question) else item.status_of(question)
    return _decision(item, question, verdict, status, discretion)


def _superseded(verdict: Verdict, item: ClaimView, discretion: Discretion) -> Decision:
    return _decision(item, verdict.question, verdict, verdict.value, discretion)


def _decision(
    item: ClaimView, question: Question, verdict: Verdict | None, status: str, discretion: Discretion
) -> Decision:
    return Decision(
        question=question,
        asked=QUESTIONS_ASKED[question],
        status=status,
        symbol=symbol_of(status),
        word=word_of(status),
        tone=tone_of(status),
        value=verdict.value if verdict else "",
        rationale=discretion.without_names(verdict.rationale) if verdict else "",
        reviewer=item.reviewer(verdict.reviewer) if verdict else "",
        given_at=verdict.given_at if verdict else "",
        as_of=verdict.as_of if verdict else "",
        wording_seen=verdict.wording_seen if verdict else "",
        carried=bool(verdict and verdict.carried_from),
        still_asked=question in item.claim.questions,
        decided_at=_place(item, question) if verdict is None else "",
    )


def _place(item: ClaimView, question: Question) -> str:
    first = item.decided_at(question)
    return first.label if first is not None else ""


def _mark(status: str, decisions: Iterable[Decision]) -> str:
    """Return the line that stands beside a claim in the article: `✓ verified, said: · open`."""
    if status == "dismissed":
        return f"{symbol_of(status)} {word_of(status)}"
    return ", ".join(
        ("said: " if decision.question == "attribution" else "")
        + f"{decision.symbol} {decision.word}"
        + (f" (by {decision.decided_at})" if decision.decided_at else "")
        for decision in decisions
        if decision.still_asked
    )


def _proof(piece: SourcedEvidence, item: ClaimView, discretion: Discretion) -> Proof:
    row, source = piece.evidence, piece.source
    unnamed, unspoken = keeps_name(piece), row.terms == "off the record"
    kind = "reference" if row.kind == "pasted" and not row.quote else row.kind
    stored = piece.capture if piece.capture is not None and not unnamed else None
    return Proof(
        question=row.question,
        asked=QUESTIONS_ASKED[row.question],
        stance=row.stance,
        kind=kind,
        kind_words=KIND_WORDS[kind],
        source=f"s{source.number}",
        title=WITHHELD if unnamed else source.title,
        publisher="" if unnamed else source.publisher,
        tier=source.tier,
        url="" if unnamed else row.url or source.url,
        quote="" if unspoken else discretion.without_names(row.quote) if unnamed else row.quote,
        original="" if unspoken else row.original,
        start=row.start,
        end=row.end,
        by=WITHHELD if row.by and unnamed and row.kind == "said" else row.by,
        when=row.when,
        terms=row.terms,
        reply=row.reply,
        note=discretion.without_names(row.note),
        path=stored.path if stored else "",
        sha256=stored.uid if stored else "",
        withheld=unnamed,
        reviewer=item.reviewer(row.reviewer),
        at=row.at,
        bearing=bearing(row.stance, evidence_of_other_time(item, row) if not unspoken else None),
    )


def _asked(query: Query, item: ClaimView, discretion: Discretion) -> Asked:
    return Asked(
        asked_of=discretion.without_names(query.asked_of),
        question=discretion.without_names(query.question),
        due=query.due,
        answer=discretion.without_names(query.answer),
        answered_at=query.answered_at,
        is_open=query.is_open,
        reviewer=item.reviewer(query.reviewer),
        at=query.at,
    )


def _proposed(fix: Fix, item: ClaimView, discretion: Discretion) -> Proposed:
    return Proposed(
        current=fix.current,
        proposed=fix.proposed,
        note=discretion.without_names(fix.note),
        state=fix.state,
        is_open=fix.is_open,
        reviewer=item.reviewer(fix.reviewer),
        at=fix.at,
    )


def dropped(
    dismissal: Dismissal, view: ArticleView, discretion: Discretion, item: ClaimView | None = None
) -> Dropped:
    """Return what the report says of words, or of a claim, that were dismissed."""
    return Dropped(
        label=item.label if item else "",
        anchor=anchor_of(item.claim.uid) if item else "",
        words=view.document.text[dismissal.start : dismissal.end],
        start=dismissal.start,
        end=dismissal.end,
        reason=dismissal.reason,
        note=discretion.without_names(dismissal.note),
        reviewer=item.reviewer(dismissal.reviewer) if item else view.reviewer(dismissal.reviewer),
        at=dismissal.at,
    )


def _amount(number: Quantity) -> str:
    """Return a quantity as it was read: `at most 19400000 people`."""
    upper = f" to {number.high}" if number.high else ""
    return f"{_OPERATORS.get(number.op, number.op + ' ')}{number.low}{upper} {number.unit}".strip()


def _days(first: str, last: str) -> str:
    if not first:
        return "as seen; the text settles no day"
    return first if first == last else f"{first} to {last}"
