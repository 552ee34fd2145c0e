"""A source added to the library, and what one is called, corrected."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult

from workbench.domain.source import SOURCE_KINDS, Source
from workbench.errors import WorkbenchError
from workbench.text import one_line
from workbench.tui.dialogs.completing import PathLine, existing_path
from workbench.tui.dialogs.evidence import web_address
from workbench.tui.dialogs.fields import Choice, Labelled, Line, Option
from workbench.tui.dialogs.form import Form, Incomplete
from workbench.tui.dialogs.results import SourceGiven

_KINDS = tuple(Option("", kind, kind) for kind in SOURCE_KINDS)


class AddSourceDialog(Form[SourceGiven]):
    """Ask for a file to store, or for a source of which nothing is stored."""

    KEYS = (("enter", "add it"), ("tab", "complete, next field"), ("esc", "leave, keeping the text"))
    HINT = "Without a file it can be named and cited, but nothing can be quoted from it exactly."

    def __init__(self) -> None:
        super().__init__("Add a source", "source")

    def fields(self) -> ComposeResult:
        """Ask for file, kind, title, publisher and address."""
        yield Labelled("File", PathLine(id="path", placeholder="optional: ~/Documents/yearbook.html"))
        yield Labelled("Kind", Choice(_KINDS, id="kind", across=True))
        yield Labelled("Title", Line(id="title", placeholder="what it is called; optional with a file"))
        yield Labelled("Publisher", Line(id="publisher", placeholder="optional"))
        yield Labelled("URL", Line(id="url", placeholder="https://, optional"))

    def answer(self) -> SourceGiven:
        """Return the source."""
        typed = self.query_one("#path", PathLine).value
        title = self.query_one("#title", Line).value.strip()
        url = web_address(self.query_one("#url", Line).value, "url")
        try:
            path = existing_path(typed, folders=False) if typed.strip() else None
        except WorkbenchError as error:
            raise Incomplete(str(error), "path") from error
        if path is None and not title and not url:
            raise Incomplete("Name a file, or what the source is called", "title")
        kind, publisher = self.query_one("#kind", Choice).value, self.query_one("#publisher", Line).value
        return SourceGiven(path, kind, title, publisher.strip(), url)

    @on(PathLine.Offered)
    def _show_names(self, message: PathLine.Offered) -> None:
        self.say("  ".join(one_line(name) for name in message.names[:12]))


class DescribeDialog(Form[SourceGiven]):
    """Ask what a source is called, who published it and where."""

    KEYS = (("enter", "keep it"), ("tab", "next field"), ("esc", "leave, keeping the text"))
    HINT = "What was quoted from it stays as it is."

    def __init__(self, source: Source) -> None:
        super().__init__(f"What s{source.number} is called", source.uid)
        self._source = source

    def fields(self) -> ComposeResult:
        """Ask for title, publisher and address, as they are now."""
        yield Labelled("Title", Line(self._source.title, id="title"))
        yield Labelled("Publisher", Line(self._source.publisher, id="publisher", placeholder="optional"))
        yield Labelled("URL", Line(self._source.url, id="url", placeholder="https://, optional"))

    def answer(self) -> SourceGiven:
        """Return the source as it is to be called."""
        title = self.query_one("#title", Line).value.strip()
        typed = self.query_one("#url", Line).value
        url = typed.strip() if typed == self._source.url else web_address(typed, "url")
        if not title and not url:
            raise Incomplete("Type a title, or an address", "title")
        publisher = self.query_one("#publisher", Line).value.strip()
        return SourceGiven(None, self._source.kind, title, publisher, url)

    def _draft(self) -> dict[str, str]:
        """Keep only what was typed: what others write in the other fields meanwhile is shown as it is."""
        return {name: text for name, text in self._texts().items() if text != self._untouched.get(name)}
