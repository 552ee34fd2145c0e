"""The claim pane after a new draft: which words went and came, told by signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.test_redrafting import FIRST, SECOND
from tests.tui.pilots import NARROW, WIDE, driven, on_review
from workbench.desk import importing
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import create
from workbench.tui.widgets.detail import DetailPane


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_reworded_claim_shows_what_changed(tmp_path: Path, size: tuple[int, int]) -> None:
    """The old word stands in brackets with a minus, the new one with a plus."""
    made = create(tmp_path / "desk")
    importing.import_one(
        made, "Ann", Arrival("one.txt", FIRST.encode(), "file"), Overrides(published="2026-03-01")
    )
    importing.import_one(made, "Ann", Arrival("two.txt", SECOND.encode(), "file"), revision_of=1)
    async with driven(made.root, size) as run:
        await on_review(run)
        claim = next(view for view in run.state.claims if "360" in view.claim.quote)
        run.bench.become(run.state.moved_to(claim.claim.uid))
        await run.press("3")
        shown = str(run.app.screen.query_one(DetailPane).content)

        assert "Changed since draft 1" in shown
        assert "1 word [−went], 1 word [+came]" in shown
        assert "The pier is [−340] [+360] metres long" in shown
