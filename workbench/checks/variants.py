"""Names that look like one name spelled twice, and titles that cannot both be right; precision first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from workbench.domain.names import NameKind
from workbench.language.countries import COUNTRIES, STATES
from workbench.language.wordlists import word_set

SPELLING = "the same but for accents, hyphens or capitals"
ONE_LETTER = "one letter apart"
ROMANISED = "the same name in another transliteration"

_LEAST_ALONE = 5
"""Letters from which one letter more, less or other is more likely a slip than another name."""
_LEAST_BESIDE = 3
"""The same, where all other words of the names are equal."""
_ENDINGS = ("s", "n", "an", "a", "o", "i", "ese")
"""What makes a plural, an adjective or the name of a woman of a name: no slip."""
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
_ROMANISED = (
    ("shch", "s"), ("sch", "s"), ("sh", "s"), ("tch", "c"), ("dzh", "j"), ("ch", "c"), ("kh", "h"),
    ("gh", "g"), ("zh", "z"), ("dj", "j"), ("ts", "c"), ("tz", "c"), ("cz", "c"), ("ph", "f"), ("ck", "k"),
    ("q", "k"), ("x", "ks"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "i"), ("ij", "i"),
    ("y", "i"), ("j", "i"),
)  # fmt: skip
"""Letters by which different spellings of one sound become one, in this order."""
_PLACES = frozenset(name.lower() for name in COUNTRIES | STATES)
_SHORT = {
    "sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "col": "colonel",
    "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "adm": "admiral", "pres": "president",
    "congressman": "representative", "congresswoman": "representative", "chairwoman": "chairman",
}  # fmt: skip
_OFFICES = word_set(
    "president minister chancellor senator governor representative secretary ambassador mayor king queen"
    " prince princess emperor empress sultan pope cardinal archbishop bishop rabbi imam judge justice"
    " general colonel captain major lieutenant sergeant admiral commissioner speaker chairman"
    " secretary-general attorney-general governor-general major-general lieutenant-general"
    " brigadier-general"
)
_BEFORE_GENERAL = word_set("secretary attorney governor major lieutenant brigadier")
_BELOW = word_set("deputy vice assistant associate under")
_PORTFOLIOS = word_set(
    "prime foreign finance defence defense interior home health education justice trade energy labor labour"
    " transport agriculture environment culture economy treasury"
)
_FORMS = ({"mr"}, {"mrs", "ms", "miss"})
_SIGNS = re.compile(r"['’ʼ.]")
_BREAKS = re.compile(r"[\s‐‑–—-]+")


def variant(one: str, other: str, kind: NameKind) -> str:
    """Return why two names of one kind may be one name spelled twice, or an empty string."""
    if one == other:
        return ""
    first, second = folded_words(one), folded_words(other)
    if first == second:
        return SPELLING
    if len(first) == len(second):
        differing = [at for at, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
        if len(differing) != 1:
            return ""
        at = differing[0]
        is_first = kind == "person" and at == 0 and len(first) > 1
        return _alike(first[at], second[at], is_beside=len(first) > 1, is_first=is_first)
    if kind != "person" or min(len(first), len(second)) != 1:
        return ""
    return _alike(first[-1], second[-1], is_beside=False, is_first=False)


def folded_words(name: str) -> tuple[str, ...]:
    """Return the words of a name without capitals, accents, full stops and hyphens."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in bare if not unicodedata.combining(letter)).translate(_LETTERS)
    words = [word for word in _BREAKS.split(_SIGNS.sub("", plain)) if word]
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def contradiction(offices: Sequence[str]) -> str:
    """Return which two of the titles right before a name cannot both be right, or an empty string."""
    distinct = list(dict.fromkeys(offices))
    for at, one in enumerate(distinct):
        for other in distinct[at + 1 :]:
            if _contradict(_office_words(one), _office_words(other)):
                return f"once {one}, once {other}"
    return ""


def _alike(one: str, other: str, *, is_beside: bool, is_first: bool) -> str:
    short, long = sorted((one, other), key=len)
    least = _LEAST_BESIDE if is_beside else _LEAST_ALONE
    if len(short) < least or one[0] != other[0] or not (one.isalpha() and other.isalpha()):
        return ""
    if {one, other} <= _PLACES or _is_other_form(short, long, is_first=is_first):
        return ""
    if _are_one_edit_apart(short, long):
        return ONE_LETTER
    return ROMANISED if len(short) >= _LEAST_ALONE and _sound(one) == _sound(other) else ""


def _is_other_form(short: str, long: str, *, is_first: bool) -> bool:
    """Say whether two words differ as a plural, an adjective, or the names of a man and a woman do."""
    if any(long == short + ending for ending in _ENDINGS):
        return True
    if not is_first:
        return False
    return long == short + "e" or (short[:-1] == long[:-1] and short[-1] in "aeio" and long[-1] in "aeio")


def _are_one_edit_apart(short: str, long: str) -> bool:
    """Say whether one letter put in, left out or changed, or two swapped, makes one word of the other."""
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    if len(long) > len(short):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or swapped


def _sound(word: str) -> str:
    for letters, sound in _ROMANISED:
        word = word.replace(letters, sound)
    return re.sub(r"(.)\1+", r"\1", word)


def _office_words(title: str) -> list[str]:
    words = [_SHORT.get(word, word) for word in _SIGNS.sub("", title.lower()).replace("-", " ").split()]
    if len(words) > 1 and words[-1] == "general" and words[-2] in _BEFORE_GENERAL:
        words[-2:] = [f"{words[-2]}-general"]
    return words


def _contradict(one: Sequence[str], other: Sequence[str]) -> bool:
    if not one or not other:
        return False
    if any(one[-1] in form and other[-1] not in form for form in _FORMS) and _are_forms(one[-1], other[-1]):
        return True
    if one[-1] not in _OFFICES or other[-1] not in _OFFICES:
        return False
    if one[-1] != other[-1]:
        return True
    ranks = [bool(_BELOW.intersection(words)) for words in (one, other)]
    portfolios = [_PORTFOLIOS.intersection(words) for words in (one, other)]
    return ranks[0] != ranks[1] or (all(portfolios) and not portfolios[0] & portfolios[1])


def _are_forms(*words: str) -> bool:
    known: Iterable[str] = {word for form in _FORMS for word in form}
    return all(word in known for word in words)
