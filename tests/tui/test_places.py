"""Going from screen to screen: each keeps its place, escape leads back, lines are shown in full."""

from __future__ import annotations

import pytest
from textual.command import CommandPalette
from textual.widgets import OptionList

from tests.tui.pilots import NARROW, WIDE, Driven, driven, on_review
from workbench.desk import attaching, importing, looking, reviewing
from workbench.desk.importing import Arrival
from workbench.desk.workspace import Workspace
from workbench.tui.commands import SCREENS, VISITS
from workbench.tui.dialogs.reader import Reader
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.screens.claims import ClaimsScreen
from workbench.tui.screens.figures import FiguresScreen
from workbench.tui.screens.history import HistoryScreen
from workbench.tui.screens.names import NamesScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.screens.sources import SourcesScreen
from workbench.tui.screens.whole import WholeScreen
from workbench.tui.widgets.flow import Flow
from workbench.tui.widgets.journal import JournalList
from workbench.tui.widgets.sources import SourceList

LONG = "A yearbook of the town with a title that no list of eighty cells has room for, volume seven"


@pytest.fixture
def stocked(workspace: Workspace) -> Workspace:
    """The workspace with two sources and a verdict."""
    for name, text in (("yearbook", "Words.\n" * 200), ("almanac", "Other words.")):
        title = LONG if name == "yearbook" else name
        attaching.add_source_file(workspace, "Ana", Arrival(f"{name}.txt", text.encode()), title)
    claim = looking.claim_by_label(workspace, "1.5").claim
    reviewing.mark(workspace, "Ana", claim.uid, "content", "disputed", "no")
    return workspace


async def _on(run: Driven, kind: type) -> None:
    await run.until(lambda: isinstance(run.app.screen, kind) and run.bench.seq >= 0)
    await run.calm()


async def test_one_screen_leads_to_the_next(stocked: Workspace) -> None:
    """From a visited screen each other one is one key away, and escape leads back to the review."""
    async with driven(stocked.root) as run:
        await on_review(run)
        for key, kind in (
            ("l", HistoryScreen), ("T", NamesScreen), ("b", FiguresScreen), ("L", ClaimsScreen),
            ("S", SourcesScreen),
        ):  # fmt: skip
            await run.press(key)
            await _on(run, kind)
        await run.press("escape")

        assert isinstance(run.app.screen, ReviewScreen)
        assert run.label == "1.5"


async def test_sources_come_back_where_they_were(stocked: Workspace) -> None:
    """The source under the cursor, and how far its text was read."""
    async with driven(stocked.root, NARROW) as run:
        await on_review(run)
        await run.press("S")
        await _on(run, SourcesScreen)
        await run.press("enter", "pagedown", "pagedown")
        reader = run.app.screen.query_one(Reader)
        read = reader.scroll_offset.y
        await run.press("escape", "down", "l")
        await _on(run, HistoryScreen)
        await run.press("S")
        await _on(run, SourcesScreen)
        line = run.app.screen.query_one(SourceList).cursor
        await run.press("up", "enter")
        await run.until(lambda: run.app.screen.query_one(Reader).scroll_offset.y == read)

        assert line == 1
        assert read > 0


async def test_the_history_comes_back_where_it_was(stocked: Workspace) -> None:
    """Its scope and its line."""
    async with driven(stocked.root) as run:
        await on_review(run)
        await run.press("l")
        await _on(run, HistoryScreen)
        await run.press("0", "down", "down", "escape", "l")
        await _on(run, HistoryScreen)

        assert run.app.screen.query_one(JournalList).cursor == 2
        assert "of article" not in str(run.app.screen.query_one("#visited-title").render())


async def test_a_claim_of_the_review_stays_at_hand(stocked: Workspace) -> None:
    """However one comes to the sources, the claim of the review is the one to attach to."""
    async with driven(stocked.root) as run:
        await on_review(run)
        await run.press("l")
        await _on(run, HistoryScreen)
        await run.press("S")
        await _on(run, SourcesScreen)

        assert "claim 1.5 at hand" in str(run.app.screen.query_one("#visited-title").render())


@pytest.mark.parametrize(
    ("keys", "kind", "words"),
    [
        (("S",), SourcesScreen, LONG),
        (("l", "down"), HistoryScreen, "imported article 1"),
        (("L",), ClaimsScreen, "18 million euros is twice what the council set aside in 2019."),
    ],
)
async def test_a_line_is_shown_in_full(
    stocked: Workspace, keys: tuple[str, ...], kind: type, words: str
) -> None:
    """H shows what the width cuts, and closes it again."""
    async with driven(stocked.root, NARROW) as run:
        await on_review(run)
        await run.press(keys[0])
        await _on(run, kind)
        await run.press(*keys[1:], "H")
        screen = await run.dialog(WholeScreen)
        text = " ".join(screen.query_one("#reading-text", Flow).render().plain.split())
        await run.press("H")

        assert words in text
        assert isinstance(run.app.screen, kind)


@pytest.mark.parametrize(("typed", "label"), [("1.3", "1.3"), ("go to 1.8", "1.8")])
async def test_the_palette_goes_to_a_claim(workspace: Workspace, typed: str, label: str) -> None:
    """A number typed into the palette leads to the claim."""
    async with driven(workspace.root, WIDE) as run:
        await on_review(run)
        await run.press("ctrl+o")
        await run.dialog(CommandPalette)
        await run.enter_words(typed)
        await run.until(
            lambda: (
                run.app.screen.query_one(OptionList).option_count > 0
                and "go to claim" in str(run.app.screen.query_one(OptionList).get_option_at_index(0).prompt)
            )
        )
        await run.press("down", "enter")
        await run.until(lambda: run.label == label)


async def test_names_are_reached_from_the_list_of_articles(stocked: Workspace) -> None:
    """Those of the article under the cursor; escape leads back to the list."""
    async with driven(stocked.root) as run:
        await on_review(run)
        await run.press("escape", "T")
        await _on(run, NamesScreen)
        article = run.bench.article
        await run.press("escape")

        assert article is not None
        assert article.number == 1
        assert isinstance(run.app.screen, ArticlesScreen)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_list_stands_on_the_article_one_comes_from(
    workspace: Workspace, size: tuple[int, int]
) -> None:
    """Also after a start inside an article, when nobody has seen the list yet."""
    importing.import_one(workspace, "Ana", Arrival("pier.txt", b"The pier cost 4 million euros in 2019.\n"))
    async with driven(workspace.root, size, position={"article": "2"}) as run:
        await on_review(run)
        await run.press("escape")
        await run.until(lambda: isinstance(run.app.screen, ArticlesScreen) and run.bench.seq >= 0)
        await run.calm()
        first = run.bench.article
        await run.press("g")
        await run.enter_words("1")
        await run.press("enter")
        await on_review(run)
        await run.press("escape")
        second = run.bench.article

    assert (first is not None and first.number, second is not None and second.number) == (2, 1)


@pytest.mark.parametrize("screen", ["figures", "history", "claims", "sources", "names"])
def test_no_screen_offers_the_way_to_itself(screen: str) -> None:
    """Its own key leads nowhere there."""
    own = {"history": "log"}.get(screen, screen)

    assert own not in {command.id for command in SCREENS[screen]}
    assert len({command.id for command in SCREENS[screen]} & set(VISITS)) == len(VISITS) - 1
