"""What a block is that is no running text, and when a sentence is printed twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.extract.lexicon import CLUTTER, CREDIT, DATELINE, NOTICE
from workbench.extract.predicates import is_finite
from workbench.language.folding import plain
from workbench.language.parsing.tree import Tree

_TERMINAL = tuple(".!?…。！？")
_CLOSERS = "\"'”’»)] "
_DEEMED_SHORT = 14
_LONGEST_DISPLAY = 300


def display_reason(passage: str) -> str:
    """Return why a block of the body is display copy by its words, or an empty string."""
    stripped = passage.strip()
    if not any(character.isalnum() for character in stripped[:2000]):
        return "no words"
    if len(stripped) <= _LONGEST_DISPLAY:
        if CLUTTER.fullmatch(stripped) or NOTICE.fullmatch(stripped):
            return "clutter"
        if CREDIT.fullmatch(stripped):
            return "credit"
        if DATELINE.fullmatch(stripped):
            return "dateline"
    return ""


def is_notice(sentence: str) -> bool:
    """Say whether a sentence tells where more is to be had, or when a text may be printed."""
    return len(sentence) <= _LONGEST_DISPLAY and NOTICE.fullmatch(" ".join(sentence.split())) is not None


def furniture_reason(passage: str, trees: Sequence[Tree], *, is_caption: bool = False) -> str:
    """Return why a block of the body with these trees is no running text, or an empty string."""
    ends = ends_sentence(passage.strip())
    is_verbal = any(not tree.tokens or _has_verb(tree) for tree in trees)
    if not is_verbal and (not ends or is_caption or sum(map(len, trees)) <= _DEEMED_SHORT):
        return "no verb"
    return "caption" if is_caption and not ends else ""


def has_finite_verb(tree: Tree) -> bool:
    """Say whether something is said with a verb that has a tense of its own."""
    return any(is_finite(tree, place) for place in range(len(tree)))


def _has_verb(tree: Tree) -> bool:
    return any(token.upos in ("VERB", "AUX") for token in tree.tokens)


def ends_sentence(passage: str) -> bool:
    """Say whether a passage ends as a sentence does."""
    bare = passage.rstrip(_CLOSERS + "\n\t“„")
    return bare.endswith(_TERMINAL) or passage.rstrip().endswith(('"', "”", "»", "''", ":"))


def repeated_key(passage: str) -> str:
    """Return what two printings of the same sentence share: its letters and digits."""
    return " ".join(_WORDS_AND_DIGITS.findall(plain(passage)))


_WORDS_AND_DIGITS = re.compile(r"\w+")
