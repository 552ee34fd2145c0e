"""The words that say whose word a claim is: they belong to the claim, so that none is left unread."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.extract.attributions import Attribution
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

Extent = tuple[int, int]
"""Places [first, last) of a sentence."""

_BETWEEN = word_set("that and but or which who while as by of to the a an")
_LONGEST_FRAME = 30
"""Tokens; a longer stretch holds more than a speaker and a verb, and a person should read it."""


def frame_of(attribution: Attribution) -> Extent | None:
    """Return the stretch that names the source and hands on: `CCTV reported`, `according to police`."""
    places = list(attribution.cue)
    if attribution.source is not None:
        places += [attribution.source[0], attribution.source[1] - 1]
    if not places:
        return None
    low, high = min(places), max(places) + 1
    return (low, high) if high - low <= _LONGEST_FRAME else None


def with_frame(tree: Tree, claim: Extent, frame: Extent) -> Extent | None:
    """Return the extent of a claim with a frame that touches it, None where other words part the two."""
    low, high = claim
    start, end = frame
    if start >= low and end <= high:
        return claim
    if start < low and _is_bridge(tree, end, low):
        return start, max(high, end)
    if end > high and _is_bridge(tree, high, start):
        return min(low, start), end
    return None


def framed(tree: Tree, extents: Sequence[Extent], frame: Extent) -> list[Extent]:
    """Return the extents of the claims of one attribution, the nearest ones on each side with its frame."""
    grown = [with_frame(tree, extent, frame) for extent in extents]
    return [extent if bigger is None else bigger for extent, bigger in zip(extents, grown, strict=True)]


def _is_bridge(tree: Tree, low: int, high: int) -> bool:
    return all(
        tree.low(place) in _BETWEEN or not tree.tokens[place].form[0].isalnum() for place in range(low, high)
    )
