"""The report: looked at, then written to a file."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from workbench.checks.passages import found_pattern
from workbench.domain.span import Span
from workbench.errors import WorkbenchError
from workbench.text import slug_of
from workbench.tui.dialogs.completing import PathLine, expanded
from workbench.tui.dialogs.fields import Choice, Entered, Field, Labelled, Line, Option
from workbench.tui.dialogs.form import Form, Incomplete, Keys, key_line
from workbench.tui.dialogs.reader import Reader
from workbench.tui.widgets.flow import Flow

FORMATS = (
    Option("h", "html", "HTML"), Option("m", "md", "Markdown"), Option("t", "txt", "text"),
    Option("j", "json", "JSON"), Option("c", "csv", "CSV"),
)  # fmt: skip
HEADINGS = re.compile(r"^.+(?=\n[═─·]{3,}$)", re.MULTILINE)
"""Lines of a text that are underlined."""


def file_name(title: str, form: str, what: str = "report") -> str:
    """Return a name for the report of an article: a slug of its title, and the format's ending."""
    return f"{slug_of(title, 'article')}-{what}.{form}"


class Pager(Reader):
    """A text to page through."""

    def on_key(self, event: events.Key) -> None:
        """Scroll; the rest is the dialog's."""
        page = max(1, self.size.height - 1)
        steps = {"down": 1, "up": -1, "pagedown": page, "pageup": -page}
        ends = {"home": 0, "end": len(self._rows)}
        if event.key in steps:
            self.scroll_relative(y=steps[event.key], animate=False)
        elif event.key in ends:
            self.scroll_to(y=ends[event.key], animate=False)
        else:
            event.prevent_default()
            if event.key == "enter":
                self.post_message(Entered())
            return
        event.stop()
        event.prevent_default()


