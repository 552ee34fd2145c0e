"""What a number counts: the head noun after it, in the singular."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.language.wordlists import word_set
from workbench.language.words import Word

CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee", "₽": "rouble", "₩": "won"}
_MEASURES = {
    "km": "kilometre",
    "kms": "kilometre",
    "kilometer": "kilometre",
    "kilometers": "kilometre",
    "cm": "centimetre",
    "mm": "millimetre",
    "meter": "metre",
    "meters": "metre",
    "kg": "kilogram",
    "kgs": "kilogram",
    "mph": "mile per hour",
    "kph": "kilometre per hour",
    "ft": "foot",
    "lb": "pound",
    "lbs": "pound",
    "hectares": "hectare",
    "mw": "megawatt",
    "gw": "gigawatt",
    "kw": "kilowatt",
    "litres": "litre",
    "liters": "litre",
    "liter": "litre",
    "tonnes": "tonne",
    "centimeters": "centimetre",
    "millimeters": "millimetre",
    "mb": "megabyte",
    "gb": "gigabyte",
    "usd": "dollar",
}
_MEASURE_NOUNS = word_set(
    "second minute hour day week month year decade century mile metre kilometre centimetre millimetre"
    " foot inch yard acre hectare tonne ton kilogram gram pound ounce litre gallon barrel degree watt"
    " megawatt gigawatt kilowatt volt dollar euro cent yen rupee rouble ruble franc peso won yuan person"
    " people time point"
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
    if noun in _MEASURES:
        return _MEASURES[noun]
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


def is_measure(low: str) -> bool:
    """Say whether a word is a unit of measure, time or money."""
    return singular(low) in _MEASURE_NOUNS or low in _MEASURES


def unit_after(words: Sequence[Word], at: int, *, plural: bool) -> tuple[str, int]:
    """Return the singular head noun of what the number before `at` counts, and the index after it.

    With `plural`, the head is the first plural noun in reach; else the last noun before a break.
    Returns ("", at) when nothing is counted.
    """
    if at < len(words) and words[at].low in _MEASURES:
        return _MEASURES[words[at].low], at + 1
    if at + 1 < len(words) and words[at].low in (
        "square",
        "cubic",
        "working",
        "nautical",
        "metric",
        "us",
        "u.s.",
    ):
        noun = singular(words[at + 1].low)
        return (noun if words[at].low in ("us", "u.s.") else f"{words[at].low} {noun}"), at + 2
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
