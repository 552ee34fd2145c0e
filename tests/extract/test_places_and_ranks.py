"""Where a thing is told to be, and what a rank or a date takes with it."""

from __future__ import annotations

import pytest

from tests.extract.reading import wordings


def test_a_house_is_in_its_town_with_the_land_around_it() -> None:
    """The state only tells which town is meant."""
    assert "The Westport Museum is in Mobile, Alabama." in wordings(
        "Lee spoke at the Westport Museum in Mobile, Alabama."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee was arrested in Mobile, Alabama in May.",
        "Storms hit Arizona, New Mexico and Nevada on Monday.",
    ],
)
def test_towns_and_lands_beside_each_other_tell_nothing(sentence: str) -> None:
    """Nobody checks that Mobile is in Alabama, and a list puts nothing anywhere."""
    assert wordings(sentence) == [sentence]


def test_a_short_form_is_nowhere_of_its_own() -> None:
    """The place of the `WM` is that of the Westport Museum."""
    found = wordings("Lee spoke at the Westport Museum (WM) in Oslo on Monday.")

    assert not any(wording.startswith("WM") for wording in found)


def test_what_bounds_a_rank_stays_with_it() -> None:
    """She is the first of those nominated, not of all."""
    assert wordings("Brook, the first woman nominated for mayor by a major party, won.") == [
        "Brook is the first woman nominated for mayor by a major party.",
        "Brook won.",
    ]


def test_a_clause_that_dates_is_short_where_it_is_told_beside() -> None:
    """`after he sold a mill` dates; the rest stands in the claim on the sale."""
    assert wordings(
        "Lee was arrested by police after Lund sold a mill he had built to Carl Orff in May."
    ) == [
        "Lee was arrested by police after Lund sold a mill.",
        "Lund sold a mill he had built to Carl Orff in May.",
    ]


@pytest.mark.parametrize(
    "dating",
    ["while there was no law requiring a permit", "while only a few towns had a law against it"],
    ids=["none", "few"],
)
def test_a_bounded_clause_that_dates_is_never_cut(dating: str) -> None:
    """`while there was no law` would say too much."""
    assert any(dating in wording for wording in wordings(f"Lee sold 40 boats {dating}."))


def test_a_measure_stays_in_the_clause_that_dates() -> None:
    """`while it fell` loses by how much."""
    sentence = "The first index fell 2.99 percent while the second index fell 3.20 percent."

    assert sentence in wordings(sentence)
