"""How a claim names its source: a person's name without title, else the article's phrase."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.extract.lexicon import ROLES
from workbench.extract.phrases import Range
from workbench.language.names import Name, is_title, looks_like_person, names_in
from workbench.language.words import Word


def speaker_name(words: Sequence[Word], speaker: Range) -> str:
    """Return a speaker in the article's own words: a person's name without title, else the phrase."""
    low, high = speaker
    while low < high and (words[low].tag == "punct" or words[low].tag == "adv"):
        low += 1
    comma = next((place for place in range(low, high) if words[place].text in (",", "(")), high)
    persons = [name for name in names_in(words[low:comma]) if looks_like_person(name.text)]
    if persons and low + persons[-1].last == comma:
        before = words[low + persons[-1].first - 1] if persons[-1].first else None
        runs_on = before is not None and before.low in ("-", "of", "the", "and")
        return _plain(words, low, comma) if runs_on else persons[-1].text
    apposed = _apposed_name(words, comma) if not persons else ""
    if apposed and comma > low and words[comma - 1].low in ROLES:
        return apposed
    names = names_in(words[low:comma])
    if (
        len(names) == 1
        and low + names[0].last == comma
        and names[0].first > 0
        and _led_by_title(words, low, names[0])
    ):
        return names[0].text
    return _plain(words, low, comma)


def _apposed_name(words: Sequence[Word], comma: int) -> str:
    """Return the person's name that stands between commas after a role: `the minister, Ada Byron,`."""
    if comma >= len(words) or words[comma].text != ",":
        return ""
    after = words[comma + 1 : comma + 8]
    first = next(iter(names_in(after)), None)
    if first is None or first.first != 0 or not looks_like_person(first.text):
        return ""
    return first.text if first.last == len(after) or after[first.last].text in (",", ".") else ""


def _led_by_title(words: Sequence[Word], low: int, name: Name) -> bool:
    before = words[low + name.first - 1]
    return before.tag in ("word", "base") or is_title(before.low)


def _plain(words: Sequence[Word], low: int, high: int) -> str:
    pieces: list[str] = []
    for place in range(low, high):
        glued = place > low and words[place].start == words[place - 1].end
        if glued and pieces:
            pieces[-1] += words[place].text
        else:
            pieces.append(words[place].text)
    return " ".join(pieces)
