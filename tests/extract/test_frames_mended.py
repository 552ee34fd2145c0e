"""What stands beside a frame hangs on the frame or on what is said, as grammar has it."""

from __future__ import annotations

import pytest

from tests.extract.reading import read, wordings
from tests.extract.trees import tree
from workbench.extract.mending import mended

PLANS = """
1 Experts expert NOUN NNS _ 2 nsubj
2 say say VERB VBP _ 0 root
3 the the DET DT _ 4 det
4 plans plan NOUN NNS _ 2 obj
5 would would AUX MD _ 6 aux
6 fail fail VERB VB _ 2 ccomp
"""
AFTER = """
1 It it PRON PRP _ 2 nsubj
2 rained rain VERB VBD _ 5 ccomp
3 , , PUNCT , _ 2 punct
4 Brook Brook PROPN NNP _ 5 nsubj
5 said say VERB VBD _ 0 root
6 after after SCONJ IN _ 7 mark
7 landing land VERB VBG _ 2 advcl
"""
PARTED = """
1 It it PRON PRP _ 2 nsubj
2 rained rain VERB VBD _ 5 ccomp
3 , , PUNCT , _ 2 punct
4 Brook Brook PROPN NNP _ 5 nsubj
5 said say VERB VBD _ 0 root
6 , , PUNCT , _ 8 punct
7 in in ADP IN _ 8 case
8 May May PROPN NNP _ 2 obl
"""
THEN = """
1 Then then ADV RB _ 4 advmod
2 , , PUNCT , _ 1 punct
3 she she PRON PRP _ 4 nsubj
4 says say VERB VBZ _ 0 root
5 , , PUNCT , _ 7 punct
6 it it PRON PRP _ 7 nsubj
7 rained rain VERB VBD _ 4 ccomp
"""
INFINITIVES = """
1 Brook Brook PROPN NNP _ 2 nsubj
2 called call VERB VBD _ 0 root
3 on on ADP IN _ 4 case
4 them they PRON PRP _ 2 obl
5 to to PART TO _ 6 mark
6 stay stay VERB VB _ 2 xcomp
7 and and CCONJ CC _ 8 cc
8 vote vote VERB VB _ 2 conj
"""
WHO = """
1 Ann Ann PROPN NNP _ 15 nsubj
2 Lee Lee PROPN NNP _ 1 flat
3 , , PUNCT , _ 5 punct
4 a a DET DT _ 5 det
5 judge judge NOUN NN _ 1 appos
6 at at ADP IN _ 8 case
7 Westport Westport PROPN NNP _ 8 compound
8 University University PROPN NNP _ 5 nmod
9 , , PUNCT , _ 11 punct
10 who who PRON WP _ 11 nsubj
11 won win VERB VBD _ 8 acl:relcl
12 a a DET DT _ 13 det
13 prize prize NOUN NN _ 11 obj
14 , , PUNCT , _ 1 punct
15 left leave VERB VBD _ 0 root
"""


@pytest.mark.parametrize(
    ("conllu", "place", "expected"),
    [
        (PLANS, 3, (5, "nsubj")),
        (AFTER, 6, (4, "advcl")),
        (PARTED, 7, (1, "obl")),
        (THEN, 0, (6, "advmod")),
        (INFINITIVES, 7, (5, "conj")),
        (WHO, 10, (0, "acl:relcl")),
    ],
    ids=["subject", "after the frame", "parted from it", "before it", "infinitives", "who"],
)
def test_what_stands_beside_a_frame_hangs_where_it_belongs(
    conllu: str, place: int, expected: tuple[int, str]
) -> None:
    """On the frame right before it, on what is said where commas set the frame in."""
    made = mended(tree(conllu))

    assert (made.head(place), made.tokens[place].relation) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Since then, Ada Brook says, the plane has flown for thirty hours.",
            ["Since then the plane has flown for thirty hours."],
        ),
        (
            "Brook released his returns in 2012, even though the council had warned him.",
            ["Brook released his returns in 2012.", "The council had warned Brook."],
        ),
        (
            "Brook said that he wants to sell his mill but can't because he is being sued.",
            ["Brook wants to sell his mill but can't because he is being sued."],
        ),
        (
            "Vale has three other plans, such as closing the port.",
            ["Vale has three other plans, such as closing the port."],
        ),
        (
            "The council released a film this week showing Vale making remarks about the army.",
            ["The council released a film this week showing Vale making remarks about the army."],
        ),
        (
            "Voters lack basic facts: how much money Vale makes, and how much he pays.",
            ["Voters lack basic facts: how much money Vale makes, and how much he pays."],
        ),
    ],
)
def test_no_claim_begins_or_ends_in_the_middle(text: str, expected: list[str]) -> None:
    """Each has its subject and its verb."""
    assert wordings(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Committee for a Better Port said the plan was late.", "Committee for a Better Port"),
        ("The Association of Port Workers said the plan was late.", "Association of Port Workers"),
    ],
)
def test_a_body_is_named_in_full(text: str, speaker: str) -> None:
    """With what it is for."""
    assert [claim.attributed_to for claim in read(text).claims] == [speaker]


def test_an_open_pronoun_is_not_followed_by_the_name_of_whom_it_may_mean() -> None:
    """`He backs Vale’s plan` would be somebody else."""
    text = "Nils Aker met Carl Vale. Lund and Orff watched. He refuses to explain his plan."

    assert not any("He refuses to explain Carl" in wording for wording in wordings(text))


def test_a_short_description_that_stays_open_means_nothing_later_on() -> None:
    """`the district` may be either of two, so that `this district` is the last one named in full."""
    text = (
        "In the Westport East district, Ada Brook was elected. In the Westport North district, Carl Vale"
        " won. His share was the highest in the district. Nils Aker lost his seat in this district."
    )

    assert "Nils Aker lost his seat in the Westport North district." in wordings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“It felt like, ‘Well, we can put this off a bit,’” Ada Brook said.",
            "Ada Brook said “It felt like, ‘Well, we can put this off a bit’”.",
        ),
        (
            "\"It felt like, 'Well, we can put this off a bit,'\" Ada Brook said.",
            "Ada Brook said “It felt like, 'Well, we can put this off a bit'”.",
        ),
    ],
)
def test_a_quotation_inside_another_keeps_its_own_marks(text: str, expected: str) -> None:
    """Each mark closes the one of its kind."""
    assert expected in wordings(text)


def test_a_sentence_that_begins_with_nor_keeps_its_negation() -> None:
    """`Nor is it open` says that it is not."""
    text = "Nor was the bridge closed by the council in May."

    assert wordings(text) == [text]
