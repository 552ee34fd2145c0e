"""The dictionary form of a word, by its part of speech: the treebanks' conventions, then a dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_INFLECTED = frozenset({"NNS", "VBD", "VBG", "VBN", "VBZ", "JJR", "JJS", "RBR", "RBS"})


def _table(*lines: str) -> dict[str, str]:
    """Return `form form: lemma` lines as a table."""
    pairs = (line.split(": ") for line in lines)
    return {form: lemma for forms, lemma in pairs for form in forms.split()}


_AUXILIARIES = _table(
    "am are is was were been being 's 'm 're m re s r `s ai: be",
    "has had having 've ve: have",
    "does did done doing du: do",
    "'ll wo ll: will",
    "'d d: would",
    "ca: can",
    "got getting gets gotten: get",
    "sha: shall",
)
_PRONOUNS = _table(
    "i me: I",
    "them em 'em: they",
    "him: he",
    "her: she",
    "us 's: we",
    "ya u y': you",
    "these: this",
    "those: that",
    "mine: my",
    "yours: your",
    "ours: our",
    "theirs: their",
    "hers: her",
)
_OTHERS = {
    ("PART", "n't"): "not",
    ("PART", "nt"): "not",
    ("PART", "'"): "'s",
    ("PART", "s"): "'s",
    ("PART", "na"): "to",
    ("PART", "ta"): "to",
    ("DET", "an"): "a",
    ("DET", "these"): "this",
    ("DET", "those"): "that",
    ("NOUN", "pm"): "p.m.",
    ("NOUN", "am"): "a.m.",
    ("NOUN", "people"): "person",
    ("NOUN", "lives"): "life",
    ("ADJ", "least"): "least",
    ("ADJ", "worse"): "bad",
    ("ADV", "further"): "far",
    ("ADV", "better"): "well",
    ("ADV", "best"): "well",
}
_IRREGULAR = _table(
    "left leaves leaving: leave",
    "felt: feel",
    "fell: fall",
    "rose: rise",
    "saw: see",
    "lay: lie",
    "found: find",
    "bore born borne: bear",
    "lit: light",
    "wound: wind",
    "ground: grind",
    "bound: bind",
    "spoke: speak",
    "broke: break",
    "drove: drive",
    "wove: weave",
    "dove: dive",
    "shot: shoot",
    "met: meet",
    "lost: lose",
    "bent: bend",
    "thought: think",
    "won: win",
    "gone went: go",
    "developed developing: develop",
    "served serving: serve",
)
_LONGEST_WORD = 60
"""No dictionary has a longer one, and none need be asked for it."""
_SIGNS = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-"}
_PEOPLE = re.compile(r"[A-Z]\w*(?:an|ese|i|[dklnt]ish|nch|tch|mic|rab)")
"""Adjectives of peoples and faiths, which keep their capital."""
_NEEDLESS_E = re.compile(r".+(?:[wxy]|[^aeiou]k|[aeiou]{2}k)e")
"""What the dictionary takes for bases: growe, fixe, playe, thinke."""
_SHORT_STEM = re.compile(r".*[^aeiou][aeiou][^aeiouwxy]")
"""Stems such as writ-, which want their e back: a base that ended so would have doubled its last letter."""


def lemma_of(form: str, upos: str, xpos: str) -> str:
    """Return the lemma of a word that is tagged; what no table and no dictionary knows is its own lemma."""
    if upos in ("PUNCT", "SYM"):
        return _SIGNS.get(form, form)
    lower = form.lower().replace("’", "'")
    if upos == "AUX" or (upos == "VERB" and lower in _AUXILIARIES):
        return _AUXILIARIES.get(lower, lower)
    if upos == "PRON" and xpos != "PRP$":
        return _PRONOUNS.get(lower, lower)
    if upos == "PROPN" or xpos == "NNP":
        return _singular_name(form) if xpos == "NNPS" else form
    if upos == "NUM":
        return lower.replace(",", "")
    if xpos in _INFLECTED:
        return _OTHERS.get((upos, lower)) or _base_of(lower, upos)
    if (upos, lower) in _OTHERS:
        return _OTHERS[upos, lower]
    return form if _is_written_so(form, upos) else lower


@lru_cache(maxsize=8192)
def _base_of(lower: str, upos: str) -> str:
    """Return the base of an inflected word by the dictionary, which knows no parts of speech."""
    if upos == "VERB" and lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if len(lower) > _LONGEST_WORD:
        return lower
    from simplemma import is_known, lemmatize

    lemma = lemmatize(lower, lang="en")
    if upos != "VERB" or (lemma != lower and is_known(lemma, "en")):
        return lemma[:-1] if _NEEDLESS_E.fullmatch(lemma) else lemma
    return next((base for base in _possible_bases(lower) if base and is_known(base, "en")), lemma)


def _possible_bases(lower: str) -> Iterator[str]:
    """Yield what a regular verb may be without its ending, the likeliest first."""
    if lower.endswith(("ies", "ied")):
        yield lower[:-3] + "y"
    if lower.endswith("s"):
        yield lower[:-1]
        yield lower[:-2]
    stem = lower.removesuffix("ing") if lower.endswith("ing") else lower.removesuffix("ed")
    if stem != lower:
        bases = [stem, stem[:-1], stem + "e"] if stem[-1:] == stem[-2:-1] else [stem, stem + "e"]
        yield from reversed(bases) if _SHORT_STEM.fullmatch(stem) else bases


def _singular_name(form: str) -> str:
    """Return a name without its plural: States, Countries, Churches."""
    if form.endswith("ies") and len(form) > 5:
        return form[:-3] + "y"
    if form.endswith(("sses", "xes", "ches", "shes")):
        return form[:-2]
    return form[:-1] if form.endswith("s") and not form.endswith("ss") else form


def _is_written_so(form: str, upos: str) -> bool:
    """Say whether a word keeps its capitals: TV, American."""
    if upos == "ADJ":
        return _PEOPLE.fullmatch(form) is not None
    return upos == "NOUN" and len(form) > 1 and form.isupper()
