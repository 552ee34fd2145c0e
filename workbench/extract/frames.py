"""The words that say whose word a claim is: they belong to the claim, so that none is left unread."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.extract.attribution import Attribution
from workbench.extract.phrases import Range
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_BETWEEN = word_set("that and but or which who while as")
_LONGEST_FRAME = 30
"""Words; a longer stretch holds more than a speaker and a verb, and a person should read it."""


def frames_of(attribution: Attribution, low: int, high: int) -> list[Range]:
    """Return the stretches of words [low, high) around the speaker's own words.

    `CCTV reported that` before them, `, said the minister` after them or between two parts of them.
    """
    content = attribution.content
    if not content:
        return []
    begin = max((end for _, end in attribution.lead), default=low)
    finish = min((start for start, _ in attribution.rest), default=high)
    edges = [begin, *(edge for part in content for edge in part), finish]
    gaps = [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    cued = (attribution.cue, attribution.speaker[0])
    return [
        (start, end)
        for start, end in gaps
        if 0 < end - start <= _LONGEST_FRAME and any(start <= at < end for at in cued)
    ]


def with_frame(words: Sequence[Word], claim: Range, frames: list[Range]) -> Range:
    """Return the extent of a claim with the frame that touches it; the frame is taken off the list."""
    low, high = claim
    for frame in frames:
        start, end = frame
        if end <= low and _is_bridge(words, end, low):
            frames.remove(frame)
            return start, high
        if high <= start and _is_bridge(words, high, start):
            frames.remove(frame)
            return low, end
    return claim


def _is_bridge(words: Sequence[Word], low: int, high: int) -> bool:
    return all(word.low in _BETWEEN or not word.text[0].isalnum() for word in words[low:high])
