"""The reader of plain text: the text as it is, its paragraphs labelled."""

from __future__ import annotations

import re

from workbench.domain.document import Block, Metadata, Reading
from workbench.ingest import furniture
from workbench.ingest.decoding import Decoded
from workbench.ingest.passages import passages
from workbench.ingest.prose import labelled

READER = "text/1"
_BY = re.compile(r"(?:Words |Written |Reported )?by\s+", re.IGNORECASE)


def read_plain(decoded: Decoded) -> Reading:
    """Return the reading of a plain text; nothing in it is altered but line ends and NUL."""
    blocks = labelled(decoded.text, passages(decoded.text))
    metadata = metadata_of(decoded.text, blocks)
    notes = decoded.notes
    if metadata.published:
        notes += (f"publication date taken from the line above the text: {metadata.published}",)
    return Reading(READER, "text/plain", decoded.text, blocks, metadata, notes)


def metadata_of(text: str, blocks: tuple[Block, ...]) -> Metadata:
    """Return what display copy says about the article: title, publisher after it, byline and date."""
    headlines = [text[block.start : block.end] for block in blocks if block.label == "headline"]
    title = min(headlines, key=len, default="")
    byline = next((text[block.start : block.end] for block in blocks if block.label == "byline"), "")
    days = (
        furniture.day_alone(text[block.start : block.end]) for block in blocks if block.label == "dateline"
    )
    return Metadata(
        title=" ".join(title.split()),
        byline=_BY.sub("", " ".join(byline.split()), count=1) if _BY.match(byline) else "",
        publisher=_publisher(headlines, title),
        published=next((day for day in days if day), ""),
    )


def _publisher(headlines: list[str], title: str) -> str:
    """Return what follows the title where it stands a second time: "Title - The Daily Paper"."""
    for headline in headlines:
        tail = re.fullmatch(r"\s+[-–—|]\s+(.{2,60})", headline[len(title) :])
        if tail:
            return tail[1]
    return ""
