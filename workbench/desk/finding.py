"""Where a workspace is: asked before anything is painted, and so without what opens a database."""

from __future__ import annotations

from pathlib import Path

DATABASE = "claims.db"


def find_root(start: Path) -> Path | None:
    """Return the nearest folder at or above `start` that holds a claims.db, or None."""
    return next((f for f in (start, *start.parents) if (f / DATABASE).is_file()), None)
