"""Who speaks where a name is long, a description or a document, and where a phrase at the end says so."""

from __future__ import annotations

import pytest

from tests.extract.reading import read


def _told(text: str) -> list[tuple[str, str]]:
    return [(claim.attributed_to, claim.wording) for claim in read(text).claims]


def test_a_quotation_that_makes_something_clear_is_its_speakers() -> None:
    """A paragraph that is all quotation goes on for who spoke before it."""
    told = _told("“It works,” Tom Shaw said.\n\n“But the mayor has made it very clear that she would go.”")

    assert told[-1][0] == "Tom Shaw"


def test_one_word_of_an_answer_is_told_as_said() -> None:
    """What is too short for a fact is worded with who said it."""
    told = _told("“The bridge opened in 1994,” Tom Shaw said. “Absolutely. It has 300 lamps.”")

    assert ("Tom Shaw", "Tom Shaw said “Absolutely”.") in told


def test_a_member_of_a_party_is_described() -> None:
    """`The Republican` is a description, which `he` can go on for."""
    told = _told("The Republican said that taxes are too high. He said that the road is closed.")

    assert [speaker for speaker, _ in told] == ["The Republican", "the Republican"]


def test_what_somebody_owns_is_no_person() -> None:
    """`He` does not stand for `Mr. Brook's campaign`."""
    told = _told("Mr. Brook’s campaign said that the road is closed. She said that the bridge is open.")

    assert "campaign" not in told[-1][0]


@pytest.mark.parametrize(
    ("text", "speaker", "wording"),
    [
        (
            "The records show the road is closed, according to the Center for Clean Harbours.",
            "the Center for Clean Harbours",
            "The records show the road is closed.",
        ),
        (
            "The ferry is late: the road is closed, according to Tom Shaw.",
            "Tom Shaw",
            "The road is closed.",
        ),
        (
            "Hale won 37 percent and Brook won 12 percent, according to the Harbour Commission on Monday.",
            "Harbour Commission",
            "Hale won 37 percent.",
        ),
    ],
)
def test_a_phrase_at_the_end_is_said_of_the_sentence(text: str, speaker: str, wording: str) -> None:
    """The outermost source speaks, by its whole name, for what stands behind a colon or all."""
    assert (speaker, wording) in _told(text)


def test_a_second_clause_with_that_is_told_too() -> None:
    """`said …, and that …` hands on both clauses."""
    told = _told("Tom Shaw said listings are free, and that the company sold 40 boats.")

    assert told == [("Tom Shaw", "Listings are free."), ("Tom Shaw", "The company sold 40 boats.")]


def test_a_document_keeps_where_it_was_put_out() -> None:
    """What a statement was posted on tells whose it is."""
    (told, *_) = _told("A statement posted on the website Shopfront.com said listings are free.")

    assert told[0] == "A statement posted on the website Shopfront.com"


def test_a_message_says_what_it_holds() -> None:
    """`replaced by a message that said: “…”` tells the deed and the message apart."""
    told = _told("The page was replaced by a message that said, “Sorry, but the boat is no longer on sale.”")

    assert told == [
        ("", "The page was replaced by a message."),
        ("a message", "A message said “Sorry, but the boat is no longer on sale.”"),
    ]


def test_what_a_paper_has_learned_is_its_word() -> None:
    """A report that names itself is the source."""
    told = _told("The mayor was taken to the harbour, the Westport Herald has learned.")

    assert [wording for _, wording in told] == ["The mayor was taken to the harbour."]
    assert told[0][0].endswith("Westport Herald")


def test_whoever_is_told_is_no_end_of_a_frame() -> None:
    """`The bridge, Brook told reporters, was built …` is Brook's word."""
    assert _told("The bridge, Tom Brook told reporters, was built in 1961.") == [
        ("Tom Brook", "The bridge was built in 1961.")
    ]


def test_a_clause_joined_without_a_comma_is_told_too() -> None:
    """`noted A and B` hands on both."""
    told = _told("Tom Weber noted the council returned the boat in May and it still bears the number 14.")

    assert [speaker for speaker, _ in told] == ["Tom Weber", "Tom Weber"]


def test_a_quotation_within_another_keeps_its_marks() -> None:
    """Single marks inside double ones open and close apart from them."""
    told = _told("“I don’t hear her saying, ‘I love boats,’” Tom Brook said.")

    assert told == [("Tom Brook", "Tom Brook said “I don’t hear her saying, ‘I love boats’”.")]


def test_whoever_promises_in_a_clause_beside_its_name_speaks() -> None:
    """`Hale, who alleged that …, sued`: the allegation is hers, the deed the article's own."""
    told = _told("Ada Hale, who alleged that Brook hit her, sued the club.")

    assert told == [("Ada Hale", "Ada Hale alleged that Brook hit her."), ("", "Ada Hale sued the club.")]


def test_a_firm_that_goes_by_its_site_is_the_company() -> None:
    """`The company` stands for the one site named before it."""
    told = _told("Shopfront.com has 40 workers. The company said it opened in 1994.")

    assert told[-1][0] == "Shopfront.com"


