from __future__ import annotations

import pytest

from tests.extract.trees import tree
from workbench.extract.kinds import Marks, types_of

BRIDGE_IS_LONG = """
1 The the DET DT _ 2 det
2 bridge bridge NOUN NN _ 5 nsubj
3 is be AUX VBZ _ 5 cop
4 the the DET DT _ 5 det
5 {noun} {noun} {upos} {xpos} _ 0 root
"""
THE_DAM = """
1 The the DET DT _ 2 det
2 dam dam NOUN NN _ {head} nsubj
"""


def _broke(rest: str) -> str:
    return "1 The the DET DT _ 2 det\n2 dam dam NOUN NN _ 3 nsubj\n3 broke break VERB VBD _ 0 root\n" + rest


@pytest.mark.parametrize(
    ("conllu", "head", "types"),
    [
        (BRIDGE_IS_LONG.format(noun="gift", upos="NOUN", xpos="NN"), 4, ("identity",)),
        (BRIDGE_IS_LONG.format(noun="longest", upos="ADJ", xpos="JJS"), 4, ("comparison",)),
        (_broke(""), 2, ("event",)),
        (
            _broke(
                "4 because because ADP IN _ 6 case\n5 of of ADP IN _ 4 fixed\n6 rain rain NOUN NN _ 3 obl"
            ),
            2,
            ("event", "cause"),
        ),
    ],
)  # fmt: skip
def test_the_clause_says_what_kind_of_fact_it_is(conllu: str, head: int, types: tuple[str, ...]) -> None:
    """A copula tells what a thing is, a superlative ranks it, a past verb tells an event, a reason why."""
    made = tree(conllu)

    assert types_of(made, head, range(len(made)), Marks()) == types


@pytest.mark.parametrize(
    ("conllu", "head"),
    [
        (
            "1 Brook Brook PROPN NNP _ 3 nsubj\n2 will will AUX MD _ 3 aux\n3 resign resign VERB VB _ 0 root",
            2,
        ),
        (
            "1 Brook Brook PROPN NNP _ 2 nsubj\n2 plans plan VERB VBZ _ 0 root\n3 to to PART TO _ 4 mark\n"
            "4 resign resign VERB VB _ 2 xcomp",
            1,
        ),
    ],
)
def test_what_is_to_come_is_a_plan(conllu: str, head: int) -> None:
    """A future and an intention are plans, and no events yet."""
    made = tree(conllu)

    assert types_of(made, head, range(len(made)), Marks()) == ("plan",)


def test_a_number_that_is_all_a_clause_says_is_no_event() -> None:
    """`The bill is 12 million` is a quantity and nothing besides."""
    made = tree(
        "1 The the DET DT _ 2 det\n2 bill bill NOUN NN _ 5 nsubj\n3 is be AUX VBZ _ 5 cop\n"
        "4 12 12 NUM CD _ 5 compound\n5 million million NUM CD _ 0 root"
    )

    assert types_of(made, 4, range(5), Marks(numbers=frozenset({3, 4}))) == ("quantity",)


def test_last_before_a_span_of_time_ranks_nothing() -> None:
    """`Last week` only says when."""
    made = tree(_broke("4 last last ADJ JJ _ 5 amod\n5 week week NOUN NN _ 3 obl:tmod"))

    assert types_of(made, 2, range(5), Marks(dates=frozenset({3, 4}))) == ("date", "event")


def test_only_the_words_of_the_claim_count() -> None:
    """A superlative elsewhere in the sentence does not make a claim a comparison."""
    made = tree(_broke("4 in in ADP IN _ 7 case\n5 the the DET DT _ 7 det\n6 worst bad ADJ JJS _ 7 amod\n"
                       "7 storm storm NOUN NN _ 3 obl"))  # fmt: skip

    assert types_of(made, 2, (0, 1, 2), Marks()) == ("event",)


