"""Words of ours in the border of a pane: the same again paint nothing, others only the line they stand in."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget


def entitle(pane: Widget, words: str) -> None:
    """Show words in the upper border."""
    present = pane._border_title
    if present is None or present.plain != words:
        pane.border_title = Content(words)


def foot(pane: Widget, words: str) -> None:
    """Show words in the lower border; Textual's own attribute would have every line painted again."""
    present = pane._border_subtitle
    if words != (present.plain if present is not None else ""):
        pane._border_subtitle = Content(words)
        pane.refresh(Region(0, pane.size.height, pane.size.width, 1))
