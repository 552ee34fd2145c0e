"""Which names a report keeps to itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.domain.review import SourcedEvidence
from workbench.report.phrases import WITHHELD

_SHORTEST_NAME = 4
"""Shorter ones would be taken out of the middle of other words."""


class Discretion:
    """Which names a report keeps to itself, and texts without them."""

    def __init__(self, items: Iterable[SourcedEvidence]) -> None:
        names = {name for item in items if keeps_name(item) for name in _names_in(item)}
        longest_first = sorted(
            (name for name in names if len(name) >= _SHORTEST_NAME), key=lambda n: (-len(n), n)
        )
        self._names = (
            re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE) if longest_first else None
        )

    def without_names(self, text: str) -> str:
        """Return what a reviewer typed, with the withheld names taken out."""
        return self._names.sub(f"[{WITHHELD}]", text) if self._names else text


def keeps_name(item: SourcedEvidence) -> bool:
    """Say whether a report may not name the source of this evidence."""
    return bool(item.source.confidential) or item.evidence.terms in ("on background", "off the record")


def _names_in(item: SourcedEvidence) -> list[str]:
    said_by = item.evidence.by if item.evidence.kind == "said" else ""
    names = [said_by, item.source.title if item.source.confidential or item.source.kind == "person" else ""]
    return [name.strip() for name in names]
