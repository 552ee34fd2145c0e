from __future__ import annotations

import pytest

from tests.extract.reading import only
from tests.extract.trees import tree
from workbench.extract.kinds import Marks, types_of


def _types(sentence: str) -> str:
    return " ".join(only(sentence).types)


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Halden is larger and cheaper.", "comparison"),
        ("Lee finished third in the race.", "quantity comparison"),
        ("Norpress became the No. 1 seller of books in Norland in May.", "quantity date comparison"),
        ("The team overtook Halden in 2010.", "date comparison"),
        ("Norbank outsold Norpress in May.", "date comparison"),
        ("The share rose to a five-year high.", "quantity event comparison"),
        ("Sales rose to 40 boats compared to 30 in May.", "quantity date event comparison"),
        ("Brook made final preparations for the visit.", "event"),
        ("Lee gave first aid to the driver.", "event"),
        ("Lee is the last survivor.", "comparison"),
    ],
)
def test_what_compares_or_ranks_is_a_comparison(sentence: str, types: str) -> None:
    """A comparative that is the predicate, a place in an order, a verb such as `overtake`; no first aid."""
    assert _types(sentence) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Brook cancelled a rally out of safety concerns.", "event cause"),
        ("The mine was closed over fears of a flood.", "event cause"),
        ("The deal is creating friction with unions.", "cause"),
        ("The ruling set off protests in Halden.", "cause"),
        ("The news earned him the attention of the court.", "cause"),
        ("The council created a park.", "event"),
        ("This allows towns to build houses.", "cause"),
        ("The driver died of smoke poisoning.", "event cause"),
    ],
)
def test_what_moved_somebody_and_what_a_thing_brings_about_are_causes(sentence: str, types: str) -> None:
    """Fears and concerns are reasons; a deal creates friction as a cause, a council a park as a deed."""
    assert _types(sentence) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Brook dismissed Lee as a weak leader.", "statement"),
        ("The firm has faced criticism from unions.", "statement"),
        ("Norbank had expressed interest in buying the plant.", "statement"),
        ("Voters tweeted about the delay.", "statement"),
        ("The mayor welcomed the decision.", "statement"),
        ("The mayor welcomed guests to the town hall.", "event"),
        ("The marchers identified themselves as voters.", "statement"),
    ],
)
def test_what_is_done_by_saying_it_is_a_statement(sentence: str, types: str) -> None:
    """To dismiss somebody as something is done in words, and so is criticism; to welcome guests is not."""
    assert _types(sentence) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("There are no plans to close the plant.", "plan"),
        ("Norland has a plan to build a dam.", "plan"),
        ("The decision is due in May.", "date plan"),
        ("Brook had a stroke in 2013.", "date event"),
        ("Brook prepared to leave the hall.", "event"),
        ("Lee appears to be arguing with somebody.", "event"),
        ("Lee appears to be ill.", "identity"),
        ("The plane can fly to Singapore.", "identity"),
    ],
)
def test_a_plan_is_named_and_a_deed_may_only_appear_so(sentence: str, types: str) -> None:
    """`Has a plan to` is a plan; what somebody appears to be doing happens."""
    assert _types(sentence) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Hundreds of people had gathered outside the town hall.", "quantity event"),
        ("The firm includes 40 shops.", "quantity"),
        ("Norland makes up 4 percent of the market.", "quantity"),
        ("The first leg of the journey was cancelled.", "event"),
        ("Lee is 40 years old.", "quantity"),
        ("The firm reported a loss of $40 million.", "quantity statement"),
    ],
)
def test_numbers_are_quantities_and_what_they_count_no_identity(sentence: str, types: str) -> None:
    """Hundreds are a number; what a thing includes is one; the first leg only tells which is meant."""
    assert _types(sentence) == types


def test_an_order_that_names_a_kind_is_no_quantity() -> None:
    """Nobody counts in `second-degree murder`."""
    assert _types("Lee was tried for second-degree murder.") == "event"


def test_a_date_in_a_relative_clause_does_not_say_when() -> None:
    """`Brook met the man who left in 1990`: when they met is not said."""
    made = tree(
        "1 Brook Brook PROPN NNP _ 2 nsubj\n2 met meet VERB VBD _ 0 root\n3 the the DET DT _ 4 det\n"
        "4 man man NOUN NN _ 2 obj\n5 who who PRON WP _ 6 nsubj\n6 left leave VERB VBD _ 4 acl:relcl\n"
        "7 in in ADP IN _ 8 case\n8 1990 1990 NUM CD _ 6 obl"
    )

    assert types_of(made, 1, range(8), Marks(dates=frozenset({7}))) == ("event",)
