"""What clauses inside noun phrases say is told apart, and leaves the clause around it."""

from __future__ import annotations

import pytest

from tests.extract.reading import only, read, wordings
from tests.extract.trees import tree
from workbench.extract.mending import mended
from workbench.extract.splitting import propositions_in

REDUCED = """
1 Lee Lee PROPN NNP _ 2 nsubj
2 sold sell VERB VBD _ 0 root
3 the the DET DT _ 4 det
4 gun gun NOUN NN _ 2 obj
5 Vale Vale PROPN NNP _ 6 nsubj
6 bought buy VERB VBD _ 4 acl:relcl
"""
ABSTRACT = REDUCED.replace("4 gun gun", "4 decision decision").replace("bought buy", "made make")
TRAILING = REDUCED + "7 to to ADP IN _ 8 case\n8 Orff Orff PROPN NNP _ 6 obl\n"
PARTITIVE = """
1 One one NUM CD _ 7 nsubj
2 of of ADP IN _ 4 case
3 the the DET DT _ 4 det
4 mills mill NOUN NNS _ 1 nmod
5 Vale Vale PROPN NNP _ 6 nsubj
6 bought buy VERB VBD _ 4 acl:relcl
7 burned burn VERB VBD _ 0 root
"""
SHARED = """
1 Lee Lee PROPN NNP _ 2 nsubj
2 shot shoot VERB VBD _ 0 root
3 and and CCONJ CC _ 4 cc
4 killed kill VERB VBD _ 2 conj
5 Vale Vale PROPN NNP _ 4 obj
6 in in ADP IN _ 7 case
7 May May PROPN NNP _ 2 obl
"""


def said(conllu: str) -> list[str]:
    """Return what is said in a tree, words put in included."""
    made = mended(tree(conllu))
    return [
        " ".join(
            piece.put_in or " ".join(made.tokens[place].form for place in piece.places)
            for piece in one.pieces
        )
        for one in propositions_in(made, range(len(made)))
    ]


def test_a_clause_without_pronoun_tells_what_was_done_with_its_noun() -> None:
    """The noun goes after the verb, and keeps its clause elsewhere where that tells which one is meant."""
    assert said(REDUCED) == ["Lee sold the gun Vale bought", "Vale bought the gun"]


@pytest.mark.parametrize(
    "conllu", [ABSTRACT, PARTITIVE, TRAILING], ids=["abstract", "part of several", "trailing phrase"]
)
def test_a_clause_on_no_thing_of_its_own_stays_with_its_noun(conllu: str) -> None:
    """`the decision he made`, `one of the mills he bought`, `sold the mill he bought to Orff`."""
    assert len(said(conllu)) == 1


def test_two_verbs_share_the_object_right_after_them() -> None:
    """And what follows the object is said with the last one."""
    assert said(SHARED) == ["Lee shot Vale", "Lee killed Vale in May"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "About 60 other guests who had entered the hall left the hotel at the request of police.",
            [
                "About 60 other guests had entered the hall.",
                "About 60 other guests left the hotel at the request of police.",
            ],
        ),
        (
            "Another plane equipped with the new tubes suffered a series of problems.",
            [
                "Another plane was equipped with the new tubes.",
                "Another plane suffered a series of problems.",
            ],
        ),
        (
            "Brook said she planned to use the money to fight crime and to counter Vale's plans.",
            [
                "Brook planned to use the money to fight crime.",
                "Brook planned to use the money to counter Vale's plans.",
            ],
        ),
        (
            "A record 45,756 guests crossed the bridge last year.",
            [
                "The number of guests who crossed the bridge last year was a record.",
                "45,756 guests crossed the bridge last year.",
            ],
        ),
        (
            "The port took in a record 12,000 ships in May.",
            [
                "The port took in 12,000 ships in May.",
                "The number of ships that the port took in in May was a record.",
            ],
        ),
        (
            "The minister closed two libraries — a move that underlines the shortage of money.",
            ["The minister closed two libraries.", "The move underlines the shortage of money."],
        ),
        (
            "The council closed three libraries, a decision that drew protests.",
            ["The council closed three libraries.", "The decision drew protests."],
        ),
        (
            "Prices rose in May while in June another firm cut its rates.",
            ["Prices rose in May.", "In June another firm cut its rates."],
        ),
        (
            "While the road is not finished, the bridge was opened in May.",
            ["The road is not finished.", "The bridge was opened in May."],
        ),
        ("Brook met Vale in Westport.", ["Brook met Vale in Westport."]),
        (
            "The prize was fought for by two firms, Halden ultimately winning the contest.",
            ["The prize was fought for by two firms.", "Halden ultimately won the contest."],
        ),
        (
            "The roof fell in May killing two workers.",
            ["The roof fell in May.", "The roof killed two workers."],
        ),
        (
            "Vale defended the plan whilst promising a new law.",
            ["Vale defended the plan.", "Vale promised a new law."],
        ),
        (
            "The woman appears to be arguing with someone and appears to shove the guard.",
            ["The woman appears to be arguing with someone.", "The woman appears to shove the guard."],
        ),
        (
            "The museum in Washington, D.C., was closed.",
            ["The museum is in Washington, D.C.", "The museum in Washington, D.C., was closed."],
        ),
        (
            "Ada Brook, then a town councillor, bought the mill.",
            ["Ada Brook was then a town councillor.", "Ada Brook bought the mill."],
        ),
    ],
)
def test_each_fact_is_told_once(text: str, expected: list[str]) -> None:
    """In the order of the sentence, each in its own claim."""
    assert sorted(wordings(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Only three guests who had entered the hall left the hotel.",
        "The council did not see ten guests who had entered the hall.",
        "Eight of ten mills built in Norland burned in May.",
    ],
)
def test_what_bounds_a_number_stays_with_it(text: str) -> None:
    """`only three who …` says nothing of three."""
    assert wordings(text) == [text]


