"""The report: looked at, then written to a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import get_current_worker

from workbench.errors import WorkbenchError
from workbench.text import slug_of
from workbench.tui.dialogs.completing import PathLine, expanded
from workbench.tui.dialogs.fields import Choice, Entered, Field, Labelled, Option
from workbench.tui.dialogs.form import Form, Incomplete, Keys
from workbench.tui.dialogs.reader import Reader

FORMATS = (
    Option("h", "html", "HTML"), Option("m", "md", "Markdown"), Option("j", "json", "JSON"),
    Option("c", "csv", "CSV"),
)  # fmt: skip


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
    """Show the report as Markdown and write it in the chosen format."""

    KEYS: ClassVar[Keys] = (
        ("enter", "write the file"), ("h m j c", "format"), ("↑↓ pgdn", "read"),
        ("tab", "to the file"), ("esc", "leave"),
    )  # fmt: skip
    SIZE = "wide tall"
    OFFERED: ClassVar[tuple[Option, ...]] = FORMATS
    "The formats it can be written in, the first one proposed."
    PREVIEWED: ClassVar[str] = "md"
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

    def fields(self) -> ComposeResult:
        """Show the report; ask for format and file."""
        yield Pager(id="preview")
        first = self.OFFERED[0].value
        formats = Labelled("Format", Choice(self.OFFERED, first, id="format", across=True))
        formats.display = len(self.OFFERED) > 1
        yield formats
        yield Labelled("File", PathLine(self._proposed(first), id="path"))

    def on_mount(self) -> None:
        """Make the preview in the background."""
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
        typed = self.query_one("#path", PathLine).value.strip()
        if not typed:
            raise Incomplete("Type where the file is to lie", "path")
        path = expanded(typed).absolute()
        if os.path.isdir(path):
            raise Incomplete(f"{path} is a folder; add a name for the file", "path")
        if not os.path.isdir(path.parent):
            raise Incomplete(f"There is no folder {path.parent}; choose another", "path")
        return path

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
        """Leave with the file that was written last, if one was."""
        if self._written is not None:
            super().finish(self._written)
        else:
            super().action_leave()

    def _proposed(self, form: str) -> str:
        return str(self._default_folder / file_name(self._article_title, form, self.WHAT))

    @on(Choice.Chosen, "#format")
    def _follow_format(self, message: Choice.Chosen) -> None:
        """Let the file's ending follow the format."""
        line = self.query_one("#path", PathLine)
        stem, dot, ending = line.value.rpartition(".")
        if dot and ending in {option.value for option in self.OFFERED}:
            line.restore(f"{stem}.{message.value}")
        self._written = None

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
        self.query_one("#preview", Pager).load(message.text, None)
        self.say("")

    @on(Written)
    def _show_written(self, message: Written) -> None:
        self._written = self._replaceable = message.path
        self.query_one("#path", PathLine).restore(str(message.path))
        self.say(f"Written: {message.path}; enter or esc goes back.")

    @on(Failed)
    def _show_failed(self, message: Failed) -> None:
        self.refuse(message.complaint)

    def _fields(self) -> dict[str, Field]:
        return {}


class GalleyScreen(ReportScreen):
    """Show the galley and write it as text."""

    KEYS: ClassVar[Keys] = (
        ("enter", "write the file"), ("↑↓ pgdn", "read"), ("tab", "to the file"), ("esc", "leave"),
    )  # fmt: skip
    OFFERED = (Option("", "txt", "text"),)
    PREVIEWED = "txt"
    WHAT = "galley"
