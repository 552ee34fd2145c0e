"""Of words somebody speaks in person: what is a fact beside the saying, and what only a saying."""

from __future__ import annotations

import pytest

from tests.extract.reading import read, wordings
from tests.extract.trees import tree
from workbench.extract.opinions import tells_fact
from workbench.extract.splitting import propositions_in
from workbench.language.parsing.tokens import Judgement

SHUT = """
1 We we PRON PRP _ 2 nsubj
2 shut shut VERB VBD _ 0 root
3 the the DET DT _ 4 det
4 mill mill NOUN NN _ 2 obj
5 after after ADP IN _ 7 case
6 the the DET DT _ 7 det
7 fire fire NOUN NN _ 2 obl
"""


def test_what_the_speaker_did_is_a_fact() -> None:
    """Figures and names make it definite."""
    assert wordings("“We closed two mills in 2004 and sold them to Carl Orff,” Hale said.") == [
        "We closed two mills in 2004.",
        "We sold two mills to Carl Orff.",
    ]


def test_what_the_speaker_did_can_be_checked_and_so_can_the_saying() -> None:
    """The claim has both questions."""
    claim = read("“We closed two mills in 2004 and sold them to Carl Orff,” Hale said.").claims[0]

    assert (claim.attributed_to, claim.questions) == ("Hale", ("content", "attribution"))


def test_a_fact_beside_a_judgement_is_told_beside_the_saying() -> None:
    """What may be is part of the saying alone."""
    assert wordings("“The plant opened in May, but it may not be easy and I am glad,” Hale said.") == [
        "The plant opened in May.",
        "Hale said “The plant opened in May, but it may not be easy and I am glad”.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "You know, this guy is a clown and we love it",
        "I am proud, and this was the only way to be heard",
        "There are plenty of ways to help, but we saw nothing",
    ],
    ids=["filler", "pointing", "there"],
)
def test_a_judgement_is_one_saying(words: str) -> None:
    """`You know` and `this was the only way` are no claims of their own."""
    assert wordings(f"“{words},” Hale said.") == [f"Hale said “{words}”."]


@pytest.mark.parametrize(("odds", "is_told"), [(0.95, True), (0.5, False)])
def test_a_deed_without_figures_is_a_fact_where_the_sentence_is_likely_one(
    odds: float, is_told: bool
) -> None:
    """The judge of sentences speaks for it."""
    made = tree(SHUT, Judgement(0.5, odds))
    (fact,) = propositions_in(made, range(len(made)))

    assert tells_fact(made, fact) == is_told
