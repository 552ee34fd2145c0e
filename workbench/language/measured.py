"""Units of measure, money and shares right after a number: 5 km², 30 °C, 4 sq. miles, 3 per cent."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.language import measures
from workbench.language.money import currency_after
from workbench.language.nouns import is_measure, paired, singular
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_THINGS_TOO = word_set("stone cup bit knot pixel barrel")
"Units in the singular that are as often a thing of that kind: `three stone walls`."
_GLUED_CAPITALS = {"V": "volt", "W": "watt", "L": "litre"}
_AFTER_INCH = word_set("long tall wide thick high deep across in diameter . , ; )")
SQUARES = word_set("square cubic working nautical metric")
_OPENERS = {"(": ")", "{": ")", "[": "]"}
_SCALES_OF_HEAT = word_set("celsius fahrenheit centigrade c f")


def measure_after(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the unit of measure or money right after a number, and the index after it, or ("", at)."""
    if at >= len(words):
        return "", at
    name, after = currency_after(words, at)
    if not name:
        name, after = percent_after(words, at)
    if name:
        return name, after
    text, low = words[at].text, words[at].low
    if text in ("C", "F") and at and _is_heat(words, at):
        return _degree(low), at + 1
    if text in _OPENERS and at + 2 < len(words) and words[at + 2].text in (")", "]", "}"):
        inner = measures.SHORT.get(words[at + 1].low, "")
        return (inner, at + 3) if inner else ("", at)
    if (text in "°º" or low in ("degree", "degrees")) and at + 1 < len(words):
        following = words[at + 1]
        if following.low in _SCALES_OF_HEAT and (text not in "°º" or following.text[0].isupper()):
            return _degree(following.low), at + 2
    return _of_two_words(words, at) or _of_one_word(words, at)


