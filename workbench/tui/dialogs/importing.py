"""The import, run as a child process that reports its progress."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from workbench.errors import WorkbenchError
from workbench.text import one_line, plural
from workbench.tui.dialogs.areas import Passage
from workbench.tui.dialogs.children import end, feed, last_words_of
from workbench.tui.dialogs.completing import PathLine, existing_path
from workbench.tui.dialogs.days import iso_day_or_empty
from workbench.tui.dialogs.fields import MUTED, Labelled, Line
from workbench.tui.dialogs.form import Form, Incomplete, Keys, key_line
from workbench.tui.dialogs.listing import Listing
from workbench.tui.dialogs.progress import Progress, progress_of
from workbench.tui.dialogs.results import ImportDone
from workbench.tui.widgets.flow import Flow

LONGEST_LINE = 1 << 22
"""Bytes of one line of the child's report at most."""

BAR = 40
"""Cells of the bar."""


class ImportScreen(Form[ImportDone]):
    """Ask what to import, then show how far it is; what failed stays in sight until the screen is left."""

    KEYS: ClassVar[Keys] = (
        ("enter", "import"), ("ctrl+s", "import from the text"), ("tab", "complete the path, next"),
        ("esc", "leave, keeping it"),
    )  # fmt: skip
    RUNNING: ClassVar[Keys] = (("↑↓", "read the list"), ("esc", "stop"))
    OVER: ClassVar[Keys] = (("enter", "go on"), ("↑↓", "read the list"))
    SIZE = "wide"

    class Advanced(Message):
        """The child reported a text."""

        def __init__(self, progress: Progress) -> None:
            super().__init__()
            self.progress = progress

    class Ended(Message):
        """The child has ended; `complaint` is empty or says why nothing came of it."""

        def __init__(self, complaint: str) -> None:
            super().__init__()
            self.complaint = complaint

    def __init__(
        self,
        workspace_root: Path,
        reviewer: str,
        command: Sequence[str] = (sys.executable, "-m", "workbench"),
    ) -> None:
        super().__init__("Import articles")
        self._workspace_root = workspace_root
        self._reviewer = reviewer
        self._command = tuple(command)
        self._process: asyncio.subprocess.Process | None = None
        self._phase = "asking"
        self._is_stopping = False
        self._articles: list[int] = []
        self._claims = 0
        self._failed = 0
        self._troubles: list[Content] = []

    def fields(self) -> ComposeResult:
        """Ask for a path or a text; the progress is shown in their place."""
        with Vertical(id="asked"):
            yield Labelled(
                "File or folder", PathLine(id="path", placeholder="a page, Markdown or text (.html .md .txt)")
            )
            yield Labelled("or a text", Passage(id="text", placeholder="paste it here"))
            yield Labelled("Its title", Line(id="title", placeholder="optional"))
            yield Labelled(
                "Published", Line(id="published", placeholder="as 2024-03-07, where the text does not say so")
            )
        with Vertical(id="running"):
            yield Static("", id="bar", markup=False)
            yield Static("", id="name", markup=False)
            yield Listing(id="troubles", empty="Nothing has gone wrong.")

    def on_mount(self) -> None:
        """Begin with the question."""
        self.query_one("#running").display = False

    def answer(self) -> ImportDone:
        """Return what came of it."""
        return ImportDone(tuple(dict.fromkeys(self._articles)), self._failed)

    def action_confirm(self) -> None:
        """Start, stop once that was asked, or go on when it is over."""
        if self._phase == "over":
            self.finish(self.answer())
        elif self._phase == "running":
            self._stop()
        elif self._phase == "asking":
            try:
                arguments, text = self._order()
            except Incomplete as missing:
                self.refuse(str(missing), missing.field)
                return
            self._begin()
            self._run(arguments, text)

    def action_leave(self) -> None:
        """Leave; ask first while something is running."""
        if self._phase == "asking":
            super().action_leave()
        elif self._phase == "over":
            self.finish(self.answer())
        else:
            self._is_stopping = not self._is_stopping
            asked = "Stop the import? enter stops it, what is read is kept; esc lets it go on."
            self.say(asked if self._is_stopping else "")

    def _stop(self) -> None:
        """Stop the child, once the question was asked."""
        if self._is_stopping and self._process is not None:
            with suppress(ProcessLookupError):
                self._process.terminate()
            self.say("Stopping …")

    def _order(self) -> tuple[list[str], bytes | None]:
        """Return the arguments for the child and what it reads on standard input."""
        typed = self.query_one("#path", PathLine).value
        text = self.query_one("#text", Passage).words
        title = self.query_one("#title", Line).value.strip()
        if typed.strip() and text.strip():
            raise Incomplete("A path or a text, not both; empty one of them", "path")
        try:
            published = iso_day_or_empty(self.query_one("#published", Line).value)
        except WorkbenchError as error:
            raise Incomplete(str(error), "published") from error
        if text.strip():
            path = "-"
        elif not typed.strip():
            raise Incomplete("Type a path, or paste a text below", "path")
        else:
            try:
                path = str(existing_path(typed, folders=True).absolute())
            except WorkbenchError as error:
                raise Incomplete(str(error), "path") from error
        options = ["--as", self._reviewer] if self._reviewer else []
        options += ["--published", published] if published else []
        options += ["--title", title] if title else []
        arguments = ["-w", str(self._workspace_root), "import", "--progress-json", *options, "--", path]
        return arguments, text.encode("utf-8", "replace") if path == "-" else None

    def _begin(self) -> None:
        self._phase = "running"
        self.query_one("#asked").display = False
        self.query_one("#running").display = True
        self.query_one("#troubles").focus()
        self.query_one("#bar", Static).update(_bar(0, 0))
        self.query_one("#name", Static).update(Content.styled("Reading …", MUTED))
        self.query_one("#keys", Flow).flow(key_line(self.RUNNING))
        self.say("")

    @work(exclusive=True, group="import", exit_on_error=False)
    async def _run(self, arguments: Sequence[str], text: bytes | None) -> None:
        pipe = asyncio.subprocess.PIPE
        try:
            process = await asyncio.create_subprocess_exec(
                *self._command,
                *arguments,
                stdin=pipe if text is not None else asyncio.subprocess.DEVNULL,
                stdout=pipe,
                stderr=pipe,
                limit=LONGEST_LINE,
            )
        except OSError as error:
            self.post_message(self.Ended(f"the import could not be started: {error.strerror}"))
            return
        self._process = process
        try:
            _, _, last_words = await asyncio.gather(
                feed(process, text), self._follow(process), last_words_of(process)
            )
            code = await process.wait()
        finally:
            await end(process)
        self.post_message(self.Ended(last_words if code and not self._articles and not self._failed else ""))

    async def _follow(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            try:
                self.post_message(self.Advanced(progress_of(line)))
            except WorkbenchError:
                self.post_message(self.Advanced(Progress(0, 0, "", 0, 0, "", (), one_line(repr(line)[:200]))))

    @on(Advanced)
    def _advance(self, message: Advanced) -> None:
        step = message.progress
        if step.error:
            self._failed += 1
            self._troubles.append(_row("✗", step.name, step.error))
        elif step.article:
            self._articles.append(step.article)
            self._claims += step.claims
            notes = (
                step.notes
                if step.published
                else (*step.notes, "no publication date found; p sets it in the article")
            )
            self._troubles += [_row("!", step.name, note) for note in notes]
        self.query_one("#bar", Static).update(_bar(step.done, step.total))
        self.query_one("#name", Static).update(Content(one_line(step.name)))
        troubles = self.query_one("#troubles", Listing)
        troubles.show(self._troubles, troubles.index)

    @on(Passage.Held)
    def _tell_length(self, message: Passage.Held) -> None:
        """Say that all of a long text is held; its beginning alone is shown."""
        self.say(message.words)

    @on(Ended)
    def _end_shown(self, message: Ended) -> None:
        self._phase = "over"
        self.query_one("#keys", Flow).flow(key_line(self.OVER))
        self.say("Stopped; what was read is kept." if self._is_stopping else "")
        if message.complaint and not self._is_stopping:
            self._failed += 1
            self._troubles.append(_row("✗", "import", message.complaint.removeprefix("workbench: ")))
        self.query_one("#troubles", Listing).show(self._troubles)
        self.query_one("#name", Static).update(Content.styled(self._summary(), "bold"))

    def _summary(self) -> str:
        failed = f"; {self._failed} could not be read" if self._failed else ""
        articles = plural(len(dict.fromkeys(self._articles)), "article")
        return f"{articles}, {plural(self._claims, 'claim')}{failed}"


def _row(mark: str, name: str, trouble: str) -> Content:
    style = "bold $text-error" if mark == "✗" else "bold $text-warning"
    return Content.assemble((f"{mark} ", style), (f"{one_line(name)}: ", "bold"), one_line(trouble))


def _bar(done: int, total: int) -> Content:
    filled = BAR * done // total if total else 0
    count = f"  {done} of {total}" if total else ""
    return Content.assemble(("█" * filled, "$primary"), ("░" * (BAR - filled), MUTED), count)
