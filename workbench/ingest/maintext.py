"""Which blocks of a page are its main text: found with trafilatura, matched to our own blocks."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Sequence

_MARKS = re.compile(r"[\W_]+")
_PLACES = 20
"""How many places in the main text are tried for a block; two, for one that the page repeats more often."""


def main_text(text: str) -> str:
    """Return the main text of a page as trafilatura sees it, or an empty string when it sees none.

    Given a string, trafilatura opens no connection.
    """
    return _extracted(text, precise=True) or _extracted(text, precise=False)


def _extracted(text: str, precise: bool) -> str:
    import trafilatura
    from lxml import etree

    try:
        found = trafilatura.bare_extraction(
            text, include_comments=False, include_tables=True, deduplicate=False, favor_precision=precise
        )
    except (etree.LxmlError, RecursionError, ValueError, TypeError, AttributeError, LookupError):
        return ""
    return str(getattr(found, "text", "") or "")


def main_blocks(blocks: Sequence[str], are_cells: Sequence[bool], main: str) -> list[bool]:
    """Say for each of `blocks`, in page order, whether it is part of `main`.

    The heaviest chain of blocks that stand in `main` in the same order wins, so that a teaser with the
    words of a paragraph is not taken for it. Only letters and digits are compared. A cell of a table may
    stand anywhere, because `main` has a row on a line.
    """
    folded = [_folded(block) for block in blocks]
    whole, line_starts = _lines_joined(main)
    chain = _Chain(len(whole))
    times = Counter(folded)
    for at, (block, is_cell) in enumerate(zip(folded, are_cells, strict=True)):
        most = _PLACES if times[block] <= _PLACES else 2
        for start in reversed(_starts(block, whole, line_starts, is_cell, most)):
            chain.add(at, start, start + len(block))
    chosen = chain.heaviest()
    return [at in chosen for at in range(len(blocks))]


def _folded(text: str) -> str:
    return _MARKS.sub("", text).casefold()


def _lines_joined(main: str) -> tuple[str, list[int]]:
    """Return the folded lines of `main` as one string, and where each begins."""
    starts, parts, length = [], [], 0
    for line in map(_folded, main.split("\n")):
        if line:
            starts.append(length)
            parts.append(line)
            length += len(line)
    return "".join(parts), starts


def _starts(block: str, whole: str, line_starts: Sequence[int], anywhere: bool, most: int) -> list[int]:
    """Return up to `most` places where `block` may begin in `whole`: at a line's beginning when short."""
    found: list[int] = []
    at = whole.find(block) if block else -1
    while at >= 0 and len(found) < most:
        line = bisect.bisect_left(line_starts, at)
        begins = line < len(line_starts) and line_starts[line] == at
        if anywhere or begins or len(block) >= 30:
            found.append(at)
        at = whole.find(block, at + 1)
    return found


class _Chain:
    """The heaviest sequence of pieces that follow each other, by a Fenwick tree over their ends."""

    def __init__(self, length: int) -> None:
        self._best: list[tuple[int, int]] = [(0, -1)] * (length + 2)
        self._links: list[tuple[int, int]] = []

    def add(self, block: int, start: int, end: int) -> None:
        """Try `block` at [start, end): after the heaviest chain that ends at `start` or before."""
        weight, link = self._heaviest_until(start)
        self._links.append((block, link))
        candidate = (weight + end - start, len(self._links) - 1)
        position = end + 1
        while position < len(self._best):
            if self._best[position][0] < candidate[0]:
                self._best[position] = candidate
            position += position & -position

    def heaviest(self) -> set[int]:
        """Return the blocks of the heaviest chain."""
        _, link = self._heaviest_until(len(self._best) - 2)
        chosen = set()
        while link >= 0:
            block, link = self._links[link]
            chosen.add(block)
        return chosen

    def _heaviest_until(self, end: int) -> tuple[int, int]:
        best = (0, -1)
        position = end + 1
        while position > 0:
            if self._best[position][0] > best[0]:
                best = self._best[position]
            position -= position & -position
        return best
