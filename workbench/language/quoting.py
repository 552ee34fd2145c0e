"""Stretches of direct speech, in one pass."""

from __future__ import annotations

import re

from workbench.domain.span import Span

_MARK = re.compile(r"[\"“”„«»]|``|''")
_SINGLE = re.compile(r"[‘’']")
_BEFORE_CLOSING = ",.?!…;"
_OPENING = ("“", "„", "«", "``")
_CLOSING = ("”", "»")
_OPENING_PAIR = re.compile(r"``|(?<![^\s(\[{—–/-])''(?=\S)")
_SPACED_OUT = re.compile(r"\w [,.;](?:\s|$)")
"""Text whose words and marks stand apart, as corpora print it: `He left , it says .`"""
_SHORTENED = re.compile(r"[‘'](?:s|ve|re|ll|d|m|t|em|n)\b")
"""`'s` and its like are no openings."""
_BEFORE_OPENING = " \n\t([{—–-/\u00a0"


def with_straight_marks(text: str) -> str:
    """Return a text of the same length with straight marks for those in two signs that old wires have."""
    return _OPENING_PAIR.sub(' "', text).replace("''", '" ')


def opens_by_space(before: str, after: str) -> bool:
    """Say whether a mark opens a quotation by the signs beside it, empty at an end of the text."""
    return (not before or before in _BEFORE_OPENING) and bool(after.strip())


def quoted_spans(text: str, start: int, end: int, open_before: bool = False) -> tuple[list[Span], bool]:
    """Return the quotations of text[start:end], marks included, and whether the last one stays open.

    `open_before` says that a quotation was still open where the stretch begins: a closing mark
    without an opening one then closes that. Single marks count where there are no double ones.
    """
    if not open_before and _MARK.search(text, start, end) is None:
        return _single_quoted(text, start, end), False
    is_spaced_out = _SPACED_OUT.search(text, start, end) is not None
    spans: list[Span] = []
    opened = -1
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if opened < 0:
            if _opens(text, mark, at, start, end, is_spaced_out):
                opened = at
            elif open_before and not spans:
                spans.append(Span(start, match.end()))
        elif not _opens_again(text, mark, at, end):
            spans.append(Span(opened, match.end()))
            opened = -1
    if opened >= 0:
        spans.append(Span(opened, end))
    return spans, opened >= 0


def _opens(text: str, mark: str, at: int, start: int, end: int, is_spaced_out: bool) -> bool:
    if mark in _OPENING:
        return True
    if mark in _CLOSING:
        return False
    behind = at + len(mark)
    before, after = text[at - 1] if at > start else "", text[behind] if behind < end else ""
    if mark == '"' and not before.strip() and not after.strip():
        return is_spaced_out
    return opens_by_space(before, after)


def _opens_again(text: str, mark: str, at: int, end: int) -> bool:
    """Say whether a mark inside a quotation opens another one instead of closing it."""
    return mark in ("„", "«", "``") or (mark == "“" and at + 1 < end and not text[at + 1].isspace())


def _single_quoted(text: str, start: int, end: int) -> list[Span]:
    """Return what stands in single marks; an apostrophe neither opens nor closes."""
    spans: list[Span] = []
    opened = -1
    matches = list(_SINGLE.finditer(text, start, end))
    for number, match in enumerate(matches):
        at, mark = match.start(), match.group()
        after = text[at + 1] if at + 1 < end else " "
        if opened < 0:
            before = text[at - 1] if at > start else " "
            if (
                mark != "’"
                and before in _BEFORE_OPENING
                and after.isalpha()
                and not _SHORTENED.match(text, at)
            ):
                opened = at
        elif mark != "‘" and not after.isalnum():
            later = matches[number + 1].start() if number + 1 < len(matches) else -1
            is_possessive = text[at - 1] in "sS" and text[at + 2 : at + 3].islower()
            if not (is_possessive and later > 0 and text[later - 1] in _BEFORE_CLOSING):
                spans.append(Span(opened, at + 1))
                opened = -1
    return spans
