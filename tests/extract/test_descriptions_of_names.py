"""What describes a name hangs on that name, and what a sign sets off is told apart from what goes on."""

from __future__ import annotations

import pytest

from tests.extract.reading import wordings
from tests.extract.trees import tree
from workbench.extract.mending import mended
from workbench.extract.splitting import propositions_in
from workbench.language.parsing.tree import Tree

LONG = """
1 Head head NOUN NN _ 8 nsubj
2 of of ADP IN _ 5 case
3 the the DET DT _ 5 det
4 Harbour Harbour PROPN NNP _ 5 compound
5 Council Council PROPN NNP _ 1 nmod
6 Ada Ada PROPN NNP _ 8 nsubj
7 Brook Brook PROPN NNP _ 6 flat
8 left leave VERB VBD _ 0 root
9 town town NOUN NN _ 8 obj
"""
JOINED = """
1 Retired retired ADJ JJ _ 2 amod
2 lawyer lawyer NOUN NN _ 7 nsubj
3 and and CCONJ CC _ 5 cc
4 author author NOUN NN _ 5 nmod:desc
5 Ada Ada PROPN NNP _ 2 conj
6 Brook Brook PROPN NNP _ 5 flat
7 left leave VERB VBD _ 0 root
8 town town NOUN NN _ 7 obj
"""
BESIDE = """
1 Lawyer lawyer NOUN NN _ 6 nsubj
2 and and CCONJ CC _ 3 cc
3 author author NOUN NN _ 1 conj
4 Ada Ada PROPN NNP _ 1 appos
5 Brook Brook PROPN NNP _ 4 flat
6 left leave VERB VBD _ 0 root
7 town town NOUN NN _ 6 obj
"""
COUNSEL = """
1 The the DET DT _ 2 det
2 President President PROPN NNP _ 11 nsubj
3 and and CCONJ CC _ 4 cc
4 counsel counsel NOUN NN _ 2 conj
5 of of ADP IN _ 7 case
6 the the DET DT _ 7 det
7 firm firm NOUN NN _ 4 nmod
8 , , PUNCT , _ 9 punct
9 Ada Ada PROPN NNP _ 7 appos
10 Brook Brook PROPN NNP _ 9 flat
11 left leave VERB VBD _ 0 root
12 town town NOUN NN _ 11 obj
"""
TUESDAY = """
1 Lee Lee PROPN NNP _ 2 nsubj
2 said say VERB VBD _ 0 root
3 on on ADP IN _ 4 case
4 Tuesday Tuesday PROPN NNP _ 8 obl
5 that that SCONJ IN _ 8 mark
6 the the DET DT _ 7 det
7 mill mill NOUN NN _ 8 nsubj
8 closed close VERB VBD _ 2 ccomp
"""


def said(conllu: str) -> list[str]:
    """Return what is said in a tree after mending, words put in included."""
    made = mended(tree(conllu))
    return [
        " ".join(
            piece.put_in or " ".join(made.tokens[place].form for place in piece.places)
            for piece in one.pieces
        )
        for one in propositions_in(made, range(len(made)))
    ]


def hanging(made: Tree, place: int) -> tuple[int, str]:
    """Return the place of a word's head and its relation."""
    return made.head(place), made.tokens[place].relation


def test_a_long_description_right_before_a_name_is_a_role() -> None:
    """Of two subjects side by side the noun on a person is what the name is."""
    assert said(LONG) == ["Ada Brook is Head of the Harbour Council", "Ada Brook left town"]


@pytest.mark.parametrize("conllu", [JOINED, BESIDE], ids=["name joined", "name beside"])
def test_two_bare_nouns_before_a_name_both_describe_it(conllu: str) -> None:
    """`lawyer and author Ada Brook` is one person."""
    role, act = said(conllu)

    assert role.startswith("Ada Brook is a ")
    assert role.endswith("awyer and author")
    assert act == "Ada Brook left town"


def test_two_persons_with_articles_stay_two() -> None:
    """`The lawyer and Ada Brook` are two."""
    assert wordings("The lawyer and author Ada Brook left the town.")[-1].endswith("left the town.")


def test_names_after_a_comma_are_not_described_by_the_noun_before() -> None:
    """`candidates for mayor, Ada Brook …`: the list of names begins after the comma."""
    found = wordings("The town heard the three candidates for mayor, Ada Brook, Ben Lund and Carl Orff.")

    assert not any(wording.startswith("Ada Brook is") for wording in found)


def test_a_person_is_no_firm() -> None:
    """`the President and counsel of the firm, Ada Brook`: the name is that of the first role."""
    assert hanging(mended(tree(COUNSEL)), 8) == (1, "appos")


