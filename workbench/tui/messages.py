"""News that travels up from widgets and threads: past tense, one fact each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.checks.displayed import Compared
    from workbench.checks.rewording import Rewording
    from workbench.domain.review import ArticleRow, ArticleView, Tallies
    from workbench.domain.span import Span
    from workbench.tui.state import Pane, Words


class CursorMoved(Message):
    """A list's cursor moved to another line."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class PageRead(Message):
    """Rows that a list's cursor comes to soon were read."""

    def __init__(self, rows: object, number: int, page: Sequence[object]) -> None:
        super().__init__()
        self.rows = rows
        self.number = number
        self.page = page


class LineEntered(Message):
    """Enter was pressed on a line of a list."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class WordsTouched(Message):
    """The article's cursor moved to other words, or was stretched over them."""

    def __init__(self, words: Words | None) -> None:
        super().__init__()
        self.words = words


class PaneEntered(Message):
    """The name of a pane was chosen."""

    def __init__(self, pane: Pane) -> None:
        super().__init__()
        self.pane = pane


class FilterTyped(Message):
    """The filter line holds other words; `is_kept` when it was closed with enter."""

    def __init__(self, needle: str, *, is_kept: bool = False) -> None:
        super().__init__()
        self.needle = needle
        self.is_kept = is_kept


class FilterLeft(Message):
    """The filter line was left with escape."""


class ArticleRead(Message):
    """An article was read from the workspace."""

    def __init__(self, view: ArticleView, tallies: Tallies, unread: tuple[Span, ...], seq: int) -> None:
        super().__init__()
        self.view = view
        self.tallies = tallies
        self.unread = unread
        self.seq = seq


class RewordingsRead(Message):
    """What the newest draft did to the words of claims was found out."""

    def __init__(self, changes: Mapping[str, Rewording]) -> None:
        super().__init__()
        self.changes = changes


class DisplayCompared(Message):
    """The display copy of an article was compared with its body."""

    def __init__(self, pieces: tuple[Compared, ...]) -> None:
        super().__init__()
        self.pieces = pieces


class ArticlesRead(Message):
    """The numbers of all articles were read, and what is left on those that are in sight."""

    def __init__(
        self, numbers: tuple[int, ...], rows: tuple[ArticleRow, ...], seq: int, has_deadlines: bool
    ) -> None:
        super().__init__()
        self.numbers = numbers
        self.rows = rows
        self.seq = seq
        self.has_deadlines = has_deadlines


class UncountedSeen(Message):
    """A list painted an article on which nobody has counted yet what is left."""


class ArticlesCounted(Message):
    """What is left on some articles was counted."""

    def __init__(self, rows: tuple[ArticleRow, ...], seq: int) -> None:
        super().__init__()
        self.rows = rows
        self.seq = seq


class NewestRead(Message):
    """The number of the journal's last change was read."""

    def __init__(self, seq: int) -> None:
        super().__init__()
        self.seq = seq
