"""Facts packed into noun phrases: ages, roles, affiliations, places, numbers of members."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.extract.lexicon import FAMILY, GROUP_UNITS, ROLES
from workbench.extract.phrases import Range
from workbench.language.names import Name, looks_like_organisation, looks_like_person, names_in
from workbench.language.numerals import decimal_of, word_value
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_AGE_PERIODS = {"year": "years", "month": "months", "week": "weeks", "day": "days"}
_PEOPLED = word_set("country city town nation state village province region island district")
_PLURALS = {"country": "countries", "party": "parties"}


@dataclass(frozen=True, slots=True)
class Nominal:
    """A fact as a sentence, with the words [low, high) that carry it."""

    span: Range
    wording: str
    how: str


def nominals_in(words: Sequence[Word], quoted: frozenset[int]) -> list[Nominal]:
    """Return the facts that the noun phrases of one sentence state by the way."""
    names = [
        name for name in names_in(words) if not any(place in quoted for place in range(name.first, name.last))
    ]
    found: list[Nominal] = []
    for readings in (
        _ages(words, names),
        _members(words, quoted),
        _populations(words, quoted),
        _roles(words, names),
        _relations(words, names),
        _affiliations(words, names),
        _places(words, names),
    ):
        found.extend(readings)
    return found


def _ages(words: Sequence[Word], names: Sequence[Name]) -> Iterator[Nominal]:
    by_end = {name.last: name for name in names}
    by_start = {name.first: name for name in names}
    for at, word in enumerate(words):
        name = by_end.get(at - 1)
        if (
            word.tag == "number"
            and name
            and words[at - 1].text == ","
            and _closes_age(words, at)
            and looks_like_person(name.text)
        ):
            yield Nominal((name.first, at + 1), f"{name.text} is {word.text} years old.", "age")
        parts = word.low.split("-")
        if len(parts) == 3 and parts[2] == "old" and parts[1] in _AGE_PERIODS:
            yield from _age_of_compound(words, at, parts, by_end, by_start)


def _closes_age(words: Sequence[Word], at: int) -> bool:
    value = decimal_of(words[at].text)
    return (
        value is not None
        and 1 <= value < 120
        and at + 1 < len(words)
        and words[at + 1].text in (",", ".", ";")
    )


def _age_of_compound(
    words: Sequence[Word], at: int, parts: list[str], by_end: dict[int, Name], by_start: dict[int, Name]
) -> Iterator[Nominal]:
    named = by_start.get(at + 1)
    if named is None:
        comma = next((place for place in range(at, max(-1, at - 4), -1) if words[place].text == ","), -1)
        named = by_end.get(comma)
    if named is None:
        comma = next((place for place in range(at, min(len(words), at + 5)) if words[place].text == ","), -1)
        named = by_start.get(comma + 1) if comma > 0 else None
    if named is not None:
        span = (min(named.first, at), max(named.last, at + 1))
        yield Nominal(span, f"{named.text} is {parts[0]} {_AGE_PERIODS[parts[1]]} old.", "age")


def _members(words: Sequence[Word], quoted: frozenset[int]) -> Iterator[Nominal]:
    """`the eight-nation X` -> X has eight member nations."""
    for at, word in enumerate(words):
        count, hyphen, unit = word.low.partition("-")
        if (
            not hyphen
            or unit not in GROUP_UNITS
            or (word_value(count) is None and not count.isdigit())
            or at in quoted
        ):
            continue
        last = at + 1
        while last < len(words) and words[last].tag in ("name", "word", "base", "ing"):
            last += 1
        if last == at + 1:
            continue
        group = " ".join(piece.text for piece in words[at + 1 : last])
        first = at - 1 if at and words[at - 1].low in ("the", "a", "an") else at
        unit = "members" if unit == "member" else f"member {_PLURALS.get(unit, unit + 's')}"
        yield Nominal((first, last), f"The {group} has {count} {unit}.", "number before a name")


def _populations(words: Sequence[Word], quoted: frozenset[int]) -> Iterator[Nominal]:
    """`Kazakhstan, a country of 19.4 million people`: the number of people by itself."""
    for at in range(2, len(words) - 3):
        if words[at].low not in _PEOPLED or words[at + 1].low != "of" or at in quoted:
            continue
        people = next(
            (
                place
                for place in range(at + 2, min(len(words), at + 9))
                if words[place].low in ("people", "inhabitants", "residents")
            ),
            -1,
        )
        if people < 0 or any(words[place].text == "," for place in range(at, people)):
            continue
        comma = next((place for place in range(at, max(0, at - 8), -1) if words[place].text == ","), -1)
        if comma < 1 or words[comma - 1].tag != "name":
            continue
        low = comma - 1
        while low > 0 and words[low - 1].tag == "name":
            low -= 1
        count = " ".join(word.text for word in words[at + 2 : people])
        place_name = " ".join(word.text for word in words[low:comma])
        yield Nominal(
            (low, people + 1), f"{place_name} has a population of {count} people.", "number of people"
        )


def _roles(words: Sequence[Word], names: Sequence[Name]) -> Iterator[Nominal]:
    """`Facebook co-founder Mark Zuckerberg`, `CEO of the Refugee Council Enver Solomon`."""
    by_end = {name.last: name for name in names}
    for name in names:
        if not looks_like_person(name.text) or name.first < 2:
            continue
        low = name.first
        while (low > 0 and words[low - 1].low in ROLES) or (
            low > 1 and words[low - 1].tag in ("word",) and words[low - 2].low in ROLES
        ):
            low -= 1
        organisation = by_end.get(low) if low < name.first else None
        possessive = low > 1 and words[low - 1].tag == "possessive" and by_end.get(low - 1)
        if low < name.first and possessive:
            organisation = by_end[low - 1]
        if organisation is None or (looks_like_person(organisation.text) and not possessive):
            continue
        if words[low].is_capitalised:
            continue
        role = " ".join(word.text for word in words[low : name.first])
        yield Nominal(
            (organisation.first, name.last),
            f"{name.text} is {organisation.text} {role}.",
            "role before a name",
        )
    yield from _leading_role(words, names)


def _relations(words: Sequence[Word], names: Sequence[Name]) -> Iterator[Nominal]:
    """`his wife Manju Sam`."""
    for name in names:
        at = name.first
        if at < 2 or words[at - 1].low not in FAMILY or words[at - 2].tag not in ("det", "possessive"):
            continue
        low = at - 2
        if words[low].tag == "possessive":
            low -= 1
            while low > 0 and words[low - 1].tag == "name":
                low -= 1
        elif words[low].low not in ("his", "her", "their"):
            continue
        whose = " ".join(word.text for word in words[low : at - 1]).replace(" ’", "’").replace(" '", "'")
        yield Nominal(
            (low, name.last),
            f"{name.text} is {whose.lower() if low == at - 2 else whose} {words[at - 1].text}.",
            "family relation",
        )


def _leading_role(words: Sequence[Word], names: Sequence[Name]) -> Iterator[Nominal]:
    """A role with `of` or `at` at the head of a sentence, closed by the person's two names."""
    head = 0
    while head < min(len(words), 3) and words[head].low not in ROLES:
        head += 1
    if head >= min(len(words), 3) or head + 4 >= len(words) or words[head + 1].low not in ("of", "at", "for"):
        return
    last = head + 2
    while last < len(words) and (
        words[last].tag in ("name", "det")
        or words[last].low in ("of", "-", "and", "chapter", "the", "on")
        or words[last].text == ","
    ):
        last += 1
    while last > head and words[last - 1].text == ",":
        last -= 1
    person = words[last - 2 : last]
    person_names = all(word.tag == "name" for word in person)
    if last - head < 5 or not person_names or last >= len(words) or words[last].tag == "prep":
        return
    role = " ".join(word.text for word in words[0 : last - 2]).rstrip(" ,")
    name = " ".join(word.text for word in person)
    yield Nominal(
        (0, last),
        f"{name} is {role[0].lower() + role[1:] if role[1:2].islower() else role}.",
        "role before a name",
    )


