"""What is decided again is shown first; a verdict is told whole, with why it needs a reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Thread, current_thread

import pytest
from textual.widgets import Static

from tests.tui.errand import ERRANDS, begun
from tests.tui.pilots import NARROW, Driven, driven, on_review
from workbench.desk import looking
from workbench.desk.workspace import Workspace
from workbench.domain.review import ClaimView
from workbench.tui.dialogs.areas import Prose
from workbench.tui.dialogs.deciding import VerdictDialog
from workbench.tui.dialogs.fitting import COMPARED, warnings
from workbench.tui.dialogs.repeating import RepeatDialog
from workbench.tui.widgets.flow import Flow
from workbench.tui.widgets.lastline import LastLine


def _seen(run: Driven) -> str:
    strips = run.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def _second(run: Driven) -> ClaimView:
    return next(view for view in run.state.claims if view.claim.wording == ERRANDS[1].wording)


async def test_what_is_repeated_is_shown_first(tmp_path: Path) -> None:
    """Value, source, stance and exact words, and that they say nothing of the claim at hand."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("v", "enter", "B")
        dialog = await run.dialog(RepeatDialog)
        told = dialog.query_one("#act", Flow).render().plain
        before = looking.newest(workspace)
        await run.press("escape")

        assert "✓ verified  is it so?  no reason given" in told
        assert "+ supports  s2 accounts" in told
        assert f"“{ERRANDS[0].passage}”" in told
        assert ERRANDS[1].wording in told
        assert "! 1.2: 31,000 is not in it" in told
        assert looking.newest(workspace) == before


async def test_a_passage_without_the_claims_figures_warns(tmp_path: Path) -> None:
    """The passage about the price says nothing of who signed."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("v", "enter")
        fined = next(view for view in run.state.claims if view.claim.wording == ERRANDS[3].wording)
        run.bench.become(run.state.moved_to(fined.claim.uid))
        await run.press("B")
        told = (await run.dialog(RepeatDialog)).query_one("#act", Flow).render().plain

        assert f"! {fined.label}: none of its names is in it" in told


async def test_what_does_not_fit_is_found_once_and_beside_the_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another width of the terminal compares nothing again, and no key waits for it."""
    threads: list[Thread] = []

    def compared(aim: Sequence[ClaimView], words: str) -> list[str]:
        threads.append(current_thread())
        return warnings(aim, words)

    monkeypatch.setattr("workbench.tui.dialogs.fitting.warnings", compared)
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("v", "enter", "B")
        await run.dialog(RepeatDialog)
        await run.pilot.resize_terminal(100, 30)
        await run.calm()

    assert len(threads) == 1
    assert threads[0] is not current_thread()


def test_only_the_beginning_of_a_long_passage_is_compared(workspace: Workspace) -> None:
    """And that is said: what stands further on is not called missing."""
    claim = looking.claim_by_label(workspace, "1.5")
    passage = "It says nothing. " * (COMPARED // 17 + 1) + "The repairs cost 18 million euros in 2019."

    assert warnings([claim], passage) == ["1.5: 18, 2019 are not in its first 50,000 characters"]


async def test_a_long_quotation_scrolls_in_its_dialog(tmp_path: Path) -> None:
    """However long the passage, the keys stay in sight."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("v", "enter", *["space"] * 9, "B")
        await run.dialog(RepeatDialog)

        assert "say it too" in _seen(run)


async def test_a_verdict_that_replaces_another_says_so(tmp_path: Path) -> None:
    """Not that there is no source: the verdict that stands is named, and what to press."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        claim = _second(run)
        run.bench.become(run.state.moved_to(claim.claim.uid))
        await run.press("d", "f2", "enter")
        run.bench.become(run.state.moved_to(claim.claim.uid))
        await run.press("v")
        dialog = await run.dialog(VerdictDialog)
        expected = str(dialog.query_one("#rationale", Prose).placeholder)
        await run.press("enter")
        seen = " ".join(_seen(run).replace("│", " ").split())

        assert expected == "needed, because it replaces “disputed”"
        assert (
            "! “verified” needs a reason, because it replaces “disputed”: type it, or press F2 for"
            " “The source says so in these words.”"
        ) in seen


async def test_a_first_dispute_says_why_it_needs_a_reason(tmp_path: Path) -> None:
    """Every verdict but verified does."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("d", "enter")
        seen = " ".join(_seen(run).replace("│", " ").split())

        assert "“disputed” needs a reason, as every verdict but “verified” does: type it" in seen


async def test_wording_and_source_of_a_verdict_are_told_whole(tmp_path: Path) -> None:
    """At 80 columns the line of news takes a second line for them; it gives it back with the next key."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("v")
        dialog = await run.dialog(VerdictDialog)
        marked = str(dialog.query_one("#quote", Static).content)
        await run.press("enter")
        line = run.bench.query_one(LastLine)
        lines = line.size.height
        told = run.last_line
        await run.press("o")
        run.bench.show_words("short")
        await run.calm()

        assert marked == f"supports · s2 accounts: “{ERRANDS[0].passage}”"
        assert f"1.1 verified · {ERRANDS[0].wording} · s2 accounts: “The line" in told
        assert told.endswith("· B repeats · z undoes")
        assert (lines, line.size.height) == (2, 1)
