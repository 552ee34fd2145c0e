"""The review screen, driven by keys over a real workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.pilots import NARROW, WIDE, driven, on_review
from workbench.desk import attaching, looking, reviewing
from workbench.desk.workspace import Workspace
from workbench.domain.source import Backing
from workbench.domain.verdict import SYMBOLS
from workbench.tui.dialogs.deciding import DismissDialog, VerdictDialog
from workbench.tui.dialogs.naming import NameDialog
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.screens.help import HelpScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.standing import INKS
from workbench.tui.widgets.article import ArticlePane
from workbench.tui.widgets.detail import DetailPane
from workbench.tui.widgets.flow import Flow
from workbench.tui.widgets.queue import QueueList


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_only_article_opens_at_once(workspace: Workspace, size: tuple[int, int]) -> None:
    """One article in the workspace: the review starts on its riskiest claim."""
    async with driven(workspace.root, size) as run:
        await on_review(run)

        assert run.label == "1.5"


async def test_a_verdict_with_a_reason_moves_on(workspace: Workspace) -> None:
    """d asks why, writes, goes to the next open claim and keeps the last one in sight."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("d")
        await run.dialog(VerdictDialog)
        await run.enter_words("The council set aside 12 million")
        await run.press("enter")

        verdict = looking.claim_by_label(workspace, "1.5").verdict_on("content")
        assert verdict is not None
        assert (verdict.value, verdict.rationale) == ("disputed", "The council set aside 12 million")
        assert run.label == "1.4"
        assert run.last_line.startswith("✗ 1.5 disputed")
        assert run.last_line.endswith("z undoes")


async def test_undo_and_redo(workspace: Workspace) -> None:
    """z takes the last verdict back, Z gives it again."""
    claim = looking.claim_by_label(workspace, "1.5").claim
    reviewing.mark(workspace, "Ana", claim.uid, "content", "disputed", "no")
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("z")
        undone = looking.claim_by_label(workspace, "1.5").status_of("content")
        await run.press("Z")

        assert undone == "open"
        assert looking.claim_by_label(workspace, "1.5").status_of("content") == "disputed"


async def test_undo_goes_to_the_claim_it_was_about(workspace: Workspace) -> None:
    """A verdict moves on to the next claim; z leads back to the one that is open again, as Z does."""
    claim = looking.claim_by_label(workspace, "1.5").claim
    reviewing.mark(workspace, "Ana", claim.uid, "content", "disputed", "no")
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("end")
        before = run.label
        await run.press("z")
        after_undo = run.label
        await run.press("end", "Z")

        assert before != "1.5"
        assert (after_undo, run.label) == ("1.5", "1.5")


async def test_bulk_verdicts(workspace: Workspace) -> None:
    """Selected claims are decided together, and the selection ends."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("space", "space", "u")
        await run.dialog(VerdictDialog)
        await run.enter_words("No figures published")
        await run.press("enter")

        decided = [view.label for view in run.state.claims if view.status_of("content") == "unverifiable"]
        assert decided == ["1.4", "1.5"]
        assert run.state.selected == frozenset()


async def test_attribution_is_decided_with_shift(workspace: Workspace) -> None:
    """A claim that is a saying takes V; v says why it does not."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("down", "down", "down", "down", "v")
        refusal = run.last_line
        await run.press("V")
        await run.dialog(VerdictDialog)
        await run.press("enter")

        assert "decide whether it was said, with V" in refusal
        assert looking.claim_by_label(workspace, "1.8").status_of("attribution") == "verified"


async def test_the_name_is_asked_once_and_remembered(workspace: Workspace) -> None:
    """The first writing command asks who decides."""
    remembered: list[str] = []
    async with driven(workspace.root, reviewer="", remember=remembered.append) as run:
        await on_review(run)
        await run.press("v", "enter")
        await run.dialog(NameDialog)
        await run.enter_words("Ana")
        await run.press("enter")
        await run.press("v", "enter")

        assert remembered == ["Ana"]
        assert run.state.tallies is not None
        assert run.state.tallies.settled == 2


async def test_nobody_named_nothing_written(workspace: Workspace) -> None:
    """Leaving the question for the name leaves the workspace as it was."""
    before = looking.newest(workspace)
    async with driven(workspace.root, reviewer="") as run:
        await on_review(run)
        await run.press("v", "enter")
        await run.dialog(NameDialog)
        await run.press("escape")

        assert run.last_line == "nobody is named: nothing was written"
    assert looking.newest(workspace) == before


