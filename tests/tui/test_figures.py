"""The dashboard: bars that read without colour, of one article or all, at both sizes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.pilots import NARROW, WIDE, Driven, driven, on_review
from workbench.desk import looking, reviewing
from workbench.desk.workspace import Workspace
from workbench.tui.plots import bar, track
from workbench.tui.screens.figures import FiguresScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.widgets.flow import Flow


def _shown(run: Driven) -> str:
    return run.app.screen.query_one(Flow).render().plain


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 60))
def test_bars_never_leave_their_room(count: int, of: int, cells: int) -> None:
    """A bar fits; one that counts something is seen; a track is full only when all is done."""
    drawn = bar(min(count, of), of, cells)
    done, left = track(min(count, of), of, cells)

    assert cell_len(drawn) <= cells
    assert bool(drawn) == bool(min(count, of))
    assert cells == cell_len(done + left)
    assert (left == "") == (0 < of <= count)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_dashboard_shows_every_section(workspace: Workspace, size: tuple[int, int]) -> None:
    """b shows progress, both questions, ages, the cited and the types, each figure in words."""
    claim = "The harbour bridge was built in 1931."
    async with driven(workspace.root, size) as run:
        await on_review(run)
        uid = next(view.claim.uid for view in run.state.claims if view.claim.wording == claim)
        reviewing.mark(workspace, "Ana", uid, "content", "disputed", "It was 1932.")
        await run.press("b")
        await run.until(lambda: isinstance(run.app.screen, FiguresScreen) and bool(_shown(run).strip()))
        shown = _shown(run)

        assert "1 of 9 settled" in shown
        assert "✗ disputed" in shown
        assert [
            t for t in ("Is it so?", "Was it said so?", "Who is cited", "Types of claims") if t not in shown
        ] == []
        assert "Tomas Reik" in shown
        await run.press("escape")

        assert isinstance(run.app.screen, ReviewScreen)


async def test_the_dashboard_changes_between_one_and_all(workspace: Workspace) -> None:
    """a on the dashboard shows all articles, and the one again."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("b", "0")
        title = run.app.screen.query_one("#visited-title").render()

        assert "1 article ·" in str(title)


async def test_the_dashboard_follows_the_workspace(workspace: Workspace) -> None:
    """What somebody else decides meanwhile is counted within a poll."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("b")
        uid = looking.claim_by_label(workspace, "1.2").claim.uid
        reviewing.mark(workspace, "Ben", uid, "content", "verified")
        await run.until(lambda: "1 of 9 settled" in _shown(run))
