"""Keys typed faster than a command can answer: they go to what it leads to, none is a command of its own."""

from __future__ import annotations

from textual import events

from tests.tui.pilots import Driven, driven, on_review
from workbench.desk import looking
from workbench.desk.workspace import Workspace
from workbench.tui.dialogs.areas import Prose
from workbench.tui.dialogs.deciding import VerdictDialog


def _at_once(run: Driven, keys: str) -> None:
    """Send keys as a fast typist or a slow line does: all before the first is answered."""
    driver = run.app._driver
    assert driver is not None
    for key in keys:
        name = {"/": "slash", " ": "space", "\r": "enter"}.get(key, key)
        driver.send_message(events.Key(name, key))


async def test_a_reason_typed_right_after_its_key_is_the_reason(workspace: Workspace) -> None:
    """Not sources, names and a second verdict, which its letters would be on the screen beneath."""
    async with driven(workspace.root) as run:
        await on_review(run)
        _at_once(run, "dSource says Tuesday")
        dialog = await run.dialog(VerdictDialog)
        await run.until(lambda: dialog.is_taking_keys)
        await run.until(lambda: dialog.query_one("#rationale", Prose).text.endswith("Tuesday"))
        reason = dialog.query_one("#rationale", Prose).text
        await run.press("escape")

        assert reason == "Source says Tuesday"
        assert not run.app.screen.is_modal
        assert run.state.last is None


async def test_words_typed_right_after_the_filter_key_are_the_filter(workspace: Workspace) -> None:
    """The letters of a filter are no commands."""
    async with driven(workspace.root) as run:
        await on_review(run)
        _at_once(run, "/bridge\r")
        await run.until(lambda: run.state.filter == "bridge")
        await run.calm()

        assert not run.app.screen.is_modal
        assert run.state.filter == "bridge"


async def test_a_command_typed_with_the_steps_before_it_is_for_the_claim_they_lead_to(
    workspace: Workspace,
) -> None:
    """Three lines down and a verdict in one go: the verdict is not for the claim that was left."""
    async with driven(workspace.root) as run:
        await on_review(run)
        order = [row.claim.label for row in run.state.rows if row.claim is not None]
        _at_once(run, "jjjdNo\r")
        await run.until(lambda: run.state.last is not None)
        await run.calm()
        last = run.state.last

        assert last is not None
        assert (last.label, last.standing) == (order[3], "disputed")


async def test_a_verdict_and_the_next_typed_at_once_are_two(workspace: Workspace) -> None:
    """Every key waits for what the one before leads to, across the write between them."""
    async with driven(workspace.root) as run:
        await on_review(run)
        _at_once(run, "dOne\rdTwo\r")
        await run.until(lambda: len(_rationales(workspace)) == 2)
        await run.calm()

    assert _rationales(workspace) == {"One", "Two"}


def _rationales(workspace: Workspace) -> set[str]:
    verdicts = [verdict for view in looking.article(workspace, 1).claims for verdict in view.verdicts]
    return {verdict.rationale for verdict in verdicts} & {"One", "Two"}
