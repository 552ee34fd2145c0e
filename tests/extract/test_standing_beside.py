"""What stands beside a noun, between commas or in brackets, and whose fact it is."""

from __future__ import annotations

import pytest

from tests.extract.reading import read, wordings


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Ann Lee (1920-1998) was a Norwegian painter.",
            ["Ann Lee was born in 1920.", "Ann Lee died in 1998.", "Ann Lee was a Norwegian painter."],
        ),
        (
            "Ann Lee (May 3, 1920 – June 2, 1998) was a Norwegian painter.",
            [
                "Ann Lee was born on May 3, 1920.",
                "Ann Lee died on June 2, 1998.",
                "Ann Lee was a Norwegian painter.",
            ],
        ),
        (
            "Ann Lee (born 3 May 1920) was a Norwegian painter.",
            ["Ann Lee was born 3 May 1920.", "Ann Lee was a Norwegian painter."],
        ),
    ],
)
def test_years_in_brackets_behind_a_person_are_birth_and_death(sentence: str, claims: list[str]) -> None:
    """Each is checked on its own, and the brackets go."""
    assert claims == wordings(sentence)


def test_years_behind_what_is_no_person_stay() -> None:
    """A party's years are no life."""
    assert wordings("The Harbour Party (1920-1998) was a small group.") == [
        "The Harbour Party (1920-1998) was a small group."
    ]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "The college, with about 2,000 students, opened in 1950.",
            ["The college has about 2,000 students.", "The college opened in 1950."],
        ),
        (
            "Ann Lee, with two colleagues, opened the mill.",
            ["Ann Lee, with two colleagues, opened the mill."],
        ),
    ],
)
def test_what_a_thing_has_counted_is_a_claim(sentence: str, claims: list[str]) -> None:
    """Whom a person is with stays in its clause."""
    assert claims == wordings(sentence)


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "One of the richest men in Norland, Bo Chen owns 12 ships.",
            ["Bo Chen is one of the richest men in Norland.", "Bo Chen owns 12 ships."],
        ),
        (
            "One of the oldest mills in Oslo, Halden employs 400 people.",
            ["Halden is one of the oldest mills in Oslo.", "Halden employs 400 people."],
        ),
    ],
)
def test_a_description_before_its_name_is_a_claim(sentence: str, claims: list[str]) -> None:
    """`One of the …` before a name is what that is."""
    assert claims == wordings(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill was closed in order to save 300 jobs, which led to protests.",
        "The rules have effects (e.g. increased prices) in town.",
    ],
)
def test_what_is_said_of_a_deed_is_not_said_of_the_noun_before_it(sentence: str) -> None:
    """Three libraries are no decision, jobs led to nothing, and an example is no definition."""
    assert [sentence] == wordings(sentence)


def test_what_is_so_is_not_going_on() -> None:
    """A film features its extras."""
    assert wordings("The film, featuring 200 extras, cost $4 million.") == [
        "The film featured 200 extras.",
        "The film cost $4 million.",
    ]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Norland faces taunts from pupils, most of whom are adults.", "Most of the pupils are adults."),
        (
            "The city got $1.2 million, half of which came from the state.",
            "Half of the $1.2 million came from the state.",
        ),
    ],
)
def test_a_part_of_what_was_named_is_named(sentence: str, claim: str) -> None:
    """`most of whom` is most of the pupils."""
    assert claim == wordings(sentence)[-1]


def test_a_relative_clause_that_no_comma_ends_goes_on() -> None:
    """Both predicates are of the visit, in the speaker's words."""
    sentence = (
        "Lee thanked Marlow for his visit, which he said was of great value and came at a time of crisis."
    )
    assert wordings(sentence) == [
        "Lee thanked Marlow for his visit.",
        "Lee said his visit was of great value.",
        "Lee’s visit came at a time of crisis.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "That suggests Lee is confident of winning the vote.",
        "The results suggest that Lee is confident of winning the vote.",
        "The figures show that 40 workers left the mill in 2019.",
    ],
)
def test_what_the_article_infers_from_is_no_speaker(sentence: str) -> None:
    """The whole inference is one claim of the article's own."""
    (claim,) = read(sentence).claims

    assert (sentence, "") == (claim.wording, claim.attributed_to)


def test_a_document_is_a_speaker() -> None:
    """What a study shows is its word."""
    (claim,) = read("The study shows that 40 workers left the mill in 2019.").claims

    assert claim.attributed_to == "The study"
