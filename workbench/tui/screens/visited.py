"""A screen opened over the articles or a review, to look something up there; escape leads back."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from workbench.text import one_line
from workbench.tui.cutting import shortened
from workbench.tui.messages import CursorMoved
from workbench.tui.screens.bench import BenchScreen
from workbench.tui.state import ReviewState
from workbench.tui.widgets.keyline import KeyLine
from workbench.tui.widgets.lastline import LastLine
from workbench.tui.widgets.listing import Listing


class VisitedScreen(BenchScreen):
    """A title, a framed body, and the two lines at the bottom; it follows other writers."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._heading = title
        self._words = "reading …"

    def body(self) -> ComposeResult:
        """Yield what stands in the frame."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay the body out between its title and the lines at the bottom."""
        yield Static("", id="visited-title", markup=False)
        with Vertical(id="visited"):
            yield from self.body()
        yield LastLine(is_visiting=True, id="last")
        yield KeyLine(self.commands, id="keys")

    def on_mount(self) -> None:
        """Read what the screen shows."""
        self.show_title(self._words)
        self.ask_again()
        self.follow()

    def show_title(self, words: str) -> None:
        """Show the name of the screen with `words` beside it, and the line of the list that is looked at."""
        self._words = words
        lead = self._heading + "  "
        room = self.size.width - 2 - cell_len(lead)
        told, place = next(
            ((told, place) for told, place in self._told() if cell_len(told) + 1 + cell_len(place) <= room),
            (shortened(one_line(words), max(1, room)), ""),
        )
        gap = " " * max(1, room - cell_len(told) - cell_len(place))
        self.query_one("#visited-title", Static).update(
            Content.assemble(
                (lead, "bold $primary"), (told, "$muted"), (gap + place if place else "", "bold")
            ),
            layout=False,
        )

    def _told(self) -> Iterator[tuple[str, str]]:
        """Yield the words and the line of the list that the cursor is on, in fewer and fewer cells."""
        words, reviewer = one_line(self._words), f" · {one_line(self.reviewer)}" if self.reviewer else ""
        place = next((listing.place for listing in self.query(Listing)), "")
        yield words + reviewer, place
        yield words, place
        yield words, f"at {place.partition(' ')[0]}" if place else ""
        yield words, ""

    @on(CursorMoved)
    def _tell_place(self) -> None:
        self.show_title(self._words)

    def on_resize(self) -> None:
        """Fit the title to another width."""
        self.show_title(self._words)

    def show_state(self) -> None:
        """Paint the title and the two lines at the bottom."""
        if self.is_mounted:
            self.show_title(self._words)
            self.query_one(LastLine).show_state(self._state)
            self.query_one(KeyLine).show_state(self._state)

    def show_words(self, words: str, *, is_refusal: bool = False) -> None:
        """Say something in the last line."""
        self.query_one(LastLine).say(words, is_refusal=is_refusal)

    @property
    def reviewing(self) -> ReviewState:
        """The state of the review that this screen stands over; its own where it stands over none."""
        below = [screen for screen in self.app.screen_stack if isinstance(screen, BenchScreen)]
        reviewed = (screen.state for screen in reversed(below) if screen.state.view is not None)
        return next(reviewed, self._state)

    def go_to(self, screen: Screen[None]) -> None:
        """Open a screen in place of this one, so that escape leads back to where one came from."""
        if isinstance(screen, BenchScreen):
            screen.become_read_only(self._state.is_read_only)
        self.shell.run_worker(self.shell.change_visit(screen), group="opening", exit_on_error=False)

    def leave(self) -> None:
        """Go back to where one came from."""
        self.dismiss(None)