async def test_x_dismisses_the_claim(workspace: Workspace) -> None:
    """In the queue x is about the claim."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("x")
        await run.dialog(DismissDialog)
        await run.press("enter")

        dismissal = looking.claim_by_label(workspace, "1.5").dismissal
        assert dismissal is not None
        assert dismissal.reason == "not a claim"
        assert run.label == "1.4"


async def test_restoring_a_dismissed_claim(workspace: Workspace) -> None:
    """X takes a dismissal back."""
    claim = looking.claim_by_label(workspace, "1.5").claim
    reviewing.dismiss_claim(workspace, "Ana", claim.uid, "vague")
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("X")

        assert looking.claim_by_label(workspace, "1.5").dismissal is None


async def test_x_on_unread_words_dismisses_the_rest_of_the_sentence(workspace: Workspace) -> None:
    """w goes to the next unread word; there x alone is about its sentence, and guesses the reason."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("w", "x")

        dismissed = looking.article(workspace, 1).dismissals
        assert [item.reason for item in dismissed] == ["opinion"]
        assert run.state.words is not None
        assert run.state.words.span == run.state.unread[0]
        assert run.state.tallies is not None
        assert run.state.tallies.unread == 4


async def test_t_ticks_display_copy_off(workspace: Workspace) -> None:
    """t goes to display copy nobody has read; pressed there it ticks it off and goes on."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("t", "t", "t", "t")

        assert run.state.tallies is not None
        assert run.state.tallies.unticked == 0


async def test_a_claim_is_made_of_chosen_words(workspace: Workspace) -> None:
    """Words chosen with shift and arrows become a claim with K."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("w", "shift+right", "shift+right", "shift+right", "K")
        await run.press("enter")

        added = looking.article(workspace, 1).claims[-1].claim
        new = next(
            view.claim for view in looking.article(workspace, 1).claims if view.claim.origin == "added"
        )
        assert new.quote == "It is a beautiful"
        assert run.label == f"1.{new.number}"
        assert added.number != new.number


async def test_the_filter_line(workspace: Workspace) -> None:
    """/ filters as one types, enter keeps, escape clears."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("slash")
        await run.enter_words("ferries")
        await run.press("enter")
        kept = [row.uid for row in run.state.rows]
        await run.press("escape")

        assert [view.label for view in run.state.claims if view.claim.uid in kept] == ["1.8"]
        assert run.state.filter == ""


async def test_leaving_the_filter_line_goes_back(workspace: Workspace) -> None:
    """escape in the filter line restores the filter there was."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("slash")
        await run.enter_words("ferries")
        await run.press("escape")

        assert run.state.filter == ""
        assert run.app.focused is run.app.screen.query_one(QueueList)


async def test_a_filter_that_keeps_nothing_says_so(workspace: Workspace) -> None:
    """An empty queue says why it is empty."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("slash")
        await run.enter_words("zeppelin")
        queue = run.app.screen.query_one(QueueList)

        assert (
            "".join(segment.text for segment in queue.render_line(1)).strip()
            == "Nothing found: no claim passes"
        )


async def test_order_fold_and_next_open(workspace: Workspace) -> None:
    """o, h and n move nothing but the view."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("o")
        order = run.state.order
        await run.press("h", "n")

        assert (order, run.state.is_unfolded, run.label) == ("reading", True, "1.6")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_number_keys_go_to_the_panes(workspace: Workspace, size: tuple[int, int]) -> None:
    """1, 2 and 3 put a pane in front, escape leads back to the queue."""
    async with driven(workspace.root, size) as run:
        await on_review(run)
        await run.press("2")
        article = run.app.focused
        await run.press("3")
        detail = run.app.focused
        await run.press("escape")

        assert isinstance(article, ArticlePane)
        assert isinstance(detail, DetailPane)
        assert isinstance(run.app.focused, QueueList)


async def test_narrow_screens_show_queue_and_claim(workspace: Workspace) -> None:
    """At 80x24 the queue has the claim beneath it, the article a screen of its own."""
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        panes = [run.app.screen.query_one(kind) for kind in (QueueList, ArticlePane, DetailPane)]

        assert [pane.display for pane in panes] == [True, False, True]


async def test_escape_leads_to_the_articles(workspace: Workspace) -> None:
    """From the queue escape closes the article."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("escape")

        assert isinstance(run.app.screen, ArticlesScreen)


async def test_go_to_a_claim(workspace: Workspace) -> None:
    """g asks for a number and goes there."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("g")
        await run.enter_words("1.9")
        await run.press("enter")
        await on_review(run)
        await run.until(lambda: run.label == "1.9")

        assert run.label == "1.9"


