"""The names of the panes, shown where only some of them fit."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from workbench.tui.state import PANES, ReviewState

_NAMES = {"queue": "Queue", "article": "Article", "claim": "Claim"}


class PaneTabs(Widget):
    """One line: 1 Queue, 2 Article, 3 Claim; the one in front is marked."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._state = ReviewState()

    def show_state(self, state: ReviewState) -> None:
        """Mark the pane in front."""
        self._state = state
        self.refresh()

    def render(self) -> Content:
        """Return the names."""
        parts = []
        for number, pane in enumerate(PANES, 1):
            is_front = pane == self._state.pane
            words = f" {number} {_NAMES[pane]} "
            parts.append(Content.styled(words, "bold reverse $primary" if is_front else "$muted"))
        current = self._state.current
        if current is not None and self._state.pane != "queue":
            parts.append(Content.styled(f"  {current.label}", "bold"))
        if self._state.filter:
            parts.append(Content.styled(f"  /{len(self._state.rows)} of {len(self._state.claims)}", "$muted"))
        return Content(" ").join(parts)
