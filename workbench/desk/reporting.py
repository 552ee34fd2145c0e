"""Reporting: what was checked, as a document another person can replay."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from workbench import __version__
from workbench.checks.displayed import compared, said_of
from workbench.checks.naming import names_of
from workbench.checks.unread import tallies, unread_spans, unticked_blocks
from workbench.desk.looking import article as article_view
from workbench.desk.workspace import Workspace
from workbench.domain.review import ArticleView, ClaimView
from workbench.errors import WorkbenchError
from workbench.report import FORMATS
from workbench.report.citing import citation as citation_of
from workbench.report.displaying import DisplayLine
from workbench.report.galley import NARROWEST, WIDTH
from workbench.report.galley import galley as galley_of
from workbench.report.model import ReportModel, build
from workbench.report.naming import NameLine


def model(workspace: Workspace, number: int) -> ReportModel:
    """Return the report of article `number` in its current revision; NotFound when there is none."""
    return model_of(workspace, article_view(workspace, number))


def model_of(workspace: Workspace, view: ArticleView) -> ReportModel:
    """Return the report of an article as it was read; it names the last change that touched it."""
    uid = workspace.store.head()[0]
    return build(
        view,
        tallies(view),
        unread=unread_spans(view),
        unticked=unticked_blocks(view),
        names=name_lines(view),
        display=display_lines(view),
        workspace=uid,
        checkpoint=f"{uid}:{view.last_seq}:{view.last_hash}",
        versions={
            "claim-workbench": __version__,
            "extractor": view.revision.extractor,
            "reader": view.document.reader,
        },
    )


def name_lines(view: ArticleView) -> tuple[NameLine, ...]:
    """Return the names of a revision as a report lists them, by first mention."""
    return tuple(
        NameLine(
            label=entry.label,
            kind=entry.name.kind,
            spellings=entry.spelled.spellings,
            titles=tuple(words for words, _ in entry.spelled.titles),
            flags=entry.flags,
            ticked_by=view.reviewer(entry.tick.reviewer) if entry.tick is not None else "",
            ticked_at=entry.tick.at if entry.tick is not None else "",
            start=entry.mentions[0].start,
            end=entry.mentions[0].end,
        )
        for entry in names_of(view)
    )


def display_lines(view: ArticleView) -> tuple[DisplayLine, ...]:
    """Return the headlines, captions and credits of a revision with what the body does not say so."""
    unticked = {(block.start, block.end) for block in unticked_blocks(view)}
    return tuple(
        DisplayLine(
            kind=piece.block.label,
            words=view.document.text[piece.block.start : piece.block.end],
            start=piece.block.start,
            end=piece.block.end,
            is_ticked=(piece.block.start, piece.block.end) not in unticked,
            doubts=tuple(said_of(fact) for fact in piece.doubts),
        )
        for piece in compared(view)
    )


def report(workspace: Workspace, number: int, form: str) -> bytes:
    """Return the report in the format called `form`; WorkbenchError when there is no such format.

    The same state of the article gives the same bytes.
    """
    if form not in FORMATS:
        raise WorkbenchError(f"{form!r} is no format of a report; choose one of {', '.join(FORMATS)}")
    return FORMATS[form].render(model(workspace, number))


def write_report(workspace: Workspace, number: int, form: str, path: Path) -> Path:
    """Write the report to `path`; a failure leaves what was there. Returns the path."""
    written = report(workspace, number, form)
    write_whole(path, written)
    return path


def galley(
    workspace: Workspace,
    number: int,
    width: int = WIDTH,
    *,
    is_double: bool = False,
    with_claims: bool = True,
) -> str:
    """Return article `number` as text for paper, claim numbers in the margin; NotFound when it is not there.

    Raises WorkbenchError when the lines would be too short to read.
    """
    if width < NARROWEST:
        raise WorkbenchError(f"a galley of {width} cells cannot be read; ask for {NARROWEST} or more")
    return galley_of(article_view(workspace, number), width, is_double=is_double, with_claims=with_claims)


def citation(view: ArticleView, claim: ClaimView) -> str:
    """Return how one claim of an article is cited: words, place, verdicts, sources."""
    return citation_of(view, claim)


def write_galley(workspace: Workspace, number: int, path: Path) -> Path:
    """Write the galley to `path`; a failure leaves what was there. Returns the path."""
    write_whole(path, galley(workspace, number).encode("utf-8"))
    return path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file completely or not at all: temporary file, fsync, replace."""
    temporary = path.with_name(f".{path.name}-{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        reason = (error.strerror or "it cannot be written").lower()
        raise WorkbenchError(f"{path} cannot be written: {reason}; choose another place") from error
