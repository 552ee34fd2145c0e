"""Jump mode: a letter for every pane and field, wherever keys go."""

from __future__ import annotations

import pytest

from tests.tui.pilots import NARROW, WIDE, driven, on_review
from workbench.desk.workspace import Workspace
from workbench.tui.dialogs.importing import ImportScreen
from workbench.tui.screens.jump import JumpScreen
from workbench.tui.widgets.journal import JournalList


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_every_pane_has_a_letter(workspace: Workspace, size: tuple[int, int]) -> None:
    """Panes that are folded away have theirs on their tabs."""
    async with driven(workspace.root, size) as run:
        await on_review(run)
        reached = []
        for letter in "abc":
            await run.press("1", "ctrl+g")
            await run.dialog(JumpScreen)
            await run.press(letter)
            reached.append(run.state.pane)

        assert sorted(reached) == ["article", "claim", "queue"]
        assert run.app.screen.focused is not None
        assert run.app.screen.focused.id == run.state.pane


async def test_escape_and_other_keys_leave_everything_as_it_was(workspace: Workspace) -> None:
    """A key that is no letter of the overlay does nothing, escape closes it."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("ctrl+g", "v", "escape")

        assert run.app.screen is run.bench
        assert (run.state.pane, run.label) == ("queue", "1.5")


async def test_fields_of_a_dialog_are_jumped_to(workspace: Workspace) -> None:
    """Where letters are typed, ctrl+g leads to another field."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("i")
        dialog = await run.dialog(ImportScreen)
        await run.press("ctrl+g", "d")
        await run.until(lambda: run.app.screen is dialog)

        assert dialog.focused is not None
        assert dialog.focused.id == "published"


async def test_a_screen_with_one_list_jumps_to_it(workspace: Workspace) -> None:
    """The history has one letter."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("l", "ctrl+g", "a")

        assert isinstance(run.app.screen.focused, JournalList)
