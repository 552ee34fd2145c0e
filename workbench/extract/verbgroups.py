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


def main_verb(words: Sequence[Word], low: int, high: int) -> int:
    """Return the index of the finite verb of words [low, high), or -1.

    A restrictive relative clause before it is skipped; a participle after a noun is taken for the
    verb only when no surer one follows it in the same breath.
    """
    at, weak, skip = low, -1, 0
    while at < high:
        word = words[at]
        if (
            (word.tag == "rel" or word.low == "that")
            and at > low
            and words[at - 1].tag in ("name", "word", "base", "present")
        ):
            skip += 1 if _opens_relative(words, at, high) else 0
        elif is_strong(words, at, low):
            if not skip:
                return _settled(words, weak, at)
            skip -= 1
            at = _group_end(words, at, high)
            continue
        elif is_weak(words, at, low):
            if skip:
                skip -= 1
            elif weak < 0:
                weak = at
        at += 1
    return weak


def _opens_relative(words: Sequence[Word], at: int, high: int) -> bool:
    return at + 1 < high and words[at].low != "whose" and words[at + 1].tag not in ("punct",)


def _settled(words: Sequence[Word], weak: int, strong: int) -> int:
    """Choose between an -ed form and a surer verb after it."""
    if weak < 0:
        return strong
    between = words[weak + 1 : strong]
    if words[weak].low == "said" and not (between and between[0].low == "to"):
        return weak
    new_subject = any(
        word.tag in ("pron", "sub", "rel") or word.low in ("that", "and", "but") for word in between
    )
    nouns = [word for word in between if word.tag in ("name", "word", "det", "number")]
    if new_subject and not (between and between[0].low == "by"):
        return weak
    if (between and between[0].tag in ("prep", "adv", "to")) or not nouns:
        return strong
    return weak


def _group_end(words: Sequence[Word], at: int, high: int) -> int:
    """Return the index after a verb group: will have been opened."""
    at += 1
    while at < high and words[at].tag in ("aux", "modal", "adv"):
        at += 1
    return at + 1 if at < high and words[at].tag in ("ed", "participle", "past", "ing") else at


def is_finite(words: Sequence[Word], at: int, low: int) -> bool:
    """Say whether word `at` is or may be a finite verb."""
    return is_strong(words, at, low) or is_weak(words, at, low)


def has_verb(words: Sequence[Word], low: int, high: int) -> bool:
    """Say whether there is any finite verb in words [low, high)."""
    return any(is_finite(words, at, low) for at in range(low, high))


def has_loose_verb(words: Sequence[Word]) -> bool:
    """Say whether any word could be a verb, where nothing surer is there: `Xi walks away.`"""
    return any(
        word.tag in ("present", "base", "ed", "past")
        and not word.is_capitalised
        and words[at].tag not in ("det", "prep", "possessive")
        and words[at].text != "("
        for at, word in enumerate(words[1:])
    )
