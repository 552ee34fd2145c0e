"""A list of any length that shows a few of its rows."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from workbench.tui.dialogs.fields import MUTED, Entered


class Listing(Widget, can_focus=True):
    """Rows of one line, one of them marked; only those in sight are drawn."""

    class Moved(Message):
        """Another row is marked."""

        def __init__(self, listing: Listing, index: int) -> None:
            super().__init__()
            self.listing = listing
            self.index = index

        @property
        def control(self) -> Listing:
            """The list it is about."""
            return self.listing

    index: reactive[int] = reactive(0, layout=False)

    def __init__(self, *, id: str, empty: str = "") -> None:
        super().__init__(id=id, classes="listing")
        self._rows: Sequence[Content] = ()
        self._empty = empty

    def show(self, rows: Sequence[Content], index: int = 0, empty: str = "") -> None:
        """Show other rows, with the one at `index` marked."""
        self._rows = rows
        self._empty = empty or self._empty
        self.set_reactive(Listing.index, min(max(0, index), max(0, len(rows) - 1)))
        self.refresh()

    @property
    def place(self) -> str:
        """Which row is marked, of how many: `3 of 23`; empty where there is none."""
        return f"{self.index + 1:,} of {len(self._rows):,}" if self._rows else ""

    def move(self, rows: int) -> None:
        """Move the mark by so many rows, as far as there are any."""
        self.index = min(max(0, self.index + rows), max(0, len(self._rows) - 1))

    def render(self) -> Content:
        """Show the rows around the marked one."""
        if not self._rows:
            return Content.styled(self._empty, MUTED)
        height = max(1, self.size.height)
        top = min(max(0, self.index - height // 2), max(0, len(self._rows) - height))
        return Content("\n").join(
            self._line(number, row) for number, row in enumerate(self._rows[top : top + height], top)
        )

    def _line(self, number: int, row: Content) -> Content:
        marked = number == self.index
        style = "bold $text-primary" if marked and self.has_focus else "bold" if marked else MUTED
        line = Content.assemble(("▸ " if marked else "  ", style), row)
        line = line.truncate(max(1, self.size.width), ellipsis=True)
        return line.stylize_before(style) if marked else line

    def watch_index(self, index: int) -> None:
        """Tell the dialog."""
        self.post_message(self.Moved(self, index))

    def on_key(self, event: events.Key) -> None:
        """Move the mark; confirm by enter."""
        page = max(1, self.size.height - 1)
        steps = {"down": 1, "up": -1, "pagedown": page, "pageup": -page}
        ends = {"home": -len(self._rows), "end": len(self._rows)}
        if event.key == "enter":
            self.post_message(Entered())
        elif event.key in steps or event.key in ends:
            self.move(steps.get(event.key, 0) or ends.get(event.key, 0))
        else:
            return
        event.stop()
