"""Texts of several lines: prose, and pasted passages of any length."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea

from workbench.text import one_line
from workbench.tui.dialogs.fields import Entered, Field


class Area(TextArea, Field):
    """Wrapping text that is shown safely and given back verbatim when nobody has edited it."""

    def __init__(self, value: str = "", *, id: str, placeholder: str = "") -> None:
        super().__init__(
            value, id=id, compact=True, highlight_cursor_line=False, placeholder=Content(placeholder),
            classes="field",
        )  # fmt: skip
        self._given = value
        self._loaded = self.text

    @property
    def words(self) -> str:
        """The text; exactly as it was given when nobody has edited it."""
        return self._given if self.text == self._loaded else self.text

    def kept(self) -> str:
        """Return the text."""
        return self.words

    def restore(self, text: str) -> None:
        """Put a text in, with the cursor at its end."""
        self.load_text(text)
        self._given, self._loaded = text, self.text
        self.move_cursor(self.document.end)

    def get_line(self, line_index: int) -> Text:
        """Return a line made safe to show, one character for one."""
        return Text(one_line(self.document.get_line(line_index)), end="", no_wrap=True)

    def on_mount(self) -> None:
        """Put the cursor where one goes on writing."""
        self.move_cursor(self.document.end)

    def _on_paste(self, event: events.Paste) -> None:  # type: ignore[override]  # Textual runs both
        event.text = event.text.replace("\r\n", "\n").replace("\r", "\n")


class Prose(Area):
    """A few lines in which enter confirms; arrows leave it at its first and last line."""

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(Entered())

    def action_cursor_up(self, select: bool = False) -> None:
        """Move up a line, or to the field before."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Move down a line, or to the field after."""
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)

    def action_delete_to_start_of_line(self) -> None:
        """Delete back to the last line break: what wraps is one line to who types it."""
        row, column = self.cursor_location
        self.delete((row, 0), (row, column))

    def action_cursor_page_up(self) -> None:
        """Leave the page keys to the dialog."""
        raise SkipAction()

    def action_cursor_page_down(self) -> None:
        """Leave the page keys to the dialog."""
        raise SkipAction()


class Passage(Area):
    """Pasted text of any length: of a long one the beginning is shown and all of it is held."""

    LONGEST_EDITED = 10_000
    "Characters beyond which a text is held and not edited: one wrapping line of them costs 20 ms a key."
    SHOWN = 2_000

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+l", "clear_all", "clear", show=False)]

    class Held(Message):
        """A long text is held; `characters` 0: it was cleared."""

        def __init__(self, characters: int) -> None:
            super().__init__()
            self.characters = characters

        @property
        def words(self) -> str:
            """What there is to say about it."""
            if not self.characters:
                return ""
            return (
                f"{self.characters:,} characters are held, the first {Passage.SHOWN:,} shown; ctrl+l clears."
            )

    def __init__(self, value: str = "", *, id: str, placeholder: str = "") -> None:
        super().__init__("", id=id, placeholder=placeholder)
        self._held = ""
        if value:
            self.restore(value)

    @property
    def words(self) -> str:
        """All of the text, the part that is not shown included."""
        return self._held or super().words

    def restore(self, text: str) -> None:
        """Put a text in; a long one is held."""
        self._held = text if len(text) > self.LONGEST_EDITED else ""
        self.read_only = bool(self._held)
        super().restore(text[: self.SHOWN] if self._held else text)
        if self._held:
            self.move_cursor((0, 0))
            self.post_message(self.Held(len(text)))

    def action_clear_all(self) -> None:
        """Take everything out."""
        self.restore("")
        self.post_message(self.Held(0))

    def _on_paste(self, event: events.Paste) -> None:  # type: ignore[override]  # Textual runs all
        pasted = event.text.replace("\r\n", "\n").replace("\r", "\n")
        words = self.words
        if len(words) + len(pasted) > self.LONGEST_EDITED:
            event.stop()
            event.prevent_default()
            self.restore(words + pasted)
