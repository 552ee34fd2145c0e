"""Pieces that would say nothing, or something else, stay in their clause."""

from __future__ import annotations

import pytest

from tests.extract.reading import wordings


@pytest.mark.parametrize(
    "sentence",
    [
        "The poem is a step, an opening of doors.",
        "The town banned cars, as Oslo has done.",
        "Lee was inducted as International President in Phoenix in July.",
        "In 2019 Lee moved to the Winter Carnival of Magic in Norland.",
        "She has never lost sight of the goal, forgotten the rules which gave her strength.",
        "Lee asked for the big red box with the dragons on it.",
    ],
)
def test_a_piece_that_says_nothing_is_none(sentence: str) -> None:
    """Magic is not in Norland, and `Oslo has done` is no claim."""
    assert [sentence] == wordings(sentence)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("It is important to note that there is a tax of 25 pesos.", "There is a tax of 25 pesos."),
        ("It is worth noting that the mill closed in 2019.", "The mill closed in 2019."),
    ],
)
def test_what_only_points_at_a_fact_is_left_out(sentence: str, claim: str) -> None:
    """`It is important to note` can be neither true nor false."""
    assert [claim] == wordings(sentence)


def test_an_indefinite_noun_is_definite_where_more_is_said_of_it() -> None:
    """The boat is the one that was bought."""
    assert wordings("Lee bought a boat, a 40-foot ketch.") == [
        "Lee bought a boat.",
        "The boat is a 40-foot ketch.",
    ]


@pytest.mark.parametrize("words", ["Build, build, build", "Vote for the law now"])
def test_a_command_in_quotation_marks_is_what_was_said(words: str) -> None:
    """That the words were said is all that can be checked."""
    assert [f"Mayor Daniel Okafor said “{words}”."] == wordings(f'"{words}," Mayor Daniel Okafor said.')


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "It was published in May, only nine months after Lee had started writing.",
            [
                "It was published in May, only nine months after Lee had started writing.",
                "Lee had started writing.",
            ],
        ),
        (
            "Ever since the war ruined the harbour, Oslo had been poor.",
            ["The war ruined the harbour.", "Ever since the war ruined the harbour, Oslo had been poor."],
        ),
    ],
)
def test_how_long_after_something_else_happened_is_not_said_of_it(sentence: str, claims: list[str]) -> None:
    """`only nine months` tells of the time between."""
    assert claims == wordings(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee is listed at 5 feet 10 inches (1.78 m) and 180 pounds (82 kg).",
        "As her father and one of her brothers had before her, Lee caught a fever.",
    ],
)
def test_other_units_and_verbs_that_stand_for_others_make_no_claims(sentence: str) -> None:
    """They mean nothing without the words they belong to."""
    assert [sentence] == wordings(sentence)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Lee admired Bo Chen, whose stories she had discovered.", "She had discovered Bo Chen's stories."),
        ("Lee admired Bo Chen, whose stories were sold in 1990.", "Bo Chen's stories were sold in 1990."),
        ("Lee went to Oldport High School in New Ilmar.", "Oldport High School is in New Ilmar."),
    ],
)
def test_what_is_whose_stands_where_it_belongs(sentence: str, claim: str) -> None:
    """Objects stand behind their verb, and names stay whole."""
    assert claim == wordings(sentence)[-1].replace("Lee had", "She had")


def test_a_colon_in_brackets_is_no_speaker_label() -> None:
    """Where shares are traded is no speaker."""
    (claim, *_) = wordings("Halden Steel Corp. (NYSE: HSC), the largest producer of rails, announced a sale.")

    assert claim == "Halden Steel Corp. is the largest producer of rails."
