"""Edits of a wording: shown in brackets, and undone to the article's own words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.wording import WordingEdit, article_words, bracketed, own_words, replaced

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
stretches = st.lists(st.tuples(texts, texts, texts), max_size=6)
"""(words that stay, words put in, the article's own words for them), one after another."""


def edited(parts: list[tuple[str, str, str]]) -> tuple[str, tuple[WordingEdit, ...], str]:
    """Return a wording, its edits, and the source that it was made of."""
    wording = source = ""
    edits = []
    for kept, put_in, own in parts:
        wording, source = wording + kept, source + kept
        edits.append(WordingEdit(len(wording), len(wording + put_in), own))
        wording, source = wording + put_in, source + own
    return wording, tuple(edits), source


@given(stretches, texts)
def test_undoing_every_edit_gives_the_source_words_back(parts: list[tuple[str, str, str]], rest: str) -> None:
    """Whatever was put in, left out or said otherwise, the article's own words come back to the letter."""
    wording, edits, source = edited(parts)

    assert own_words(wording + rest, edits) == source + rest


def test_what_was_put_in_stands_in_brackets() -> None:
    """Words put in, words in place of others, and words left out."""
    wording = "Ada Brook opened the harbour museum."
    edits = (WordingEdit(0, 9, "She"), WordingEdit(21, 29, ""), WordingEdit(35, 35, ", once a shed"))

    assert bracketed(wording, edits) == "[Ada Brook] opened the [harbour] museum[…]."
    assert replaced(wording, edits) == (("Ada Brook", "She"), ("harbour ", ""), ("", ", once a shed"))
    assert own_words(wording, edits) == "She opened the museum, once a shed."


def test_capitals_and_marks_stand_without_brackets() -> None:
    """What makes a sentence of the words changes nothing that they say; undone, it is undone too."""
    wording = "The museum opened in May."
    edits = (WordingEdit(0, 1, "t"), WordingEdit(24, 25, ""))

    assert bracketed(wording, edits) == wording
    assert replaced(wording, edits) == ()
    assert own_words(wording, edits) == "the museum opened in May"


def test_without_what_was_put_in_a_sentence_begins_and_ends_as_one() -> None:
    """Capital letter and full stop are no more than what makes a sentence."""
    edits = (WordingEdit(0, 9, "she"), WordingEdit(25, 26, ""))

    assert article_words("Ada Brook opened the mill.", edits, "she opened the mill") == "She opened the mill."


def test_words_that_stand_apart_in_the_article_are_given_as_it_has_them() -> None:
    """`Halden a firm` is no sentence, and not what the article says."""
    edits = (WordingEdit(6, 9, ""), WordingEdit(16, 17, ""))

    assert article_words("Halden is a firm.", edits, "Halden, a\nfirm") == "Halden, a firm"
