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


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "The ban starts on 1 January and ends, unless it is renewed, after three years.",
            ["The ban starts on 1 January.", "The ban ends, unless it is renewed, after three years."],
        ),
        (
            "In 2019, the mayor sold the mill and closed the pool.",
            ["In 2019, the mayor sold the mill.", "In 2019 the mayor closed the pool."],
        ),
        (
            "Ada Merrin turned to law, and in 1887 earned a degree.",
            ["Ada Merrin turned to law.", "In 1887 Ada Merrin earned a degree."],
        ),
        (
            "If elected, Hale would cut taxes and freeze rents.",
            ["If elected, Hale would cut taxes.", "If elected, Hale would freeze rents."],
        ),
        (
            "Hale is alleged to have taken $4 million and is expected to be charged.",
            ["Hale is alleged to have taken $4 million.", "Hale is expected to be charged."],
        ),
        (
            "At least 12 people died and up to 40 were hurt in Westport.",
            ["At least 12 people died.", "Up to 40 were hurt in Westport."],
        ),
    ],
)
def test_what_bounds_joined_predicates_goes_where_it_belongs(sentence: str, claims: list[str]) -> None:
    """What leads is said of each, what follows the last one of that one."""
    assert wordings(sentence) == claims


@pytest.mark.parametrize(
    "sentence",
    [
        "Hale never signed a law that capped prices at $35.",
        "The firm would build a plant that employs 400 people.",
        "It is not a vaccine that protects 90 percent of children.",
        "Brenner's aim will be a growing economy that employs 40 million people.",
    ],
)
def test_what_is_denied_or_only_possible_has_no_facts_of_its_own(sentence: str) -> None:
    """There is no such law, plant, vaccine or economy."""
    assert wordings(sentence) == [sentence]


def test_a_defining_clause_with_a_figure_is_a_claim_too() -> None:
    """It is said of `the ferry`, whichever that was."""
    assert wordings("The bridge replaces a ferry that ran for 112 years.") == [
        "The bridge replaces a ferry that ran for 112 years.",
        "The ferry ran for 112 years.",
    ]


def test_what_nobody_said_is_nobodys_word() -> None:
    """The claim is that nothing was said."""
    (claim,) = read("Nobody said that the ship sank.").claims

    assert (claim.wording, claim.attributed_to) == ("Nobody said that the ship sank.", "")


def test_we_in_a_report_is_not_whoever_is_reported() -> None:
    """`Hale told us that our bridge …` speaks of the writer's bridge."""
    (claim,) = read("Hale told us that our bridge was closed in 1990.").claims

    assert claim.wording == "Our bridge was closed in 1990."


def test_a_saying_leaves_out_the_age_of_its_speaker() -> None:
    """Age and occupation are claims of their own."""
    (saying,) = claims_with("Ann Lee, 42, a nurse, told the court: “I never saw him.”", "never saw")

    assert saying.wording == "Ann Lee told the court “I never saw him.”"


def test_a_participle_that_goes_on_saying_gets_a_tense() -> None:
    """`writing: “…”` after a clause is a saying of the same speaker."""
    (saying,) = claims_with("Senator Hale tried to deflect blame, writing: “I have seen nothing.”", "seen")

    assert saying.wording == "Senator Hale wrote “I have seen nothing.”"


def test_what_only_stresses_a_noun_stays_with_it() -> None:
    """`It was the army` alone says little, and who did not fire is no apposition."""
    assert wordings("It was the army, not the police, that fired first.") == [
        "It was the army, not the police, that fired first.",
        "The army fired first.",
    ]


def test_what_emerged_is_nobodys_word() -> None:
    """`It` says nothing."""
    (claim,) = read("It emerged that Hale had taken $4,000.").claims

    assert (claim.attributed_to, claim.questions) == ("", ("content",))