def test_somebody_who_is_accused_of_a_deed_is_two_kinds_of_fact() -> None:
    """The accusation is a statement; what it is about is an event."""
    made = tree(
        "1 Brook Brook PROPN NNP _ 3 nsubj:pass\n2 is be AUX VBZ _ 3 aux:pass\n"
        "3 accused accuse VERB VBN _ 0 root\n"
        "4 of of SCONJ IN _ 5 mark\n5 hiding hide VERB VBG _ 3 advcl\n6 money money NOUN NN _ 5 obj"
    )

    assert types_of(made, 2, range(6), Marks()) == ("statement", "event")


def test_words_that_were_said_are_a_quotation_whatever_is_in_them() -> None:
    """Of `Brook said “…”` only the saying is to be checked."""
    made = tree("1 Brook Brook PROPN NNP _ 2 nsubj\n2 said say VERB VBD _ 0 root")

    assert types_of(made, 1, range(2), Marks(is_saying=True)) == ("quotation",)


MOST_TOWNS = """
1 Most Most ADJ JJS _ 2 amod
2 towns town NOUN NNS _ 3 nsubj
3 closed close VERB VBD _ 0 root
4 schools school NOUN NNS _ 3 obj
"""
FIRST_SHIP = _broke("4 first first ADV RB _ 3 advmod")
BROOK_TRIED = """
1 Brook Brook PROPN NNP _ 2 nsubj
2 tried try VERB VBD _ 0 root
3 to to PART TO _ 4 mark
4 leave leave VERB VB _ 2 xcomp
"""
THE_LAW_LETS = """
1 The the DET DT _ 2 det
2 law law NOUN NN _ 3 nsubj
3 allows allow VERB VBZ _ 0 root
4 towns town NOUN NNS _ 3 obj
5 to to PART TO _ 6 mark
6 build build VERB VB _ 3 xcomp
"""
BROOK_MADE_BREAD = """
1 The the DET DT _ 2 det
2 baker baker NOUN NN _ 3 nsubj
3 made make VERB VBD _ 0 root
4 bread bread NOUN NN _ 3 obj
"""
IT_IS_RUN = """
1 The the DET DT _ 2 det
2 port port NOUN NN _ 4 nsubj:pass
3 is be AUX VBZ _ 4 aux:pass
4 run run VERB VBN _ 0 root
"""
THE_REASON = """
1 The the DET DT _ 2 det
2 reason reason NOUN NN _ 4 nsubj
3 is be AUX VBZ _ 4 cop
4 rain rain NOUN NN _ 0 root
"""


@pytest.mark.parametrize(
    ("conllu", "head", "types"),
    [
        (MOST_TOWNS, 2, ("event",)),
        (FIRST_SHIP, 2, ("event", "comparison")),
        (BROOK_TRIED, 1, ("event",)),
        (THE_LAW_LETS, 2, ("cause",)),
        (BROOK_MADE_BREAD, 2, ("event",)),
        (IT_IS_RUN, 3, ("identity",)),
        (THE_REASON, 3, ("cause",)),
    ],
    ids=["majority", "first", "tried", "lets", "made", "passive", "reason"],
)
def test_kinds_follow_what_the_words_do_in_the_clause(conllu: str, head: int, types: tuple[str, ...]) -> None:
    """A majority ranks nothing; a first time happened; an attempt was made; making bread causes nothing."""
    made = tree(conllu)

    assert types_of(made, head, range(len(made)), Marks()) == types


def test_what_somebody_heard_is_typed_by_what_it_is() -> None:
    """To hear that a dam broke is no act of speech."""
    made = tree(
        "1 Brook Brook PROPN NNP _ 2 nsubj\n2 heard hear VERB VBD _ 0 root\n3 it it PRON PRP _ 4 nsubj\n"
        "4 broke break VERB VBD _ 2 ccomp"
    )

    assert types_of(made, 1, range(4), Marks(is_statement=True)) == ("event",)


