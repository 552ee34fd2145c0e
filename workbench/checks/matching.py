"""Where a quote stands in a text: exact places, typography folded, or the nearest miss."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice

from workbench.domain.span import Span, occurrences

MOST_PLACES = 1000
"""Places returned at most: who quotes three letters is told that there are many, not where each is."""

DIRECT_WORK = 20_000_000
"""Up to this many (characters of text x characters of quote) the nearest miss is sought everywhere."""

WINDOWS_TRIED = 3
LONGEST_COMPARED = 2_000
"""A longer quote is compared by its first characters, so that a refusal comes at once."""

LEAST_SIMILARITY = 50
"""Below this (0..100) nothing in the text is worth naming."""

_ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WHITE = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_FOLDING = str.maketrans(
    dict.fromkeys("‘’‚‛′`´ʼ＇", "'")
    | dict.fromkeys("“”„‟″«»＂", '"')
    | dict.fromkeys("‐‑‒–—―−﹣－", "-")
    | dict.fromkeys(_WHITE, " ")
)
_SHRINKING = re.compile(f"[ {_ZERO_WIDTH}]{{2,}}|[{_ZERO_WIDTH}]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Located:
    """Where a quote stands, or what comes nearest to it."""

    places: tuple[Span, ...]
    "Spans of the text; `text[start:end]` is the stored wording. At most MOST_PLACES."
    nearest: str
    "The stored words most like the quote when there is no place; empty when nothing is like it."
    similarity: int
    "0..100: 100 when there is a place, at most 99 for a nearest miss."


class _Folded:
    """A text with its typography folded, and the way back to the characters it came from."""

    def __init__(self, text: str) -> None:
        even = text.translate(_FOLDING)
        pieces: list[str] = []
        self._folded_at = [0]
        self._text_at = [0]
        length = last = 0
        for match in _SHRINKING.finditer(even):
            piece = even[last : match.start()] + (" " if " " in match.group() else "")
            pieces.append(piece)
            length += len(piece)
            last = match.end()
            self._folded_at.append(length)
            self._text_at.append(last)
        pieces.append(even[last:])
        self.text = "".join(pieces)

    def _origin(self, at: int) -> int:
        piece = bisect_right(self._folded_at, at) - 1
        return self._text_at[piece] + at - self._folded_at[piece]

    def span(self, start: int, end: int) -> Span:
        """Return the characters that [start, end) of the folded text came from; end > start."""
        return Span(self._origin(start), self._origin(end - 1) + 1)


def folded(text: str) -> str:
    """Return `text` with one kind of quotation mark, dash and space, and no white space at its ends."""
    return _Folded(text).text.strip(" ")


def locate(text: str, quote: str) -> Located:
    """Return the exact places of `quote` in `text`, else those folding finds, else the nearest miss.

    Folding covers curly and straight quotation marks, dashes, non-breaking and zero-width characters
    and runs of white space, line ends included. A miss is never returned as a place.
    """
    if not folded(quote):
        return Located((), "", 0)
    exact = tuple(islice(occurrences(text, quote), MOST_PLACES))
    if exact:
        return Located(exact, "", 100)
    stored, sought = _Folded(text), folded(quote)
    places = tuple(
        stored.span(place.start, place.end) for place in islice(occurrences(stored.text, sought), MOST_PLACES)
    )
    if places:
        return Located(places, "", 100)
    return _nearest_miss(text, stored, sought[:LONGEST_COMPARED])


def _nearest_miss(text: str, stored: _Folded, sought: str) -> Located:
    from rapidfuzz import fuzz

    best = Span(0, 0)
    similarity = 0.0
    for window in _windows(stored.text, sought):
        passage = window.quote(stored.text)
        if len(passage) < len(sought):
            score, start, end = fuzz.ratio(sought, passage), 0, len(passage)
        else:
            found = fuzz.partial_ratio_alignment(sought, passage)
            score, start, end = (found.score, found.dest_start, found.dest_end) if found else (0.0, 0, 0)
        if score > similarity and start < end:
            best, similarity = Span(window.start + start, window.start + end), score
    percent = min(int(similarity), 99)
    if percent < LEAST_SIMILARITY:
        return Located((), "", percent)
    whole = _whole_words(stored.text, best)
    return Located((), stored.span(whole.start, whole.end).quote(text), percent)


def _windows(text: str, sought: str) -> list[Span]:
    """Return where to look for the nearest miss: everywhere, or where most of the quote's words are."""
    if len(text) * len(sought) <= DIRECT_WORK:
        return [Span(0, len(text))]
    reach = 2 * len(sought)
    wanted = set(_WORD.findall(sought))
    present: dict[int, set[str]] = {}
    for match in _WORD.finditer(text):
        if match.group() in wanted:
            present.setdefault(match.start() // reach, set()).add(match.group())
    together = {at: len(seen | present.get(at + 1, set())) for at, seen in present.items()}
    ranked = sorted(together, key=lambda at: (-together[at], at))[:WINDOWS_TRIED]
    return [Span(at * reach, min((at + 2) * reach, len(text))) for at in ranked]


def _whole_words(text: str, span: Span) -> Span:
    """Return `span` widened to the words it cuts, by 40 characters at most, and without outer spaces."""
    start, end = span.start, span.end
    for _ in range(40):
        if start > 0 and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
        if end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
            end += 1
    while start < end - 1 and text[start] == " ":
        start += 1
    while end - 1 > start and text[end - 1] == " ":
        end -= 1
    return Span(start, end)
