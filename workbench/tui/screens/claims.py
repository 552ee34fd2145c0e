"""Claims of every article: filtered and ordered as the queue is, searched on a thread, read by page."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from workbench.domain.terms import terms_of
from workbench.errors import WorkbenchError
from workbench.text import one_line
from workbench.tui.asking import Refused
from workbench.tui.commands import CLAIMS
from workbench.tui.cutting import shortened
from workbench.tui.details import held_by
from workbench.tui.filtering import FILTER_HELP, condition
from workbench.tui.messages import CursorMoved, FilterLeft, FilterTyped, LineEntered
from workbench.tui.ordering import ORDER_WORDS
from workbench.tui.places import ClaimsPlace
from workbench.tui.rows import PAGE
from workbench.tui.screens.bench import bindings_of
from workbench.tui.screens.visited import VisitedScreen
from workbench.tui.standing import standing_of
from workbench.tui.state import ReviewState
from workbench.tui.widgets.claims import ClaimRows, EveryClaimList
from workbench.tui.widgets.filterline import FilterLine

if TYPE_CHECKING:
    from workbench.desk.listing import Found, Known, Progress
    from workbench.desk.workspace import Workspace

NEWS_SECONDS = 0.25
"""How often a long search says how far it is."""


class ClaimsFound(Message):
    """A search found claims; the first ones in order, while it goes on."""

    def __init__(self, ids: array[int], found: Found) -> None:
        super().__init__()
        self.ids = ids
        self.found = found


class SearchWent(Message):
    """A long search said how far it is."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self.progress = progress


