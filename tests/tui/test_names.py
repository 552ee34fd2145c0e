"""The names: each with its state, spellings, titles and mentions; ticked off by keys, one after another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.pilots import NARROW, WIDE, Driven, driven, on_review
from workbench.checks.naming import names_of
from workbench.desk import importing, looking
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace, create
from workbench.tui.mentions import name_lines
from workbench.tui.screens.names import NamesScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.widgets.article import ArticlePane
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.names import NameList

TEXT = """The mill of Lindmark reopens

Minister Ilse Varga opened the mill in Lindmark on Tuesday. Secretary Ilse Varga met Tomas Reik.

Roman Vassilenko came too. The mill cost [sic] 3 million euros. Later Roman Vasilenko left Lindmark [sic].
"""


@pytest.fixture
def mill(tmp_path: Path) -> Workspace:
    """A workspace with an article that names people and a place, some of them in two ways."""
    made = create(tmp_path / "mill")
    importing.import_one(made, "Ana", Arrival("mill.txt", TEXT.encode()), Overrides(published="2022-09-14"))
    return made


async def _on_names(run: Driven) -> None:
    await on_review(run)
    await run.press("T")
    await run.until(lambda: isinstance(run.app.screen, NamesScreen) and run.bench.seq >= 0)
    await run.calm()


def _lines(run: Driven) -> list[str]:
    names = run.app.screen.query_one(NameList)
    return [line for y in range(names.size.height) if (line := names.render_line(y).text.strip(" ▌"))]


def _ticked(workspace: Workspace) -> set[str]:
    return {e.label for e in names_of(looking.article(workspace, 1)) if e.tick is not None}


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_names_are_told_apart_by_symbol_and_word(mill: Workspace, size: tuple[int, int]) -> None:
    """What is spelled or titled in two ways is to be looked at twice."""
    async with driven(mill.root, size) as run:
        await _on_names(run)
        states = {" ".join(line.split()[3:5]): " ".join(line.split()[:3]) for line in _lines(run)}

        assert states["Ilse Varga"] == "! look twice"
        assert states["Roman Vasilenko"] == "! look twice"
        assert states["Tomas Reik"] == "○ to check"


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_t_ticks_off_and_goes_on_and_z_takes_back(mill: Workspace, size: tuple[int, int]) -> None:
    """The cursor goes to the next name that is left; the review counts what is left."""
    async with driven(mill.root, size) as run:
        await _on_names(run)
        await run.press("t", "t")
        two = _ticked(mill)
        await run.press("z")
        one = _ticked(mill)
        await run.press("escape")
        await run.until(lambda: run.state.tallies is not None and run.state.tallies.names == 4)

        assert (len(two), len(one)) == (2, 1)
        assert one < two


async def test_a_name_is_not_ticked_off_twice(mill: Workspace) -> None:
    """It is said who has done it."""
    async with driven(mill.root) as run:
        await _on_names(run)
        await run.press("t", "home", "t")

        assert "is ticked off already, by Ana" in run.last_line


async def test_enter_goes_to_the_mention_in_the_article(mill: Workspace) -> None:
    """n looks at the next mention; enter puts the article's cursor on it."""
    async with driven(mill.root) as run:
        await _on_names(run)
        await run.press("n", "enter")
        await run.until(lambda: isinstance(run.app.screen, ReviewScreen))
        await run.calm()
        entry = names_of(looking.article(mill, 1))[0]

        assert run.app.screen.query_one(ArticlePane).has_focus
        assert run.state.words is not None
        assert run.state.words.span.start == entry.mentions[1].start


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_bar_counts_names_where_it_is_narrow_too(mill: Workspace, size: tuple[int, int]) -> None:
    """What is left is in sight at 80 cells."""
    async with driven(mill.root, size) as run:
        await on_review(run)
        bar = run.app.screen.query_one(Bar)

        assert "names 5" in bar.render().plain
        assert max(map(len, bar.render().plain.splitlines())) <= bar.size.width


async def test_an_article_of_an_earlier_release_says_how_its_names_come(workspace: Workspace) -> None:
    """A list that is empty because nobody looked is no list of nothing."""
    async with driven(workspace.root) as run:
        await _on_names(run)

        assert _lines(run)[0] == "This article was read before names were kept."


def test_mentions_stand_in_their_sentence_and_markup_is_text(mill: Workspace) -> None:
    """The place in the text is told, brackets are shown as they are, and no line is too wide."""
    view = looking.article(mill, 1)
    entry = next(e for e in names_of(view) if e.label == "Lindmark")
    lines, at = name_lines(view, entry, 1, 30)
    shown = [line.plain for line in lines]

    assert shown[at].startswith("▌ ")
    assert any(line.startswith("  headline: The mill of") for line in shown)
    assert "[sic]" in " ".join(shown)
    assert all(line.cell_length <= 30 for line in lines)
