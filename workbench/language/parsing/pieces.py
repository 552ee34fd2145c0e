"""The pieces of words that the encoder knows: WordPiece on lower-cased text, and the shape of a word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

CASED_SHAPES = 9
"""One more than the highest number that `shape_of` gives."""
_FIRST, _LAST = 101, 102
"""BERT's numbers of the two marks around an input, [CLS] and [SEP]."""
_LONGEST = 100
"""A longer run of letters is one unknown piece, as in BERT; it keeps the search below bounded."""
_LONGEST_FORM = 100
"""What of a longer word is looked at, so that no word fills a window."""
_CJK = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2CEAF))


def shape_of(form: str) -> int:
    """Return a number for how a word is written, which the lower-cased pieces no longer tell."""
    if form.islower():
        return 1
    if form.isupper():
        return 2 if len(form) > 1 else 3
    if form[:1].isupper() and form[1:].islower():
        return 4
    if any(character.isdigit() for character in form):
        return 5 if all(character.isdigit() or character in ".,'" for character in form) else 6
    return 7 if any(character.isupper() for character in form) else 8


class Pieces:
    """Cuts words into the numbered pieces of a vocabulary, longest match first.

    The vocabulary is BERT's, in its order: continuations are written `##ing`, the unknown is [UNK].
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._numbers["[UNK]"]
        self._known: dict[str, tuple[int, ...]] = {}

    def of_word(self, form: str) -> tuple[int, ...]:
        """Return the numbers of a word's pieces; an empty tuple where nothing of it can be shown."""
        pieces = self._known.get(form)
        if pieces is None:
            pieces = tuple(number for run in _runs(form[:_LONGEST_FORM]) for number in self._of_run(run))
            if len(form) <= _LONGEST and len(self._known) < 50_000:
                self._known[form] = pieces
        return pieces

    def _of_run(self, run: str) -> list[int]:
        if len(run) > _LONGEST:
            return [self._unknown]
        numbers: list[int] = []
        start = 0
        while start < len(run):
            mark = "##" if start else ""
            for end in range(len(run), start, -1):
                number = self._numbers.get(mark + run[start:end])
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return [self._unknown]
        return numbers


def _runs(form: str) -> list[str]:
    """Return a word lower-cased, without accents and controls, parted at punctuation and ideographs."""
    folded = unicodedata.normalize("NFD", "".join(filter(_is_shown, form)))
    spaced: list[str] = []
    for character in "".join(c for c in folded if unicodedata.category(c) != "Mn").lower():
        spaced.append(f" {character} " if _stands_alone(character) else character)
    return "".join(spaced).split()


def _is_shown(character: str) -> bool:
    if character in "\t\n\r":
        return True
    return character != "\ufffd" and unicodedata.category(character) not in ("Cc", "Cf", "Cn", "Co", "Cs")


def _stands_alone(character: str) -> bool:
    point = ord(character)
    if point < 128:
        return 33 <= point <= 47 or 58 <= point <= 64 or 91 <= point <= 96 or 123 <= point <= 126
    return unicodedata.category(character)[0] == "P" or any(low <= point <= high for low, high in _CJK)


def framed(words: Iterable[Iterable[int]]) -> list[int]:
    """Return the pieces of several words as the encoder wants them, between its two marks."""
    return [_FIRST, *(piece for word in words for piece in word), _LAST]
