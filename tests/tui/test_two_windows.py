"""Two people on one workspace: each sees the other's changes, and the second writer both versions."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.terminal import ROOT, environment
from tests.tui.pilots import NARROW, WIDE, Driven, driven, on_review
from workbench.desk import looking, reviewing, revising, undoing
from workbench.desk.workspace import Workspace
from workbench.domain.review import ClaimView
from workbench.tui.dialogs.asking import AnswerDialog, QueryDialog
from workbench.tui.dialogs.contested import ContestDialog
from workbench.tui.dialogs.deciding import VerdictDialog
from workbench.tui.dialogs.fields import Quoted
from workbench.tui.dialogs.fixing import FixDialog, SettleFixDialog
from workbench.tui.dialogs.form import Form
from workbench.tui.dialogs.results import FixGiven, QueryGiven, VerdictGiven
from workbench.tui.dialogs.wording import WordingDialog
from workbench.tui.screens.prompt import PromptDialog

RISKIEST = "1.5"


def _claim(workspace: Workspace) -> ClaimView:
    return looking.claim_by_label(workspace, RISKIEST)


def _both(run: Driven) -> tuple[str, str]:
    """Return what the dialog shows of theirs and of mine."""
    shown = [str(run.app.screen.query_one(f"#{name}", Quoted).render()) for name in ("theirs", "mine")]
    return shown[0], shown[1]


async def test_two_windows_see_each_other(workspace: Workspace) -> None:
    """What one app writes is on the screen of the other within a look at the journal."""
    async with driven(workspace.root, reviewer="Ana") as ana, driven(workspace.root, reviewer="Ben") as ben:
        await on_review(ana)
        await on_review(ben)
        await ana.press("d")
        await ana.enter_words("fifteen")
        await ana.press("enter")
        uid = _claim(workspace).claim.uid
        await ben.until(lambda: _seen(ben, uid) == "disputed")
        await ben.press("c")
        await ben.enter_words("it depends")
        await ben.press("enter")
        await ana.until(lambda: _seen(ana, uid) == "needs context")


def _seen(run: Driven, uid: str) -> str:
    view = run.state.view.claim(uid) if run.state.view is not None else None
    return view.status_of("content") if view is not None else ""


async def test_what_the_command_line_writes_is_seen(workspace: Workspace, tmp_path: Path) -> None:
    """A script beside the screen is another writer."""
    async with driven(workspace.root) as run:
        await on_review(run)
        words = ["-w", str(workspace.root), "mark", RISKIEST, "disputed", "--because", "no", "--as", "Ben"]
        nobody = {"XDG_CONFIG_HOME": str(tmp_path / "settings"), "XDG_STATE_HOME": str(tmp_path / "state")}
        subprocess.run(
            [sys.executable, "-m", "workbench", *words], check=True, cwd=ROOT, env=environment(**nobody)
        )
        uid = _claim(workspace).claim.uid
        await run.until(lambda: _seen(run, uid) == "disputed")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_second_verdict_is_shown_the_first(workspace: Workspace, size: tuple[int, int]) -> None:
    """Both versions, who was faster, and mine only when I say so; undo brings theirs back."""
    uid = _claim(workspace).claim.uid
    async with driven(workspace.root, size) as run:
        await on_review(run)
        await run.press("d")
        reviewing.mark(workspace, "Ben", uid, "content", "needs context", "It is more.")
        await run.answer(VerdictDialog, VerdictGiven("It was 15.", ""))
        await run.dialog(ContestDialog)

        assert str(run.app.screen.query_one("#done").render()).startswith("Ben, 09:00 UTC: decided claim 1.5")
        assert "1.5 needs context: It is more." in _both(run)[0]
        assert "disputed: It was 15." in _both(run)[1]
        assert [v.value for v in _claim(workspace).verdicts] == ["needs context"]

        await run.press("m")
        assert [v.value for v in _claim(workspace).verdicts] == ["disputed"]
        undoing.undo(workspace, "Ana")
        assert [v.value for v in _claim(workspace).verdicts] == ["needs context"]


async def test_theirs_may_stand(workspace: Workspace) -> None:
    """One letter lets the other verdict stand; what was typed still comes back with the same key."""
    uid = _claim(workspace).claim.uid
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("d")
        await run.dialog(VerdictDialog)
        await run.enter_words("It was 15.")
        reviewing.mark(workspace, "Ben", uid, "content", "verified")
        await run.press("enter", "t")
        said = run.last_line
        await run.press("d")
        dialog = await run.dialog(VerdictDialog)

        assert said == "theirs stands; nothing was written"
        assert [v.value for v in _claim(workspace).verdicts] == ["verified"]
        assert dialog.query_one("#rationale").kept() == "It was 15."  # type: ignore[attr-defined]  # a Prose


async def test_a_verdict_is_not_given_for_words_that_nobody_read(workspace: Workspace) -> None:
    """Somebody reworded the claim meanwhile: the new wording is read before the verdict counts."""
    claim = _claim(workspace).claim
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("d")
        revising.edit_wording(workspace, "Ben", claim.uid, claim.wording, "It is thrice the sum.")
        await run.answer(VerdictDialog, VerdictGiven("It was 15.", ""))
        await run.dialog(ContestDialog)

        assert "reworded: It is thrice the sum." in _both(run)[0]
        assert _claim(workspace).verdicts == ()
        await run.press("m")
        assert [v.wording_seen for v in _claim(workspace).verdicts] == ["It is thrice the sum."]


def _reword(workspace: Workspace, words: str) -> None:
    claim = _claim(workspace).claim
    revising.edit_wording(workspace, "Ben", claim.uid, claim.wording, words)


def _attribute(workspace: Workspace, words: str) -> None:
    revising.edit_attribution(workspace, "Ben", _claim(workspace).claim.uid, words)


def _answer(workspace: Workspace, words: str) -> None:
    reviewing.answer(workspace, "Ben", _claim(workspace).queries[0].uid, words)


def _settle(workspace: Workspace, words: str) -> None:
    reviewing.settle_fix(workspace, "Ben", _claim(workspace).fixes[0].uid, "stet")


Asking = tuple[str, type[Form[Any]], Callable[[Workspace, str], None], Callable[[ClaimView], str], str, str]
CONTESTED: tuple[Asking, ...] = (
    ("e", WordingDialog, _reword, lambda view: view.claim.wording, "Theirs.", "Mine."),
    ("E", PromptDialog, _attribute, lambda view: view.claim.attributed_to, "the mayor", "the council"),
    ("Q", AnswerDialog, _answer, lambda view: view.queries[0].answer, "In May.", "In June."),
    ("F", SettleFixDialog, _settle, lambda view: view.fixes[0].state, "stet", "accepted"),
)  # fmt: skip


@pytest.mark.parametrize("row", CONTESTED, ids=["wording", "attribution", "answer", "fix"])
@pytest.mark.parametrize("choice", ["m", "t", "escape"])
async def test_every_field_is_contested_alike(workspace: Workspace, row: Asking, choice: str) -> None:
    """Wording, attribution, answer and fix: both versions, then mine, theirs, or neither for now."""
    key, dialog, meanwhile, present, theirs, mine = row
    uid = _claim(workspace).claim.uid
    reviewing.ask(workspace, "Ana", uid, "author", "when?")
    reviewing.propose_fix(workspace, "Ana", uid, "twice", "thrice")
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press(key)
        await run.dialog(dialog)
        meanwhile(workspace, theirs)
        await run.answer(dialog, mine)
        await run.dialog(ContestDialog)
        shown = _both(run)
        await run.press(choice)

        assert (theirs in shown[0], mine in shown[1]) == (True, True)
        assert present(_claim(workspace)) == (mine if choice == "m" else theirs)


async def test_what_was_typed_for_a_wording_comes_back_on_the_new_one(workspace: Workspace) -> None:
    """Escape from both versions keeps the text: the same key offers it, over the wording of the other."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("e")
        dialog = await run.dialog(WordingDialog)
        await run.enter_words(" Mine.")
        typed = dialog.query_one("#wording").kept()  # type: ignore[attr-defined]  # a Prose
        _reword(workspace, "Theirs.")
        await run.press("enter", "escape", "e")
        dialog = await run.dialog(WordingDialog)

        assert dialog.query_one("#wording").kept() == typed  # type: ignore[attr-defined]  # a Prose


@pytest.mark.parametrize(
    ("key", "dialog", "given"),
    [
        ("q", QueryDialog, QueryGiven("author", "when?", "")),
        ("f", FixDialog, FixGiven("twice", "thrice", "")),
        ("e", WordingDialog, "Mine."),
    ],
)
async def test_text_for_a_claim_that_is_gone_is_shown_and_copied(
    workspace: Workspace, key: str, dialog: type[Form[Any]], given: object
) -> None:
    """Somebody merged the claim away: the typed words are there to copy, and nothing is written."""
    claims = [_claim(workspace).claim.uid, looking.claim_by_label(workspace, "1.4").claim.uid]
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press(key)
        await run.dialog(dialog)
        revising.merge(workspace, "Ben", claims, "Both.")
        seq = looking.newest(workspace)
        await run.answer(dialog, given)
        await run.dialog(ContestDialog)
        theirs, _ = _both(run)
        await run.press("c")

        assert "the claim is gone" in theirs
        assert run.last_line.startswith("copied")
        assert looking.newest(workspace) == seq
