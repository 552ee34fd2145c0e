"""What a reviewer has in front of them, frozen; every key leads from one state to the next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from workbench.domain.article import Sentence
from workbench.domain.review import ArticleView, ClaimView, Tallies
from workbench.domain.span import Span
from workbench.tui.ordering import ORDERS, Order, arranged
from workbench.tui.rows import FOLD, QueueRow

if TYPE_CHECKING:
    from workbench.checks.displayed import Compared

Pane = Literal["queue", "article", "claim"]
PANES: tuple[Pane, ...] = ("queue", "article", "claim")


@dataclass(frozen=True, slots=True)
class Words:
    """The words under the article's cursor; `is_chosen` when a person stretched it."""

    span: Span
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the last act did, kept in sight with its undo."""

    label: str
    standing: str
    words: str
    can_undo: bool = True


@dataclass(frozen=True, slots=True)
class ReviewState:
    """One article under review. Build it with `ReviewState().shown(...)`; never change a field alone."""

    view: ArticleView | None = None
    tallies: Tallies | None = None
    unread: tuple[Span, ...] = ()
    "One span a word."
    cursor: str = ""
    "uid of the claim under the cursor, FOLD on the line of folded claims, or empty."
    order: Order = "risk"
    filter: str = ""
    selected: frozenset[str] = frozenset()
    pane: Pane = "queue"
    words: Words | None = None
    is_unfolded: bool = False
    is_read_only: bool = False
    last: Outcome | None = None
    displayed: tuple[Compared, ...] = ()
    "Display copy compared with the body, once that is found out."
    rows: tuple[QueueRow, ...] = field(default=(), repr=False)

    # What is there

    @property
    def claims(self) -> tuple[ClaimView, ...]:
        """Every claim of the revision, in reading order."""
        return self.view.claims if self.view is not None else ()

    @property
    def current(self) -> ClaimView | None:
        """The claim under the cursor."""
        return self.view.claim(self.cursor) if self.view is not None else None

    @property
    def aim(self) -> tuple[ClaimView, ...]:
        """The claims a command is for: the selected ones in reading order, else the one at hand."""
        if self.selected:
            return tuple(view for view in self.claims if view.claim.uid in self.selected)
        return (self.at_hand,) if self.at_hand is not None else ()

    @property
    def at_hand(self) -> ClaimView | None:
        """The claim under the cursor; none while display copy that is no part of it is shown instead."""
        current, piece = self.current, self.display_here
        if current is None or piece is None:
            return current
        return current if current.span.overlaps(Span(piece.block.start, piece.block.end)) else None

    @property
    def row_number(self) -> int:
        """The line of the queue that the cursor is on, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.uid == self.cursor), -1)

    @property
    def is_empty(self) -> bool:
        """Say whether there is an article, but no claim in it."""
        return self.view is not None and not self.view.claims

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at `offset`."""
        if self.view is None:
            return None
        return next((item for item in self.view.sentences if item.start <= offset < item.end), None)

    @property
    def display_here(self) -> Compared | None:
        """The display copy under the article's cursor, compared with the body."""
        if self.pane != "article" or self.words is None:
            return None
        at = self.words.span.start
        return next((one for one in self.displayed if one.block.start <= at < one.block.end), None)

    def unread_within(self, span: Span) -> tuple[Span, ...]:
        """Return the unread words inside `span`."""
        return tuple(word for word in self.unread if span.contains(word))

    # What a person does

    def moved(self, lines: int) -> ReviewState:
        """Return the state `lines` further down the queue, stopping at its ends."""
        if not self.rows:
            return self
        at = self.row_number
        target = max(0, min(len(self.rows) - 1, at + lines)) if at >= 0 else 0
        return replace(self, cursor=self.rows[target].uid, words=None)

    def moved_to(self, uid: str) -> ReviewState:
        """Return the state with the cursor on `uid`, unfolding it when it is folded away."""
        moved = replace(self, cursor=uid, words=None)
        return moved if moved.row_number >= 0 or not uid else moved._arranged()

    def next_open(self) -> ReviewState:
        """Return the state on the current claim while it is open, else on the next open one, wrapping.

        When only folded claims are open it unfolds them; when nothing is open the cursor stays.
        """
        at = max(self.row_number, 0)
        for row in (*self.rows[at:], *self.rows[:at]):
            if row.claim is not None and row.claim.open_questions:
                return replace(self, cursor=row.uid, words=None)
        if not self.is_unfolded and not self.filter:
            unfolded = replace(self, is_unfolded=True)._arranged()
            if any(row.claim is not None and row.claim.open_questions for row in unfolded.rows):
                return unfolded.next_open()
        return self

    def reordered(self) -> ReviewState:
        """Return the state in the next order; cursor and selection stay on their claims."""
        following = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        return replace(self, order=following)._arranged()

    def filtered(self, needle: str) -> ReviewState:
        """Return the state under another filter; the selection stays, the cursor if its claim does.

        Raises WorkbenchError when the filter cannot be understood.
        """
        return replace(self, filter=needle)._arranged()._with_valid_cursor(self.row_number)

    def toggled(self) -> ReviewState:
        """Return the state with the current claim selected or no longer so, one line further."""
        if self.current is None:
            return self
        return replace(self, selected=self.selected ^ {self.cursor}).moved(1)

    def unselected(self) -> ReviewState:
        """Return the state without a selection."""
        return replace(self, selected=frozenset())

    def refolded(self) -> ReviewState:
        """Return the state with folded claims shown, or folded again."""
        was_on_fold, at = self.cursor == FOLD, self.row_number
        state = replace(self, is_unfolded=not self.is_unfolded)._arranged()
        return replace(state, cursor=state.rows[at].uid) if was_on_fold else state._with_valid_cursor(at)

    def on_pane(self, pane: Pane) -> ReviewState:
        """Return the state with another pane in front."""
        return replace(self, pane=pane)

    def with_words(self, words: Words | None) -> ReviewState:
        """Return the state with other words under the article's cursor, on the claim that holds them."""
        state = replace(self, words=words)
        if words is None or words.is_chosen:
            return state
        holding = [view for view in self.claims if view.span.contains(words.span)]
        if not holding or any(view.claim.uid == self.cursor for view in holding):
            return state
        innermost = min(holding, key=lambda view: view.claim.end - view.claim.start)
        return replace(state.moved_to(innermost.claim.uid), words=words)

    def saying(self, last: Outcome | None) -> ReviewState:
        """Return the state with what the last act did."""
        return replace(self, last=last)

    # What the workspace says

    def shown(self, view: ArticleView, tallies: Tallies, unread: tuple[Span, ...]) -> ReviewState:
        """Return the state of the article as it now is: same cursor, order, filter and selection.

        A cursor whose claim went away lands on the claim that came of it, else on the same line.
        """
        present = {item.claim.uid for item in view.claims}
        before = self.row_number
        state = replace(
            self, view=view, tallies=tallies, unread=unread, selected=self.selected & present
        )._arranged()
        if self.cursor and self.cursor not in present and self.cursor != FOLD:
            heir = next((c.claim.uid for c in view.claims if self.cursor in c.claim.parents), "")
            if heir:
                return state.moved_to(heir)
        return state._with_valid_cursor(before)

    def _arranged(self) -> ReviewState:
        kept = self.selected | {self.cursor}
        rows = arranged(self.claims, self.order, self.filter, kept, self.is_unfolded)
        return replace(self, rows=rows)

    def _with_valid_cursor(self, at: int) -> ReviewState:
        if self.row_number >= 0:
            return self
        if not self.rows:
            return replace(self, cursor="")
        return replace(self, cursor=self.rows[max(0, min(at, len(self.rows) - 1))].uid)
