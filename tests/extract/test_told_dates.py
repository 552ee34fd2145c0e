from __future__ import annotations

from tests.extract.reading import read


def _days(text: str) -> list[tuple[str, str]]:
    return [(text[found.start : found.end], found.first_day) for found in read(text).dates]


def test_a_date_leans_on_the_sentence_before_it() -> None:
    """`The next day` and `two days later` go on from the date that was named last."""
    text = (
        "The army took the port on May 3, 2014. The next day, it took the town. Two days later, 14 men fell."
    )

    assert _days(text) == [
        ("May 3, 2014", "2014-05-03"),
        ("The next day", "2014-05-04"),
        ("Two days later", "2014-05-06"),
    ]


def test_a_date_leans_on_no_other_paragraph() -> None:
    """What a paragraph before this one told is another story: the words are kept as they are seen."""
    text = "The army took the port on May 3, 2014.\n\nThe next day, it took the town."

    assert _days(text) == [("May 3, 2014", "2014-05-03"), ("The next day", "")]


def test_a_date_leans_on_the_sentence_right_before_it_only() -> None:
    """A sentence without a date parts the two."""
    text = "The army took the port on May 3, 2014. It had few guns. The next day, it took the town."

    assert _days(text)[-1] == ("The next day", "")
