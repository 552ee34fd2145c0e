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
from workbench.tui.widgets.keyline import APART_FROM
from workbench.tui.widgets.queue import legend
from workbench.tui.widgets.still import StillWords

REPEATABLE = frozenset({*VALUES, "supports", "refutes", "context"})
"""What was said of a claim and can be said of another one by one key."""


LINES = 3
"""Lines that the news takes at most."""


class LastLine(StillWords):
    """The news: what was done last takes as many lines as it needs, up to LINES; so does a refusal."""

    def __init__(self, *, explains: bool = False, is_visiting: bool = False, id: str | None = None) -> None:
        """With `explains` it says without news what the signs of the queue mean and what undo does.

        `is_visiting`: the keys that decide do not work on its screen, only what is attached goes to claims.
        """
        super().__init__(id=id)
        self._explains = explains
        self._is_visiting = is_visiting
        self._state = ReviewState()
        self._said = ""
        self._is_refusal = False

    @property
    def words(self) -> str:
        """The news of the line, without style; nothing while there is none."""
        return self._news().plain

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
        """Return the news, else what the signs of the queue mean and what the undo key would do."""
        news = self._news()
        if news.plain or not self._explains or self._state.view is None:
            return news
        helping = f"{key_of('help')} explains every key and sign"
        undoing = "" if self._state.is_read_only else f"{key_of('undo')} undoes what you did last · "
        room = self.size.width - cell_len(undoing + helping) - 3
        signs = legend(room) if self.size.width >= APART_FROM else ""
        return Content.styled(" · ".join(filter(None, (signs, undoing + helping))), "$muted")

    def _news(self) -> Content:
        """Return what was said, else the selection, else the last outcome."""
        if self._said:
            ink = "bold $disputed" if self._is_refusal else "$muted"
            return Content.styled(("! " if self._is_refusal else "") + one_line(self._said), ink)
        if self._state.selected:
            count = plural(len(self._state.selected), "claim")
            if self._is_visiting:
                goes = "what is attached here goes to all of them"
                return Content.assemble((f"* {count} selected", "bold $accent"), (f": {goes}", "$muted"))
            return Content.assemble(
                (f"* {count} selected", "bold $accent"), (f": {_acting()} act on all · esc clears", "$muted")
            )
        return self._outcome(self._state.last) if self._state.last is not None else Content("")

    def _outcome(self, last: Outcome) -> Content:
        ink = f"${INKS[last.standing]}" if last.standing in INKS else "$primary"
        symbol = SYMBOLS.get(last.standing, "›")
        lead = " ".join(part for part in (symbol, one_line(last.label), last.standing) if part)
        repeats = f" · {key_of('repeat')} repeats" if self._can_repeat(last) else ""
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

    def _can_repeat(self, last: Outcome) -> bool:
        return last.standing in REPEATABLE and not self._is_visiting


_STEP = 4
"""Cells by which the words are shortened until they fit."""


def _acting() -> str:
    """Return the keys of the commands that act on everything that is selected."""
    return " ".join(
        map(key_of, ("verified", "disputed", "needs-context", "unverifiable", "dismiss", "attach", "merge"))
    )
