"""The fields of a dialog: a line, a choice, words of others; kept verbatim, shown safely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.highlighter import Highlighter
from rich.segment import Segment
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Static

from workbench.text import displayable, one_line

MUTED = "$foreground 75%"
"""The style of what is said beside the thing itself."""


class Entered(Message):
    """Enter was pressed in a field that takes no line breaks: the dialog is to be confirmed."""


class Field:
    """What a dialog keeps of a field when it is left without confirming."""

    def kept(self) -> str:
        """Return the text to keep."""
        raise NotImplementedError

    def restore(self, text: str) -> None:
        """Put a kept text back."""
        raise NotImplementedError


class _Shown(Highlighter):
    def highlight(self, text: Text) -> None:
        text.plain = one_line(text.plain)


MARK_FROM = 4
"""Cells of a line from which a sign shows that it is cut."""


class Line(Input, Field):
    """One line of text."""

    def __init__(self, value: str = "", *, id: str, placeholder: str = "") -> None:
        super().__init__(
            value, placeholder, _Shown(), id=id, compact=True, select_on_focus=False, classes="field"
        )

    def render_line(self, y: int) -> Strip:
        """Return the line with an ellipsis at each end where more of it is out of sight."""
        strip = super().render_line(y)
        width, cells = self.scrollable_content_region.width, cell_len(self.value)
        if not self.value or cells < width or width < MARK_FROM:
            return strip
        style = self.rich_style
        if self.scroll_offset.x > 0:
            strip = Strip.join([Strip([Segment("…", style)]), strip.crop(1)])
        if cells - self.scroll_offset.x > width:
            strip = Strip.join([strip.crop(0, width - 1), Strip([Segment("…", style)])])
        return strip

    def kept(self) -> str:
        """Return the line."""
        return self.value

    def restore(self, text: str) -> None:
        """Put the line back, with the cursor at its end."""
        self.value = text
        self.cursor_position = len(text)


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: the key that picks it, the value, and what is shown."""

    key: str
    value: str
    label: str
    hint: str = ""


class Choice(Widget, Field, can_focus=True):
    """One of a few options, by letter or arrows; down a list or across a line."""

    class Chosen(Message):
        """Another option was chosen."""

        def __init__(self, choice: Choice, value: str) -> None:
            super().__init__()
            self.choice = choice
            self.value = value

        @property
        def control(self) -> Choice:
            """The choice it is about."""
            return self.choice

    MARKED_WHEN_IDLE = True
    "Whether the chosen option is marked while the focus is elsewhere."

    index: reactive[int] = reactive(0, layout=False)

    def __init__(
        self,
        options: Sequence[Option],
        chosen: str = "",
        *,
        id: str,
        across: bool = False,
        at_once: bool = False,
    ) -> None:
        """Offer `options`; with `at_once` a letter also confirms."""
        super().__init__(id=id, classes="choice across" if across else "choice")
        self.options = tuple(options)
        self.across = across
        self._at_once = at_once
        self._width = max(cell_len(option.label) for option in self.options)
        values = [option.value for option in self.options]
        self.set_reactive(Choice.index, values.index(chosen) if chosen in values else 0)

    @property
    def value(self) -> str:
        """What is chosen."""
        return self.options[self.index].value

    def choose(self, value: str) -> None:
        """Choose `value`, one of the options."""
        self.index = [option.value for option in self.options].index(value)

    def kept(self) -> str:
        """Return the value that is chosen."""
        return self.value

    def restore(self, text: str) -> None:
        """Choose a kept value again, if it is still offered."""
        if any(option.value == text for option in self.options):
            self.choose(text)

    def render(self) -> Content:
        """Show the options with a mark before the chosen one."""
        parts = [self._part(number, option) for number, option in enumerate(self.options)]
        return Content("   " if self.across else "\n").join(parts)

    def _part(self, number: int, option: Option) -> Content:
        chosen = number == self.index and (self.has_focus or self.MARKED_WHEN_IDLE)
        mark = ("● " if chosen else "○ ") if self.across else ("▸ " if chosen else "  ")
        key = "" if self.across or not option.key else f"{option.key}  "
        style = "bold $text-primary" if chosen and self.has_focus else "bold" if chosen else MUTED
        hint = " " * (self._width - cell_len(option.label)) + f"  {option.hint}" if option.hint else ""
        return Content.assemble(
            (mark, style), (key, "bold $text-accent"), (option.label, style), (hint, MUTED)
        )

    def watch_index(self) -> None:
        """Tell the dialog."""
        self.post_message(self.Chosen(self, self.value))

    def on_key(self, event: events.Key) -> None:
        """Move by arrows, pick by letter, confirm by enter."""
        step = {"right": 1, "space": 1, "left": -1} if self.across else {"down": 1, "up": -1}
        picked = [
            number for number, option in enumerate(self.options) if option.key and option.key == event.key
        ]
        if event.key == "enter":
            self.post_message(Entered())
        elif event.key in step:
            self.index = (self.index + step[event.key]) % len(self.options)
        elif self.across and event.key in ("up", "down"):
            self.screen.focus_next() if event.key == "down" else self.screen.focus_previous()
        elif picked:
            self.index = picked[0]
            if self._at_once:
                self.post_message(Entered())
        else:
            return
        event.stop()


class Labelled(Horizontal):
    """A field with its name before it."""

    def __init__(self, label: str, field: Widget, note: str = "") -> None:
        super().__init__(classes="labelled")
        self._label = label
        self._field = field
        self._note = note

    def compose(self) -> ComposeResult:
        """Put the name, the field and a note beside each other."""
        yield Static(Content(self._label), markup=False, classes="label")
        yield self._field
        if self._note:
            yield Static(Content(self._note), markup=False, classes="note")


class Quoted(Static):
    """Words of others, shown in full between quotation marks."""

    def __init__(self, words: str, *, lead: str = "", id: str | None = None) -> None:
        quoted = Content.assemble((lead, MUTED), ("“", MUTED), displayable(words), ("”", MUTED))
        super().__init__(quoted, markup=False, id=id, classes="quoted")
