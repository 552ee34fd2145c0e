from __future__ import annotations

import pytest

from tests.extract.reading import only, read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The police said that 80 people left the village.", "The police"),
        ("According to the police, 80 people left the village.", "the police"),
        ("About 80 people left the village, according to Mayor Ada Byron.", "Ada Byron"),
        ("About 80 people left the village, police said.", "police"),
        ("State broadcaster KBT reported that 80 people left the village.", "KBT"),
        ("Byron’s government said the two ministers would discuss trade.", "Byron’s government"),
    ],
)
def test_reported_fact_names_its_source(text: str, speaker: str) -> None:
    """A fact handed on is a claim with its source, and both questions are open."""
    claim = only(text)

    assert (claim.attributed_to, claim.manner, claim.questions) == (
        speaker,
        "indirect",
        ("content", "attribution"),
    )


def test_the_article_s_own_voice_has_no_source() -> None:
    """Where nobody is named, only the content is asked about."""
    claim = only("About 80 people left the village in May.")

    assert (claim.attributed_to, claim.manner, claim.questions) == ("", "", ("content",))


def test_opinion_in_a_quotation_is_a_saying() -> None:
    """Of a quoted judgement it can only be checked that it was said."""
    claim = only("“This visit is extremely important,” said Deputy Minister Ada Byron.")

    assert (claim.wording, claim.attributed_to, claim.questions) == (
        "Deputy Minister Ada Byron said “This visit is extremely important”.", "Ada Byron", ("attribution",),
    )  # fmt: skip


def test_fact_in_a_quotation_is_a_fact() -> None:
    """A quoted fact is asked about as a fact and as a saying."""
    claim = only("“The dam broke on Friday at noon,” said Ada Byron.")

    assert (claim.wording, claim.manner, claim.questions) == (
        "The dam broke on Friday at noon.", "direct", ("content", "attribution"),
    )  # fmt: skip


def test_act_of_speech_is_a_saying() -> None:
    """That somebody promised is the news."""
    claim = only("The premier promised to rebuild the dam.")

    assert (claim.attributed_to, claim.questions, "statement" in claim.types) == (
        "The premier",
        ("attribution",),
        True,
    )


def test_passive_accusation_has_no_speaker() -> None:
    """Who is accused does not speak."""
    assert only("The owners are also accused of selling the ship.").attributed_to == ""


def test_quotation_of_several_sentences_keeps_its_speaker() -> None:
    """The speaker named after the first sentence holds for the next."""
    claims = read("“We are proud,” said Ada Byron. “We hope to win again.”").claims

    assert [claim.attributed_to for claim in claims] == ["Ada Byron", "Ada Byron"]


def test_speaker_named_at_the_end_holds_backwards() -> None:
    """A quotation whose speaker comes last is the speaker's from its beginning."""
    claims = read("“The dam broke at noon. The lower town was flooded,” said Ada Byron.").claims

    assert {claim.attributed_to for claim in claims} == {"Ada Byron"}


def test_own_voice_after_reported_speech() -> None:
    """After `, but` with a new subject the article speaks again."""
    claims = read("Police said the road was open, but the ferry has stopped running.").claims

    assert [(claim.wording, claim.attributed_to) for claim in claims] == [
        ("The road was open.", "Police"),
        ("The ferry has stopped running.", ""),
    ]


def test_insertion_in_reported_speech_is_the_article_s_own() -> None:
    """A relative clause after a comma is not put into somebody's mouth."""
    claims = read("Police said the ferry had left Westport, which has no harbour.").claims

    assert [claim.attributed_to for claim in claims if claim.wording.startswith("Westport has")] == [""]


def test_quotation_without_a_speaker_claims_none() -> None:
    """A wrong speaker is worse than none."""
    claim = only("“We are all very proud of this.”")

    assert claim.attributed_to == ""
