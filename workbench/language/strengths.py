"""The strength of an earthquake: a magnitude 6.1 quake, 7.8 on the Richter scale."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.language.wordlists import word_set
from workbench.language.words import Word

_QUAKES = word_set("quake earthquake tremor temblor aftershock")
_MEASURING = word_set("measuring measured registered registering hit")
_REACH = 6


def is_strength(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether the number of words [at, after) is a magnitude."""
    if at and words[at - 1].low == "magnitude":
        return True
    following = [word.low for word in words[after : after + 3]]
    if following[:1] == ["magnitude"] or following == ["on", "the", "richter"]:
        return True
    is_measured = at > 0 and words[at - 1].low in _MEASURING and "." in words[at].text
    return is_measured and any(word.low in _QUAKES for word in words[max(0, at - _REACH) : at])