def test_what_was_due_to_happen_has_not_happened_yet() -> None:
    """`The bridge was open` would be wrong."""
    assert "The bridge was due to open in 2019." in wordings(
        "The bridge, which was due to open in 2019, will cost at least $40 million more than planned."
    )


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Hale, who says she is innocent, left the country in May.",
            ["Hale left the country in May.", "Hale is innocent."],
        ),
        (
            "The factory, which the union says employs 900 people, will close.",
            ["The factory will close.", "The factory employs 900 people."],
        ),
        (
            "The 40 people who said they were ill were fined.",
            ["The 40 people who said they were ill were fined."],
        ),
        (
            "Sales rose, but only because prices fell.",
            ["Sales rose, but only because prices fell."],
        ),
    ],
    ids=["aside", "gap", "defining", "reason"],
)
def test_a_frame_or_reason_set_into_a_sentence_leaves_whole_sentences(
    sentence: str, claims: list[str]
) -> None:
    """What is said in an aside is taken out with its frame; what defines somebody stays with them."""
    assert wordings(sentence) == claims


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("“The road,” said Hale, “is closed.”", ["The road is closed."]),
        (
            "“I did,” said Lee’s lawyer, Ann Hale, a former judge.",
            ["Ann Hale said “I did”.", "Ann Hale is Lee’s lawyer.", "Ann Hale is a former judge."],
        ),
        (
            "The minister was quoted as saying: “I have nothing to hide.”",
            ["The minister said “I have nothing to hide.”"],
        ),
        ("Hale went on to say that the dam broke in 1990.", ["The dam broke in 1990."]),
        (
            "“We have 900 nurses,” the union’s president, Jon Brevik, told the Courier.",
            ["Jon Brevik told the Courier “We have 900 nurses”.", "Jon Brevik is the union’s president."],
        ),
    ],
    ids=["interrupted", "two descriptions", "quoted as", "went on", "two subjects"],
)
def test_frames_are_read_apart_from_what_is_said(sentence: str, claims: list[str]) -> None:
    """Neither marks nor words of the frame stay in what is said, nor the other way round."""
    assert wordings(sentence) == claims


def test_a_distance_in_time_goes_with_its_mark() -> None:
    """`Four hours the crew left` would be no English."""
    assert wordings("The ship sank in May, only four hours after the crew left it.") == [
        "The ship sank in May, only four hours after the crew left it.",
        "The crew left it.",
    ]


def test_joined_defining_clauses_are_said_of_the_same_thing() -> None:
    """`Which took effect in May` would ask of what."""
    assert wordings("The mayor signed a law which caps rents at $400 and which took effect in May.")[1:] == [
        "The law caps rents at $400.",
        "The law took effect in May.",
    ]


@pytest.mark.parametrize(
    "hedge",
    [
        "is said to have", "is reported to have", "is believed to have", "is thought to have",
        "is alleged to have", "is rumoured to have", "may have", "might have", "could have",
        "would have", "had not",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "rest", ["sold the cargo and burned the books.", "sold the cargo when the ship docked in May."]
)
def test_hedges_are_in_each_claim_of_their_clause(hedge: str, rest: str) -> None:
    """Neither verb of a hedged clause is a plain fact."""
    found = [wording for wording in wordings(f"The captain {hedge} {rest}") if "captain" in wording.lower()]

    assert found
    assert all(hedge in wording for wording in found)


def test_whom_a_saying_tells_goes_without_what_is_told_of_them() -> None:
    """That the investors asked for cuts is a claim of its own."""
    (saying,) = claims_with("“We will close,” Hale told investors, who had asked for cuts.", "we will close")

    assert saying.wording == "Hale told investors “We will close”."


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister rejected claims that he had lied to Parliament.",
        "The council denied reports that the bridge was closed in 2019.",
        "Prosecutors dismissed the suggestion that Pratt hid $4 million.",
    ],
)
def test_what_somebody_rejects_is_not_in_their_mouth(sentence: str) -> None:
    """The denial is the claim, whole: its content is nobody's here, least of all theirs."""
    assert wordings(sentence) == [sentence]


def test_what_somebody_makes_a_claim_of_is_handed_on() -> None:
    """`repeated the claim that …` still gives the fact with its speaker."""
    found = read("The minister repeated the claim that the bridge had cost 9 million crowns.").claims

    assert any("9 million" in claim.wording and "minister" in claim.attributed_to for claim in found)


def test_but_for_is_a_condition() -> None:
    """`But for the dog` is not `For the dog`."""
    assert wordings("But for the dog, Ada Merrin would have drowned in May.")[0].startswith("But for the dog")


def test_a_legal_form_is_no_place() -> None:
    """`Novalume, Inc.` is one name."""
    assert not [claim for claim in wordings("Novalume, Inc., bought 40 buses in 2019.") if "in Inc" in claim]