def _of_two_words(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """`kilowatt hours`, `kilowatt-hours`, `y/o`, `- acre`, `year old`."""
    low = words[at].low
    joined = _chained(low.split("-")) if "-" in low and len(low) < 30 else ""
    if joined:
        return joined, at + 1
    if at + 1 >= len(words):
        return None
    following = words[at + 1].low
    if len(low) < 15 and len(following) < 15 and paired(f"{low} {following}"):
        return paired(f"{low} {following}"), at + 2
    if low == "y" and following == "/" and at + 2 < len(words) and words[at + 2].low == "o":
        return "year", at + 3
    if low == "-" and is_measure(following) and not following.endswith("s"):
        return singular(following), at + 2
    return (low, at + 1) if low in measures.TIMES and following in ("old", "-") else None


def _chained(parts: Sequence[str]) -> str:
    """The unit of `kilowatt-hours`, `square-miles` or `barrels-a-day`, or an empty string."""
    if len(parts) == 2 and parts[0] in SQUARES and is_measure(parts[1]):
        return f"{parts[0]} {singular(parts[1])}"
    if len(parts) == 3 and parts[1] in ("a", "an", "per") and is_measure(parts[0]):
        return f"{singular(parts[0])} per {singular(parts[2])}"
    if singular(parts[0]) in measures.TIMES and parts[1:] in (["old"], ["olds"], ["of", "age"], ["long"]):
        return singular(parts[0])
    return paired(" ".join(parts)) if len(parts) == 2 else ""


def _of_one_word(words: Sequence[Word], at: int) -> tuple[str, int]:
    text, low = words[at].text, words[at].low
    if low in measures.LONG and low not in _THINGS_TOO:
        return measures.LONG[low], at + 1
    if text in _GLUED_CAPITALS and _is_heat(words, at):
        return _GLUED_CAPITALS[text], at + 1
    if low == "in" or text in ("″", '"'):
        return _inch(words, at)
    if (
        text == "'"
        and at + 1 < len(words)
        and words[at + 1].text == "'"
        and words[at + 1].start == words[at].end
    ):
        unit, after = _inch(words, at + 1)
        return unit, after if unit else at
    noun = at + 2 if at + 2 < len(words) and words[at + 1].text == "-" else at + 1
    if low in SQUARES and noun < len(words) and is_measure(words[noun].low):
        return f"{low} {singular(words[noun].low)}", noun + 1
    if low in ("fl", "deg"):
        return _abbreviated_pair(words, at)
    if low in ("sq", "cu"):
        return _square(words, at + 1, "square" if low == "sq" else "cubic")
    if low == "light" and at + 1 < len(words) and words[at + 1].low in ("years", "year"):
        return "light-year", at + 2
    if text in measures.LARGE_LETTERS and words[at - 1].text[0].isdigit():
        return measures.LARGE_LETTERS[text], at + 1
    if low in measures.SHORT and _is_abbreviation(words, at):
        return _raised(words, at)
    if text[-1] in "²³23" and low[:-1] in measures.RAISED:
        return _power_of(low[:-1], text[-1]), at + 1
    return "", at


def _power_of(length: str, power: str) -> str:
    """The area or volume of `in²`, `ft³` or `yd2`."""
    base = "inch" if length == "in" else measures.SHORT[length]
    return f"{'square' if power in '²2' else 'cubic'} {base}"


def measure_follows(words: Sequence[Word], at: int) -> bool:
    """Say whether a unit of measure or money stands at word `at`."""
    return at < len(words) and (bool(measure_after(words, at)[0]) or is_measure(words[at].low))


def percent_after(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return `percent` or `percentage point` and the index after it, or ("", at)."""
    low = words[at].low
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low == "percentage" and following.startswith("point"):
        return "percentage point", at + 2
    if low in ("%", "percent", "per-cent", "percents", "percentage", "percentages", "pc", "pct"):
        return "percent", at + 1
    return ("percent", at + 2) if low == "per" and following in ("cent", "cents") else ("", at)


def _is_heat(words: Sequence[Word], at: int) -> bool:
    """Say whether a capital is a unit: `30C`, `30 C outside`, `60 W`, not `30 C Street`."""
    before, after = words[at - 1], words[at + 1] if at + 1 < len(words) else None
    follows = after is None or after.text[0].islower() or after.tag == "punct"
    return before.end == words[at].start or (before.text[0].isdigit() and follows)


def _degree(low: str) -> str:
    return "degree Fahrenheit" if low[0] == "f" else "degree Celsius"


def _is_abbreviation(words: Sequence[Word], at: int) -> bool:
    """Say whether the letters are no word of their own: `5 m`, `2 MB`, not `5 M` or `9 L`."""
    text = words[at].text
    return len(text) > 1 or not text.isalpha() or text.islower()


def _abbreviated_pair(words: Sequence[Word], at: int) -> tuple[str, int]:
    """`fl oz`, `fl. oz` and `deg C`."""
    place = at + 2 if at + 2 < len(words) and words[at + 1].text == "." else at + 1
    following = words[place] if place < len(words) else None
    if words[at].low == "fl" and following is not None and following.low in ("oz", "ozs"):
        return "fluid ounce", place + 1
    if words[at].low == "deg" and following is not None and following.text in ("C", "F"):
        return _degree(following.low), place + 1
    return "", at


def _square(words: Sequence[Word], at: int, kind: str) -> tuple[str, int]:
    """What follows `sq` or `cu`: `km`, `. miles`."""
    at += 1 if at < len(words) and words[at].text == "." else 0
    if at < len(words) and (is_measure(words[at].low) or words[at].low == "in"):
        return f"{kind} {'inch' if words[at].low == 'in' else singular(words[at].low)}", at + 1
    short = measures.SHORT.get(words[at].low, "") if at < len(words) else ""
    return (f"{kind} {short}", at + 1) if short else ("", at)


def _inch(words: Sequence[Word], at: int) -> tuple[str, int]:
    before = words[at - 1].text if at else ""
    before = words[at - 2].text if before == "'" and at > 1 else before
    if before and (before[-1].isdigit() or not before.isascii()):
        following = words[at + 1].low if at + 1 < len(words) else "."
        if following in _AFTER_INCH and (words[at].low in ("in", "″") or following not in ".,;)"):
            return "inch", at + 1
    return "", at


def _raised(words: Sequence[Word], at: int) -> tuple[str, int]:
    """`km`, `km^2`, `km squared`, `km cubed`."""
    unit, after = measures.SHORT[words[at].low], at + 1
    tail = [word.low for word in words[after : after + 2]]
    if tail[:1] in (["squared"], ["cubed"]):
        return f"{'square' if tail[0] == 'squared' else 'cubic'} {unit}", after + 1
    if tail in (["^", "2"], ["^", "3"]):
        return f"{'square' if tail[1] == '2' else 'cubic'} {unit}", after + 2
    return unit, after
