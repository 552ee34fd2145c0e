"""What may not be cut off a claim: time, condition, what defines a thing, hearsay, the frame of a saying."""

from __future__ import annotations

import pytest

from tests.extract.reading import read, wordings
from workbench.domain.extraction import FoundClaim


def claims_with(text: str, words: str) -> list[FoundClaim]:
    """Return the claims of a text whose wording has some words."""
    return [claim for claim in read(text).claims if words.lower() in claim.wording.lower()]


@pytest.mark.parametrize(
    ("sentence", "claim", "kept"),
    [
        (
            "Crime has gone down 12 percent since Brenner became governor.",
            "12 percent",
            "since Brenner became governor",
        ),
        ("When Hale took office, unemployment stood at 11 percent.", "11 percent", "when Hale took office"),
        ("The fee rises to $40 unless the council votes against it.", "$40", "unless the council votes"),
        ("The bridge will close if the river reaches 6 metres.", "close", "if the river reaches 6 metres"),
        ("The ban ends, unless it is renewed, after three years.", "ends", "unless it is renewed"),
        ("Merrin moved to Oldport when she was nine.", "moved to Oldport", "when she was nine"),
        ("Halden Steel lost money until Adeyo took over in 2012.", "lost money", "until Adeyo took over"),
        ("Only members who paid by May may vote, the union said.", "may vote", "who paid by May"),
    ],
)
def test_a_time_or_condition_stays_with_its_clause(sentence: str, claim: str, kept: str) -> None:
    """Without it another claim would be left, and often a wrong one."""
    found = claims_with(sentence, claim)

    assert found
    assert any(kept in one.wording.replace("W", "w") or kept in one.wording for one in found)


def test_what_defines_a_thing_stays_with_it() -> None:
    """`I signed a law` would say next to nothing."""
    found = claims_with(
        "In 2019 the governor signed a law that caps the price of insulin at $35.", "signed a law"
    )

    assert [claim.wording for claim in found] == [
        "In 2019 the governor signed a law that caps the price of insulin at $35."
    ]


def test_hearsay_keeps_its_verb() -> None:
    """`She is said to have slept in the dome` is no plain fact, and no sentence without its verb."""
    found = wordings("Ada Merrin is said to have slept in the dome.")

    assert found == ["Ada Merrin is said to have slept in the dome."]


RELEASE = (
    "OLDPORT, March 3, 2024 -- Halden Steel Corp. (NYSE: HSC), the largest producer of rolled steel in "
    "the region, today announced that it has completed its acquisition of Marrick Foundries Ltd. for about "
    "$412 million in cash.\n\n"
    "“This is a great day for our customers,” said Ruth Adeyo, chief executive officer of Halden Steel."
)


def test_a_saying_names_its_speaker_without_what_describes_them() -> None:
    """The office is a claim of its own."""
    (saying,) = claims_with(RELEASE, "great day")

    assert saying.wording == "Ruth Adeyo said “This is a great day for our customers”."
    assert claims_with(RELEASE, "Adeyo is chief executive officer of Halden Steel")


def test_an_interrupted_quotation_is_one_saying() -> None:
    """What stands on both sides of `he continued` is one sentence."""
    text = (
        "Jon Brevik denied it. “What I said,” he continued, “is that the figures were wrong: "
        "the war has cost 9 billion crowns.”"
    )
    found = read(text).claims

    assert not [
        claim
        for claim in found
        if claim.wording.rstrip(".”") in ("He continued “What I said", "Jon Brevik continued “What I said")
    ]
    assert {claim.attributed_to for claim in claims_with(text, "9 billion crowns")} == {"Jon Brevik"}


def test_what_is_told_somebody_keeps_whom() -> None:
    """`Brevik told “…”` is no English."""
    (saying,) = claims_with("“I never said that,” Brevik told the Courier.", "never said that")

    assert saying.wording.startswith(("Brevik told the Courier “", "Brevik said “"))


def test_who_has_not_confirmed_is_no_speaker() -> None:
    """A denial that a thing was said is the article's own claim."""
    (claim,) = read("Neither the army nor the ministry has confirmed the figure of 900.").claims

    assert claim.questions == ("content",)
