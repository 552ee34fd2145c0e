"""Text cut to fit: by cells, never by characters."""

from __future__ import annotations

import re

from rich.cells import cell_len, set_cell_size

_NUMBER_AT_END = re.compile(r"(?:(?:^|\s)\S*\d\S*(?:\s(?:to|and|or|of))?)+$")
"""Words with a digit in them, and what joins them, up to the end of what is kept."""


def cut(text: str, cells: int) -> str:
    """Return `text` in exactly `cells` cells, with an ellipsis where it was cut."""
    if cells <= 0:
        return ""
    if cell_len(text) <= cells:
        return set_cell_size(text, cells)
    return set_cell_size(set_cell_size(text, cells - 1).rstrip() + "…", cells)


def cut_between(text: str, cells: int) -> str:
    """Return `text` in exactly `cells` cells, cut after a whole word that is no number.

    A number is never cut from its unit, which follows it. Words too long for that are cut as `cut` does.
    """
    if cell_len(text) <= cells:
        return cut(text, cells)
    kept = set_cell_size(text, max(0, cells - 2))
    kept = kept if text.startswith(kept) else kept[:-1]
    if not text[len(kept) : len(kept) + 1].isspace():
        kept = kept.rpartition(" ")[0]
    kept = _NUMBER_AT_END.sub("", kept.rstrip()).rstrip()
    return set_cell_size(f"{kept} …", cells) if cell_len(kept) > cells // 3 else cut(text, cells)


def shortened(text: str, cells: int) -> str:
    """Return `text` in at most `cells` cells, with an ellipsis where it was cut."""
    return text if cell_len(text) <= cells else cut(text, cells).rstrip()
