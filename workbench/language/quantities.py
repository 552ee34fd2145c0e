"""Numbers with their bound and unit, found in the words of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.domain.span import Span
from workbench.language import units
from workbench.language.numerals import PARTS, UNITS, Numeral, as_text, numeral_at, ordinal_value, word_value
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_BOUNDS: tuple[tuple[tuple[str, ...], str], ...] = tuple(
    (tuple(phrase.split()), op)
    for op, phrases in (
        (">=", "at least|no fewer than|no less than|not less than|a minimum of|a record"),
        ("<=", "at most|up to|as many as|as much as|no more than|not more than|a maximum of|within"),
        (">", "more than|larger than|greater than|higher than|just over|well over|over|above|in excess of|exceeding|upwards of|longer than"),
        ("<", "less than|fewer than|under|below|smaller than|lower than|just under|well under|shorter than"),
        ("~", "about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|circa|approx|virtually|more or less"),
    )
    for phrase in phrases.split("|")
)  # fmt: skip
_LONGEST_BOUNDS = sorted(
    (pair for pair in _BOUNDS if pair[0] != ("a", "record")), key=lambda pair: -len(pair[0])
)
_PARTITIVES = word_set("all other another only exactly just the")
_KEPT_IN_ANCHOR = word_set("all other")
_NAMING = word_set(
    "page pages chapter article articles section sections paragraph line flight route highway interstate room"
    " post posts number no level phase version act clause item figure table volume episode season channel"
)
_NOT_ONE = word_set(
    "of another more day thing who that which and or to on in is was has had can could will would in-law by"
    " s 's . , ; : ? !"
)
_BARE_AFTER = word_set("to of at by from than was is were are reached hit fell rose over under above below")


def quantities_in(words: Sequence[Word], taken: Sequence[Span] = ()) -> list[FoundQuantity]:
    """Return the quantities of one sentence in order; words within `taken` (dates) are left alone.

    Values are decimals as text; ordinals have the unit `ordinal`, shares `share`.
    """
    blocked = {index for index, word in enumerate(words) if _within(word, taken)} if taken else set()
    found: list[FoundQuantity] = []
    at = 0
    while at < len(words):
        step = 1 if at in blocked else _read(words, at, found, blocked)
        at += step
    return found


def _within(word: Word, taken: Sequence[Span]) -> bool:
    return any(span.start < word.end and word.start < span.end for span in taken)


def _read(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Append what begins at word `at`, and return how many words were read."""
    for reader in (_hyphenated, _money, _fold_or_times, _part, _numbered, _ordinal, _plain_number):
        after = reader(words, at, found, blocked)
        if after > at:
            return after - at
    return 1


def _add(
    words: Sequence[Word], found: list[FoundQuantity], first: int, after: int,
    low: Decimal, unit: str, high: Decimal | None = None, end: int = 0,
) -> int:  # fmt: skip
    op, begin = _bound(words, first)
    if high is None:
        after_op, after = _bound_after(words, after)
        op = after_op or op
    stop = max(end, words[after - 1].end)
    if found and words[begin].start < found[-1].end:
        begin = first
    found.append(
        FoundQuantity(
            words[begin].start, stop, op, as_text(low), as_text(high) if high is not None else "", unit
        )
    )
    return after


def _bound(words: Sequence[Word], first: int) -> tuple[str, int]:
    """Return the operator that the words before a number give it, and where they begin."""
    begin = first
    while begin and words[begin - 1].low in _PARTITIVES:
        begin -= 1
    for phrase, op in _LONGEST_BOUNDS:
        size = len(phrase)
        if begin >= size and tuple(word.low for word in words[begin - size : begin]) == phrase:
            if op == ">" and begin > size and words[begin - size - 1].low == "no":
                return "<=", begin - size - 1
            return op, begin - size
    while begin < first and words[begin].low not in _KEPT_IN_ANCHOR:
        begin += 1
    return "=", begin


def _bound_after(words: Sequence[Word], after: int) -> tuple[str, int]:
    tail = tuple(word.low for word in words[after : after + 2])
    if tail in (("or", "more"), ("or", "above"), ("and", "over"), ("or", "over"), ("and", "above")):
        return ">=", after + 2
    if tail in (("or", "less"), ("or", "fewer"), ("or", "under"), ("and", "under")):
        return "<=", after + 2
    return "", after


