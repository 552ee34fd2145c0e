"""Claims of every article as a list, with the title of the article where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment

from workbench.text import one_line
from workbench.tui.cutting import cut
from workbench.tui.keymap import key_of
from workbench.tui.rows import PAGE, QueueRow
from workbench.tui.widgets.queue import QueueList, nothing_found

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace

TITLE_FROM = 100
"""Cells from which the titles of the articles stand beside the claims."""
_TITLE = 26


class ClaimRows:
    """The claims with these ids, read by page when they are painted."""

    def __init__(self, workspace: Workspace, ids: Sequence[int], generation: int) -> None:
        self._workspace = workspace
        self._ids = ids
        self._titles: dict[str, str] = {}
        self.generation = generation

    def __len__(self) -> int:
        return len(self._ids)

    def page(self, number: int) -> Sequence[QueueRow]:
        """Return rows [number * PAGE, (number + 1) * PAGE); one without a claim for a claim that is gone."""
        from workbench.desk import listing

        listed = listing.page(self._workspace, self._ids[number * PAGE : (number + 1) * PAGE])
        self._titles |= {one[0].claim.uid: one[1] for one in listed if one is not None}
        return [QueueRow(one[0] if one is not None else None) for one in listed]

    def title_of(self, row: QueueRow) -> str:
        """Return the title of the article that the claim of a row is in."""
        return self._titles.get(row.uid, "")


class EveryClaimList(QueueList):
    """Claims of every article, one or two lines each."""

    BORDER_TITLE = ""
    LABEL = 9
    needle = ""
    "The filter, empty where every claim is listed."
    is_reading = True
    "Whether more claims may still come."
    claims: ClaimRows | None = None
    "The rows, with the titles of their articles."

    def hint(self) -> str:
        """Say why nothing is listed."""
        if self.is_reading:
            return "reading …"
        if not self.needle:
            return (
                f"No claim yet: articles bring them.\n{key_of('import')} on the list of articles imports one."
            )
        return nothing_found(self.needle, 0)

    def head(self, width: int) -> list[Segment]:
        """Return the heads of the columns, that of the articles last."""
        if width < TITLE_FROM:
            return super().head(width)
        return [*super().head(width - _TITLE - 1), Segment(cut(" article", _TITLE + 1), self.ink("muted"))]

    def painted(self, row: QueueRow, line: int, width: int) -> list[Segment]:
        """Return one line of a claim."""
        if row.claim is None:
            return [Segment(cut("    this claim is gone" if line == 0 else "", width), self.ink("muted"))]
        if width < TITLE_FROM or self.claims is None:
            return super().painted(row, line, width)
        title = cut(one_line(self.claims.title_of(row)) or "untitled", _TITLE)
        return [*super().painted(row, line, width - _TITLE - 1), Segment(f" {title}", self.ink("muted"))]
