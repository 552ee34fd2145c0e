"""Figures: standings by question, who is cited, ages, days; made by the database, the same as by hand."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.tui.story import CLAIMS, MOMENT, told
from workbench.desk import importing, looking, reviewing, revising
from workbench.desk.counting import DAYS_SHOWN, STANDINGS, figures, figures_of
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, create
from workbench.errors import NotFound
from workbench.store.figures import Counts, counts

TODAY = date.fromisoformat(MOMENT[:10])


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The story's workspace: one article, its claims open."""
    return told(tmp_path / "story")


def _decide(workspace: Workspace) -> None:
    claims = [view.claim.uid for view in looking.article(workspace, 1).claims]
    reviewing.mark(workspace, "Ana", claims[0], "attribution", "verified")
    reviewing.mark(workspace, "Ana", claims[1], "content", "disputed", "It was 1932.")
    reviewing.dismiss_claim(workspace, "Ana", claims[2], "opinion")


def test_standings_are_those_of_the_claims(workspace: Workspace) -> None:
    """What the database counts by question is what the claims say one by one."""
    _decide(workspace)
    views = looking.article(workspace, 1).claims
    by_hand: dict[str, Counter[str]] = {
        question: Counter[str](view.status_of(question) for view in views if question in view.claim.questions)
        for question in ("content", "attribution")
    }
    counted = figures(workspace)

    assert {standing: by_hand["content"][standing] for standing in STANDINGS} == dict(counted.content.counts)
    assert by_hand["attribution"].total() == counted.attribution.asked
    assert by_hand["attribution"]["open"] == counted.attribution.open


def test_the_cited_are_counted_whatever_their_case(workspace: Workspace) -> None:
    """The port authority and The port authority are one, under the spelling that is used most."""
    view = looking.article(workspace, 1).claims[1]
    revising.edit_attribution(workspace, "Ana", view.claim.uid, "The Port Authority")
    named = [row[3] for row in CLAIMS if row[3]]
    cited = {name.casefold(): count for name, count in figures(workspace).cited}

    assert {"tomas reik": named.count("Tomas Reik"), "the port authority": 2} == cited


def test_a_claim_waits_from_the_first_draft_on(tmp_path: Path) -> None:
    """A claim that came over unchanged has been open since the draft that brought it."""
    now = ["2026-03-01T09:00:00.000000Z"]
    workspace = create(tmp_path / "desk", clock=lambda: now[0])
    first = "The ferry carried 212 passengers on Sunday. The pier is 340 metres long.\n"
    importing.import_one(
        workspace, "Ana", Arrival("one.txt", first.encode(), "file"), Overrides(published="2026-03-01")
    )
    now[0] = "2026-03-09T09:00:00.000000Z"
    second = "The ferry carried 212 passengers on Sunday. The pier is 360 metres long.\n"
    importing.import_one(workspace, "Ana", Arrival("two.txt", second.encode(), "file"), revision_of=1)
    since = {at[:10] for _, at, _ in counts(workspace.store, [1]).open_since}

    assert {"2026-03-01", "2026-03-09"} == since
    assert figures(workspace).articles[0].oldest_days == 8


def test_the_days_have_no_gap(workspace: Workspace) -> None:
    """The plot ends today and shows days without a verdict too."""
    _decide(workspace)
    days = figures(workspace).days

    assert (DAYS_SHOWN, (TODAY.isoformat(), 2)) == (len(days), days[-1])
    assert TODAY.isoformat() == figures(workspace).last_day


def test_ages_fall_into_classes() -> None:
    """Each open claim is in one class, by whole days."""
    since = tuple((1, f"2026-03-{day:02d}T23:59:00.000000Z", 1) for day in (31, 30, 28, 25, 2))
    ages = figures_of(
        (), Counts((), (), (), (*since, (1, "2026-01-01T00:00:00.000000Z", 4)), ()), date(2026, 3, 31)
    ).ages

    assert [count for _, count in ages] == [1, 1, 1, 1, 1, 4]


def test_an_article_that_is_not_there_is_refused(workspace: Workspace) -> None:
    """Figures of nothing would look like figures of an empty article."""
    with pytest.raises(NotFound, match="no article 7"):
        figures(workspace, [7])
