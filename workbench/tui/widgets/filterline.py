"""The filter line: filters as it is typed, enter keeps, escape goes back; a refused one stays open."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from workbench.tui.dialogs.fields import Line
from workbench.tui.filtering import FILTER_HELP
from workbench.tui.messages import FilterLeft, FilterTyped


class FilterLine(Horizontal):
    """An input that is hidden until it is opened."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave", show=False)]
    KEYS: ClassVar[tuple[tuple[str, str], ...]] = (("enter", "keep the filter"), ("esc", "leave"))
    "What works while it is typed in; every other key is a letter."

    def __init__(self, placeholder: str = FILTER_HELP, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        """Hold a sign, the input and a line that teaches the language."""
        yield Static(Content("/"), id="filter-sign", markup=False)
        yield Line(id="filter-words", placeholder=self._placeholder)

    def open(self, needle: str) -> None:
        """Show the line with the present filter in it."""
        self.add_class("open")
        line = self.query_one(Line)
        with line.prevent(Input.Changed):
            line.restore(needle)
        line.focus()

    def close(self) -> None:
        """Hide the line."""
        self.remove_class("open")

    def action_leave(self) -> None:
        """Go back to the filter before."""
        self.close()
        self.post_message(FilterLeft())

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(FilterTyped(event.value))

    @on(Input.Submitted)
    def _kept(self, event: Input.Submitted) -> None:
        event.stop()
        self.close()
        self.post_message(FilterTyped(event.value, is_kept=True))
