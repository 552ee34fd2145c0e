"""Where the finite verb of a stretch of words is, guessed from closed word classes and neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.language.verbs import AMBIGUOUS_BASES, AMBIGUOUS_PRESENTS
from workbench.language.wordlists import word_set
from workbench.language.words import SUBJECT_PRONOUNS, Word

_NOT_BEFORE_FINITE = word_set("det prep possessive to aux modal number")
_BARE_BE = word_set("be been being")
_STANDING_ALONE = word_set("some many all both several few most this that these those each")
_PLURAL_PRONOUNS = word_set("i you we they these those who")


def is_strong(words: Sequence[Word], at: int, low: int) -> bool:
    """Say whether word `at` is surely finite: a modal, an auxiliary, a simple past, a third person."""
    word = words[at]
    if word.tag == "modal":
        return not (word.low in ("may", "might") and word.is_capitalised and at > low)
    before = _before(words, at, low)
    if word.tag == "aux":
        return word.low not in _BARE_BE and (before is None or before.tag not in ("to", "modal"))
    if word.tag == "past":
        return before is None or before.tag not in _NOT_BEFORE_FINITE
    if word.tag == "present":
        return _is_third_person(words, at, before)
    return word.tag == "base" and _is_plain_present(words, at, before)


def _before(words: Sequence[Word], at: int, low: int) -> Word | None:
    at -= 1
    while at >= low and words[at].tag == "adv":
        at -= 1
    return words[at] if at >= low else None


def _is_third_person(words: Sequence[Word], at: int, before: Word | None) -> bool:
    if before is None or before.tag in _NOT_BEFORE_FINITE:
        return False
    if words[at].low not in AMBIGUOUS_PRESENTS:
        return True
    if before.low in SUBJECT_PRONOUNS or before.tag == "rel":
        return True
    after = words[at + 1] if at + 1 < len(words) else None
    follows = after is not None and after.tag in ("det", "to", "name", "pron", "number")
    return follows and before.tag in ("name", "word", "punct") and not before.low.endswith("s")


def _is_plain_present(words: Sequence[Word], at: int, before: Word | None) -> bool:
    if before is None or words[at].is_capitalised:
        return False
    if before.low in _PLURAL_PRONOUNS:
        return True
    after = words[at + 1] if at + 1 < len(words) else None
    is_plural = (before.tag in ("word", "name", "present") and before.low.endswith("s")) or before.low in (
        "people",
        "police",
        "media",
    )
    if (
        before.tag == "name"
        and after is not None
        and after.tag == "to"
        and at >= 2
        and words[at - 2].low == "and"
    ):
        return True
    if words[at].low in AMBIGUOUS_BASES:
        return (
            is_plural and after is not None and (after.tag in ("det", "to") or after.low in ("from", "that"))
        )
    return is_plural or (
        before.tag == "name" and after is not None and after.tag in ("det", "to", "name", "pron")
    )


def is_weak(words: Sequence[Word], at: int, low: int) -> bool:
    """Say whether word `at` may be a finite past: opened, held."""
    if words[at].tag != "ed":
        return False
    before = _before(words, at, low)
    if before is None or before.text == "(":
        return False
    if before.tag in _NOT_BEFORE_FINITE and not (before.low in _STANDING_ALONE and before is words[low]):
        return False
    return before.tag not in ("ed", "participle", "past")


def is_finite(words: Sequence[Word], at: int, low: int) -> bool:
    """Say whether word `at` is or may be a finite verb."""
    return is_strong(words, at, low) or is_weak(words, at, low)


def has_verb(words: Sequence[Word], low: int, high: int) -> bool:
    """Say whether there is any finite verb in words [low, high)."""
    return any(is_finite(words, at, low) for at in range(low, high))


def has_loose_verb(words: Sequence[Word]) -> bool:
    """Say whether any word could be a verb, where nothing surer is there: `Byron walks away.`"""
    return any(
        word.tag in ("present", "base", "ed", "past")
        and not word.is_capitalised
        and words[at].tag not in ("det", "prep", "possessive")
        and words[at].text != "("
        for at, word in enumerate(words[1:])
    )
