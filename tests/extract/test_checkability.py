from __future__ import annotations

import pytest

from tests.extract.trees import tree
from workbench.extract.checkability import label_of
from workbench.language.parsing.tokens import Judgement

SURE, UNSURE = Judgement(0.5, 0.9), Judgement(0.1, 0.01)
ROADS_MATTER = """
1 Good good ADJ JJ _ 2 amod
2 roads road NOUN NNS _ 3 nsubj
3 matter matter VERB VBP _ 0 root
4 . . PUNCT . _ 3 punct
"""


def _label(
    conllu: str, judgement: Judgement | None = None, *, figures: bool = False, said: bool = False
) -> str:
    return label_of(tree(conllu, judgement), (), attributed=said, has_figures=figures)[0]


@pytest.mark.parametrize(
    ("conllu", "label"),
    [
        (
            "1 Who who PRON WP _ 2 nsubj\n2 paid pay VERB VBD _ 0 root\n3 ? ? PUNCT . _ 2 punct",
            ("question", "asks"),
        ),
        (
            "1 Listen listen VERB VB Mood=Imp 0 root\n2 to to ADP IN _ 3 case\n3 me I PRON PRP _ 1 obl",
            ("question", "commands"),
        ),
        (
            "1 Let let VERB VB _ 0 root\n2 us we PRON PRP _ 1 obj\n3 build build VERB VB _ 1 xcomp\n"
            "4 roads road NOUN NNS _ 3 obj",
            ("opinion", "exhorts"),
        ),
        (
            "1 Roads road NOUN NNS _ 3 nsubj\n2 might might AUX MD _ 3 aux\n3 help help VERB VB _ 0 root",
            ("speculation", "possibility only"),
        ),
        (
            "1 We we PRON PRP _ 2 nsubj\n2 deserve deserve VERB VBP _ 0 root\n3 roads road NOUN NNS _ 2 obj",
            ("opinion", "judgement"),
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_checked_says_why(conllu: str, label: tuple[str, str]) -> None:
    """Questions, commands, exhortations, possibilities and judgements are told apart."""
    assert label_of(tree(conllu), (), attributed=False, has_figures=False) == label


def test_the_judge_may_speak_against_a_sentence_without_names_and_figures() -> None:
    """What is unlike all that was ever checkable is not, where nothing definite stands in it."""
    assert [_label(ROADS_MATTER, one) for one in (None, SURE, UNSURE)] == [
        "checkable",
        "checkable",
        "opinion",
    ]


def test_a_figure_or_a_source_outweighs_the_judge() -> None:
    """A sentence with a number, or in somebody's name, can be checked."""
    assert _label(ROADS_MATTER, UNSURE, figures=True) == "checkable"
    assert _label(ROADS_MATTER, UNSURE, said=True) == "checkable"


def test_first_hand_deeds_can_be_checked() -> None:
    """In a speech `we built roads` is a fact, whoever says it."""
    conllu = "1 We we PRON PRP _ 2 nsubj\n2 built build VERB VBD _ 0 root\n3 roads road NOUN NNS _ 2 obj"

    assert _label(conllu, SURE) == "checkable"
