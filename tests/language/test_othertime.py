"""Evidence of another time: told from what a passage's own words settle, and from nothing else."""

from __future__ import annotations

import pytest

from workbench.language.othertime import Days, days_words, other_time

AS_OF = "2022-09-14"


@pytest.mark.parametrize(
    ("passage", "claim_days", "words"),
    [
        ("In 1989 Lindmark had 9,400 inhabitants.", (), "about 1989, the claim about 2022-09-14"),
        (
            "The council set 12 million aside on 4 March 2020.",
            [("2019-01-01", "2019-12-31")],
            "about 2020-03-04, the claim about 2019",
        ),
        ("The tolls of May 2018 were lower.", (), "about 2018-05, the claim about 2022-09-14"),
    ],
)
def test_another_time_is_named(passage: str, claim_days: list[Days], words: str) -> None:
    """Both times are in the warning."""
    found = other_time(passage, claim_days, AS_OF)

    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(
    ("passage", "claim_days"),
    [
        ("Lindmark has 9,800 inhabitants.", ()),
        ("By June 2022 it had 9,800.", ()),
        ("Last year it had 9,700.", ()),
        ("In 1989 it had 9,400, in 2022 it has 9,800.", ()),
        ("On 4 March 2019 the council voted.", [("2019-01-01", "2019-12-31")]),
        ("The bridge has 1,931 rivets.", ()),
    ],
)
def test_no_other_time(passage: str, claim_days: list[Days]) -> None:
    """No day, a day of the same year, a relative day, or the claim's own day among others: no warning."""
    assert other_time(passage, claim_days, AS_OF) is None


def test_nothing_is_said_without_a_day_of_the_claim() -> None:
    """An article without a date, and a claim without one: nobody can tell."""
    assert other_time("In 1989 it had 9,400.", (), "") is None


def test_several_years_in_words() -> None:
    """A range is told by its ends."""
    assert days_words(("2019-01-01", "2021-12-31")) == "2019 to 2021"
    assert days_words(("2019-03-04", "2019-03-09")) == "2019-03-04 to 2019-03-09"
