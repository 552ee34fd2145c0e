"""Folds that keep every offset: what is found in the fold is found at the same place in the text."""

from __future__ import annotations

_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "‛": "'", "ʼ": "'", "´": "'", "`": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "−": "-",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    }
)  # fmt: skip


def lowered(text: str) -> str:
    """Return `text` in lower case, one character for one character.

    A letter whose lower case is longer than itself, such as U+0130, stays as it is.
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def plain(text: str) -> str:
    """Return `text` in lower case with plain quotes, apostrophes, hyphens and spaces, one for one."""
    return lowered(text).translate(_PLAIN)
