"""How a source is to be opened outside: what there is of it, shown in full first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from workbench.domain.document import Capture
from workbench.text import displayable
from workbench.tui.dialogs.fields import MUTED, Choice, Option
from workbench.tui.dialogs.form import Form, Keys

Way = Literal["text", "file", "url"]


@dataclass(frozen=True, slots=True)
class Outside:
    """What is to be opened, and how."""

    way: Way
    number: int = 0
    "Which of the files, from 0."


class OpenDialog(Form[Outside]):
    """Offer the text for the pager, each stored file, and the address."""

    CSS_PATH = "dialogs.tcss"
    SIZE = "wide"
    KEYS: ClassVar[Keys] = (("letter", "open it"), ("↑↓ enter", "choose and open"), ("esc", "leave"))

    def __init__(self, title: str, characters: int, files: Sequence[Capture], url: str) -> None:
        """`url` is empty unless it is an address of the web."""
        super().__init__(f"Open {title}")
        self._url = url
        text = [Option("t", "text", "its text, in the pager", f"{characters:,} characters")]
        stored = [
            Option("" if at else "f", f"file {at}", "a read-only copy", f"{file.size:,} bytes, {file.path}")
            for at, file in enumerate(files)
        ]
        address = [Option("u", "url", "its address", "in the browser, as it stands above")]
        self._options = (*(text if characters else ()), *stored, *(address if url else ()))

    def fields(self) -> ComposeResult:
        """Show the address in full; ask which."""
        if self._url:
            yield Static(
                Content.assemble(("Address  ", MUTED), displayable(self._url)), id="address", markup=False
            )
        yield Choice(self._options, self._options[0].value, id="way", at_once=True)

    def answer(self) -> Outside:
        """Return what is to be opened."""
        chosen = self.query_one("#way", Choice).value
        if chosen == "text":
            return Outside("text")
        return Outside("url") if chosen == "url" else Outside("file", int(chosen.partition(" ")[2]))

    def _drafts(self) -> None:
        """Keep no draft of a choice."""
