"""A claim in full, as styled text: both questions, evidence, queries, fixes and history; no widget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from workbench.domain.claim import QUESTION_WORDS, Claim, DateMention, Fix, Query, Question
from workbench.domain.review import ClaimView, SourcedEvidence
from workbench.domain.source import Evidence
from workbench.domain.verdict import Verdict
from workbench.domain.wording import pieces_of
from workbench.language.othertime import OtherTime, bearing, evidence_of_other_time
from workbench.text import displayable, one_line, plural
from workbench.tui.keymap import key_of
from workbench.tui.rewordings import rewording_of
from workbench.tui.standing import INKS, standing_of, standing_on, symbol_of

if TYPE_CHECKING:
    from workbench.checks.rewording import Rewording

MOST_SIGNS = 8
"""Pieces of evidence whose stance is shown by a sign above the text."""

LONGEST = 1200
"""Characters of a passage that are shown; the report has all of it."""

STANCE_SYMBOLS = {"supports": "+", "refutes": "−", "context": "±"}
STANCE_INKS = {"supports": "verified", "refutes": "disputed", "context": "context"}
_VALUES = ("verified", "disputed", "context", "unverif.")
_DECIDING: dict[Question, tuple[str, ...]] = {
    "content": ("verified", "disputed", "needs-context", "unverifiable"),
    "attribution": ("said-verified", "said-disputed", "said-needs-context", "said-unverifiable"),
}


def detail_of(view: ClaimView, change: Rewording | None = None, *, is_dense: bool = False) -> Content:
    """Return everything known about a claim; text of others is made safe and never parsed.

    `change` is what a new draft did to its words. With `is_dense`, for a pane of few lines, no line is empty,
    and where a question stands is said beside it.
    """
    parts: list[list[Content]] = [[*_head(view, is_dense)]]
    if change is not None:
        parts.append([*rewording_of(change)])
    parts += [[*_question(view, question, is_dense)] for question in view.claim.questions]
    parts.append([*_evidence(view, is_dense)])
    late = sorted((q for q in view.queries if q.is_open and q.due), key=lambda q: q.due)[: view.overdue]
    if view.queries:
        asked = _each(_query(query, is_late=query in late) for query in view.queries)
        parts.append([_heading("Queries", f"{key_of('answer')} answers"), *asked])
    if view.fixes:
        parts.append([_heading("Fixes", f"{key_of('settle')} settles"), *_each(map(_fix, view.fixes))])
    if facts := _facts(view):
        parts.append(facts)
    if view.superseded:
        parts.append([_heading("History", ""), *(_history(view, old) for old in view.superseded)])
    return Content("\n" if is_dense else "\n\n").join(Content("\n").join(part) for part in parts)


def held_by(view: ClaimView) -> str:
    """Return what hangs on a claim in a few words: `evidence 2: + −`, `query`, `fix`."""
    signs = "".join(f" {STANCE_SYMBOLS[item.evidence.stance]}" for item in view.evidence[:MOST_SIGNS])
    more = " …" if len(view.evidence) > MOST_SIGNS else ""
    parts = [f"evidence {len(view.evidence)}:{signs}{more}" if view.evidence else "evidence none"]
    parts += [plural(len(view.queries), "query", "queries")] if view.queries else []
    parts += [plural(len(view.fixes), "fix", "fixes")] if view.fixes else []
    return " · ".join(parts)


def _head(view: ClaimView, is_dense: bool) -> Iterator[Content]:
    claim = view.claim
    standing = standing_of(view)
    ink = f"${INKS[standing]}"
    yield Content.assemble(
        (view.label, "bold"), "  ", (f"{symbol_of(standing)} {standing}", f"bold {ink}"),
        (f"   risk {claim.worth}", "$muted"), (f"   {held_by(view)}" if is_dense else "", "$muted"),
    )  # fmt: skip
    yield _wording(claim)
    if _bare(claim.quote) != _bare(claim.wording):
        yield Content.styled(f"“{_passage(claim.quote)}”", "$muted")
    if view.is_reworded:
        yield _pair("wording", "typed by a person")
    if claim.attributed_to:
        manner = f" ({claim.manner})" if claim.manner else ""
        yield _pair("said by", one_line(claim.attributed_to) + manner)
    if claim.unresolved:
        words = ", ".join(f"“{one_line(words)}”" for words in claim.unresolved)
        yield Content.assemble(("unresolved  ", "$muted"), (words, "$sourceless"))
    if view.first is not None:
        yield _pair("repeats", f"{view.first.label}   {key_of('unlink')} unlinks")
    if view.repeated_by:
        yield _pair("repeated by", " · ".join(view.repeated_by))
    if view.dismissal is not None:
        item = view.dismissal
        note = f" - {displayable(item.note)}" if item.note else ""
        who = f" ({one_line(view.reviewer(item.reviewer))})"
        yield _pair("dismissed", one_line(item.reason) + note + who)


def _wording(claim: Claim) -> Content:
    """Return the wording with what was put in in brackets."""
    parts = [
        (displayable(piece.shown), "bold $primary" if piece.shown != piece.words else "bold")
        for piece in pieces_of(claim.wording, claim.edits)
    ]
    return Content.assemble(*parts)


def _facts(view: ClaimView) -> list[Content]:
    claim = view.claim
    figures = [_figure(item.op, item.low, item.high, item.unit) for item in view.quantities]
    days = [_days(_words_of(claim, item), item.first_day, item.last_day) for item in view.dates]
    facts: list[Content] = []
    if figures:
        facts.append(_pair("figures", " · ".join(figures)))
    if days:
        facts.append(_pair("when", " · ".join(days)))
    if claim.types:
        facts.append(_pair("types", " · ".join(map(one_line, claim.types))))
    if claim.reasons:
        facts.append(_pair("why check", " · ".join(map(one_line, claim.reasons))))
    return [_heading("Facts", ""), *facts] if facts else []


def _question(view: ClaimView, question: Question, is_dense: bool) -> Iterator[Content]:
    heading = _heading(QUESTION_WORDS[question].capitalize(), " ".join(map(key_of, _DECIDING[question])))
    if is_dense and view.status_of(question) == "open" and view.decided_at(question) is None:
        deciding = "  ".join(
            f"{key_of(name)} {word}" for name, word in zip(_DECIDING[question], _VALUES, strict=True)
        )
        yield Content.assemble(
            _heading(QUESTION_WORDS[question].capitalize(), ""), "  ", *_standing(view, question),
            (f"   {deciding}", "$muted"),
        )  # fmt: skip
    elif is_dense:
        first, *more = _standing(view, question)
        yield Content.assemble(heading, "   ", first)
        yield from more
    else:
        yield heading
        yield from _standing(view, question)


def _standing(view: ClaimView, question: Question) -> Iterator[Content]:
    """Yield where a question stands, by whom and why."""
    standing = standing_on(view, question)
    verdict = view.verdict_on(question)
    line = Content.styled(f"{symbol_of(standing)} {standing}", f"bold ${INKS[standing]}")
    if standing == "no source":
        line = Content.assemble(line, (" (verified without one)", "$muted"))
    first = view.decided_at(question)
    if first is not None:
        yield Content.assemble(line, (f"  as decided on {first.label}", "$muted"))
        return
    if verdict is None:
        yield line
        return
    yield Content.assemble(line, ("  " + _signature(view, verdict), "$muted"))
    if verdict.rationale:
        yield Content(displayable(verdict.rationale))
    if verdict.wording_seen != view.claim.wording:
        yield Content.styled(f"given for: {one_line(verdict.wording_seen)}", "$sourceless")


def _signature(view: ClaimView, verdict: Verdict) -> str:
    as_of = f", as of {one_line(verdict.as_of)}" if verdict.as_of else ""
    carried = ", carried from an earlier draft" if verdict.carried_from else ""
    return f"{one_line(view.reviewer(verdict.reviewer))}, {_moment(verdict.given_at)}{as_of}{carried}"


def _evidence(view: ClaimView, is_dense: bool) -> Iterator[Content]:
    detaching = f" · {key_of('detach')} detaches" if view.evidence else ""
    heading = _heading("Evidence", f"{key_of('attach')} attaches{detaching}")
    none = Content.styled("none yet", "$muted")
    if view.evidence:
        yield heading
    else:
        yield from (Content.assemble(heading, "   ", none),) if is_dense else (heading, none)
    yield from _each(_evidence_lines(view, item) for item in view.evidence)


def _evidence_lines(view: ClaimView, item: SourcedEvidence) -> list[Content]:
    evidence = item.evidence
    title = f"s{item.source.number} {one_line(item.source.title or item.source.url or item.source.kind)}"
    mismatch = evidence_of_other_time(view, evidence)
    lines = [Content.assemble(stance_content(evidence, mismatch), "  ", title)]
    if mismatch is not None:
        lines.append(Content.styled(f"! {bearing(evidence.stance, mismatch)}", "bold $sourceless"))
    if evidence.quote:
        lines.append(Content(f"“{_passage(evidence.quote)}”"))
    if evidence.original:
        lines.append(Content.styled(f"“{_passage(evidence.original)}”", "$muted"))
    lines.append(Content.styled(provenance_of(evidence), "$muted"))
    if evidence.note:
        lines.append(Content(displayable(evidence.note)))
    return lines


def stance_content(evidence: Evidence, mismatch: OtherTime | None = None) -> Content:
    """Return what evidence says in symbol, word and colour; of another time it refutes nothing."""
    if mismatch is not None and evidence.stance == "refutes":
        return Content.styled(
            f"{STANCE_SYMBOLS['context']} of another time", f"bold ${STANCE_INKS['context']}"
        )
    side = " · said so" if evidence.question == "attribution" else ""
    words = f"{STANCE_SYMBOLS[evidence.stance]} {evidence.stance}{side}"
    return Content.styled(words, f"bold ${STANCE_INKS[evidence.stance]}")


def provenance_of(evidence: Evidence) -> str:
    """Return how evidence came: its kind, by whom, when, on what terms, from which address."""
    kind = "reference" if evidence.kind == "pasted" and not evidence.quote else evidence.kind
    parts = [
        {"exact": "exact, in stored bytes", "pasted": "pasted, not archived", "said": "said",
         "translated": "translated", "reference": "reference only"}[kind],
    ]  # fmt: skip
    if evidence.by:
        parts.append(f"by {evidence.by}")
    parts += [part for part in (evidence.when, evidence.terms, evidence.url) if part]
    if evidence.reply:
        parts.append(f"right of reply {evidence.reply}")
    return " · ".join(map(one_line, parts))


def _query(query: Query, *, is_late: bool = False) -> list[Content]:
    due = f", {'overdue since' if is_late else 'due'} {one_line(query.due)}" if query.due else ""
    lines = [
        Content.assemble(
            ("q ", "bold $sourceless" if query.is_open else "$muted"),
            (f"to {one_line(query.asked_of)}{due}: ", "$muted"),
            displayable(query.question),
        )
    ]
    if query.answer:
        lines.append(Content.assemble(("  → ", "$verified"), displayable(query.answer)))
    else:
        lines.append(Content.styled("  no answer yet", "$sourceless"))
    return lines


def _fix(fix: Fix) -> list[Content]:
    ink = "$sourceless" if fix.is_open else "$muted"
    note = [Content.styled(displayable(fix.note), "$muted")] if fix.note else []
    return [
        Content.assemble(("f ", f"bold {ink}"), (fix.state, ink)),
        Content.assemble(("  − ", "$disputed"), displayable(fix.current)),
        Content.assemble(("  + ", "$verified"), displayable(fix.proposed)),
        *note,
    ]


def _history(view: ClaimView, verdict: Verdict) -> Content:
    asked = "" if verdict.question == "content" else " said so:"
    rationale = f" - {one_line(verdict.rationale)}" if verdict.rationale else ""
    return Content.styled(
        f"{symbol_of(verdict.value)}{asked} {verdict.value}  {_signature(view, verdict)}{rationale}", "$muted"
    )


def _heading(words: str, keys: str) -> Content:
    return Content.assemble((words, "bold $primary"), ("   " + keys if keys else "", "$muted"))


def _pair(name: str, value: str) -> Content:
    return Content.assemble((f"{name}  ", "$muted"), value)


def _each(blocks: Iterable[list[Content]]) -> list[Content]:
    return [line for block in blocks for line in block]


def _bare(words: str) -> str:
    """Return words without what a standalone sentence adds: white space, a full stop, a capital."""
    return " ".join(words.casefold().split()).strip(" .")


def _passage(words: str) -> str:
    shown = displayable(words[:LONGEST])
    return shown if len(words) <= LONGEST else f"{shown}… ({len(words) - LONGEST:,} more characters)"


def _figure(op: str, low: str, high: str, unit: str) -> str:
    reach = f"{_grouped(low)} to {_grouped(high)}" if high else _grouped(low)
    sign = "" if op == "=" else f"{op} "
    return one_line(f"{sign}{reach} {unit}".strip())


def _grouped(decimal: str) -> str:
    """Return a decimal with its thousands parted: 19400000 reads 19,400,000."""
    whole, point, fraction = decimal.partition(".")
    sign, digits = (whole[:1], whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):,}{point}{fraction}" if digits.isdecimal() else decimal


def _words_of(claim: Claim, mention: DateMention) -> str:
    return claim.quote[mention.start - claim.start : mention.end - claim.start]


def _days(words: str, first: str, last: str) -> str:
    if not first:
        return f"“{one_line(words)}” (no day settled)"
    return one_line(first if first == last or not last else f"{first} to {last}")


def _moment(moment: str) -> str:
    return one_line(moment[:16].replace("T", " "))
