"""Relative clauses without a comma: claims of their own where they tell what a known thing did."""

from __future__ import annotations

import pytest

from tests.extract.reading import wordings


def test_what_a_known_thing_did_is_a_claim_too() -> None:
    """The clause stays, as it tells which device, and is told."""
    assert wordings("Police found the device that caused the explosion.") == [
        "Police found the device that caused the explosion.",
        "The device caused the explosion.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee was the first man who reached the island.",
        "The one that raised more money was the Harbour Fund.",
        "Police found the device that might cause an explosion.",
        "Lee saw somebody who left the house in May.",
        "The people who lost their homes met in Oslo.",
    ],
    ids=["rank", "one", "modal", "somebody", "several"],
)
def test_what_ranks_picks_or_supposes_is_no_claim_alone(sentence: str) -> None:
    """Without the noun that it picks out the clause says something else."""
    assert wordings(sentence) == [sentence]


def test_a_clause_in_brackets_is_an_aside() -> None:
    """Brackets part as commas do."""
    assert wordings("The mill (which burned in 1990) was sold to Carl Orff.") == [
        "The mill burned in 1990.",
        "The mill was sold to Carl Orff.",
    ]


def test_a_clause_that_only_names_its_noun_is_an_aside() -> None:
    """The trip is known without its name."""
    assert wordings("The ship sailed on its spring trip which will be Hermes 9.") == [
        "The ship sailed on its spring trip.",
        "The ship’s spring trip will be Hermes 9.",
    ]


def test_what_somebody_described_did_is_told_of_the_name() -> None:
    """`a sceptic who founded it and died`: each is a fact on Bale."""
    assert wordings("The letter describes John Bale, a sceptic who founded the paper and died in 2004.") == [
        "The letter describes John Bale.",
        "John Bale is a sceptic.",
        "John Bale founded the paper.",
        "John Bale died in 2004.",
    ]


@pytest.mark.parametrize(
    "sentence",
    ["Lee is a man who built two mills.", "Lee is not a sailor who won medals."],
    ids=["anybody", "not"],
)
def test_a_description_that_says_too_little_or_is_denied_keeps_its_clause(sentence: str) -> None:
    """`Lee is a man` says nothing."""
    assert wordings(sentence) == [sentence]
