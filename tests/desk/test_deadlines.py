"""Deadlines: set, shown as late, taken away; one entry of the journal each, undone as any."""

from __future__ import annotations

import pytest

from workbench.desk import looking, undoing, verifying
from workbench.desk.deadlines import set_deadline
from workbench.desk.workspace import Workspace
from workbench.errors import NotFound, StaleEdit, WorkbenchError


def deadline(workspace: Workspace) -> str:
    """Return the deadline of the article."""
    return looking.article(workspace, 1).article.deadline


def test_a_deadline_is_set_taken_away_and_undone(bridge: Workspace) -> None:
    """Each is an entry that says what it did, and the workspace proves."""
    set_deadline(bridge, "Ann", 1, "2031-03-09")
    set_deadline(bridge, "Ann", 1, "")
    undoing.undo(bridge, "Ann")
    words = [entry.words for entry in looking.history(bridge)][1:3]

    assert deadline(bridge) == "2031-03-09"
    assert words == [
        "took the deadline of article 1 “A bridge for the river town” away",
        "set the deadline of article 1 “A bridge for the river town” to 2031-03-09",
    ]
    assert verifying.verify(bridge) is not None


def test_an_article_is_late_once_its_day_has_passed(bridge: Workspace) -> None:
    """Something must be left to do, and the day itself is still in time."""
    today = bridge.now()[:10]
    lateness = []
    for day in ("2001-01-01", today, "2101-01-01"):
        set_deadline(bridge, "Ann", 1, day)
        lateness.append(looking.articles(bridge)[0].is_late)

    assert lateness == [True, False, False]


@pytest.mark.parametrize(("number", "day", "fault"), [
    (1, "2031-02-30", WorkbenchError), (1, "", WorkbenchError), (7, "2031-03-09", NotFound),
])  # fmt: skip
def test_what_cannot_be_set_is_refused(
    bridge: Workspace, number: int, day: str, fault: type[Exception]
) -> None:
    """No such day, nothing to take away, no such article."""
    with pytest.raises(fault):
        set_deadline(bridge, "Ann", number, day)


def test_a_deadline_that_somebody_else_set_meanwhile_is_not_written_over(bridge: Workspace) -> None:
    """Who saw none is told which day it is by now."""
    set_deadline(bridge, "Bob", 1, "2031-03-09", seen="")

    with pytest.raises(StaleEdit, match="it is “2031-03-09” now") as refused:
        set_deadline(bridge, "Ann", 1, "2031-04-01", seen="")

    assert (refused.value.present, deadline(bridge)) == ("2031-03-09", "2031-03-09")
