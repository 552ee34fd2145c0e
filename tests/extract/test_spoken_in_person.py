"""Of words somebody speaks in person: what is a fact beside the saying, and what only a saying."""

from __future__ import annotations

import pytest

from tests.extract.reading import read, wordings


def test_what_the_speaker_did_is_a_fact() -> None:
    """Figures and names make it definite."""
    assert wordings("“We closed two mills in 2004 and sold them to Carl Orff,” Hale said.") == [
        "We closed two mills in 2004.",
        "We sold two mills to Carl Orff.",
    ]


def test_what_the_speaker_did_can_be_checked_and_so_can_the_saying() -> None:
    """The claim has both questions."""
    claim = read("“We closed two mills in 2004 and sold them to Carl Orff,” Hale said.").claims[0]

    assert (claim.attributed_to, claim.questions) == ("Hale", ("content", "attribution"))


def test_a_fact_beside_a_judgement_is_told_beside_the_saying() -> None:
    """What may be is part of the saying alone."""
    assert wordings("“The plant opened in May, but it may not be easy and I am glad,” Hale said.") == [
        "The plant opened in May.",
        "Hale said “The plant opened in May, but it may not be easy and I am glad”.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "You know, this guy is a clown and we love it",
        "I am proud, and this was the only way to be heard",
        "There are plenty of ways to help, but we saw nothing",
    ],
    ids=["filler", "pointing", "there"],
)
def test_a_judgement_is_one_saying(words: str) -> None:
    """`You know` and `this was the only way` are no claims of their own."""
    assert wordings(f"“{words},” Hale said.") == [f"Hale said “{words}”."]
