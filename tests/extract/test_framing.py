"""What keeps the words that tell who said it."""

from __future__ import annotations

import pytest

from tests.extract.reading import read


def _told(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(claim.wording, claim.types, claim.questions) for claim in read(text).claims]


def test_what_a_firm_says_it_will_do_keeps_its_frame() -> None:
    """That Acme said so is what can be checked; `would` needs the `said` above it."""
    (told,) = _told("Acme Corp. said it would close two plants.")

    assert told == (
        "Acme Corp. said it would close two plants.",
        ("quantity", "statement", "plan"),
        ("attribution",),
    )


def test_what_somebody_says_of_others_is_the_fact() -> None:
    """The mayor does not promise what the firm will do."""
    (told,) = _told("The mayor said Acme Corp. would close two plants.")

    assert told[0] == "Acme Corp. would close two plants."
    assert told[2] == ("content", "attribution")


def test_words_quoted_in_part_keep_their_frame() -> None:
    """Whose words stand between the marks is part of the claim."""
    (told,) = _told("The mayor said the new bridge was “a gift to every child in the valley”.")

    assert told == (
        "The mayor said the new bridge was “a gift to every child in the valley”.",
        ("quotation",),
        ("attribution",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Farmers complained that the dam kept water from the valley.",
        "The council said the storm did terrible harm to the harbour.",
    ],
)
def test_what_is_felt_or_judged_keeps_its_frame(text: str) -> None:
    """A complaint and a judgement are statements of those who make them."""
    (told,) = _told(text)

    assert told[0] == text
    assert told[1] == ("statement",)
    assert told[2] == ("attribution",)


def test_a_wish_of_somebody_else_is_a_plan_of_theirs() -> None:
    """`Said Ada Byron hopes to …` tells of her plan, not of what the mayor hopes."""
    (told,) = _told("The mayor said Ada Byron hopes to open a second school.")

    assert told[0] == "Ada Byron hopes to open a second school."
    assert "plan" in told[1]


def test_a_fact_that_is_a_whole_spoken_sentence_is_typed_by_what_it_says() -> None:
    """Nothing of the article stands in it beside the frame, so nothing is quoted in its wording."""
    (told,) = _told("“The tunnel opened in 1931,” said the mayor.")

    assert told[:2] == ("The tunnel opened in 1931.", ("date", "event"))


def test_spoken_words_without_a_verb_are_a_saying() -> None:
    """`Nice hat` is no fact."""
    (told,) = _told("“Red hat, Ada,” the mayor replied.")

    assert told[0] == "The mayor replied “Red hat, Ada”."
    assert told[1] == ("quotation",)


def test_the_day_of_saying_is_not_that_of_what_was_said() -> None:
    """What stands before `that` belongs to the verb of saying, wherever a parser hangs it."""
    (told,) = _told("The harbour office said on Monday that the pier had lost two cranes.")

    assert told[0] == "The pier had lost two cranes."
    assert "date" not in told[1]


def test_nobody_calls_a_party_a_company() -> None:
    """Of the bodies named before, only one that may be a firm is meant by `the company`."""
    found = _told("Harlow Steel owes the Reform Party $3 million. The company lost a case in May.")

    assert not any("Reform Party lost" in wording for wording, _, _ in found)
