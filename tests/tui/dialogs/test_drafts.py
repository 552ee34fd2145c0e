"""What was typed belongs to its own claim, and is lost only once it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.dialogs.conftest import Opening
from tests.tui.pilots import driven, on_review
from workbench.desk import looking, reviewing
from workbench.desk.workspace import Workspace
from workbench.errors import WorkbenchError
from workbench.tui.dialogs.completing import completions, existing_path
from workbench.tui.dialogs.deciding import VerdictDialog
from workbench.tui.dialogs.drafts import Drafts
from workbench.tui.dialogs.kinds import SaidForm
from workbench.tui.dialogs.naming import NameDialog
from workbench.tui.dialogs.reporting import ReportScreen
from workbench.tui.dialogs.results import VerdictGiven
from workbench.tui.screens.prompt import PromptDialog


async def test_drafts_of_other_questions_stay_apart(desk: Opening) -> None:
    """Two prompts that begin empty share no draft."""
    async with desk() as at:
        await at.show(PromptDialog("Whose word is claim 3.12?", "Said by", ""))
        await at.type("minister")
        await at.press("escape")
        await at.show(PromptDialog("Whose word is claim 3.13?", "Said by", ""))

        assert "minister" not in at.seen


async def test_a_draft_belongs_to_the_claims_that_were_chosen(workspace: Workspace) -> None:
    """A reason typed for two claims does not come back for two others."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("space", "space", "u")
        await run.dialog(VerdictDialog)
        await run.enter_words("No figures")
        await run.press("escape", "escape", "space", "space", "u")
        dialog = await run.dialog(VerdictDialog)

        assert dialog.query_one("#rationale").kept() == ""  # type: ignore[attr-defined]  # a Prose


async def test_a_refused_verdict_keeps_its_reason(workspace: Workspace) -> None:
    """A colleague was faster, and neither version was chosen: the reason is there again with the same key."""
    uid = looking.claim_by_label(workspace, "1.5").claim.uid
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("d")
        dialog = await run.dialog(VerdictDialog)
        await run.enter_words("It was five")
        reviewing.mark(workspace, "Ben", uid, "content", "verified")
        await run.press("enter", "escape")
        refusal = run.last_line
        await run.press("d")
        dialog = await run.dialog(VerdictDialog)

        assert "somebody else decided" in refusal
        assert dialog.query_one("#rationale").kept() == "It was five"  # type: ignore[attr-defined]  # a Prose


async def test_an_empty_day_is_no_day(workspace: Workspace) -> None:
    """A verdict without an as-of day is given without one, not as of the publication date."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("d")
        await run.answer(VerdictDialog, VerdictGiven("no", ""))

        assert looking.claim_by_label(workspace, "1.5").verdicts[0].as_of == ""


def test_what_was_confirmed_comes_back_only_when_it_is_refused() -> None:
    """Confirmed texts are a draft again after put_back, and gone after settle."""
    drafts = Drafts()
    drafts.confirm("SaidForm", "3.12", {"words": "It is so"})
    assert drafts.of("SaidForm", "3.12") == {}

    drafts.put_back()
    assert drafts.of("SaidForm", "3.12") == {"words": "It is so"}

    drafts.confirm("SaidForm", "3.12", {"words": "It is so"})
    drafts.settle()
    drafts.put_back()
    assert drafts.of("SaidForm", "3.12") == {}


async def test_a_call_needs_its_terms(desk: Opening) -> None:
    """On which terms somebody spoke is asked before the form is left."""
    async with desk() as at:
        await at.show(SaidForm("call or meeting", "3.12", "claim", ("content",)))
        await at.type("Ann Lee")
        await at.press("tab", "tab", "tab")
        await at.type("It is so")
        await at.press("enter")

        assert "Say on which terms" in at.seen
        assert at.given == []


async def test_a_name_has_visible_characters(desk: Opening) -> None:
    """A name that a report could not show as it is, is asked for again."""
    async with desk() as at:
        await at.show(NameDialog())
        at.host.screen.query_one("#name").value = "Ana\u202e"  # type: ignore[attr-defined]  # a Line
        await at.press("enter")

        assert "visible characters only" in at.seen


async def test_a_name_that_cannot_be_kept_still_counts(workspace: Workspace) -> None:
    """Settings that cannot be written are no fault of the program; the verdict is given."""

    def refuse(name: str) -> None:
        raise PermissionError(13, "Permission denied")

    async with driven(workspace.root, reviewer="", remember=refuse) as run:
        await on_review(run)
        await run.press("v", "enter")
        await run.dialog(NameDialog)
        await run.enter_words("Ana")
        await run.press("enter")

        assert run.app.faults == []
        assert looking.claim_by_label(workspace, "1.5").status_of("content") == "verified"


@pytest.mark.parametrize("typed", ["~nobody-of-this-name/", "~nobody-of-this-name/x", "x" * 5_000, "a\x00b"])
def test_paths_that_cannot_be_are_just_not_there(typed: str) -> None:
    """No home, no such length, no such character: nothing to complete, and refused in one line."""
    assert completions(typed) == ()
    with pytest.raises(WorkbenchError, match="There is no"):
        existing_path(typed, folders=True)


async def test_a_report_to_nobodys_home_is_refused(desk: Opening) -> None:
    """A path that cannot be is said in the dialog."""
    async with desk() as at:
        await at.show(ReportScreen("Title", lambda form: b"", Path("~nobody-of-this-name"), lambda f, p: p))
        await at.press("enter")

        assert "There is no folder" in at.seen


TYPED_IN = {"q": "question", "f": "proposed", "e": "wording", "E": "line", "d": "rationale", "K": "wording"}


async def test_every_dialog_of_a_claim_offers_what_was_typed(workspace: Workspace) -> None:
    """An accidental escape loses nothing, and each dialog has its own text."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("2", "shift+right", "shift+right")
        for key, field in TYPED_IN.items():
            await run.press(key)
            run.app.screen.query_one(f"#{field}").restore(f"typed at {key}")  # type: ignore[attr-defined]  # a Field
            await run.press("escape")
        offered = []
        for key, field in TYPED_IN.items():
            await run.press(key)
            offered.append(run.app.screen.query_one(f"#{field}").kept())  # type: ignore[attr-defined]  # a Field
            await run.press("escape")

        assert offered == [f"typed at {key}" for key in TYPED_IN]


async def test_what_the_store_refuses_is_still_there(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk refuses the query; its text is offered again."""

    def refuse(*_: object) -> None:
        raise WorkbenchError("the disk is full; nothing was written; free space and try again")

    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("q")
        run.app.screen.query_one("#question").restore("Which council?")  # type: ignore[attr-defined]  # a Prose
        monkeypatch.setattr("workbench.store.store.Store.commit", refuse)
        await run.press("enter")
        said = run.last_line
        await run.press("q")

        assert "the disk is full" in said
        assert run.app.screen.query_one("#question").kept() == "Which council?"  # type: ignore[attr-defined]  # a Prose