async def test_help_names_every_command_and_its_twin(workspace: Workspace) -> None:
    """? shows keys, what they do and the same on the command line."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("question_mark")
        screen = await run.dialog(HelpScreen)
        text = " ".join(screen.query_one("#reading-text", Flow).render().plain.split())
        await run.press("escape")

        assert all(command.help in text for command in run.bench.commands)
        assert 'workbench mark 1.5 "needs context"' in text


async def test_all_of_the_help_can_be_read_where_it_is_narrow(workspace: Workspace) -> None:
    """At 80x24 end leads to the last line, and no symbol is parted from its word."""
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("question_mark", "end")
        screen = await run.dialog(HelpScreen)
        body, flow = screen.query_one("#reading-body"), screen.query_one("#reading-text", Flow)
        lines = flow.render().plain.split("\n")
        words = [f"{SYMBOLS[standing]} {standing}" for standing in INKS]

        assert flow.size.height == len(lines)
        assert body.max_scroll_y == len(lines) - body.size.height
        assert [any(word in line for line in lines) for word in words] == [True] * len(words)


async def test_quick_keys_act_one_after_another(workspace: Workspace) -> None:
    """Keys pressed while a write is under way act on what the write leads to, none twice and none lost."""
    for label in ("1.4", "1.5"):
        uid = looking.claim_by_label(workspace, label).claim.uid
        attaching.attach_pasted(workspace, "Ana", uid, "Budget", "", "18 million", Backing())
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.pilot.press("v", "v")
        await run.calm()

        decided = [view.label for view in run.state.claims if view.status_of("content") == "verified"]
        assert decided == ["1.4", "1.5"]
        assert run.label == "1.3"


@pytest.mark.parametrize("size", [(40, 10), (20, 5), (300, 80)])
async def test_odd_sizes(workspace: Workspace, size: tuple[int, int]) -> None:
    """A tiny or a huge terminal is no reason to fail."""
    async with driven(workspace.root, size) as run:
        await on_review(run)
        await run.press("2", "down", "3", "1", "question_mark", "escape")
        await run.pilot.resize_terminal(100, 30)
        await run.calm()

        assert run.app.screen.has_class("-wide")


async def test_other_writers_are_followed(workspace: Workspace) -> None:
    """What somebody else decides appears without a key."""
    async with driven(workspace.root) as run:
        await on_review(run)
        claim = looking.claim_by_label(workspace, "1.5").claim
        reviewing.mark(workspace, "Ben", claim.uid, "content", "disputed", "no")
        await run.until(lambda: run.state.current is not None and run.state.current.is_settled)

        assert run.label == "1.5"


async def test_a_stale_verdict_is_refused_and_shown(workspace: Workspace) -> None:
    """When somebody decided in the meantime nothing is written and their verdict appears."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("d")
        await run.dialog(VerdictDialog)
        claim = looking.claim_by_label(workspace, "1.5").claim
        reviewing.mark(workspace, "Ben", claim.uid, "content", "verified")
        await run.enter_words("no")
        await run.press("enter", "escape")

        assert looking.claim_by_label(workspace, "1.5").status_of("content") == "verified"
        assert run.last_line.startswith("! somebody else decided")


async def test_reading_only(workspace: Workspace) -> None:
    """A workspace open for reading refuses every writing command with the reason."""
    async with driven(workspace.root, read_only=True) as run:
        await on_review(run)
        await run.press("v")

        assert run.last_line == "this workspace is open for reading only"


async def test_a_place_that_no_article_has_opens_the_list(workspace: Workspace) -> None:
    """A number too long for any database, in a file that somebody edited, is no fault."""
    async with driven(workspace.root, position={"article": "9" * 25, "claim": "9" * 25}) as run:
        await run.until(lambda: isinstance(run.app.screen, ReviewScreen))

        assert run.app.faults == []


async def test_the_place_is_kept_and_found_again(workspace: Workspace) -> None:
    """Article, claim and order of the last time come back."""
    kept: dict[str, str] = {}
    async with driven(workspace.root, keep_position=kept.update) as run:
        await on_review(run)
        await run.press("o", "down")
    async with driven(workspace.root, position=kept) as run:
        await on_review(run)

        assert (run.label, run.state.order) == ("1.6", "reading")


@pytest.mark.parametrize(("kept", "restored"), [("risk:400", "risk:400"), ("is:nonsense", "")])
async def test_the_filter_is_found_again(workspace: Workspace, kept: str, restored: str) -> None:
    """The filter of the last time holds again, unless this program cannot read it."""
    place = {"article": "1", "claim": "", "order": "risk", "filter": kept}
    async with driven(workspace.root, position=place) as run:
        await on_review(run)

        assert run.state.filter == restored


async def test_light_and_dark(workspace: Workspace) -> None:
    """ctrl+n changes the theme."""
    async with driven(workspace.root) as run:
        await run.press("ctrl+n")

        assert run.app.theme == "workbench-light"


async def test_a_folder_without_workspace_says_so(tmp_path: Path) -> None:
    """The app opens, says what is wrong, and can be left."""
    async with driven(tmp_path / "nothing") as run:
        await run.calm()

        assert run.last_line.startswith("! there is no folder")
