"""A text to read over the screen: scrolls, and closes with escape."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from workbench.tui.widgets.flow import Flow, LaidOut


class ReadingScreen(ModalScreen[None]):
    """Shows one text in a frame."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark", "dismiss", "close", show=False),
    ]

    def __init__(self, title: str, text: LaidOut) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """Frame the text."""
        with Vertical(id="reading") as frame:
            frame.border_title = Content(self._title)
            frame.border_subtitle = "esc closes"
            with VerticalScroll(id="reading-body"):
                yield Flow(self._text, id="reading-text")

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        self.query_one("#reading-body").focus()