def test_a_reason_may_be_a_fear() -> None:
    """`amid concerns about its cost` tells why."""
    assert "cause" in only("The council dropped the plan amid concerns about its cost.").types


def test_words_joined_inside_a_part_of_a_sentence_in_quotation_marks_stay_together() -> None:
    """`was “sad and moved”`: the subject is not in quotation marks."""
    text = "Ada Brook said she was “honoured and humbled” to open the bridge."

    assert wordings(text) == ["Ada Brook said she was “honoured and humbled” to open the bridge."]


@pytest.mark.parametrize(
    "text",
    [
        "``We closed two mills in May,'' said Ada Brook.",
        "''We closed two mills in May,'' said Ada Brook.",
    ],
)
def test_marks_in_two_signs_are_quotation_marks(text: str) -> None:
    """As old wires and papers have them."""
    claim = only(text)

    assert (claim.attributed_to, claim.manner) == ("Ada Brook", "direct")
    assert "'" not in claim.wording


def test_a_pronoun_whose_noun_stands_before_it_is_no_one_who_spoke_earlier() -> None:
    """The one who was named last in the sentence proposes."""
    text = "Mr. Vale said the mill was closed. Mrs. Brook was frank about the plans she has proposed."

    assert not any("Vale has proposed" in claim.wording for claim in read(text).claims)


def test_who_is_told_something_outside_quotation_marks_is_not_who_speaks() -> None:
    """`told me` is said by whoever wrote the article."""
    found = wordings("“We closed two mills in May, and it was hard,” Ada Brook told me.")

    assert not any("told Ada Brook" in wording for wording in found)


def test_a_quotation_before_a_colon_and_one_behind_it_are_two_claims() -> None:
    """Part of a sentence with its frame, and a sentence of its own."""
    text = 'Ada Brook told Kanal any plan "must be well thought out": "Moves to cut the queue are welcome."'

    assert sorted(wordings(text)) == [
        'Ada Brook told Kanal any plan "must be well thought out".',
        "Ada Brook told Kanal “Moves to cut the queue are welcome.”",
    ]


def test_another_of_the_series_is_not_taken_for_the_one_described_before() -> None:
    """`the shuttle` is hardly the first one where the second was named since."""
    text = (
        "The prototype shuttle, Star Shuttle Aurora, was sold. Star Shuttle Borealis was used in May. "
        "Borealis is being cleaned. Workers are taking oil from the shuttle."
    )

    assert "Workers are taking oil from the shuttle." in wordings(text)


def test_a_clause_beside_a_fragment_is_a_claim() -> None:
    """`Friends again: Vale backs Brook, who …`; what is only exclaimed before it is left out."""
    assert "Carl Vale endorses Brook." in wordings(
        "Ah, friends once more: Carl Vale endorses Brook, who is honored."
    )


def test_who_suggests_something_under_a_past_tense_joins_the_frame() -> None:
    """`said it would leave and suggested that …`: she suggests, not Norland."""
    text = "May said this week that Norland would leave the league and suggested that the port would close."

    assert not any("Norland suggested" in wording for wording in wordings(text))