class ReportScreen(Form[Path]):
    """Show the report as text, find words in it, and write it in the chosen format."""

    KEYS: ClassVar[Keys] = (
        ("enter", "write the file"), ("h m t j c", "format"), ("↑↓ pgdn", "read"), ("/ n N", "find"),
        ("tab", "to the file"), ("esc", "leave"),
    )  # fmt: skip
    SIZE = "wide tall"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "find", "find", show=False),
        Binding("n", "find_again(1)", "next", show=False),
        Binding("N", "find_again(-1)", "before", show=False),
    ]
    OFFERED: ClassVar[tuple[Option, ...]] = FORMATS
    "The formats it can be written in, the first one proposed."
    PREVIEWED: ClassVar[str] = "txt"
    "The format that is shown."
    WHAT: ClassVar[str] = "report"

    class Rendered(Message):
        """The preview is ready."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Written(Message):
        """The file lies there."""

        def __init__(self, path: Path) -> None:
            super().__init__()
            self.path = path

    class Failed(Message):
        """The report could not be made or written."""

        def __init__(self, complaint: str) -> None:
            super().__init__()
            self.complaint = complaint

    def __init__(
        self,
        title: str,
        render: Callable[[str], bytes],
        default_folder: Path,
        write: Callable[[str, Path], Path],
    ) -> None:
        super().__init__(f"{self.WHAT.capitalize()} · {title}", title)
        self._article_title = title
        self._render_report = render
        self._default_folder = default_folder
        self._write_report = write
        self._written: Path | None = None
        self._replaceable: Path | None = None
        self._places: list[Span] = []
        self._at = 0

    def fields(self) -> ComposeResult:
        """Show the report; ask for format and file."""
        yield Line(id="find", placeholder="words to find")
        yield Pager(id="preview")
        first = self.OFFERED[0].value
        formats = Labelled("Format", Choice(self.OFFERED, first, id="format", across=True))
        formats.display = len(self.OFFERED) > 1
        yield formats
        yield Labelled("File", PathLine(self._proposed(first), id="path"))

    def on_mount(self) -> None:
        """Make the preview in the background."""
        self.query_one("#find").display = False
        self.query_one("#preview").focus()
        self.say(f"Making the {self.WHAT} …")
        self._preview()

    def on_key(self, event: events.Key) -> None:
        """Choose a format by its letter."""
        chosen = [option.value for option in self.OFFERED if option.key == event.key]
        if chosen:
            event.stop()
            self.query_one("#format", Choice).choose(chosen[0])

    def answer(self) -> Path:
        """Return where the report is to be written."""
        path = self._typed()
        if path is None:
            raise Incomplete("Type where the file is to lie", "path")
        if os.path.isdir(path):
            raise Incomplete(f"{path} is a folder; add a name for the file", "path")
        if not os.path.isdir(path.parent):
            raise Incomplete(f"There is no folder {path.parent}; choose another", "path")
        return path

    def _typed(self) -> Path | None:
        typed = self.query_one("#path", PathLine).value.strip()
        return expanded(typed).absolute() if typed else None

    def finish(self, answer: Path) -> None:
        """Write the file, or leave when it is written."""
        if answer == self._written:
            super().finish(answer)
        elif os.path.exists(answer) and answer != self._replaceable:
            self._replaceable = answer
            self.refuse(f"{answer.name} is there already; enter again replaces it")
        else:
            self.say("Writing …")
            self._write(self.query_one("#format", Choice).value, answer)

    def action_leave(self) -> None:
        """Leave the search first, then the dialog, with the file that was written last, if one was."""
        if self.query_one("#find").display:
            self._stop_finding()
        elif self._written is not None:
            super().finish(self._written)
        else:
            super().action_leave()

    # Finding

    def action_find(self) -> None:
        """Ask for words of the report."""
        find = self.query_one("#find", Line)
        find.display = True
        find.restore("")
        find.focus()

    @on(Input.Submitted, "#find")
    def _find(self, message: Input.Submitted) -> None:
        message.stop()
        message.prevent_default()
        pattern, preview = found_pattern(message.value), self.query_one("#preview", Pager)
        self._places = [Span(*match.span()) for match in pattern.finditer(preview.text)] if pattern else []
        self._stop_finding()
        preview.mark(pattern if self._places else HEADINGS)
        if self._places:
            here = preview.offset_of_cursor
            self._go_to(next((n for n, place in enumerate(self._places) if place.start >= here), 0))
        elif pattern is not None:
            self.refuse(f"“{message.value}” is not in this {self.WHAT}")

    def _stop_finding(self) -> None:
        self.query_one("#find").display = False
        self.query_one("#preview").focus()
        self.say(self._how_to_write())

    def action_find_again(self, places: int) -> None:
        """Go to the next place of the words, or to the one before, around the ends."""
        if self._places:
            self._go_to((self._at + places) % len(self._places))
        else:
            self.say("/ finds words first")

    def _go_to(self, number: int) -> None:
        self._at = number
        self.query_one("#preview", Pager).select(self._places[number])
        self.say(f"place {number + 1} of {len(self._places)}: n next, N before")

    # Writing

    def _name_keys(self) -> None:
        """Say of enter what it does by now: write the file, or go back once that is written."""
        enter = "go back" if self._written is not None else "write the file"
        keys = [(key, enter if key == "enter" else does) for key, does in self.KEYS]
        self.query_one("#keys", Flow).flow(key_line(keys))

    def _how_to_write(self) -> str:
        form = self.query_one("#format", Choice)
        return f"Shown as text. Enter writes it as {form.options[form.index].label} to the file named above."

    def _proposed(self, form: str) -> str:
        return str(self._default_folder / file_name(self._article_title, form, self.WHAT))

    @on(Choice.Chosen, "#format")
    def _follow_format(self, message: Choice.Chosen) -> None:
        """Let the file's ending follow the format."""
        line = self.query_one("#path", PathLine)
        stem, dot, ending = line.value.rpartition(".")
        if dot and ending in {option.value for option in self.OFFERED}:
            line.restore(f"{stem}.{message.value}")
        self._forget_written()

    @on(Input.Changed, "#path")
    def _follow_path(self) -> None:
        """Write again where another path was typed."""
        if self._written is not None and self._typed() != self._written:
            self._forget_written()

    def _forget_written(self) -> None:
        self._written = None
        self._name_keys()
        self.say(self._how_to_write())

    @work(thread=True, exclusive=True, group="preview", exit_on_error=False)
    def _preview(self) -> None:
        worker = get_current_worker()
        news: Message
        try:
            news = self.Rendered(self._render_report(self.PREVIEWED).decode("utf-8", "replace"))
        except WorkbenchError as error:
            news = self.Failed(str(error))
        if not worker.is_cancelled:
            self.post_message(news)

    @work(thread=True, exclusive=True, group="write", exit_on_error=False)
    def _write(self, form: str, path: Path) -> None:
        worker = get_current_worker()
        news: Message
        try:
            news = self.Written(self._write_report(form, path))
        except WorkbenchError as error:
            news = self.Failed(str(error))
        except OSError as error:
            news = self.Failed(f"{path} cannot be written: {error.strerror}; choose another")
        if not worker.is_cancelled:
            self.post_message(news)

    @on(Rendered)
    def _show_preview(self, message: Rendered) -> None:
        self.query_one("#preview", Pager).load(message.text, HEADINGS)
        self.say(self._how_to_write())

    @on(Written)
    def _show_written(self, message: Written) -> None:
        self._written = self._replaceable = message.path
        self.query_one("#path", PathLine).restore(str(message.path))
        self._name_keys()
        self.say(f"Written: {message.path}; enter or esc goes back.")

    @on(Failed)
    def _show_failed(self, message: Failed) -> None:
        self.refuse(message.complaint)

    def _fields(self) -> dict[str, Field]:
        return {}


class GalleyScreen(ReportScreen):
    """Show the galley and write it as text."""

    KEYS: ClassVar[Keys] = (
        ("enter", "write the file"), ("↑↓ pgdn", "read"), ("/ n N", "find"), ("tab", "to the file"),
        ("esc", "leave"),
    )  # fmt: skip
    OFFERED = (Option("", "txt", "text"),)
    WHAT = "galley"
