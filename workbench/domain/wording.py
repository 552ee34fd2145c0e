"""What a wording changes of the article's words: shown in brackets, and undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_ENDS = '.,;:!?”"’ '
LEFT_OUT = "…"
"""What brackets hold where words of the article were left out."""


@dataclass(frozen=True, slots=True)
class WordingEdit:
    """Characters [start, end) of a wording that the article has otherwise, or not at all."""

    start: int
    end: int
    source: str
    "The article's own words in their place; empty where words were put in."


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a wording: the article's own words, or words in their place."""

    words: str
    source: str
    "The article's own words for it: the same where nothing was changed."
    is_edited: bool

    @property
    def is_slight(self) -> bool:
        """Say whether capital letters, blanks and marks are all that was changed."""
        return self.is_edited and _letters(self.words) == _letters(self.source)

    @property
    def shown(self) -> str:
        """The words, in square brackets where more than slightly edited; blanks stay outside."""
        if not self.is_edited or self.is_slight:
            return self.words
        core = self.words.strip()
        lead, _, tail = self.words.partition(core) if core else ("", "", "")
        return f"{lead}[{core or LEFT_OUT}]{tail}"


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def pieces_of(wording: str, edits: Iterable[WordingEdit]) -> Iterator[Piece]:
    """Yield the stretches of a wording in order; `edits` are in order and do not overlap."""
    reached = 0
    for edit in edits:
        if reached < edit.start:
            kept = wording[reached : edit.start]
            yield Piece(kept, kept, is_edited=False)
        yield Piece(wording[edit.start : edit.end], edit.source, is_edited=True)
        reached = edit.end
    if reached < len(wording):
        yield Piece(wording[reached:], wording[reached:], is_edited=False)


def own_words(wording: str, edits: Iterable[WordingEdit]) -> str:
    """Return the article's own words: the wording with every edit undone."""
    return "".join(piece.source for piece in pieces_of(wording, edits))


def article_words(wording: str, edits: Iterable[WordingEdit], quote: str) -> str:
    """Return a wording without what was put in, as far as that is how the article has it.

    Where its words stand apart in the article, so that no sentence is left, it is the claim's `quote`.
    """
    pieces = tuple(pieces_of(wording, edits))
    words = "".join(piece.words if piece.is_slight else piece.source for piece in pieces)
    as_it_stands = " ".join(quote.split())
    if words.rstrip(_ENDS).casefold() not in as_it_stands.casefold():
        return as_it_stands
    return words[:1].upper() + words[1:]


def bracketed(wording: str, edits: Iterable[WordingEdit]) -> str:
    """Return the wording with what was put in in square brackets: `[Ada Brook] opened it.`

    Slight changes are part of making a sentence, and stand without brackets.
    """
    return "".join(piece.shown for piece in pieces_of(wording, edits))


def replaced(wording: str, edits: Iterable[WordingEdit]) -> tuple[tuple[str, str], ...]:
    """Return what was put in and the article's own words beside it, one pair an edit that is not slight."""
    return tuple(
        (piece.words, piece.source)
        for piece in pieces_of(wording, edits)
        if piece.is_edited and not piece.is_slight
    )
