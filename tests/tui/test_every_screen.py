"""Every screen and dialog at three sizes: where one is, in which state, and what can be done next."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.pilots import driven, on_review
from tests.tui.tour import STOPS, toured, touring
from workbench.desk.workspace import Workspace
from workbench.tui.screens.bench import BenchScreen

FOLDED, BESIDE, BROAD = (80, 24), (120, 40), (200, 60)
"""Panes fold into tabs, stand side by side, and are given more of the width."""


@pytest.mark.parametrize("size", [FOLDED, BESIDE, BROAD], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_screen_says_where_one_is_and_what_can_be_done(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """The item, its place, its state by sign and word, and the likely next keys are in sight."""
    missing = {}
    stops = [stop for stop in STOPS if size != BROAD or issubclass(stop.kind, BenchScreen)]
    async with touring(toured(tmp_path / "sample"), size) as tour:
        for stop in stops:
            await tour.go(stop)
            if unseen := tour.missing(stop):
                missing[stop.name] = unseen

    assert missing == {}


async def test_panes_that_fold_are_whole_when_they_are_first_seen(workspace: Workspace) -> None:
    """The claim is worded in full, and the article's cursor starts on the claim under review."""
    async with driven(workspace.root, FOLDED) as run:
        await on_review(run)
        strips = run.app.screen._compositor.render_strips()
        lines = ["".join(segment.text for segment in strip) for strip in strips]
        claim = next(at for at, line in enumerate(lines) if "3 Claim" in line and "─" in line)
        await run.press("2")

        assert "18 million euros is twice what the council set aside in 2019." in " ".join(lines[claim:])
        assert run.state.current is not None
        assert run.state.words is not None
        assert run.state.words.span.start == run.state.current.claim.start
