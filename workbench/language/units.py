"""What a number counts: the head noun after it, in the singular."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.language import measures
from workbench.language.money import currency_after
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_PERSONAL = word_set("person people time point")
_AFTER_INCH = word_set("long tall wide thick high deep across in diameter . , ; )")
_SQUARES = word_set("square cubic working nautical metric")
_OPENERS = {"(": ")", "{": ")", "[": "]"}
_SPEEDS = {"h": "hour", "hr": "hour", "s": "second", "min": "minute"}
_PER_SHORT = word_set(
    "share barrel ounce litre gallon head person night ton tonne pound mile kilometre dozen"
)
_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "lives": "life",
    "wives": "wife",
    "halves": "half",
    "leaves": "leaf",
    "policemen": "policeman",
    "firefighters": "firefighter",
    "crises": "crisis",
    "series": "series",
    "species": "species",
    "aircraft": "aircraft",
    "troops": "troop",
    "police": "police",
    "personnel": "personnel",
    "countries": "country",
    "media": "media",
    "policewomen": "policewoman",
    "gentlemen": "gentleman",
    "fishermen": "fisherman",
    "businessmen": "businessman",
    "congressmen": "congressman",
    "buses": "bus",
    "movies": "movie",
    "cookies": "cookie",
    "shoes": "shoe",
    "died": "person",
    "dead": "person",
}
_PLURALS = frozenset(_IRREGULAR) - {"died", "dead"}
_LINKING = word_set("of per")
_STOPPING = word_set("det prep and sub rel pron aux modal to possessive")
_REACH = 6


def singular(noun: str) -> str:
    """Return the singular of an English noun in lower case."""
    if noun in measures.LONG:
        return measures.LONG[noun]
    if len(noun) > 1 and noun in measures.SHORT and noun not in _WORDS_TOO:
        return measures.SHORT[noun]
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("s") and noun[:-1] in measures.LONG:
        return measures.LONG[noun[:-1]]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


def is_measure(low: str) -> bool:
    """Say whether a word is a unit of measure, time or money."""
    if len(low) > 1 and low in measures.SHORT and low not in _WORDS_TOO:
        return True
    noun = singular(low)
    known = noun in measures.LONG.values() or noun in measures.TIMES or noun in _PERSONAL
    return known or bool(measures.money_name(low))


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
    if text in "°º" and at + 1 < len(words) and words[at + 1].text in ("C", "F"):
        return _degree(words[at + 1].low), at + 2
    if low in ("degree", "degrees") and at + 1 < len(words) and words[at + 1].low in _SCALES_OF_HEAT:
        return _degree(words[at + 1].low), at + 2
    if low == "in" or text in ("″", '"'):
        return _inch(words, at)
    if low in _SQUARES and at + 1 < len(words) and is_measure(words[at + 1].low):
        return f"{low} {singular(words[at + 1].low)}", at + 2
    if low == "sq":
        return _square(words, at + 1)
    if low == "light" and at + 1 < len(words) and words[at + 1].low in ("years", "year"):
        return "light-year", at + 2
    if low in measures.SHORT and _is_abbreviation(words, at):
        return _raised(words, at)
    return "", at


def measure_follows(words: Sequence[Word], at: int) -> bool:
    """Say whether a unit of measure or money stands at word `at`."""
    return at < len(words) and (bool(measure_after(words, at)[0]) or is_measure(words[at].low))


def percent_after(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return `percent` or `percentage point` and the index after it, or ("", at)."""
    low = words[at].low
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low == "percentage" and following.startswith("point"):
        return "percentage point", at + 2
    if low in ("%", "percent", "percentage", "pc", "pct"):
        return "percent", at + 1
    return ("percent", at + 2) if (low, following) == ("per", "cent") else ("", at)


_WORDS_TOO = word_set("min sec ms gal gm mi ha cc ft yd db ppt yo l m g")
"Abbreviations that are a unit only right after a number."
_SCALES_OF_HEAT = word_set("celsius fahrenheit centigrade c f")


def _is_heat(words: Sequence[Word], at: int) -> bool:
    """Say whether a capital is a scale of heat: `30C`, `30 C outside`, not `30 C Street`."""
    before, after = words[at - 1], words[at + 1] if at + 1 < len(words) else None
    follows = after is None or after.text[0].islower() or after.tag == "punct"
    return before.end == words[at].start or (before.text[0].isdigit() and follows)


def _degree(low: str) -> str:
    return "degree Fahrenheit" if low[0] == "f" else "degree Celsius"


def _is_abbreviation(words: Sequence[Word], at: int) -> bool:
    """Say whether the letters are no word of their own: `5 m`, `2 MB`, not `5 M` or `9 L`."""
    text = words[at].text
    return len(text) > 1 or not text.isalpha() or text.islower()


