"""Kinds of text: transcripts, press releases, wires in capitals, lists and tables, speeches."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.reading import read, wordings
from tests.hostile import PIECES
from workbench.domain.extraction import FoundClaim


def claims_with(text: str, words: str) -> list[FoundClaim]:
    """Return the claims of a text whose wording has some words."""
    return [claim for claim in read(text).claims if words.lower() in claim.wording.lower()]


def labels(text: str) -> list[str]:
    """Return the labels of a text's sentences."""
    return [sentence.label for sentence in read(text).sentences]


def reasons(text: str) -> list[str]:
    """Return why each sentence of a text is not checkable."""
    return [sentence.reason for sentence in read(text).sentences]


# --- transcripts -----------------------------------------------------------------------------------

DEBATE = (
    "MODERATOR: Good evening and welcome. Senator Hale, you voted against the farm bill in 2018. Why?\n\n"
    "HALE: I voted against it because it cut $8 billion from school lunches. We have no money.\n\n"
    "BRENNER: Crime has gone down 12 percent since I became governor. I read the report twice.\n\n"
    "MODERATOR: Thank you both."
)
NAMED_DEBATE = (
    "Moderator: Good evening.\n\nAda Hale: I opened 14 schools. Thank you for having me.\n\n"
    "Tom Brenner: My brother paid $300 for his licence. How are you?\n\nModerator: Good night."
)


def test_a_turn_is_its_speakers() -> None:
    """Every claim of a turn is in the mouth of whom the label names."""
    speakers = {claim.attributed_to for claim in claims_with(DEBATE, "12 percent")}

    assert speakers == {"BRENNER"}


@pytest.mark.parametrize("said", ["good evening", "why", "thank you"])
def test_greetings_and_questions_of_a_turn_are_no_claims(said: str) -> None:
    """`Good evening` and `Why?` state nothing."""
    assert not claims_with(DEBATE, said)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        (DEBATE, "BRENNER read the report twice."),
        (NAMED_DEBATE, "Ada Hale opened 14 schools."),
        (NAMED_DEBATE, "Tom Brenner’s brother paid $300 for his licence."),
    ],
)
def test_the_first_person_of_a_turn_is_its_speaker(text: str, wording: str) -> None:
    """`I` and `my` after a label are whom it names, in capitals or not."""
    assert wording in wordings(text)


@pytest.mark.parametrize("text", [DEBATE, NAMED_DEBATE])
def test_turns_may_follow_line_by_line(text: str) -> None:
    """A blank line between turns or none is the same to whoever reads."""
    found = [(claim.wording, claim.attributed_to) for claim in read(text.replace("\n\n", "\n")).claims]

    assert found == [(claim.wording, claim.attributed_to) for claim in read(text).claims]


def test_we_of_a_person_stays_open() -> None:
    """Who else is meant, the label does not say."""
    (claim,) = claims_with(DEBATE, "no money")

    assert claim.unresolved == ("We",)


@pytest.mark.parametrize("marks", [("Q: ", "A: "), ("Q. ", "A. "), ("Question: ", "Answer: ")])
@pytest.mark.parametrize("line_break", ["\n", "\n\n"])
def test_an_interview_parts_questions_from_answers(marks: tuple[str, str], line_break: str) -> None:
    """A question in a `Q:` turn is a question; the marks are no part of a claim, and speak to nobody."""
    asks, answers = marks
    text = line_break.join(
        [
            f"{asks}When did you first come to Oldport?",
            f"{answers}I was 23 years old. We sold 40,000 records there.",
            f"{asks}And you founded Halden Music two years later?",
            f"{answers}The label opened in May 1994.",
        ]
    )
    found = read(text).claims

    assert labels(text) == ["question", "checkable", "checkable", "question", "checkable"]
    assert [claim.wording for claim in found] == [
        "I was 23 years old.", "We sold 40,000 records there.", "The label opened in May 1994.",
    ]  # fmt: skip
    assert {claim.attributed_to for claim in found} == {""}


