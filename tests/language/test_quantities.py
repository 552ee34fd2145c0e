from __future__ import annotations

import pytest

from workbench.language.quantities import quantities_in
from workbench.language.words import words_in


def _read(text: str) -> list[tuple[str, str, str, str, str]]:
    return [(text[q.start : q.end], q.op, q.low, q.high, q.unit) for q in quantities_in(words_in(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a land of 19.4 million people", ("19.4 million people", "=", "19400000", "", "person")),
        ("the eight-nation pact", ("eight-nation", "=", "8", "", "nation")),
        ("a five-year term", ("five-year", "=", "5", "", "year")),
        ("at least 107 people", ("at least 107 people", ">=", "107", "", "person")),
        ("more than 2,500 ships left", ("more than 2,500 ships", ">", "2500", "", "ship")),
        ("about 80 villagers", ("about 80 villagers", "~", "80", "", "villager")),
        ("nearly twenty-three tonnes", ("nearly twenty-three tonnes", "~", "23", "", "tonne")),
        ("up to six boats", ("up to six boats", "<=", "6", "", "boat")),
        ("no more than 12 ministers", ("no more than 12 ministers", "<=", "12", "", "minister")),
        ("within 48 hours", ("within 48 hours", "<=", "48", "", "hour")),
        ("200 soldiers or more", ("200 soldiers or more", ">=", "200", "", "soldier")),
        ("he got 58% of it", ("58%", "=", "58", "", "percent")),
        ("a rise of 2.5 per cent", ("2.5 per cent", "=", "2.5", "", "percent")),
        ("3 percentage points", ("3 percentage points", "=", "3", "", "percentage point")),
        ("worth $5 million", ("$5 million", "=", "5000000", "", "dollar")),
        ("a €3bn loan", ("€3bn", "=", "3000000000", "", "euro")),
        ("40 to 50 questions", ("40 to 50 questions", "=", "40", "50", "question")),
        ("between 3 and 5 years", ("3 and 5 years", "=", "3", "5", "year")),
        ("the third bridge", ("third", "=", "3", "", "ordinal")),
        ("its 39th flight", ("39th", "=", "39", "", "ordinal")),
        ("half of the seats", ("half", "=", "0.5", "", "share")),
        ("half an hour", ("half an hour", "=", "0.5", "", "hour")),
        ("half a million voters", ("half a million voters", "=", "500000", "", "voter")),
        ("one in three visits", ("one in three visits", "=", "0.3333", "", "share")),
        ("a 14-year-old boy", ("14-year-old", "=", "14", "", "year")),
        ("Ada Byron, 42, left", ("42", "=", "42", "", "year")),
        ("she fell twice", ("twice", "=", "2", "", "time")),
        ("three dozen letters", ("three dozen letters", "=", "36", "", "letter")),
    ],
)
def test_reads(text: str, found: tuple[str, str, str, str, str]) -> None:
    """A number comes with its bound, its plain value and what it counts, in the singular."""
    assert [found] == _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "dozens of boats",
        "no one came",
        "Cloud9 won",
        "see page 12 of it",
        "it closed at 22:30 that day",
        "one of them",
        "one U.S. and no other",
        "below zero",
        "a 9-to-5 job",
        "drawn in 3-D",
    ],
)
def test_is_no_quantity(text: str) -> None:
    """Names, times of day, page numbers and pronouns are no quantities."""
    assert _read(text) == []


def test_a_million_digits_are_no_quantity() -> None:
    """A run of digits that no article states is left alone, at once."""
    assert _read("there were " + "1" * 1_000_000 + " of them") == []
