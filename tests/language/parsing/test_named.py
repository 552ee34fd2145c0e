from __future__ import annotations

import pytest

from tests.conllu import paragraph
from workbench.language.parsing.named import named_spans
from workbench.language.parsing.parser import shipped_parser

_ROWS = """
1 Ada ada PROPN NNP _ 2 nsubj
2 met meet VERB VBD _ 0 root
3 Dr. Dr. PROPN NNP _ 2 obj
4 Brook Brook PROPN NNP _ 3 flat
5 of of ADP IN _ 6 case
6 Acton Acton PROPN NNP _ 3 nmod
7 College College PROPN NNP _ 6 flat
"""


def _names(labels: str) -> list[tuple[str, str]]:
    part = paragraph(_ROWS)
    found = named_spans(part.tokens, ["" if label == "O" else label for label in labels.split()])
    return [(part.text[name.start : name.end], name.kind) for name in found]


def test_words_that_go_on_are_one_name() -> None:
    """A first word and the later ones make a span; a lone later word makes one too."""
    assert _names("B-person O I-place I-place O O O") == [("Ada", "person"), ("Dr. Brook", "person")]


@pytest.mark.parametrize(
    ("labels", "name"),
    [
        ("O O B-place I-place O O O", ("Dr. Brook", "person")),
        ("O O O O O B-place I-place", ("Acton College", "organisation")),
        ("B-place O O O O O O", ("Ada", "place")),
    ],
)
def test_titles_and_endings_tell_the_kind(labels: str, name: tuple[str, str]) -> None:
    """Where a title or an ending is there, the network is not believed."""
    assert _names(labels) == [name]


def test_a_name_is_found_whole() -> None:
    """Proper nouns that the tree makes one name with a labelled one belong to it."""
    assert _names("O O O B-person O O I-organisation") == [
        ("Dr. Brook", "person"),
        ("Acton College", "organisation"),
    ]


def test_what_has_no_proper_noun_is_no_name() -> None:
    """A verb that is taken for a name is none."""
    assert _names("O B-person O O O O O") == []


def test_names_of_a_paragraph_have_their_places() -> None:
    """The shipped weights find who is who, by characters of the paragraph."""
    text = "Maria Keller, who leads Norwood University, flew to Norway."
    found = shipped_parser().read(text).names

    assert [(text[name.start : name.end], name.kind) for name in found] == [
        ("Maria Keller", "person"),
        ("Norwood University", "organisation"),
        ("Norway", "place"),
    ]
