"""What propositions are made of a tree, by trees written here."""

from __future__ import annotations

import pytest

from tests.conllu import paragraph
from workbench.extract.propositions import Proposition
from workbench.extract.splitting import propositions_in
from workbench.language.parsing.tree import Tree, tree_of

COORDINATED = """
1 Lee Lee PROPN NNP _ 2 nsubj
2 sold sell VERB VBD _ 0 root
3 the the DET DT _ 4 det
4 mill mill NOUN NN _ 2 obj
5 and and CCONJ CC _ 6 cc
6 bought buy VERB VBD _ 2 conj
7 a a DET DT _ 8 det
8 boat boat NOUN NN _ 6 obj
9 . . PUNCT . _ 2 punct
"""
ACCUSED = """
1 Owners owner NOUN NNS _ 3 nsubj:pass
2 are be AUX VBP _ 3 aux:pass
3 accused accuse VERB VBN _ 0 root
4 of of SCONJ IN _ 5 mark
5 selling sell VERB VBG _ 3 advcl
6 ships ship NOUN NNS _ 5 obj
7 and and CCONJ CC _ 8 cc
8 leaving leave VERB VBG _ 5 conj
9 crews crew NOUN NNS _ 8 obj
"""
RELATIVE = """
1 Lee Lee PROPN NNP _ 8 nsubj
2 , , PUNCT , _ 4 punct
3 who who PRON WP _ 4 nsubj
4 owns own VERB VBZ _ 1 acl:relcl
5 a a DET DT _ 6 det
6 mill mill NOUN NN _ 4 obj
7 , , PUNCT , _ 1 punct
8 sailed sail VERB VBD _ 0 root
9 home home ADV RB _ 8 advmod
"""
AFFILIATED = """
1 Ann Ann PROPN NNP _ 7 nsubj
2 Lee Lee PROPN NNP _ 1 flat
3 of of ADP IN _ 6 case
4 the the DET DT _ 6 det
5 Harbour Harbour PROPN NNP _ 6 compound
6 Party Party PROPN NNP _ 1 nmod
7 won win VERB VBD _ 0 root
8 twice twice ADV RB _ 7 advmod
"""
AGED = """
1 Lee Lee PROPN NNP _ 5 nsubj
2 , , PUNCT , _ 3 punct
3 42 42 NUM CD _ 1 nmod:unmarked
4 , , PUNCT , _ 1 punct
5 won win VERB VBD _ 0 root
6 twice twice ADV RB _ 5 advmod
"""
COUNTED = """
1 The the DET DT _ 6 det
2 eight eight NUM CD _ 4 nummod
3 - - PUNCT HYPH _ 2 punct
4 nation nation NOUN NN _ 6 compound
5 Harbour Harbour PROPN NNP _ 6 compound
6 League League PROPN NNP _ 7 nsubj
7 met meet VERB VBD _ 0 root
8 twice twice ADV RB _ 7 advmod
"""
RESULT = """
1 Rain rain NOUN NN _ 2 nsubj
2 hit hit VERB VBD _ 0 root
3 Oslo Oslo PROPN NNP _ 2 obj
4 , , PUNCT , _ 5 punct
5 causing cause VERB VBG _ 2 advcl
6 floods flood NOUN NNS _ 5 obj
"""
CONDITION = """
1 If if SCONJ IN _ 3 mark
2 rain rain NOUN NN _ 3 nsubj
3 falls fall VERB VBZ _ 7 advcl
4 , , PUNCT , _ 3 punct
5 Oslo Oslo PROPN NNP _ 7 nsubj
6 will will AUX MD _ 7 aux
7 close close VERB VB _ 0 root
8 roads road NOUN NNS _ 7 obj
9 and and CCONJ CC _ 10 cc
10 open open VERB VB _ 7 conj
11 halls hall NOUN NNS _ 10 obj
"""
LISTED = """
1 Members member NOUN NNS _ 2 nsubj
2 include include VERB VBP _ 0 root
3 Norway Norway PROPN NNP _ 2 obj
4 and and CCONJ CC _ 5 cc
5 Peru Peru PROPN NNP _ 3 conj
"""


def tree(conllu: str) -> Tree:
    """Return the tree of one sentence."""
    return tree_of(paragraph(conllu).tokens, 0, 0)


def _read(tree: Tree, proposition: Proposition) -> str:
    words: list[str] = []
    for piece in proposition.pieces:
        words += [piece.put_in] if piece.put_in else [tree.tokens[place].form for place in piece.places]
    return " ".join(words)


@pytest.mark.parametrize(
    ("conllu", "made"),
    [
        (COORDINATED, ["Lee sold the mill", "Lee bought a boat"]),
        (ACCUSED, ["Owners are accused of selling ships", "Owners are accused of leaving crews"]),
        (RELATIVE, ["Lee owns a mill", "Lee sailed home"]),
        (AFFILIATED, ["Ann Lee is of the Harbour Party", "Ann Lee won twice"]),
        (AGED, ["Lee is 42 years old", "Lee won twice"]),
        (COUNTED, ["The Harbour League has eight member nations", "The Harbour League met twice"]),
        (RESULT, ["Rain hit Oslo", "Rain caused floods"]),
        (CONDITION, ["If rain falls , Oslo will close roads", "If rain falls , Oslo will open halls"]),
        (LISTED, ["Members include Norway and Peru"]),
    ],
    ids=["predicates", "accusation", "relative", "party", "age", "number", "result", "condition", "list"],
)  # fmt: skip
def test_a_sentence_is_taken_apart(conllu: str, made: list[str]) -> None:
    """Each thing said is a proposition of its own, with what it needs of the rest."""
    sentence = tree(conllu)

    assert [_read(sentence, one) for one in propositions_in(sentence, range(len(sentence)))] == made


def test_sealed_words_are_not_taken_apart() -> None:
    """A coordination inside somebody's words stays as it was said."""
    sentence = tree(COORDINATED)

    assert len(propositions_in(sentence, range(len(sentence)), sealed=range(1, 8))) == 1


def test_silent_verbs_say_nothing_themselves() -> None:
    """What is joined to a verb of saying keeps its subject though the saying is read elsewhere."""
    sentence = tree(COORDINATED)
    (only,) = propositions_in(sentence, range(len(sentence)), silent={1})

    assert _read(sentence, only) == "Lee bought a boat"


def test_an_aside_is_the_article_s_own() -> None:
    """A relative clause after a comma says so, and what it says who is."""
    sentence = tree(RELATIVE)
    owns, sailed = propositions_in(sentence, range(len(sentence)))

    assert (owns.is_aside, owns.rule, owns.anchor) == (True, "relative clause", (0, 3, 4, 5))
    assert (sailed.is_aside, sailed.subject) == (False, 0)
