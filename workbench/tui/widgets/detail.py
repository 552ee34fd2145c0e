"""The claim's detail: styled text that scrolls."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workbench.checks.displayed import Compared
from workbench.checks.rewording import Rewording
from workbench.domain.review import ClaimView
from workbench.tui.details import detail_of, held_by
from workbench.tui.displaying import display_of
from workbench.tui.keymap import key_of
from workbench.tui.state import ReviewState

ROOMY_FROM = 20
"""Lines of the pane from which empty lines part what is said."""


class DetailPane(VerticalScroll, can_focus=True):
    """One claim in full."""

    BORDER_TITLE = "3 Claim"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: ClaimView | None = None
        self._piece: Compared | None = None
        self._changes: Mapping[str, Rewording] = {}
        self._is_dense = False
        self._state = ReviewState()

    def compose(self) -> ComposeResult:
        """Hold one text."""
        yield Static("", id="detail", markup=False)

    def show_changes(self, changes: Mapping[str, Rewording], state: ReviewState) -> None:
        """Show from now on what a new draft did to the words of these claims."""
        self._changes = changes
        self._shown = None
        self.show_state(state)

    def show_state(self, state: ReviewState) -> None:
        """Show the claim under the cursor, or the display copy under the article's."""
        self._state = state
        piece = state.display_here
        if piece is not None and state.view is not None:
            if piece is not self._piece:
                self._piece, self._shown = piece, None
                self.border_subtitle = ""
                words = state.view.document.text[piece.block.start : piece.block.end]
                self.query_one("#detail", Static).update(display_of(piece, words))
                self.scroll_home(animate=False)
            return
        self._piece = None
        claim = state.current
        self.border_subtitle = held_by(claim) if claim is not None else ""
        if claim is self._shown and claim is not None:
            return
        is_other = claim is None or self._shown is None or claim.claim.uid != self._shown.claim.uid
        self._shown = claim
        shown = (
            detail_of(claim, self._changes.get(claim.claim.uid), is_dense=self._is_dense)
            if claim is not None
            else _nothing(state)
        )
        self.query_one("#detail", Static).update(shown)
        if is_other:
            self.scroll_home(animate=False)

    def on_resize(self, event: events.Resize) -> None:
        """Say the same in fewer lines where there are few."""
        is_dense = 0 < self.size.height < ROOMY_FROM
        if is_dense != self._is_dense:
            self._is_dense = is_dense
            self._shown = None
            self.show_state(self._state)


def _nothing(state: ReviewState) -> Content:
    if state.view is None:
        return Content("")
    words = (
        f"Low-stake claims are folded here; {key_of('fold')} shows them."
        if state.rows
        else "No claim is under the cursor."
    )
    return Content.styled(words, "$muted")
