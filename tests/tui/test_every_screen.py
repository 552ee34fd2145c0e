"""Every screen and dialog at three sizes: where one is, in which state, and what can be done next."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.tour import STOPS, toured, touring
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
