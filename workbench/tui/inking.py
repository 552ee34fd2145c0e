"""Ink: the few styles every list and pane paints with, taken from the theme through component classes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Self

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

NAMES = (
    "verified", "disputed", "context", "unsure", "open", "dismissed", "sourceless",
    "claim", "muted", "strong", "title", "unread", "current", "cursor", "word", "chosen", "mark", "key",
)  # fmt: skip
"""Each is a component class `ink--name`; styles/inks.tcss gives them their colours."""


MOST_KEPT = 2_000
"""Painted lines that are kept."""


class InkedView(ScrollView):
    """A line-API view that paints its lines itself."""

    COMPONENT_CLASSES = {f"ink--{name}" for name in NAMES}  # noqa: RUF012 (Textual's own form)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._kept_lines: dict[Hashable, Strip] = {}

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint again; without regions, which scrolling names, no line is kept as it was painted."""
        if not regions:
            self._kept_lines = {}
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def on_resize(self, event: events.Resize) -> None:
        """Paint every line anew for another width."""
        self.refresh()

    def kept(self, key: Hashable, painted: Callable[[], Strip]) -> Strip:
        """Return the line of this key as it was painted since the last whole refresh, else paint it."""
        if len(self._kept_lines) > MOST_KEPT:
            self._kept_lines.clear()
        strip = self._kept_lines.get(key)
        if strip is None:
            strip = self._kept_lines[key] = painted()
        return strip

    def ink(self, *names: str) -> Style:
        """Return the styles of `names` one over the other, without the ground they lie on."""
        style = Style.null()
        for name in names:
            style += self.get_component_rich_style(f"ink--{name}", partial=True)
        return style

    def padded(self, segments: list[Segment], ground: Style) -> Strip:
        """Return a line of exactly the pane's width, its text over `ground`."""
        width = self.scrollable_content_region.width
        strip = Strip(segments).adjust_cell_length(width, ground)
        return strip.apply_style(self.rich_style + ground)

    def sized(self, lines: int) -> None:
        """Say how many lines there are to scroll through."""
        self.virtual_size = Size(self.scrollable_content_region.width, lines)
