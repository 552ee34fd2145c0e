"""What waits on somebody, and what a person reworded, is marked in the queue and counted."""

from __future__ import annotations

import pytest

from tests.tui.pilots import NARROW, WIDE, driven, on_review
from tests.tui.story import MOMENT
from workbench.desk import counting, looking, reviewing, revising, undoing
from workbench.desk.workspace import Workspace
from workbench.domain.review import ClaimView
from workbench.tui.details import detail_of
from workbench.tui.dialogs.naming import NameDialog
from workbench.tui.ordering import in_order
from workbench.tui.plots import sections_of
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.widgets.articles import ArticleList
from workbench.tui.widgets.bar import tally_content
from workbench.tui.widgets.queue import QueueList

BEFORE, TODAY, AFTER = "2026-03-01", MOMENT[:10], "2026-03-03"


def _ask(workspace: Workspace, label: str, due: str) -> ClaimView:
    uid = looking.claim_by_label(workspace, label).claim.uid
    reviewing.ask(workspace, "Ana", uid, "the author", "Which council?", due)
    return looking.claim_by_label(workspace, label)


@pytest.mark.parametrize(("due", "is_late"), [(BEFORE, 1), (TODAY, 0), (AFTER, 0), ("", 0)])
def test_an_answer_is_overdue_after_its_day(workspace: Workspace, due: str, is_late: int) -> None:
    """On the claim, in the tallies of its article, and in the list of articles."""
    claim = _ask(workspace, "1.4", due)
    (row,) = looking.articles(workspace)

    assert claim.overdue == is_late
    assert looking.tallies(looking.article_today(workspace, 1)).overdue == is_late
    assert (row.overdue, row.next_due, row.queries) == (is_late, due, 1)


def test_an_answer_that_came_is_not_overdue(workspace: Workspace) -> None:
    """However late it was."""
    (query,) = _ask(workspace, "1.4", BEFORE).queries
    reviewing.answer(workspace, "Ana", query.uid, "The town's.")
    (row,) = looking.articles(workspace)

    assert looking.claim_by_label(workspace, "1.4").overdue == 0
    assert (row.overdue, row.next_due) == (0, "")


def test_what_is_overdue_waits_first(workspace: Workspace) -> None:
    """Before other open queries, which come before the rest."""
    _ask(workspace, "1.4", AFTER)
    _ask(workspace, "1.2", BEFORE)
    claims = in_order(looking.article_today(workspace, 1).claims, "waiting")

    assert [view.label for view in claims[:2]] == ["1.2", "1.4"]


def test_overdue_is_said_in_words(workspace: Workspace) -> None:
    """In the claim, the bar and the figures."""
    claim = _ask(workspace, "1.4", BEFORE)
    bar = tally_content(looking.tallies(looking.article_today(workspace, 1))).plain
    figures = [section.note for section in sections_of(counting.figures(workspace))]

    assert f"overdue since {BEFORE}" in detail_of(claim).plain
    assert "queries !1" in bar
    assert any("queries 1 open, 1 overdue" in note for note in figures)


def _painted(queue: QueueList, label: str) -> str:
    rows = queue._state.rows
    row = next(row for row in rows if row.claim is not None and row.claim.label == label)
    width = queue.scrollable_content_region.width
    return "".join(segment.text for segment in queue.painted(row, 0, width))


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_queue_marks_what_is_late_and_what_was_reworded(
    workspace: Workspace, size: tuple[int, int]
) -> None:
    """By a letter each, so that it is read without colour."""
    _ask(workspace, "1.4", BEFORE)
    _ask(workspace, "1.5", "")
    uid = looking.claim_by_label(workspace, "1.3").claim.uid
    revising.edit_wording(
        workspace, "Ana", uid, looking.claim_by_label(workspace, "1.3").claim.wording, "New."
    )
    async with driven(workspace.root, size) as run:
        await on_review(run)
        queue = run.app.screen.query_one(QueueList)
        lines = {label: _painted(queue, label)[-8:-5] for label in ("1.2", "1.3", "1.4", "1.5")}

    assert {label: [flag for flag in "Qqw" if flag in line] for label, line in lines.items()} == {
        "1.2": [], "1.3": ["w"], "1.4": ["Q"], "1.5": ["q"],
    }  # fmt: skip


def test_a_wording_taken_back_is_no_longer_by_hand(workspace: Workspace) -> None:
    """What the program had put there is there again."""
    claim = looking.claim_by_label(workspace, "1.3").claim
    revising.edit_wording(workspace, "Ana", claim.uid, claim.wording, "The bridge carries many.")
    reworded = looking.claim_by_label(workspace, "1.3")
    undoing.undo(workspace, "Ana")

    assert (reworded.is_reworded, looking.claim_by_label(workspace, "1.3").is_reworded) == (True, False)
    assert "typed by a person" in detail_of(reworded).plain


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_list_of_articles_marks_late_answers(workspace: Workspace, size: tuple[int, int]) -> None:
    """An exclamation mark before the number of queries."""
    _ask(workspace, "1.4", BEFORE)
    async with driven(workspace.root, size) as run:
        await on_review(run)
        await run.press("escape")
        await run.until(lambda: isinstance(run.app.screen, ArticlesScreen))
        await run.calm()
        shelf = run.app.screen.query_one(ArticleList)
        (row,) = looking.articles(workspace)
        line = "".join(segment.text for segment in shelf.painted(row, 0, shelf.size.width))

    assert "!1" in line


async def test_reading_again_asks_the_name_before_it_says_that_it_reads(workspace: Workspace) -> None:
    """Whoever leaves the question has done nothing, and is told nothing else."""
    before = looking.newest(workspace)
    async with driven(workspace.root, reviewer="") as run:
        await on_review(run)
        await run.press("R")
        await run.dialog(NameDialog)
        said = run.last_line
        await run.press("escape")

        assert said == ""
        assert run.last_line == "nobody is named: nothing was written"
    assert looking.newest(workspace) == before
