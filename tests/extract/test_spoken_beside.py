"""Clauses that hand words on beside another: `as Brook points out`, `with Brook saying …`, `by saying …`."""

from __future__ import annotations

import pytest

from tests.extract.reading import read


def _told(text: str) -> list[tuple[str, str]]:
    return [(claim.attributed_to, claim.wording) for claim in read(text).claims]


@pytest.mark.parametrize(
    "text",
    [
        "As Ada Brook explained, the road was closed in 1999.",
        "The road, as Ada Brook has noted, was closed in 1999.",
        "And the road, as Ada Brook points out, was closed in 1999.",
        "The road was closed in 1999, as first reported by Ada Brook.",
        "As Ada Brook told reporters, the road was closed in 1999.",
    ],
)
def test_what_somebody_says_beside_a_clause_is_its_source(text: str) -> None:
    """The clause is the claim, and whoever is named after `as` its speaker."""
    assert _told(text) == [("Ada Brook", "The road was closed in 1999.")]


@pytest.mark.parametrize(
    "text",
    [
        "As Ada Brook announced the plan, crowds left the square.",
        "As the figures show, crowds left the square.",
    ],
)
def test_a_clause_that_tells_when_or_how_is_no_frame(text: str) -> None:
    """Nobody is made to say what happened while something was announced, or what figures show."""
    assert ("", text) in _told(text)


def test_a_condition_stays_one() -> None:
    """`If, as Brook says, …` hands on no fact."""
    told = _told("If, as Ada Brook says, the road is closed, the ferry will sail twice a day.")

    assert all(not wording.startswith("The road is closed") for _, wording in told)


def test_whoever_says_so_beside_a_clause_has_no_claim_of_it() -> None:
    """Without what was said nothing is left of `with X saying …`."""
    told = _told("Sales rose by 20 percent, with Weber spokesman Tom Hale saying the bank opened in 1931.")

    assert ("Tom Hale", "The bank opened in 1931.") in told
    assert ("", "Sales rose by 20 percent.") in told


def test_a_deed_done_by_saying_something_is_told_without_that() -> None:
    """Of `defended the plan by saying …` the deed is left."""
    told = _told("The mayor defended the plan by saying: “The bridge was built in 1961.”")

    assert told == [("", "The mayor defended the plan."), ("The mayor", "The bridge was built in 1961.")]


def test_the_writer_is_not_told_of() -> None:
    """`Brook told me` says that Brook said it: the writer is nobody's `me`."""
    told = _told("“I like the bridge,” Ada Brook, an engineer, told me this week.")

    assert ("Ada Brook", "Ada Brook said “I like the bridge”.") in told


def test_whom_a_participle_tells_stays() -> None:
    """`…, telling CNBC: “…”` keeps its hearer."""
    told = _told("The minister praised the town, telling CNBC: “We should be proud of it.”")

    assert ("The minister", "The minister told CNBC “We should be proud of it.”") in told


def test_a_newspaper_named_for_a_town_is_no_he() -> None:
    """A pronoun of a person does not stand for a paper."""
    told = _told("The Westport Herald said the road is closed. He said the bridge is open.")

    assert told[1] == ("He", "The bridge is open.")
