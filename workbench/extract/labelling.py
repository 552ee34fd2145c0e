"""What a block or sentence is: checkable, or why not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.extract.lexicon import CLUTTER, CREDIT, DATELINE
from workbench.extract.verbgroups import has_loose_verb, has_verb
from workbench.language.folding import plain
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_TERMINAL = tuple(".!?…。！？")
_CLOSERS = "\"'”’»)] "
_ENGLISH = word_set(
    "the of and to in a is that for it was on with as are by at from he said has have an be not"
)
_FOREIGN = word_set(
    "der die das und ist von mit den nicht ein eine le la les des et est un une dans que pour el los"
    " las del en por una y con il di che per non sono della i o os da em uma com het een van niet op och"
    " att som det den av"
)
_ANY_WORD = re.compile(r"[^\W\d_]+")
_DEEMED_SHORT = 14


def furniture_reason(passage: str, words: Sequence[Word], *, is_caption: bool = False) -> str:
    """Return why a whole block of the body is no running text, or an empty string."""
    stripped = passage.strip()
    if not any(character.isalnum() for character in stripped[:2000]):
        return "no words"
    if len(stripped) <= 300:
        if CLUTTER.fullmatch(stripped):
            return "clutter"
        if CREDIT.fullmatch(stripped):
            return "credit"
        if DATELINE.fullmatch(stripped):
            return "dateline"
    ends = ends_sentence(stripped)
    verbal = has_verb(words, 0, len(words)) or (ends and has_loose_verb(words))
    if not verbal and (not ends or is_caption or len(words) <= _DEEMED_SHORT):
        return "no verb"
    if is_caption and not ends:
        return "caption"
    return ""


def ends_sentence(passage: str) -> bool:
    """Say whether a passage ends as a sentence does."""
    bare = passage.rstrip(_CLOSERS + "\n\t“„")
    return bare.endswith(_TERMINAL) or passage.rstrip().endswith(('"', "”", "»", ":"))


def is_english(text: str, language: str) -> bool:
    """Say whether rules for English apply: by the given language, else by its commonest words."""
    if language:
        return language.lower().split("-")[0].split("_")[0] in ("en", "eng", "english")
    sample = text[:20000]
    letters = [letter for letter in sample[:4000] if letter.isalpha()]
    if letters and sum(letter < "\u0250" for letter in letters) < 0.5 * len(letters):
        return False
    found = [match.group().lower() for match in _ANY_WORD.finditer(sample)]
    english = sum(word in _ENGLISH for word in found)
    foreign = sum(word in _FOREIGN for word in found)
    return len(found) < 12 or english >= foreign or english > 0.15 * len(found)


def repeated_key(passage: str) -> str:
    """Return what two printings of the same sentence share: its letters and digits."""
    return " ".join(_WORDS_AND_DIGITS.findall(plain(passage)))


_WORDS_AND_DIGITS = re.compile(r"\w+")