def _hyphenated(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """`eight-nation`, `five-year`, `14-year-old`, `40-50`, `18-fold`."""
    low = words[at].low
    head, hyphen, rest = low.partition("-")
    if not hyphen or len(low) > 60:
        return at
    numeral = numeral_at([Word(0, len(head), head, head, "number")], 0)
    if numeral is None or word_value(low) is not None or ordinal_value(low) is not None:
        return at
    if rest[:1].isdigit():
        return _hyphen_range(words, at, found, numeral.value, rest)
    unit = rest.removesuffix("-old").removesuffix("-olds")
    if unit in ("on-one", "way", "off", "time", "sided") or not numeral.value:
        return at + 1
    scale = {"million": 10**6, "billion": 10**9, "thousand": 1000}.get(unit, 1)
    if scale > 1:
        return at + 1
    first = at - 1 if at and words[at - 1].text in units.CURRENCIES else at
    return _add(words, found, first, at + 1, numeral.value, units.singular(unit.rsplit("-", 1)[-1]))


def _hyphen_range(words: Sequence[Word], at: int, found: list[FoundQuantity], low: Decimal, rest: str) -> int:
    high = numeral_at([Word(0, len(rest), rest, rest, "number")], 0)
    if high is None or (at and words[at - 1].tag == "name"):
        return at + 1
    unit, after = units.unit_after(words, at + 1, plural=True)
    if high.value > low and unit:
        return _add(words, found, at, after, low, unit, high.value)
    if high.value < 100 and low < 100 and "-" not in rest:
        middle = words[at].end - len(rest)
        found.append(FoundQuantity(words[at].start, middle - 1, "=", as_text(low), "", "point"))
        found.append(FoundQuantity(middle, words[at].end, "=", as_text(high.value), "", "point"))
    return at + 1


def _money(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """`$5 million`, `US$5`, `€3-4 billion`."""
    mark = words[at].text
    first = at
    if (
        words[at].low in ("us", "hk", "c", "a", "nz", "u.s.")
        and at + 1 < len(words)
        and words[at + 1].text == "$"
    ):
        at += 1
        mark = "$"
    unit = units.CURRENCIES.get(mark)
    if unit is None or at + 1 >= len(words):
        return first
    numeral = numeral_at(words, at + 1)
    if numeral is None:
        return first
    return _range_or_one(words, found, first, numeral, unit)


def _range_or_one(
    words: Sequence[Word], found: list[FoundQuantity], first: int, numeral: Numeral, unit: str
) -> int:
    after = numeral.last
    if after + 1 < len(words) and words[after].low in ("to", "-", "–", "and"):
        skip = 2 if words[after + 1].text in units.CURRENCIES and after + 2 < len(words) else 1
        high = numeral_at(words, after + skip)
        opener = first and words[first - 1].low == "between"
        if high is not None and high.value > numeral.value and (words[after].low != "and" or opener):
            low = numeral.value * _shared_scale(numeral.value, high.value)
            return _add(words, found, first, high.last, low, unit, high.value)
    return _add(words, found, first, after, numeral.value, unit)


def _shared_scale(low: Decimal, high: Decimal) -> int:
    """Return what `3` lacks in `3 to 4 million`."""
    for scale in (10**12, 10**9, 10**6):
        if high >= scale and low < 1000:
            return scale
    return 1


def _fold_or_times(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    low = words[at].low
    if low == "twice" or low == "thrice":
        return _add(words, found, at, at + 1, Decimal(2 if low == "twice" else 3), "time")
    if low.endswith("fold") and word_value(low[:-4]) is not None:
        return _add(words, found, at, at + 1, Decimal(word_value(low[:-4]) or 0), "fold")
    return at


def _part(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """`half`, `a third of`, `two thirds`, `one in three`."""
    low = words[at].low
    following = [word.low for word in words[at + 1 : at + 4]] + ["", "", ""]
    if low == "half":
        return _half(words, at, found, following)
    if (
        low in PARTS
        and at
        and words[at - 1].low in ("a", "one")
        and (following[0] == "of" or _after_than(words, at - 1))
    ):
        return _add(words, found, at - 1, at + 1, Decimal(PARTS[low]), "share")
    numerator = word_value(low.split("-")[0])
    if numerator and following[0].rstrip("s") in PARTS and following[0].endswith("s") and "-" not in low:
        value = (Decimal(PARTS[following[0].rstrip("s")]) * numerator).quantize(Decimal("0.0001"))
        if following[0] == "thirds":
            value = (Decimal(numerator) / 3).quantize(Decimal("0.0001"))
        return _add(words, found, at, at + 2, value, "share")
    if following[0] in ("in", "of", "out") and following[0] != "of":
        return _one_in(words, at, found, 2 if following[0] == "in" else 3)
    return at


def _after_than(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].low in ("than", "about", "nearly", "almost", "over")


def _half(words: Sequence[Word], at: int, found: list[FoundQuantity], following: list[str]) -> int:
    half = Decimal("0.5")
    if following[0] in ("a", "an") and following[1] in ("million", "billion", "dozen", "thousand"):
        scale = {"million": 10**6, "billion": 10**9, "dozen": 12, "thousand": 1000}[following[1]]
        unit, after = units.unit_after(words, at + 3, plural=True)
        return _add(words, found, at, after, half * scale, unit)
    if following[0] in ("a", "an") and units.is_measure(following[1]):
        return _add(words, found, at, at + 3, half, units.singular(following[1]))
    if following[0] in ("of", "the", "its", "their", "his", "her", "all"):
        return _add(words, found, at, at + 1, half, "share")
    return at


def _one_in(words: Sequence[Word], at: int, found: list[FoundQuantity], gap: int) -> int:
    over = numeral_at(words, at)
    if over is None or at + gap >= len(words) or over.last != at + 1:
        return at
    if gap == 3 and words[at + 2].low != "of":
        return at
    under = numeral_at(words, at + gap)
    if (
        under is None
        or under.value <= over.value
        or over.value == 0
        or under.value > 10**6
        or (under.value > 1500 and gap == 2)
    ):
        return at
    _, after = units.unit_after(words, under.last, plural=True)
    return _add(words, found, at, after, (over.value / under.value).quantize(Decimal("0.0001")), "share")


def _numbered(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """`number 3`, `No. 1` as a rank; after another naming word the number is a name."""
    low = words[at].low
    if low not in ("number", "no") or at + 1 >= len(words):
        return at
    step = at + 2 if words[at + 1].text == "." and at + 2 < len(words) else at + 1
    numeral = numeral_at(words, step)
    if numeral is None or numeral.last != step + 1 or (low == "no" and step == at + 1):
        return at
    return _add(words, found, at, step + 1, numeral.value, "ordinal")


def _ordinal(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    low = (
        words[at]
        .low.removesuffix("-ever")
        .removesuffix("-largest")
        .removesuffix("-biggest")
        .removesuffix("-highest")
    )
    low = low.removesuffix("-degree")
    value = ordinal_value(low)
    if value is None:
        return at
    before = words[at - 1].low if at else ""
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low == "first" and (
        before == "at"
        or following in ("lady", "name", "minister", "aid")
        or (words[at].text[0].isupper() and at)
    ):
        return at + 1
    if low == "second" and (
        (before in ("a", "per", "every") and following in ("", ".", ",")) or before == "split"
    ):
        return at + 1
    if words[at].text[0].isupper() and at and words[at - 1].text not in '"“‘':
        return at + 1
    found.append(FoundQuantity(words[at].start, words[at].end, "=", str(value), "", "ordinal"))
    return at + 1


def _plain_number(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    numeral = numeral_at(words, at)
    if numeral is None:
        return at
    after = numeral.last
    if _is_a_name(words, at, after):
        return after
    if after < len(words) and words[after].text == "%":
        return _percent(words, at, after + 1, numeral, found)
    if after < len(words) and words[after].low in ("percent", "pc", "percentage"):
        points = (
            words[after].low == "percentage"
            and after + 1 < len(words)
            and words[after + 1].low.startswith("point")
        )
        if points:
            return _add(words, found, at, after + 2, numeral.value, "percentage point")
        return _percent(words, at, after + 1, numeral, found)
    if after + 1 < len(words) and words[after].low == "per" and words[after + 1].low == "cent":
        return _percent(words, at, after + 2, numeral, found)
    return _counted(words, at, numeral, found, blocked)


def _percent(words: Sequence[Word], at: int, after: int, numeral: Numeral, found: list[FoundQuantity]) -> int:
    if (
        at >= 2
        and words[at - 1].low in ("to", "-", "–", "and")
        and found
        and found[-1].unit == ""
        and found[-1].end == words[at - 2].end
    ):
        low = found.pop()
        found.append(
            FoundQuantity(low.start, words[after - 1].end, low.op, low.low, as_text(numeral.value), "percent")
        )
        return after
    return _add(words, found, at, after, numeral.value, "percent")


def _counted(
    words: Sequence[Word], at: int, numeral: Numeral, found: list[FoundQuantity], blocked: set[int]
) -> int:
    after, low, high = numeral.last, numeral.value, None
    if after + 1 < len(words) and words[after].low in ("to", "-", "–", "or", "and"):
        upper = numeral_at(words, after + 1)
        before = words[at - 1].low if at else ""
        joined = words[after].low != "and" or before == "between"
        if joined and before == "from" and upper is not None:
            joined = bool(units.unit_after(words, upper.last, plural=True)[0])
        if upper is not None and joined and upper.value > low and upper.last not in blocked:
            low, high, after = low * _shared_scale(low, upper.value), upper.value, upper.last
    is_single = low == 1 and high is None
    if (
        is_single
        and words[at].low == "one"
        and (
            after >= len(words)
            or words[after].low in _NOT_ONE
            or (at and words[at - 1].low in ("no", "the", "this", "that", "which", "any"))
        )
    ):
        return after
    unit, stop = units.unit_after(words, after, plural=not is_single)
    if unit and high is not None and words[after - 1].low in UNITS and not unit:
        return after
    if not unit:
        return _without_unit(words, at, after, low, high, found)
    return _add(words, found, at, stop, low, unit, high)


def _without_unit(
    words: Sequence[Word], at: int, after: int, low: Decimal, high: Decimal | None, found: list[FoundQuantity]
) -> int:
    """A bare number counts when it is an age between commas, a range, or the object of a verb or bound."""
    before = words[at - 1].low if at else ""
    following = words[after].text if after < len(words) else "."
    if before in ("aged", "age") and low < 130:
        return _add(words, found, at, after, low, "year", high)
    if (
        before == ","
        and at >= 2
        and words[at - 2].tag == "name"
        and following in (",", ".", ";", ")")
        and 1 <= low < 120
    ):
        if words[at].text.isdigit():
            return _add(words, found, at, after, low, "year", high)
        return after
    op, _ = _bound(words, at)
    if op != "=" or high is not None or before in _BARE_AFTER:
        return _add(words, found, at, after, low, "", high)
    return after


def _is_a_name(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether the number belongs to a name, a time of day or a numbered thing."""
    if at and (words[at - 1].low in _NAMING or words[at - 1].text in ("#", "/", "\\", "№")):
        return True
    if (
        words[at].text[0].isupper()
        and at
        and words[at - 1].tag == "name"
        and word_value(words[at].low) is not None
    ):
        return True
    if words[at].text.isdigit() and at and words[at - 1].tag == "name" and at > 1:
        return not (
            after < len(words)
            and words[after].tag in ("word", "base", "present")
            and units.is_measure(words[after].low)
        )
    clock = after < len(words) and words[after].text == ":" and after + 1 < len(words)
    if clock and words[after].start == words[after - 1].end and words[after + 1].start == words[after].end:
        return True
    if at and words[at - 1].text == ":" and words[at - 1].end == words[at].start:
        return True
    return after < len(words) and words[after].low in (
        "a.m",
        "p.m",
        "a.m.",
        "p.m.",
        "am",
        "pm",
        "gmt",
        "o'clock",
        "/",
    )
