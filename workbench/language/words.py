"""Words of a sentence with exact offsets and a rough guess at what each one is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from workbench.language import verbs
from workbench.language.folding import plain
from workbench.language.wordlists import word_set

Tag = Literal[
    "punct", "number", "aux", "modal", "to", "det", "prep", "and", "sub", "rel", "pron", "adv",
    "past", "ed", "participle", "present", "base", "ing", "name", "word", "possessive",
]  # fmt: skip
"""`past` is a simple past only (went); `ed` may be a participle too (held, opened); `sub` a subordinator."""

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[#@]?\w+(?:[-‐‑'’.&]\w+|,\d+)*|\S")
_ENDING = re.compile(r"(?<=.)['’](?:s|m|re|ve|ll|d)$", re.IGNORECASE)
_CONTRACTED: dict[str, Tag] = {"'m": "aux", "'re": "aux", "'ve": "aux", "'ll": "modal", "'d": "modal"}
_BEFORE_IS = word_set("it he she that there here who what where how this everyone everything nobody let")

DETERMINERS = word_set(
    "a an the this that these those its his her their our my your some any no every each another both"
    " all either neither such many much several few most more other"
)
PREPOSITIONS = word_set(
    "of in on at by for with from into onto about against between through during without within along"
    " across behind beyond among amid around near over under above below toward towards upon despite"
    " except like via including until per off out up down inside outside alongside regarding concerning"
    " throughout versus following than according ahead amongst besides beneath beside aboard as"
)
SUBORDINATORS = word_set(
    "if because although though while whereas when after before since unless until whether where as once so"
)
PRONOUNS = word_set(
    "i you he she it we they me him us them himself herself itself themselves someone somebody anyone"
    " everyone everybody nobody something anything nothing everything there others"
)
RELATIVES = word_set("who which whom whose")
_ADVERBS = word_set(
    "not n't also never ever just still already often again soon now then later only even once twice"
    " almost nearly about instead too very well quickly far however therefore thus moreover meanwhile"
    " always sometimes together personally currently recently yet"
)
_NOT_ADVERBS = word_set("family supply reply italy july ally assembly rally fly apply comply bully")
_NOT_PASTS = word_set(
    "hundred sacred naked wicked indeed breed speed greed exceed proceed succeed embed kindred hatred"
)
_CLOSED: dict[str, Tag] = {}
for _words, _tag in (
    (PREPOSITIONS, "prep"), (SUBORDINATORS, "sub"), (PRONOUNS, "pron"), (DETERMINERS, "det"),
    (_ADVERBS, "adv"), (RELATIVES, "rel"), (verbs.AUXILIARIES, "aux"), (verbs.MODALS, "modal"),
    (("and", "but", "or", "nor"), "and"), (("to",), "to"),
):  # fmt: skip
    for _word in _words:
        _CLOSED[_word] = _tag  # type: ignore[assignment]  # each is a Tag


@dataclass(frozen=True, slots=True)
class Word:
    """Characters [start, end) of a text, as one word, number or mark."""

    start: int
    end: int
    text: str
    low: str
    "Lower case with plain quotes and hyphens, as long as `text`."
    tag: Tag


def words_in(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words, numbers and marks of text[start:end], tagged, in order; linear time."""
    found: list[Word] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        _append(found, match.start(), match.group())
    return [_retagged(found, index) for index in range(len(found))]


def _append(found: list[Word], start: int, piece: str) -> None:
    low = plain(piece)
    ending = _ENDING.search(piece, max(1, len(piece) - 3))
    if ending is not None:
        at = ending.start()
        found.append(Word(start, start + at, piece[:at], low[:at], _guess(piece[:at], low[:at])))
        is_verb = low[at:] == "'s" and low[:at] in _BEFORE_IS
        tag: Tag = "aux" if is_verb else _CONTRACTED.get(low[at:], "possessive")
        found.append(Word(start + at, start + len(piece), piece[at:], low[at:], tag))
        return
    found.append(Word(start, start + len(piece), piece, low, _guess(piece, low)))


def _guess(piece: str, low: str) -> Tag:
    first = piece[0]
    if first in "#@" and len(piece) > 1:
        return "name"
    if not (first.isalnum() or first == "_"):
        return "punct"
    if first.isdigit():
        return "number"
    closed = _CLOSED.get(low)
    if closed is not None:
        return closed
    return "name" if first.isupper() else _guess_open(low)


def _guess_open(low: str) -> Tag:
    if low in verbs.PASTS:
        return "ed" if low in verbs.PARTICIPLES else "past"
    if low in verbs.PARTICIPLES and low not in verbs.BASES:
        return "participle"
    if low in verbs.PRESENTS:
        return "present"
    if low in verbs.BASES:
        return "base"
    if low in verbs.ED_FORMS or (low.endswith("ed") and len(low) > 4 and low not in _NOT_PASTS):
        return "ed"
    if low.endswith("ing") and len(low) > 5:
        return "ing"
    if low.endswith("ly") and len(low) > 4 and low not in _NOT_ADVERBS:
        return "adv"
    return "word"


def _retagged(found: list[Word], index: int) -> Word:
    """Give the first word of a sentence the tag it would have in lower case, where it is not a name."""
    word = found[index]
    if word.tag == "name" and (index == 0 or found[index - 1].text in '"“”‘:([') and word.text[0].isupper():
        guess = _guess_open(word.low)
        if guess in ("ing", "adv") or (guess in ("past", "ed") and index == 0):
            return Word(word.start, word.end, word.text, word.low, guess)
    return word
