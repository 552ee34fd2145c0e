"""Somebody else was faster: both versions, and which of them is to stand."""

from __future__ import annotations

from typing import Literal, cast

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from workbench.text import displayable
from workbench.tui.dialogs.fields import Choice, Option, Quoted
from workbench.tui.dialogs.form import Form

Choosing = Literal["theirs", "mine", "copy"]
THEIRS = Option("t", "theirs", "theirs stands", "what you typed comes back with the same key")
MINE = Option("m", "mine", "mine instead", "written over it; undo brings theirs back")
COPY = Option("c", "copy", "copy mine", "to the clipboard; theirs stands")


class ContestDialog(Form[Choosing]):
    """Show what stands now beside what the reviewer typed; nothing is written before they choose."""

    SIZE = "wide"
    KEYS = (
        ("letter", "choose"),
        ("↑↓ enter", "choose and confirm"),
        ("esc", "leave, keeping what you typed"),
    )

    def __init__(self, label: str, done: str, theirs: str, mine: str, *, is_gone: bool) -> None:
        """`done` says who did what meanwhile."""
        super().__init__(f"Claim {label}: somebody else was faster", label)
        self._done, self._theirs, self._mine = done, theirs, mine
        self._options = (THEIRS, COPY) if is_gone else (THEIRS, MINE, COPY)

    def fields(self) -> ComposeResult:
        """Show both versions and ask."""
        yield Static(Content(displayable(self._done)), markup=False, id="done")
        yield Quoted(self._theirs, lead="Now there:  ", id="theirs")
        yield Quoted(self._mine, lead="You typed:  ", id="mine")
        yield Choice(self._options, "theirs", id="which", at_once=True)

    def answer(self) -> Choosing:
        """Return which is to stand."""
        return cast(Choosing, self.query_one("#which", Choice).value)

    def _drafts(self) -> None:
        """Keep no draft of a choice; what was typed before is still one."""
