"""Numbers in digits and in English words, exact: decimals as text, never floats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from workbench.language.digits import LONGEST as LONGEST
from workbench.language.digits import decimal_of as decimal_of
from workbench.language.digits import figures_at
from workbench.language.wordlists import word_list, word_set
from workbench.language.words import Word

UNITS = {
    word: value
    for value, word in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            " sixteen seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: 10 * (n + 2)
    for n, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"))
}
SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "mn": 10**6, "bn": 10**9, "tn": 10**12, "m": 10**6, "k": 1000, "mil": 10**6, "mln": 10**6,
    "mio": 10**6, "dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dz": 12, "dzs": 12,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_WORD_SCALES = word_set(
    "hundred thousand million billion trillion dozen dozens doz dozs dz dzs lakh crore mil mln mio bn mn tn"
)
_BARE_SCALES = word_set("hundred thousand million billion trillion")
_BEFORE_POINT = frozenset("-−([$£€¥")
"What a decimal without a nought may be glued to: `$.50`."
_THOUSANDS = word_set("thousand million billion trillion lakh crore")
_PLURAL_SCALES = word_set("hundreds thousands millions billions trillions lakhs crores")
ORDINALS = {
    word: value
    for value, word in enumerate(
        word_list(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
            " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip

_DIGITS_WITH_SCALE = re.compile(r"(\d{1,15}(?:[.,]\d{1,15}){0,4})(bn|tn|mn|mln|mio|mil|m|k)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number written in words [first, last) of a sentence, with the decimal it stands for."""

    first: int
    last: int
    value: Decimal


def as_text(value: Decimal) -> str:
    """Return a decimal as plain text without exponent or trailing zeros."""
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def word_value(low: str) -> int | None:
    """Return the value of one word such as `nine`, `sixty` or `twenty-three`, or None."""
    if low in UNITS:
        return UNITS[low]
    if low in ("naught", "nought"):
        return 0
    if low in TENS:
        return TENS[low]
    tens, hyphen, unit = low.partition("-")
    if hyphen and tens in TENS and 0 < UNITS.get(unit, 0) < 10:
        return TENS[tens] + UNITS[unit]
    return None


def ordinal_value(low: str) -> int | None:
    """Return the value of `third`, `21st` or `twenty-first`, or None."""
    if low in ORDINALS:
        return ORDINALS[low]
    if low[:1].isdigit() and low.isascii() and len(low) <= 8 and low[-2:] in ("st", "nd", "rd", "th"):
        return int(low[:-2]) if low[:-2].isdigit() else None
    tens, hyphen, unit = low.partition("-")
    if hyphen and tens in TENS and ORDINALS.get(unit, 10) < 10:
        return TENS[tens] + ORDINALS[unit]
    return None


def cardinal_at(words: Sequence[Word], at: int) -> Numeral | None:
    """Return the longest whole or decimal number without a sign that begins with word `at`, or None."""
    low = words[at].low
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low in ("a", "an") and following in _WORD_SCALES:
        return _scaled(words, at, at + 1, Decimal(1))
    if low in _BARE_SCALES and following in _BARE_SCALES and SCALES[following] > SCALES[low]:
        return _scaled(words, at, at, Decimal(1))
    if low == "." and at + 1 < len(words) and words[at + 1].start == words[at].end:
        decimals = decimal_of("0." + following) if following.isdigit() else None
        glued = at > 0 and words[at - 1].end == words[at].start and words[at - 1].text not in _BEFORE_POINT
        return None if decimals is None or glued else _scaled(words, at, at + 2, decimals)
    figures = figures_at(words, at)
    if figures is not None:
        return _scaled(words, at, figures[1], figures[0])
    scaled = _DIGITS_WITH_SCALE.fullmatch(low)
    if scaled:
        base = decimal_of(scaled.group(1))
        return None if base is None else Numeral(at, at + 1, base * SCALES[scaled.group(2)])
    small = word_value(low)
    return None if small is None else _pointed(words, _scaled(words, at, at + 1, Decimal(small)))


