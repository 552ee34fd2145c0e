"""Lists: rows come by page, the cursor stays in sight, and what is shown fits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.app import App, ComposeResult

from tests.store.making import importing
from tests.tui.pilots import NARROW, WIDE, Driven, driven, on_review
from workbench.desk import deadlines, looking, reviewing
from workbench.desk.workspace import Workspace, create
from workbench.domain.review import ArticleRow
from workbench.tui.cutting import cut, shortened
from workbench.tui.rows import PAGE, HeldRows
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.styles import STYLES
from workbench.tui.widgets.articles import ArticleHeads, ArticleList
from workbench.tui.widgets.listing import Listing
from workbench.tui.widgets.queue import QueueList


class Numbers:
    """A million rows that are made when they are asked for."""

    generation = 0

    def __init__(self) -> None:
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return 1_000_000

    def page(self, number: int) -> Sequence[int]:
        """Return a page, and remember that it was asked for."""
        self.asked.add(number)
        return range(number * PAGE, (number + 1) * PAGE)


class NumberList(Listing[int]):
    """Paints numbers."""

    def painted(self, row: int, line: int, width: int) -> list[Segment]:
        """Return the number."""
        return [Segment(str(row))]


class NumbersApp(App[None]):
    """A list of numbers alone."""

    CSS_PATH = STYLES
    AUTO_FOCUS = "NumberList"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our variables without our theme."""
        from workbench.tui.themes import DARK

        return DARK.variables

    def compose(self) -> ComposeResult:
        """Hold the list."""
        yield NumberList()