class ClaimsScreen(VisitedScreen):
    """Every claim of the current drafts; enter opens one in the review of its article."""

    COMMANDS_HERE = CLAIMS
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(CLAIMS)

    def __init__(self) -> None:
        super().__init__("Claims")
        self._known: Known | None = None
        self._ids: Sequence[int] = ()
        self._line = 0
        self._claim = 0
        self._filter_before = ""
        self._progress = ""

    def body(self) -> ComposeResult:
        """Hold the list and the filter line."""
        yield EveryClaimList(id="every-claim")
        yield FilterLine(id="filter")

    def on_mount(self) -> None:
        """Come back to where somebody was; let the arrow keys walk the list."""
        place = self.shell.claims_place
        self._state = replace(self._state, order=place.order, filter=place.filter)
        self._claim, self._known = place.claim, place.known
        self.query_one(EveryClaimList).focus()

    def on_unmount(self) -> None:
        """Keep the place."""
        state = self._state
        self.shell.claims_place = ClaimsPlace(state.order, state.filter, self._claim, self._known)

    # Searching

    def ask_again(self) -> None:
        """Search on a thread, unless a search is under way: the next look at the journal asks again."""
        if not any(worker.group == "claims" and worker.is_running for worker in self.workers):
            self._search_anew()

    def _search_anew(self) -> None:
        workspace = self.workspace
        if workspace is not None:
            listed = self.query_one(EveryClaimList)
            listed.is_reading, listed.needle = True, self._state.filter.strip()
            self._search(workspace, self._known, self._state)

    @work(thread=True, exclusive=True, group="claims", exit_on_error=False)
    def _search(self, workspace: Workspace, known: Known | None, state: ReviewState) -> None:
        from workbench.desk import listing

        worker, said, shown = get_current_worker(), monotonic(), -1
        try:
            for step in listing.search(
                workspace, known or listing.Known(), state.order, terms_of(state.filter)
            ):
                if worker.is_cancelled:
                    return
                is_due = monotonic() - said > NEWS_SECONDS
                if isinstance(step, listing.Progress):
                    news: Message = SearchWent(step)
                else:
                    is_due = is_due or step.is_whole or (shown < PAGE and len(step.ids) > max(shown, 0))
                    shown = len(step.ids)
                    news = ClaimsFound(step.ids[:], step)
                if is_due:
                    said = monotonic()
                    self.post_message(news)
        except WorkbenchError as error:
            self.post_message(Refused(error))

    async def read_back(self) -> None:
        """Search again after a write."""
        self._search_anew()

    @on(SearchWent)
    def _show_progress(self, message: SearchWent) -> None:
        went = message.progress
        of = f" of {went.of:,}" if went.of else ""
        self._progress = f"{went.doing} {went.done:,}{of}"
        self._show_heading()

    @on(ClaimsFound)
    def _show_found(self, message: ClaimsFound) -> None:
        workspace, found = self.workspace, message.found
        if workspace is None:
            return
        self._known = found.known
        self._progress = "" if found.is_whole else f"looked at {found.done:,} of {found.of:,}"
        listed = self.query_one(EveryClaimList)
        listed.is_reading = not found.is_whole
        is_same = found.is_whole and self.seq == found.known.seq and message.ids == self._ids
        self._ids = message.ids
        if found.is_whole:
            self.seq = found.known.seq
        if not is_same:
            self._line = self._line_of(self._claim)
            listed.claims = ClaimRows(workspace, self._ids, self.seq)
            listed.show(listed.claims, self._line)
            self._note_claim()
        self._show_heading()
        self.show_state()

    def _line_of(self, claim: int) -> int:
        """Return the line of a claim; the line where the cursor was, when the claim is not listed."""
        try:
            return self._ids.index(claim)
        except ValueError:
            return max(0, min(self._line, len(self._ids) - 1))

    def _note_claim(self) -> None:
        self._claim = self._ids[self._line] if 0 <= self._line < len(self._ids) else self._claim

    def _show_heading(self) -> None:
        known, needle = self._known, one_line(self._state.filter.strip())
        count = len(known.index) if known is not None else 0
        every = f"{count:,} claim{'' if count == 1 else 's'}"
        parts = [f"/{needle}: {len(self._ids):,} of {every}" if needle else every]
        parts.append(ORDER_WORDS[self._state.order])
        if self._progress:
            parts.append(self._progress)
        elif known is not None and known.flags is not None and not needle:
            parts.append(f"open {known.open:,} · no source {known.no_source:,} · waiting {known.waiting:,}")
        self.show_title(" · ".join(parts))

    # Moving

    def become(self, state: ReviewState) -> None:
        """Show another state; another order or filter is another search."""
        is_other = (state.order, state.filter) != (self._state.order, self._state.filter)
        super().become(state)
        if is_other:
            self._search_anew()

    @on(CursorMoved)
    def _cursor_moved(self, message: CursorMoved) -> None:
        self._line = message.line
        self._note_claim()
        listed = self.query_one(EveryClaimList)
        row = listed.row(message.line)
        if row.claim is not None and listed.claims is not None:
            title = one_line(listed.claims.title_of(row)) or "untitled"
            words = f"{title}: “{one_line(row.claim.claim.quote)}”"
            self.show_words(shortened(words, max(1, self.size.width - 2)))

    def whole(self) -> Sequence[Content]:
        """Return the claim under the cursor with its words, where it stands, and its article."""
        listed = self.query_one(EveryClaimList)
        view = listed.row(listed.cursor).claim if listed.cursor >= 0 else None
        if view is None or listed.claims is None:
            return ()
        title = one_line(listed.claims.title_of(listed.row(listed.cursor))) or "untitled"
        return [
            Content.styled(f"{view.label}  {one_line(view.claim.wording)}", "bold"),
            Content(f"“{one_line(view.claim.quote)}”"),
            Content.styled(
                f"{standing_of(view)} · risk {view.claim.worth} · {held_by(view)} · {title}", "$muted"
            ),
        ]

    @on(LineEntered)
    async def _line_entered(self, message: LineEntered) -> None:
        view = self.query_one(EveryClaimList).row(message.line).claim
        if view is None:
            self.say("this claim is gone: somebody split, merged or redrafted it")
            return
        await self.open_article(view.article_number, view.claim.number)

    # Filter and way out

    def open_filter(self) -> None:
        """Open the filter line."""
        self._filter_before = self._state.filter
        self.query_one(FilterLine).open(self._state.filter)

    @on(FilterTyped)
    def _filter_typed(self, message: FilterTyped) -> None:
        try:
            condition(message.needle)
            self.become(replace(self._state, filter=message.needle))
            self.show_words(FILTER_HELP if message.needle.strip() and not message.is_kept else "")
        except WorkbenchError as error:
            self.show_words(str(error), is_refusal=message.is_kept)
            if message.is_kept:
                self.query_one(FilterLine).open(message.needle)
            return
        if message.is_kept:
            self.query_one(EveryClaimList).focus()

    @on(FilterLeft)
    def _filter_left(self) -> None:
        self.become(replace(self._state, filter=self._filter_before))
        self.show_words("")
        self.query_one(EveryClaimList).focus()

    def leave(self) -> None:
        """List every claim again, then go back."""
        if self._state.filter:
            self.become(replace(self._state, filter=""))
        else:
            super().leave()
