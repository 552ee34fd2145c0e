"""The file of the next draft of an article."""

from __future__ import annotations

from pathlib import Path

from textual import on
from textual.app import ComposeResult

from workbench.text import one_line
from workbench.tui.dialogs.completing import PathLine, existing_path
from workbench.tui.dialogs.fields import Labelled, Quoted
from workbench.tui.dialogs.form import Form, Incomplete


class DraftDialog(Form[Path]):
    """Ask for a file."""

    CSS_PATH = "../dialogs/dialogs.tcss"
    KEYS = (("enter", "read it"), ("tab", "complete the path"), ("esc", "leave"))
    HINT = "Unchanged claims keep their verdicts; changed ones are open again."

    def __init__(self, title: str) -> None:
        super().__init__("Read the next draft", title)
        self._article_title = title

    def fields(self) -> ComposeResult:
        """Show the article and ask for the file."""
        yield Quoted(self._article_title)
        yield Labelled("File", PathLine(id="path", placeholder="~/articles/draft-2.html"))

    def answer(self) -> Path:
        """Return the file."""
        typed = self.query_one("#path", PathLine).value
        if not typed.strip():
            raise Incomplete("Type the path of the next draft", "path")
        return existing_path(typed, folders=False)

    @on(PathLine.Offered)
    def _show_names(self, message: PathLine.Offered) -> None:
        self.say("  ".join(one_line(name) for name in message.names[:12]))