@pytest.mark.parametrize("label", ["", "ANCHOR: ", "Q: "])
@pytest.mark.parametrize("question", ["Do you think the strike will end?", "Would you say it was a mistake?"])
def test_asking_what_somebody_thinks_is_a_question(label: str, question: str) -> None:
    """`Do you think that …?` hands on nobody's words."""
    text = f"{label}{question}\n\nA: It will end in May.\n\n{label}It began in 2021."

    assert labels(text)[0] == "question"


@pytest.mark.parametrize(
    "sentence",
    ["Good evening, ladies and gentlemen.", "Thank you all.", "Thanks for coming.", "Welcome back."],
)
def test_a_courtesy_is_opinion(sentence: str) -> None:
    """Whoever greets and thanks states nothing."""
    assert labels(f"The council met on Monday.\n\nThe mayor opened it. {sentence}")[-1] == "opinion"


# --- press releases, wires -------------------------------------------------------------------------

RELEASE = (
    "OLDPORT, March 3, 2024 -- Halden Steel Corp. (NYSE: HSC), the largest producer of rolled steel in the"
    " region, today announced that it has completed its acquisition of Marrick Foundries Ltd. for about"
    " $412 million in cash.\n\n"
    "“This is a great day for our customers,” said Ruth Adeyo, chief executive officer of Halden Steel."
)


def test_a_place_line_is_no_part_of_a_claim() -> None:
    """Neither a claim nor a speaker begins with the place and the day."""
    found = read(RELEASE).claims

    assert not [claim for claim in found if "OLDPORT" in claim.wording or "OLDPORT" in claim.attributed_to]
    assert claims_with(RELEASE, "about $412 million")[0].attributed_to.startswith("Halden Steel")


def test_what_a_company_announced_today_is_said_of_the_company() -> None:
    """`Today announced that` is no part of what was announced."""
    (claim,) = claims_with(RELEASE, "$412 million")

    assert claim.wording == (
        "Halden Steel Corp. has completed its acquisition of Marrick Foundries Ltd. for about $412 million"
        " in cash."
    )


@pytest.mark.parametrize("ticker", ["(NYSE: HSC)", "(NASDAQ: HSC)", "(LSE: HSC.L)", "(TSX: HS; NYSE: HSC)"])
def test_a_ticker_is_no_name(ticker: str) -> None:
    """Neither the exchange nor the letters are the company, a speaker or what `it` stands for."""
    text = f"Halden Steel Inc. {ticker} said it sold 40,000 tonnes. It hired 90 people in 2023."
    found = read(text).claims

    assert found
    assert not [claim for claim in found if "HS" in claim.wording + claim.attributed_to]
    assert {claim.attributed_to for claim in found if "40,000" in claim.wording} == {"Halden Steel Inc."}


@pytest.mark.parametrize(
    "line",
    [
        "FOR IMMEDIATE RELEASE",
        "About Halden Steel",
        "Media contact: Jon Brevik, +1 555 0100, press@haldensteel.example",
        "For more information, visit www.haldensteel.example.",
        "For further details please contact the press office.",
        "###",
        "Notes to editors:",
    ],
)
def test_what_a_release_says_of_itself_is_furniture(line: str) -> None:
    """Whom to call and when to print is no news."""
    text = f"The mill was sold on Monday.\n\nIt makes steel. It hired 90 people.\n\n{line}"

    assert labels(text)[-1] == "furniture"
    assert len(read(text).claims) == 3


WIRE = (
    "OLDPORT (AP) -- A FERRY CARRYING 312 PEOPLE SANK OFF OLDPORT ON MONDAY, KILLING AT LEAST 14, "
    "THE COAST GUARD SAID.\n\nTHE COMPANY SAID IT WOULD PAY $5,000 TO EACH FAMILY."
)


def test_a_wire_in_capitals_is_taken_apart_like_any_other() -> None:
    """Capitals are no names."""
    found = claims_with(WIRE, "at least 14")

    assert found
    assert all("COAST GUARD" in claim.attributed_to for claim in found)
    assert all("OLDPORT (AP)" not in claim.wording for claim in read(WIRE).claims)


