"""Closed word lists written as one string."""

from __future__ import annotations


def word_set(*words: str) -> frozenset[str]:
    """Return the words, parted by white space, as a set."""
    return frozenset(word for line in words for word in line.split())


def word_list(*words: str) -> list[str]:
    """Return the words, parted by white space, in order."""
    return [word for line in words for word in line.split()]
