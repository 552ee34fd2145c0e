"""A list of any length: a cursor over rows that are fetched by page and painted line by line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Generic, TypeVar, cast

from rich.segment import Segment
from rich.style import Style
from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.strip import Strip

from workbench.tui.asking import ask
from workbench.tui.inking import InkedView
from workbench.tui.messages import CursorMoved, LineEntered, PageRead
from workbench.tui.rows import PAGE, HeldRows, RowSource

Row = TypeVar("Row")


AHEAD = PAGE // 2
"""Rows from the cursor to one whose page is read ahead."""


class Listing(InkedView, Generic[Row], can_focus=True):
    """Rows of `height_of_row` lines each; subclasses paint them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "move(-1000000000)", "First", show=False),
        Binding("end", "move(1000000000)", "Last", show=False),
        Binding("enter", "enter", "Enter", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: RowSource[Row] = HeldRows()
        self._pages: dict[int, Sequence[Row]] = {}
        self._cursor = -1

    @property
    def cursor(self) -> int:
        """The line the cursor is on, or -1."""
        return self._cursor

    @property
    def row_lines(self) -> int:
        """How many lines of the terminal a row takes."""
        return 1

    @property
    def head_lines(self) -> int:
        """How many lines above the rows stay where they are."""
        return 0

    @property
    def place(self) -> str:
        """Which row the cursor is on, of how many: `3 of 23`; empty where there is none."""
        return f"{self._cursor + 1:,} of {len(self._rows):,}" if self._cursor >= 0 else ""

    def head(self, width: int) -> list[Segment]:
        """Return the line above the rows, where there is one."""
        return []

    def show(self, rows: RowSource[Row], cursor: int) -> None:
        """Show other rows with the cursor on one of them."""
        self._rows = rows
        self._pages.clear()
        self._cursor = cursor if len(rows) else -1
        self._resized()
        self.refresh()

    def _read_ahead(self) -> None:
        """Read on a thread the page that the cursor comes to next, so that no key waits for it."""
        rows = self._rows
        for near in (self._cursor - AHEAD, self._cursor + AHEAD):
            at = near // PAGE
            if isinstance(rows, HeldRows) or not 0 <= near < len(rows) or at in self._pages:
                continue
            if not any(worker.group == f"page {at}" and worker.is_running for worker in self.workers):
                ask(self, partial(rows.page, at), partial(PageRead, rows, at), group=f"page {at}")

    @on(PageRead)
    def _keep_page(self, message: PageRead) -> None:
        message.stop()
        if message.rows is self._rows:
            self._pages.setdefault(message.number, cast("Sequence[Row]", message.page))

    def read_again(self) -> None:
        """Ask for the rows in sight anew: what is known of them changed."""
        self._pages.clear()
        self.refresh()

    @property
    def lines_in_sight(self) -> range:
        """The rows that are on the screen, or would be by the present scrolling."""
        first = self.scroll_offset.y // self.row_lines
        height = max(0, self.scrollable_content_region.height - self.head_lines)
        return range(first, min(len(self._rows), first + -(-height // self.row_lines) + 1))

    def row(self, number: int) -> Row:
        """Return row `number`, from its page."""
        at, within = divmod(number, PAGE)
        if at not in self._pages:
            self._pages[at] = self._rows.page(at)
        return self._pages[at][within]

    def painted(self, row: Row, line: int, width: int) -> list[Segment]:
        """Return the segments of one line of a row, `width` cells wide."""
        raise NotImplementedError

    def moved_to(self, number: int) -> None:
        """Put the cursor on row `number` and bring it into view, repainting two rows."""
        if number == self._cursor:
            return
        for touched in (self._cursor, number):
            self._refresh_row(touched)
        self._cursor = number
        self._bring_into_view()
        self._read_ahead()

    def render_line(self, y: int) -> Strip:
        """Return one line of the terminal."""
        if y < self.head_lines and len(self._rows):
            width = self.scrollable_content_region.width - 1
            return self.padded([Segment(" "), *self.head(width)], Style.null())
        number, line = divmod(y + self.scroll_offset.y - self.head_lines, self.row_lines)
        if not 0 <= number < len(self._rows):
            return self.padded(self._hint_line(y), Style.null())
        is_current = number == self._cursor
        return self.kept((number, line, is_current), lambda: self._line(number, line, is_current))

    def _line(self, number: int, line: int, is_current: bool) -> Strip:
        segments = self.painted(self.row(number), line, self.scrollable_content_region.width - 1)
        pointer = Segment("▌", self.ink("key")) if is_current else Segment(" ")
        return self.padded([pointer, *segments], self.ink("cursor") if is_current else Style.null())

    def hint(self) -> str:
        """Return what to do when there is no row; lines are parted by newlines."""
        return ""

    def _hint_line(self, y: int) -> list[Segment]:
        if len(self._rows) or y < 1:
            return []
        width = max(1, self.scrollable_content_region.width - 2)
        lines = [part.plain for line in self.hint().split("\n") for part in Content(line).wrap(width)]
        return [Segment(f" {lines[y - 1]}", self.ink("muted"))] if y <= len(lines) else []

    def _resized(self) -> None:
        self.sized(len(self._rows) * self.row_lines + self.head_lines)
        self.call_after_refresh(self._bring_into_view)

    def _bring_into_view(self) -> None:
        height = self.scrollable_content_region.height - self.head_lines
        if self._cursor < 0 or height <= 0:
            return
        top = self._cursor * self.row_lines
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)
        elif top + self.row_lines > self.scroll_offset.y + height:
            self.scroll_to(y=top + self.row_lines - height, animate=False)

    def _refresh_row(self, number: int) -> None:
        if number in self.lines_in_sight:
            self.refresh_lines(number * self.row_lines + self.head_lines, self.row_lines)

    def _go(self, number: int) -> None:
        target = max(0, min(len(self._rows) - 1, number))
        if len(self._rows) and target != self._cursor:
            self.moved_to(target)
            self.post_message(CursorMoved(target))

    def action_move(self, lines: int) -> None:
        """Move the cursor, stopping at the ends."""
        self._go(self._cursor + lines)

    def action_page(self, pages: int) -> None:
        """Move the cursor by what fits on the screen."""
        rows = self.scrollable_content_region.height - self.head_lines
        shown = max(1, rows // self.row_lines - 1)
        self._go(self._cursor + pages * shown)

    def action_enter(self) -> None:
        """Say that the row under the cursor was entered."""
        if self._cursor >= 0:
            self.post_message(LineEntered(self._cursor))

    def on_resize(self, event: events.Resize) -> None:
        """Fit the lines to another width."""
        self._resized()

    def on_focus(self) -> None:
        """Show where keys go."""
        self._refresh_row(self._cursor)

    def on_blur(self) -> None:
        """Show where keys no longer go."""
        self._refresh_row(self._cursor)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the row that was clicked."""
        y = event.get_content_offset_capture(self).y - self.head_lines
        if y >= 0:
            self._go((y + self.scroll_offset.y) // self.row_lines)