def test_words_put_into_a_wire_are_in_capitals_too() -> None:
    """The wording looks like the article's own."""
    found = wordings(WIRE)

    assert "A FERRY CARRYING 312 PEOPLE KILLED AT LEAST 14." in found
    assert all(wording == wording.upper() for wording in found)


def test_amounts_in_capitals_are_found() -> None:
    """`312 PEOPLE` counts persons like `312 people`."""
    found = [(quantity.low, quantity.op, quantity.unit) for quantity in read(WIRE).quantities]

    assert found == [("312", "=", "person"), ("14", ">=", "person"), ("5000", "=", "dollar")]


# --- lines and lists -------------------------------------------------------------------------------


def test_a_word_broken_at_the_end_of_a_line_is_one_word() -> None:
    """The wording joins it; the quote keeps the article's characters."""
    text = "The city council voted on Thursday to close the har-\nbour to cruise ships for three years."
    (claim,) = claims_with(text, "harbour")

    assert text[claim.start : claim.end].count("har-\nbour") == 1


def test_a_compound_broken_at_its_hyphen_keeps_it() -> None:
    """`well-` at the end of a line and `known` on the next are well-known."""
    text = "The council hired a well-\nknown engineer from Brask in May 2021."

    assert claims_with(text, "well-known engineer")


@pytest.mark.parametrize(
    ("line", "wording"),
    [
        ("Length: 2.3 km", "Length: 2.3 km"),
        ("Opening: 14 June 2024", "Opening: 14 June 2024"),
        ("- Cost: 310 million euros", "Cost: 310 million euros"),
        ("• Seats: about 3,000 people", "Seats: about 3,000 people"),
        ("– 14 bridges", "14 bridges"),
    ],
)
def test_a_line_of_a_list_with_a_figure_is_a_claim(line: str, wording: str) -> None:
    """Whoever checks the article checks the box beside it; the bullet is no part of it."""
    text = f"The bridge was opened by the minister.\n\n{line}\n\nIt replaces a ferry."
    (claim,) = (claim for claim in read(text).claims if claim.how == "line of a list")

    assert claim.wording == text[claim.start : claim.end] == wording


def test_a_line_of_a_list_keeps_its_number_and_its_day() -> None:
    """Both are bound to its claim."""
    found = read("The bridge was opened.\n\nLength: 2.3 km\n\nOpening: 14 June 2024")

    assert [(one.low, one.unit, one.claim) for one in found.quantities] == [("2.3", "kilometre", 1)]
    assert [(one.first_day, one.claim) for one in found.dates] == [("2024-06-14", 2)]


@pytest.mark.parametrize(
    "line",
    [
        "Phone: +1 555 010 0100",
        "Email: press@oldport.example",
        "Published: 3 May 2024",
        "Page 3 of 10",
        "Page: 3",
        "By Ada Hale",
        "Oldport, 3 May 2024",
        "3 May 2024",
        "Reading time: 4 minutes",
    ],
)
def test_a_line_about_the_publication_is_furniture(line: str) -> None:
    """Numbers to call, pages and days of printing are no facts of the article."""
    assert labels(f"The bridge was opened by the minister.\n\n{line}")[-1] == "furniture"


@pytest.mark.parametrize("line_break", ["\n", "\n\n"])
def test_a_row_of_a_table_with_a_figure_is_a_claim(line_break: str) -> None:
    """The cells stay together, the heading is none."""
    rows = ["Country | Population | Capital", "Veyra | 4.1 million | Quillon", "Ilmar | 12 million | Brask"]
    found = read("Two countries were compared.\n\n" + line_break.join(rows))

    assert [claim.wording for claim in found.claims if claim.how == "row of a table"] == rows[1:]
    assert [quantity.low for quantity in found.quantities] == ["2", "4100000", "12000000"]


