"""A stored source chosen from the list of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from workbench.domain.source import Source
from workbench.text import one_line
from workbench.tui.dialogs.fields import MUTED, Field, Line
from workbench.tui.dialogs.form import Form, Incomplete, Keys
from workbench.tui.dialogs.listing import Listing


class SourceDialog(Form[Source]):
    """Choose a source; typing narrows the list, the last one used is marked."""

    KEYS: ClassVar[Keys] = (
        ("enter", "open it"),
        ("↑↓", "choose"),
        ("type", "narrow the list"),
        ("esc", "back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "down", show=False),
        Binding("up", "move(-1)", "up", show=False),
        Binding("pagedown", "move(10)", "page down", show=False),
        Binding("pageup", "move(-10)", "page up", show=False),
    ]
    SIZE = "wide"

    def __init__(
        self,
        label: str,
        sources: tuple[Source, ...],
        last_source: str = "",
        held: Mapping[str, str] | None = None,
    ) -> None:
        """Offer `sources`, the one with uid `last_source` marked; `held` are words of the claim by uid."""
        super().__init__(f"Claim {label} · which source?", label)
        self._held = held or {}
        self._all = sources
        self._last_source = last_source
        self._shown = sources

    def fields(self) -> ComposeResult:
        """Show a line to narrow the list, and the list."""
        yield Line(id="narrow", placeholder="part of a title, a publisher, or s4")
        listing = Listing(id="sources", empty="No source holds these words.")
        listing.can_focus = False
        yield listing

    def on_mount(self) -> None:
        """Mark the source that was used last."""
        uids = [source.uid for source in self._all]
        self._list(uids.index(self._last_source) if self._last_source in uids else 0)

    def action_move(self, rows: int) -> None:
        """Move the mark from within the line."""
        self.query_one("#sources", Listing).move(rows)

    def answer(self) -> Source:
        """Return the marked source."""
        if not self._shown:
            raise Incomplete("No source holds these words; shorten them", "narrow")
        return self._shown[self.query_one("#sources", Listing).index]

    @on(Input.Changed, "#narrow")
    def _narrow(self, message: Input.Changed) -> None:
        words = message.value.casefold().split()
        before = self._shown
        self._shown = tuple(
            source for source in self._all if all(word in _searched(source) for word in words)
        )
        if self._shown != before:
            self._list(0)

    def _list(self, index: int) -> None:
        self.query_one("#sources", Listing).show(
            [_row(source, self._held.get(source.uid, "")) for source in self._shown], index
        )
        self._tell_place()

    @on(Listing.Moved)
    def _tell_place(self) -> None:
        """Say which source of how many is marked."""
        self.query_one("#dialog").border_subtitle = self.query_one("#sources", Listing).place

    def _fields(self) -> dict[str, Field]:
        return {}


def _searched(source: Source) -> str:
    return f"s{source.number} {source.title} {source.publisher} {source.url} {source.kind}".casefold()


def _row(source: Source, held: str) -> Content:
    about = " · ".join(part for part in (source.kind, source.publisher, source.tier) if part)
    number = f"s{source.number}".ljust(5)
    has = f"  has {one_line(held)}" if held else ""
    return Content.assemble(
        (number, "bold"), one_line(source.title), (has, "$text-accent"), (f"  {one_line(about)}", MUTED)
    )
