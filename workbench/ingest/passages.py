"""Plain text cut into passages: a paragraph each, on one line or wrapped over several."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WRAP_COLUMNS = range(45, 101)
"""Lengths of line at which typewriters, mail programs and editors break lines."""
_SLACK = 8
_BULLET = re.compile(r"(?:[-*+•‣–—]|\d{1,3}[.)]|[a-zA-Z][.)])\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters [start, end) of a text without white space at their ends."""

    start: int
    end: int
    alone: bool
    "Blank lines, or the ends of the text, on both sides."

    def words(self, text: str) -> str:
        """Return the characters themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indented: bool
    is_item: bool
    "It begins as an item of a list does."

    def begins_after(self, line: _Line) -> bool:
        """Say whether, following `line`, it begins a paragraph by its looks: an item, or indented."""
        return self.is_item or (self.indented and not line.indented and not line.is_item)


def passages(text: str) -> list[Passage]:
    """Return the paragraphs of `text` in order; together they hold every character but white space.

    A blank line always parts paragraphs. Within lines that follow each other, a single line end parts
    them too, unless the text is wrapped at a column: then a line goes on where the next word did not fit.
    """
    chunks = list(_chunks(text))
    column = _wrap_column(chunks)
    found: list[Passage] = []
    for chunk in chunks:
        groups = list(_joined(text, chunk, column))
        found += (Passage(group[0].start, group[-1].end, len(groups) == 1) for group in groups)
    return found


def _chunks(text: str) -> Iterator[list[_Line]]:
    """Yield runs of lines that are not blank."""
    chunk: list[_Line] = []
    at = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = at + len(line) - len(line.lstrip())
            chunk.append(_Line(start, start + len(words), start > at, _BULLET.match(words) is not None))
        elif chunk:
            yield chunk
            chunk = []
        at += len(line) + 1
    if chunk:
        yield chunk


def _wrap_column(chunks: Sequence[Sequence[_Line]]) -> int:
    """Return the column at which the text is wrapped, or 0 when it is not.

    It is when nearly every line that another follows has a length usual for wrapped text.
    """
    followed = sorted(
        line.end - line.start
        for chunk in chunks
        for line, following in itertools.pairwise(chunk)
        if not following.begins_after(line)
    )
    usual = [length for length in followed if length in _WRAP_COLUMNS]
    too_long = sum(length >= _WRAP_COLUMNS.stop for length in followed)
    if len(usual) < 2 or len(usual) < 0.6 * len(followed) or too_long > 0.05 * len(followed):
        return 0
    return usual[-1]


def _joined(text: str, chunk: Sequence[_Line], column: int) -> Iterator[list[_Line]]:
    """Yield the lines of one chunk, paragraph by paragraph."""
    group = [chunk[0]]
    for line in chunk[1:]:
        if column and _goes_on(text, group[-1], line, column):
            group.append(line)
        else:
            yield group
            group = [line]
    yield group


def _goes_on(text: str, line: _Line, following: _Line, column: int) -> bool:
    if following.begins_after(line):
        return False
    first_word_end = text.find(" ", following.start, following.end)
    first_word = (first_word_end if first_word_end >= 0 else following.end) - following.start
    full = line.end - line.start + 1 + first_word > column - _SLACK
    return full or text[following.start].islower()
