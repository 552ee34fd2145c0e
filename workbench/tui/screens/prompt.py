"""One line, asked for."""

from __future__ import annotations

from textual.app import ComposeResult

from workbench.tui.dialogs.fields import Labelled, Line, Quoted
from workbench.tui.dialogs.form import Form, Incomplete


class PromptDialog(Form[str]):
    """Ask for one line of text."""

    CSS_PATH = "../dialogs/dialogs.tcss"
    KEYS = (("enter", "confirm"), ("esc", "leave"))

    def __init__(
        self,
        title: str,
        label: str,
        value: str,
        *,
        placeholder: str = "",
        lead: str = "",
        may_be_empty: bool = False,
    ) -> None:
        super().__init__(title, title)
        self._label = label
        self._value = value
        self._placeholder = placeholder
        self._lead = lead
        self._may_be_empty = may_be_empty

    def fields(self) -> ComposeResult:
        """Show what it is about and ask."""
        if self._lead:
            yield Quoted(self._lead)
        yield Labelled(self._label, Line(self._value, id="line", placeholder=self._placeholder))

    def answer(self) -> str:
        """Return the line."""
        typed = self.query_one("#line", Line).value.strip()
        if not typed and not self._may_be_empty:
            raise Incomplete(f"{self._label} is empty; type it, or leave with esc", "line")
        return typed
