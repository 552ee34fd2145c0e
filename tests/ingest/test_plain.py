from __future__ import annotations

import pytest

from tests.ingest.checks import assert_sound, labelled_words
from workbench.domain.document import Metadata
from workbench.ingest import furniture, read

ARTICLE = """Harbour bridge reopens after two years of repairs - The Coastal Post
Advertisement

Harbour bridge reopens after two years of repairs

By Ana Silva and Tom Reed
March 3, 2024 5:03 AM PT

Cars queue at the bridge
(Lee Wong / Coastal Photos)
Share via

The bridge across the harbour reopened on Monday after repairs that cost 41 million dollars.

“It is safe,” said the city's engineer, Jo Park.

What comes next

The council will vote on tolls in May.

Read more: Ten bridges that changed the coast
Sign up for our morning newsletter to get the day's stories.
"""


def test_furniture_of_an_article() -> None:
    """Each piece of furniture is labelled, and every sentence stays body."""
    reading = read(ARTICLE.encode(), "bridge.txt")

    assert_sound(reading)
    assert labelled_words(reading) == [
        ("headline", "Harbour bridge reopens after two years of repairs - The Coastal Post"),
        ("clutter", "Advertisement"),
        ("headline", "Harbour bridge reopens after two years of repairs"),
        ("byline", "By Ana Silva and Tom Reed"),
        ("dateline", "March 3, 2024 5:03 AM PT"),
        ("caption", "Cars queue at the bridge"),
        ("credit", "(Lee Wong / Coastal Photos)"),
        ("clutter", "Share via"),
        (
            "body",
            "The bridge across the harbour reopened on Monday after repairs that cost 41 million dollars.",
        ),
        ("body", "“It is safe,” said the city's engineer, Jo Park."),
        ("subheading", "What comes next"),
        ("body", "The council will vote on tolls in May."),
        ("clutter", "Read more: Ten bridges that changed the coast"),
        ("clutter", "Sign up for our morning newsletter to get the day's stories."),
    ]


def test_metadata_of_an_article() -> None:
    """Title, publisher, byline and date come from the display copy; the date is said to."""
    reading = read(ARTICLE.encode(), "bridge.txt")

    assert reading.metadata == Metadata(
        title="Harbour bridge reopens after two years of repairs",
        byline="Ana Silva and Tom Reed",
        publisher="The Coastal Post",
        published="2024-03-03",
    )
    assert reading.notes == ("publication date taken from the line above the text: 2024-03-03",)


def test_text_is_not_altered() -> None:
    """The text is the decoded bytes, but for line ends."""
    assert read(b"  One  two.\r\n\r\n\tThree. ", "a.txt").text == "  One  two.\n\n\tThree. "


def test_line_ends_do_not_change_the_reading() -> None:
    """The same text with CRLF, CR or LF gives the same blocks."""
    unix = read(ARTICLE.encode(), "a.txt")

    assert read(ARTICLE.replace("\n", "\r\n").encode(), "a.txt").blocks == unix.blocks
    assert read(ARTICLE.replace("\n", "\r").encode(), "a.txt").blocks == unix.blocks


def test_hard_wrapped_paragraphs_are_one_block() -> None:
    """Lines broken at a column are one paragraph, and the text keeps the breaks."""
    wrapped = (
        "The bridge across the harbour reopened on Monday after two years of work\n"
        "that cost the city 41 million dollars, most of it borrowed from a fund\n"
        "for roads.\n\n"
        "Tolls stay, the mayor said, until the debt is paid back in full, which\n"
        "she expects to happen by 2031.\n"
    )
    reading = read(wrapped.encode(), "a.txt")

    assert reading.text == wrapped
    assert [label for label, _ in labelled_words(reading)] == ["body", "body"]


