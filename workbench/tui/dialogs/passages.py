"""Passages of a source that hold a claim's numbers, names and other telling words, best first; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from workbench.domain.span import Span

LONGEST = 320
"""Characters of a passage at most, where the text has no sentence ends."""

MOST_HITS = 20_000
"""Words looked at in one text: a table of a million numbers must not hold up the reviewer."""

_END = re.compile(r"[.!?][\"'”’»)\]]*\s+|\s*\n\s*")
_ALIKE = {"'": "['‘’]", "’": "['‘’]", '"': '["“”]', "-": "[-‐‑–—]"}
"""A typed sign -> the signs of print that it stands for."""
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of one of the texts, and which of the claim's words it holds."""

    text_index: int
    place: Span
    words: tuple[str, ...]
    score: int


def words_pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    """Return a pattern of whole `words`, in any case and over line breaks; None without words."""
    return _pattern(_spellings(words))


def found_pattern(words: str) -> re.Pattern[str] | None:
    """Return a pattern of `words` in any case, over line breaks, with every kind of apostrophe and dash."""
    if not words.strip():
        return None
    spelled = (
        "".join(
            _ALIKE.get(letter, literal) for letter, literal in zip(word, map(re.escape, word), strict=True)
        )
        for word in words.split()
    )
    return re.compile(r"\s+".join(spelled), re.IGNORECASE)


def _spellings(words: Sequence[str]) -> dict[str, str]:
    """Return folded spelling -> word: each word, and the bare number of `19.4 million`."""
    spellings: dict[str, str] = {}
    for word in words:
        for spelling in (word, *_NUMBER.findall(word)):
            spellings.setdefault(_folded(spelling), word)
    spellings.pop("", None)
    return spellings


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _pattern(spellings: dict[str, str]) -> re.Pattern[str] | None:
    if not spellings:
        return None
    longest_first = sorted(spellings, key=len, reverse=True)
    alternatives = "|".join(r"\s+".join(map(re.escape, spelling.split())) for spelling in longest_first)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


def sentence_around(text: str, start: int, end: int) -> Span:
    """Return the sentence of `text` that holds [start, end), LONGEST characters at most on either side."""
    floor, ceiling = max(0, start - LONGEST), min(len(text), end + LONGEST)
    ends_before = [match.end() for match in _END.finditer(text, floor, start)]
    begin = ends_before[-1] if ends_before else _at_word(text, floor, start) if floor else 0
    stop = _END.search(text, end, ceiling)
    if stop is not None:
        finish = stop.start() + len(stop.group().rstrip())
    else:
        finish = ceiling if ceiling == len(text) else end + text[end:ceiling].rfind(" ") + 1
    while finish > end and text[finish - 1].isspace():
        finish -= 1
    return Span(min(begin, start), max(finish, end))


def _at_word(text: str, floor: int, start: int) -> int:
    space = text.find(" ", floor, start)
    return space + 1 if space >= 0 else floor


def best_passages(texts: Sequence[str], words: Sequence[str], limit: int = 20) -> tuple[Passage, ...]:
    """Return the passages with most of `words`, numbers count before names, names before other words."""
    spellings = _spellings(words)
    pattern = _pattern(spellings)
    if pattern is None:
        return ()
    found = [
        passage for number, text in enumerate(texts) for passage in _in_text(number, text, pattern, spellings)
    ]
    found.sort(key=lambda passage: (-passage.score, passage.text_index, passage.place))
    return tuple(found[:limit])


def _weight(word: str) -> int:
    """Return what a word counts: a number most, then a name, then any other word."""
    return 3 if _NUMBER.search(word) else 2 if word[:1].isupper() else 0


def _in_text(number: int, text: str, pattern: re.Pattern[str], spellings: dict[str, str]) -> list[Passage]:
    held: list[tuple[Span, dict[str, int]]] = []
    for match in islice(pattern.finditer(text), MOST_HITS):
        if not held or match.end() > held[-1][0].end:
            held.append((sentence_around(text, *match.span()), {}))
        spelling = _folded(match.group())
        word = spellings.get(spelling, spelling)
        weight = _weight(word) + (spelling == _folded(word))
        held[-1][1][word] = max(weight, held[-1][1].get(word, 0))
    return [Passage(number, place, tuple(words), sum(words.values())) for place, words in held]