def _affiliations(words: Sequence[Word], names: Sequence[Name]) -> Iterator[Nominal]:
    """`Cyd Ho from the Labour Party`, `DAB’s Ben Chan`."""
    by_first = {name.first: name for name in names}
    for name in names:
        at = name.last
        if at + 1 < len(words) and words[at].low in ("of", "from") and looks_like_person(name.text):
            after = at + 2 if words[at + 1].low == "the" else at + 1
            group = by_first.get(after)
            told = words[at].low == "of" or after == at + 2 or (group and looks_like_organisation(group.text))
            if group is not None and told and not _runs_on(words, group):
                article = "the " if after == at + 2 else ""
                yield Nominal(
                    (name.first, group.last),
                    f"{name.text} is {words[at].low} {article}{group.text}.",
                    "affiliation",
                )
        if at + 1 < len(words) and words[at].tag == "possessive":
            person = by_first.get(at + 1)
            is_group = name.last - name.first > 1 or name.text.isupper()
            if (
                person is not None
                and is_group
                and looks_like_person(person.text)
                and person.first == at + 1
                and not looks_like_organisation(person.text)
            ):
                yield Nominal((name.first, person.last), f"{person.text} is of {name.text}.", "affiliation")


def _runs_on(words: Sequence[Word], group: Name) -> bool:
    """`of the Social Welfare constituency`: the name is only the beginning of what is named."""
    after = words[group.last] if group.last < len(words) else None
    listed = (
        after is not None and after.text == "," and group.last - group.first == 1 and not group.text.isupper()
    )
    return listed or (after is not None and after.tag in ("word", "possessive"))


def _places(words: Sequence[Word], names: Sequence[Name]) -> Iterator[Nominal]:
    """`the Kennedy Space Center (KSC) in Cape Canaveral, Florida`."""
    by_first = {name.first: name for name in names}
    for name in names:
        at = name.last
        if at < len(words) and words[at].text == "(":
            at = next(
                (place + 1 for place in range(at, min(len(words), at + 4)) if words[place].text == ")"), at
            )
        if name.last - name.first < 2 or at + 1 >= len(words) or words[at].low not in ("in", "at"):
            continue
        place_name = by_first.get(at + 1)
        if place_name is None or (looks_like_person(name.text) and not looks_like_organisation(name.text)):
            continue
        last, place = place_name.last, place_name.text
        if last + 1 < len(words) and words[last].text == "," and last + 1 in by_first:
            wider = by_first[last + 1]
            closes = (
                wider.last >= len(words)
                or words[wider.last].text in (",", ".", ";")
                or words[wider.last].tag == "prep"
            )
            if closes and wider.last - wider.first <= 2:
                place, last = f"{place}, {wider.text}", wider.last
        article = "The " if name.first and words[name.first - 1].low == "the" else ""
        yield Nominal(
            (name.first, last), f"{article}{name.text} is {words[at].low} {place}.", "place of a thing"
        )
