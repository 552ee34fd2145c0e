"""Whether the name of a month is the month: no verb (may, march), no person (June), no part of a name."""

from __future__ import annotations

import re

from workbench.language.wordlists import word_set
from workbench.language.words import words_in

ANY_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_MONTH_NEXT = re.compile(rf" ?(?:-|–|to|through|until|,|and|or|, and|, or) ?{ANY_MONTH}\b")
_MONTH_BEFORE = re.compile(
    rf"(?:{ANY_MONTH} ?(?:-|–|,|to|through|until|and|or|, and|, or)|between {ANY_MONTH} and) ?$"
)
_VERBS_TOO = word_set("may march mar")
_GIVEN_NAMES = word_set("april may june august")
_SAID_OF_MONTHS = word_set(
    "was is were had has saw brought marked began begins ended came sees marks ends alone itself also"
)
_LONGEST_MONTH = 4
_DETERMINED = re.compile(r"\b(?:the|an?|this|that|its|his|her|their|our|my|'s) $")
_NEXT_WORD = re.compile(r"(?:'s)? ([^\s.,;:!?]+)")


def is_month(match: re.Match[str], written: str, sentence: str) -> bool:
    """Say whether a match of the shape `month` speaks of the month."""
    if match.start("month") > match.start() or _MONTH_NEXT.match(sentence, match.end()):
        return True
    if _MONTH_BEFORE.search(sentence, max(0, match.start() - 40), match.start()):
        return True
    month = match.group("month").rstrip(".")
    if month in _VERBS_TOO:
        return False
    is_range = written[match.end() : match.end() + 1] in ("-", "–")
    if len(month) <= _LONGEST_MONTH and month not in ("june", "july") and not is_range:
        return False
    after = written[match.end() : match.end() + 2]
    if after[:1] == " " and after[1:2].isupper():
        return False
    if month not in _GIVEN_NAMES or written[match.start("month")].islower():
        return True
    return _describes(match, written, sentence)


def _describes(match: re.Match[str], written: str, sentence: str) -> bool:
    """Say whether a given name is the month: `the June vote`, `June was wet`, not `June said`, `met June`."""
    following = _NEXT_WORD.match(sentence, match.end())
    if following is not None and _DETERMINED.search(sentence[max(0, match.start() - 8) : match.start()]):
        return True
    if following is None:
        return False
    if following[1] in _SAID_OF_MONTHS:
        return True
    tag = words_in(following[1])[0].tag
    return tag in ("word", "number")