def test_a_second_deed_that_somebody_is_accused_of_is_a_statement_too() -> None:
    """The accusing verb is looked for above the deeds that it joins."""
    made = tree(
        "1 Brook Brook PROPN NNP _ 3 nsubj:pass\n2 is be AUX VBZ _ 3 aux:pass\n"
        "3 accused accuse VERB VBN _ 0 root\n4 of of SCONJ IN _ 5 mark\n5 hiding hide VERB VBG _ 3 advcl\n"
        "6 and and CCONJ CC _ 7 cc\n7 lying lie VERB VBG _ 5 conj"
    )

    assert types_of(made, 6, (0, 1, 2, 3, 6), Marks()) == ("statement", "event")


def test_the_number_that_a_known_subject_goes_by_is_not_told() -> None:
    """`The two towns agreed` does not say how many towns there are."""
    made = tree(
        "1 The the DET DT _ 3 det\n2 two two NUM CD _ 3 nummod\n3 towns town NOUN NNS _ 4 nsubj\n"
        "4 agreed agree VERB VBD _ 0 root"
    )

    assert types_of(made, 3, range(4), Marks(numbers=frozenset({1}))) == ("event",)


LED_BESIDE = """
1 The the DET DT _ 2 det
2 club club NOUN NN _ 6 nsubj
3 , , PUNCT , _ 4 punct
4 led lead VERB VBN _ 2 acl
5 abroad abroad ADV RB _ 4 advmod
6 lost lose VERB VBD _ 0 root
"""


def test_an_is_that_was_put_in_tells_how_things_are() -> None:
    """`The club, led abroad, lost` says that the club is led abroad, which is no event."""
    made = tree(LED_BESIDE)
    places = (0, 1, 3, 4)

    assert types_of(made, 3, places, Marks(subject=1, put_in="is")) == ("identity",)
    assert types_of(made, 3, places, Marks(subject=1, put_in="was")) == ("event",)


def test_the_number_that_a_subject_is_known_by_is_not_ranked_with_it() -> None:
    """`Won with 90 votes, the most ever`: that they are the most is said, not how many there are."""
    made = tree(
        "1 Won win VERB VBD _ 0 root\n2 with with ADP IN _ 4 case\n3 90 90 NUM CD _ 4 nummod\n"
        "4 votes vote NOUN NNS _ 1 obl\n5 , , PUNCT , _ 7 punct\n6 the the DET DT _ 7 det\n"
        "7 highest high ADJ JJS _ 4 appos"
    )
    marks = Marks(numbers=frozenset({2, 3}), subject=3, put_in="are")

    assert types_of(made, 6, (2, 3, 5, 6), marks) == ("comparison",)


def test_a_rank_inside_a_phrase_only_tells_which_thing_is_meant() -> None:
    """`Broke near the oldest mill` ranks nothing; `was the oldest` and `for the first time` do."""
    near = "4 near near ADP IN _ 7 case\n5 the the DET DT _ 7 det\n6 oldest old ADJ JJS _ 7 amod\n"
    first = "4 for for ADP IN _ 7 case\n5 the the DET DT _ 7 det\n6 first first ADJ JJ _ 7 amod\n"

    mill, time = (
        tree(_broke(near + "7 mill mill NOUN NN _ 3 obl")),
        tree(_broke(first + "7 time time NOUN NN _ 3 obl")),
    )

    assert types_of(mill, 2, range(7), Marks()) == ("event",)
    assert types_of(time, 2, range(7), Marks()) == ("event", "comparison")


def test_what_will_be_the_last_is_a_plan_and_ranked() -> None:
    """`It will be the last voyage`."""
    made = tree(
        "1 It it PRON PRP _ 6 nsubj\n2 will will AUX MD _ 6 aux\n3 be be AUX VB _ 6 cop\n"
        "4 the the DET DT _ 6 det\n5 last last ADJ JJ _ 6 amod\n6 voyage voyage NOUN NN _ 0 root"
    )

    assert types_of(made, 5, range(6), Marks()) == ("comparison", "plan")


