"""What extraction found, printed for people: claims under their sentences, in colour on a terminal only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.cli.conftest import ARTICLE, Command, done
from workbench.cli import printing
from workbench.cli.readings import lines_of
from workbench.domain.extraction import Extraction, FoundClaim, FoundDate, FoundQuantity, FoundSentence
from workbench.domain.wording import WordingEdit

TEXT = "It is lovely. She built at least 3 piers in 1874, Ada Brook said."
CLAIM = FoundClaim(
    14, 48, "Joan Whitlock built at least 3 piers in 1874.", ("quantity",), "Ada Brook", "indirect",
    ("content", "attribution"), 620, ("a fact +300", "number +320"), "clause",
    edits=(WordingEdit(0, 13, "She"),), unresolved=("piers",),
)  # fmt: skip
FOUND = Extraction(
    "claims/3+0a1ef4abbb93",
    (FoundSentence(0, 13, "opinion", "a taste"), FoundSentence(14, 65, "checkable")),
    (CLAIM, replace(CLAIM, start=20, repeats=0)),
    (FoundQuantity(24, 40, ">=", "3", "", "pier", 0),),
    (FoundDate(44, 48, "1874-01-01", "1874-12-31", 0),),
)


def plain(text: str, extraction: Extraction) -> list[str]:
    """Return the lines without their styles."""
    return ["".join(words for words, _ in line).rstrip() for line in lines_of(text, extraction)]


def test_claims_stand_under_their_sentences() -> None:
    """Everything found of a claim is printed; a sentence without one says why."""
    assert plain(TEXT, FOUND)[:7] == [
        "opinion (a taste)  It is lovely.",
        "She built at least 3 piers in 1874, Ada Brook said.",
        "   1  620  [Joan Whitlock] built at least 3 piers in 1874.",
        "           said by Ada Brook (indirect) · is it so? · was it said so?",
        "           unresolved: “piers”",
        "           “at least 3 piers” = at least 3 pier · “1874” = 1874-01-01 to 1874-12-31",
        "           a fact +300, number +320",
    ]
    assert "           repeats claim 1" in plain(TEXT, FOUND)


def test_every_sentence_and_claim_of_an_article_is_printed(workbench: Command) -> None:
    """In the order of the text, without a workspace."""
    outcome = done(workbench("extract", "-", "--published", "2024-03-07", stdin=ARTICLE))
    found = done(workbench("extract", "-", "--published", "2024-03-07", "--json", stdin=ARTICLE)).json

    assert [claim["text"] for claim in found["claims"] if claim["text"] not in outcome.out] == []
    assert f"{len(found['claims'])} claims in {len(found['sentences'])} sentences" in outcome.err
    assert found["extractor"] in outcome.err


def test_there_is_no_colour_outside_a_terminal(workbench: Command) -> None:
    """What a file or a pipe gets is text."""
    assert "\x1b" not in done(workbench("extract", "-", stdin=ARTICLE)).out


@pytest.mark.parametrize(("no_colour", "is_styled"), [("", True), ("1", False)])
def test_a_terminal_gets_colour_unless_it_wants_none(
    workbench: Command, monkeypatch: pytest.MonkeyPatch, no_colour: str, is_styled: bool
) -> None:
    """NO_COLOR is respected."""
    monkeypatch.setattr(printing, "shows_colour", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", no_colour)

    assert ("\x1b[36m" in done(workbench("extract", "-", stdin=ARTICLE)).out) == is_styled


def test_controls_of_a_text_do_not_reach_the_terminal(workbench: Command) -> None:
    """An escape sequence in an article is shown, not sent."""
    outcome = done(workbench("extract", "-", stdin="The \x1b]0;title\x07 pier was built in 1874.\n"))

    assert "\x1b" not in outcome.out
    assert "1874" in outcome.out