def _square(words: Sequence[Word], at: int) -> tuple[str, int]:
    """What follows `sq`: `km`, `. miles`."""
    at += 1 if at < len(words) and words[at].text == "." else 0
    if at < len(words) and is_measure(words[at].low):
        return f"square {singular(words[at].low)}", at + 1
    short = measures.SHORT.get(words[at].low, "") if at < len(words) else ""
    return (f"square {short}", at + 1) if short else ("", at)


def _inch(words: Sequence[Word], at: int) -> tuple[str, int]:
    before = words[at - 1].text if at else ""
    if before and (before[-1].isdigit() or not before.isascii()):
        following = words[at + 1].low if at + 1 < len(words) else "."
        if following in _AFTER_INCH and (words[at].low == "in" or following not in ".,;)"):
            return "inch", at + 1
    return "", at


def _raised(words: Sequence[Word], at: int) -> tuple[str, int]:
    """`km`, `km^2`, `km squared`."""
    unit, after = measures.SHORT[words[at].low], at + 1
    tail = [word.low for word in words[after : after + 2]]
    if tail[:1] == ["squared"]:
        return f"square {unit}", after + 1
    if tail in (["^", "2"], ["^", "3"]):
        return f"{'square' if tail[1] == '2' else 'cubic'} {unit}", after + 2
    return unit, after


def rate_after(words: Sequence[Word], unit: str, after: int) -> tuple[str, int]:
    """Return the unit with the `per` that follows it, and the index after: `dollar per hour`.

    `a day` and `an hour` count after money and measures only; after a counted noun they are left.
    """
    if after + 1 >= len(words) or " per " in unit:
        return unit, after
    low, following = words[after].low, words[after + 1].low
    base = singular(following)
    timed = base in measures.TIMES
    if low == "/" and following in _SPEEDS:
        return f"{unit} per {_SPEEDS[following]}", after + 2
    if low in ("per", "/"):
        area, stop = measure_after(words, after + 1) if following in _SQUARES else ("", after)
        if area:
            return f"{unit} per {area}", stop
        short = measures.SHORT.get(following)
        if short:
            return f"{unit} per {short}", after + 2
        if (timed or is_measure(following) or base in _PER_SHORT or low == "per") and following.isalpha():
            return (f"{unit} per {base}", after + 2) if following != "cent" else (unit, after)
    if low in ("a", "an") and (timed or base in _PER_SHORT) and base == following and _is_priced(unit):
        return f"{unit} per {base}", after + 2
    return unit, after


def _is_priced(unit: str) -> bool:
    return unit == "time" or unit in measures.LONG.values() or unit.rpartition(" ")[2] in measures.MONEY


def unit_after(words: Sequence[Word], at: int, *, plural: bool) -> tuple[str, int]:
    """Return the singular head noun of what the number before `at` counts, and the index after it.

    With `plural`, the head is the first plural noun in reach; else the last noun before a break.
    Returns ("", at) when nothing is counted.
    """
    unit, after = measure_after(words, at)
    if unit or (at < len(words) and words[at].low in ("x", "×")):
        return unit, after if unit else at
    limit = min(len(words), at + _REACH)
    last = at
    while last < limit and _may_be_counted(words, last, at):
        if plural and _is_plural(words[last]) and not _continues(words, last + 1):
            return singular(words[last].low), last + 1
        if not plural and last > at and words[last].tag in ("ed", "ing", "present", "adv"):
            break
        if not plural and is_measure(words[last].low):
            return singular(words[last].low), last + 1
        last += 1
    if last == at:
        return "", at
    if plural:
        return _loose_plural(words, at, last)
    return singular(words[last - 1].low), last


def _may_be_counted(words: Sequence[Word], index: int, at: int) -> bool:
    word = words[index]
    if word.tag in _STOPPING or word.tag in ("punct", "number"):
        return (
            index == at and word.low in ("more", "other", "such", "most", "several")
        ) or word.low == "more"
    if word.tag in ("past", "participle") and index > at:
        return False
    return word.tag != "adv" or index == at


def _is_plural(word: Word) -> bool:
    low = word.low
    if low in _PLURALS:
        return True
    return low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 2 and word.tag != "name"


def _continues(words: Sequence[Word], index: int) -> bool:
    """Say whether the next word is a plural too, so that this one only describes it."""
    if index >= len(words):
        return False
    word = words[index]
    return word.low in _PLURALS or (word.tag == "word" and word.low.endswith("s") and _is_plural(word))


def _loose_plural(words: Sequence[Word], at: int, last: int) -> tuple[str, int]:
    """Take the head of a group without a plural noun: `12,000 dead`, `92,000 asylum claim`."""
    for index in range(at, last):
        if words[index].low in ("dead", "injured", "wounded", "killed"):
            return "person", index + 1
    stop = at
    while stop < last and words[stop].tag in ("word", "base", "ing", "ed"):
        stop += 1
    if stop == at:
        return "", at
    return singular(words[stop - 1].low), stop
