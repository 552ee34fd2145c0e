"""Headlines, captions and credits as a report lists them: ticked off or not, and beside the body."""

from __future__ import annotations

from dataclasses import dataclass

SUGGESTED = "What display copy says and the body does not say so: suggestions of the program, no verdicts."


@dataclass(frozen=True, slots=True)
class DisplayLine:
    """One piece of display copy, compared with the body."""

    kind: str
    "headline, subheading, caption or credit."
    words: str
    start: int
    end: int
    is_ticked: bool
    doubts: tuple[str, ...]
    "What of it the body does not have so, each in words."


def in_doubt(lines: tuple[DisplayLine, ...]) -> tuple[DisplayLine, ...]:
    """Return the pieces that say anything which the body does not."""
    return tuple(line for line in lines if line.doubts)
