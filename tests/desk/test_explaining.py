"""What the program did to make a claim is said so that a person can check each step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.desk.conftest import BRIDGE, claim_on
from tests.desk.reading import NEWER, newer
from workbench.desk import importing, looking, revising
from workbench.desk.explaining import (
    Engine,
    Explanation,
    Reason,
    Working,
    engine_of,
    explanation_of,
    sections_of,
)
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.rulewords import rule_words
from workbench.desk.workspace import Workspace, create
from workbench.domain.extraction import FoundClaim
from workbench.domain.wording import WordingEdit
from workbench.sample.building import build

LONG = "The bridge of the river town"


def telling(claim: FoundClaim) -> FoundClaim:
    """Word a claim as a newer engine does: something put in, something open, a named rule."""
    if claim.wording.startswith("The bridge was"):
        wording = LONG + claim.wording[len("The bridge") :]
        edits = (WordingEdit(0, len(LONG), "The bridge"),)
        reasons = ("a fact +300", "superlative +900")
        return replace(
            claim, wording=wording, edits=edits, worth=1000, reasons=reasons, how="coordinated predicate"
        )
    if "proud" in claim.wording:
        return replace(claim, unresolved=("it",))
    return claim


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace read by that engine."""
    monkeypatch.setattr(importing, "extract", newer(telling))
    made = create(tmp_path / "told")
    dated = Overrides(published="2022-09-14")
    text = BRIDGE + "\nThe ferry stopped on Monday.\n"
    importing.import_one(made, "Ann", Arrival("bridge.txt", text.encode()), dated)
    return made


def explained(workspace: Workspace, words: str) -> Explanation:
    """Explain the claim whose quote holds `words`."""
    return explanation_of(looking.article(workspace, 1), claim_on(workspace, words))


def lines(workspace: Workspace, words: str, title: str) -> list[str]:
    """Return one section of the explanation."""
    sections = sections_of(explained(workspace, words))
    return [line for section in sections if section.title == title for line in section.lines]


def test_what_was_put_in_stands_in_brackets_beside_the_articles_words(told: Workspace) -> None:
    """Brackets, the article's own words for them, and the wording without."""
    said = lines(told, "1931", "Wording")

    assert said[0].startswith(f"[{LONG}] was opened in 1931")
    assert said[1] == f"put in: “{LONG}” for the article's “The bridge”"
    assert said[2].startswith("without it: The bridge was opened in 1931")


def test_what_stays_open_is_said(told: Workspace) -> None:
    """An unresolved word is named."""
    assert lines(told, "proud", "Wording")[-1] == (
        "unresolved: the article does not settle what “it” means here"
    )


def test_the_quote_stands_in_its_sentence(told: Workspace) -> None:
    """The rest of the sentence is shown around it."""
    explanation = explained(told, "cost $4")
    sentence = explanation.before + explanation.quote + explanation.after

    assert sentence == "The bridge was opened in 1931 and cost $4 million."


def test_reasons_add_up_or_are_said_to_be_held(told: Workspace) -> None:
    """Points are named one by one; what is more than 1000 is held there."""
    explanation = explained(told, "1931")

    assert explanation.reasons == (Reason("a fact", 300), Reason("superlative", 900))
    assert lines(told, "1931", "Why check")[-1] == " 1200  together, held at 1000 of 1000"
    for item in looking.article(told, 1).claims:
        points = [reason.points or 0 for reason in explained(told, item.claim.quote).reasons]
        assert min(1000, sum(points)) == item.claim.worth


def test_numbers_and_dates_come_with_their_working(told: Workspace) -> None:
    """A number with its bound; a day that hangs on the publication date says so."""
    assert lines(told, "300 cars", "Numbers")[0].startswith("“at least 300 cars” is read as at least 300 car")
    assert lines(told, "ferry", "Dates") == [
        "“Monday” is read as 2022-09-12, counted from 2022-09-14, the day of publication"
    ]
    assert "counted from" not in lines(told, "1931", "Dates")[0]


def test_a_day_that_nothing_settles_is_said_to_be_open(told: Workspace) -> None:
    """No day is shown as none."""
    undated = replace(explained(told, "ferry"), dates=(Working("Monday", "", ""),))
    (section,) = (section for section in sections_of(undated) if section.title == "Dates")

    assert section.lines == ("“Monday”: nothing here settles which day that is",)


def test_the_speaker_and_the_questions_are_explained(told: Workspace) -> None:
    """Whose word it is, how it is given, and which questions follow."""
    said = lines(told, "proud", "Whose word")
    own = lines(told, "12,000", "Whose word")

    assert said[0].endswith("quoted in their own words")
    assert said[1] == "named in the sentence itself"
    assert said[3] == "was it said so? asked: the article gives it on somebody's word"
    assert own == [
        "the article's own: it names nobody who says so",
        "is it so? asked: it states a fact",
        "was it said so? not asked: the article says it in its own voice",
    ]


def test_rule_and_engine_are_named(told: Workspace) -> None:
    """The rule in words, the engine with version and model."""
    assert lines(told, "1931", "Found by") == [
        "coordinated predicate: one of several things that a sentence says of the same subject",
        "engine of revision 1: claims, version 9, model 0a1ef4abbb93",
    ]


def test_a_claim_of_a_person_says_so(told: Workspace) -> None:
    """No rule made it."""
    view = looking.article(told, 1)
    start = view.document.text.index("splendid")
    revising.add_claim(told, "Ann", view.revision.uid, start, start + 8, "It is splendid.")

    assert lines(told, "splendid", "Found by")[0] == "A person added it: added by Ann"


@pytest.mark.parametrize(
    ("extractor", "engine"),
    [
        (NEWER, Engine("claims", "9", "0a1ef4abbb93")),
        ("rules/1", Engine("rules", "1", "")),
        ("by hand", Engine("by hand", "", "")),
    ],
)
def test_the_name_of_an_engine_is_taken_apart(extractor: str, engine: Engine) -> None:
    """Name, version, and the beginning of the model's hash."""
    assert engine_of(extractor) == engine


def test_every_rule_that_read_the_sample_has_words(tmp_path: Path) -> None:
    """Nobody has to know what the program calls a rule."""
    with_sample = build(tmp_path / "sample")
    extracted = [item.claim.how for item in looking.article(with_sample, 1).claims if not item.claim.parents]

    assert {how for how in extracted if not rule_words(how) and " by " not in how} == set()
