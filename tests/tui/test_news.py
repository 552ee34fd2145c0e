"""What goes wrong is said in lines that are there for it: nothing is put over the text."""

from __future__ import annotations

import pytest
from textual.widgets._toast import Toast

from tests.tui.pilots import NARROW, WIDE, Driven, driven, on_review
from workbench.desk import looking
from workbench.desk.workspace import Workspace
from workbench.errors import WorkbenchError
from workbench.tui.dialogs.asking import QueryDialog
from workbench.tui.dialogs.naming import NameDialog


def _refuse(name: str) -> None:
    raise WorkbenchError("the settings cannot be written; free some space")


def _is_covered(run: Driven) -> bool:
    return bool(list(run.app.screen.query(Toast)))


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_fault_is_told_in_the_last_line(workspace: Workspace, size: tuple[int, int]) -> None:
    """It is named, that nothing was lost is said, and the next command takes it away."""
    async with driven(workspace.root, size) as run:
        await on_review(run)
        run.app.show_fault(ValueError("[/] odd"))
        await run.calm()
        told, is_covered = run.last_line, _is_covered(run)
        run.app.faults.clear()
        await run.press("o")

        assert told == "! A fault of the program; nothing was lost: ValueError: [/] odd"
        assert not is_covered
        assert "fault" not in run.last_line


async def test_a_fault_under_a_dialog_is_told_in_it(workspace: Workspace) -> None:
    """The line above its keys says so, and what was typed stays."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("q")
        dialog = await run.dialog(QueryDialog)
        run.app.show_fault(ValueError("odd"))
        await run.calm()
        told = str(dialog.query_one("#says").render())
        run.app.faults.clear()

        assert "nothing was lost: ValueError: odd" in told
        assert not _is_covered(run)


async def test_a_name_that_cannot_be_kept_is_said_after_the_act(workspace: Workspace) -> None:
    """The verdict is given under it all the same."""
    async with driven(workspace.root, reviewer="", remember=_refuse) as run:
        await on_review(run)
        await run.press("x")
        await run.press("enter")
        await run.dialog(NameDialog)
        await run.enter_words("Ana")
        await run.press("enter")
        await run.until(lambda: "could not be kept" in run.last_line)

        assert not _is_covered(run)
        assert looking.claim_by_label(workspace, "1.5").dismissal is not None
