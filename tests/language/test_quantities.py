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
        ("a one-in-five chance", ("one-in-five", "=", "0.2", "", "share")),
        ("an hour and a half later", ("an hour and a half", "=", "1.5", "", "hour")),
        ("a quake of magnitude 5.5", ("5.5", "=", "5.5", "", "magnitude")),
        ("a magnitude-6.1 quake", ("magnitude-6.1", "=", "6.1", "", "magnitude")),
        ("the 5,000th visit", ("5,000th", "=", "5000", "", "ordinal")),
        ("a 10k race", ("10k", "=", "10", "", "kilometre")),
        ("$5 to $6 million", ("$5 to $6 million", "=", "5000000", "6000000", "dollar")),
        ("300-odd tents", ("300-odd tents", "~", "300", "", "tent")),
        ("300-plus tents", ("300-plus tents", ">=", "300", "", "tent")),
        ("300+ tents", ("300+ tents", ">=", "300", "", "tent")),
        ("300 or so tents", ("300 or so tents", "~", "300", "", "tent")),
        ("groups of eight or fewer", ("eight or fewer", "<=", "8", "", "")),
        ("≥300 tents", ("≥300 tents", ">=", "300", "", "tent")),
        ("~4% of it", ("~4%", "~", "4", "", "percent")),
        ("300 tents at most", ("300 tents at most", "<=", "300", "", "tent")),
        ("it scored 45 ± 3 %", ("45 ± 3 %", "=", "42", "48", "percent")),
        ("past the 900 mark", ("900", "=", "900", "", "")),
        ("the twenty first of them", ("twenty first", "=", "21", "", "ordinal")),
        ("they met twice a year", ("twice a year", "=", "2", "", "time per year")),
        ("4 births per 1,000 women", ("4 births per 1,000 women", "=", "4", "", "birth per 1,000 women")),
        ("6 per 100,000 fell ill", ("6 per 100,000", "=", "6", "", "per 100,000")),
        ("500 to 1 million ants", ("500 to 1 million ants", "=", "500", "1000000", "ant")),
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
        "model 24703 m212 of it",
        "row 12 p.",
    ],
)
def test_is_no_quantity(text: str) -> None:
    """Names, times of day, page numbers and pronouns are no quantities."""
    assert _read(text) == []


def test_a_million_digits_are_no_quantity() -> None:
    """A run of digits that no article states is left alone, at once."""
    assert _read("there were " + "1" * 1_000_000 + " of them") == []


@pytest.mark.parametrize("mark", ["(", "$", "-", ".", "%", "½", "🙂", "\u2028"])
def test_long_runs_of_one_mark_are_no_quantity(mark: str) -> None:
    """A hundred thousand marks are passed over one by one."""
    assert _read(mark * 100_000) == []


@pytest.mark.parametrize("piece", ["a", "A", "a-", "two-", "1-", "1.2.", "20-by-"])
def test_a_word_of_a_megabyte_is_no_quantity(piece: str) -> None:
    """Words that no language has are left alone, however they are joined."""
    assert _read(piece * (1_000_000 // len(piece))) == []
