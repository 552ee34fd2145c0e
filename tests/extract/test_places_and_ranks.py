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


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The Museum of Flight in Oslo, Norway was sold in May.", "The Museum of Flight is in Oslo, Norway."),
        (
            "Lee met the winners at the fair held at Halden's headquarters.",
            "The fair was held at Halden's headquarters.",
        ),
        (
            "Lee visited Halden's headquarters located in Westport.",
            "Halden's headquarters are located in Westport.",
        ),
    ],
)
def test_where_a_thing_is_or_was_held_is_told(sentence: str, claim: str) -> None:
    """The name of the house is whole, and its place is a claim."""
    assert claim in wordings(sentence)


def test_a_house_that_is_only_wanted_is_nowhere() -> None:
    """Nothing stands yet where somebody wants to build."""
    sentence = "Lee wants to build a museum in Westport."

    assert wordings(sentence) == [sentence]


def test_what_a_share_is_of_keeps_its_participle() -> None:
    """`the percentage of calls dropped on the phone` is no percentage of calls."""
    sentence = "The percentage of calls dropped on the Halden phone was 4 percent."

    assert wordings(sentence) == [sentence]


def test_a_rank_before_its_subject_is_told() -> None:
    """`The largest of the mills, this one …`: the rank is of the subject."""
    assert "This mill is the largest of the mills." in wordings(
        "The largest of the mills, this mill will employ 40 people."
    )


def test_the_day_stays_in_a_clause_that_dates() -> None:
    """Without it the clause would date nothing."""
    assert wordings("Lee left the firm when Halden closed the mill in Oslo in 2015.")[0] == (
        "Lee left the firm when Halden closed the mill in 2015."
    )


def test_the_end_of_a_name_is_nowhere() -> None:
    """Development is not in Oslo."""
    found = wordings("Lund heads the Center of Research for Development in Oslo.")

    assert not any(wording.startswith("Development") for wording in found)
