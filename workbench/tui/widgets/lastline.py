"""The line that keeps the last act in sight, with its undo; or says why something cannot be done."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content

from workbench.domain.verdict import SYMBOLS, VALUES
from workbench.text import one_line, plural
from workbench.tui.cutting import shortened
from workbench.tui.keymap import key_of
from workbench.tui.standing import INKS
from workbench.tui.state import Outcome, ReviewState
from workbench.tui.widgets.still import StillWords

REPEATABLE = frozenset({*VALUES, "supports", "refutes", "context"})
"""What was said of a claim and can be said of another one by one key."""


LINES = 3
"""Lines that the news takes at most."""


class LastLine(StillWords):
    """The news: what was done last takes as many lines as it needs, up to LINES; so does a refusal."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._state = ReviewState()
        self._said = ""
        self._is_refusal = False

    @property
    def words(self) -> str:
        """What the line says, without style."""
        return self._painted.plain

    def show_state(self, state: ReviewState) -> None:
        """Show the last outcome of `state`, unless something was said since."""
        self._state = state
        self.look_again()

    def say(self, words: str, *, is_refusal: bool = False) -> None:
        """Say something until the next command; an empty text stops saying it."""
        self._said, self._is_refusal = words, is_refusal
        self.look_again()

    def lines_of(self, said: Content, width: int) -> int:
        """Return how many lines words take."""
        return max(1, min(LINES, said.get_height({}, width)))

    def says(self) -> Content:
        """Return what was said, else the selection, else the last outcome, else the CLI twin."""
        if self._said:
            ink = "bold $disputed" if self._is_refusal else "$muted"
            return Content.styled(("! " if self._is_refusal else "") + one_line(self._said), ink)
        if self._state.selected:
            count = plural(len(self._state.selected), "claim")
            return Content.assemble(
                (f"* {count} selected", "bold $accent"), (f": {_acting()} act on all · esc clears", "$muted")
            )
        return self._outcome(self._state.last) if self._state.last is not None else Content("")

    def _outcome(self, last: Outcome) -> Content:
        ink = f"${INKS[last.standing]}" if last.standing in INKS else "$primary"
        symbol = SYMBOLS.get(last.standing, "›")
        lead = " ".join(part for part in (symbol, one_line(last.label), last.standing) if part)
        repeats = f" · {key_of('repeat')} repeats" if last.standing in REPEATABLE else ""
        tail = (
            f"{repeats} · {key_of('undo')} undoes" if last.can_undo else f" · {key_of('redo')} does it again"
        )
        width = max(1, self.size.width)
        room = width * LINES - cell_len(lead + tail) - 3

        def told(cells: int) -> Content:
            words = shortened(one_line(last.words), max(0, cells))
            words = " · " + words if words else ""
            return Content.assemble((lead, f"bold {ink}"), words, (tail, "$muted"))

        while room > 0 and len(told(room).wrap(width)) > LINES:
            room -= _STEP
        return told(room)


_STEP = 4
"""Cells by which the words are shortened until they fit."""


def _acting() -> str:
    """Return the keys of the commands that act on everything that is selected."""
    return " ".join(
        map(key_of, ("verified", "disputed", "needs-context", "unverifiable", "dismiss", "attach", "merge"))
    )
