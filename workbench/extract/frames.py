"""The words that say whose word a claim is: they belong to the claim, so that none is left unread."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.extract.attributions import Attribution
from workbench.extract.drafts import Draft
from workbench.extract.handed import places_in
from workbench.extract.passages import Passage
from workbench.language.parsing.tree import Tree

Extent = tuple[int, int]
"""Places [first, last) of a sentence."""

_LONGEST_FRAME = 30
"""Tokens; a longer stretch holds more than a speaker and a verb, and a person should read it."""
_APART = ("conj", "parataxis", "advcl", "ccomp", "punct", "cc")


def extents_of(passage: Passage, drafts: Sequence[Draft]) -> list[Extent]:
    """Return the places of each claim: its own words, the nearest one of a source with its frame."""
    extents = [(draft.proposition.anchor[0], draft.proposition.anchor[-1] + 1) for draft in drafts]
    for number, attribution in enumerate(passage.attributions):
        framed = [at for at, draft in enumerate(drafts) if draft.attribution == number]
        frame = _frame_of(passage.tree, attribution)
        if framed and frame is not None:
            nearest = min(framed, key=lambda at: (_gap(extents[at], frame), at))
            if _gap(extents[nearest], frame) <= _LONGEST_FRAME:
                low, high = extents[nearest]
                extents[nearest] = (min(low, frame[0]), max(high, frame[1]))
    return extents


def _gap(extent: Extent, frame: Extent) -> int:
    return max(0, frame[0] - extent[1], extent[0] - frame[1])


def _frame_of(tree: Tree, attribution: Attribution) -> Extent | None:
    """Return the stretch that names the source and hands on: `On Friday CCTV also reported`."""
    places = set(attribution.cue)
    if attribution.source is not None:
        places |= set(range(*attribution.source))
    if attribution.kind == "said" and attribution.verb >= 0:
        apart = [at for at in tree.below_each[attribution.verb] if tree.is_any(at, _APART)]
        places |= set(tree.subtree(attribution.verb, apart)) - set(places_in(attribution))
    if not places or max(places) + 1 - min(places) > _LONGEST_FRAME + len(places):
        return None
    return min(places), max(places) + 1