def _pointed(words: Sequence[Word], whole: Numeral) -> Numeral:
    """Add the decimals of `two point three five` or `two point thirty-five`."""
    if whole.last >= len(words) or words[whole.last].low != "point":
        return whole
    decimals, after = "", whole.last + 1
    while after < min(len(words), whole.last + 9):
        digits = word_value(words[after].low)
        if digits is None or (digits > 9 and decimals):
            break
        decimals += str(digits)
        after += 1
        if digits > 9:
            break
    if not decimals:
        return whole
    return _scaled(words, whole.first, after, whole.value + Decimal("0." + decimals))


def _scaled(words: Sequence[Word], first: int, after: int, value: Decimal) -> Numeral:
    """Multiply by the scale words that follow and add the smaller numbers after them."""
    total, current, joined = Decimal(0), value, 0
    limit = min(len(words), after + 14)
    while after < limit:
        scale = _scale_of(words, after)
        if scale == SCALES["dozen"] and joined:
            return Numeral(first, after + 1, total + current + joined * (scale - 1))
        if scale:
            is_second = not current and total > 0
            total, current = (total * scale, current) if is_second else (total, current * scale)
            if scale >= 1000 and not is_second:
                total, current = total + current, Decimal(0)
            after += 1
            continue
        step = _step_over(words, after)
        more = _smaller(words[step]) if step < limit else None
        if more is None or not _may_follow(_scale_name(words[after - 1].low) if after else "", more):
            break
        if step > after and step + 1 < limit and _is_part(words[step + 1].low):
            break
        current += more
        joined = more if step > after and words[after].low == "and" else 0
        after = step + 1
    return Numeral(first, after, total + current)


def _scale_name(low: str) -> str:
    return low[:-1] if low in _PLURAL_SCALES else low


def _scale_of(words: Sequence[Word], index: int) -> int:
    """Return the scale that a word gives the number before it, or 0: letters count glued to it only."""
    low = _scale_name(words[index].low)
    is_glued = index > 0 and words[index].start == words[index - 1].end
    if words[index].text == "k" and index and words[index - 1].text[-1].isdigit():
        is_glued = is_glued or _ends_there(words, index + 1)
    return SCALES[low] if low in SCALES and (low in _WORD_SCALES or is_glued) else 0


def _ends_there(words: Sequence[Word], after: int) -> bool:
    """Say whether nothing follows that the number could count: `2.33 k`."""
    return after >= len(words) or words[after].tag == "punct"


def _step_over(words: Sequence[Word], after: int) -> int:
    """Return the index past `and`, the hyphen of `sixty - one` or the comma of `a million, six hundred`."""
    before = _scale_name(words[after - 1].low) if after else ""
    low = words[after].low
    if low in ("and", "&") and before in SCALES:
        return after + 1
    if low == "-" and before in TENS:
        return after + 1
    if low == "," and before in _BARE_SCALES and after + 2 < len(words):
        following = SCALES.get(words[after + 2].low, 0)
        return after + 1 if 0 < following < SCALES[before] else after
    return after


def _is_part(low: str) -> bool:
    """Say whether the number before it counts halves or fifths: `two million and three fifths`."""
    if low in ("half", "halves", "quarter", "quarters"):
        return True
    return low.endswith("s") and low != "seconds" and ordinal_value(low[:-1]) is not None


def _smaller(word: Word) -> int | None:
    if word.text.isdigit() and word.text.isascii() and len(word.text) <= 3:
        return int(word.text)
    return word_value(word.low)


def _may_follow(before: str, more: int) -> bool:
    if before in TENS:
        return 0 < more < 10
    if before == "hundred":
        return 0 < more < 100
    return before in _THOUSANDS and 0 < more < 1000
