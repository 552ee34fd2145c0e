"""A rewording as it is shown: what went and what came, told by sign and word before colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from workbench.text import one_line, plural
from workbench.tui.standing import INKS, standing_of, symbol_of

if TYPE_CHECKING:
    from workbench.checks.rewording import Rewording

SIGNS = {"removed": "−", "added": "+"}
_INKS = {"removed": "$disputed", "added": "$verified"}


def rewording_of(change: Rewording) -> list[Content]:
    """Return the lines that tell which claim it was, how that stood, and which words went and came."""
    standing = standing_of(change.old)
    lines = [
        Content.styled(f"Changed since draft {change.draft}", "bold $primary"),
        Content.assemble(
            (f"it was {change.old.label}  ", "$muted"),
            (f"{symbol_of(standing)} {standing}", f"bold ${INKS[standing]}"),
        ),
        Content.styled(told(change), "$muted"),
    ]
    pieces = [_piece(piece.fate, piece.words) for piece in change.pieces]
    return [*lines, Content.assemble(*pieces)]


def told(change: Rewording) -> str:
    """Return how much changed, in words."""
    fates = (("removed", "went", change.removed), ("added", "came", change.added))
    counts = [f"{plural(count, 'word')} [{SIGNS[fate]}{verb}]" for fate, verb, count in fates if count]
    counted = ", ".join(counts) or "only signs changed"
    return f"its words are the same; in its sentence {counted}" if change.is_around else counted


def _piece(fate: str, words: str) -> Content:
    shown = one_line(words)
    if fate == "kept":
        return Content(shown)
    bare = shown.lstrip()
    return Content.assemble(
        shown[: len(shown) - len(bare)], (f"[{SIGNS[fate]}{bare}]", f"bold {_INKS[fate]}")
    )
