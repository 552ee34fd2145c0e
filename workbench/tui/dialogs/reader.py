"""A source's text, read and selected word by word; only the rows in sight are drawn."""

from __future__ import annotations

import re
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workbench.checks.passages import sentence_around
from workbench.domain.span import Span
from workbench.text import one_line
from workbench.tui.dialogs.fields import Entered
from workbench.tui.dialogs.rows import Rows, word_after, word_at, word_before


class Reader(ScrollView, can_focus=True):
    """A text with a cursor on a word; shift and the arrows select whole words."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"reader--word", "reader--selection", "reader--cursor"}

    class Selected(Message):
        """Other words are selected, or none."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, classes="reader")
        self._text = ""
        self._rows = Rows("", 1)
        self._marked: re.Pattern[str] | None = None
        self._anchor: Span | None = None
        self._cursor: Span | None = None

    @property
    def text(self) -> str:
        """The text that is shown."""
        return self._text

    @property
    def selection(self) -> Span | None:
        """The selected words without a comma, semicolon or colon at their end; None when nothing is."""
        if self._anchor is None or self._cursor is None:
            return None
        start = min(self._anchor.start, self._cursor.start)
        end = max(self._anchor.end, self._cursor.end)
        trimmed = self._text[start:end].rstrip(",;:")
        return Span(start, start + len(trimmed) if trimmed else end)

    def load(self, text: str, marked: re.Pattern[str] | None) -> None:
        """Show another text with nothing selected; `marked` words stand out."""
        self._text = text
        self._marked = marked
        self._anchor = self._cursor = None
        self._lay_out()
        self.scroll_to(0, 0, animate=False)
        self.post_message(self.Selected())

    def mark(self, marked: re.Pattern[str] | None) -> None:
        """Let other words stand out; the cursor stays."""
        self._marked = marked
        self.refresh()

    @property
    def offset_of_cursor(self) -> int:
        """The character after which a search goes on: the end of the cursor's word, or the first in sight."""
        if self._cursor is not None:
            return self._cursor.start
        return self._rows.span(min(self.scroll_offset.y, len(self._rows) - 1)).start

    def select(self, place: Span) -> None:
        """Select the characters at `place` and bring them into sight."""
        self._anchor = self._cursor = place
        self._show_cursor()

    def deselect(self) -> None:
        """Select nothing; the text stays where it is."""
        self._anchor = self._cursor = None
        self.refresh()
        self.post_message(self.Selected())

    def look_at(self, place: Span) -> None:
        """Bring `place` into sight with nothing selected; the cursor goes on from there."""
        self._anchor = self._cursor = None
        self._bring_into_sight(place.start)
        self.refresh()
        self.post_message(self.Selected())

    def on_resize(self) -> None:
        """Lay the text out anew."""
        self._lay_out()
        if self._cursor is not None:
            self._bring_into_sight(self._cursor.start)

    def _lay_out(self) -> None:
        width = max(1, self.scrollable_content_region.width)
        self._rows = Rows(self._text, width)
        self.virtual_size = Size(width, len(self._rows))
        self.refresh()

    def _show_cursor(self) -> None:
        if self._cursor is not None:
            self._bring_into_sight(self._cursor.start)
        self.refresh()
        self.post_message(self.Selected())

    def _bring_into_sight(self, offset: int) -> None:
        row = self._rows.row_of(offset)
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if not top <= row < top + height - 1:
            above = 1 if row < top or row >= top + height + 1 else height - 2
            self.scroll_to(y=max(0, row - above), animate=False, force=True)

    def select_sentence(self) -> None:
        """Select the whole sentence around the cursor."""
        if self._cursor is not None:
            self.select(sentence_around(self._text, self._cursor.start, self._cursor.end))

    def on_key(self, event: events.Key) -> None:
        """Move by words and rows, extend with shift, take the sentence, attach by enter."""
        key = event.key.removeprefix("shift+")
        if event.key == "enter":
            self.post_message(Entered())
        elif event.key == "space":
            self.select_sentence()
        elif (word := self._next(key)) is not None:
            extends = event.key != key and self._anchor is not None
            self._cursor = word
            self._anchor = self._anchor if extends else word
            self._show_cursor()
        elif key not in ("left", "right", "up", "down"):
            return
        event.stop()

    def _next(self, key: str) -> Span | None:
        """Return the word that the cursor goes to with `key`; None for keys that do not move it."""
        page = max(1, self.size.height - 1)
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page}
        at = self._cursor
        if key not in {"left", "right", "home", "end", "ctrl+home", "ctrl+end", *steps}:
            return None
        if at is None:
            return word_at(self._text, self._rows.span(min(self.scroll_offset.y, len(self._rows) - 1)).start)
        if key in steps:
            return self._vertically(at, steps[key])
        row = self._rows.span(self._rows.row_of(at.start))
        return {
            "left": lambda: word_before(self._text, at.start),
            "right": lambda: word_after(self._text, at.end),
            "home": lambda: word_after(self._text, row.start),
            "end": lambda: word_before(self._text, row.end),
            "ctrl+home": lambda: word_after(self._text, 0),
            "ctrl+end": lambda: word_before(self._text, len(self._text)),
        }[key]()

    def _vertically(self, at: Span, rows: int) -> Span | None:
        row = self._rows.row_of(at.start)
        column = at.start - self._rows.span(row).start
        last = len(self._rows) - 1
        target = min(max(0, row + rows), last)
        while 0 < target < last and not self._rows.span(target).quote(self._text).strip():
            target += 1 if rows > 0 else -1
        span = self._rows.span(target)
        return word_at(self._text, min(span.start + column, max(span.start, span.end - 1)))

    def render_line(self, y: int) -> Strip:
        """Draw a row: marked words, then the selection, then the word under the cursor."""
        row = self.scroll_offset.y + y
        width = self.scrollable_content_region.width
        if row >= len(self._rows) or not self._text:
            return Strip.blank(width, self.rich_style)
        span = self._rows.span(row)
        line = Text(one_line(span.quote(self._text)), end="", no_wrap=True)
        for place, style in self._styles(span):
            line.stylize(
                style, max(place.start, span.start) - span.start, min(place.end, span.end) - span.start
            )
        segments: list[Segment] = list(line.render(self.app.console))
        strip = Strip(segments, cell_len(line.plain)).adjust_cell_length(width)
        return strip.apply_style(self.rich_style)

    def _styles(self, row: Span) -> list[tuple[Span, Style]]:
        styles: list[tuple[Span, Style]] = []
        if self._marked is not None:
            style = self.get_component_rich_style("reader--word", partial=True)
            nearby = self._marked.finditer(
                self._text, max(0, row.start - 80), min(len(self._text), row.end + 80)
            )
            styles += [(Span(*match.span()), style) for match in nearby]
        if (selection := self.selection) is not None:
            styles.append((selection, self.get_component_rich_style("reader--selection", partial=True)))
        if self._cursor is not None and self.has_focus and self._cursor != self._anchor:
            styles.append((self._cursor, self.get_component_rich_style("reader--cursor", partial=True)))
        return [(place, style) for place, style in styles if place.overlaps(row)]
