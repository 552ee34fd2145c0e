"""The article: its claims marked in place by symbol, number and colour, its unread words underlined."""

from __future__ import annotations

from bisect import bisect_left
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.strip import Strip

from workbench.checks.unread import words
from workbench.domain.document import DISPLAY_COPY, OUTSIDE
from workbench.domain.span import Span
from workbench.tui.inking import InkedView
from workbench.tui.marking import Marking, is_ticked
from workbench.tui.messages import WordsTouched
from workbench.tui.standing import INKS, symbol_of
from workbench.tui.state import ReviewState, Words
from workbench.tui.wrapping import Layout, Line, Piece, laid_out

MEASURE = 88
"""Cells of text at most in a line, for reading."""

MARGIN = 2

BAND = 6
"""A claim in the outer sixth of the pane, above or below, is brought into the middle."""


class ArticlePane(InkedView, can_focus=True):
    """Arrows walk the words, shift and arrows choose them; the current claim stays in the middle."""

    BORDER_TITLE = "2 Article"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "walk(-1)", "Word before", show=False),
        Binding("right", "walk(1)", "Word after", show=False),
        Binding("up,k", "climb(-1)", "Line above", show=False),
        Binding("down,j", "climb(1)", "Line below", show=False),
        Binding("pageup", "climb(-10)", "Up", show=False),
        Binding("pagedown", "climb(10)", "Down", show=False),
        Binding("home", "walk(-1000000000)", "First word", show=False),
        Binding("end", "walk(1000000000)", "Last word", show=False),
        Binding("shift+left", "walk(-1,True)", "Choose back", show=False),
        Binding("shift+right", "walk(1,True)", "Choose on", show=False),
        Binding("shift+up", "climb(-1,True)", "Choose up", show=False),
        Binding("shift+down", "climb(1,True)", "Choose down", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._state = ReviewState()
        self._layout = Layout((), ())
        self._laid_for: object = None
        self._marking = Marking(self._state)
        self._found_words: tuple[Span, ...] = ()
        self._words_of: object = None
        self._anchor = self._head = 0
        self._resting = 0
        "Where the word cursor is to be once somebody walks, or -1: the words are found only then."

    def show_state(self, state: ReviewState) -> None:
        """Show the article of `state`, its current claim in the middle when the cursor moved."""
        before, self._state = self._state, state
        if state.view is not self._marking.view:
            self._marking = Marking(state)
        self._marking.point(state)
        if state.words is None and state.current is not None:
            self._resting = state.current.claim.start
        if self._lay_out():
            self.call_after_refresh(self._centre_current)
            self.refresh()
            return
        if state.cursor != before.cursor and not self.has_focus:
            self._show_current()
        if state.view is not before.view or state.displayed is not before.displayed:
            self.refresh()
            return
        for span in (*_touched(before), *_touched(state)):
            self._refresh_span(span)

    def reveal(self, offset: int) -> None:
        """Put the cursor on the word at `offset` and bring it into the middle."""
        self._resting = offset
        self._settle()
        self._tell(is_chosen=False)
        self._centre(offset, offset)

    @property
    def layout_lines(self) -> tuple[Line, ...]:
        """The lines of the article as it is laid out now."""
        return self._layout.lines

    def let_go(self) -> None:
        """Keep the cursor, but choose nothing."""
        self._settle()
        self._go(self._head, is_chosen=False)

    # Layout

    def _lay_out(self) -> bool:
        """Lay the article out again where anything it depends on changed; say whether it did."""
        view = self._state.view
        width = min(MEASURE, self.scrollable_content_region.width - MARGIN - 1)
        marks = self._marking.marks
        document = view.document if view is not None else None
        wanted = (document.uid if document else "", width, marks, self._state.is_unfolded)
        if wanted == self._laid_for or width <= 0:
            return False
        self._laid_for = wanted
        if document is None:
            self._layout = Layout((), ())
        else:
            self._layout = laid_out(
                document.text, document.blocks, marks, width, is_clutter_shown=self._state.is_unfolded
            )
        self.sized(len(self._layout.lines))
        return True

    @property
    def _words(self) -> tuple[Span, ...]:
        view = self._state.view
        if view is None:
            return ()
        wanted = (view.document.uid, self._state.is_unfolded)
        if self._words_of == wanted:
            return self._found_words
        self._words_of = wanted
        folded = [b for b in view.document.blocks if b.label in OUTSIDE and not self._state.is_unfolded]
        at = 0
        found: list[Span] = []
        for block in folded:
            found.extend(words(view.document.text, at, block.start))
            at = block.end
        found.extend(words(view.document.text, at))
        self._found_words = tuple(found)
        return self._found_words

    def _settle(self) -> None:
        if self._resting >= 0:
            self._anchor = self._head = self._word_at(self._resting)
            self._resting = -1

    def on_resize(self, event: events.Resize) -> None:
        """Wrap the article to another width."""
        if self._lay_out():
            self.call_after_refresh(self._centre_current)

    # Painting

    def render_line(self, y: int) -> Strip:
        """Return one line of the article."""
        number = y + self.scroll_offset.y
        if not 0 <= number < len(self._layout.lines):
            return self.padded([], Style.null())
        line = self._layout.lines[number]
        marking, here = self._marking, Span(line.start, max(line.end, line.start + 1))
        is_current = marking.current is not None and marking.current.overlaps(here)
        words = marking.words if marking.words is not None and marking.words.span.overlaps(here) else None
        key = (number, self._state.cursor if is_current else "", words, self.has_focus)
        return self.kept(key, lambda: self._line(line))

    def _line(self, line: Line) -> Strip:
        segments = [self._margin(line)]
        for piece in line.pieces:
            segments.extend(self._painted(piece, line.label))
        return self.padded(segments, Style.null())

    def _margin(self, line: Line) -> Segment:
        view, current = self._state.view, self._marking.current
        if current is not None and line.pieces and current.overlaps(Span(line.start, line.end)):
            return Segment("▌ ", self.ink("key"))
        if view is not None and line.is_first and line.label in DISPLAY_COPY:
            ticked = is_ticked(view, Span(line.start, line.end))
            sign = "✓ " if ticked else "○!" if self._is_doubted(line) else "○ "
            return Segment(sign, self.ink("muted" if ticked else "sourceless"))
        return Segment("  ")

    def _is_doubted(self, line: Line) -> bool:
        """Say whether display copy says something that the body does not."""
        pieces = self._state.displayed
        return any(one.doubts and one.block.start <= line.start < one.block.end for one in pieces)

    def _painted(self, piece: Piece, label: str) -> list[Segment]:
        if piece.mark is not None:
            standing = self._marking.standing(piece.mark.uid)
            names = [INKS[standing], "mark"]
            if piece.mark.uid == self._state.cursor:
                names.append("current")
            return [Segment(f"{symbol_of(standing)}{piece.mark.number}", self.ink(*names)), Segment(" ")]
        if piece.is_ours:
            return [Segment(piece.text, self.ink("muted"))]
        runs = self._marking.inks(piece.start, piece.end, label, has_focus=self.has_focus)
        return [
            Segment(piece.text[first - piece.start : last - piece.start], self.ink(*names))
            for first, last, names in runs
        ]

    # Scrolling

    def _refresh_span(self, span: Span) -> None:
        first, last = self._layout.line_at(span.start), self._layout.line_at(max(span.start, span.end - 1))
        self.refresh_lines(first, last - first + 1)

    def _show_current(self) -> None:
        """Bring the current claim into the middle, unless it stands well within what is in sight."""
        current = self._state.current
        if current is None:
            return
        height = self.scrollable_content_region.height
        first = self._layout.line_at(current.claim.start)
        last = self._layout.line_at(max(current.claim.start, current.claim.end - 1))
        room = height // BAND
        if not (self.scroll_offset.y + room <= first and last < self.scroll_offset.y + height - room):
            self._centre_current()

    def _centre_current(self) -> None:
        """Bring the words under the cursor into the middle, else the current claim."""
        current, words = self._state.current, self._state.words
        if words is not None:
            self._centre(words.span.start, words.span.start)
        elif current is not None:
            self._centre(current.claim.start, current.claim.end)

    def _centre(self, start: int, end: int) -> None:
        height = self.scrollable_content_region.height
        top, bottom = self._layout.line_at(start), self._layout.line_at(max(start, end - 1))
        lines = bottom - top + 1
        self.scroll_to(y=max(0, top - max(0, height - lines) // 2), animate=False)

    # Words

    def _word_at(self, offset: int) -> int:
        if not self._words:
            return 0
        return min(len(self._words) - 1, bisect_left(self._words, offset, key=lambda word: word.end - 1))

    def _tell(self, *, is_chosen: bool) -> None:
        if not self._words:
            return
        first, last = sorted((self._anchor, self._head))
        span = Span(self._words[first].start, self._words[last].end)
        self.post_message(WordsTouched(Words(span, is_chosen)))
        line = self._layout.line_at(self._words[self._head].start)
        height = self.scrollable_content_region.height
        if not self.scroll_offset.y <= line < self.scroll_offset.y + height:
            self.scroll_to(y=max(0, line - height // 2), animate=False)

    def _go(self, word: int, is_chosen: bool) -> None:
        self._resting = -1
        self._head = max(0, min(len(self._words) - 1, word))
        if not is_chosen:
            self._anchor = self._head
        self._tell(is_chosen=is_chosen)

    def action_walk(self, count: int, is_chosen: bool = False) -> None:
        """Go some words on; choose them on the way when asked to."""
        self._settle()
        self._go(self._head + count, is_chosen)

    def action_climb(self, count: int, is_chosen: bool = False) -> None:
        """Go some lines down, to the word nearest in that line."""
        if not self._words:
            return
        self._settle()
        word = self._words[self._head]
        number = self._layout.line_at(word.start)
        column = self._layout.column_of(number, word.start)
        target = number + count
        step = 1 if count > 0 else -1
        while 0 <= target < len(self._layout.lines) and not self._holds_word(target):
            target += step
        if 0 <= target < len(self._layout.lines):
            self._go(self._word_at(self._layout.offset_at(target, column)), is_chosen)
        else:
            self._go(0 if count < 0 else len(self._words) - 1, is_chosen)

    def _holds_word(self, number: int) -> bool:
        line = self._layout.lines[number]
        return line.label != "folded" and any(not piece.is_ours for piece in line.pieces)

    def on_focus(self) -> None:
        """Put the word cursor on the current claim."""
        if self._state.words is None:
            self._settle()
            self._tell(is_chosen=False)
        self.refresh()

    def on_blur(self) -> None:
        """Hide the word cursor."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the word that was clicked."""
        at = event.get_content_offset_capture(self)
        number = at.y + self.scroll_offset.y
        if 0 <= number < len(self._layout.lines) and self._holds_word(number):
            self._go(self._word_at(self._layout.offset_at(number, at.x - MARGIN)), is_chosen=False)


def _touched(state: ReviewState) -> list[Span]:
    """Return what is painted otherwise for the cursors of `state`."""
    current = state.current
    claims = [current.span] if current is not None else []
    return [*claims, state.words.span] if state.words is not None else claims
