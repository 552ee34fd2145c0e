"""A source without stored text: what it said, or what was pasted from it, claim by claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workbench.domain.review import SourceRow, SourceUse
from workbench.text import displayable, one_line
from workbench.tui.asking import answer_to, ask
from workbench.tui.commands import SAYINGS
from workbench.tui.details import provenance_of, stance_content
from workbench.tui.flowing import hanging
from workbench.tui.screens.bench import bindings_of
from workbench.tui.screens.opening import open_outside
from workbench.tui.screens.passages import PassageScreen, SourceRead, about, heading_of, read_source
from workbench.tui.state import ReviewState
from workbench.tui.widgets.flow import Flow


class SayingsScreen(PassageScreen):
    """Everything that one person, picture or pasted page is cited for; a adds what else it says."""

    COMMANDS_HERE = SAYINGS
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(SAYINGS)

    def __init__(self, row: SourceRow, state: ReviewState) -> None:
        super().__init__(heading_of(row.source), state)
        self._row = row

    @property
    def source_row(self) -> SourceRow:
        """The source that is shown."""
        return self._row

    def body(self) -> ComposeResult:
        """Hold what is known of the source, and its sayings."""
        yield Static("", id="source-about", markup=False)
        with VerticalScroll(id="source-sayings"):
            yield Flow(lambda width: (), id="source-flow")

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        self.query_one("#source-sayings").focus()

    async def open_outside(self) -> None:
        """Open the source in the pager or the browser."""
        await open_outside(self, self._row)

    def ask_again(self) -> None:
        """Read the source on a thread."""
        workspace = self.workspace
        if workspace is not None:
            uid = self._row.source.uid
            ask(self, lambda: read_source(workspace, uid), lambda news: news, group="source")

    async def read_back(self) -> None:
        """Read the source again after a write."""
        workspace = self.workspace
        if workspace is not None:
            uid = self._row.source.uid
            self._show_source(await answer_to(lambda: read_source(workspace, uid)))

    @on(SourceRead)
    def _show_source(self, message: SourceRead) -> None:
        self.seq = message.seq
        self._row = message.row(self._row)
        self._heading = heading_of(self._row.source)
        self.show_title("nothing can be quoted from it exactly")
        self.query_one("#source-about", Static).update(about(self._row, message.uses, self._state.aim))
        self.query_one(Flow).flow(lambda width: sayings_of(message.uses, width))
        self.show_state()


def sayings_of(uses: Sequence[SourceUse], width: int) -> list[Content]:
    """Return the claims with the words that were said or pasted for each, `width` cells wide."""
    if not uses:
        return [Content.styled("Nothing of this source is attached to a claim of a current draft.", "$muted")]
    lines: list[Content] = []
    for use in uses:
        evidence = use.evidence
        lead = Content.assemble(stance_content(evidence), "  ", (f"{use.label} ", "bold"))
        lines += hanging(lead, Content(one_line(use.wording)), width)
        for words in filter(None, (evidence.quote, evidence.original)):
            lines += hanging(Content("  "), Content(f"“{displayable(words)}”"), width)
        lines += hanging(Content("  "), Content.styled(provenance_of(evidence), "$muted"), width)
        if evidence.note:
            lines += hanging(Content("  "), Content(displayable(evidence.note)), width)
        lines.append(Content(""))
    return lines
