"""What a block or sentence is: checkable, or why not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.domain.article import SentenceLabel
from workbench.extract.lexicon import CLUTTER, CREDIT, DATELINE, EVALUATIVE, EXHORTING, FIRST_PERSON, POSSIBLE
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
_VAGUE_SUBJECTS = word_set("some many most others not few several people everyone everybody all it things")
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


def is_subjective(words: Sequence[Word]) -> bool:
    """Say whether somebody's words are opinion, hope, promise or exhortation more than a fact."""
    lows = [word.low for word in words]
    if any(low in FIRST_PERSON or low in EXHORTING or low in EVALUATIVE for low in lows):
        return True
    return (bool(words) and words[-1].text in ("?", "!")) or not has_verb(words, 0, len(words))


def label_of(
    words: Sequence[Word], quoted: frozenset[int], *, attributed: bool, has_figures: bool
) -> tuple[SentenceLabel, str]:
    """Return the label of one sentence of running text, and the reason when it is not checkable."""
    outside = [word for at, word in enumerate(words) if at not in quoted]
    asks = any(word.text == "?" for word in words[-2:])
    if attributed or (not outside and not asks):
        return "checkable", ""
    if not outside:
        return "question", "asks"
    if outside[-1].text == "?" and words[-1].text == "?":
        return "question", "asks"
    lows = [word.low for word in outside]
    if not has_verb(words, 0, len(words)) and not has_figures and not has_loose_verb(words):
        return ("vague", "no verb") if len(words) > 3 else ("furniture", "no verb")
    if _is_speculation(outside) and not has_figures:
        return "speculation", "possibility only"
    if _is_vague(outside) and not has_figures:
        return "vague", "nothing definite"
    first_person = any(low in FIRST_PERSON for low in lows)
    if not has_figures and (
        (first_person and any(low in EXHORTING or low in EVALUATIVE for low in lows)) or _exhorts(outside)
    ):
        return "opinion", "judgement"
    return "checkable", ""


def _is_speculation(words: Sequence[Word]) -> bool:
    """The first verb is may, might or could, and no plain past stands beside it."""
    finite = [word for word in words if word.tag in ("modal", "aux", "past", "present")]
    first = finite[0] if finite else None
    may = first is not None and first.low in POSSIBLE and not first.is_capitalised
    return (
        may
        and not any(word.tag == "present" or word.low.endswith("n't") for word in words)
        and not any(
            word.tag == "past" or word.low in ("was", "were", "had", "has", "have", "said") for word in words
        )
    )


def _is_vague(words: Sequence[Word]) -> bool:
    named = any(word.tag == "name" and at for at, word in enumerate(words)) or any(
        word.tag == "number" for word in words
    )
    acts = any(word.tag in ("past", "ed") for word in words[1:3])
    return not named and not acts and words[0].low in _VAGUE_SUBJECTS and len(words) <= _DEEMED_SHORT


def _exhorts(words: Sequence[Word]) -> bool:
    return any(word.low in ("should", "must", "ought") for word in words) and not any(
        word.tag in ("past",) or word.low in ("was", "were") or (word.tag == "name" and at)
        for at, word in enumerate(words)
    )


def repeated_key(passage: str) -> str:
    """Return what two printings of the same sentence share: its letters and digits."""
    return " ".join(_WORDS_AND_DIGITS.findall(plain(passage)))


_WORDS_AND_DIGITS = re.compile(r"\w+")
