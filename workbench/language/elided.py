"""What a number counts without a noun after it: `21 were wounded`, `killed three`, `12 of its 15 games`."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.extraction import FoundQuantity
from workbench.language import currencies, measures, nouns, units
from workbench.language.changes import is_move
from workbench.language.fractions import numeral_at
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_SUFFERED = word_set(
    "killed wounded injured hurt maimed arrested detained jailed imprisoned executed massacred murdered"
    " hospitalised hospitalized kidnapped abducted evacuated rescued convicted indicted deported infected"
    " vaccinated displaced dead died drowned perished survived missing feared unaccounted"
)
"What befalls people: who is counted need not be said."
_INFLICTING = word_set(
    "killed kills killing wounded wounding injured injuring injures arrested arresting arrests detained"
    " detaining rescued rescuing evacuated evacuating murdered murdering executed executing"
)
_BEFORE_SUBJECT = word_set(
    "and but while where as said says that ; , : — – ( another all with of after least about some nearly"
    " other whom which"
)
_BEFORE_ADVERB = word_set("also still later now more others other being been critically seriously")
_WHOLE = word_set("them whom which these those")
_TOLLS = word_set("toll fatalities casualties population attendance headcount")
_PARENTS = word_set("father mother parent dad mum mom grandmother grandfather parents")
BODIES = word_set("crew crowd family gang jury squad audience staff workforce population")
_TOWNS = word_set("town city village community suburb hamlet settlement")
_MONEY_TOO = word_set(
    "shares prices sales rates profits earnings revenues exports imports costs wages stocks bonds yields"
    " futures losses markets points temperatures levels odds results reserves"
)
"What rises to an amount that is of money, of a measure or of an index."
_PERSON_NEXT = word_set("aboard who")
_OF_A_LEVEL = word_set("to at of below above from")
_IN_FAVOUR = (["in", "favour"], ["in", "favor"])
_NEVER_COUNTED = word_set("ordinal share percent time fold magnitude point vote")
_SINCE, _UNTIL = 1000, 2100
"Between them a bare number of four digits may be a year."
_REACH = 8


def noun_of_whole(words: Sequence[Word], after: int) -> str:
    """Return what is counted out of a whole: `12 of its last 15 games`, `two of the men`, or nothing."""
    if after + 1 >= len(words) or words[after].low != "of":
        return ""
    is_known = False
    for place in range(after + 1, min(len(words), after + _REACH)):
        word = words[place]
        number = numeral_at(words, place)
        if number is not None:
            return units.unit_after(words, number.last, plural=True)[0]
        if is_known and nouns.singular(word.low) != word.low and word.tag not in ("det", "possessive"):
            unit = units.unit_after(words, place, plural=True)[0]
            return "" if nouns.is_measure(unit) else unit
        if word.tag in ("punct", "prep", "and", "sub", "rel", "aux", "modal", "past", "pron"):
            break
        is_known = is_known or word.tag in ("det", "possessive")
    return ""


def is_whole_a_pronoun(words: Sequence[Word], after: int) -> bool:
    """Say whether `of them` or `of whom` follows the number."""
    return after + 1 < len(words) and words[after].low == "of" and words[after + 1].low in _WHOLE


def noun_elided(words: Sequence[Word], first: int, begin: int, after: int, found: list[FoundQuantity]) -> str:
    """Return what a number without a noun counts, or an empty string.

    The number is of words [first, after), `begin` is where the bound before it begins.
    """
    before = words[begin - 1].low if begin else ""
    following = words[after].low if after < len(words) else ""
    if _may_be_year(words, first, after):
        return ""
    if following in _PERSON_NEXT or [word.low for word in words[after : after + 2]] == ["on", "board"]:
        return _person_before(found)
    if before in _INFLICTING and (following != "of" or is_whole_a_pronoun(words, after)):
        return _person_before(found) if not _is_passive(words, begin - 1) else ""
    if before == "of" and begin > 1 and words[begin - 2].low in _PARENTS | BODIES | _TOWNS:
        return "child" if words[begin - 2].low in _PARENTS else "person"
    told = _told_of(words, begin)
    if told:
        return told
    if _is_toll(words, begin):
        return "person"
    if following == "against" or [word.low for word in words[after : after + 2]] in _IN_FAVOUR:
        return "vote" if any(quantity.unit == "vote" for quantity in found[-_REACH:]) else ""
    if following in ("more", "others"):
        return counted_before(found)
    if _goes_on(words, first, begin, after):
        return counted_before(found)
    place = after + 2 if is_whole_a_pronoun(words, after) else after
    if not _is_subject(words, begin, place) and place == after:
        return ""
    return _of_subject(words, place, found)


def _goes_on(words: Sequence[Word], first: int, begin: int, after: int) -> bool:
    """Say whether large figures go on counting: `12,000 units in May, 14,000 in June`."""
    is_large = after > first + 1 or "," in words[first].text
    if not is_large or not begin or (after < len(words) and words[after].tag not in ("punct", "prep")):
        return False
    return words[begin - 1].tag == "name" or words[begin - 1].text in (",", ";", "and", "or")


def is_town_of(words: Sequence[Word], at: int, stop: int, unit: str) -> bool:
    """Say whether a verb was taken for what is counted: `a town of 12,000 lies there`."""
    if at < 2 or words[at - 1].low != "of" or words[at - 2].low not in BODIES | _TOWNS:
        return False
    is_followed = stop < len(words) and words[stop].tag in ("number", "prep", "det", "adv", "to", "pron")
    return is_followed and kind_of_noun(unit) != "person"


def _told_of(words: Sequence[Word], begin: int) -> str:
    """Return the death of `the number of deaths rose to 45` and of `deaths rose by 3 to 45`, or nothing."""
    if not begin or words[begin - 1].low not in ("to", "by", "from", "at"):
        return ""
    for place in range(begin - 2, max(0, begin - 2 - _REACH), -1):
        if words[place].tag in ("punct", "sub", "rel"):
            return ""
        if is_move(words[place]) and place:
            noun = words[place - 1].low
            is_many = noun.endswith("s") and nouns.singular(noun) != noun and noun not in _MONEY_TOO
            return nouns.singular(noun) if is_many and not nouns.is_measure(noun) else ""
    return ""


def unit_moved_from(words: Sequence[Word], begin: int, found: list[FoundQuantity]) -> str:
    """Return the unit of the 4.5 of `4.2 percent, down from 4.5`, or of a level after points."""
    near = [word.low for word in words[max(0, begin - 2) : begin]]
    is_index = bool(near) and near[-1] in _OF_A_LEVEL and any(mark in words[begin].text for mark in ".,")
    if is_index and any(quantity.unit == "point" for quantity in found[-_REACH:]):
        return "point"
    if not found or near not in (["up", "from"], ["down", "from"], ["compared", "with"], ["compared", "to"]):
        return ""
    return "" if found[-1].unit in ("ordinal", "share") else found[-1].unit


def _of_subject(words: Sequence[Word], place: int, found: list[FoundQuantity]) -> str:
    """Return what the subject before word `place` counts: people where that befalls people only."""
    predicate = [word.low for word in words[place : place + 4]]
    if any(low in _SUFFERED for low in predicate):
        return _person_before(found)
    named = units.unit_after(words, place + 1, plural=True)[0] if place + 1 < len(words) else ""
    return named if kind_of_noun(named) == "person" else counted_before(found)


def _may_be_year(words: Sequence[Word], first: int, after: int) -> bool:
    text = words[first].text
    return after == first + 1 and text.isdigit() and len(text) == 4 and _SINCE <= int(text) < _UNTIL


def _is_subject(words: Sequence[Word], begin: int, after: int) -> bool:
    """Say whether the number is the subject of the verb at word `after`."""
    if after >= len(words):
        return False
    low = words[after].low
    opens = not begin or words[begin - 1].low in _BEFORE_SUBJECT
    if low in _SUFFERED:
        return opens
    if words[after].tag in ("aux", "modal") and low not in ("is", "was", "'s"):
        return opens or any(word.low in _SUFFERED for word in words[after + 1 : after + 3])
    return opens and low in _BEFORE_ADVERB and any(w.low in _SUFFERED for w in words[after + 1 : after + 4])


def _is_passive(words: Sequence[Word], verb: int) -> bool:
    """Say whether the verb tells what befell its subject: `was killed 12 days ago`."""
    near = words[max(0, verb - 2) : verb]
    return any(word.tag == "aux" and word.low not in ("has", "have", "had") for word in near)


def _is_toll(words: Sequence[Word], begin: int) -> bool:
    """Say whether the number is that of a death toll: `the toll rose to 45`."""
    for place in range(begin - 1, max(-1, begin - _REACH), -1):
        if words[place].text in (",", ";", ".", "—"):
            return False
        if words[place].low in _TOLLS:
            return True
    return False


def _person_before(found: list[FoundQuantity]) -> str:
    """Return the persons counted last before, or `person`."""
    for quantity in reversed(found[-_REACH:]):
        if kind_of_noun(quantity.unit) == "person":
            return quantity.unit
    return "person"


def counted_before(found: list[FoundQuantity]) -> str:
    """Return the noun that was counted last in the sentence, no measure, rank or share; or nothing."""
    for quantity in reversed(found[-_REACH:]):
        if is_counted(quantity.unit):
            return quantity.unit
    return ""


def is_counted(unit: str) -> bool:
    """Say whether a unit is a noun that is counted."""
    is_other = not unit or unit in _NEVER_COUNTED or unit.startswith("per ") or " per " in unit
    last = unit.rpartition(" ")[2]
    if is_other or unit in measures.TIMES or last in currencies.MONEY:
        return False
    return not (nouns.is_measure(last) and last not in ("person", "people"))
