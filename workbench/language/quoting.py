"""Stretches of direct speech, in one pass."""

from __future__ import annotations

import re

from workbench.domain.span import Span

_MARK = re.compile(r"[\"“”„«»]")
_BEFORE_OPENING = " \n\t([{—–-/\u00a0"


def quoted_spans(text: str, start: int, end: int, open_before: bool = False) -> tuple[list[Span], bool]:
    """Return the quotations of text[start:end], marks included, and whether the last one stays open.

    `open_before` says that a quotation was still open where the stretch begins: a closing mark
    without an opening one then closes that.
    """
    spans: list[Span] = []
    opened = -1
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if opened < 0:
            if _opens(text, mark, at, start, end):
                opened = at
            elif open_before and not spans:
                spans.append(Span(start, at + 1))
        elif not _opens_again(text, mark, at, start, end):
            spans.append(Span(opened, at + 1))
            opened = -1
    if opened >= 0:
        spans.append(Span(opened, end))
    return spans, opened >= 0


def _opens(text: str, mark: str, at: int, start: int, end: int) -> bool:
    if mark in "“„«":
        return True
    if mark in "”»":
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return before in _BEFORE_OPENING and not after.isspace()


def _opens_again(text: str, mark: str, at: int, start: int, end: int) -> bool:
    """Say whether a mark inside a quotation opens another one instead of closing it."""
    return mark in "„«" or (mark == "“" and at + 1 < end and not text[at + 1].isspace())
