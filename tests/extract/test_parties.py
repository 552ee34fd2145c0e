"""Party and state after a name are a claim, and stand in no other."""

from __future__ import annotations

import pytest

from tests.extract.reading import wordings
from tests.extract.trees import tree
from workbench.extract.parties import is_party

ALONE = """
1 Vitamin vitamin NOUN NN _ 4 nsubj
2 , , PUNCT , _ 3 punct
3 D D PROPN NNP _ 1 appos
4 helps help VERB VBZ _ 0 root
5 bones bone NOUN NNS _ 4 obj
"""


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Senator Ada Brook (R-Ky.) is attempting to push a bill.",
            ["Senator Ada Brook is a Republican from Ky.", "Senator Ada Brook is attempting to push a bill."],
        ),
        (
            "Rep. Carl Orff, D-Utah, said that the panel met.",
            ["Rep. Carl Orff is a Democrat from Utah.", "The panel met."],
        ),
        (
            "Ada Brook (D-Ohio) and Carl Orff (I-Maine) left.",
            [
                "Ada Brook is a Democrat from Ohio.",
                "Ada Brook and Carl Orff left.",
                "Carl Orff is an independent from Maine.",
            ],
        ),
    ],
    ids=["brackets", "commas", "two"],
)
def test_party_and_state_are_a_claim(sentence: str, claims: list[str]) -> None:
    """`is R-Ky.` would be no English."""
    assert wordings(sentence) == claims


def test_a_letter_alone_is_no_party() -> None:
    """A state has to follow."""
    assert not is_party(tree(ALONE), 2)
