"""The style sheets; colours come from theme variables only."""

from __future__ import annotations

from pathlib import Path, PurePath

STYLES: list[str | PurePath] = [
    Path(__file__).with_name(f"{name}.tcss")
    for name in ("inks", "review", "articles", "visited", "help", "jump")
]
"""Every style sheet of ours, in the order in which they apply."""
