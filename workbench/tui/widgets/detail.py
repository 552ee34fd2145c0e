"""The claim's detail: styled text that scrolls."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workbench.domain.review import ClaimView
from workbench.tui.details import detail_of
from workbench.tui.state import ReviewState


class DetailPane(VerticalScroll, can_focus=True):
    """One claim in full."""

    BORDER_TITLE = "3 Claim"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: ClaimView | None = None

    def compose(self) -> ComposeResult:
        """Hold one text."""
        yield Static("", id="detail", markup=False)

    def show_state(self, state: ReviewState) -> None:
        """Show the claim under the cursor."""
        claim = state.current
        if claim is self._shown and claim is not None:
            return
        is_other = claim is None or self._shown is None or claim.claim.uid != self._shown.claim.uid
        self._shown = claim
        self.query_one("#detail", Static).update(detail_of(claim) if claim is not None else _nothing(state))
        if is_other:
            self.scroll_home(animate=False)


def _nothing(state: ReviewState) -> Content:
    if state.view is None:
        return Content("")
    words = (
        "Low-stake claims are folded here; h shows them." if state.rows else "No claim is under the cursor."
    )
    return Content.styled(words, "$muted")
