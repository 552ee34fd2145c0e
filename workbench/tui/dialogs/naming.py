"""Names: who is at the keyboard, and what a name in the article stands for."""

from __future__ import annotations

from textual.app import ComposeResult

from workbench.domain.names import NameKind
from workbench.text import one_line
from workbench.tui.dialogs.fields import Choice, Labelled, Line, Option, Quoted
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


class KindDialog(Form[NameKind]):
    """Ask what a name stands for."""

    CSS_PATH = "dialogs.tcss"
    KEYS = (("letter", "it is that"), ("↑↓ enter", "choose and confirm"), ("esc", "leave"))
    _KINDS: tuple[tuple[str, NameKind], ...] = (("p", "person"), ("o", "organisation"), ("l", "place"))

    def __init__(self, label: str, kind: NameKind) -> None:
        super().__init__("What is it a name of?", label)
        self._label = label
        self._kind = kind

    def fields(self) -> ComposeResult:
        """Show the name; ask which."""
        yield Quoted(self._label)
        yield Choice(
            [Option(key, kind, kind) for key, kind in self._KINDS], self._kind, id="kind", at_once=True
        )

    def answer(self) -> NameKind:
        """Return the kind."""
        chosen = self.query_one("#kind", Choice).value
        return next(kind for _, kind in self._KINDS if kind == chosen)

    def _drafts(self) -> None:
        """Keep no draft of a choice."""
