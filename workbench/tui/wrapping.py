"""The article laid out in lines: wrapped by cells, with a mark before each claim and clutter folded away."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, get_character_cell_size

from workbench.domain.document import DISPLAY_COPY, OUTSIDE, Block
from workbench.text import one_line, plural

_UNIT = re.compile(r"(\S+)(\s*)")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim's mark: it stands before the character at `start`."""

    start: int
    uid: str
    number: int

    @property
    def cells(self) -> int:
        """Cells it takes: a symbol, the number and a space."""
        return len(str(self.number)) + 2


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line: characters [start, end) of the text, or a mark, or a word of ours."""

    start: int
    end: int
    text: str = ""
    "As shown; for characters of the text as many as [start, end)."
    mark: Mark | None = None

    @property
    def is_ours(self) -> bool:
        """Say whether it is no part of the text."""
        return self.start == self.end

    @property
    def cells(self) -> int:
        """Cells it takes."""
        return self.mark.cells if self.mark is not None else cell_len(self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the pane. Characters [start, end) of the text are in it."""

    start: int
    end: int
    label: str
    "The block's label, `folded` for a line that stands for clutter, or empty."
    pieces: tuple[Piece, ...] = ()
    is_first: bool = True
    "The first line of its block."


@dataclass(frozen=True, slots=True)
class Layout:
    """Every line of an article at one width."""

    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    def line_at(self, offset: int) -> int:
        """Return the number of the line that holds the character at `offset`."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def column_of(self, number: int, offset: int) -> int:
        """Return the cell of line `number` where the character at `offset` begins."""
        column = 0
        for piece in self.lines[number].pieces:
            if not piece.is_ours and piece.start <= offset < piece.end:
                return column + cell_len(piece.text[: offset - piece.start])
            column += piece.cells
        return column

    def offset_at(self, number: int, column: int) -> int:
        """Return the character at cell `column` of line `number`, or the nearest one before it."""
        offset = self.lines[number].start
        for piece in self.lines[number].pieces:
            if not piece.is_ours:
                offset = piece.start
                for at, character in enumerate(piece.text):
                    if column <= 0:
                        return piece.start + at
                    column -= get_character_cell_size(character)
                offset = max(piece.start, piece.end - 1)
            else:
                column -= piece.cells
            if column < 0:
                return offset
        return offset


def laid_out(
    text: str, blocks: Sequence[Block], marks: Sequence[Mark], width: int, *, is_clutter_shown: bool = False
) -> Layout:
    """Return the lines of `text` at `width` cells; `marks` are sorted by start.

    Every character that is not white space is in exactly one line, unless its block is folded away.
    """
    lines: list[Line] = []
    folded: list[Block] = []
    for block in _covering(text, blocks):
        if block.label in OUTSIDE and not is_clutter_shown:
            folded.append(block)
            continue
        for part in (_fold_line(folded), _block_lines(text, block, marks, max(8, width))):
            _parted(lines, part)
        folded.clear()
    _parted(lines, _fold_line(folded))
    return Layout(tuple(lines), tuple(line.start for line in lines))


def _covering(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, and as body what they leave uncovered."""
    at = 0
    for block in blocks:
        if text[at : block.start].strip():
            yield Block(at, block.start, "body")
        if text[block.start : block.end].strip():
            yield block
        at = max(at, block.end)
    if text[at:].strip():
        yield Block(at, len(text), "body")


def _fold_line(folded: Sequence[Block]) -> Iterator[Line]:
    if folded:
        start = folded[0].start
        words = f"··· {plural(len(folded), 'block')} of clutter folded ···"
        yield Line(start, folded[-1].end, "folded", (Piece(start, start, words),))


def _parted(lines: list[Line], part: Iterable[Line]) -> None:
    """Add a part, after an empty line unless it is the first."""
    added = list(part)
    if added and lines:
        lines.append(Line(added[0].start, added[0].start, ""))
    lines.extend(added)


def _block_lines(text: str, block: Block, marks: Sequence[Mark], width: int) -> Iterator[Line]:
    is_first = True
    reached = block.start
    for start, end in _paragraphs(text, block):
        if not is_first and text.count("\n", reached, start) > 1:
            yield Line(start, start, "")
        reached = end
        tag: tuple[Piece, ...] = ()
        if is_first and block.label in DISPLAY_COPY and block.label != "headline":
            tag = (Piece(start, start, f"{block.label}  "),)
        for pieces in _wrapped(text, start, end, marks, width, tag):
            bounds = [piece for piece in pieces if not piece.is_ours] or list(pieces)
            yield Line(bounds[0].start, bounds[-1].end, block.label, tuple(pieces), is_first)
            is_first = False


