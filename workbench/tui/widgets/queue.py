"""The queue: one or two lines a claim, with where it stands in symbol, word and colour."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from workbench.domain.review import ClaimView
from workbench.text import one_line, plural
from workbench.tui.cutting import cut, cut_between
from workbench.tui.keymap import key_of
from workbench.tui.rows import HeldRows, QueueRow
from workbench.tui.standing import INKS, standing_of, state_of, symbols_of
from workbench.tui.state import ReviewState
from workbench.tui.widgets.listing import Listing

SELECTED = "*"
"""Stands before a selected claim: one cell in every font."""

ROOMY = 34
"""Cells from which every flag has a place of its own."""

ONE_LINE_FROM = 60
"""Cells from which a claim fits in one line."""

_WORD, _FLAGS, _WORTH = 14, 3, 5


class QueueList(Listing[QueueRow]):
    """The claims in the state's order."""

    BORDER_TITLE = "1 Queue"
    LABEL = 6
    "Cells for the number of a claim."

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._selected: frozenset[str] = frozenset()
        self._state = ReviewState()
        self._shown: tuple[QueueRow, ...] | None = None
        self._generation = 0

    @property
    def row_lines(self) -> int:
        """One line where it fits, else two."""
        return 1 if self.scrollable_content_region.width >= ONE_LINE_FROM else 2

    @property
    def head_lines(self) -> int:
        """One, with the heads of the columns."""
        return 1

    def head(self, width: int) -> list[Segment]:
        """Return the heads of the columns; over the two signs stand the keys that decide their questions."""
        lead = f" {_sign('verified')}{_sign('said-verified')} " + set_cell_size("claim", self.LABEL)
        if self.row_lines == 2:
            left = set_cell_size(f"{lead} state", width - _WORTH)
        else:
            words = max(1, width - 4 - self.LABEL - _WORD - 2 - _FLAGS - _WORTH)
            state = set_cell_size(" state", _WORD + 1)
            left = lead + state + set_cell_size(legend(words), words) + " " * (_FLAGS + 1)
        return [Segment(left + f"{'risk':>{_WORTH - 1}} ", self.ink("muted"))]

    def hint(self) -> str:
        """Say why the queue is empty."""
        if self._state.view is None:
            return ""
        if self._state.filter:
            return nothing_found(self._state.filter, len(self._state.claims))
        article, add = key_of("pane-article"), key_of("add")
        words = f"{article} goes to the article; choose words\nwith shift and arrows, then {add}."
        return f"No claim was found here.\n{words}"

    def show_state(self, state: ReviewState) -> None:
        """Show the queue of `state`."""
        self._state = state
        if state.rows is self._shown and state.selected == self._selected:
            self.moved_to(state.row_number)
            return
        self._selected, self._shown = state.selected, state.rows
        self._generation += 1
        self.show(HeldRows(state.rows, self._generation), state.row_number)

    def painted(self, row: QueueRow, line: int, width: int) -> list[Segment]:
        """Return one line of a claim, or of the line that stands for folded ones."""
        if row.claim is None:
            return self._folded(row, line, width)
        if self.row_lines == 1:
            return self._in_one_line(row, row.claim, width)
        return (
            self._first_line(row, row.claim, width) if line == 0 else self._second_line(row, row.claim, width)
        )

    def _folded(self, row: QueueRow, line: int, width: int) -> list[Segment]:
        fold = key_of("fold")
        words = f"   + {plural(row.folded, 'low-stake claim')}" if line == 0 else f"     {fold} shows them"
        if self.row_lines == 1:
            words += f" folded: {fold} shows them"
        return [Segment(set_cell_size(words, width), self.ink("muted"))]

    def _lead(self, view: ClaimView) -> list[Segment]:
        selected = SELECTED if view.claim.uid in self._selected else " "
        ink = self.ink(INKS[standing_of(view)], "mark")
        return [
            Segment(selected, self.ink("key")),
            Segment(symbols_of(view) + " ", ink),
            Segment(set_cell_size(view.label, self.LABEL), self.ink("strong")),
        ]

    def _in_one_line(self, row: QueueRow, view: ClaimView, width: int) -> list[Segment]:
        standing = standing_of(view)
        words = max(1, width - 4 - self.LABEL - _WORD - 2 - _FLAGS - _WORTH)
        return [
            *self._lead(view),
            Segment(set_cell_size(" " + state_of(view), _WORD + 1), self.ink(INKS[standing])),
            Segment(cut_between(_wording(row, view), words), self._wording_ink(view)),
            Segment(" " + set_cell_size(_flags(view), _FLAGS), self.ink("sourceless")),
            Segment(f"{view.claim.worth:>{_WORTH - 1}} ", self.ink("muted")),
        ]

    def _first_line(self, row: QueueRow, view: ClaimView, width: int) -> list[Segment]:
        standing = standing_of(view)
        flags = _flags(view) if width >= ROOMY else _flags(view).replace(" ", "")
        tail = f" {flags}" if flags else ""
        words = max(1, width - 4 - self.LABEL - 1 - len(tail) - _WORTH)
        return [
            *self._lead(view),
            Segment(" " + cut(state_of(view), words), self.ink(INKS[standing])),
            Segment(tail, self.ink("sourceless")),
            Segment(f"{view.claim.worth:>{_WORTH - 1}} ", self.ink("muted")),
        ]

    def _second_line(self, row: QueueRow, view: ClaimView, width: int) -> list[Segment]:
        return [
            Segment("    "),
            Segment(cut_between(_wording(row, view), width - 5), self._wording_ink(view)),
        ]

    def _wording_ink(self, view: ClaimView) -> Style:
        return self.ink("muted") if view.is_settled else Style.null()


def legend(cells: int) -> str:
    """Return what the signs of a row mean in at most `cells` cells, those of the two questions first."""
    parts = (
        f"{_sign('verified')} is it so", f"{_sign('said-verified')} said so", "q query", "f fix",
        "Q overdue", "w reworded", "» carried",
    )  # fmt: skip
    fitting = (" · ".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((words for words in fitting if cell_len(words) <= cells), "")


def nothing_found(needle: str, claims: int) -> str:
    """Return what to do when no claim passes the filter; lines are parted by newlines."""
    every = f"all {claims:,} claims" if claims else "all claims"
    return (
        f"Nothing found: no claim passes “{one_line(needle)}”.\n"
        f"{key_of('filter')} changes the filter, esc takes it away and shows {every}."
    )


def _sign(command_id: str) -> str:
    """Return the key of a command as the head of a column one cell wide."""
    return set_cell_size(key_of(command_id), 1)


def _wording(row: QueueRow, view: ClaimView) -> str:
    repeats = f"(+{row.repeats} the same) " if row.repeats else ""
    first = f"(as {view.first.label}) " if view.first is not None else ""
    return one_line(repeats + first + view.claim.wording)


def _flags(view: ClaimView) -> str:
    """Return q for an open query (Q: overdue), f for an open fix, w for a wording by hand, else »."""
    query = "Q" if view.overdue else "q" if any(query.is_open for query in view.queries) else " "
    fix = "f" if any(fix.is_open for fix in view.fixes) else " "
    carried = (
        "w" if view.is_reworded else "»" if any(verdict.carried_from for verdict in view.verdicts) else " "
    )
    return query + fix + carried
