"""The names of the panes, shown where only some of them fit."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Region

from workbench.text import one_line
from workbench.tui.cutting import shortened
from workbench.tui.messages import PaneEntered
from workbench.tui.state import PANES, Pane, ReviewState
from workbench.tui.widgets.still import StillWords

_NAMES = {"queue": "Queue", "article": "Article", "claim": "Claim"}

SHOWN_FILTER = 24
"""Cells of a filter that are shown at most."""


def pane_title(pane: Pane, front: Pane) -> str:
    """Return the number and the name of a pane, in brackets when it is the one in front."""
    title = f"{PANES.index(pane) + 1} {_NAMES[pane]}"
    return f"[{title}]" if pane == front else f" {title} "


def place_of(state: ReviewState) -> str:
    """Return which claim of the queue the cursor is on, of how many: `3 of 23`."""
    listed = [row.uid for row in state.rows if row.claim is not None]
    return f"{listed.index(state.cursor) + 1} of {len(listed)}" if state.cursor in listed else ""


def filter_of(state: ReviewState, cells: int) -> str:
    """Return the filter in force and how many claims of how many it keeps, in at most `cells` cells."""
    if not state.filter:
        return ""
    kept = f"{sum(row.claim is not None for row in state.rows)} of {len(state.claims)}"
    room = min(SHOWN_FILTER, max(1, cells - cell_len(kept) - 5))
    return f"/ {shortened(one_line(state.filter), room)} · {kept}"


class PaneTabs(StillWords):
    """One line: 1 Queue, 2 Article, 3 Claim, the one in front in brackets; and where one is in the queue."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._state = ReviewState()

    def show_state(self, state: ReviewState) -> None:
        """Mark the pane in front."""
        self._state = state
        self.look_again()

    def places(self) -> dict[Pane, Region]:
        """Return where each name stands on the screen."""
        at, found = self.region.x, {}
        for pane in PANES:
            cells = len(pane_title(pane, self._state.pane))
            found[pane] = Region(at, self.region.y, cells, 1)
            at += cells + 1
        return found

    def on_click(self, event: events.Click) -> None:
        """Ask for the pane whose name was clicked."""
        for pane, place in self.places().items():
            if place.contains(event.screen_x, event.screen_y):
                self.post_message(PaneEntered(pane))

    def says(self) -> Content:
        """Return the names."""
        parts = [
            Content.styled(
                pane_title(pane, self._state.pane),
                "bold reverse $primary" if pane == self._state.pane else "$muted",
            )
            for pane in PANES
        ]
        tabs = Content(" ").join(parts)
        current = self._state.current
        label = f"{current.label}  " if current is not None else ""
        room = self.size.width - tabs.cell_length - cell_len(label) - 3
        place = place_of(self._state)
        kept = filter_of(self._state, room - cell_len(place) - 3)
        where = " · ".join(filter(None, (place, kept)))
        gap = max(1, room + 2 - cell_len(where))
        return Content.assemble(tabs, " " * gap, (label, "bold"), (where, "$muted"))
