"""Ranks, conditions and joined verbs hang where grammar has them, by trees and by the shipped parser."""

from __future__ import annotations

from tests.extract.reading import read, wordings
from tests.extract.trees import tree
from workbench.extract.mending import mended

SALE = """
1 Lee Lee PROPN NNP _ 3 nsubj
2 will will AUX MD _ 3 aux
3 sell sell VERB VB _ 0 root
4 the the DET DT _ 5 det
5 mill mill NOUN NN _ 3 obj
6 , , PUNCT , _ 8 punct
7 which which PRON WDT _ 8 nsubj
8 burned burn VERB VBD _ 5 acl:relcl
9 , , PUNCT , _ 12 punct
10 if if SCONJ IN _ 12 mark
11 banks bank NOUN NNS _ 12 nsubj
12 agree agree VERB VBP _ 8 advcl
"""
CALLS = """
1 Report report NOUN NN _ 2 nsubj
2 says say VERB VBZ _ 0 root
3 Lee Lee PROPN NNP _ 4 nsubj
4 lied lie VERB VBD _ 2 ccomp
5 and and CCONJ CC _ 6 cc
6 calls call VERB VBZ _ 4 conj
7 for for ADP IN _ 8 case
8 reform reform NOUN NN _ 6 obl
"""
CUT = """
1 Lee Lee PROPN NNP _ 2 nsubj
2 plans plan VERB VBZ _ 0 root
3 to to PART TO _ 4 mark
4 cut cut VERB VB _ 2 xcomp
5 jobs job NOUN NNS _ 4 obj
6 and and CCONJ CC _ 8 cc
7 close close VERB VB _ 8 amod
8 mills mill NOUN NNS _ 5 conj
"""
LOWEST = """
1 Shares share NOUN NNS _ 2 nsubj
2 closed close VERB VBD _ 0 root
3 at at ADP IN _ 4 case
4 743 743 NUM CD _ 2 obl
5 , , PUNCT , _ 8 punct
6 their their PRON PRP$ _ 8 nmod:poss
7 lowest low ADJ JJS Degree=Sup 8 amod
8 level level NOUN NN _ 2 parataxis
9 since since ADP IN _ 10 case
10 April April PROPN NNP _ 2 obl
"""


def hanging(conllu: str, place: int) -> tuple[int, str]:
    """Return the place of a word's head and its relation after mending."""
    made = mended(tree(conllu))
    return made.head(place), made.tokens[place].relation


def test_a_condition_after_a_relative_clause_is_of_the_main_clause() -> None:
    """The sale hangs on the banks, not the fire."""
    assert hanging(SALE, 11) == (2, "advcl")


def test_a_condition_after_a_relative_clause_stays_with_what_it_bounds() -> None:
    """What has happened has no condition."""
    assert wordings("Halden will sell the unit, which lost $4 million in May, if a buyer can be found.") == [
        "Halden will sell the unit if a buyer can be found.",
        "The unit lost $4 million in May.",
    ]


def test_a_verb_joined_by_its_tense_is_not_handed_on() -> None:
    """Who says in the present calls in the present."""
    assert hanging(CALLS, 5) == (1, "conj")


def test_a_bare_verb_before_a_noun_is_joined_to_the_verb() -> None:
    """`cut jobs and close mills` are two plans."""
    assert [hanging(CUT, place) for place in (6, 7)] == [(3, "conj"), (6, "obj")]


def test_a_rank_is_of_the_number_right_before_it() -> None:
    """And since when, belongs to the rank."""
    assert [hanging(LOWEST, place) for place in (7, 9)] == [(3, "appos"), (7, "nmod")]


def test_a_number_that_is_a_rank_is_told_in_full() -> None:
    """The rank keeps its bound."""
    assert wordings("The index closed at 7,114.3, its lowest level since October 1997.") == [
        "The index closed at 7,114.3.",
        "7,114.3 is the index’s lowest level since October 1997.",
    ]


def test_a_verb_of_saying_that_only_dates_gives_no_source() -> None:
    """`after it warned of bankruptcy` makes the loans nobody's word."""
    loans = read("Last month, Halden was given loans of $17 million after it warned of bankruptcy.").claims[0]

    assert (loans.attributed_to, loans.questions) == ("", ("content",))


def test_a_clause_on_a_year_tells_what_happened_in_it() -> None:
    """The rank keeps its bound, and the year its event."""
    assert wordings("It was the strongest storm to hit the country since 1992, when 23 people died.") == [
        "It was the strongest storm to hit the country since 1992.",
        "23 people died in 1992.",
    ]


def test_a_person_is_not_another_person() -> None:
    """The second name is that of the role right before it."""
    found = wordings("Kari Holt, who visited the town with the head of the fire service, Nils Aker, left.")

    assert "Nils Aker is the head of the fire service." in found
    assert not any("Holt is Nils" in wording for wording in found)


def test_what_looks_like_a_participle_after_its_subject_is_a_past_tense() -> None:
    """`after a storm swept across the coast` tells that it did."""
    assert "A storm swept across the coast on Saturday." in wordings(
        "More than 40,000 homes remain without electricity after a storm swept across the coast on Saturday."
    )


def test_what_was_done_bounds_the_rank_it_stands_behind() -> None:
    """The fine is the highest of those imposed, not of all fines."""
    assert wordings("Halden paid a fine of $5 million, the highest ever imposed in Norland.") == [
        "Halden paid a fine of $5 million.",
        "$5 million was the highest ever imposed in Norland.",
    ]


def test_what_is_so_is_not_part_of_what_was_asked_for() -> None:
    """Nobody recommended that only one has been closed."""
    claims = read("The agency recommended that six mills be closed, but only one has been.").claims

    assert [(claim.wording, claim.attributed_to) for claim in claims] == [
        ("The agency recommended that six mills be closed.", "The agency"),
        ("Only one has been.", ""),
    ]


def test_what_is_planned_beside_a_deed_is_told_of_its_own_subject() -> None:
    """The laws are expected, not the city, and nobody says that they banned anything."""
    found = wordings(
        "The city has made housing one of its goals, with laws banning empty houses expected next month."
    )

    assert found[0] == "The city has made housing one of its goals."
    assert found[1] == "Laws banning empty houses are expected next month."
