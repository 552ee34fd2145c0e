"""Jump mode: a letter over everything that takes keys; pressing the letter goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Static

from workbench.tui.widgets.listing import Listing


@dataclass(frozen=True, slots=True)
class Target:
    """A widget that one can jump to, and the place on the screen where its letter stands."""

    widget: Widget
    place: Region


def targets_of(screen: Screen[Any]) -> list[Target]:
    """Return what takes keys on a screen and is in sight, from the top left on."""
    found = [
        Target(widget, widget.region)
        for widget in screen.focus_chain
        if widget.region.overlaps(screen.region) and widget.region.area
    ]
    return in_order(found)


def in_order(targets: Sequence[Target]) -> list[Target]:
    """Return `targets` as they are read, as many as there are letters."""
    ordered = sorted(targets, key=lambda target: (target.place.y, target.place.x))
    return ordered[: len(ascii_lowercase)]


def _beside(target: Target) -> int:
    """Return the column of a letter: the frame or the margin of its widget, else the cell before it.

    Nothing that is read there may be covered: a list keeps its first column for the cursor.
    """
    is_its_own = target.place == target.widget.region
    has_margin = not is_its_own or target.widget.gutter.left > 0 or isinstance(target.widget, Listing)
    return target.place.x if has_margin else max(0, target.place.x - 1)


class JumpScreen(ModalScreen[Widget | None]):
    """Shows the letters over the screen below; hands back the widget whose letter was pressed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+g", "leave", "leave", show=False)]

    def __init__(self, targets: Sequence[Target]) -> None:
        super().__init__()
        self._targets = dict(zip(ascii_lowercase, targets, strict=False))

    def compose(self) -> ComposeResult:
        """Put each letter at the corner of its widget."""
        for letter, target in self._targets.items():
            mark = Static(letter, classes="jump-letter", markup=False)
            mark.styles.offset = (_beside(target), target.place.y)
            yield mark
        yield Static("a letter goes there · esc stays", id="jump-says", markup=False)

    def on_key(self, event: events.Key) -> None:
        """Go where the letter stands."""
        target = self._targets.get(event.key)
        if target is not None:
            event.stop()
            self.dismiss(target.widget)

    def on_resize(self, event: events.Resize) -> None:
        """Leave when the places have changed."""
        if event.size != self.app.size:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Stay where one was."""
        self.dismiss(None)
