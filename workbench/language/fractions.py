"""Numbers with a sign or a part: minus five, two and a half, three quarters, 3/4, ½, half a million."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from decimal import Decimal

from workbench.language.digits import decimal_of
from workbench.language.numerals import (
    SCALES,
    TENS,
    Numeral,
    cardinal_at,
    ordinal_value,
    word_value,
)
from workbench.language.ordinals import large_ordinal_at
from workbench.language.words import Word

_LARGE = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_COUNTED_IN = _LARGE | {"dozen"}
_LOUD = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4, "hundredths": 100}
_SIGNS = frozenset({"minus", "negative"})
_GLUED_SIGNS = frozenset({"-", "−"})
_OPENERS = frozenset("([{\"'“‘$£€")
_IMPROPER = frozenset(Decimal(under) for under in (2, 3, 4, 5, 6, 8))
_NEVER_UNDER = frozenset({Decimal(11)})
"9/11 is a day; other pairs count only before a unit of measure or by themselves."
_LARGEST_UNDER = 1000


def ratio(part: Decimal, whole: Decimal) -> Decimal:
    """Return part / whole: exact where six decimals hold it, else to four significant digits."""
    value = part / whole
    if value == value.quantize(Decimal("0.000001")):
        return value.normalize() if value % 1 else value.quantize(Decimal(1))
    return value.quantize(Decimal(1).scaleb(min(value.adjusted(), -1) - 3))


def numeral_at(words: Sequence[Word], at: int) -> Numeral | None:
    """Return the longest number that begins with word `at`, sign and part included, or None."""
    if words[at].low in _SIGNS or words[at].low in _GLUED_SIGNS or words[at].text == "–":
        return _negative(words, at)
    alone = fraction_at(words, at)
    if alone is not None:
        scaled = _in_millions(words, alone)
        of_scale = scaled if scaled.last > alone.last else _of_a_scale(words, alone)
        return of_scale or (alone if words[at].low not in _LOUD else None)
    whole = cardinal_at(words, at)
    if whole is None:
        return None
    return _with_part(words, whole)


def is_signed(words: Sequence[Word], at: int) -> bool:
    """Say whether a minus sign is glued to word `at` and to nothing before it."""
    if not at or words[at - 1].low not in _GLUED_SIGNS | {"–"} or words[at].start != words[at - 1].end:
        return False
    before = words[at - 2] if at > 1 else None
    return before is None or before.end < words[at - 1].start or before.text in _OPENERS


def _negative(words: Sequence[Word], at: int) -> Numeral | None:
    if at + 1 >= len(words) or (at and words[at - 1].low in ("or", "/")):
        return None
    is_dash = words[at].low in _GLUED_SIGNS or words[at].text == "–"
    if is_dash and not (is_signed(words, at + 1) and _opens_with_figures(words, at + 1)):
        return None
    positive = numeral_at(words, at + 1) if words[at + 1].low not in _SIGNS | _GLUED_SIGNS else None
    if words[at].text == "–" and (positive is None or not _is_heat(words, positive.last)):
        return None
    return None if positive is None else Numeral(at, positive.last, -positive.value)


def _is_heat(words: Sequence[Word], after: int) -> bool:
    """Say whether degrees follow, before which a dash may stand for minus."""
    return after < len(words) and (words[after].text[0] in "°º" or words[after].low in ("degrees", "c", "f"))


def _opens_with_figures(words: Sequence[Word], at: int) -> bool:
    """Say whether `5`, `.5` or `½` stands at word `at`."""
    if words[at].text == ".":
        return at + 1 < len(words) and words[at + 1].start == words[at].end
    return words[at].text[0].isdigit() or glyph_at(words, at) is not None


def _with_part(words: Sequence[Word], whole: Numeral) -> Numeral:
    """Add `and a half`, `½` or ` 1/2` to a whole number."""
    after = whole.last
    if after >= len(words):
        return whole
    low = words[after].low
    if low == "and" and after + 1 < len(words):
        step = after + 2 if words[after + 1].low in ("a", "an") else after + 1
        part = _part_named(words, step) if step == after + 2 else fraction_at(words, step)
        if part is None:
            return whole
        scaled = _of_a_scale(words, part)
        if scaled is not None and scaled.value < whole.value:
            return Numeral(whole.first, scaled.last, whole.value + scaled.value)
        return _joined(words, whole, part)
    part = glyph_at(words, after) or (slashed(words, after) if words[whole.first].text.isdigit() else None)
    if part is None or part.value >= 1:
        return whole
    return _in_millions(words, Numeral(whole.first, part.last, whole.value + part.value))


def _joined(words: Sequence[Word], whole: Numeral, part: Numeral) -> Numeral:
    """`two and a half million` is of the million, as is `two million and a half`."""
    scale = words[part.last].low if part.last < len(words) else ""
    before = words[whole.last - 1].low
    if scale in _COUNTED_IN:
        if before in _LARGE:
            return Numeral(whole.first, part.last + 1, whole.value + part.value * SCALES[scale])
        return Numeral(whole.first, part.last + 1, (whole.value + part.value) * SCALES[scale])
    is_own = before == "hundred" and words[whole.last + 1].low not in ("a", "an", "half", "one")
    size = SCALES[before] if before in _LARGE and not is_own else 1
    return Numeral(whole.first, part.last, whole.value + part.value * size)


def _of_a_scale(words: Sequence[Word], part: Numeral) -> Numeral | None:
    """`half a dozen`, `a quarter of a million`."""
    at = part.last + (1 if part.last < len(words) and words[part.last].low == "of" else 0)
    if at + 1 >= len(words) or words[at].low not in ("a", "an"):
        return None
    if words[at + 1].low not in _LARGE | {"dozen"}:
        return None
    return Numeral(part.first, at + 2, part.value * SCALES[words[at + 1].low])


def _in_millions(words: Sequence[Word], part: Numeral) -> Numeral:
    """`three quarters billion`, `1/2 million`."""
    after = part.last
    if after < len(words) and words[after].low in _LARGE:
        return Numeral(part.first, after + 1, part.value * SCALES[words[after].low])
    return part


def fraction_at(words: Sequence[Word], at: int) -> Numeral | None:
    """Return the part that begins with word `at`: `half`, `three fifths`, `two-thirds`, `3/4`, `½`."""
    if at >= len(words):
        return None
    return glyph_at(words, at) or slashed(words, at) or _in_words(words, at)


def glyph_at(words: Sequence[Word], at: int) -> Numeral | None:
    """Return the value of a single sign such as `½` or `⅓`."""
    if at >= len(words) or len(words[at].text) != 1 or words[at].text.isdigit():
        return None
    parts = unicodedata.normalize("NFKC", words[at].text).split("\u2044")
    if len(parts) != 2 or not all(part.isdigit() for part in parts):
        return None
    return Numeral(at, at + 1, ratio(Decimal(parts[0]), Decimal(parts[1])))


def slashed(words: Sequence[Word], at: int) -> Numeral | None:
    """Return the value of `3/4` or `3 / 4`, where it is no date or path."""
    if at + 2 >= len(words) or words[at + 1].text != "/":
        return None
    over, under = decimal_of(words[at].text), decimal_of(words[at + 2].text)
    if over is None or under is None or over % 1 or under % 1:
        return None
    gaps = {words[at + 1].start - words[at].end, words[at + 2].start - words[at + 1].end}
    is_longer = at + 3 < len(words) and words[at + 3].text == "/"
    follows = at > 0 and words[at - 1].text == "/"
    if gaps not in ({0}, {1}) or is_longer or follows or not _is_part(over, under):
        return None
    return Numeral(at, at + 3, ratio(over, under))


def _is_part(over: Decimal, under: Decimal) -> bool:
    if under in _NEVER_UNDER or not 0 < under <= _LARGEST_UNDER:
        return False
    return over < under or (under in _IMPROPER and over < 100)


def _in_words(words: Sequence[Word], at: int) -> Numeral | None:
    low = words[at].low
    if low in ("half", "quarter"):
        return Numeral(at, at + 1, ratio(Decimal(1), Decimal(_LOUD[low])))
    joined = _hyphened(low, at)
    if joined is not None:
        return joined
    if low.partition("-")[0] in TENS and at + 1 < len(words) and word_value(low) is None:
        return None
    if low == "one" and at + 1 < len(words):
        under = large_ordinal_at(words, at + 1)
        if under is not None:
            return Numeral(at, under[1], ratio(Decimal(1), Decimal(under[0])))
    over = cardinal_at(words, at)
    if over is None or over.last >= len(words) or low in ("a", "an") or over.value <= 0:
        return None
    last = over.last
    if words[last].text == "-" and last + 1 < len(words):
        last += 1
    under_name = words[last].low
    if under_name == "quarter" and last + 1 < len(words) and words[last + 1].low in _LARGE:
        return Numeral(at, last + 1, ratio(over.value, Decimal(4)))
    if not under_name.endswith("s") and not (low == "one" and over.last == at + 1):
        return None
    named = denominator(under_name, single=over.value == 1)
    if not named or (named >= SCALES["million"] and low[0].isdigit()):
        return None
    return Numeral(at, last + 1, ratio(over.value, Decimal(named)))


def _hyphened(low: str, at: int) -> Numeral | None:
    """`two-thirds`, `one-twenty-first` and `fifty-four-hundredths`."""
    for head, hyphen, rest in (low.partition("-"), low.rpartition("-")):
        over = word_value(head) if hyphen else None
        under = denominator(rest, single=head == "one") if over else 0
        if over and under:
            return Numeral(at, at + 1, ratio(Decimal(over), Decimal(under)))
    return None


def _part_named(words: Sequence[Word], at: int) -> Numeral | None:
    """The part after `and a`."""
    if at >= len(words):
        return None
    named = denominator(words[at].low, single=True)
    return Numeral(at, at + 1, ratio(Decimal(1), Decimal(named))) if named else None


def denominator(low: str, *, single: bool = False) -> int:
    """Return 5 for `fifths` (and for `fifth` when `single`), or 0 for no part."""
    if low in _LOUD and (single or low.endswith("s")):
        return _LOUD[low]
    if not single and not low.endswith("s"):
        return 0
    named = ordinal_value(low.removesuffix("s"))
    return named if named is not None and named > 2 and not low[0].isdigit() else 0
