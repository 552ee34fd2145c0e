"""A report as a table for spreadsheets: one row a claim and question, and no cell a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from workbench.report.entries import ClaimReport, Decision, Proof
from workbench.report.model import ReportModel
from workbench.text import inert_cell

COLUMNS: tuple[str, ...] = (
    "article", "title", "revision", "claim", "anchor", "question", "status", "rationale", "reviewer",
    "given_at", "as_of", "carried", "wording", "quote", "start", "end", "types", "attributed_to", "manner",
    "check_worthiness", "evidence", "sources", "open_queries", "open_fixes", "dismissed_because",
    "decided_at",
)  # fmt: skip


def render(model: ReportModel) -> bytes:
    """Return the report as UTF-8 CSV with a byte order mark, which spreadsheets need to read it right."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for claim in model.claims:
        for decision in claim.decisions:
            writer.writerow(map(_cell, _row(model, claim, decision)))
    return table.getvalue().encode("utf-8-sig")


def _cell(value: str | int) -> str | int:
    """Return a number as it is, and a text so that no spreadsheet runs it."""
    return value if isinstance(value, int) else inert_cell(value)


def _row(model: ReportModel, claim: ClaimReport, decision: Decision) -> Iterator[str | int]:
    bearing = [proof for proof in claim.evidence if proof.question == decision.question]
    yield from (model.head.number, model.head.title, model.head.revision, claim.label, claim.anchor)
    yield decision.question
    yield decision.word if decision.still_asked else f"{decision.word} (no longer asked)"
    yield from (decision.rationale, decision.reviewer, decision.given_at, decision.as_of)
    yield "carried" if decision.carried else ""
    yield from (claim.wording, claim.quote, claim.start, claim.end, ", ".join(claim.types))
    yield from (claim.attributed_to, claim.manner, claim.worth)
    yield "\n".join(map(_evidence, bearing))
    yield "\n".join(proof.url for proof in bearing if proof.url)
    yield sum(query.is_open for query in claim.queries)
    yield sum(fix.is_open for fix in claim.fixes)
    yield claim.dismissal.reason if claim.dismissal else ""
    yield decision.decided_at


def _evidence(proof: Proof) -> str:
    """Return one piece of evidence in a line: `supports: s4 Ferry statistics (exact quote, …): “…”`."""
    words = f": “{proof.quote}”" if proof.quote else ""
    return f"{proof.bearing}: {proof.source} {proof.title} ({proof.kind_words}){words}"
