"""Text that breaks where a reader would break it: between parts, and under its own beginning; pure.

Textual breaks a line at a no-break space too, so parts are laid side by side here.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content


def flowed(parts: Sequence[Content], width: int, gap: str) -> list[Content]:
    """Return lines of at most `width` cells with whole parts in them; a part that is wider wraps."""
    lines: list[Content] = []
    for part in parts:
        if lines and lines[-1].cell_length + len(gap) + part.cell_length <= width:
            lines[-1] = Content(gap).join((lines[-1], part))
        else:
            lines.extend(part.wrap(max(1, width)))
    return lines


def hanging(lead: Content, words: Content, width: int) -> list[Content]:
    """Return `lead` with `words` beside it, whose further lines begin under the first."""
    indent = Content(" " * lead.cell_length)
    lines = words.wrap(max(1, width - lead.cell_length)) or [Content("")]
    return [Content("").join((lead if number == 0 else indent, line)) for number, line in enumerate(lines)]
