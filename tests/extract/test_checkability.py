from __future__ import annotations

import pytest

from tests.extract.reading import read
from tests.extract.trees import tree
from workbench.domain.extraction import FoundDate, FoundQuantity
from workbench.extract.checkability import holds_figures, label_of
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


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Few of the houses were insured.", "checkable"),
        ("All the bridges were closed.", "checkable"),
        ("It is not true that the mayor resigned.", "checkable"),
        ("It is available for free download.", "checkable"),
        ("It is nice.", "vague"),
        ("Some people are never happy.", "vague"),
        ("Who would believe that the mayor lied?", "question"),
        ("If the dam breaks, the town will be flooded.", "speculation"),
        ("Today let us build.", "opinion"),
    ],
)
def test_a_vague_word_is_vague_only_where_nothing_says_of_what(sentence: str, label: str) -> None:
    """`Few of the houses` can be counted; `who would believe` asks; what hangs on an `if` may never be."""
    (found,) = read(sentence).sentences

    assert found.label == label


def test_what_is_likely_a_fact_may_judge_besides() -> None:
    """High odds outweigh a judging word in the first person, not a form that asks or commands."""
    judging = (
        "1 We we PRON PRP _ 2 nsubj\n2 built build VERB VBD _ 0 root\n3 good good ADJ JJ _ 4 amod\n"
        "4 roads road NOUN NNS _ 2 obj"
    )

    assert _label(judging, SURE) == "checkable"
    assert _label(judging, UNSURE) == "opinion"


def test_an_order_and_the_day_of_speaking_make_nothing_definite() -> None:
    """`First, …` and `tonight` are no figures; 12 and May are."""
    text = "tonight in May first 12"
    tonight, may = FoundDate(0, 7, "", ""), FoundDate(8, 14, "", "")
    first, twelve = FoundQuantity(15, 20, "=", "1", "", "ordinal"), FoundQuantity(21, 23, "=", "12", "", "")

    assert not holds_figures(text, [first], [tonight])
    assert holds_figures(text, [twelve], [])
    assert holds_figures(text, [], [may])


def test_in_the_first_person_more_must_speak_for_a_fact() -> None:
    """`We matter` at odds of .15 is none, `roads matter` may be; with hopeless odds a figure is no help."""
    we_matter = "1 We we PRON PRP _ 2 nsubj\n2 matter matter VERB VBP _ 0 root\n3 . . PUNCT . _ 2 punct"
    unlikely, hopeless = Judgement(0.1, 0.15), Judgement(0.1, 0.01)

    assert _label(ROADS_MATTER, unlikely) == "checkable"
    assert _label(we_matter, unlikely) == "vague"
    assert _label(we_matter, unlikely, figures=True) == "checkable"
    assert _label(we_matter, hopeless, figures=True) == "vague"