def test_a_role_without_article_before_a_name_is_told() -> None:
    """`Co-founder of Halden, Ada Brook,` gets an article where it is a sentence."""
    assert wordings("Co-founder of Halden, Ada Brook, met with Carl Orff in May.") == [
        "Ada Brook is a co-founder of Halden.",
        "Ada Brook met with Carl Orff in May.",
    ]


def test_what_stands_before_that_dates_the_saying() -> None:
    """`said on Tuesday that the mill closed`: it need not have closed on Tuesday."""
    assert hanging(mended(tree(TUESDAY)), 3) == (1, "obl")


def test_several_things_are_not_what_one_thing_is() -> None:
    """`a plan – nights that …`: the second noun takes up more than the first."""
    sentence = "Hale kept to a busy calendar in the summer – nights that left her tired."

    assert wordings(sentence) == [sentence]


def test_a_part_set_off_is_not_the_whole() -> None:
    """`voters, especially young men,` does not say that voters are young men."""
    assert wordings("Farmers in Norland, particularly those near the coast, lost half of their crops.") == [
        "Farmers in Norland, particularly those near the coast, lost half of their crops."
    ]


def test_what_is_said_of_any_thing_defines_it() -> None:
    """`any fund – big or small – that pays a fee` keeps its clause."""
    sentence = "Norland will insure any fund -- big or small -- that pays a fee of $200."

    assert wordings(sentence) == [sentence]


@pytest.mark.parametrize("dash", ["—", "–", "―", "--"])
def test_any_dash_sets_an_apposition_off(dash: str) -> None:
    """Papers write their dashes in many ways."""
    assert wordings(f"Ada Brook {dash} a father and nurse {dash} was shot in May.") == [
        "Ada Brook is a father and nurse.",
        "Ada Brook was shot in May.",
    ]


def test_what_is_joined_after_a_name_is_not_what_the_name_is() -> None:
    """The son is no grandchildren."""
    assert "Lars is their son." in wordings("She leaves their son Lars, seven grandchildren and a sister.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Lind counted fewer than 40 members, most of them students.",
        "The new bridge, nearly twice the length of the old one, opened in May.",
    ],
    ids=["part of a group", "amount"],
)
def test_a_part_or_an_amount_beside_a_noun_is_no_apposition(sentence: str) -> None:
    """Most of them being students does not make the members students."""
    assert wordings(sentence) == [sentence]


def test_what_a_group_is_director_of_is_told_whole() -> None:
    """The words before a role belong to the role, not to the name after it."""
    assert "Ada Brook is a Westport Harbour Council president." in wordings(
        "Westport Harbour Council president Ada Brook left the town."
    )


def test_a_name_in_brackets_hides_nothing() -> None:
    """What stands before the brackets is the subject."""
    assert "The fifth version (Hermes 5) has around 200 new features." in wordings(
        "The fifth version (Hermes 5) has around 200 new features."
    )


def test_a_person_is_not_several_things() -> None:
    """What follows a person and a dash goes on with the list before."""
    found = wordings("It was meant to please Senator Ada Brook -- trees from Westport.")

    assert not any(wording.startswith("Senator Ada Brook is") for wording in found)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Labour's Shadow Home Secretary Ann Marsh left.", "Ann Marsh is Labour's Shadow Home Secretary."),
        ("Halden's Chief Executive Ann Marsh left.", "Ann Marsh is Halden's Chief Executive."),
    ],
)
def test_an_office_of_a_named_body_is_told_of_the_person(text: str, role: str) -> None:
    """And never of the office itself."""
    assert wordings(text) == [role, "Ann Marsh left."]


def test_a_day_after_an_event_of_a_body_is_nobody_in_an_office() -> None:
    """`the Party's state conventions Saturday` names no person."""
    found = wordings("Ada Brook went on through the Harbour Party's state conventions Saturday.")

    assert not any(wording.startswith("Saturday is") for wording in found)


AFTER_BODY = """
1 Head head NOUN NN _ 8 nsubj
2 of of ADP IN _ 5 case
3 the the DET DT _ 5 det
4 Harbour Harbour PROPN NNP _ 5 compound
5 Council Council PROPN NNP _ 1 nmod
6 Ada Ada PROPN NNP _ 1 nmod
7 Brook Brook PROPN NNP _ 6 flat
8 left leave VERB VBD _ 0 root
"""


def test_a_name_right_after_a_role_with_its_body_has_the_role() -> None:
    """It is no part of the council: what the role is said of is the person."""
    found = mended(tree(AFTER_BODY))

    assert [hanging(found, 5), hanging(found, 0)] == [(7, "nsubj"), (5, "nmod:desc")]