def test_cells_that_tabs_part_get_bars() -> None:
    """A wording without tabs can be read, and says what it changed."""
    (claim,) = read("The mill grew.\n\nYear\tOutput\n2021\t900 tonnes").claims[1:]

    assert claim.wording == "2021 | 900 tonnes"
    assert [claim.wording[edit.start : edit.end] for edit in claim.edits] == [" | "]


def test_a_notice_takes_no_lines_with_it() -> None:
    """What stands below a telephone number is read."""
    text = "The tower was opened.\n\nContact: press@oldport.example\nHeight: 212 m\nPrice: $40"

    assert wordings(text)[1:] == ["Height: 212 m", "Price: $40"]


# --- speeches --------------------------------------------------------------------------------------

SPEECH = (
    "My fellow citizens,\n\nWe built 1,200 miles of road, and we hired 3,000 nurses. Let us be brave.\n\n"
    "God bless you all."
)


def test_a_speech_states_facts_in_the_first_person() -> None:
    """`We built 1,200 miles of road` can be checked; whose word it is stays open without a byline."""
    assert claims_with(SPEECH, "1,200 miles of road")
    assert labels(SPEECH) == ["furniture", "checkable", "opinion", "opinion"]


@pytest.mark.parametrize(
    "sentence",
    ["Let us go forward together.", "God bless this town.", "May God keep you.", "Long live Veyra."],
)
def test_an_exhortation_or_blessing_is_opinion(sentence: str) -> None:
    """It asks for something, and says of nothing that it is so."""
    assert labels(f"We hired 3,000 nurses. {sentence}")[-1] == "opinion"


@pytest.mark.parametrize(
    "sentence",
    [
        "The dome closed in 2004. It now houses a restaurant.",
        "The Ilmar river snakes past Brask.",
    ],
)
def test_a_verb_is_known_by_its_place_in_the_sentence(sentence: str) -> None:
    """No list of words says which verbs there are."""
    found = labels(sentence)

    assert found == ["checkable"] * len(found)


# --- whatever the kind -----------------------------------------------------------------------------

_LINES = (
    "Q: ",
    "A. ",
    "HALE: ",
    "- Cost: 3 km",
    "Veyra | 4 | ",
    "(NYSE: X)",
    "Le la les des ",
    "A FERRY SANK ",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from((*PIECES, *_LINES, "\n")), max_size=25).map("".join))
def test_every_claim_stands_in_its_sentence(text: str) -> None:
    """Whatever stands in a text, what is quoted of it lies within one sentence."""
    found = read(text, language="")

    assert all(
        any(sentence.start <= claim.start < claim.end <= sentence.end for sentence in found.sentences)
        for claim in found.claims
    )


def test_marks_of_notes_end_no_sentence_and_stand_in_no_claim() -> None:
    """A sentence with a note behind it is no headline."""
    assert wordings("The tower,[5] built by Lee, burned in 1992.[2][citation needed]") == [
        "The tower was built by Lee.",
        "The tower burned in 1992.",
    ]


# --- words that stand apart --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Hale 's ferry , which cost US $ 29 million , sank in May .", "Hale's ferry cost US $29 million."),
        ("The harbour ( the oldest in Veyra ) did n't close .", "The harbour didn't close."),
        ("Ada Hale said , `` The ferry was built in 1994 . ''", "The ferry was built in 1994."),
        ("''The ferry was built in 1994,'' Ada Hale said.", "The ferry was built in 1994."),
    ],
)
def test_words_that_a_text_parts_are_written_together(text: str, wording: str) -> None:
    """Texts of corpora have spaces before clitics and marks, and marks of two signs."""
    assert wording in wordings(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Hale said , `` The ferry was built in 1994 . It has 300 seats . '' It sank in May .",
        "''The ferry was built in 1994,'' Ada Hale said. ''It has 300 seats.'' It sank in May.",
    ],
)
def test_marks_of_two_signs_hold_speech(text: str) -> None:
    """What stands between such marks is its speaker's, what follows them is the article's own."""
    speakers = [claim.attributed_to for claim in read(text).claims]

    assert speakers == ["Ada Hale", "Ada Hale", ""]