def test_a_deed_done_as_something_is_words() -> None:
    """`Dismissed the plan as …` is said, `dismissed the clerk` is done."""
    told = _told("Ada Hale dismissed the plan as too dear. Tom Brook dismissed the clerk.")

    assert [speaker for speaker, _ in told] == ["Ada Hale", ""]


def test_criticism_is_whose_it_comes_from() -> None:
    """Whoever faces criticism has not said it."""
    told = _told("Ada Hale has faced criticism from rivals that the bridge was built in the wrong place.")

    assert ("rivals", "The bridge was built in the wrong place.") in told


def test_two_quotations_that_the_article_joins_are_two() -> None:
    """`“…,” he said, but “…”` is no single sentence of the speaker."""
    told = _told("“I like the bridge,” Tom Brook said, but “we never liked the ferry.”")

    assert ("Tom Brook", "Tom Brook said “I like the bridge”.") in told
    assert all("bridge we" not in wording for _, wording in told)


def test_a_quotation_left_open_is_whose_the_next_paragraph_says() -> None:
    """Who speaks in the paragraph behind an open quotation spoke before it, whoever spoke last."""
    told = _told("“It works,” Ada Hale said.\n\n“The boat sank in 1994.\n\n“It was old,” said Tom Brook.")

    assert ("Tom Brook", "The boat sank in 1994.") in told


@pytest.mark.parametrize("frame", ["Ada Hale, on Twitter", "In a statement, Ada Hale"])
def test_a_frame_without_a_verb_names_who_speaks(frame: str) -> None:
    """Whoever stands alone before a colon speaks behind it."""
    assert _told(f"{frame}: “The bridge was closed in 1999.”")[-1] == (
        "Ada Hale",
        "The bridge was closed in 1999.",
    )


def test_words_behind_a_colon_are_quoted_apart() -> None:
    """`said he …: “…”` is a saying and a quotation, both of whoever said so."""
    claims = read("Tom Shaw said he bought the boat in 1994: “I paid $300 for it.”").claims

    assert [(claim.attributed_to, claim.manner, claim.wording) for claim in claims] == [
        ("Tom Shaw", "indirect", "Tom Shaw bought the boat in 1994."),
        ("Tom Shaw", "direct", "Tom Shaw paid $300 for it."),
    ]


def test_who_cites_somebody_is_who_says_so() -> None:
    """Boats cite nobody."""
    told = _told("The Westport Herald said 40 boats sank, citing police.")

    assert ("Westport Herald", "The Westport Herald cited police.") in told


def test_nobody_calls_himself_he() -> None:
    """In quotation marks `he` is not whoever speaks; outside of them he may be."""
    text = "Tom Brook is a lawyer. “It is unclear whether he can win,” Brook said. He said his boat is old."

    assert [wording for _, wording in _told(text)] == [
        "Tom Brook is a lawyer.",
        "It is unclear whether he can win.",
        "Tom Brook’s boat is old.",
    ]


def test_a_denial_that_opens_a_sentence_stays() -> None:
    """`Nor does …` denies what follows."""
    told = _told("The mayor is late. Nor does Ada Hale have any plans, advisers say.")

    assert told[-1] == ("advisers", "Nor does Ada Hale have any plans.")


def test_the_possessive_of_a_plural_closes_no_quotation() -> None:
    """A single mark inside double ones leaves them alone."""
    (told,) = _told("“I hope the towns’ boats will never be so old,” Tom Brook said.")

    assert told[1] == "Tom Brook said “I hope the towns’ boats will never be so old”."


def test_words_by_a_phrase_are_said() -> None:
    """What somebody says `according to` him is worded with `said`."""
    told = _told("According to Tom Brook, “I hope it works.”")

    assert told == [("Tom Brook", "Tom Brook said “I hope it works.”")]


def test_a_label_is_no_frame_with_a_verb() -> None:
    """In capitals as well, `X SAID:` is told apart from a speaker's label."""
    told = _told('ADA HALE, THE MAYOR, SAID: "THE BRIDGE COST $3 MILLION."')

    assert told[-1] == ("ADA HALE", "THE BRIDGE COST $3 MILLION.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“The bridge works,” Tom Brook said, according to the Westport Herald.",
            [("Westport Herald", "“The bridge works,” Tom Brook said.")],
        ),
        (
            "One in three said the party is old and one in four said the party was new.",
            [("One in three", "The party is old."), ("one in four", "The party was new.")],
        ),
        (
            "The house is small, although the advisers say the garden has 40 trees.",
            [("", "The house is small."), ("the advisers", "The garden has 40 trees.")],
        ),
    ],
)
def test_frames_within_and_beside_each_other(text: str, told: list[tuple[str, str]]) -> None:
    """Of frames within each other the outer one counts; beside each other each has its own words."""
    assert _told(text) == told


def test_we_of_a_spokeswoman_stays_open() -> None:
    """`We` is the firm that she speaks for, not she: nothing is put in its place."""
    told = _told("“It was old,” a spokeswoman for Weber Ltd said. “We bought it in 1994. I saw it.”")

    assert told[1][1] == "We bought it in 1994."
