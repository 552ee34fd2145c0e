"""A verdict on several claims at once: which of them it is given on, and which it leaves out."""

from __future__ import annotations

from dataclasses import replace

from textual.widgets import Static

from tests.tui.pilots import NARROW, driven, on_review
from workbench.desk import looking, reviewing
from workbench.desk.workspace import Workspace
from workbench.tui.dialogs.deciding import VerdictDialog


async def test_a_verdict_on_several_says_which_it_leaves_out(workspace: Workspace) -> None:
    """A dismissed claim and one that asks something else, in the dialog and in what was done."""
    uids = {
        label: looking.claim_by_label(workspace, label).claim.uid for label in ("1.4", "1.5", "1.7", "1.6")
    }
    reviewing.dismiss_claim(workspace, "Ana", uids["1.4"], "opinion")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        run.bench.become(replace(run.state, selected=frozenset(uids.values())))
        await run.press("v")
        dialog = await run.dialog(VerdictDialog)
        shown = str(dialog.query_one("#left-out", Static).content)
        await run.enter_words("known")
        await run.press("enter")
        said = run.last_line

    reason = "1.4 is dismissed and left out; 1.6 does not ask it and is left out"
    assert shown == reason
    assert reason in said
    assert looking.claim_by_label(workspace, "1.4").verdict_on("content") is None
    assert looking.claim_by_label(workspace, "1.7").verdict_on("content") is not None
