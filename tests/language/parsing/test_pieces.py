from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.parsing.pieces import CASED_SHAPES, Pieces, framed, shape_of

_VOCABULARY = ["[UNK]", "play", "##ing", "##s", "cafe", "-", "1", "##9", "市"]
_PIECES = Pieces(_VOCABULARY)


@pytest.mark.parametrize(
    ("form", "pieces"),
    [
        ("Playing", ["play", "##ing"]),
        ("plays", ["play", "##s"]),
        ("Café", ["cafe"]),
        ("play-19", ["play", "-", "1", "##9"]),
        ("市市", ["市", "市"]),
        ("playful", ["[UNK]"]),
        ("play\u200bing", ["play", "##ing"]),
        ("play" * 26, ["[UNK]"]),
        ("\u200b", []),
    ],
)
def test_words_are_cut_by_the_longest_match(form: str, pieces: list[str]) -> None:
    """Case and accents fall away, signs and ideographs stand alone, the rest is unknown as a whole."""
    assert pieces == [_VOCABULARY[number] for number in _PIECES.of_word(form)]


def test_an_input_is_framed_by_two_marks() -> None:
    """The encoder is given its marks before and after the pieces."""
    assert framed([(1, 2), (), (3,)]) == [101, 1, 2, 3, 102]


@pytest.mark.parametrize(
    ("form", "shape"),
    [
        ("the", 1),
        ("UN", 2),
        ("I", 3),
        ("Xi", 4),
        ("1,200", 5),
        ("B12", 2),
        ("Q1a", 4),
        ("3rd", 1),
        ("iOS", 7),
        ("?", 8),
    ],
)
def test_shapes_tell_how_a_word_is_written(form: str, shape: int) -> None:
    """The number of a shape is what training saw; it never changes for a word."""
    assert shape == shape_of(form)


@given(st.text(min_size=1, max_size=50))
def test_every_word_has_pieces_and_a_shape(form: str) -> None:
    """Any text gives numbers that the encoder has."""
    assert 0 < shape_of(form) < CASED_SHAPES
    assert all(0 <= number < len(_VOCABULARY) for number in _PIECES.of_word(form))


def test_a_word_of_a_megabyte_is_cut_short() -> None:
    """A word without end has no more pieces than the encoder has places."""
    assert len(_PIECES.of_word("-" * 1_000_000)) <= 500
