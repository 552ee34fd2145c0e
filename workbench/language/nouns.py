"""Nouns that numbers count: their singular, and which of them are units of measure."""

from __future__ import annotations

from workbench.language import currencies, measures
from workbench.language.wordlists import word_set

_PERSONAL = word_set("person people time point")
_WORDS_TOO = word_set("min sec ms gal gm mi ha cc ft yd db ppt yo l m g t")
"Abbreviations that are a unit only right after a number."
_IN_ES = word_set(
    "virus bonus campus census chorus status surplus walrus octopus gas lens bias atlas canvas circus focus"
    " genius cactus hero potato tomato echo volcano mosquito tornado"
)
"Nouns whose plural adds `es` to an ending that others have with a silent e."
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
    "millennia": "millennium",
    "indices": "index",
    "criteria": "criterion",
    "analyses": "analysis",
    "wolves": "wolf",
    "knives": "knife",
    "thieves": "thief",
    "shelves": "shelf",
    "calves": "calf",
    "sheep": "sheep",
    "deer": "deer",
    "fish": "fish",
    "cattle": "cattle",
    "spacecraft": "spacecraft",
    "died": "person",
    "dead": "person",
}
PLURALS = frozenset(_IRREGULAR) - {"died", "dead"}


def singular(noun: str) -> str:
    """Return the singular of an English noun in lower case."""
    if noun in measures.LONG:
        return measures.LONG[noun]
    if len(noun) > 1 and noun in measures.SHORT and noun not in _WORDS_TOO:
        return measures.SHORT[noun]
    if noun.endswith("es") and noun[:-2] in _IN_ES:
        return noun[:-2]
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("s") and noun[:-1] in measures.LONG:
        return measures.LONG[noun[:-1]]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith("zzes"):
        return noun[:-3]
    if noun.endswith(("sses", "shes", "ches", "xes", "tzes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


def paired(words: str) -> str:
    """Return the unit of two words that `kilowatt hours` or `acre feet` names, or an empty string."""
    kind, _, noun = words.rpartition(" ")
    name = f"{kind} {singular(noun)}"
    return name if name in measures.PAIRS else ""


def is_measure(low: str) -> bool:
    """Say whether a word is a unit of measure, time or money."""
    if len(low) > 1 and low in measures.SHORT and low not in _WORDS_TOO:
        return True
    noun = singular(low)
    known = noun in measures.LONG.values() or noun in measures.TIMES or noun in _PERSONAL
    return known or bool(currencies.money_name(low))
