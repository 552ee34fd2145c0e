"""A report as Markdown: the same order as the page, readable as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.report.annotated import Mark, Passage
from workbench.report.blocking import Blocker
from workbench.report.displaying import SUGGESTED, DisplayLine, in_doubt
from workbench.report.markdown_claims import claim_lines, dropped_line, fact_list
from workbench.report.markdown_text import HARD_BREAK, code, inline, within
from workbench.report.model import Method, ReportModel
from workbench.report.naming import NameLine
from workbench.report.phrases import moment
from workbench.text import plural

_MOST_STOPS = 40


def render(model: ReportModel) -> bytes:
    """Return the report as UTF-8 CommonMark."""
    parts = [
        *_top(model),
        *_about(model),
        *_annotated(model),
        "## Claims",
        *(claim_lines(claim) for claim in model.claims),
        *([] if model.claims else ["No claim was found or added."]),
        "## Dismissed",
        "\n".join(f"- {dropped_line(drop)}" for drop in model.dismissed) or "Nothing was dismissed.",
        *_names(model.names),
        *_display(model.display),
        *_method(model.method),
    ]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _top(model: ReportModel) -> Iterator[str]:
    yield f"# Verification report: {inline(model.head.title) or 'untitled'}"
    if not model.blockers:
        yield f"**✓ Nothing blocks.** {model.left}"
        return
    yield f"**✗ Not ready.** Left: {model.left}"
    yield "## What blocks"
    yield from map(_blocker, model.blockers)


def _blocker(blocker: Blocker) -> str:
    rows = [f"### {blocker.title}: {blocker.count}", ""]
    for stop in blocker.stops[:_MOST_STOPS]:
        label = f"[{stop.label}](#{stop.anchor}) " if stop.anchor else ""
        note = f" ({inline(stop.note)})" if stop.note else ""
        rows.append(f"- {label}{inline(stop.words) or '(no words)'}{note}")
    if len(blocker.stops) > _MOST_STOPS:
        rows.append(f"- and {len(blocker.stops) - _MOST_STOPS} more, marked below")
    return "\n".join(rows)


def _about(model: ReportModel) -> Iterator[str]:
    head, tallies = model.head, model.tallies
    facts = [
        ("Title", inline(head.title) or "untitled"),
        ("Byline", inline(head.byline)),
        ("Publisher", inline(head.publisher)),
        ("URL", code(head.url)),
        ("Published", inline(head.published) or "unknown"),
        ("Language", inline(head.language)),
        ("Article", f"{head.number}, revision {head.revision} of {head.revisions}"),
        (
            "Received",
            f"{inline(moment(head.received_at))}, {inline(head.method)}, {plural(head.size, 'byte')}",
        ),
        ("Stored as", f"{code(head.path)}, {inline(head.media_type)}"),
        ("SHA-256", code(head.sha256)),
    ]
    yield "## The article"
    yield fact_list(facts)
    yield f"{plural(tallies.claims, 'claim')}, {tallies.settled} settled. {len(model.dismissed)} dismissed."
    if model.counts:
        rows = [f"| {c.symbol} {c.word} | {c.content} | {c.attribution} |" for c in model.counts]
        yield "\n".join(["| Status | Is it so? | Was it said so? |", "|---|---:|---:|", *rows])


def _annotated(model: ReportModel) -> Iterator[str]:
    hidden = model.method.hidden
    yield "## The article, claims marked"
    yield (
        "Claims stand between ⟦ and ⟧, with number and status at the start and the number at the end; "
        "⟦unread: …⟧ nobody has read; ⟦- dismissed …⟧ needs no checking. Brackets of this kind are the "
        "workbench's: in the article's own words they are shown as plain ones."
        + (
            f" Not shown: {plural(hidden, 'block')} of clutter and hidden text, "
            f"{plural(model.method.hidden_characters, 'character')}."
            if hidden
            else ""
        )
    )
    yield from map(_passage, model.passages)


def _passage(passage: Passage) -> str:
    rows = (
        [f"*{passage.label}, {'✓' if passage.ticked else '!'} {inline(passage.state)}*"]
        if passage.state
        else []
    )
    flow = "".join(
        _mark(piece) if isinstance(piece, Mark) else _words(piece.text, piece.unread)
        for piece in passage.pieces
    )
    return HARD_BREAK.join(f"> {line}" for line in [*rows, *flow.split(HARD_BREAK)] if line.strip())


def _mark(mark: Mark) -> str:
    if mark.opens:
        return f"⟦{mark.label + ' ' if mark.label else ''}{inline(mark.words)}: "
    return f" {mark.label}⟧" if mark.label else "⟧"


def _words(text: str, unread: bool) -> str:
    shown = HARD_BREAK.join(within(line) for line in text.split("\n"))
    return f"⟦unread: {shown}⟧" if unread else shown


def _names(names: Sequence[NameLine]) -> Iterator[str]:
    yield "## Names"
    if not names:
        yield "The register holds no name."
        return
    rows = [
        f"| {inline(line.spelled)} | {line.kind} | {inline(', '.join(line.titles))} "
        f"| {_checked(line)} "
        f"| {inline('; '.join(line.flags))} |"
        for line in names
    ]
    yield "\n".join(["| Spelled | Kind | Titles | Checked | Look twice |", "|---|---|---|---|---|", *rows])


def _display(lines: tuple[DisplayLine, ...]) -> Iterator[str]:
    yield "## Headline and other display copy"
    told = in_doubt(lines)
    if not told:
        yield "It says nothing that the body does not say." if lines else "There is none to compare."
        return
    yield SUGGESTED
    rows = []
    for line in told:
        state = "✓ ticked off" if line.is_ticked else "✗ not ticked off"
        rows.append(f"- **{line.kind}, {state}:** “{inline(line.words)}”")
        rows += [f"  - {inline(doubt)}" for doubt in line.doubts]
    yield "\n".join(rows)


def _checked(line: NameLine) -> str:
    return f"✓ {inline(line.ticked_by)}, {moment(line.ticked_at)}" if line.ticked_by else "✗ not ticked off"


def _method(method: Method) -> Iterator[str]:
    found = ", ".join(f"{count} {inline(origin)}" for origin, count in method.origins) or "none"
    yield "## Method and proof"
    yield method.finding
    yield fact_list(
        [
            ("Claims", found),
            ("Extractor", inline(method.extractor)),
            ("Reader", inline(method.reader)),
            *(("Note on the text", inline(note)) for note in method.notes),
            *((inline(name), inline(version)) for name, version in method.versions),
            ("Workspace", inline(method.workspace)),
            (
                "Last change here",
                f"number {method.last_seq}, {inline(moment(method.last_at))}, {code(method.last_hash)}",
            ),
            ("Checkpoint", code(method.checkpoint) or "none given"),
        ]
    )
    yield method.who
    if method.confidential:
        yield method.confidential
    yield (
        f"To replay: in the workspace, run {code(method.replay)}. It walks the journal, compares it with "
        "every row, quote and stored file, and names the first fault."
    )
