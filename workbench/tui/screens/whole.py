"""One line of a list in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from workbench.tui.screens.reading import ReadingScreen


class WholeScreen(ReadingScreen):
    """Shows what a list cuts to its width; the key that opened it closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("H,enter", "dismiss", "close", show=False)]

    def __init__(self, lines: Sequence[Content]) -> None:
        super().__init__(
            "In full", lambda width: [part for line in lines for part in line.wrap(width) or [line]]
        )