def test_a_second_verb_shares_the_will_of_the_first() -> None:
    """`Will close and cut`: what is cut is to come as well."""
    made = tree(
        "1 Acme Acme PROPN NNP _ 3 nsubj\n2 will will AUX MD _ 3 aux\n3 close close VERB VB _ 0 root\n"
        "4 and and CCONJ CC _ 5 cc\n5 cut cut VERB VB _ 3 conj\n6 jobs job NOUN NNS _ 5 obj"
    )

    assert types_of(made, 4, (0, 1, 4, 5), Marks()) == ("plan",)


OLD_BOOK = """
1 His his PRON PRP$ _ 2 nmod:poss
2 book book NOUN NN _ 6 nsubj
3 ( ( PUNCT -LRB- _ 4 punct
4 1806 1806 NUM CD _ 2 appos
5 ) ) PUNCT -RRB- _ 4 punct
6 sold sell VERB VBD _ 0 root
"""


def test_a_date_in_brackets_or_in_the_subject_does_not_say_when() -> None:
    """`His book (1806) sold`: when it sold is not said."""
    made = tree(OLD_BOOK)

    assert types_of(made, 5, range(6), Marks(dates=frozenset({3}))) == ("event",)


@pytest.mark.parametrize(
    ("adjective", "noun", "types"),
    [
        ("chief", "executive", ("identity",)),
        ("main", "customer", ("identity", "comparison")),
    ],
)
def test_the_chief_of_an_office_leads_nobody_here(adjective: str, noun: str, types: tuple[str, ...]) -> None:
    """`Is chief executive` names an office; `is the main customer` compares."""
    made = tree(
        f"1 She she PRON PRP _ 5 nsubj\n2 is be AUX VBZ _ 5 cop\n3 the the DET DT _ 5 det\n"
        f"4 {adjective} {adjective} ADJ JJ _ 5 amod\n5 {noun} {noun} NOUN NN _ 0 root"
    )

    assert types_of(made, 4, range(5), Marks()) == types


def test_a_most_welcome_change_is_not_the_most_welcome() -> None:
    """With `a`, `most` means very."""
    made = tree(
        "1 It it PRON PRP _ 6 nsubj\n2 is be AUX VBZ _ 6 cop\n3 a a DET DT _ 6 det\n"
        "4 most most ADV RBS _ 5 advmod\n5 pretty pretty ADJ JJ _ 6 amod\n6 town town NOUN NN _ 0 root"
    )

    assert types_of(made, 5, range(6), Marks()) == ("identity",)


def test_to_give_out_words_is_a_statement() -> None:
    """`Issued a warning` was done by saying something; `issued a ticket` was not."""
    made = "1 Acme Acme PROPN NNP _ 2 nsubj\n2 issued issue VERB VBD _ 0 root\n3 a a DET DT _ 4 det\n"

    warning, ticket = (tree(f"{made}4 {noun} {noun} NOUN NN _ 2 obj") for noun in ("warning", "ticket"))

    assert types_of(warning, 1, range(4), Marks()) == ("statement",)
    assert types_of(ticket, 1, range(4), Marks()) == ("event",)


def test_of_words_with_their_frame_the_plan_is_told_as_well() -> None:
    """`Acme said it would attack` is a statement and a plan; to attack is no act of speech here."""
    made = tree(
        "1 Acme Acme PROPN NNP _ 2 nsubj\n2 said say VERB VBD _ 0 root\n3 it it PRON PRP _ 5 nsubj\n"
        "4 would would AUX MD _ 5 aux\n5 attack attack VERB VB _ 2 ccomp\n6 first first ADV RB _ 5 advmod"
    )

    assert types_of(made, 4, range(5), Marks(is_statement=True, is_framed=True)) == ("statement", "plan")
