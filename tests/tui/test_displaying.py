"""Display copy beside the body: marked in the margin, told under the cursor, ticked off all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.pilots import NARROW, WIDE, Driven, driven, on_review
from workbench.desk import importing, looking
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, create
from workbench.tui.displaying import display_of
from workbench.tui.widgets.article import ArticlePane
from workbench.tui.widgets.detail import DetailPane

TEXT = """Council closes the harbour bridge for 12 weeks [/b]

By Noor Haddad

The council may close the harbour bridge on 4 March for at least 11 weeks, it said. The bridge is old.
"""


@pytest.fixture
def bridge(tmp_path: Path) -> Workspace:
    """A workspace with an article whose headline claims more than its text."""
    made = create(tmp_path / "bridge")
    dated = Overrides(published="2026-03-01")
    importing.import_one(made, "Ana", Arrival("bridge.txt", TEXT.encode()), dated)
    return made


async def _compared(run: Driven) -> None:
    await on_review(run)
    await run.until(lambda: bool(run.state.displayed))
    await run.calm()


def _margin(run: Driven) -> str:
    return run.app.screen.query_one(ArticlePane).render_line(0).text[:2]


async def test_a_headline_that_claims_more_is_marked_until_it_is_ticked_off(bridge: Workspace) -> None:
    """By a sign in the margin; a person decides."""
    async with driven(bridge.root) as run:
        await _compared(run)
        before = _margin(run)
        await run.press("t", "t")

        assert (before, _margin(run)) == ("○!", "✓ ")
        assert looking.tallies(looking.article(bridge, 1)).unticked == 1


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_what_the_body_does_not_say_is_told_under_the_cursor(
    bridge: Workspace, size: tuple[int, int]
) -> None:
    """In the line at the bottom, and as a list where the claim stands otherwise."""
    async with driven(bridge.root, size) as run:
        await _compared(run)
        await run.press("t")

        assert run.last_line.startswith("headline: “closes”: the body says “may close” and 1 other")


async def test_the_pane_of_the_claim_shows_the_comparison(bridge: Workspace) -> None:
    """And the claim again when the cursor leaves the headline."""
    async with driven(bridge.root) as run:
        await _compared(run)
        await run.press("t")
        piece = run.state.display_here
        assert piece is not None
        shown = display_of(piece, TEXT[piece.block.start : piece.block.end]).plain

        assert "“12 weeks” is not in the body: the body has “at least 11 weeks”" in shown
        assert "[/b]" in shown
        await run.press("1")
        assert run.state.display_here is None
        assert run.app.screen.query_one(DetailPane)._shown is run.state.current


@pytest.mark.parametrize("key", ["v", "d", "a", "x", "q", "e", "space", "B", "W"])
async def test_on_a_headline_no_command_reaches_for_a_claim(bridge: Workspace, key: str) -> None:
    """What is shown is no claim: the claim that the queue stands on is left alone, and it is said why."""
    async with driven(bridge.root) as run:
        await _compared(run)
        await run.press("t")
        before = looking.newest(bridge)
        await run.press(key)

        assert run.state.current is not None
        assert run.state.selected == frozenset()
        assert run.app.screen is run.bench
        assert looking.newest(bridge) == before
        assert run.last_line in (
            "no claim is at hand; 1 goes to the queue",
            "there is nothing unread here, and no claim",
        )


async def test_a_headline_is_copied_as_it_is_shown(bridge: Workspace) -> None:
    """y takes its words, not those of a claim that is not shown."""
    async with driven(bridge.root) as run:
        await _compared(run)
        await run.press("t", "y")

        assert run.app.clipboard == "Council closes the harbour bridge for 12 weeks [/b]"
