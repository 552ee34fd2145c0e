"""Engines for tests of what becomes of a reading: real extraction, with what a newer engine adds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workbench.domain.document import Block, Metadata
from workbench.domain.extraction import Extraction, FoundClaim
from workbench.domain.wording import WordingEdit
from workbench.extract import extract
from workbench.extract.repeats import with_repeats

Engine = Callable[[str, tuple[Block, ...], Metadata], Extraction]
NEWER = "claims/9+0a1ef4abbb93"


def linking(text: str, blocks: tuple[Block, ...], metadata: Metadata) -> Extraction:
    """Extract with repeats linked."""
    found = extract(text, blocks, metadata)
    return replace(found, claims=with_repeats(found.claims, found.quantities, found.dates))


def newer(changed: Callable[[FoundClaim], FoundClaim | None]) -> Engine:
    """Return an engine with another name that finds `changed(claim)` for each claim, or leaves it out."""

    def reading(text: str, blocks: tuple[Block, ...], metadata: Metadata) -> Extraction:
        found = linking(text, blocks, metadata)
        kept = tuple(
            new for claim in found.claims if (new := changed(replace(claim, repeats=-1))) is not None
        )
        claims = with_repeats(kept, found.quantities, found.dates)
        return replace(found, extractor=NEWER, claims=claims)

    return reading


def putting_in(words: str, source: str) -> Callable[[FoundClaim], FoundClaim]:
    """Return what puts `words` in the place of `source` where a wording begins with it."""

    def changed(claim: FoundClaim) -> FoundClaim:
        if not claim.wording.startswith(source):
            return claim
        wording = words + claim.wording[len(source) :]
        return replace(claim, wording=wording, edits=(WordingEdit(0, len(words), source),))

    return changed
