"""To whom the questions of an article go."""

from __future__ import annotations

import pytest

from workbench.domain.claim import Query
from workbench.report.requests import is_to

BYLINE = "By Joanna Price-Reid and Edvard Lund"


def _query(asked_of: str) -> Query:
    return Query("aa" * 16, "bb" * 16, asked_of, "Which pier?", "", "", "", "cc" * 16, "2026-03-01")


@pytest.mark.parametrize("asked_of", ["author", "The Author", "Edvard Lund", "lund", "Joanna Price-Reid"])
def test_the_author_is_meant_by_word_or_by_name(asked_of: str) -> None:
    """A surname alone is enough."""
    assert is_to(_query(asked_of), "author", BYLINE)


@pytest.mark.parametrize("asked_of", ["Ann", "Ed", "Anna Price", "Edvard Reid", "and Ed", "?"])
def test_a_part_of_a_word_of_the_byline_is_somebody_else(asked_of: str) -> None:
    """What Ann is asked is not sent to Joanna."""
    assert not is_to(_query(asked_of), "author", BYLINE)


def test_a_question_to_others_goes_by_their_whole_name() -> None:
    """Whatever the case of its letters."""
    assert is_to(_query("Port Office"), "port office", BYLINE)
    assert not is_to(_query("Port office"), "port", BYLINE)
