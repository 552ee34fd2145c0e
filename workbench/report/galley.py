"""The galley: an article as text for paper, claim numbers in the margin, and room to tick each question."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from workbench.domain.claim import Question
from workbench.domain.document import DISPLAY_COPY, OUTSIDE, Block
from workbench.domain.review import ArticleView, ClaimView
from workbench.domain.span import Span
from workbench.domain.verdict import SYMBOLS
from workbench.report.phrases import QUESTIONS_ASKED
from workbench.text import one_line, plural

WIDTH = 72
"""Cells of a line, margin and rule included, unless another width is asked for."""
NARROWEST = 40
RULE = " | "
_INDENT = "      "
_WORD = re.compile(r"\S+")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


def galley(
    view: ArticleView, width: int = WIDTH, *, is_double: bool = False, with_claims: bool = True
) -> str:
    """Return the article in lines of at most `width` cells, then its claims with boxes to tick.

    The number of a claim stands in the margin of the line in which its words begin. Clutter is left
    out and counted. `is_double` leaves a line free under each line. Text of others is made safe to show.
    """
    margin = max(map(len, DISPLAY_COPY))
    room = max(NARROWEST // 2, width - margin - len(RULE))
    lines = [*_head(view, width), ""]
    for block in sorted(view.document.blocks, key=lambda one: one.start):
        if block.label in OUTSIDE:
            continue
        lines += _block(view.document.text, block, view.claims, margin, room, is_double)
        lines.append("")
    left_out = sum(1 for block in view.document.blocks if block.label in OUTSIDE)
    if left_out:
        lines += [f"{plural(left_out, 'block')} of clutter left out", ""]
    if with_claims:
        lines += _claims(view, width)
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def _head(view: ArticleView, width: int) -> Iterator[str]:
    article = view.article
    open_claims = sum(1 for claim in view.claims if not claim.is_settled)
    yield from wrapped(f"Article {article.number}  {one_line(article.title) or 'untitled'}", width)
    facts = [article.published or "no date", article.byline, article.publisher]
    facts += [f"draft {view.draft}", f"{plural(len(view.claims), 'claim')}, {open_claims} open"]
    yield from wrapped(" · ".join(one_line(fact) for fact in facts if fact), width)
    yield f"As of change {view.last_seq}, {view.last_at[:16].replace('T', ' ')} UTC"
    yield "-" * width


def _block(
    text: str, block: Block, claims: Sequence[ClaimView], margin: int, room: int, is_double: bool
) -> Iterator[str]:
    label = block.label if block.label in DISPLAY_COPY else ""
    for paragraph in _PARAGRAPH.finditer(text, block.start, block.end):
        spans = list(_lines(text, Span(*paragraph.span()), room))
        numbers = _by_line(spans, claims)
        for at, span in enumerate(spans):
            beside = " ".join(filter(None, (label, *map(str, numbers[at]))))
            label = ""
            yield from _beside(beside, one_line(span.quote(text)), margin)
            if is_double:
                yield " " * margin + RULE


def _beside(beside: str, words: str, margin: int) -> Iterator[str]:
    """Yield a line with its margin; a margin that is too full goes on beside empty lines."""
    rows = list(wrapped(beside, margin)) or [""]
    yield f"{rows[0]:>{margin}}{RULE}{words}"
    for row in rows[1:]:
        yield f"{row:>{margin}}{RULE}"


def _by_line(spans: Sequence[Span], claims: Sequence[ClaimView]) -> list[list[int]]:
    """Return the numbers of the claims that begin in each line, in the order in which they begin."""
    numbers: list[list[int]] = [[] for _ in spans]
    starts = [span.start for span in spans]
    for view in claims:
        at = bisect_right(starts, view.claim.start) - 1
        last = spans[-1].end if spans else 0
        if at >= 0 and view.claim.start < last:
            numbers[at].append(view.claim.number)
    return numbers


def _lines(text: str, paragraph: Span, room: int) -> Iterator[Span]:
    """Yield the lines of a paragraph as spans; a word wider than the room is broken."""
    start = end = -1
    used = 0
    for match in _WORD.finditer(text, paragraph.start, paragraph.end):
        for word in _pieces(text, Span(*match.span()), room):
            cells = cells_of(one_line(text[max(end, word.start) if end < 0 else end : word.end]))
            if start >= 0 and used + cells > room:
                yield Span(start, end)
                start, used, cells = -1, 0, cells_of(one_line(word.quote(text)))
            start = word.start if start < 0 else start
            used, end = used + cells, word.end
    if start >= 0:
        yield Span(start, end)


def _pieces(text: str, word: Span, room: int) -> Iterator[Span]:
    start, used = word.start, 0
    for at in range(word.start, word.end):
        cells = cells_of(text[at])
        if used + cells > room:
            yield Span(start, at)
            start, used = at, 0
        used += cells
    yield Span(start, word.end)


def cells_of(words: str) -> int:
    """Return how many cells `words` take on paper: two for a wide character, none for a combining one."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in words
    )


def wrapped(words: str, width: int) -> Iterator[str]:
    """Yield `words` in lines of at most `width` cells, broken between words where they can be."""
    text = one_line(words)
    for span in _lines(text, Span(0, len(text)), width):
        yield span.quote(text)


def _claims(view: ArticleView, width: int) -> Iterator[str]:
    yield "-" * width
    yield "Claims"
    for claim in view.claims:
        yield ""
        said = f" — {claim.claim.attributed_to}" if claim.claim.attributed_to else ""
        for at, row in enumerate(wrapped(claim.claim.wording + said, width - len(_INDENT))):
            yield f"{claim.claim.number if at == 0 else '':>4}  {row}"
        if claim.dismissal is not None:
            yield f"{_INDENT}[{SYMBOLS['dismissed']}] dismissed: {one_line(claim.dismissal.reason)}"
            continue
        for question in claim.claim.questions:
            yield from _question(claim, question, width)


def _question(claim: ClaimView, question: Question, width: int) -> Iterator[str]:
    asked = QUESTIONS_ASKED[question]
    verdict = claim.verdict_on(question)
    if verdict is None:
        lead = f"{_INDENT}[ ] {asked}  source "
        yield lead + "_" * max(8, width - cells_of(lead))
        return
    missing = ", no source" if claim.lacks_source(question) else ""
    by = f"{one_line(claim.reviewer(verdict.reviewer))}, {verdict.given_at[:10]}"
    words = f"[{SYMBOLS[verdict.value]}] {asked}  {verdict.value}{missing} ({by})"
    for at, row in enumerate(wrapped(words, width - len(_INDENT) - 4)):
        yield f"{_INDENT}{'    ' if at else ''}{row}"
