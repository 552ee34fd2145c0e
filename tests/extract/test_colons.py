"""Whose words a quotation is that another frame, no frame or a clause of its own stands before."""

from __future__ import annotations

import pytest

from tests.extract.reading import read


def told(text: str) -> list[tuple[str, str]]:
    """Return the wordings of a text with whose word they are."""
    return [(claim.wording, claim.attributed_to) for claim in read(text).claims]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Herald quoted Ann Marsh as saying the mill lost 40 jobs.", "Ann Marsh"),
        ("Reuters quoted an official as saying 40 people died.", "an official"),
        ("The council said the mill lost 40 jobs.", "The council"),
    ],
)
def test_who_is_quoted_speaks_and_not_who_quotes(text: str, speaker: str) -> None:
    """What a paper says of its own is the paper's."""
    assert [source for _, source in told(text)] == [speaker]


def test_a_quotation_that_runs_on_stays_with_the_nearer_of_two_frames() -> None:
    """The second paragraph is the teacher's as well, not the paper's."""
    text = (
        "The Herald quoted the teacher Ann Marsh as stating: “The mill closed in 2004.\n\n"
        "“Forty people lost their work in the town.”"
    )

    assert {source for _, source in told(text)} == {"Ann Marsh"}


def test_the_person_told_of_before_a_colon_speaks_after_it() -> None:
    """A pronoun speaks for whom it means."""
    text = "Ada Brook lost the vote. She was blunt about it: “The town closed two mills in 2004.”"

    assert told(text)[-1] == ("The town closed two mills in 2004.", "Ada Brook")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook was blunt about Tom Lee: “The town closed two mills in 2004.”",
        "Ada Brook saw a note in the hall: “The town closed two mills in 2004.”",
        "The sky was grey over the town: “The town closed two mills in 2004.”",
    ],
)
def test_nobody_speaks_after_a_colon_where_it_is_not_plain_who(text: str) -> None:
    """Two persons, a thing that was found, no person."""
    assert told(text)[-1] == ("The town closed two mills in 2004.", "")


def test_a_predicate_in_quotation_marks_is_nobody_elses_words() -> None:
    """It is told of its subject, and the council said only what it recommends."""
    found = told("The form “must be filled in by hand”, the council recommending “a black pen”.")

    assert not any(source == "the council" and "must" in wording for wording, source in found)
    assert any(wording.startswith("The form “must be filled in by hand”") for wording, _ in found)


def test_what_is_quoted_beside_an_act_has_the_speaker_of_the_act() -> None:
    """A colon after a second verb leaves no words without a mouth."""
    found = told(
        "Brook defended his record whilst promising a “formal update” from Marsh:"
        " “We closed two mills in 2004.”"
    )

    assert found[-1] == ("We closed two mills in 2004.", "Brook")
