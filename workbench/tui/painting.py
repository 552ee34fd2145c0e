"""What the terminal shows already is not written to it again: only cells that differ, and lines that moved.

Textual writes every line of a view that scrolled and, after a change of layout, the whole screen: 16 kB for
one line of a list, which a slow connection feels at every key. Its updates are internal to it: the version
is bounded in pyproject.toml.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console, RenderableType
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

Inks = tuple[str, str, str]
"""Codes of a style: its attributes, each after a semicolon, its ink and its ground."""
Cell = tuple[str, Inks]
"""What stands in a cell: a character, a whole run where widths are in doubt, or nothing after such a run."""
Line = list[Cell]

BRIDGED = 6
"""Equal cells between two changes that are written again: going past them takes as many bytes."""
MOVED_FROM = 4
"""Lines that must have moved together before the terminal is asked to move them."""
_PLAIN: Inks = ("", "39", "49")
_UNKNOWN: Cell = ("\0", _PLAIN)


class Painting:
    """The cells that were written last; it forgets them when somebody else may have used the terminal."""

    def __init__(self) -> None:
        self._lines: list[Line] = []

    def forget(self) -> None:
        """Write everything again from now on."""
        self._lines = []

    def thrifty(self, update: RenderableType | None) -> RenderableType | CompositorUpdate | None:
        """Return an update that writes only what differs; of anything else, nothing is known afterwards."""
        if isinstance(update, LayoutUpdate | ChopsUpdate):
            return _Thrifty(self, update)
        if update is not None:
            self.forget()
        return update

    def written(self, update: LayoutUpdate | ChopsUpdate, colors: ColorSystem) -> str:
        """Return what makes the terminal show `update`, and remember that it does."""
        before, after = self._lines, self._lines[:]
        for y, x, strip in _strips(update):
            _lay(after, y, x, _cells(strip, colors))
        before.extend([] for _ in range(len(after) - len(before)))
        pen = _Pen()
        moved = _moved(before, after)
        if moved is not None:
            before = pen.move(before, *moved)
        for y, (old, new) in enumerate(zip(before, after, strict=True)):
            if old is not new and old != new:
                pen.repaint(y, old, new)
        self._lines = after
        return pen.finished()


class _Thrifty(CompositorUpdate):
    """Compared with what the terminal shows only when it is written: some updates never are."""

    def __init__(self, painting: Painting, update: LayoutUpdate | ChopsUpdate) -> None:
        self._painting = painting
        self._update = update

    def render_segments(self, console: Console) -> str:
        """Return the sequences for the terminal."""
        return self._painting.written(self._update, console._color_system or ColorSystem.TRUECOLOR)


class _Pen:
    """Sequences for the terminal, with the inks that are in force."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._inks = _PLAIN

    def repaint(self, y: int, old: Line, new: Line) -> None:
        """Write what of a line differs; the whole line where the widths of its characters are in doubt."""
        if len(old) != len(new) or any(len(text) != 1 for line in (old, new) for text, _ in line):
            self._write(0, y, new)
            return
        for first, last in _changed(old, new):
            self._write(first, y, new[first:last])

    def move(self, lines: list[Line], top: int, bottom: int, up: int) -> list[Line]:
        """Move lines top to bottom up, down where `up` is negative; return what the terminal then shows."""
        self._lay_down()
        at, step = (bottom, "\n") if up > 0 else (top, "\x1bM")
        self._written.append(f"\x1b[{top + 1};{bottom + 1}r\x1b[{at + 1};1H{step * abs(up)}\x1b[r")
        return [*lines[:top], *_shifted(lines[top : bottom + 1], up), *lines[bottom + 1 :]]

    def finished(self) -> str:
        """Return everything, with no inks in force at its end."""
        self._lay_down()
        return "".join(self._written)

    def _write(self, x: int, y: int, cells: Sequence[Cell]) -> None:
        is_there = False
        for at, cell in enumerate(cells, x):
            if cell is _UNKNOWN:
                is_there = False
                continue
            if not is_there:
                self._written.append(f"\x1b[{y + 1};{at + 1}H")
                is_there = True
            text, inks = cell
            if text and inks is not self._inks:
                self._take_up(inks)
            self._written.append(text)

    def _take_up(self, inks: Inks) -> None:
        before, self._inks = self._inks, inks
        if before[0] != inks[0]:
            colours = "".join(
                f";{new}" for new, plain in zip(inks[1:], _PLAIN[1:], strict=True) if new != plain
            )
            self._written.append(f"\x1b[0{inks[0]}{colours}m")
        elif before != inks:
            changed = [new for old, new in zip(before[1:], inks[1:], strict=True) if old != new]
            self._written.append(f"\x1b[{';'.join(changed)}m")

    def _lay_down(self) -> None:
        if self._inks != _PLAIN:
            self._inks = _PLAIN
            self._written.append("\x1b[m")


def _strips(update: LayoutUpdate | ChopsUpdate) -> Iterator[tuple[int, int, Strip]]:
    """Yield (line, column, strip) for all that an update paints."""
    if isinstance(update, LayoutUpdate):
        for y, line in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in line:
                yield y, x, strip
                x += strip.cell_length
        return
    for y, x1, x2 in update.spans:
        for end, (x, chop) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if chop is not None and x <= x2 and end > x1:
                yield y, x, chop.crop(0, min(end, x2) - x)


