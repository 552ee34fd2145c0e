"""Names in one piece, and asides that hang on what they can only be said of."""

from __future__ import annotations

import pytest

from tests.extract.reading import wordings
from tests.extract.trees import tree
from workbench.extract.mending import mended

TWO_SUBJECTS = """
1 Later late ADV RBR _ 4 advmod
2 Nils Nils PROPN NNP _ 4 nsubj
3 Aker Aker PROPN NNP _ 4 nsubj
4 left leave VERB VBD _ 0 root
"""
DAY = """
1 Brook Brook PROPN NNP _ 2 nsubj
2 told tell VERB VBD _ 0 root
3 Norland Norland PROPN NNP _ 2 iobj
4 Today today NOUN NN _ 2 obl:unmarked
"""
BODY = """
1 Ada Ada PROPN NNP _ 13 nsubj
2 Brook Brook PROPN NNP _ 1 flat
3 , , PUNCT , _ 5 punct
4 the the DET DT _ 5 det
5 head head NOUN NN _ 1 appos
6 of of ADP IN _ 7 case
7 Kanal Kanal PROPN NNP _ 5 nmod
8 , , PUNCT , _ 11 punct
9 the the DET DT _ 11 det
10 old old ADJ JJ _ 11 amod
11 company company NOUN NN _ 1 appos
12 , , PUNCT , _ 1 punct
13 left leave VERB VBD _ 0 root
"""
LAST = """
1 The the DET DT _ 2 det
2 mill mill NOUN NN _ 12 nsubj:pass
3 and and CCONJ CC _ 5 cc
4 the the DET DT _ 5 det
5 shop shop NOUN NN _ 2 conj
6 , , PUNCT , _ 9 punct
7 a a DET DT _ 9 det
8 brick brick NOUN NN _ 9 compound
9 house house NOUN NN _ 2 appos
10 , , PUNCT , _ 2 punct
11 were be AUX VBD _ 12 aux:pass
12 sold sell VERB VBN _ 0 root
"""
RANKED = """
1 Halden Halden PROPN NNP _ 2 nsubj
2 showed show VERB VBD _ 0 root
3 its its PRON PRP$ _ 5 nmod:poss
4 latest late ADJ JJS Degree=Sup 5 amod
5 addition addition NOUN NN _ 2 obj
6 to to ADP IN _ 8 case
7 the the DET DT _ 8 det
8 fleet fleet NOUN NN _ 5 nmod
9 , , PUNCT , _ 11 punct
10 the the DET DT _ 11 det
11 Swift Swift PROPN NNP _ 8 appos
"""
ROLES = """
1 Nils Nils PROPN NNP _ 9 nsubj
2 Aker Aker PROPN NNP _ 1 flat
3 , , PUNCT , _ 4 punct
4 Chairman chairman NOUN NN _ 1 appos
5 and and CCONJ CC _ 7 cc
6 Chief Chief ADJ NNP _ 7 amod
7 Officer officer NOUN NN _ 1 conj
8 , , PUNCT , _ 1 punct
9 left leave VERB VBD _ 0 root
"""
CLOSING = """
1 Shares share NOUN NNS _ 2 nsubj
2 fell fall VERB VBD _ 0 root
3 by by ADP IN _ 5 case
4 4 4 NUM CD _ 5 nummod
5 percent percent NOUN NN _ 2 obl
6 , , PUNCT , _ 7 punct
7 closing close VERB VBG _ 5 acl
8 at at ADP IN _ 9 case
9 68 68 NUM CD _ 7 obl
"""


@pytest.mark.parametrize(
    ("conllu", "place", "expected"),
    [
        (TWO_SUBJECTS, 2, (1, "flat")),
        (DAY, 3, (2, "flat")),
        (BODY, 10, (6, "appos")),
        (LAST, 8, (4, "appos")),
        (RANKED, 10, (4, "appos")),
        (ROLES, 6, (3, "conj")),
        (CLOSING, 6, (1, "advcl")),
    ],
    ids=["two subjects", "day", "body", "last", "ranked", "roles", "closing"],
)
def test_words_hang_where_they_can_only_belong(conllu: str, place: int, expected: tuple[int, str]) -> None:
    """Names whole, one thing beside one, a body beside a body."""
    made = mended(tree(conllu))

    assert (made.head(place), made.tokens[place].relation) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Harbour KC-45 tankers are based on the Swift.",
            "The Harbour KC-45 tankers are based on the Swift.",
        ),
        (
            "Norland Eastern Airlines said that it had signed a contract.",
            "Norland Eastern Airlines had signed a contract.",
        ),
        ("General Motors said that it would cut jobs.", "General Motors said that it would cut jobs."),
        ("Irish low cost airline, Halden, will be sold.", "Halden is an Irish low cost airline."),
        (
            "Jobs, born in Westport on May 4, 1955, has built a mill.",
            "Jobs was born in Westport on May 4, 1955.",
        ),
        (
            "Peter Vale an equity strategist for Halden, left the room.",
            "Peter Vale is an equity strategist for Halden.",
        ),
        ("Fighting reached voters, whose support appeared steady.", "Voters’ support appeared steady."),
        ("Ada Brook gave a talk saying that the mill was closed.", "Ada Brook gave a talk."),
        (
            "“It is bad,” said Mr. Vale, who added, “We won two seats and lost three.”",
            "Mr. Vale said “It is bad”.",
        ),
    ],
)
def test_names_and_numbers_are_told_whole(text: str, expected: str) -> None:
    """In the right number, with their article, and without a verb whose words are read elsewhere."""
    assert expected in wordings(text)


def test_a_first_since_is_told_apart_and_the_rest_goes_without_the_rank() -> None:
    """No claim says `first` without since when."""
    assert wordings("Halden won its first title since the war.") == [
        "Halden won a title.",
        "The title was Halden’s first title since the war.",
    ]


def test_what_somebody_has_trouble_doing_was_not_done() -> None:
    """However the comma stands."""
    text = "Mr. Vale has had trouble, however, persuading buyers to pay extra."

    assert wordings(text) == ["Mr. Vale has had trouble persuading buyers to pay extra."]


def test_a_participle_of_what_is_only_wished_for_is_no_fact() -> None:
    """`cannot be part of a group paid by Halden`."""
    text = "Ada Brook cannot be part of a group paid by Halden."

    assert wordings(text) == [text]
