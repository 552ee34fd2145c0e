"""Which of several things is meant."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from workbench.text import one_line
from workbench.tui.cutting import shortened
from workbench.tui.dialogs.fields import Choice, Option
from workbench.tui.dialogs.form import Form

LETTERS = "abcdefghilmnopqrstuvwxyz"
WIDEST = 64


class PickDialog(Form[int]):
    """Ask for one of several things; hands back its number, from 0."""

    CSS_PATH = "../dialogs/dialogs.tcss"
    KEYS = (("enter", "take it"), ("↑↓ or letter", "choose"), ("esc", "leave"))

    def __init__(self, title: str, labels: Sequence[str]) -> None:
        super().__init__(title, " ".join(labels))
        self._labels = tuple(labels)

    def fields(self) -> ComposeResult:
        """Show the things."""
        options = [
            Option(LETTERS[at] if at < len(LETTERS) else "", str(at), shortened(one_line(label), WIDEST))
            for at, label in enumerate(self._labels)
        ]
        yield Choice(options, "0", id="thing")

    def answer(self) -> int:
        """Return the number of the thing."""
        return int(self.query_one("#thing", Choice).value)
