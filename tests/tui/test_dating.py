"""Deadlines in the list of articles, and the kind of a name: by keys, shown by sign and word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.pilots import NARROW, WIDE, Driven, driven
from tests.tui.test_names import TEXT
from workbench.checks.naming import names_of
from workbench.desk import importing, looking
from workbench.desk.deadlines import set_deadline
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, create
from workbench.tui.dialogs.naming import KindDialog
from workbench.tui.dialogs.publishing import DeadlineDialog
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.screens.names import NamesScreen
from workbench.tui.widgets.articles import ArticleHeads, ArticleList


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    """Two articles, of which the second is late."""
    made = create(tmp_path / "desk")
    for name in ("mill", "quay"):
        data = TEXT.replace("mill", name).encode()
        importing.import_one(made, "Ana", Arrival(f"{name}.txt", data), Overrides(published="2022-09-14"))
    set_deadline(made, "Ana", 2, "2022-09-20")
    return made


def _lines(run: Driven) -> list[str]:
    shelf = run.app.screen.query_one(ArticleList)
    return [shelf.render_line(y).text for y in range(2)]


async def _on_articles(run: Driven) -> None:
    await run.until(lambda: isinstance(run.app.screen, ArticlesScreen) and run.bench.seq >= 0)
    await run.calm()


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_what_is_late_is_marked_and_comes_first(desk: Workspace, size: tuple[int, int]) -> None:
    """A sign before the day, and o puts what is due first before the rest."""
    async with driven(desk.root, size) as run:
        await _on_articles(run)
        by_number = _lines(run)
        await run.press("o")
        await run.until(lambda: "The quay" in _lines(run)[0])
        by_deadline = _lines(run)
        heads = run.app.screen.query_one(ArticleHeads).render().plain

        assert "!2022-09-20" in by_number[1]
        assert "due first" in str(run.app.screen.query_one("#workspace").render())
        assert [line[:2] for line in by_deadline] == [" 2", "▌1"]
        assert heads.index("due") < heads.index("claims")


async def test_a_deadline_is_set_by_a_key(desk: Workspace) -> None:
    """The day is asked for, written, said and undone."""
    async with driven(desk.root) as run:
        await _on_articles(run)
        await run.press("Y")
        await run.dialog(DeadlineDialog)
        await run.enter_words("9 March 2031")
        await run.press("enter")
        await run.until(lambda: "2031-03-09" in run.last_line)
        given = looking.article(desk, 1).article.deadline
        await run.press("z")

        assert given == "2031-03-09"
        assert looking.article(desk, 1).article.deadline == ""


async def test_a_deadline_that_somebody_else_set_meanwhile_stands(desk: Workspace) -> None:
    """The dialog was opened on none: the day that came since is named, and nothing is written."""
    async with driven(desk.root) as run:
        await _on_articles(run)
        await run.press("Y")
        await run.dialog(DeadlineDialog)
        set_deadline(desk, "Ben", 1, "2031-03-01")
        await run.enter_words("9 March 2031")
        await run.press("enter")
        await run.until(lambda: "2031-03-01" in run.last_line)

        assert looking.article(desk, 1).article.deadline == "2031-03-01"


async def test_a_day_that_is_none_is_refused(desk: Workspace) -> None:
    """What was typed stays, and nothing is written."""
    async with driven(desk.root) as run:
        await _on_articles(run)
        await run.press("Y")
        dialog = await run.dialog(DeadlineDialog)
        await run.enter_words("soon")
        await run.press("enter")

        assert dialog.is_refusing
        assert looking.article(desk, 1).article.deadline == ""


async def test_a_kind_is_corrected_by_a_key(desk: Workspace) -> None:
    """e on a name, then a letter; the list shows it, and undo takes it back."""
    async with driven(desk.root) as run:
        await _on_articles(run)
        await run.press("enter", "T")
        await run.until(lambda: isinstance(run.app.screen, NamesScreen) and run.bench.seq >= 0)
        before = names_of(looking.article(desk, 1))[0].name.kind
        await run.press("e")
        await run.dialog(KindDialog)
        await run.press("o")
        await run.until(lambda: "corrected" in run.last_line)
        after = names_of(looking.article(desk, 1))[0].name.kind
        await run.press("z")

        assert (before, after) == ("place", "organisation")
        assert names_of(looking.article(desk, 1))[0].name.kind == "place"
