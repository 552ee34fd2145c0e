"""A line or two of words that are painted again only when they changed."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.widget import Widget


class StillWords(Widget):
    """Asks what it says at every news, and stays as it is on the screen while that is the same."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._painted = Content("")

    def says(self) -> Content:
        """Return what is to be read, for the present width."""
        raise NotImplementedError

    def look_again(self) -> None:
        """Paint what is to be read now; lay the screen out again only when that takes other lines."""
        said, width = self.says(), self.size.width
        if said == self._painted and said.spans == self._painted.spans:
            return
        self._painted = said
        self.refresh(layout=width > 0 and self.lines_of(said, width) != self.size.height)

    def lines_of(self, said: Content, width: int) -> int:
        """Return how many lines words take."""
        return self.size.height

    def render(self) -> Content:
        """Return what is read."""
        return self._painted

    def on_resize(self, event: events.Resize) -> None:
        """Fit the words to another width."""
        self.look_again()
