"""The claims of a report as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.report.entries import Asked, ClaimReport, Decision, Dropped, Proof, Proposed
from workbench.report.markdown_text import HARD_BREAK, code, inline, lines
from workbench.report.phrases import FIX_WORDS, moment


def fact_list(facts: list[tuple[str, str]]) -> str:
    """Return the facts that have a value as a list."""
    return "\n".join(f"- {name}: {value}" for name, value in facts if value)


def claim_lines(claim: ClaimReport) -> str:
    """Return one claim under its own heading."""
    facts = [
        ("Status", claim.mark),
        ("Characters", f"{claim.start} to {claim.end}"),
        ("Found", f"{inline(claim.origin)} ({inline(claim.how)})"),
        ("Check-worthiness", f"{claim.worth} ({inline(', '.join(claim.reasons)) or 'no reasons'})"),
        ("Types", inline(", ".join(claim.types))),
        (
            "Attributed to",
            inline(" ".join([claim.attributed_to, f"({claim.manner})" if claim.manner else ""])),
        ),
        *_put_in(claim),
        ("Unresolved", ", ".join(f"“{inline(words)}”" for words in claim.unresolved)),
        ("Repeats", claim.repeats),
        ("Repeated by", ", ".join(claim.repeated_by)),
        *(("Number read", f"“{inline(n.words)}”: {inline(n.read_as)}") for n in claim.quantities),
        *(("Date read", f"“{inline(d.words)}”: {inline(d.read_as)}") for d in claim.dates),
    ]
    parts = [
        f'### <a id="{claim.anchor}"></a>{claim.label} {inline(claim.wording)}',
        f"> “{lines(claim.quote, '> ')}”",
        fact_list(facts),
        *(_decision(decision, claim.wording) for decision in claim.decisions),
        *([f"- {dropped_line(claim.dismissal)}"] if claim.dismissal else []),
        *(f"**{asked}** {why}" for asked, why in claim.not_asked),
        *_listed("Evidence", map(_proof, claim.evidence)),
        *_listed("Queries", map(_query, claim.queries)),
        *_listed("Proposed wordings", map(_fix, claim.fixes)),
        *_listed("Superseded verdicts", (_decision(d, claim.wording, "was: ") for d in claim.superseded)),
    ]
    return "\n\n".join(parts)


def _put_in(claim: ClaimReport) -> Iterator[tuple[str, str]]:
    """Yield how the wording differs from the article: words replaced, added, or left out."""
    for words, own in claim.put_in:
        if not own.strip():
            yield "Added", f"“{inline(words)}”, which the article does not have there"
        elif not words.strip():
            yield "Left out", f"“{inline(own)}”, which the article has there"
        else:
            yield "Put in", f"“{inline(words)}” for the article’s “{inline(own)}”"


def _listed(title: str, rows: Iterator[str]) -> list[str]:
    listed = ["- " + row.replace("\n", "\n  ") for row in rows]
    return [f"{title}:", "\n".join(listed)] if listed else []


def _decision(decision: Decision, wording: str, was: str = "") -> str:
    rows = [f"**{decision.asked}** {was}{decision.symbol} {decision.word}"]
    if not decision.still_asked:
        rows[0] += " (no longer asked)"
    if decision.decided_at:
        rows[0] += f", as decided on {decision.decided_at}"
    if decision.status == "dismissed" and decision.value:
        rows[0] += f" (“{decision.value}” stood before)"
    if decision.rationale:
        rows.append(lines(decision.rationale))
    if decision.value:
        by = f"{inline(decision.reviewer)}, {inline(moment(decision.given_at))}"
        by += f", as of {inline(decision.as_of)}" if decision.as_of else ""
        by += ", carried over from an earlier revision" if decision.carried else ""
        if decision.wording_seen not in ("", wording):
            by += f", given for the wording “{inline(decision.wording_seen)}”"
        rows.append(by)
    return HARD_BREAK.join(row for row in rows if row)


def _proof(proof: Proof) -> str:
    place = f"characters {proof.start} to {proof.end}" if proof.start >= 0 and not proof.withheld else ""
    by = f"{'translated by' if proof.kind == 'translated' else 'by'} {proof.by}" if proof.by else ""
    how = [
        proof.kind_words,
        by,
        moment(proof.when),
        proof.terms,
        proof.reply and f"reply {proof.reply}",
        place,
    ]
    source = [f"{proof.source} {proof.title}", proof.publisher, proof.tier and f"{proof.tier} source"]
    rows = [
        f"**{proof.bearing}**, {proof.asked} {inline(', '.join(filter(None, source)))}",
        inline(", ".join(filter(None, how))),
        f"“{lines(proof.quote)}”" if proof.quote else "",
        f"in the original: “{lines(proof.original)}”" if proof.original else "",
        lines(proof.note),
        code(proof.url),
        f"{code(proof.path)}, SHA-256 {code(proof.sha256)}" if proof.path else "",
        f"attached by {inline(proof.reviewer)}, {inline(moment(proof.at))}",
    ]
    return HARD_BREAK.join(row for row in rows if row)


def _query(query: Asked) -> str:
    due = f", due {inline(query.due)}" if query.due else ""
    when = f" {inline(moment(query.answered_at))}" if query.answered_at else ""
    rows = [
        lines(query.question),
        f"to {inline(query.asked_of)}, asked by {inline(query.reviewer)}, {inline(moment(query.at))}{due}",
        "**! not answered**" if query.is_open else f"**✓ answered**{when}: {lines(query.answer)}",
    ]
    return HARD_BREAK.join(row for row in rows if row)


def _fix(fix: Proposed) -> str:
    proposed = f"“{inline(fix.proposed)}”" if fix.proposed else "(to cut)"
    rows = [
        f"“{inline(fix.current)}” → {proposed}",
        f"**{'!' if fix.is_open else '✓'} {FIX_WORDS[fix.state]}** {lines(fix.note)}",
        f"{inline(fix.reviewer)}, {inline(moment(fix.at))}",
    ]
    return HARD_BREAK.join(rows)


def dropped_line(drop: Dropped) -> str:
    """Return what was dismissed and why, in one line."""
    label = f"[{drop.label}](#{drop.anchor}) " if drop.anchor else ""
    note = f" {inline(drop.note)}" if drop.note else ""
    by = f"({inline(drop.reviewer)}, {inline(moment(drop.at))})"
    return f"{label}“{inline(drop.words)}” **- dismissed: {inline(drop.reason)}**{note} {by}"
