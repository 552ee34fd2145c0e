"""The last line before the terminal: no C0, DEL, C1 or bidi control leaves in a segment of content."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from workbench.text import one_line


class VisibleText(LineFilter):
    """Makes every control character visible (safety.md, rule 3).

    LineFilter is internal to Textual: its version is bounded in pyproject.toml.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return `segments`, those of text with their controls made visible."""
        return [
            segment
            if segment.control or segment.text.isprintable()
            else Segment(one_line(segment.text), segment.style)
            for segment in segments
        ]
