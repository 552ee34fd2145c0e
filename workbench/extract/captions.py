"""Captions that stand glued to the sentence after them: `Ann Lee of the Harbour Party In the west, …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.domain.span import Span
from workbench.language.wordlists import word_set

_NAME = r"[A-Z][\w.’'-]{0,30}"
_STARTERS = word_set("In On At For After Before During The When While As It He She They But According")
"""Words that have a capital letter only where a sentence begins."""
_CAPTION = re.compile(
    rf"(?P<caption>{_NAME}(?:,? (?:{_NAME}|of|the|for|from|and|de|von|van|al)){{1,9}}) "
    rf"(?=(?:{'|'.join(sorted(_STARTERS))}) (?:the |a |an |[a-z]))"
)
"""A line of names, and after it a word that begins a sentence."""
_LONGEST = 200


def parted(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield sentences, those parted that begin with a caption."""
    for span in spans:
        match = _CAPTION.match(text, span.start, min(span.end, span.start + _LONGEST))
        if match is None or match["caption"].split()[0] in _STARTERS:
            yield span
        else:
            yield Span(span.start, match.end("caption"))
            yield Span(match.end(), span.end)
