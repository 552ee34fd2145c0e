"""Text cut to fit: by cells, never by characters."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size


def cut(text: str, cells: int) -> str:
    """Return `text` in exactly `cells` cells, with an ellipsis where it was cut."""
    if cells <= 0:
        return ""
    if cell_len(text) <= cells:
        return set_cell_size(text, cells)
    return set_cell_size(set_cell_size(text, cells - 1).rstrip() + "…", cells)


def shortened(text: str, cells: int) -> str:
    """Return `text` in at most `cells` cells, with an ellipsis where it was cut."""
    return text if cell_len(text) <= cells else cut(text, cells).rstrip()
