"""News that never happened, of any length: sentences of many builds, the same for the same seed."""

from __future__ import annotations

import random

_PLACES = [
    "Oldport",
    "Veyra",
    "Marrick",
    "Tessaly",
    "Northam",
    "Quillon",
    "Brask",
    "Ilmar",
    "Dunsea",
    "Corvane",
]
_PEOPLE = [
    "Ada Merrin",
    "Tomas Vell",
    "Ilse Karov",
    "Ruth Adeyo",
    "Piet Lansing",
    "Noor Haddal",
    "Jon Brevik",
    "Mara Stoyan",
]
_ROLES = ["mayor", "minister", "spokeswoman", "engineer", "director", "lawyer", "historian", "coach"]
_BODIES = [
    "the city council",
    "the port authority",
    "Halden Steel",
    "the ferry company",
    "the ministry",
    "the union",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_LISTS = {
    "person": _PEOPLE,
    "place": _PLACES,
    "role": _ROLES,
    "body": _BODIES,
    "day": _DAYS,
    "month": _MONTHS,
}
_BUILDS = (
    "{body} opened a bridge in {place} on {day}, and closed the old one after {number} years.",
    "“We counted {number} ships,” said {person}, the {role} of {place}, “and {number} of them leaked.”",
    "According to {person}, at least {number} people lost their homes in {place} in {month}.",
    "{person}, who founded a museum in {place} in {year}, denied the accusation on {day}.",
    "{body} said it would hire {number} workers by {year}, about {number} percent more than in {year}.",
    "The {number}-member board of {body} met {person} in {place}, killing a plan worth ${number} million.",
    "{person} told reporters that the road between {place} and {place} was the longest in the country.",
    "In {month} {year}, {body} bought {number} buses, most of them second-hand, from {place}.",
    "The {role}, {person}, was arrested in {place} after {body} accused the {number}-year-old of fraud.",
    "It is not known whether {body} paid for the {number} lamps that {person} ordered.",
)


def paragraphs(characters: int, seed: int = 1) -> str:
    """Return at least so many characters of paragraphs, four sentences each, parted by empty lines."""
    choice = random.Random(seed)
    written: list[str] = []
    length = 0
    while length < characters:
        paragraph = " ".join(_sentence(choice) for _ in range(4))
        written.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(written)


def _sentence(choice: random.Random) -> str:
    sentence = choice.choice(_BUILDS)
    for name, given in _LISTS.items():
        while (slot := "{" + name + "}") in sentence:
            sentence = sentence.replace(slot, choice.choice(given), 1)
    while "{number}" in sentence:
        sentence = sentence.replace("{number}", str(choice.randint(3, 900)), 1)
    while "{year}" in sentence:
        sentence = sentence.replace("{year}", str(choice.randint(1950, 2035)), 1)
    return sentence[0].upper() + sentence[1:]
