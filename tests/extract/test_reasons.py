"""A reason that is told as a fact is a claim beside what it is the reason for."""

from __future__ import annotations

import pytest

from tests.extract.reading import wordings
from tests.extract.trees import tree
from workbench.extract.scopes import is_own_reason

FLOODED = """
1 Roads road NOUN NNS _ 2 nsubj
2 closed close VERB VBD _ 0 root
3 because because SCONJ IN _ 5 mark
4 rivers river NOUN NNS _ 5 nsubj
5 rose rise VERB VBD _ 2 advcl
"""
NOT_CLOSED = """
1 Roads road NOUN NNS _ 4 nsubj
2 did do AUX VBD _ 4 aux
3 not not PART RB _ 4 advmod
4 close close VERB VB _ 0 root
5 because because SCONJ IN _ 7 mark
6 rivers river NOUN NNS _ 7 nsubj
7 rose rise VERB VBD _ 4 advcl
"""


@pytest.mark.parametrize(
    ("conllu", "clause", "at", "is_told"), [(FLOODED, 4, 1, True), (NOT_CLOSED, 6, 3, False)]
)
def test_a_reason_for_what_was_not_done_may_be_none(conllu: str, clause: int, at: int, is_told: bool) -> None:
    """`did not close because the rivers rose` leaves open whether they rose."""
    assert is_own_reason(tree(conllu), clause, at) == is_told


def test_a_reason_is_told_beside_the_whole() -> None:
    """The claim on the cause keeps both."""
    assert wordings("The bridge was closed in May because the river had flooded two villages.") == [
        "The bridge was closed in May because the river had flooded two villages.",
        "The river had flooded two villages.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor resigned not because he was ill but because he lost the vote.",
        "Lee did not leave because he was ill.",
        "If Lee left because he was ill, the party lied.",
        "Lee might leave because he is ill.",
        "It is because the mayor was so vague about the plan that it failed.",
    ],
    ids=["not because", "negated", "condition", "possible", "is because"],
)
def test_a_reason_in_doubt_stays_where_it_is(sentence: str) -> None:
    """Nothing says that he was ill."""
    assert wordings(sentence) == [sentence]
