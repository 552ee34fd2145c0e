"""The same fact stated twice is linked to its first mention; a near fact is not."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.domain.claim import Manner
from workbench.domain.extraction import FoundClaim, FoundDate, FoundQuantity
from workbench.domain.span import Span
from workbench.extract.repeats import with_repeats
from workbench.language.dates import dates_in
from workbench.language.quantities import quantities_in
from workbench.language.words import words_in

PUBLISHED = date(2024, 3, 7)
Said = tuple[str, str]
"""A wording, and whose word it is."""


def linked(*said: Said | str, unresolved: tuple[str, ...] = (), manner: Manner = "indirect") -> list[int]:
    """Return what with_repeats() links in an article that says these sentences one after another."""
    claims: list[FoundClaim] = []
    quantities: list[FoundQuantity] = []
    dates: list[FoundDate] = []
    text = ""
    for item in said:
        wording, speaker = (item, "") if isinstance(item, str) else item
        start, end = len(text), len(text) + len(wording)
        text += wording + " "
        days = dates_in(text, start, end, PUBLISHED)
        dates += days
        quantities += quantities_in(words_in(text, start, end), [Span(day.start, day.end) for day in days])
        claims.append(
            FoundClaim(
                start, end, wording, (), speaker, manner if speaker else "", ("content",), 500, (), "",
                unresolved=unresolved,
            )
        )  # fmt: skip
    return [claim.repeats for claim in with_repeats(claims, quantities, dates)]


@pytest.mark.parametrize(
    "again",
    [
        "The pier of Marlow was built by 340 workers in 1874.",
        "Pier of Marlow was built by 340 workers in 1874.",
        "The pier of Marlow had been built by 340 workers in 1874.",
        "The pier of Marlow was built by three hundred and forty workers in 1874.",
    ],
)
def test_the_same_fact_is_linked_to_its_first_mention(again: str) -> None:
    """Word for word, without an article, in the perfect, with the number in words."""
    assert linked("The pier of Marlow was built by 340 workers in 1874.", again) == [-1, 0]


def test_one_day_named_in_two_ways_is_one_day() -> None:
    """A weekday and a date that are read as the same day."""
    first, again = "Marlow raised the tolls on Tuesday.", "Marlow raised the tolls on March 5."

    assert linked(first, again) == [-1, 0]


def test_a_third_mention_is_linked_to_the_first() -> None:
    """Links never go from repeat to repeat."""
    assert linked(*["The bridge of Marlow is 512 metres long."] * 3) == [-1, 0, 0]


NEAR = [
    ("The pier employs 340 workers in Marlow.", "The pier employs 350 workers in Marlow."),
    ("The pier of Marlow was built in 1874.", "The pier of Marlow was built in 1875."),
    ("Marlow raised the tolls on Tuesday.", "Marlow raised the tolls on Wednesday."),
    ("Marlow raised the tolls in May.", "Marlow did not raise the tolls in May."),
    ("The pier has closed for repairs.", "The pier has never closed for repairs."),
    ("At least 340 people crossed the bridge.", "Exactly 340 people crossed the bridge."),
    ("About 340 people crossed the bridge.", "340 people crossed the bridge."),
    ("Up to 340 people crossed the bridge.", "More than 340 people crossed the bridge."),
    ("Marlow built the pier in 1874.", "Henley built the pier in 1874."),
    ("Marlow defeated Henley in 1874.", "Henley defeated Marlow in 1874."),
    ("The museum opened in May 2023.", "The museum will open in May 2023."),
    ("The museum opened in May 2023.", "The museum opens in May 2023."),
    ("The museum is closed on Sundays.", "The museum was closed on Sundays."),
    ("The mayor took the money of the town.", "The mayor allegedly took the money of the town."),
    ("The mayor took the money of the town.", "The mayor may have taken the money of the town."),
    ("Marlow plans a bridge across the river.", "Marlow has a bridge across the river."),
    ("The mayor attacked the council twice.", "The mayor was attacked by the council twice."),
    ("The tolls rose by 12 percent in Marlow.", "The tolls fell by 12 percent in Marlow."),
    ("The tolls rose by 12 percent in Marlow.", "The tolls rose to 12 percent in Marlow."),
    ("Only the mayor saw the letter.", "The mayor saw the letter."),
    ("The first bridge of Marlow collapsed.", "The second bridge of Marlow collapsed."),
]


@pytest.mark.parametrize(("first", "near"), NEAR, ids=lambda words: words[:30])
def test_a_near_fact_is_not_linked(first: str, near: str) -> None:
    """Other number, year, day, polarity, bound, subject, direction, tense or hedge: another fact."""
    assert linked(first, near) == [-1, -1]
    assert linked(near, first) == [-1, -1]


def test_another_speaker_says_another_thing() -> None:
    """What two people say is decided twice; what one says twice is not."""
    words = "The town lost 340 jobs."

    assert linked((words, "Joan Whitlock"), (words, "the harbour authority")) == [-1, -1]
    assert linked((words, "Joan Whitlock"), words) == [-1, -1]
    assert linked((words, "Joan Whitlock"), (words, "Joan Whitlock")) == [-1, 0]


@pytest.mark.parametrize("words", ["He was born in Marlow in 1950.", "The mayor thanked them for it."])
def test_a_pronoun_may_mean_somebody_else_the_second_time(words: str) -> None:
    """Nobody knows whether it is the same fact."""
    assert linked(words, words) == [-1, -1]


@pytest.mark.parametrize("words", ["A man was arrested at the harbour.", "Two people were killed at sea."])
def test_just_anybody_may_be_somebody_else(words: str) -> None:
    """Two men were arrested, perhaps; with a name or a day in it, it was one."""
    named = words.replace(".", " off Marlow.")

    assert linked(words, words) == [-1, -1]
    assert linked(named, named) == [-1, 0]


def test_what_is_unresolved_is_never_linked() -> None:
    """`The company` may be another company."""
    words = "The company has 340 employees."

    assert linked(words, words, unresolved=("The company",)) == [-1, -1]


def test_a_day_that_cannot_be_resolved_is_never_linked() -> None:
    """`Yesterday` in an undated article may be another day."""
    words = "The pier burned yesterday in Marlow."
    claim = FoundClaim(0, len(words), words, (), "", "", ("content",), 500, (), "")

    assert [c.repeats for c in with_repeats([claim, claim], [], [])] == [-1, -1]
