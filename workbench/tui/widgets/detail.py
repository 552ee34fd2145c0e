"""The claim's detail: styled text that scrolls."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from workbench.domain.review import ClaimView
from workbench.tui.details import detail_of, held_by
from workbench.tui.framing import foot
from workbench.tui.keymap import key_of
from workbench.tui.state import ReviewState

if TYPE_CHECKING:
    from workbench.checks.displayed import Compared
    from workbench.checks.rewording import Rewording

ROOMY_FROM = 20
"""Lines of the pane from which empty lines part what is said."""


class DetailPane(ScrollView, can_focus=True):
    """One claim in full.

    It lays out its own lines: a child whose height changes would have the whole screen laid out and painted
    again at every step of the cursor.
    """

    BORDER_TITLE = "3 Claim"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.content = Content("")
        self._strips: list[Strip] = []
        self._shown: ClaimView | None = None
        self._piece: Compared | None = None
        self._changes: Mapping[str, Rewording] = {}
        self._is_dense = False
        self._state = ReviewState()

    def update(self, content: Content) -> None:
        """Show other words, from where the pane stands scrolled to; lines that stay are not painted again."""
        before, self.content = self._strips, content
        self._lay_out()
        for y, (old, new) in enumerate(zip_longest(before, self._strips)):
            if old != new:
                self.refresh_line(y)

    def render_line(self, y: int) -> Strip:
        """Return one line of what is in view."""
        number, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if number < len(self._strips):
            return self._strips[number].adjust_cell_length(width, self.rich_style)
        return Strip.blank(width, self.rich_style)

    def notify_style_update(self) -> None:
        """Paint in the colours of another theme."""
        super().notify_style_update()
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self._strips = Visual.to_strips(self, self.content, width, None, self.visual_style) if width else []
        height = Size(width, len(self._strips))
        self.set_reactive(Widget.virtual_size, height)
        self._scroll_update(height)

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
                foot(self, "")
                words = state.view.document.text[piece.block.start : piece.block.end]
                from workbench.tui.displaying import display_of

                self.update(display_of(piece, words))
                self.scroll_home(animate=False)
            return
        self._piece = None
        claim = state.current
        foot(self, held_by(claim) if claim is not None else "")
        if claim is self._shown and claim is not None:
            return
        is_other = claim is None or self._shown is None or claim.claim.uid != self._shown.claim.uid
        self._shown = claim
        shown = (
            detail_of(claim, self._changes.get(claim.claim.uid), is_dense=self._is_dense)
            if claim is not None
            else _nothing(state)
        )
        self.update(shown)
        if is_other:
            self.scroll_home(animate=False)

    def on_resize(self, event: events.Resize) -> None:
        """Say the same in fewer lines where there are few, and paint all of them at their new width."""
        self._lay_out()
        self.refresh()
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
