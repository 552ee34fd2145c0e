"""What stands after a verb of saying but has not been stated stays with that verb."""

from __future__ import annotations

import pytest

from tests.extract.reading import read, wordings
from tests.extract.trees import tree
from workbench.extract.predicates import is_question

SANK = """
1 Hale Hale PROPN NNP _ 2 nsubj
2 told tell VERB VBD _ 0 root
3 where where ADV WRB _ 6 advmod
4 the the DET DT _ 5 det
5 ship ship NOUN NN _ 6 nsubj
6 sank sink VERB VBD _ 2 ccomp
"""
FAST = """
1 Hale Hale PROPN NNP _ 2 nsubj
2 showed show VERB VBD _ 0 root
3 just just ADV RB _ 4 advmod
4 how how ADV WRB _ 5 advmod
5 fast fast ADV RB _ 7 advmod
6 ice ice NOUN NN _ 7 nsubj
7 melts melt VERB VBZ _ 2 ccomp
"""
LEFT = """
1 Hale Hale PROPN NNP _ 2 nsubj
2 said say VERB VBD _ 0 root
3 the the DET DT _ 4 det
4 man man NOUN NN _ 7 nsubj
5 who who PRON WP _ 6 nsubj
6 left leave VERB VBD _ 4 acl:relcl
7 lied lie VERB VBD _ 2 ccomp
"""


@pytest.mark.parametrize(
    ("conllu", "clause", "asks"),
    [(SANK, 5, True), (FAST, 6, True), (LEFT, 6, False)],
    ids=["where", "how fast", "who in the subject"],
)
def test_a_clause_asks_by_a_word_of_its_own(conllu: str, clause: int, asks: bool) -> None:
    """A relative clause inside does not make it a question."""
    assert is_question(tree(conllu), clause) == asks


@pytest.mark.parametrize(
    "sentence",
    [
        "Hale announced where the four ships will be shown.",
        "The study reveals just how fast the ice in Norland is melting.",
        "Hale refused to say whether he would run.",
        "The senator forced Brook to admit that no managers were fired.",
        "Halden is expected to report that profits rose 4 percent.",
    ],
)
def test_a_question_or_what_is_yet_to_be_said_stays_in_its_frame(sentence: str) -> None:
    """`Where the ships will be shown` is no claim, and nobody has said that profits rose."""
    assert wordings(sentence) == [sentence]


def test_what_was_said_when_something_happened_stays_with_the_date() -> None:
    """`closed after police said` would break off."""
    claims = read("The road was closed after police said that 40 people had died.").claims

    assert [(claim.wording, claim.attributed_to) for claim in claims] == [
        ("The road was closed after police said that 40 people had died.", ""),
        ("Police said that 40 people had died.", "police"),
    ]


def test_as_somebody_said_is_no_claim() -> None:
    """What was said is the rest of the sentence, and Hale its source."""
    (claim,) = read("As Hale said on Monday, the mill has closed.").claims

    assert (claim.wording, claim.attributed_to) == ("The mill has closed.", "Hale")


def test_what_is_expected_to_be_said_is_nobodys_word() -> None:
    """Halden has reported nothing yet."""
    (claim,) = read("Halden is expected to report that profits rose 4 percent.").claims

    assert claim.attributed_to == ""


def test_questions_that_are_joined_are_claims_each() -> None:
    """Each keeps the verb that hands them on."""
    assert wordings("Hale explained why the mayor left Oslo in 2010 and what he sold.") == [
        "Hale explained why the mayor left Oslo in 2010.",
        "Hale explained what he sold.",
    ]


def test_a_verb_that_leads_to_the_saying_tells_what_was_said() -> None:
    """`went on to say that …` has said it."""
    (claim,) = read("Hale went on to say that the mill closed.").claims

    assert (claim.wording, claim.attributed_to) == ("The mill closed.", "Hale")
