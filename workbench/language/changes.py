"""Amounts that something moves by, from or to: no range, but two numbers of one unit."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.language.wordlists import word_set
from workbench.language.words import Word

_MOVES = word_set(
    "rise rises rose risen rising fall falls fell fallen falling climb climbs climbed climbing drop drops"
    " dropped dropping gain gains gained gaining grow grows grew grown growing jump jumps jumped jumping"
    " increase increases increased increasing decrease decreases decreased decreasing decline declines"
    " declined declining slip slips slipped slide slid sank sink soar soared surge surged plunge plunged"
    " tumble tumbled shed widen widened narrow narrowed shrink shrank shrunk raise raises raised raising"
    " lift lifted lower lowered lowering cut cuts cutting reduce reduced reducing double doubled triple"
    " tripled halve halved slow slowed expand expanded improve improved worsen worsened advance advanced"
    " dip dipped edge edged recover recovered retreat retreated swell swelled dwindle dwindled go went gone"
)
_NOUNS_TOO = word_set("up down hike growth reduction downgrade upgrade improvement swing change shift")
_REACH = 5


def moves_from(words: Sequence[Word], at: int) -> bool:
    """Say whether something moves from the number at word `at`: `rose from 12`, `an increase from 12`."""
    if not at or words[at - 1].low != "from":
        return False
    return any(is_move(word) for word in words[max(0, at - 1 - _REACH) : at - 1])


def moves_by(words: Sequence[Word], at: int) -> bool:
    """Say whether something moves by the number at word `at`: `fell 12`, `up by 12`, `fell nearly 12`."""
    for word in reversed(words[max(0, at - 4) : at]):
        if is_move(word):
            return True
        if word.low == "from" or word.tag not in ("adv", "det", "prep"):
            return False
    return False


def is_move(word: Word) -> bool:
    """Say whether a word tells that something moves: `rose`, `growth`."""
    return word.low in _MOVES or word.low in _NOUNS_TOO
