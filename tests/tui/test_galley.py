"""The galley on the screen: looked at, then written."""

from __future__ import annotations

import pytest

from tests.tui.pilots import NARROW, WIDE, driven, on_review
from workbench.desk.workspace import Workspace
from workbench.tui.dialogs.completing import PathLine
from workbench.tui.dialogs.reporting import GalleyScreen, Pager


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_galley_is_shown_and_written(workspace: Workspace, size: tuple[int, int]) -> None:
    """G shows the article with its numbers in the margin; enter writes it beside the workspace."""
    async with driven(workspace.root, size) as run:
        await on_review(run)
        await run.press("G")
        screen = await run.dialog(GalleyScreen)
        await run.until(lambda: bool(screen.query_one(Pager).text))
        await run.press("enter")
        await run.until(
            lambda: (workspace.root / "harbour-bridge-to-close-for-eleven-weeks-galley.txt").exists()
        )

        assert "headline | Harbour bridge to close" in screen.query_one(Pager).text
        assert screen.query_one(PathLine).value.endswith("-galley.txt")
