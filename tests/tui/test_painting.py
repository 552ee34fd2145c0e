"""What is written to the terminal: every frame as it should be, and little for a small change."""

from __future__ import annotations

import pyte
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from workbench.tui.painting import Painting

WIDTH, HEIGHT = 24, 12
STYLES = (None, Style(), Style(bold=True), Style(color="#ff0000"), Style(color="#ff0000", bgcolor="#002200"))
CHARACTERS = "ab …漢é"

_texts = st.text(st.sampled_from(CHARACTERS), max_size=10)
_lines = st.lists(st.tuples(_texts, st.sampled_from(STYLES)), max_size=4)
_frames = st.lists(_lines, min_size=HEIGHT, max_size=HEIGHT)


class Shown:
    """A terminal that is painted on, with all that was written to it."""

    def __init__(self) -> None:
        self.painting = Painting()
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.Stream(self.screen)
        self.sent = 0

    def paint(self, update: LayoutUpdate | ChopsUpdate) -> int:
        """Write an update; return how many characters it took."""
        written = self.painting.written(update, ColorSystem.TRUECOLOR)
        self.stream.feed(written)
        return len(written)

    @property
    def cells(self) -> list[list[object]]:
        """Every cell with its colours."""
        return [[self.screen.buffer[y][x] for x in range(WIDTH)] for y in range(HEIGHT)]


def _strip(line: list[tuple[str, Style | None]]) -> Strip:
    return Strip([Segment(text, style) for text, style in line]).adjust_cell_length(WIDTH)


def _whole(strips: list[Strip]) -> LayoutUpdate:
    return LayoutUpdate([[strip] for strip in strips], Region(0, 0, WIDTH, HEIGHT))


def _part(strips: list[Strip], first: int, last: int, left: int) -> ChopsUpdate:
    chops = [{left: strip.crop(left, WIDTH)} for strip in strips]
    spans = [(y, left, WIDTH) for y in range(first, last)]
    return ChopsUpdate(chops, spans, [[WIDTH] for _ in strips])


def _parted(strip: Strip, left: int) -> Strip:
    """Return a strip in which no wide character stands across column `left`, in the same runs."""
    parts = strip.divide([left, WIDTH]) if left else [strip]
    texts = "".join(part.text for part in parts)
    return strip if texts == strip.text else Strip.join(parts)


def _fresh(strips: list[Strip]) -> list[list[object]]:
    shown = Shown()
    shown.paint(_whole(strips))
    return shown.cells


@given(st.lists(_frames, min_size=1, max_size=4), st.integers(-4, 4))
@settings(max_examples=60, deadline=None)
def test_every_frame_is_shown_as_if_it_were_written_whole(
    frames: list[list[list[tuple[str, Style | None]]]], up: int
) -> None:
    """Whatever was there before, and where lines only moved, each cell is as in a fresh terminal."""
    shown = Shown()
    moved = frames[-1][up:] + frames[-1][:up]
    for frame in [*frames, moved, frames[-1]]:
        strips = [_strip(line) for line in frame]
        shown.paint(_whole(strips))

        assert shown.cells == _fresh(strips)


@given(_frames, _frames, st.integers(0, HEIGHT), st.integers(0, HEIGHT), st.integers(0, WIDTH - 1))
@settings(max_examples=60, deadline=None)
def test_a_part_is_painted_over_the_rest(
    before: list[list[tuple[str, Style | None]]],
    after: list[list[tuple[str, Style | None]]],
    first: int,
    last: int,
    left: int,
) -> None:
    """Lines and columns that an update leaves alone stay as they were, until they are written over."""
    shown = Shown()
    old, new = ([_parted(_strip(line), left) for line in frame] for frame in (before, after))
    shown.paint(_whole(old))
    shown.paint(_part(new, first, last, left))
    expected = [
        Strip.join([one.crop(0, left), other.crop(left, WIDTH)]) if first <= y < last else one
        for y, (one, other) in enumerate(zip(old, new, strict=True))
    ]
    present = shown.cells
    shown.paint(_whole(new))

    assert present == _fresh(expected)
    assert shown.cells == _fresh(new)


def _numbered(first: int) -> list[Strip]:
    return [_strip([(f"line {number} of many words", None)]) for number in range(first, first + HEIGHT)]


def test_a_mark_in_a_style_of_its_own_takes_no_cell() -> None:
    """An accent that a found word parts from its letter: what follows stands where it belongs."""
    shown = Shown()
    shown.paint(_whole(_numbered(10)))
    accented = Strip([Segment("cafe"), Segment("\u0301", STYLES[3]), Segment(" is twenty-four wi|")])
    shown.paint(_whole([accented] * HEIGHT))

    assert shown.screen.display[0].endswith("caf\u00e9 is twenty-four wi|".ljust(WIDTH))


def test_what_is_there_is_not_written_again() -> None:
    """The same frame once more takes nothing, one other character its place and itself."""
    shown = Shown()
    strips = _numbered(10)
    shown.paint(_whole(strips))
    same = shown.paint(_whole(strips))
    strips[3] = _strip([("line 93 of many words", None)])
    one = shown.paint(_whole(strips))

    assert (same, one < 20) == (0, True)


def test_lines_that_scroll_are_moved_by_the_terminal() -> None:
    """Scrolling by a line, down and up, takes about a line."""
    shown = Shown()
    shown.paint(_whole(_numbered(10)))
    down = shown.paint(_whole(_numbered(11)))
    up = shown.paint(_whole(_numbered(10)))

    assert max(down, up) < 3 * WIDTH
    assert shown.cells == _fresh(_numbered(10))


def test_the_same_words_in_other_colours_are_painted_where_they_are() -> None:
    """Another theme changes every line and moves none."""
    shown = Shown()
    shown.paint(_whole(_numbered(10)))
    coloured = [Strip([Segment(strip.text, STYLES[4])]) for strip in _numbered(10)]
    shown.paint(_whole(coloured))

    assert shown.cells == _fresh(coloured)


def test_what_was_forgotten_is_written_whole() -> None:
    """After another program had the terminal, every line is written."""
    shown = Shown()
    first = shown.paint(_whole(_numbered(10)))
    shown.painting.forget()
    again = shown.paint(_whole(_numbered(10)))

    assert again == first