async def test_a_million_rows_cost_a_few_pages() -> None:
    """Only the pages that are seen are asked for, wherever the cursor jumps."""
    rows = Numbers()
    app = NumbersApp()
    async with app.run_test(size=NARROW) as pilot:
        numbers = app.query_one(NumberList)
        numbers.show(rows, 0)
        await pilot.press("pagedown", "end", "up")

        assert numbers.cursor == 999_998
        assert rows.asked == {0, 999_999 // PAGE}


async def test_a_page_is_read_before_the_cursor_gets_there() -> None:
    """Half a page before its first row, and on a thread."""
    rows = Numbers()
    app = NumbersApp()
    async with app.run_test(size=NARROW) as pilot:
        numbers = app.query_one(NumberList)
        numbers.show(rows, 0)
        await pilot.press("pagedown", "pagedown")
        await app.workers.wait_for_complete()

        assert numbers.lines_in_sight.stop < PAGE
        assert rows.asked == {0, 1}


async def test_lines_are_painted_for_the_width_of_the_terminal(workspace: Workspace) -> None:
    """No line of the queue or the article that was painted for another width is kept."""
    async with driven(workspace.root, size=WIDE) as run:
        await on_review(run)
        await run.pilot.resize_terminal(200, 50)
        await run.calm()
        queue = run.app.screen.query_one(QueueList)

        assert {queue.render_line(y).cell_length for y in range(queue.size.height)} == {queue.size.width}


async def test_the_cursor_stays_in_sight() -> None:
    """However far the cursor moves, its line is on the screen."""
    app = NumbersApp()
    async with app.run_test(size=NARROW) as pilot:
        numbers = app.query_one(NumberList)
        numbers.show(HeldRows(tuple(range(500))), 0)
        seen = []
        for key in ("pagedown", "pagedown", "end", "pageup", "home"):
            await pilot.press(key)
            top = numbers.scroll_offset.y
            seen.append(top <= numbers.cursor < top + numbers.size.height)

        assert seen == [True] * 5


async def test_a_click_moves_the_cursor(workspace: Workspace) -> None:
    """A mouse is not needed, but works."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.pilot.click(QueueList, offset=(10, 4))
        await run.calm()

        assert run.label == "1.4"


async def test_the_articles_are_listed(workspace: Workspace) -> None:
    """enter opens the article under the cursor, escape leads back."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("escape")
        shelf = run.app.screen
        await run.press("enter")
        await on_review(run)

        assert isinstance(shelf, ArticlesScreen)
        assert shelf.article is not None
        assert shelf.article.title == "Harbour bridge to close for eleven weeks"
        assert isinstance(run.app.screen, ReviewScreen)


async def test_an_empty_workspace_says_what_to_do(tmp_path: Path) -> None:
    """Without an article the screen names the key that imports one."""
    create(tmp_path / "empty").close()
    async with driven(tmp_path / "empty") as run:
        await run.until(lambda: run.bench.seq >= 0)
        await run.calm()
        words = str(run.app.screen.query_one("#empty").render())
        await run.press("enter", "r")

        assert "Press i to import one" in words
        assert run.last_line == "import an article first: i"


def test_cutting_counts_cells() -> None:
    """Wide characters count twice, and what is cut says so."""
    assert [cut("漢字漢字", 5), cut("ab", 4), cut("abcdef", 4), shortened("abc", 8)] == [
        "漢字…",
        "ab  ",
        "abc…",
        "abc",
    ]


async def test_the_longest_status_stands_apart_from_the_wording(workspace: Workspace) -> None:
    """`needs context` is followed by a blank in the queue of one line a claim."""
    claim = looking.claim_by_label(workspace, "1.5").claim
    reviewing.mark(workspace, "Ana", claim.uid, "content", "needs context", "of 2019")
    async with driven(workspace.root, size=NARROW) as run:
        await on_review(run)
        queue = run.app.screen.query_one(QueueList)
        rows = [queue.render_line(y).text for y in range(queue.size.height)]

        assert any("needs context 18 million" in row for row in rows)


async def test_a_title_has_room_where_it_is_narrow(workspace: Workspace) -> None:
    """At 80 cells the list shows the most part of a title, and every count under its head."""
    async with driven(workspace.root, size=NARROW) as run:
        await on_review(run)
        await run.press("escape")
        heads = run.app.screen.query_one(ArticleHeads).render().plain
        row = run.app.screen.query_one(ArticleList).render_line(0).text

        assert "Harbour bridge to close" in row
        assert row[: heads.index("open") + 4].rstrip().endswith("9")


async def test_what_was_counted_for_an_older_list_is_counted_anew(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody wrote while the articles in sight were counted: none of them stays without its counts."""
    counted: list[Sequence[int]] = []

    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("escape")
        shelf = run.app.screen
        assert isinstance(shelf, ArticlesScreen)

        def counting(desk: Workspace, numbers: Sequence[int]) -> Sequence[ArticleRow]:
            shelf.seq += not counted
            counted.append(numbers)
            return looking.articles(desk, numbers)

        monkeypatch.setattr("workbench.tui.screens.articles.count_articles", counting)
        shelf._counted.clear()
        shelf.query_one(ArticleList).read_again()
        await run.until(lambda: 1 in shelf._counted)

        assert counted == [[1], [1]]


@pytest.mark.parametrize("has_deadlines", [False, True])
async def test_no_count_is_lost_where_it_is_narrower_still(workspace: Workspace, has_deadlines: bool) -> None:
    """The days give way, with a sign in the heads; the last column stands whole in both lines."""
    if has_deadlines:
        deadlines.set_deadline(workspace, "Ana", 1, "2026-03-09")
    async with driven(workspace.root, (60, 20)) as run:
        await on_review(run)
        await run.press("escape")
        heads = run.app.screen.query_one(ArticleHeads)
        shelf = run.app.screen.query_one(ArticleList)
        words, row = heads.render().plain, shelf.render_line(0).text.rstrip()

        assert words.endswith("names")
        assert "…" in words
        assert len(words) < heads.size.width + 1
        assert row.split()[-6:] == ["9", "9", "0", "0", "0", "0"]


async def test_old_news_is_gone_from_the_list(workspace: Workspace) -> None:
    """Coming back from an article, the list does not say what was done on it before."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("escape", "g")
        await run.enter_words("77")
        await run.press("enter")
        said = run.last_line
        await run.press("enter")
        await on_review(run)
        await run.press("escape")

        assert (said != "", run.last_line) == (True, "")


async def test_a_repeat_names_its_first_mention_in_the_queue(workspace: Workspace) -> None:
    """Folded it is counted there; shown, it says which claim it repeats."""
    async with driven(workspace.root) as run:
        await on_review(run)
        folded = _queue_text(run)
        await run.press("h")
        shown = _queue_text(run)

        assert "(+1 the same) The bridge" in folded
        assert ("(as 1.3)" in folded, "(as 1.3) The bridge" in shown) == (False, True)


def _queue_text(run: Driven) -> str:
    queue = run.app.screen.query_one(QueueList)
    rows = queue.size.height
    return "\n".join(queue.render_line(y).text for y in range(rows))


async def test_what_is_left_is_counted_where_somebody_looks(tmp_path: Path) -> None:
    """A long list is there at once; the articles further down are counted when they come in sight."""
    workspace = create(tmp_path / "many")
    for number in range(150):
        change, _ = importing(f"Pier {number} is {number} metres long", f"pier-{number}")
        workspace.store.commit(change)
    async with driven(workspace.root) as run:
        await run.until(lambda: run.bench.seq >= 0)
        await run.calm()
        shelf = run.app.screen.query_one(ArticleList)
        far_before = shelf.row(149)
        await run.press("end")
        await run.until(lambda: shelf.row(149).is_counted)

        assert (far_before.is_counted, far_before.article.title) == (False, "Pier-149")
        assert (shelf.row(0).claims, shelf.row(149).claims, shelf.row(149).open) == (1, 1, 1)
        assert run.bench.article == far_before.article
