"""Fixes: a proposed wording for the article, and what the author decided on it."""

from __future__ import annotations

from typing import cast

from textual.app import ComposeResult

from workbench.domain.claim import Fix, FixState
from workbench.tui.dialogs.areas import Prose
from workbench.tui.dialogs.fields import Choice, Labelled, Line, Option, Quoted
from workbench.tui.dialogs.form import Form, Incomplete
from workbench.tui.dialogs.results import FixGiven

_STATES = (
    Option("a", "accepted", "accepted", "the article says it as proposed"),
    Option("s", "stet", "stet", "the words stay as they are"),
    Option("c", "cut", "cut", "the words are taken out"),
    Option("o", "open", "open", "not decided yet"),
)


class FixDialog(Form[FixGiven]):
    """Ask for the words that should change and the words proposed for them."""

    KEYS = (("enter", "propose"), ("tab", "next field"), ("esc", "leave, keeping the text"))

    def __init__(self, label: str, current: str) -> None:
        super().__init__(f"Fix for claim {label}", f"{label} {current}")
        self._current = current

    def fields(self) -> ComposeResult:
        """Ask for the proposed words; the current ones can be narrowed."""
        yield Labelled("Now", Prose(self._current, id="current"))
        yield Labelled("Proposed", Prose(self._current, id="proposed"))
        yield Labelled("Note", Line(id="note", placeholder="optional: why"))

    def on_mount(self) -> None:
        """Start in the words to change."""
        self.query_one("#proposed").focus()

    def answer(self) -> FixGiven:
        """Return the fix."""
        current = self.query_one("#current", Prose).words
        proposed = self.query_one("#proposed", Prose).words
        if not current.strip():
            raise Incomplete("Type the article's words that should change", "current")
        if current not in self._current:
            raise Incomplete(
                "“Now” must hold words of the article as they stand; narrow it, do not change it", "current"
            )
        if proposed == current:
            raise Incomplete("Nothing is changed yet; edit the proposed words", "proposed")
        return FixGiven(current, proposed, self.query_one("#note", Line).value.strip())


class SettleFixDialog(Form[FixState]):
    """Ask what the author decided on a proposed wording."""

    KEYS = (("↑↓ or letter", "choose"), ("enter", "confirm"), ("esc", "leave"))

    def __init__(self, fix: Fix) -> None:
        super().__init__("What was decided on this fix?", fix.uid)
        self._fix = fix

    def fields(self) -> ComposeResult:
        """Show both wordings and the states."""
        yield Quoted(self._fix.current, lead="Now:      ")
        yield Quoted(self._fix.proposed, lead="Proposed: ")
        chosen = "accepted" if self._fix.state == "open" else self._fix.state
        yield Choice(_STATES, chosen, id="state")

    def answer(self) -> FixState:
        """Return the state."""
        return cast(FixState, self.query_one("#state", Choice).value)
