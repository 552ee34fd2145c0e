"""The history screen: the journal in words, undo from there, and the way to a claim."""

from __future__ import annotations

import pytest

from tests.tui.pilots import NARROW, WIDE, Driven, driven, on_review
from workbench.desk import looking, reviewing
from workbench.desk.workspace import Workspace
from workbench.tui.dialogs.takingback import TakeBackDialog
from workbench.tui.screens.history import HistoryScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.widgets.journal import JournalList


@pytest.fixture
def disputed(workspace: Workspace) -> Workspace:
    """The workspace after Ana disputed claim 1.5."""
    claim = looking.claim_by_label(workspace, "1.5").claim
    reviewing.mark(workspace, "Ana", claim.uid, "content", "disputed", "no")
    return workspace


def _lines(run: Driven) -> list[str]:
    journal = run.app.screen.query_one(JournalList)
    return [journal.render_line(y).text.rstrip() for y in range(journal.size.height)]


async def _on_history(run: Driven) -> None:
    await on_review(run)
    await run.press("l")
    await run.until(lambda: isinstance(run.app.screen, HistoryScreen) and run.bench.seq >= 0)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_history_tells_who_did_what(disputed: Workspace, size: tuple[int, int]) -> None:
    """l shows the entries newest first, in words, with the one that z takes back marked."""
    async with driven(disputed.root, size) as run:
        await _on_history(run)
        shown = " ".join(" ".join(_lines(run)).replace("▌", " ").split())

        assert "Ana decided claim 1.5: disputed" in shown
        assert "workbench imported article 1 “Harbour bridge to close for eleven weeks”" in shown
        assert [line[1:3].strip() for line in _lines(run) if " 2026-" in line] == ["z", ""]


async def test_undo_from_the_history_names_what_it_took_back(disputed: Workspace) -> None:
    """z undoes the newest act of the reviewer, says which, and the review below knows it."""
    async with driven(disputed.root) as run:
        await _on_history(run)
        await run.press("z")

        assert run.last_line.startswith("› undone · decided claim 1.5: disputed")
        assert "took back: decided claim 1.5: disputed" in _lines(run)[0]
        assert "(taken back) decided claim 1.5: disputed" in _lines(run)[1]
        await run.press("escape")
        await run.until(lambda: run.state.current is not None and run.bench.seq == 3)
        assert looking.claim_by_label(disputed, "1.5").open_questions == ("content",)


async def test_enter_leads_to_the_claim(disputed: Workspace) -> None:
    """Enter on an entry opens the review on its claim."""
    async with driven(disputed.root) as run:
        await on_review(run)
        await run.press("down", "l", "enter")
        await run.until(lambda: isinstance(run.app.screen, ReviewScreen) and run.label == "1.5")


async def test_the_history_of_all(disputed: Workspace) -> None:
    """0 shows the whole workspace's journal in place of the article's."""
    async with driven(disputed.root) as run:
        await _on_history(run)
        before = str(run.app.screen.query_one("#visited-title").render())
        await run.press("0")
        after = str(run.app.screen.query_one("#visited-title").render())

        assert ("of article 1" in before, "of article 1" in after) == (True, False)


async def test_an_older_change_is_undone_from_the_history(disputed: Workspace) -> None:
    """P names what would be undone; the letter chooses between one change and all since."""
    other = looking.claim_by_label(disputed, "1.4").claim
    reviewing.mark(disputed, "Ana", other.uid, "content", "disputed", "no")
    async with driven(disputed.root, NARROW) as run:
        await _on_history(run)
        await run.press("down", "P")
        dialog = await run.dialog(TakeBackDialog)
        named = str(dialog.query_one("#planned").render())
        await run.press("a", "enter")
        await run.until(lambda: isinstance(run.app.screen, HistoryScreen) and "undone" in run.last_line)

        assert "decided claim 1.5: disputed" in named
        assert "decided claim 1.4: disputed" in named
        assert "2 changes back to decided claim 1.5" in run.last_line
        for label in ("1.4", "1.5"):
            assert looking.claim_by_label(disputed, label).open_questions == ("content",)


async def test_what_others_did_is_not_undone_from_the_history(disputed: Workspace) -> None:
    """P on somebody else's change says whose it is."""
    async with driven(disputed.root, reviewer="Ben") as run:
        await _on_history(run)
        await run.press("P")

        assert "is by Ana; only what you did yourself can be undone" in run.last_line
