"""What a number counts: the head noun after it, in the singular."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.language import currencies, measures
from workbench.language.fractions import numeral_at
from workbench.language.measured import SQUARES, measure_after
from workbench.language.nouns import PLURALS, is_measure, paired, singular
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_SPEEDS = {"h": "hour", "hr": "hour", "s": "second", "min": "minute"}
_PER_SHORT = word_set(
    "share barrel ounce litre gallon head person night ton tonne pound mile kilometre dozen"
)
_PEOPLES = word_set(
    "iraqis israelis pakistanis saudis omanis kuwaitis yemenis bangladeshis qataris bahrainis emiratis"
    " somalis thais nepalis azeris kashmiris punjabis bengalis sindhis sunnis shiis houthis yazidis"
    " afghanis swazis"
)
"Peoples whose plural looks like a name in the singular."
_NATIONS = word_set(
    "chinese japanese vietnamese portuguese lebanese taiwanese burmese sudanese maltese senegalese congolese"
    " nepalese british english french dutch irish welsh spanish swiss"
)
"Peoples whose plural is as the singular: `five Chinese were freed`."
_MEASURES = frozenset(measures.LONG.values()) | frozenset(measures.SHORT.values())
_STOPPING = word_set("det prep and sub rel pron aux modal to possessive")
_DESCRIBING = word_set("savings sports sales arms goods customs earnings news weapons")
"Plurals that stand before another noun: `five savings plans`."
_LOOSELY_MEASURES = word_set("time quarter second stone cup bit knot barrel people")
"Measures that as often name another thing: `two time zones`."
_REACH = 6


def rate_after(words: Sequence[Word], unit: str, after: int) -> tuple[str, int]:
    """Return the unit with the `per` that follows it, and the index after: `dollar per hour`.

    `a day` and `an hour` count after money and measures only; after a counted noun they are left.
    """
    if after + 1 >= len(words) or " per " in unit:
        return unit, after
    if words[after].low == "of" and unit in _MEASURES:
        return _rate_of_stuff(words, unit, after)
    low, following = words[after].low, words[after + 1].low
    number = numeral_at(words, after + 1) if low in ("per", "/") else None
    if number is not None and (low == "per" or measure_after(words, number.last)[0]):
        return _per_number(words, unit, after, number.last)
    base = singular(following)
    timed = base in measures.TIMES
    if low == "/" and following in ("s2", "s²"):
        return f"{unit} per square second", after + 2
    if low == "/" and following == "s" and [word.low for word in words[after + 2 : after + 4]] == ["^", "2"]:
        return f"{unit} per square second", after + 4
    if low == "/" and following in _SPEEDS:
        return f"{unit} per {_SPEEDS[following]}", after + 2
    if low in ("per", "/"):
        area, stop = measure_after(words, after + 1) if following in SQUARES else ("", after)
        if area:
            return f"{unit} per {area}", stop
        pair = paired(f"{following} {words[after + 2].low}") if after + 2 < len(words) else ""
        if pair:
            return f"{unit} per {pair}", after + 3
        short = measures.SHORT.get(following)
        if short:
            return f"{unit} per {short}", after + 2
        if (timed or is_measure(following) or base in _PER_SHORT or low == "per") and following.isalpha():
            return (f"{unit} per {base}", after + 2) if following != "cent" else (unit, after)
    if low in ("a", "an") and (timed or base in _PER_SHORT) and base == following and _is_priced(unit):
        return f"{unit} per {base}", after + 2
    return unit, after


def _rate_of_stuff(words: Sequence[Word], unit: str, after: int) -> tuple[str, int]:
    """`litre per day` of `two litres of water a day`: what there is so much of stands before the rate."""
    for place in range(after + 2, min(len(words) - 1, after + 4)):
        if words[place - 1].tag not in ("word", "name"):
            break
        if words[place].low in ("per", "a", "an"):
            rated, stop = rate_after(words, unit, place)
            return (rated, stop) if stop > place else (unit, after)
    return unit, after


def _per_number(words: Sequence[Word], unit: str, after: int, last: int) -> tuple[str, int]:
    """`death per 100,000 people`: what a rate counts in, as it is written."""
    noun, stop = unit_after(words, last, plural=True)
    stop = stop if noun else last
    base = " ".join(word.low for word in words[after + 1 : stop])
    return f"{unit} per {base}".strip(), stop


def _is_priced(unit: str) -> bool:
    return unit == "time" or unit in measures.LONG.values() or unit.rpartition(" ")[2] in currencies.MONEY


def unit_after(words: Sequence[Word], at: int, *, plural: bool) -> tuple[str, int]:
    """Return the singular head noun of what the number before `at` counts, and the index after it.

    With `plural`, the head is the first plural noun in reach; else the last noun before a break.
    Returns ("", at) when nothing is counted.
    """
    if plural and _is_people(words, at):
        return words[at].text[:-1], at + 1
    if plural and at < len(words) and words[at].low in _NATIONS and not _describes(words, at + 1):
        return words[at].text, at + 1
    unit, after = measure_after(words, at)
    if unit or (at < len(words) and words[at].low in ("x", "×")):
        return unit, after if unit else at
    if plural and _measures_next(words, at):
        return words[at].low, at + 1
    limit = min(len(words), at + _REACH)
    last = at
    while last < limit and _may_be_counted(words, last, at):
        if _hangs(words, last):
            last += 3
            continue
        if plural and last > at and words[last - 1].tag != "name" and _is_people(words, last):
            return words[last].text[:-1], last + 1
        is_time = singular(words[last].low) in measures.TIMES
        if plural and _is_plural(words[last]) and (is_time or not _continues(words, last + 1)):
            return singular(words[last].low), last + 1
        if not plural and last > at and words[last].tag in ("ed", "ing", "present", "adv"):
            break
        if not plural and is_measure(words[last].low):
            return singular(words[last].low), last + 1
        last += 1
    if last == at:
        return "", at
    head, after = _loose_plural(words, at, last) if plural else (singular(words[last - 1].low), last)
    return (head, after) if _is_noun(head) else ("", at)


def _measures_next(words: Sequence[Word], at: int) -> bool:
    """Say whether a measure in the singular stands before a noun: `a four day rally`, `a 6 point gain`."""
    if at + 1 >= len(words) or words[at].low in _LOOSELY_MEASURES or words[at].tag == "name":
        return False
    if currencies.is_common_word(words[at].low):
        return False
    is_one = singular(words[at].low) == words[at].low and is_measure(words[at].low)
    return is_one and words[at + 1].tag in ("word", "base", "present", "ing")


def _describes(words: Sequence[Word], after: int) -> bool:
    """Say whether a noun follows: `five Chinese ships`, and not `five Chinese were`."""
    return after < len(words) and words[after].tag in (
        "name",
        "word",
        "base",
        "present",
        "ing",
        "possessive",
        "ed",
    )


def _is_people(words: Sequence[Word], at: int) -> bool:
    """Say whether the number counts what has a name of its own: `20 million Americans`, `six Liberals`."""
    if at >= len(words) or words[at].tag != "name" or not words[at].text.endswith("s"):
        return False
    if len(words[at].text) < 5:
        return False
    if words[at].low in _PEOPLES:
        return True
    is_longer = at + 1 < len(words) and words[at + 1].tag in ("name", "word", "possessive", "number")
    return words[at].text[1:].islower() and not words[at].text.endswith(("ss", "us", "is")) and not is_longer


def _hangs(words: Sequence[Word], index: int) -> bool:
    """Say whether a word is the first half of `coal- and gas-fired`."""
    if index + 3 >= len(words) or words[index + 1].text != "-" or words[index + 1].start != words[index].end:
        return False
    return words[index + 2].low in ("and", "or") and "-" in words[index + 3].low


def _is_noun(head: str) -> bool:
    """Say whether it is a word at all: no letter, and nothing with figures in it."""
    return len(head) > 1 and not any(letter.isdigit() for letter in head)


def _may_be_counted(words: Sequence[Word], index: int, at: int) -> bool:
    word = words[index]
    if word.text[0] in "@#":
        return False
    if word.tag in _STOPPING or word.tag in ("punct", "number"):
        return (
            index == at and word.low in ("more", "other", "such", "most", "several")
        ) or word.low == "more"
    if word.tag in ("past", "participle") and index > at:
        return False
    return word.tag != "adv" or index == at


def _is_plural(word: Word) -> bool:
    low = word.low
    if low in PLURALS:
        return True
    is_name = word.tag == "name" and not (word.text.isupper() and is_measure(low))
    return low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 2 and not is_name


def _continues(words: Sequence[Word], index: int) -> bool:
    """Say whether the next word is a plural too, so that this one only describes it."""
    if index >= len(words):
        return False
    word = words[index]
    if words[index - 1].low in _DESCRIBING and word.tag in ("word", "present", "base"):
        return True
    if "-" in words[index - 1].low and word.tag in ("word", "name"):
        return True
    return word.low in PLURALS or (word.tag == "word" and word.low.endswith("s") and _is_plural(word))


def _loose_plural(words: Sequence[Word], at: int, last: int) -> tuple[str, int]:
    """Take the head of a group without a plural noun: `12,000 dead`, `92,000 asylum claim`."""
    for index in range(at, last):
        if words[index].low in ("dead", "injured", "wounded", "killed"):
            return "person", index + 1
    stop = at
    while stop < last and words[stop].tag in ("word", "base", "ing", "ed"):
        stop += 1
    while stop > at and (
        words[stop - 1].tag == "ed" or (stop == at + 1 and words[at].tag in ("base", "ing"))
    ):
        stop -= 1
    if stop == at:
        return "", at
    return singular(words[stop - 1].low), stop
