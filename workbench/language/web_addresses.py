"""Words of web addresses, whose numbers and dates state nothing."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.language.words import Word

_SCHEMES = frozenset({"http", "https", "ftp"})
_LONGEST = 2000


def in_addresses(words: Sequence[Word]) -> set[int]:
    """Return the indexes of the words that belong to a web address; linear time."""
    inside: set[int] = set()
    at = 0
    while at < len(words):
        stop = _end_of_address(words, at)
        inside.update(range(at, stop))
        at = max(at + 1, stop)
    return inside


def _end_of_address(words: Sequence[Word], at: int) -> int:
    is_opened = words[at].low in _SCHEMES and [word.text for word in words[at + 1 : at + 4]] == [
        ":",
        "/",
        "/",
    ]
    if not is_opened and not words[at].low.startswith("www."):
        return at
    stop = at + 1
    while stop < len(words) and words[stop].start == words[stop - 1].end:
        stop += 1
    return stop


def is_in_address(sentence: str, at: int) -> bool:
    """Say whether the characters before place `at`, back to a blank, open a web address."""
    begin = sentence.rfind(" ", max(0, at - _LONGEST), at) + 1
    chunk = sentence[begin or max(0, at - _LONGEST) : at]
    return "://" in chunk or chunk.startswith("www.")
