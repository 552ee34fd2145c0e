"""Where one is, what can be done next, and what is promised: at 80 cells by 24 lines, without colour."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widget import Widget

from tests.terminal import Terminal, program
from tests.tui.pilots import NARROW, WIDE, Driven, driven, on_review
from tests.tui.test_sources import stocked  # noqa: F401  # a fixture
from workbench.desk import listing, looking, reviewing
from workbench.desk.workspace import Workspace
from workbench.domain.claim import Question
from workbench.sample import build
from workbench.tui.commands import HISTORY, by_id
from workbench.tui.cutting import cut_between
from workbench.tui.dialogs.deciding import DismissDialog, VerdictDialog
from workbench.tui.screens.jump import JumpScreen
from workbench.tui.standing import state_of
from workbench.tui.state import ReviewState
from workbench.tui.widgets.bar import Bar
from workbench.tui.widgets.keyline import KeyLine
from workbench.tui.widgets.queue import QueueList, legend
from workbench.tui.widgets.tabs import PaneTabs, filter_of


def _footer(run: Driven) -> str:
    return run.bench.query_one(KeyLine).render().plain


def _title(widget: Widget) -> str:
    return str(widget.border_title)


async def test_the_footer_names_the_likely_acts(workspace: Workspace) -> None:
    """Verdict, evidence, dismissal, undo and the way back stand there, the question at hand by its name."""
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        content = _footer(run)
        saying = looking.claim_by_label(workspace, "1.8").claim.uid
        run.bench.become(run.state.moved_to(saying))
        attribution = _footer(run)

    for footer in (content, attribution):
        for words in ("a attach", "x dismiss", "z undo", "esc back", "? help", "ctrl+q quit"):
            assert words in footer
    assert content.startswith("v d c u is it so?")
    assert attribution.startswith("V D C U said so?")


async def test_an_open_question_names_its_verdicts(workspace: Workspace) -> None:
    """Where the footer has no room for four words, the claim under it has."""
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        drawn = _drawn(run)

    assert "v verified  d disputed  c context  u unverif." in drawn


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_pane_in_front_is_in_brackets(workspace: Workspace, size: tuple[int, int]) -> None:
    """So it is known without colour, on the tabs and on the frames."""
    async with driven(workspace.root, size) as run:
        await on_review(run)
        await run.press("2")
        tabs = run.bench.query_one(PaneTabs).render().plain
        frames = [_title(run.bench.query_one(f"#{pane}")) for pane in ("queue", "article", "claim")]

    assert tabs.startswith(" 1 Queue  [2 Article]  3 Claim ")
    assert frames == ["1 Queue", "[2 Article]", "3 Claim"]


async def test_the_filter_in_force_is_read_in_one_line(workspace: Workspace) -> None:
    """Its words, how many claims it keeps of how many, and which of them one is on."""
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        free = run.bench.query_one(PaneTabs).render().plain
        await run.press("slash")
        await run.enter_words("million")
        await run.press("enter")
        kept = run.bench.query_one(PaneTabs).render().plain

        assert free.rstrip().endswith("1.5  1 of 8")
        assert f"1 of 2 · / million · 2 of {len(run.state.claims)}" in kept


async def test_a_wide_screen_says_which_claim_of_how_many(workspace: Workspace) -> None:
    """In the bar, after the order in which they are walked."""
    async with driven(workspace.root, WIDE) as run:
        await on_review(run)
        await run.press("down")

        assert "2 of 8" in run.bench.query_one(Bar).render().plain


def test_a_long_filter_is_cut_and_its_count_is_not(state: ReviewState) -> None:
    """The numbers stay whole where there is little room."""
    filtered = state.filtered("the council set aside twelve million euros in 2019")

    assert filter_of(filtered, 30).endswith(f"… · 0 of {len(state.claims)}")
    assert len(filter_of(filtered, 30)) <= 30


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_nothing_found_says_how_to_get_out(workspace: Workspace, size: tuple[int, int]) -> None:
    """What was looked for, the key that changes it, and the key that takes it away."""
    async with driven(workspace.root, size) as run:
        await on_review(run)
        await run.press("slash")
        await run.enter_words("zebra")
        await run.press("enter")
        queue = run.bench.query_one(QueueList)
        said = " ".join("".join(queue.render_line(y).text for y in range(8)).split())

    assert "Nothing found" in said
    assert "zebra" in said
    assert "/ changes" in said
    assert "esc" in said


async def test_the_filter_is_taught_once(workspace: Workspace) -> None:
    """By the empty line itself; by the line below it once something is typed, with what it keeps."""
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("slash")
        empty = run.last_line
        await run.enter_words("million")
        typed = run.last_line

    assert empty == ""
    assert typed.startswith("2 of ")
    assert "is:open" in typed


async def test_keys_that_would_be_letters_are_not_promised(workspace: Workspace) -> None:
    """While the filter is typed only enter and escape do something."""
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("slash")
        typing = _footer(run)
        await run.press("escape")

        assert typing == "enter keep the filter  esc leave"
        assert "x dismiss" in _footer(run)


async def test_a_page_under_a_dialog_promises_nothing(workspace: Workspace) -> None:
    """Its line of keys comes back with it."""
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("d")
        await run.dialog(VerdictDialog)
        under = _footer(run)
        drawn = _drawn(run)
        await run.press("escape")

        assert "dismiss" not in under
        assert "x dismiss" not in drawn
        assert "x dismiss" in _footer(run)


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("It reached $18 billion in May", 15, "It reached …   "),
        ("It reached $18 billion in May", 24, "It reached $18 billion … "),
        ("It grew by 20 percent", 14, "It grew by …  "),
        ("It grew by 20 percent", 21, "It grew by 20 percent"),
        ("It grew from 12 to 20 percent", 23, "It grew from …"),
        ("Donaudampfschifffahrtsgesellschaft", 10, "Donaudamp…"),
        ("漢字漢字漢字", 7, "漢字漢…"),
        ("2021 2022 2023 people", 12, "2021 2022 2…"),
        ("word", 0, ""),
    ],
)
def test_a_number_is_never_cut_from_its_unit(text: str, cells: int, expected: str) -> None:
    """Between words, after none that holds a digit; what has no such place is cut where the room ends."""
    assert cut_between(text, cells).rstrip() == expected.rstrip()
    assert len(cut_between("plain words only here", 12)) == 12


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_signs_of_the_queue_have_heads(workspace: Workspace, size: tuple[int, int]) -> None:
    """Over the two signs stand the keys of their questions; the head stays when the list scrolls."""
    async with driven(workspace.root, size) as run:
        await on_review(run)
        queue = run.bench.query_one(QueueList)
        top = queue.render_line(0).text
        await run.press("end")
        below = queue.render_line(0).text

    assert top == below
    assert "vV claim  state" in top
    assert top.rstrip().endswith("risk")


def test_the_legend_is_never_cut_within_a_sign() -> None:
    """It holds as many as fit, the questions first."""
    assert legend(40) == "v is it so · V said so · q query · f fix"
    assert legend(3) == ""
    assert len(legend(200)) < 90


@pytest.mark.parametrize(
    ("question", "words"), [("content", "open: said"), ("attribution", "open: is so"), (None, "open")]
)
def test_the_queue_says_which_question_is_open(
    workspace: Workspace, question: Question | None, words: str
) -> None:
    """Once one of two is decided, the other is named."""
    claim = next(view for view in looking.article(workspace, 1).claims if len(view.claim.questions) == 2)
    if question is not None:
        reviewing.mark(workspace, "Ana", claim.claim.uid, question, "disputed", "no")

    assert state_of(looking.claim_by_label(workspace, claim.label)) == words


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("keys", [(), ("x",), ("q",), ("i",), ("a", "c"), ("l",), ("S", "enter"), ("T",)])
async def test_a_letter_to_jump_covers_nothing_that_is_read(
    stocked: Workspace,  # noqa: F811
    size: tuple[int, int],
    keys: tuple[str, ...],
) -> None:
    """It takes a frame, a margin, or the column of the cursor: on screens and in dialogs."""
    async with driven(stocked.root, size) as run:
        await on_review(run)
        await run.press(*keys)
        before = _drawn(run).split("\n")
        await run.press("ctrl+g")
        jump = await run.dialog(JumpScreen)
        covered = [before[mark.region.y][mark.region.x] for mark in jump.query(".jump-letter")]

    assert covered
    assert [sign for sign in covered if sign not in " ▌▎╭─[╔┌│"] == []


async def test_the_dismissal_names_its_claim(workspace: Workspace) -> None:
    """The title says which claim, how many, or that it is about words."""
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("x")
        one = _title((await run.dialog(DismissDialog)).query_one("#dialog"))
        await run.press("escape", "space", "space", "x")
        two = _title((await run.dialog(DismissDialog)).query_one("#dialog"))

    assert one.startswith("Dismiss claim 1.5: ")
    assert two.startswith("Dismiss 2 claims: ")


@pytest.mark.parametrize("keys", [("l",), ("S",), ("L",)])
async def test_a_list_says_which_line_of_how_many(stocked: Workspace, keys: tuple[str, ...]) -> None:  # noqa: F811
    """In its title, and it follows the cursor."""
    async with driven(stocked.root, NARROW) as run:
        await on_review(run)
        await run.press(*keys)
        await run.until(lambda: run.bench.seq >= 0)
        await run.calm()
        first = str(run.bench.query_one("#visited-title").render())
        await run.press("end")
        last = str(run.bench.query_one("#visited-title").render())

    count = first.rpartition(" of ")[2]
    assert first.endswith(f"1 of {count}")
    assert last.endswith(f"{count} of {count}")


async def test_the_list_of_articles_counts(workspace: Workspace) -> None:
    """Which article of how many."""
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("escape")

        assert "1 of 1 article" in str(run.bench.query_one("#workspace").render())


def test_the_scope_of_the_history_has_its_own_twin() -> None:
    """The figures are `workbench stats`, the history is `workbench log`."""
    assert by_id(HISTORY, "scope").twin == "log"


def test_a_late_answer_has_one_sign_in_both_lists(workspace: Workspace) -> None:
    """The claims of all articles count what is overdue as the queue does."""
    uid = looking.claim_by_label(workspace, "1.4").claim.uid
    reviewing.ask(workspace, "Ana", uid, "the author", "Which council?", "2026-01-01")
    views = [view for view in listing.claims(workspace, "risk", ()) if view.label == "1.4"]
    queued = [view for view in looking.article_today(workspace, 1).claims if view.label == "1.4"]

    assert [view.overdue for view in views] == [view.overdue for view in queued] == [1]


def _drawn(run: Driven) -> str:
    """Return what the screen shows, as text."""
    width, height = run.app.size
    lines = run.app.screen._compositor.render_strips(run.app.size)
    assert len(lines) == height
    assert width > 0
    return "\n".join(strip.text for strip in lines)


def test_the_claim_is_painted_whole_at_the_start(tmp_path: Path) -> None:
    """Once everything is read the terminal shows the claim in every line, at the width it then has."""
    build(tmp_path / "desk").close()
    nobody = {"XDG_CONFIG_HOME": str(tmp_path / "settings"), "XDG_STATE_HOME": str(tmp_path / "state")}
    with Terminal([*program(), "desk"], tmp_path, 80, 24, nobody) as terminal:
        terminal.wait_for("1 of 23", "Evidence", "Facts")
        terminal.wait_until_still()
        claim = terminal.text.partition("3 Claim─")[2]
        terminal.press("\x11")
        terminal.wait_for_end()

    assert "grew by about 20 percent in 2021." in claim
    assert "said by" in claim
