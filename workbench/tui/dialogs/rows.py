"""Long text laid out in rows of a given width, and its words; pure."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right

from rich.cells import cell_len

from workbench.domain.span import Span

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_WORD = re.compile(rf"[{_WIDE}]|[^\s{_WIDE}]{{1,80}}")
"""A word; a character where words are not set apart; 80 characters of a string without end."""

_REACH = 400


class Rows:
    """The rows of a text: where each begins, kept as integers (1 MB in about 20 ms)."""

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self._starts = array("L", [0])
        width = max(1, width)
        rows = re.compile(rf"[^\n]{{0,{width}}}(?:[ \t]{{1,80}}|\n|\Z)|[^\n]{{1,{width}}}")
        for match in rows.finditer(text):
            row = match.group()
            if not row.isascii() and cell_len(row.rstrip()) > width:
                self._starts.extend(_narrow_starts(row, match.start(), width))
            if match.end() < len(text):
                self._starts.append(match.end())

    def __len__(self) -> int:
        return len(self._starts)

    def span(self, row: int) -> Span:
        """Return the characters of a row, its line break left out."""
        end = self._starts[row + 1] if row + 1 < len(self._starts) else len(self.text)
        start = self._starts[row]
        return Span(start, max(start, end - self.text[start:end].endswith("\n")))

    def row_of(self, offset: int) -> int:
        """Return the row that holds the character at `offset`."""
        return max(0, bisect_right(self._starts, offset) - 1)


def _narrow_starts(row: str, at: int, width: int) -> list[int]:
    starts: list[int] = []
    used = 0
    for number, character in enumerate(row):
        cells = cell_len(character)
        if used + cells > width:
            starts.append(at + number)
            used = 0
        used += cells
    return starts


def word_after(text: str, offset: int) -> Span | None:
    """Return the first word that begins at `offset` or later."""
    match = _WORD.search(text, offset)
    return Span(*match.span()) if match else None


def word_before(text: str, offset: int) -> Span | None:
    """Return the last word that ends at `offset` or earlier."""
    end = len(text[:offset].rstrip())
    if not end:
        return None
    floor = max(0, end - _REACH)
    while floor > 0 and not text[floor - 1].isspace() and end - floor < 2 * _REACH:
        floor -= 1
    words = [match.span() for match in _WORD.finditer(text, floor, end)]
    return Span(*words[-1]) if words else None


def word_at(text: str, offset: int) -> Span | None:
    """Return the word that holds the character at `offset`, else the next one, else the last."""
    before = word_before(text, min(len(text), offset + 1))
    if before is not None and before.start <= offset < before.end:
        whole = _WORD.match(text, before.start)
        return Span(*whole.span()) if whole else before
    return word_after(text, offset) or before
