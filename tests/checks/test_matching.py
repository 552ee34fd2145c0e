"""Quotes are found where they stand, and never where they do not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.checks.matching import MOST_PLACES, Located, folded, locate
from workbench.domain.span import Span, occurrences

TYPOGRAPHY = st.text(alphabet="ab1 ‘’“”'\"-–—\n\t\xa0\u200b\u00ad\u2009İ", max_size=40)


@pytest.mark.parametrize(
    ("text", "quote", "stored"),
    [
        ("It is “nine”, he said.", 'It is "nine", he said', "It is “nine”, he said"),
        ("The mayor’s pier", "The mayor's pier", "The mayor’s pier"),
        ("from 2019–2021 on", "2019-2021", "2019–2021"),
        ("some 90\xa0people\n  crossed", " 90 people crossed ", "90\xa0people\n  crossed"),
        ("in\xadcred\xadible sum", "incredible sum", "in\xadcred\xadible sum"),
        ("a\u200b \u200bb", "a b", "a\u200b \u200bb"),
    ],
)
def test_typography_does_not_hide_a_quote(text: str, quote: str, stored: str) -> None:
    """Quotation marks, dashes, spaces and invisible characters may differ; the stored words come back."""
    found = locate(text, quote)

    assert [stored] == [place.quote(text) for place in found.places]
    assert found.similarity == 100


def test_exact_places_come_first() -> None:
    """Where the very characters stand, look-alikes are left out."""
    text = "it's and it’s"

    assert locate(text, "it's").places == (Span(0, 4),)


def test_a_quote_found_twice_has_two_places() -> None:
    """Who asks must choose, so every place is returned."""
    assert locate("90 and 90", "90").places == (Span(0, 2), Span(7, 9))


def test_a_miss_is_named_and_is_no_place() -> None:
    """A changed figure is refused, with the words that come nearest."""
    found = locate("On Sunday the ferry carried 90 people over.", "the ferry carried 900 people")

    assert found == Located((), "the ferry carried 90 people", 96)


def test_nothing_alike_names_nothing() -> None:
    """A quote of another text has no nearest miss."""
    assert locate("On Sunday the ferry sailed.", "zzzz qqqq xxxx").nearest == ""


@pytest.mark.parametrize("quote", ["", " \n", "\u200b"])
def test_an_empty_quote_stands_nowhere(quote: str) -> None:
    """White space is no quote."""
    assert locate("some text", quote) == Located((), "", 0)


def test_a_longer_quote_than_the_text_is_a_miss() -> None:
    """A text that is only part of the quote does not hold it."""
    found = locate("the ferry carried 90", "the ferry carried 90 people over")

    assert found.places == ()
    assert found.similarity < 100


def test_case_is_not_folded() -> None:
    """A quote in other letters is a miss: the letters are the source's."""
    assert locate("THE FERRY SAILED", "the ferry sailed").places == ()


@given(TYPOGRAPHY, TYPOGRAPHY)
def test_every_place_folds_to_the_quote(text: str, quote: str) -> None:
    """Whatever the typography, the words at a place are the quote's after folding."""
    for place in locate(text, quote).places:
        assert folded(place.quote(text)) == folded(quote)


@given(TYPOGRAPHY, st.integers(0, 40), st.integers(1, 40))
def test_a_part_of_the_text_is_found(text: str, start: int, length: int) -> None:
    """Any words of the text have a place, also when their typography was flattened on the way."""
    part = text[start : start + length]
    flattened = folded(part)
    places = locate(text, flattened).places

    assert bool(places) == bool(flattened)


@given(st.text(max_size=60), st.text(max_size=10))
def test_exact_occurrences_are_the_places(text: str, quote: str) -> None:
    """Where the text holds the quote as it is, its occurrences are returned as they are."""
    exact = tuple(occurrences(text, quote))
    places = locate(text, quote).places

    assert not exact or not folded(quote) or places == exact


@given(st.text(max_size=60), st.text(max_size=30))
def test_a_nearest_miss_is_stored_words(text: str, quote: str) -> None:
    """The nearest miss is a piece of the text, and comes only without a place."""
    found = locate(text, quote)

    assert found.nearest in text
    assert not (found.places and found.nearest)
    assert found.similarity <= (100 if found.places else 99)


def test_a_huge_text_is_answered_at_once() -> None:
    """A miss in two million characters, and a quote as long as a book, take no seconds."""
    text = "Nothing of note was said in the long debate of that day, it appears. " * 30_000
    text += "The ferry carried 90 people on its first day, the harbour office says. " + text[:500_000]
    began = time.process_time()
    found = locate(text, "The ferry carried 91 people on its first day, says the harbour office. " * 3)
    locate(text[:60_000], "The ferry carried 91 people. " * 2_000)
    crowded = locate("a" * 200_000, "a" * 1_000)

    assert "The ferry carried 90 people" in found.nearest
    assert len(crowded.places) == MOST_PLACES
    assert time.process_time() - began < 8
