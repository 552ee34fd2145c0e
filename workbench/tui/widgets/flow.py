"""A text laid out for the width it gets, as high as it then is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

LaidOut = Callable[[int], Sequence[Content]]
"""Makes the lines of a text for a width in cells."""


class Flow(Widget):
    """Shows what `laid_out` makes of the width."""

    DEFAULT_CSS = "Flow { height: auto; }"

    def __init__(self, laid_out: LaidOut, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._laid_out = laid_out

    def flow(self, laid_out: LaidOut) -> None:
        """Show another text."""
        self._laid_out = laid_out
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the text takes at `width`."""
        return max(1, len(self._laid_out(width)))

    def render(self) -> Content:
        """Return the lines."""
        return Content("\n").join(self._laid_out(max(1, self.size.width)))
