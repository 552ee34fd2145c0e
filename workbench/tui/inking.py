"""Ink: the few styles every list and pane paints with, taken from the theme through component classes."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

NAMES = (
    "verified", "disputed", "context", "unsure", "open", "dismissed", "sourceless",
    "claim", "muted", "strong", "title", "unread", "current", "cursor", "word", "chosen", "mark", "key",
)  # fmt: skip
"""Each is a component class `ink--name`; styles/inks.tcss gives them their colours."""


class InkedView(ScrollView):
    """A line-API view that paints its lines itself."""

    COMPONENT_CLASSES = {f"ink--{name}" for name in NAMES}  # noqa: RUF012 (Textual's own form)

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
