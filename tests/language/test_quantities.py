from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.span import Span
from workbench.language.dates import dates_in
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
        ("between 85 cents and 90 cents", ("85 cents and 90 cents", "=", "85", "90", "cent")),
        ("prices rose over 18 months", ("18 months", "=", "18", "", "month")),
        ("for over 18 months", ("over 18 months", ">", "18", "", "month")),
        ("it took over 18 months", ("over 18 months", ">", "18", "", "month")),
        ("over the past three years", ("three years", "=", "3", "", "year")),
        ("in the last 10 years prices fell", ("10 years", "=", "10", "", "year")),
        ("5–10 km long", ("5–10 km", "=", "5", "10", "kilometre")),
        ("$3m-$4m", ("$3m-$4m", "=", "3000000", "4000000", "dollar")),
        ("€3m–4m", ("€3m–4m", "=", "3000000", "4000000", "euro")),
        ("3-4m euros", ("3-4m euros", "=", "3000000", "4000000", "euro")),
        ("-10-0 degrees", ("-10-0 degrees", "=", "-10", "0", "degree")),
        ("minus 5 to minus 10 degrees", ("minus 5 to minus 10 degrees", "=", "-10", "-5", "degree")),
        ("two-thirds of them", ("two-thirds", "=", "0.6667", "", "share")),
        ("nearly half the voters", ("nearly half", "~", "0.5", "", "share")),
        ("twice as many boats", ("twice", "=", "2", "", "time")),
        ("half as many boats", ("half", "=", "0.5", "", "share")),
        ("a third more boats", ("a third", "=", "0.3333", "", "share")),
        ("prices tripled", ("tripled", "=", "3", "", "time")),
        ("prices more than doubled", ("more than doubled", ">", "2", "", "time")),
        ("the price nearly halved", ("nearly halved", "~", "0.5", "", "time")),
        ("it will double", ("double", "=", "2", "", "time")),
        ("double the national rate", ("double", "=", "2", "", "time")),
        ("more than a year passed", ("more than a year", ">", "1", "", "year")),
        ("less than an hour", ("less than an hour", "<", "1", "", "hour")),
        ("within a week", ("within a week", "<=", "1", "", "week")),
        ("278,000 t", ("278,000 t", "=", "278000", "", "tonne")),
        ("3 km cubed", ("3 km cubed", "=", "3", "", "cubic kilometre")),
        ("100° Celsius", ("100° Celsius", "=", "100", "", "degree Celsius")),
        ("100元 each", ("100元", "=", "100", "", "yuan")),
        ("300 rupees 50 paise", ("300 rupees 50 paise", "=", "300.5", "", "rupee")),
        ("three hundred and two dozen eggs", ("three hundred and two dozen eggs", "=", "324", "", "egg")),
        ("two point seventy-one litres", ("two point seventy-one litres", "=", "2.71", "", "litre")),
        ("500 to 1 million ants", ("500 to 1 million ants", "=", "500", "1000000", "ant")),
    ],
)
def test_reads(text: str, found: tuple[str, str, str, str, str]) -> None:
    """A number comes with its bound, its plain value and what it counts, in the singular."""
    assert [found] == _read(text)


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("Halden beat Marsk 3-1 again", ["3", "1"], "point"),
        ("Halden beat Marsk 3–1 again", ["3", "1"], "point"),
        ("the court ruled 5-4 against it", ["5", "4"], "vote"),
        ("the bill was passed 5 to 4", ["5", "4"], "vote"),
        ("a vote of 61 to 39 settled it", ["61", "39"], "vote"),
    ],
)
def test_a_result_is_two_quantities(text: str, values: list[str], unit: str) -> None:
    """Points of a game and votes are counted for each side."""
    assert [(low, named) for _, _, low, _, named in _read(text)] == [(value, unit) for value in values]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from $1.20 to 95 cents", [("1.2", "dollar"), ("95", "cent")]),
        ("he paid $400 to 600 people", [("400", "dollar"), ("600", "person")]),
    ],
)
def test_two_things_are_no_range(text: str, found: list[tuple[str, str]]) -> None:
    """Amounts in different units that `to` joins stay two quantities."""
    assert [(low, unit) for _, _, low, _, unit in _read(text)] == found


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
        "the mill doubled as a school",
        "he doubled back",
        "they talked about a year of war",
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


def test_what_belongs_to_a_date_is_not_counted() -> None:
    """A number right before a date counts nothing of it."""
    (found,) = quantities_in(words_in("claims rose 15,000 last week"), [Span(19, 28)])

    assert (found.low, found.unit) == ("15000", "")


@pytest.mark.parametrize("digits", ["0.1", "19.40", "0.30000000000000004", "1,234.5678901234", "7"])
def test_decimals_stay_decimals(digits: str) -> None:
    """No digit is lost or added by the way that a number is kept."""
    (found,) = quantities_in(words_in(f"it grew by {digits} metres"))

    assert Decimal(found.low) == Decimal(digits.replace(",", ""))


@given(st.text(st.sampled_from("0123456789.,-–/$€%°½ abcdemnoprstykx'()\n") | st.characters(), max_size=60))
def test_reading_never_raises(text: str) -> None:
    """Whatever is written, every quantity and date lies within it and is in order."""
    dates = dates_in(text, 0, len(text), date(2022, 9, 14))
    found = quantities_in(words_in(text), [Span(one.start, one.end) for one in dates])

    spans = [(one.start, one.end) for one in dates] + [(one.start, one.end) for one in found]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert [one.start for one in dates] == sorted(one.start for one in dates)


_PIECES = (
    "half a an one two twenty hundred million dozen point and to - – of in over between from more than $ € 3"
    " 4.5 1,000 km per cent cents year years ago last next Friday May June 2014 quarter ended since the"
    " third doubled vote 5-4 BC ± %"
)


@given(st.lists(st.sampled_from(_PIECES.split()), max_size=14))
def test_reading_never_raises_on_pieces_of_its_own_grammar(pieces: list[str]) -> None:
    """Words that the grammar knows, in any order, are read or left alone."""
    text = " ".join(pieces)
    dates = dates_in(text, 0, len(text), date(2022, 9, 14))
    found = quantities_in(words_in(text), [Span(one.start, one.end) for one in dates])

    assert all(Decimal(one.low).is_finite() for one in found)
