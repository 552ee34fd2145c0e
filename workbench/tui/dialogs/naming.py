"""Who is at the keyboard."""

from __future__ import annotations

from textual.app import ComposeResult

from workbench.text import one_line
from workbench.tui.dialogs.fields import Labelled, Line
from workbench.tui.dialogs.form import Form, Incomplete


class NameDialog(Form[str]):
    """Ask once for the reviewer's name."""

    KEYS = (("enter", "confirm"), ("esc", "leave"))
    HINT = "Your name stands beside every verdict."

    def __init__(self) -> None:
        super().__init__("Who is reviewing?")

    def fields(self) -> ComposeResult:
        """Ask for the name."""
        yield Labelled("Your name", Line(id="name"))

    def answer(self) -> str:
        """Return the name."""
        name = " ".join(self.query_one("#name", Line).value.split())
        if not name:
            raise Incomplete("A verdict needs a name; type yours", "name")
        if one_line(name) != name:
            raise Incomplete("A name has visible characters only; type it anew", "name")
        return name
