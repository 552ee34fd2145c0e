from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import workbench.language
from tests.extract.reading import only
from workbench.extract import pronoun_weights, weighing
from workbench.extract.weighing import WEIGHTS, weigh
from workbench.language.parsing.tokens import Judgement

_CARD = Path(workbench.language.__file__).parent / "model" / "card.md"
_ODDS = st.floats(0, 1)


@given(st.sets(st.sampled_from(sorted(WEIGHTS))), st.one_of(st.none(), st.builds(Judgement, _ODDS, _ODDS)))
def test_parts_add_up_to_the_worth(signs: set[str], judgement: Judgement | None) -> None:
    """Whatever is seen in a claim, its parts make its worth exactly, and it stays on the scale."""
    worth, reasons = weigh(tuple(sorted(signs)), judgement)

    assert worth == sum(int(reason.rpartition(" ")[2]) for reason in reasons)
    assert 0 <= worth <= 1000


def test_the_likeness_is_one_of_the_reasons() -> None:
    """What fact-checkers picked raises the worth of what is like it, and lowers that of what is not."""
    (plain, _), (likely, for_it), (unlikely, against_it) = (
        weigh((), one) for one in (None, Judgement(0.9, 0.9), Judgement(0.01, 0.9))
    )

    assert unlikely < plain < likely
    assert for_it[-1].startswith("like what fact-checkers picked +")
    assert against_it[-1].startswith("unlike what fact-checkers picked -")


def test_reasons_are_signs_that_a_reader_sees() -> None:
    """The number, the share, the rise and the missing source of a claim are named."""
    names = {reason.rpartition(" ")[0] for reason in only("Rents in Leeds rose by 12 percent.").reasons}

    assert {"number", "number without source", "money, share or millions", "rise or fall"} <= names


def test_an_accusation_against_somebody_named_is_named() -> None:
    """Whoever is accused by name makes a claim worth a check."""
    names = {reason.rpartition(" ")[0] for reason in only("Ada Brook was charged with fraud.").reasons}

    assert {"accusation", "accusation against somebody named"} <= names


@pytest.mark.parametrize(
    ("sentence", "reason", "is_named"),
    [
        ("The court upheld the law.", "law", True),
        ("Crowds cheered law enforcement in Halden.", "law", False),
        ("Lee murdered Ada Brook.", "accusation against somebody named", True),
        ("Halden is larger than Norport.", "rank or comparison", True),
    ],
)
def test_a_reason_is_named_where_it_holds(sentence: str, reason: str, is_named: bool) -> None:
    """The police are no law; a murder told of somebody accuses; what is larger is compared."""
    names = {named.rpartition(" ")[0] for named in only(sentence).reasons}

    assert (reason in names) is is_named


@pytest.mark.parametrize("weights", [pronoun_weights.WEIGHTS, weighing.WEIGHTS], ids=["pronouns", "reasons"])
def test_the_card_names_the_tables_of_weights(weights: object) -> None:
    """Nobody can change what was learned and leave its card."""
    digest = hashlib.sha256(json.dumps(weights, sort_keys=True).encode()).hexdigest()

    assert digest in _CARD.read_text("utf-8")
