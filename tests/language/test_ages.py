from __future__ import annotations

import pytest

from workbench.language.quantities import quantities_in
from workbench.language.words import words_in


def _read(text: str) -> list[tuple[str, str, str, str, str]]:
    return [(text[q.start : q.end], q.op, q.low, q.high, q.unit) for q in quantities_in(words_in(text))]


@pytest.mark.parametrize(
    ("text", "words", "op", "low", "high"),
    [
        ("a sailor aged 41 drowned", "41", "=", "41", ""),
        ("she sang at the age of 41", "41", "=", "41", ""),
        ("pupils between the ages of 6 and 9", "6 and 9", "=", "6", "9"),
        ("pupils aged 6-9", "6-9", "=", "6", "9"),
        ("pupils aged between 6 and 9", "6 and 9", "=", "6", "9"),
        ("the patient is 41 y/o", "41 y/o", "=", "41", ""),
        ("a 41 year-old sailor", "41 year-old", "=", "41", ""),
        ("a sailor of 41 years-of-age", "41 years-of-age", "=", "41", ""),
        ("16- to 19-year-olds", "16- to 19-year-olds", "=", "16", "19"),
        ("16-to-19-year-olds", "16-to-19-year-olds", "=", "16", "19"),
        ("a forty-one-year-old sailor", "forty-one-year-old", "=", "41", ""),
        ("a two-and-a-half-year-old", "two-and-a-half-year-old", "=", "2.5", ""),
        ("care for the over-70s", "over-70s", ">", "70", ""),
        ("no entry for under 16s", "under 16s", "<", "16", ""),
        ("a baker in his 40s", "40s", "=", "40", "49"),
        ("a baker in her mid-20s", "mid-20s", "=", "20", "29"),
        ("a baker in their early fifties", "early fifties", "=", "50", "59"),
    ],
)
def test_reads_an_age(text: str, words: str, op: str, low: str, high: str) -> None:
    """However an age is put, it is a number of years with the bound that the words give it."""
    assert [(words, op, low, high, "year")] == _read(text)


def test_a_young_age_keeps_its_own_unit() -> None:
    """Months and weeks of age are no years."""
    assert _read("a girl aged 5 months") == [("5 months", "=", "5", "", "month")]
    assert _read("a 3 month old calf") == [("3 month", "=", "3", "", "month")]


def test_ages_that_share_their_unit_are_two() -> None:
    """`and` between two joined numbers names two ages."""
    assert [(q[2], q[4]) for q in _read("six- and eight-year-olds")] == [("6", "year"), ("8", "year")]


@pytest.mark.parametrize("text", ["support in the mid-20s", "highs in the low 40s"])
def test_tens_without_a_person_are_no_age(text: str) -> None:
    """Only a possessive says that the tens are someone's years."""
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("for 5 to 6-year-olds", "5", "6", "year"),
        ("a week-old baby", "1", "", "week"),
        ("a thirty-something", "30", "39", "year"),
        ("a 90-plus-year-old", "90", "", "year"),
    ],
)
def test_ages_of_other_makes(text: str, low: str, high: str, unit: str) -> None:
    """A range may end in a joined word, and an article counts one."""
    (found,) = quantities_in(words_in(text))

    assert (found.low, found.high, found.unit) == (low, high, unit)
