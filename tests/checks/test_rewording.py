"""Words that went and came between two drafts, and which old claim a new one was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.checks.rewording import Piece, word_diff

TEXTS = st.text(alphabet="ab ,.\n'”", max_size=40)


def test_a_word_replaced_is_shown_before_its_replacement() -> None:
    """What went stands before what came."""
    assert word_diff("It cost $18 billion.", "It cost $25 billion.") == (
        Piece("kept", "It cost"),
        Piece("removed", " $18"),
        Piece("added", " $25"),
        Piece("kept", " billion."),
    )


def test_punctuation_at_a_word_counts_apart() -> None:
    """A word added before a comma leaves the word before it alone."""
    assert word_diff("on Monday, he", "on Monday night, he") == (
        Piece("kept", "on Monday"),
        Piece("added", " night"),
        Piece("kept", ", he"),
    )


def test_white_space_does_not_count() -> None:
    """A line break in place of a blank changes nothing."""
    assert word_diff("one two", "one\n  two") == (Piece("kept", "one two"),)


@given(TEXTS, TEXTS)
def test_the_pieces_give_both_texts_again(old: str, new: str) -> None:
    """Nothing of either text is lost."""
    pieces = word_diff(old, new)
    before = "".join(piece.words for piece in pieces if piece.fate != "added")
    after = "".join(piece.words for piece in pieces if piece.fate != "removed")

    assert ["".join(before.split()), "".join(after.split())] == ["".join(old.split()), "".join(new.split())]
