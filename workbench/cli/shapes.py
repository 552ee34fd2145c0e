"""Claims, articles and sources as plain JSON objects, the same in every command that prints them."""

from __future__ import annotations

from typing import Any

from workbench.checks.rewording import Rewording
from workbench.domain.claim import Dismissal, Fix, Query
from workbench.domain.review import ArticleRow, ArticleView, ClaimView, SourcedEvidence, SourceRow, Tallies
from workbench.domain.source import Source
from workbench.domain.verdict import Verdict


def claim_shape(view: ClaimView) -> dict[str, Any]:
    """Return a claim with everything that hangs on it; offsets are characters, half open."""
    claim = view.claim
    return {
        "claim": view.label,
        "uid": claim.uid,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "wording": claim.wording,
        "edits": [{"start": e.start, "end": e.end, "source": e.source} for e in claim.edits],
        "unresolved": list(claim.unresolved),
        "repeats": view.first.label if view.first is not None else None,
        "repeated_by": list(view.repeated_by),
        "types": list(claim.types),
        "attributed_to": claim.attributed_to,
        "manner": claim.manner,
        "check_worthiness": claim.worth,
        "reasons": list(claim.reasons),
        "origin": claim.origin,
        "how": claim.how,
        "status": {question: view.status_of(question) for question in claim.questions},
        "settled": view.is_settled,
        "no_source": list(view.questions_without_source),
        "verdicts": [verdict_shape(view, verdict) for verdict in view.verdicts],
        "superseded": [verdict_shape(view, verdict) for verdict in view.superseded],
        "evidence": [evidence_shape(item) for item in view.evidence],
        "queries": [query_shape(view, query) for query in view.queries],
        "fixes": [fix_shape(view, fix) for fix in view.fixes],
        "dismissal": dismissal_shape(view, view.dismissal) if view.dismissal else None,
        "quantities": [
            {"start": q.start, "end": q.end, "op": q.op, "low": q.low, "high": q.high, "unit": q.unit}
            for q in view.quantities
        ],
        "dates": [
            {"start": d.start, "end": d.end, "from": d.first_day or None, "to": d.last_day or None}
            for d in view.dates
        ],
    }


def verdict_shape(view: ClaimView, verdict: Verdict) -> dict[str, Any]:
    """Return a verdict with its reviewer's name."""
    return {
        "uid": verdict.uid,
        "question": verdict.question,
        "value": verdict.value,
        "rationale": verdict.rationale,
        "as_of": verdict.as_of,
        "reviewer": view.reviewer(verdict.reviewer),
        "given_at": verdict.given_at,
        "wording_seen": verdict.wording_seen,
        "carried": bool(verdict.carried_from),
    }


def evidence_shape(item: SourcedEvidence) -> dict[str, Any]:
    """Return a piece of evidence with its source and, when archived, the file it was found in."""
    evidence = item.evidence
    return {
        "uid": evidence.uid,
        "question": evidence.question,
        "stance": evidence.stance,
        "kind": evidence.kind,
        "source": f"s{item.source.number}",
        "title": item.source.title,
        "quote": evidence.quote,
        "original": evidence.original,
        "by": evidence.by,
        "when": evidence.when,
        "terms": evidence.terms,
        "reply": evidence.reply,
        "url": evidence.url,
        "start": evidence.start,
        "end": evidence.end,
        "file": item.capture.path if item.capture else "",
        "note": evidence.note,
    }


def query_shape(view: ClaimView, query: Query) -> dict[str, Any]:
    """Return a question to the author or a source."""
    return {
        "uid": query.uid,
        "claim": view.label,
        "to": query.asked_of,
        "question": query.question,
        "due": query.due,
        "answer": query.answer,
        "answered_at": query.answered_at,
        "open": query.is_open,
        "reviewer": view.reviewer(query.reviewer),
    }


def fix_shape(view: ClaimView, fix: Fix) -> dict[str, Any]:
    """Return a proposed fix."""
    return {
        "uid": fix.uid,
        "claim": view.label,
        "current": fix.current,
        "proposed": fix.proposed,
        "note": fix.note,
        "state": fix.state,
        "reviewer": view.reviewer(fix.reviewer),
    }


def dismissal_shape(view: ClaimView, dismissal: Dismissal) -> dict[str, Any]:
    """Return why and by whom a claim was dismissed."""
    return {
        "uid": dismissal.uid,
        "reason": dismissal.reason,
        "note": dismissal.note,
        "reviewer": view.reviewer(dismissal.reviewer),
    }


def article_shape(row: ArticleRow) -> dict[str, Any]:
    """Return an article of the list with what is left on it."""
    article = row.article
    return {
        "article": article.number,
        "uid": article.uid,
        "title": article.title,
        "byline": article.byline,
        "publisher": article.publisher,
        "url": article.url,
        "published": article.published,
        "deadline": article.deadline,
        "late": row.is_late,
        "language": article.language,
        "revision": row.revision_number,
        "claims": row.claims,
        "open": row.open,
        "no_source": row.no_source,
        "queries": row.queries,
        "overdue": row.overdue,
        "next_due": row.next_due,
        "fixes": row.fixes,
        "names": row.names,
    }


def tallies_shape(view: ArticleView, tallies: Tallies) -> dict[str, Any]:
    """Return what is left on one revision."""
    return {
        "article": view.article.number,
        "title": view.article.title,
        "published": view.article.published,
        "revision": view.revision.number,
        "claim_count": tallies.claims,
        "settled": tallies.settled,
        "open": tallies.open,
        "no_source": tallies.no_source,
        "queries": tallies.queries,
        "fixes": tallies.fixes,
        "unread": tallies.unread,
        "unticked": tallies.unticked,
        "names": tallies.names,
    }


def rewording_shape(change: Rewording) -> dict[str, Any]:
    """Return what the newest draft did to a claim's words."""
    return {
        "claim": change.old.label,
        "draft": change.draft,
        "of": "sentence" if change.is_around else "claim",
        "pieces": [{"fate": piece.fate, "words": piece.words.strip()} for piece in change.pieces],
    }


def source_shape(source: Source) -> dict[str, Any]:
    """Return a source."""
    return {
        "source": f"s{source.number}",
        "uid": source.uid,
        "kind": source.kind,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "tier": source.tier,
        "confidential": bool(source.confidential),
    }


def library_shape(row: SourceRow) -> dict[str, Any]:
    """Return a source with how much there is of it."""
    return {
        **source_shape(row.source),
        "files": row.captures,
        "texts": row.texts,
        "claims": row.claims,
    }


def article_detail_shape(view: ArticleView, tallies: Tallies) -> dict[str, Any]:
    """Return an article with its text, blocks, claims, dismissals and what is left."""
    return {
        **tallies_shape(view, tallies),
        "uid": view.article.uid,
        "byline": view.article.byline,
        "publisher": view.article.publisher,
        "url": view.article.url,
        "language": view.article.language,
        "revisions": view.revisions,
        "file": view.capture.path,
        "reader": view.document.reader,
        "extractor": view.revision.extractor,
        "notes": list(view.document.notes),
        "text": view.document.text,
        "blocks": [{"start": b.start, "end": b.end, "label": b.label} for b in view.document.blocks],
        "claims": [claim_shape(claim) for claim in view.claims],
        "dismissals": [
            {
                "uid": dismissal.uid,
                "start": dismissal.start,
                "end": dismissal.end,
                "reason": dismissal.reason,
                "note": dismissal.note,
                "reviewer": view.reviewer(dismissal.reviewer),
            }
            for dismissal in view.dismissals
        ],
    }
