"""Slips of a parser that grammar gives away, by trees written here."""

from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import wordings
from tests.extract.test_splitting import tree
from workbench.domain.span import Span
from workbench.extract.captions import parted
from workbench.extract.mending import mended
from workbench.language.parsing.tree import Tree
from workbench.language.wordlists import word_set

MAYOR = """
1 said say VERB VBD _ 0 root
2 the the DET DT _ 3 det
3 mayor mayor NOUN NN _ 1 nsubj
4 , , PUNCT , _ 5 punct
5 Ada Ada PROPN NNP _ 1 parataxis
6 Brook Brook PROPN NNP _ 5 flat
"""
SINGER = """
1 singer singer NOUN NN _ 4 nsubj
2 Ada Ada PROPN NNP _ 4 nsubj
3 Brook Brook PROPN NNP _ 2 flat
4 died die VERB VBD _ 0 root
"""
BROADCASTER = """
1 According accord VERB VBG _ 4 case
2 to to ADP IN _ 1 fixed
3 the the DET DT _ 4 det
4 broadcaster broadcaster NOUN NN _ 8 obl
5 Kanal Kanal PROPN NNP _ 8 obl
6 , , PUNCT , _ 5 punct
7 it it PRON PRP _ 8 nsubj
8 rained rain VERB VBD _ 0 root
"""
VICTIMS = """
1 Two two NUM CD _ 3 nsubj:pass
2 were be AUX VBD _ 3 aux:pass
3 killed kill VERB VBN _ 0 root
4 and and CCONJ CC _ 6 cc
5 30 30 NUM CD _ 6 compound
6 injured injured ADJ JJ _ 3 conj
"""
SAIL = """
1 Lee Lee PROPN NNP _ 2 nsubj
2 sailed sail VERB VBD _ 0 root
"""


@pytest.mark.parametrize(
    ("conllu", "place", "head", "relation"),
    [(MAYOR, 4, 2, "appos"), (SINGER, 0, 1, "nmod:desc"), (VICTIMS, 4, 5, "nsubj:pass")],
    ids=["name after a noun", "description before a name", "number of victims"],
)
def test_a_word_is_hung_where_it_belongs(conllu: str, place: int, head: int, relation: str) -> None:
    """Head and relation are the right ones, and the branches follow."""
    mend = mended(tree(conllu))

    assert (mend.head(place), mend.tokens[place].relation) == (head, relation)
    assert place in mend.below_each[head]


def test_a_sound_tree_stays() -> None:
    """Where nothing is wrong, the tree is the same."""
    sound = tree(SAIL)

    assert mended(sound) is sound


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Ada Brook of Westport In the west, rain fell.",
            ["Ada Brook of Westport", "In the west, rain fell."],
        ),
        ("Ada Brook sailed In the west.", ["Ada Brook sailed In the west."]),
        ("After the war The town grew.", ["After the war The town grew."]),
    ],
)
def test_a_caption_before_a_sentence_is_parted(text: str, parts: list[str]) -> None:
    """A line of names glued to a sentence is a line of its own; other capital letters part nothing."""
    assert [span.quote(text) for span in parted(text, [Span(0, len(text))])] == parts


def test_bare_name_after_a_noun_with_a_preposition_is_what_the_noun_describes() -> None:
    """`according to the broadcaster Kanal`: the source is Kanal."""
    whole = mended(tree(BROADCASTER))

    assert (whole.head(4), whole.relation(4)) == (7, "obl")
    assert (whole.head(3), whole.tokens[3].relation) == (4, "nmod:desc")
    assert (whole.head(0), whole.relation(0)) == (4, "case")


UPOS = sorted(word_set("NOUN PROPN VERB AUX NUM ADP PUNCT PRON ADJ DET CCONJ ADV SCONJ PART"))
XPOS = sorted(word_set("NN NNP VBD VBN VBG VB CD IN , JJ VBP MD RB WDT TO"))
RELATIONS = sorted(
    word_set(
        "nsubj nsubj:pass obj obl nmod appos conj parataxis dep list acl acl:relcl advcl ccomp xcomp compound"
        " flat amod det case mark cc punct aux aux:pass cop nummod advmod obl:unmarked nmod:desc nmod:poss"
        " csubj expl"
    )
)
FORMS = sorted(word_set("who which said mayor Ada Oldport , and to of injured three one that be"))


@st.composite
def any_trees(draw: st.DrawFn) -> Tree:
    """Return a tree of any shape whose words have any tags."""
    count = draw(st.integers(1, 12))
    order = draw(st.permutations(range(count)))
    heads: list[int | None] = [None] * count
    for number, place in enumerate(order[1:], start=1):
        heads[place] = order[draw(st.integers(0, number - 1))]
    rows = [
        f"{place + 1} {form} {form.lower()} {draw(st.sampled_from(UPOS))} {draw(st.sampled_from(XPOS))} _ "
        f"{0 if heads[place] is None else (heads[place] or 0) + 1} {draw(st.sampled_from(RELATIONS))}"
        for place, form in enumerate(draw(st.lists(st.sampled_from(FORMS), min_size=count, max_size=count)))
    ]
    return tree("\n".join(rows))


@given(any_trees())
def test_a_mended_tree_is_a_tree(found: Tree) -> None:
    """Every word still stands below one root, whatever a parser says."""
    whole = mended(found)

    for place in range(len(whole)):
        assert len(list(islice(whole.above(place), len(whole) + 1))) < len(whole)
    assert sum(token.head is None for token in whole.tokens) == 1
    assert sorted(whole.subtree(whole.root)) == list(range(len(whole)))


def test_a_sentence_whose_mends_disagree_is_read() -> None:
    """Two mends that hang words on each other would go round for ever."""
    sentence = (
        "We saw that in the late 70s when heard a lot about change, and what happened, "
        "the index went through the roof."
    )

    assert wordings(sentence)
