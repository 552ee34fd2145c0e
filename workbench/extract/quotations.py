"""Which words of a sentence stand in quotation marks, and which of these are speech."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.extract.attributions import Range
from workbench.extract.speechwords import SAYING
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

MARKS = frozenset({*'"“”„«»', "``", "''"})
"""Double quotation marks."""
CLOSING = MARKS | {"’", "'"}
"""What may close a quotation."""
_CLAUSES = ("ccomp", "parataxis", "root")
_CALLED = ("so-called", "titled", "entitled")
_LONGEST_NAME = 6
_LONGEST_NICKNAME = 4
"""Words."""
_NAMING = word_set("call dub know nickname name label term brand christen style")
_PREMODIFIERS = ("amod", "compound", "nummod", "flat", "nmod:desc", "nmod:poss")
_SMALL = word_set("a an the of in on at for and or to with from by as")
_MANY = 100
"""Quotations of one sentence; more are not looked at."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quotations of a sentence."""

    ranges: tuple[Range, ...]
    """All stretches between quotation marks, marks included."""
    speech: tuple[Range, ...]
    """Those that hold somebody's words: no names, titles or scare quotes."""
    places: frozenset[int]
    """The places of speech, marks included."""


def quoted_in(tree: Tree, quotes: Sequence[Span]) -> Quoted:
    """Return the quotations of a sentence, given those of its block in order."""
    ranges = _ranges(tree, quotes)
    speech = tuple(found for found in ranges if not is_name_or_scare(tree, found))
    return Quoted(ranges, speech, frozenset(at for low, high in speech for at in range(low, high)))


def _ranges(tree: Tree, quotes: Sequence[Span]) -> tuple[Range, ...]:
    if not tree.tokens or not quotes:
        return ()
    starts = [token.start for token in tree.tokens]
    end = tree.tokens[-1].end
    at = max(0, bisect_right(quotes, starts[0], key=lambda quote: quote.start) - 1)
    ranges: list[Range] = []
    while at < len(quotes) and quotes[at].start < end and len(ranges) < _MANY:
        low = max(0, bisect_right(starts, quotes[at].start) - 1)
        if tree.tokens[low].end <= quotes[at].start:
            low += 1
        high = bisect_right(starts, quotes[at].end - 1)
        if low < high:
            ranges.append((low, high))
        at += 1
    return tuple(ranges)


def words_of(tree: Tree, low: int, high: int) -> list[int]:
    """Return the places of the words among [low, high), without marks."""
    return [at for at in range(low, high) if is_word(tree, at)]


def is_word(tree: Tree, at: int) -> bool:
    """Say whether a token has a letter or digit in it, or is a sign for a word."""
    return tree.tokens[at].upos != "PUNCT" and any(
        sign.isalnum() or sign in "$£€%&" for sign in tree.tokens[at].form
    )


def is_name_or_scare(tree: Tree, quotation: Range) -> bool:
    """Say whether a quotation is a name, a title or a word held at arm's length, not speech."""
    low, high = quotation
    words = words_of(tree, low, high)
    if not words:
        return True
    tops = [at for at in words if not low <= tree.head(at) < high]
    if len(words) > _LONGEST_NAME or any(tree.is_any(at, _CLAUSES) for at in tops):
        return False
    if any(tree.is_any(at, _PREMODIFIERS) for at in tops):
        return True
    if any(tree.head(at) >= 0 and tree.tokens[tree.head(at)].lemma in SAYING for at in tops):
        return False
    if _is_called(tree, low):
        return len(words) <= _LONGEST_NICKNAME
    titled = all(
        tree.tokens[at].form[:1].isupper() or tree.low(at) in _SMALL or tree.tokens[at].form[:1].isdigit()
        for at in words
    )
    return titled and low > 0 and tree.tokens[words[0]].form[:1].isupper()


def _is_called(tree: Tree, low: int) -> bool:
    """Say whether a quotation follows `so-called`, `titled`, `known as`."""
    before = tree.low(low - 1) if low else ""
    if [tree.low(at) for at in range(max(0, low - 3), low)] == ["so", "-", "called"]:
        return True
    return before in _CALLED or (before == "as" and low > 1 and tree.tokens[low - 2].lemma in _NAMING)
