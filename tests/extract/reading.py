"""Short ways to extract from a text in tests."""

from __future__ import annotations

import re

from workbench.domain.document import Block, Metadata
from workbench.domain.extraction import Extraction, FoundClaim
from workbench.extract import extract

PUBLISHED = "2022-09-14"


def body_blocks(text: str) -> tuple[Block, ...]:
    """Return one body block for each paragraph."""
    return tuple(
        Block(m.start(), m.end(), "body") for m in re.finditer(r"\S[^\n]*(?:\n(?!\s*\n)[^\n]+)*", text)
    )


def read(text: str, language: str = "en") -> Extraction:
    """Return what is found in a text published on a Wednesday, 14 September 2022."""
    return extract(text, body_blocks(text), Metadata(published=PUBLISHED, language=language))


def wordings(text: str) -> list[str]:
    """Return the wordings of a text's claims in order."""
    return [claim.wording for claim in read(text).claims]


def only(text: str) -> FoundClaim:
    """Return the one claim of a text."""
    (claim,) = read(text).claims
    return claim
