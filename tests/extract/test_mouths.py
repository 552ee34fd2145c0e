"""A claim is never put in the wrong mouth, and the words that name the mouth belong to it."""

from __future__ import annotations

import pytest

from workbench.domain.document import Block, Metadata
from workbench.domain.extraction import FoundClaim
from workbench.extract import extract


def claims_of(text: str) -> tuple[FoundClaim, ...]:
    """Return the claims of a text that is one paragraph."""
    metadata = Metadata(published="2022-09-14", language="en")
    return extract(text, (Block(0, len(text), "body"),), metadata).claims


def test_he_means_the_person_named_after_the_role() -> None:
    """`said the minister, Ada Byron. She said …`: she is Ada Byron, not whoever stood before."""
    text = (
        "Carl Orff met them. “It is late,” said the minister, Ada Byron. "
        "She said at least 10 trains would run."
    )

    last = claims_of(text)[-1]

    assert (last.wording, last.attributed_to) == ("At least 10 trains would run.", "Ada Byron")
    assert last.questions == ("content", "attribution")


def test_a_pronoun_after_a_nameless_speaker_stays() -> None:
    """Where the article does not name who spoke, nobody else is made to have spoken."""
    last = claims_of(
        "Carl Orff met them. The minister said the plan was ready. He said it would cost $3 million."
    )[-1]

    assert last.attributed_to == "the minister"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "CCTV reported that the bridge was opened in 1931.",
            "CCTV reported that the bridge was opened in 1931",
        ),
        ("The bridge cost $4 million, the council said.", "The bridge cost $4 million, the council said"),
        (
            "According to the council, the bridge cost $4 million.",
            "According to the council, the bridge cost $4 million",
        ),
    ],
)
def test_the_frame_belongs_to_the_claim(text: str, quote: str) -> None:
    """The words that say whose word it is lie inside the claim's span: none is left unread."""
    found = claims_of(text)

    assert [text[c.start : c.end] for c in found] == [quote]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        (
            "Carl Orff landed in Peru on Monday, his first trip in two years.",
            "Carl Orff landed in Peru on Monday, his first trip in two years.",
        ),
        (
            "They prepare for a congress in October, at which Carl Orff will speak.",
            "Carl Orff will speak at a congress.",
        ),
    ],
)
def test_a_day_or_month_is_no_antecedent(text: str, wording: str) -> None:
    """What follows a date in the sentence is not said of the date."""
    assert wording in [c.wording for c in claims_of(text)]


def test_an_apposition_that_is_a_population_is_one_claim() -> None:
    """`X, a country of N people,` says one thing, once."""
    wordings = [c.wording for c in claims_of("Peru, a country of 33 million people, exports copper.")]

    assert wordings == ["Peru has a population of 33 million people.", "Peru exports copper."]


def spoken(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return wording, speaker and questions of each claim of a paragraph."""
    return [(claim.wording, claim.attributed_to, claim.questions) for claim in claims_of(text)]


def test_an_answer_that_leaves_its_words_out() -> None:
    """Of `X said it would not` nothing is left without the frame: that X said so is the claim."""
    text = "Asked whether the port would open, Orff said it would not."

    assert spoken(text) == [(text, "Orff", ("attribution",))]


@pytest.mark.parametrize(
    "text",
    [
        "Orff declined to say who paid for the flight.",
        "The ministry refused to reveal how many men were held.",
    ],
)
def test_what_is_withheld_is_nobody_s_word(text: str) -> None:
    """Who declines to say something has not said it."""
    assert spoken(text) == [(text, "", ("content",))]


def test_who_was_mistaken_is_no_source() -> None:
    """A thought that the article calls wrong is not cited as anybody's."""
    text = "Police wrongly believed that the port was shut."

    assert spoken(text) == [(text, "", ("content",))]


@pytest.mark.parametrize(
    "text",
    [
        "Orff is alleged to have taken 4,000 pounds.",
        "Orff has been accused of fraud.",
        "The law has been described as cruel.",
    ],
)
def test_hearsay_asks_whether_it_is_so_and_was_said_so(text: str) -> None:
    """What is alleged by nobody in particular keeps its hedge and both questions."""
    assert spoken(text) == [(text, "", ("content", "attribution"))]


def test_a_frame_with_a_clause_after_a_long_subject() -> None:
    """What follows the verb of saying is told, and a verb in the frame's tense goes on with the frame."""
    text = "The report says Weber, but not its supplier, broke the law and calls for it to be fined."

    assert [(claim.attributed_to, claim.questions) for claim in claims_of(text)] == [
        ("The report", ("content", "attribution")),
        ("The report", ("attribution",)),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We took 40,000 records,” reads the message.", "the message"),
        ("Orff's answer was that the law had cost 3,000 jobs.", "Orff"),
        ("Orff has complained to the council that the road is shut.", "Orff"),
        ("The firm has told its customers to change their passwords.", "The firm"),
    ],
)
def test_frames_that_stand_otherwise(text: str, speaker: str) -> None:
    """A subject behind its verb, a noun of saying, a hearer in between, an order: all have a source."""
    assert [claim.attributed_to for claim in claims_of(text)] == [speaker]
