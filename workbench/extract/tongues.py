"""Whether a text is English, by its own words: a document as a whole, or one passage of it."""

from __future__ import annotations

import re
from typing import Literal

from workbench.language.wordlists import word_set

_ENGLISH = word_set(
    "the of and to that is was for it with are by from he said has have be not his they were been which"
    " who this but their she would will had"
)
_FOREIGN = word_set(
    "der die das und ist von mit den nicht ein eine einen einer dem im zu auf für sich auch wird wurde hat"
    " sind zum zur bei nach dass"
    " le la les des et est un une du au aux dans sur que qui pas par ce cette ils elle nous vous avec sont"
    " été ont ses leur mais où ne pour"
    " el los las del en por una con se su al más como pero fue ha sus no"
    " il di che per non sono della dei nel os da em uma com não het een van niet op och att som det av"
)
_BOTH = word_set("no die")
"""Words that two languages share, no sign of either."""
_ANY_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“«„\"][^“”«»„\"]*(?:[”»“\"]|$)")
_SAMPLE = 20_000
_FEW_WORDS = 12
_FEWEST_SIGNS = 3

Tongue = Literal["english", "foreign", ""]


def is_english(text: str, language: str) -> bool:
    """Say whether a document is English: by the given language, else by its commonest words."""
    if language:
        return language.lower().split("-")[0].split("_")[0] in ("en", "eng", "english")
    sample = text[:_SAMPLE]
    if _is_in_other_letters(sample[:4000]):
        return False
    english, foreign, count = _signs(sample)
    if count < _FEW_WORDS:
        return tongue_of(sample) != "foreign"
    return english >= foreign or english > 0.15 * count


def tongue_of(passage: str) -> Tongue:
    """Return what a passage is plainly written in, nothing where its words do not tell."""
    sample = passage[:_SAMPLE]
    if _is_in_other_letters(sample):
        return "foreign"
    english, foreign, count = _signs(sample)
    most = max(english, foreign)
    if most < _FEWEST_SIGNS or most <= 2 * min(english, foreign) or most * 8 < count:
        return ""
    return "english" if english > foreign else "foreign"


def is_foreign_around_quotations(passage: str) -> bool:
    """Say whether a passage is not English, and its words outside quotation marks are not either."""
    if tongue_of(passage) != "foreign":
        return False
    english, foreign, _ = _signs(_QUOTED.sub(" ", passage[:_SAMPLE]))
    return foreign >= english


def has_english(passage: str) -> bool:
    """Say whether a passage has more English words than others."""
    english, foreign, _ = _signs(passage[:_SAMPLE])
    return english > foreign


def _signs(sample: str) -> tuple[int, int, int]:
    """Return how many words are English ones, foreign ones, and how many words there are."""
    found = [match.group().lower() for match in _ANY_WORD.finditer(sample)]
    telling = [word for word in found if word not in _BOTH]
    return sum(word in _ENGLISH for word in telling), sum(word in _FOREIGN for word in telling), len(found)


def _is_in_other_letters(sample: str) -> bool:
    letters = [letter for letter in sample if letter.isalpha()]
    return bool(letters) and sum(letter < "\u0250" for letter in letters) < 0.5 * len(letters)
