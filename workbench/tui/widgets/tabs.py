"""The names of the panes, shown where only some of them fit."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.geometry import Region

from workbench.tui.messages import PaneEntered
from workbench.tui.state import PANES, Pane, ReviewState
from workbench.tui.widgets.still import StillWords

_NAMES = {"queue": "Queue", "article": "Article", "claim": "Claim"}


def _tab(pane: Pane) -> str:
    return f" {PANES.index(pane) + 1} {_NAMES[pane]} "


class PaneTabs(StillWords):
    """One line: 1 Queue, 2 Article, 3 Claim; the one in front is marked."""

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
            cells = len(_tab(pane))
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
            Content.styled(_tab(pane), "bold reverse $primary" if pane == self._state.pane else "$muted")
            for pane in PANES
        ]
        current = self._state.current
        if current is not None and self._state.pane != "queue":
            parts.append(Content.styled(f"  {current.label}", "bold"))
        if self._state.filter:
            parts.append(Content.styled(f"  /{len(self._state.rows)} of {len(self._state.claims)}", "$muted"))
        return Content(" ").join(parts)
