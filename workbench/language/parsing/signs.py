"""Trees of figures and signs among which there is no letter: nothing to read, so no network is asked."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from workbench.language.parsing.analysis import Analysis

_FIGURE = "NumForm=Digit|NumType=Card"
_TAGS = {"(": "-LRB-", "[": "-LRB-", ")": "-RRB-", "]": "-RRB-", "“": "``", "”": "''", '"': "''"}
_TAGS |= dict.fromkeys(".!?", ".") | dict.fromkeys(":;-–—…", ":") | {",": ","}


def has_letter(forms: Sequence[str]) -> bool:
    """Say whether there is anything to read."""
    return any(form[0].isalpha() or any(map(str.isalpha, form)) for form in forms)


def sign_analysis(forms: Sequence[str], begins: Sequence[int]) -> Analysis:
    """Return flat trees: below the first word of each sentence the others hang by `punct` or `dep`."""
    tagged = [_tags(form) for form in forms]
    bounds = list(pairwise([*begins, len(forms)]))
    return Analysis(
        upos=[upos for upos, _ in tagged],
        xpos=[xpos for _, xpos in tagged],
        feats=[_FIGURE if upos == "NUM" else "" for upos, _ in tagged],
        heads=[0 if place == start else start + 1 for start, end in bounds for place in range(start, end)],
        relations=["punct" if upos == "PUNCT" else "dep" for upos, _ in tagged],
        sentences=[number for number, (start, end) in enumerate(bounds) for _ in range(start, end)],
        names=[""] * len(forms),
    )


@lru_cache(maxsize=1024)
def _tags(form: str) -> tuple[str, str]:
    """Return the universal and the Penn tag of a word without letters."""
    if any(map(str.isdigit, form)):
        return "NUM", "CD"
    category = unicodedata.category(form[0])
    if category[0] == "P":
        return "PUNCT", _TAGS.get(form, "NFP")
    return "SYM", "$" if category == "Sc" else "SYM"