def _paragraphs(text: str, block: Block) -> Iterator[tuple[int, int]]:
    for match in _PARAGRAPH.finditer(text, block.start, block.end):
        stripped = match.group()
        lead = len(stripped) - len(stripped.lstrip())
        yield match.start() + lead, match.start() + len(stripped.rstrip())


def _wrapped(
    text: str, start: int, end: int, marks: Sequence[Mark], width: int, lead: tuple[Piece, ...]
) -> Iterator[list[Piece]]:
    """Yield the pieces of each line of a paragraph; a mark is never parted from its word.

    Words that follow one another without a mark are one piece: most of a long text is.
    """
    line = _Filling(text, lead)
    first = bisect_left(marks, start, key=lambda mark: mark.start)
    following = iter(marks[first : bisect_left(marks, end, key=lambda mark: mark.start)])
    mark = next(following, None)
    for match in _UNIT.finditer(text, start, end):
        opening, closing = match.span(1)
        unit: list[Piece] | None = None
        if mark is not None and mark.start < closing:
            unit = list(_unit_pieces(text, opening, closing, marks))
            while mark is not None and mark.start < closing:
                mark = next(following, None)
            cells = sum(piece.cells for piece in unit)
        else:
            cells = _cells_of(match.group(1))
        if line.used + cells > width and line.used:
            yield line.taken()
        if cells > width:
            unit = unit or [Piece(opening, closing, one_line(match.group(1)))]
            while cells > width:
                head, unit = _broken(unit, width)
                yield head
                cells = sum(piece.cells for piece in unit)
        if unit is None:
            line.add_word(opening, closing, cells)
        else:
            line.add_pieces(unit, cells)
        if match.group(2):
            line.add_gap(match.end(2), _cells_of(match.group(2)))
    if not line.is_empty:
        yield line.taken()


class _Filling:
    """A line that is being filled: pieces, then a run of words that is no piece yet."""

    def __init__(self, text: str, lead: Sequence[Piece]) -> None:
        self.used = sum(piece.cells for piece in lead)
        self._text = text
        self._pieces = list(lead)
        self._start = self._end = self._gap = -1

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is in it."""
        return not self._pieces and self._start < 0

    def add_word(self, start: int, end: int, cells: int) -> None:
        """Add a word; the gap before it belongs to the run."""
        if self._start < 0:
            self._start = start
        self._end, self._gap = end, -1
        self.used += cells

    def add_pieces(self, pieces: Sequence[Piece], cells: int) -> None:
        """Add pieces of which some are marks; the last goes on as a run."""
        *first, last = pieces
        for piece in first:
            if piece.is_ours:
                self._close(with_gap=True)
                self._pieces.append(piece)
            else:
                self.add_word(piece.start, piece.end, 0)
        self.add_word(last.start, last.end, cells)

    def add_gap(self, end: int, cells: int) -> None:
        """Add white space up to `end`: it is shown only where something follows."""
        self._gap = end
        self.used += cells

    def taken(self) -> list[Piece]:
        """Return the line without the white space at its end, and begin another."""
        self._close(with_gap=False)
        pieces, self._pieces, self.used, self._gap = self._pieces, [], 0, -1
        return pieces

    def _close(self, *, with_gap: bool) -> None:
        if self._start >= 0:
            end = self._gap if with_gap and self._gap >= 0 else self._end
            self._pieces.append(Piece(self._start, end, one_line(self._text[self._start : end])))
        self._start = self._gap = -1


def _cells_of(words: str) -> int:
    return len(words) if words.isascii() and words.isprintable() else cell_len(one_line(words))


def _unit_pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    at = start
    first = bisect_left(marks, start, key=lambda mark: mark.start)
    for mark in marks[first:]:
        if mark.start >= end:
            break
        if mark.start > at:
            yield Piece(at, mark.start, one_line(text[at : mark.start]))
            at = mark.start
        yield Piece(at, at, "", mark)
    yield Piece(at, end, one_line(text[at:end]))


def _broken(unit: Sequence[Piece], width: int) -> tuple[list[Piece], list[Piece]]:
    """Return what of an over-long word fits in one line, and the rest; at least one character fits."""
    head: list[Piece] = []
    for at, piece in enumerate(unit):
        if piece.cells <= width:
            head.append(piece)
            width -= piece.cells
            continue
        if piece.is_ours:
            return (head, list(unit[at:])) if head else ([piece], list(unit[at + 1 :]))
        cut = 0
        while cut < len(piece.text) and get_character_cell_size(piece.text[cut]) <= width:
            width -= get_character_cell_size(piece.text[cut])
            cut += 1
        if cut == 0 and head:
            return head, list(unit[at:])
        cut = max(1, cut)
        middle = piece.start + cut
        head.append(Piece(piece.start, middle, piece.text[:cut]))
        return head, [Piece(middle, piece.end, piece.text[cut:]), *unit[at + 1 :]]
    return head, []
