from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.language.parsing.lemmas import lemma_of


@pytest.mark.parametrize(
    ("form", "upos", "xpos", "lemma"),
    [
        ("Ministers", "NOUN", "NNS", "minister"),
        ("people", "NOUN", "NNS", "person"),
        ("news", "NOUN", "NN", "news"),
        ("CEO", "NOUN", "NN", "CEO"),
        ("left", "VERB", "VBD", "leave"),
        ("left", "ADJ", "JJ", "left"),
        ("following", "VERB", "VBG", "follow"),
        ("writing", "VERB", "VBG", "write"),
        ("thinking", "VERB", "VBG", "think"),
        ("planned", "VERB", "VBN", "plan"),
        ("says", "VERB", "VBZ", "say"),
        ("’s", "AUX", "VBZ", "be"),
        ("’s", "PART", "POS", "'s"),
        ("n't", "PART", "RB", "not"),
        ("wo", "AUX", "MD", "will"),
        ("them", "PRON", "PRP", "they"),
        ("her", "PRON", "PRP$", "her"),
        ("an", "DET", "DT", "a"),
        ("States", "PROPN", "NNPS", "State"),
        ("Parties", "PROPN", "NNPS", "Party"),
        ("Brooks", "PROPN", "NNP", "Brooks"),
        ("Chinese", "ADJ", "JJ", "Chinese"),
        ("New", "ADJ", "JJ", "new"),
        ("higher", "ADJ", "JJR", "high"),
        ("19,400", "NUM", "CD", "19400"),
    ],
)
def test_lemmas_follow_the_treebanks(form: str, upos: str, xpos: str, lemma: str) -> None:
    """The tag decides which dictionary form is meant."""
    assert lemma == lemma_of(form, upos, xpos)


@example("ED", "VERB")
@example("ing", "VERB")
@given(st.text(min_size=1, max_size=30), st.sampled_from(["VERB", "NOUN", "ADJ"]))
def test_any_word_has_a_lemma(form: str, upos: str) -> None:
    """What is no English word has a lemma too."""
    assert lemma_of(form, upos, {"VERB": "VBG", "NOUN": "NNS", "ADJ": "JJR"}[upos])
