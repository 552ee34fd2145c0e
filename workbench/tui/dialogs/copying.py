"""What of a claim is copied: its wording, its quote, or its citation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from workbench.text import one_line
from workbench.tui.cutting import shortened
from workbench.tui.dialogs.fields import Choice, Option
from workbench.tui.dialogs.form import Form, Keys

SHOWN = 40
"""Cells of a text that are shown beside its name."""


class CopyDialog(Form[str]):
    """Ask which of several texts is wanted; one letter takes it."""

    CSS_PATH = "dialogs.tcss"
    KEYS: ClassVar[Keys] = (("letter", "copy it"), ("↑↓ enter", "choose and copy"), ("esc", "leave"))

    def __init__(self, title: str, texts: Sequence[tuple[str, str, str]]) -> None:
        """Offer (letter, name, text), as many as are not empty."""
        super().__init__(title, title)
        self._texts_by_letter = {letter: (name, text) for letter, name, text in texts if text}

    def fields(self) -> ComposeResult:
        """Show the names with the beginnings of the texts."""
        options = [
            Option(letter, letter, name, shortened(one_line(text), SHOWN))
            for letter, (name, text) in self._texts_by_letter.items()
        ]
        yield Choice(options, options[0].value, id="what", at_once=True)

    def answer(self) -> str:
        """Return the text."""
        return self._texts_by_letter[self.query_one("#what", Choice).value][1]