def test_wrapped_items_of_a_list() -> None:
    """In wrapped text a new item or an indented line begins a block, and an item goes on below itself."""
    wrapped = (
        "The council published the list on Monday, after two years of work on it,\n"
        "and it will vote in May.\n"
        "   The mayor has led the city since 2019, and she will not stand again for\n"
        "office.\n"
        "* A first item of the list that is long enough to be wrapped once over to\n"
        "  the next line\n"
        "* A second item\n"
    )
    reading = read(wrapped.encode(), "a.txt")

    begins = [words.split(" ")[0:2] for _, words in labelled_words(reading)]
    assert begins == [["The", "council"], ["The", "mayor"], ["*", "A"], ["*", "A"]]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    """Without a column, a line end parts paragraphs."""
    lines = [
        "A long first paragraph of the text that goes on " * 3 + "here.",
        "A short second one.",
        "A third " * 30 + ".",
    ]
    reading = read("\n".join(lines).encode(), "a.txt")

    assert [words for _, words in labelled_words(reading)] == [line.strip() for line in lines]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Tuesday.",
        "Subscribe to his theory or not, the numbers fell.",
        "By Friday the army had left the town.",
        "Read the treaty, the minister said.",
        "More than 100 people died.",
        "Follow the money, she told the court.",
        "Home prices rose 4 percent.",
        "Photo albums sold well in 2020.",
        "Related companies paid no tax.",
        "30,000",
        "Live music returned to the square.",
        "By registering voters, the group won the town.",
        "Like many people at the time, she left.",
        "Get more sleep, doctors say.",
        "Read all about it in the report of 2019.",
        "Support our troops, he said.",
        "Become a member of the council at 18.",
        "Trending shares lost 4 percent.",
        "See more people leave the town, he said.",
        "Follow the river on foot for 40 miles.",
        "From London to Paris takes two hours.",
        "Image rights cost 4 million euros.",
    ],
)
def test_sentences_that_resemble_furniture_stay_body(line: str) -> None:
    """A sentence of the article is not taken for navigation because of how it begins."""
    reading = read(
        f"The council met on Monday to discuss the budget.\n\n{line}\n\nIt meets again soon.".encode(),
        "a.txt",
    )

    assert [label for label, _ in labelled_words(reading)] == ["body", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Facebook Twitter Email",
        "3 min read",
        "© 2024 The Post",
        "Skip to main content",
        "Subscribe now",
        "___",
        "Related stories",
        "Follow us on Instagram",
        "Share this article",
        "Copy link",
        "Sign in",
        "Most read",
    ],
)
def test_clutter(line: str) -> None:
    """Adverts, share links and navigation are clutter."""
    assert furniture.is_clutter(line)


def test_lists_of_short_lines_stay_body() -> None:
    """A list is not taken for a row of headings."""
    lines = [
        "The winners are as follows.",
        "North: Ana Silva",
        "South: Tom Reed",
        "West: Jo Park",
        "They met on Monday.",
    ]
    reading = read("\n\n".join(lines).encode(), "a.txt")

    assert [label for label, _ in labelled_words(reading)] == ["body"] * 5


def test_place_and_agency_are_a_dateline() -> None:
    """The place before the first sentence is a block of its own, so that the sentence begins after it."""
    reading = read("LONDON (Reuters) — Shares fell on Monday.\n\nThey rose on Tuesday.".encode(), "a.txt")

    assert labelled_words(reading)[:2] == [
        ("dateline", "LONDON (Reuters) —"),
        ("body", "Shares fell on Monday."),
    ]


def test_caption_with_a_fact_stays_body() -> None:
    """A caption that is a full clause keeps its claims; its credit is parted from it."""
    reading = read(
        b"The port opened.\n\nTwo ships collided in the port in 2019. Image: Jo Park.\n\nIt is busy.",
        "a.txt",
    )

    assert labelled_words(reading)[1:3] == [
        ("body", "Two ships collided in the port in 2019."),
        ("credit", "Image: Jo Park."),
    ]


def test_pull_quote_is_not_prose_twice() -> None:
    """A paragraph whose sentences stand in a longer one as well is display copy."""
    quote = "This was a very difficult decision for the whole agency."
    reading = read(
        f"“We thank you,” said Jo Park. “{quote} We hope it helps.”\n\n{quote} Jo Park, director".encode(),
        "a.txt",
    )

    assert [label for label, _ in labelled_words(reading)] == ["body", "caption"]


def test_nothing_but_short_lines_is_body() -> None:
    """Where there is no prose, nothing is taken for a headline."""
    assert labelled_words(read(b"The mayor resigned", "a.txt")) == [("body", "The mayor resigned")]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Tuesday, September 22, 2015", "2015-09-22"),
        ("22 September 2015", "2015-09-22"),
        ("Published: 2015-09-22", "2015-09-22"),
        ("Sept. 22, 2015 at 5:03 p.m. EDT", "2015-09-22"),
        ("February 30, 2015", None),
        ("On September 22, 2015 the council met", None),
    ],
)
def test_dates_alone_on_a_line(line: str, day: str | None) -> None:
    """A line that is nothing but a date is read as one."""
    assert furniture.day_alone(line) == day
