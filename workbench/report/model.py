"""Everything a report says about one revision of an article, before it takes a format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.claim import QUESTIONS
from workbench.domain.document import Block
from workbench.domain.review import ArticleView, Tallies
from workbench.domain.span import Span
from workbench.domain.verdict import SYMBOLS
from workbench.report.annotated import Passage, hidden_blocks, passages, word_runs
from workbench.report.blocking import Blocker, blockers, left_in_words
from workbench.report.claims import anchor_of, claim_report, dropped
from workbench.report.discretion import Discretion
from workbench.report.displaying import DisplayLine
from workbench.report.entries import ClaimReport, Dropped
from workbench.report.naming import NameLine
from workbench.report.phrases import CONFIDENTIAL, FINDING, WHO, tone_of, word_of

__all__ = ["Head", "Method", "ReportModel", "StatusCount", "anchor_of", "build"]


@dataclass(frozen=True, slots=True)
class Head:
    """The article and the bytes it was read from."""

    number: int
    title: str
    byline: str
    publisher: str
    url: str
    published: str
    language: str
    revision: int
    revisions: int
    path: str
    sha256: str
    media_type: str
    size: int
    method: str
    received_at: str


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many decisions have a status, one count a question."""

    status: str
    symbol: str
    word: str
    tone: str
    content: int
    attribution: int


@dataclass(frozen=True, slots=True)
class Method:
    """How the claims were found and how the report can be replayed."""

    finding: str
    origins: tuple[tuple[str, int], ...]
    extractor: str
    reader: str
    notes: tuple[str, ...]
    hidden: int
    "Blocks of clutter and hidden text, counted and not shown."
    hidden_characters: int
    versions: tuple[tuple[str, str], ...]
    workspace: str
    last_seq: int
    last_hash: str
    last_at: str
    checkpoint: str
    who: str
    confidential: str
    "What was withheld and why; empty when nothing was."
    replay: str
    "The command that replays the journal up to the checkpoint."


@dataclass(frozen=True, slots=True)
class ReportModel:
    """One revision of an article with what blocks it, its claims and their grounds."""

    head: Head
    blockers: tuple[Blocker, ...]
    left: str
    "What is left to do, in one line."
    tallies: Tallies
    counts: tuple[StatusCount, ...]
    text: str
    passages: tuple[Passage, ...]
    claims: tuple[ClaimReport, ...]
    dismissed: tuple[Dropped, ...]
    names: tuple[NameLine, ...]
    display: tuple[DisplayLine, ...]
    "Display copy beside the body, in the order of the text."
    method: Method


def build(
    view: ArticleView,
    tallies: Tallies,
    *,
    unread: Sequence[Span],
    unticked: Sequence[Block],
    names: Sequence[NameLine] = (),
    display: Sequence[DisplayLine] = (),
    workspace: str,
    checkpoint: str,
    versions: Mapping[str, str],
) -> ReportModel:
    """Return the report of a revision.

    `unread` holds one span a word, `unticked` the display copy without a tick, `names` the register,
    `display` the display copy beside the body; `workspace` names the folder, `checkpoint` is the journal's
    head as `workbench verify --checkpoint` takes it. Nothing else goes in: no clock, no machine, so that the
    same state gives the same bytes.
    """
    live = [item for item in view.claims if not item.claim.retired]
    discretion = Discretion(piece for item in live for piece in item.evidence)
    claims = tuple(claim_report(item, view, discretion) for item in live)
    dismissed = _dismissed(view, claims, discretion)
    runs = word_runs(view.document.text, unread)
    return ReportModel(
        head=_head(view),
        blockers=blockers(claims, view.document.text, unread, runs, unticked, names),
        left=_left(tallies),
        tallies=tallies,
        counts=_counts(claims),
        text=view.document.text,
        passages=passages(view, claims, dismissed, runs, unticked),
        claims=claims,
        dismissed=dismissed,
        names=tuple(names),
        display=tuple(display),
        method=_method(view, claims, workspace, checkpoint, versions),
    )


def _dismissed(
    view: ArticleView, claims: Sequence[ClaimReport], discretion: Discretion
) -> tuple[Dropped, ...]:
    """Return what was dismissed, in the order of the text: claims as claims, words as words."""
    of_claims = [claim.dismissal for claim in claims if claim.dismissal is not None]
    named = {item.dismissal.uid for item in view.claims if item.dismissal is not None}
    of_words = [
        dropped(row, view, discretion) for row in view.dismissals if not row.retired and row.uid not in named
    ]
    return tuple(sorted([*of_claims, *of_words], key=lambda drop: (drop.start, drop.end, drop.label)))


def _head(view: ArticleView) -> Head:
    article, capture = view.article, view.capture
    return Head(
        number=article.number,
        title=article.title,
        byline=article.byline,
        publisher=article.publisher,
        url=article.url,
        published=article.published,
        language=article.language,
        revision=view.revision.number,
        revisions=view.revisions,
        path=capture.path,
        sha256=capture.uid,
        media_type=capture.media_type,
        size=capture.size,
        method=capture.method,
        received_at=capture.at,
    )


def _left(tallies: Tallies) -> str:
    return left_in_words(
        [
            ("open", tallies.open),
            ("no source", tallies.no_source),
            ("fixes", tallies.fixes),
            ("queries", tallies.queries),
            ("unread", tallies.unread),
            ("display copy", tallies.unticked),
            ("names", tallies.names),
        ]
    )


def _counts(claims: Sequence[ClaimReport]) -> tuple[StatusCount, ...]:
    counted = Counter((d.status, d.question) for claim in claims for d in claim.decisions if d.still_asked)
    return tuple(
        StatusCount(
            status, symbol, word_of(status), tone_of(status), *(counted[status, q] for q in QUESTIONS)
        )
        for status, symbol in SYMBOLS.items()
        if any(counted[status, question] for question in QUESTIONS)
    )


def _method(
    view: ArticleView,
    claims: Sequence[ClaimReport],
    workspace: str,
    checkpoint: str,
    versions: Mapping[str, str],
) -> Method:
    hidden = hidden_blocks(view)
    withheld = any(proof.withheld for claim in claims for proof in claim.evidence)
    return Method(
        finding=FINDING,
        origins=tuple(sorted(Counter(claim.origin for claim in claims).items())),
        extractor=view.revision.extractor,
        reader=view.document.reader,
        notes=view.document.notes,
        hidden=len(hidden),
        hidden_characters=sum(block.end - block.start for block in hidden),
        versions=tuple(sorted(versions.items())),
        workspace=workspace,
        last_seq=view.last_seq,
        last_hash=view.last_hash,
        last_at=view.last_at,
        checkpoint=checkpoint,
        who=WHO,
        confidential=CONFIDENTIAL if withheld else "",
        replay=f"workbench verify --checkpoint {checkpoint}" if checkpoint else "workbench verify",
    )