def _cells(strip: Strip, colors: ColorSystem) -> Line:
    """Return a strip by cells; a run in which characters are not all one cell wide stays whole."""
    cells: Line = []
    for text, style, control in strip:
        if control or not text:
            continue
        inks = _inks(style, colors)
        if _is_narrow(text):
            cells.extend([(character, inks) for character in text])
            continue
        marks, run = _marks_before(text)
        _put_on_the_last(cells, marks)
        if run:
            cells.append((run, inks))
            cells.extend([("", inks)] * (cell_len(run) - 1))
    return cells[: strip.cell_length]


@lru_cache(maxsize=4096)
def _marks_before(text: str) -> tuple[str, str]:
    """Return the marks of no width that a text begins with, and the rest of it."""
    first = next((at for at, character in enumerate(text) if cell_len(character)), len(text))
    return text[:first], text[first:]


def _put_on_the_last(cells: Line, marks: str) -> None:
    """Let marks of no width stand on the character before them; where there is none they are dropped."""
    at = next((at for at in range(len(cells) - 1, -1, -1) if cells[at][0]), None) if marks else None
    if at is not None:
        character, inks = cells[at]
        cells[at] = (character + marks, inks)


@lru_cache(maxsize=4096)
def _is_narrow(text: str) -> bool:
    return text.isprintable() and (text.isascii() or all(cell_len(character) == 1 for character in text))


@lru_cache(maxsize=4096)
def _inks(style: Style | None, colors: ColorSystem) -> Inks:
    if style is None:
        return _PLAIN
    attributes = Strip.render_ansi(style.without_color, colors)
    ink = ";".join(style.color.downgrade(colors).get_ansi_codes()) if style.color else _PLAIN[1]
    ground = ";".join(style.bgcolor.downgrade(colors).get_ansi_codes(False)) if style.bgcolor else _PLAIN[2]
    return _one_of(f";{attributes}" if attributes else "", ink, ground)


@lru_cache(maxsize=4096)
def _one_of(attributes: str, ink: str, ground: str) -> Inks:
    """Return the same object for the same codes, so that most comparisons are of identity."""
    return attributes, ink, ground


def _lay(lines: list[Line], y: int, x: int, cells: Line) -> None:
    """Put cells into a line; what is left of a run that they cut is unknown."""
    lines.extend([] for _ in range(y + 1 - len(lines)))
    line = lines[y][:]
    line.extend([_UNKNOWN] * (x - len(line)))
    end = x + len(cells)
    for at in (x, end):
        if at < len(line) and not line[at][0]:
            _break(line, at)
    line[x:end] = cells
    lines[y] = line


def _break(line: Line, at: int) -> None:
    """Make a run unknown that goes on at a cell."""
    first = last = at
    while first > 0 and not line[first][0]:
        first -= 1
    while last < len(line) and not line[last][0]:
        last += 1
    line[first:last] = [_UNKNOWN] * (last - first)


def _changed(old: Line, new: Line) -> Iterator[tuple[int, int]]:
    """Yield the places [first, last) where two lines differ, near ones together."""
    first = last = -1
    for at, (one, other) in enumerate(zip(old, new, strict=True)):
        if one == other:
            continue
        if first >= 0 and at - last > BRIDGED:
            yield first, last
            first = at
        elif first < 0:
            first = at
        last = at + 1
    if first >= 0:
        yield first, last


def _moved(before: list[Line], after: list[Line]) -> tuple[int, int, int] | None:
    """Return (first line, last line, how far up) of what moved together; None where that saves little."""
    changed = [y for y, line in enumerate(after) if line is not before[y] and line != before[y]]
    if len(changed) < MOVED_FROM or any(_UNKNOWN in line for line in after):
        return None
    places: dict[str, list[int]] = {}
    for y in range(changed[0], changed[-1] + 1):
        places.setdefault(_text(before[y]), []).append(y)
    texts = {y: _text(after[y]) for y in changed}
    moves = Counter(was - y for y in changed for was in places.get(texts[y], ()) if was != y)
    if not moves:
        return None
    ((up, _),) = moves.most_common(1)
    ends = [end for y in changed if y + up in places.get(texts[y], ()) for end in (y, y + up)]
    top, bottom = min(ends), max(ends)
    kept = _shifted(before[top : bottom + 1], up)
    wrong = sum(one != other for one, other in zip(kept, after[top : bottom + 1], strict=True))
    within = sum(top <= y <= bottom for y in changed)
    return (top, bottom, up) if wrong + MOVED_FROM <= within else None


def _text(line: Line) -> str:
    return "".join([text for text, _ in line])


def _shifted(lines: list[Line], up: int) -> list[Line]:
    """Return lines moved up or down, with empty ones where nothing moved to."""
    empty: list[Line] = [[] for _ in range(abs(up))]
    return [*lines[up:], *empty] if up > 0 else [*empty, *lines[:up]]
