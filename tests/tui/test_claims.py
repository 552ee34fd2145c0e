"""The list of all claims: filter, orders, the way to a claim and back, and what others write meanwhile."""

from __future__ import annotations

import pytest

from tests.store.making import importing
from tests.tui.pilots import NARROW, WIDE, Driven, driven, on_review
from workbench.desk import looking, reviewing
from workbench.desk.workspace import Workspace
from workbench.tui.rows import PAGE
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.screens.claims import ClaimsScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.widgets.claims import EveryClaimList
from workbench.tui.widgets.filterline import FilterLine


@pytest.fixture
def several(workspace: Workspace) -> Workspace:
    """The story and a second article of 600 claims."""
    change, _ = importing(". ".join(f"Pier {part} is {part} metres long" for part in range(600)), "piers")
    workspace.store.commit(change)
    return workspace


def _list(run: Driven) -> EveryClaimList:
    return run.app.screen.query_one(EveryClaimList)


def _lines(run: Driven) -> list[str]:
    listed = _list(run)
    return [listed.render_line(y).text.rstrip() for y in range(listed.size.height)]


def _title(run: Driven) -> str:
    return str(run.app.screen.query_one("#visited-title").render())


async def _on_claims(run: Driven) -> None:
    await run.until(lambda: isinstance(run.app.screen, ArticlesScreen) and run.bench.seq >= 0)
    await run.press("L")
    await run.until(lambda: isinstance(run.app.screen, ClaimsScreen) and run.bench.seq >= 0)
    await run.calm()


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_every_claim_is_listed_riskiest_first(several: Workspace, size: tuple[int, int]) -> None:
    """L lists the claims of both articles and counts what is left; only pages that are painted are read."""
    async with driven(several.root, size) as run:
        await _on_claims(run)
        lines = _lines(run)

        assert "1.5" in lines[1]
        assert "18 million euros is twice" in lines[1]
        assert "609 claims · riskiest first · open 609 · no source 0 · waiting 0" in _title(run)
        assert len(_list(run)._pages) == 1 < 609 / PAGE


async def test_titles_stand_beside_the_claims_where_there_is_room(several: Workspace) -> None:
    """A wide terminal shows which article each claim is in; the last line shows it anywhere."""
    async with driven(several.root, WIDE) as run:
        await _on_claims(run)
        await run.press("down")

        assert _lines(run)[1].endswith("Harbour bridge to close f…")
        assert run.last_line.startswith("Harbour bridge to close for eleven weeks: “Repairs cost")


async def test_the_filter_is_that_of_the_queue(several: Workspace) -> None:
    """/ narrows as it is typed; what is no condition is said and stays to be mended; escape goes back."""
    async with driven(several.root) as run:
        await _on_claims(run)
        await run.press("slash")
        await run.enter_words("pier 599")
        assert "/pier 599: 2 of 609 claims" in _title(run)

        await run.press("enter", "escape")
        assert "Claims  609 claims · riskiest first" in _title(run)
        await run.press("slash")
        await run.enter_words("is:opn")
        await run.press("enter")
        assert "is:opn is no condition" in run.last_line
        assert run.app.screen.query_one(FilterLine).has_class("open")

        await run.press("escape")

        assert "Claims  609 claims · riskiest first" in _title(run)


async def test_nothing_passes(several: Workspace) -> None:
    """An empty list says why it is empty."""
    async with driven(several.root) as run:
        await _on_claims(run)
        await run.press("slash")
        await run.enter_words("heron")

        assert "Nothing found: no claim passes “heron”." in " ".join(_lines(run))


async def test_the_order_changes_and_the_cursor_stays_on_its_claim(several: Workspace) -> None:
    """o goes through the three orders."""
    reviewing.ask(several, "Ana", looking.claim_by_label(several, "2.7").claim.uid, "author", "how long?")
    async with driven(several.root) as run:
        await _on_claims(run)
        await run.press("o")
        reading = _lines(run)
        await run.press("o")

        assert "1.1" in reading[1]
        assert "waiting on someone first" in _title(run)
        assert _list(run).row(0).claim.label == "2.7"  # type: ignore[union-attr]  # it is there
        assert _list(run).row(_list(run).cursor).claim.label == "1.5"  # type: ignore[union-attr]  # as before


async def test_enter_opens_the_claim_and_the_list_is_there_again(several: Workspace) -> None:
    """Enter leads to the review; L from there to the same claim under the same filter."""
    async with driven(several.root) as run:
        await _on_claims(run)
        await run.press("slash")
        await run.enter_words("pier")
        await run.press("enter", "down", "down", "enter")
        await run.until(lambda: isinstance(run.app.screen, ReviewScreen) and run.state.view is not None)
        await run.until(lambda: run.label == "2.3")
        await run.press("L")
        await run.until(lambda: isinstance(run.app.screen, ClaimsScreen) and run.bench.seq >= 0)

        assert "/pier: 600 of 609 claims" in _title(run)
        assert _list(run).row(_list(run).cursor).claim.label == "2.3"  # type: ignore[union-attr]  # it is there


async def test_the_list_follows_other_writers(several: Workspace) -> None:
    """What somebody else decides is listed and counted within a poll."""
    async with driven(several.root) as run:
        await _on_claims(run)
        uid = looking.claim_by_label(several, "1.5").claim.uid
        reviewing.mark(several, "Ben", uid, "content", "disputed", "no")
        await run.until(lambda: "open 608" in _title(run))

        assert "disputed" in _lines(run)[1]


async def test_from_a_review_escape_leads_back_to_it(workspace: Workspace) -> None:
    """The list lies over the review."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("L", "escape")

        assert isinstance(run.app.screen, ReviewScreen)
