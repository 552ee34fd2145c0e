"""Captions that stand glued to the sentence after them: `Ann Lee of the Harbour Party In the west, …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.domain.span import Span

_NAME = r"[A-Z][\w.’'-]{0,30}"
_CAPTION = re.compile(
    rf"(?P<caption>{_NAME}(?:,? (?:{_NAME}|of|the|for|from|and|de|von|van|al)){{0,9}}) "
    r"(?=(?:In|On|At|For|After|Before|During|The|When|While|As|It|He|She|They|But|According) (?:the |a |an |[a-z]))"
)
"""A line of names, and after it a word that begins a sentence: in the middle of one it has no capital letter."""
_STARTERS = frozenset(
    "In On At For After Before During The When While As It He She They But According Then And Or".split()
)


def parted(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield sentences, those parted that begin with a caption."""
    for span in spans:
        match = _CAPTION.match(text, span.start, min(span.end, span.start + 200))
        if match is None or match["caption"].split()[0] in _STARTERS or " " not in match["caption"]:
            yield span
        else:
            yield Span(span.start, match.end("caption"))
            yield Span(match.end(), span.end)
