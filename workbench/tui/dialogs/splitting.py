"""A claim that says two things becomes two claims."""

from __future__ import annotations

from textual.app import ComposeResult

from workbench.tui.dialogs.form import Form
from workbench.tui.dialogs.results import SplitGiven


class SplitDialog(Form[SplitGiven]):
    """Choose the cut between words, then word both parts."""

    def __init__(self, label: str, quote: str, start: int, wording: str) -> None:
        super().__init__(f"Split claim {label}", f"{label} {quote}")
        self._quote = quote
        self._start = start
        self._wording = wording

    def fields(self) -> ComposeResult:
        """Show the quote."""
        yield from ()
