"""How many keys a sourced verdict takes: ten claims, seven sources, each key that is pressed counted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from statistics import median

from textual.widgets import Static

from tests.tui.errand import ERRANDS, SAYINGS, Errand, begun
from tests.tui.pilots import NARROW, Driven, driven, on_review
from workbench.desk import looking
from workbench.desk.workspace import Workspace
from workbench.domain.review import ClaimView
from workbench.domain.source import Backing
from workbench.tui.dialogs.areas import Prose
from workbench.tui.dialogs.attaching import AttachDialog
from workbench.tui.dialogs.deciding import VerdictDialog
from workbench.tui.dialogs.listing import Listing
from workbench.tui.dialogs.offering import Passages
from workbench.tui.dialogs.picking import PassagePicker
from workbench.tui.dialogs.results import PastedGiven
from workbench.tui.dialogs.sources import SourceDialog

MOST_FOR_A_SOURCED_VERDICT = 6


class Checker:
    """Somebody who knows what the sources say, reads the screen, and counts their keys."""

    def __init__(self, run: Driven) -> None:
        self.run = run
        self.keys = 0

    async def press(self, *keys: str) -> None:
        """Press keys."""
        self.keys += len(keys)
        await self.run.press(*keys)

    async def decide(self, errand: Errand) -> int:
        """Give the verdict with its passage on the claim under the cursor; return the keys it took."""
        self.keys = 0
        await self.press({"verified": "v", "disputed": "d", "needs context": "c"}[errand.value])
        dialog = await self.run.dialog(VerdictDialog)
        if errand.value != "verified":
            await self.press("f2")
        if self._rows_to(dialog, errand) is None:
            await self._pick(errand)
        elif (rows := self._rows_to(dialog, errand)) != 0:
            if dialog.focused is not dialog.query_one("#passages"):
                await self.press("up")
            await self.press(*["down"] * (rows or 0))
        await self.press("enter")
        return self.keys

    def _rows_to(self, dialog: VerdictDialog, errand: Errand) -> int | None:
        """How many lines below the marked one the passage is on offer; None where it is not."""
        found = dialog.query_one(Passages)._found
        rows = [number for number, (_, given) in enumerate(found, 1) if given.quote == errand.passage]
        return rows[0] - dialog.query_one("#passages", Listing).index if rows else None

    async def _pick(self, errand: Errand) -> None:
        """Open the source by a part of its title, find a word of the passage, take its sentence."""
        await self.press("ctrl+f")
        await self.run.dialog(SourceDialog)
        await self.press(*errand.source[:3], "enter")
        picker = await self.run.dialog(PassagePicker)
        word = next(word for word in errand.passage.split() if word.isdecimal())
        await self.press("slash", *word, "enter", "tab", "space", "enter")
        assert not picker.is_current


def _claim_of(workspace: Workspace, errand: Errand) -> ClaimView:
    claims = looking.article(workspace, 1).claims
    return next(view for view in claims if view.claim.wording == errand.wording)


async def _counts(run: Driven, workspace: Workspace, errands: Iterable[Errand]) -> list[int]:
    checker, counts = Checker(run), []
    for errand in errands:
        assert run.state.current is not None
        assert run.state.current.claim.wording == errand.wording
        counts.append(await checker.decide(errand))
    return counts


async def test_a_sourced_verdict_takes_six_keys_or_fewer(tmp_path: Path) -> None:
    """The median over ten claims; the queue itself leads from one to the next."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        counts = await _counts(run, workspace, ERRANDS)

    print(f"keys to a sourced verdict: {counts}, median {median(counts)}")
    for errand in ERRANDS:
        view = _claim_of(workspace, errand)
        assert view.status_of("content") == errand.value
        assert [(item.source.title, item.evidence.quote) for item in view.evidence] == [
            (errand.source, errand.passage)
        ]
        assert {item.evidence.kind for item in view.evidence} == {"exact"}
    assert median(counts) <= MOST_FOR_A_SOURCED_VERDICT


async def test_attributed_words_are_confirmed_by_two_keys(tmp_path: Path) -> None:
    """V, and enter; what was said needs no source to be decided, and is counted as without one."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        for errand in SAYINGS:
            run.bench.become(run.state.moved_to(_claim_of(workspace, errand).claim.uid))
            await run.press("V", "enter")

            assert _claim_of(workspace, errand).status_of("attribution") == "verified"


async def test_two_keys_repeat_the_last_verdict_with_its_source(tmp_path: Path) -> None:
    """v and enter on one claim, then B and enter on others: four sourced verdicts, undone one by one."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("v", "enter")
        assert "B repeats" in run.last_line
        await run.press("B", "enter", "space", "space", "B", "enter")
        repeated = [_claim_of(workspace, errand) for errand in ERRANDS[1:4]]
        await run.press("z")
        left = [_claim_of(workspace, errand).is_settled for errand in ERRANDS[:4]]

        assert [view.status_of("content") for view in repeated] == ["verified"] * 3
        assert {item.evidence.quote for view in repeated for item in view.evidence} == {ERRANDS[0].passage}
        assert left == [True, True, False, False]


async def test_repeating_nothing_says_so(tmp_path: Path) -> None:
    """Before the first verdict there is nothing to repeat."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("B")

        assert "decided and attached nothing yet" in run.last_line


async def test_a_passage_of_another_time_warns_and_refutes_nothing(tmp_path: Path) -> None:
    """For a dispute it is offered as context, with both times said."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        claim = _claim_of(workspace, ERRANDS[1])
        run.bench.become(run.state.moved_to(claim.claim.uid))
        await run.press("d", "f2", "up")
        dialog = await run.dialog(VerdictDialog)
        passages = dialog.query_one(Passages)
        while "1998" not in (passages.chosen.quote if passages.chosen is not None else ""):
            await run.press("down")
        said = str(dialog.query_one("#quote", Static).content)
        listed = dialog.query_one("#passages", Listing).render().plain
        await run.press("ctrl+t", "ctrl+t", "ctrl+t", "enter")

        (item,) = looking.claim_by_label(workspace, claim.label).evidence
        assert "about 1998" in said
        assert [line[2:8] for line in listed.split("\n") if "1998" in line] == ["! 1998"]
        assert "the claim about 2022-10-02" in said
        assert item.evidence.stance == "context"


async def test_a_verdict_without_a_passage_rests_on_what_is_attached(tmp_path: Path) -> None:
    """Only where nothing is attached on this question does the dialog say that there is no source."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        claim = _claim_of(workspace, ERRANDS[1])
        run.bench.become(run.state.moved_to(claim.claim.uid))
        await run.press("d", "f2")
        before = await run.dialog(VerdictDialog)
        said = [str(before.query_one("#quote", Static).content)]
        await run.press("up", "down", "enter")
        run.bench.become(run.state.moved_to(claim.claim.uid))
        await run.press("d")
        after = await run.dialog(VerdictDialog)
        said.append(str(after.query_one("#quote", Static).content))

        assert said == [
            "Without a passage no source stands beside the verdict.",
            "Without a passage the verdict rests on what is attached.",
        ]


async def test_one_passage_goes_to_all_selected_claims_in_one_change(tmp_path: Path) -> None:
    """Verdict and quote come to each of them together, and one key takes them back."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        before = looking.newest(workspace)
        await run.press("space", "space", "v", "down", "enter")
        views = [_claim_of(workspace, errand) for errand in ERRANDS[:2]]
        written = looking.newest(workspace) - before
        await run.press("z")

        assert {view.status_of("content") for view in views} == {"verified"}
        assert len({item.evidence.quote for view in views for item in view.evidence}) == 1
        assert written == 1
        assert all(_claim_of(workspace, errand).is_untouched for errand in ERRANDS[:2])


async def test_attaching_what_is_of_another_time_warns(tmp_path: Path) -> None:
    """The line of news says both times before the words."""
    workspace = begun(tmp_path / "desk")
    given = PastedGiven("Blog", "", "In 2019 it was 190 million.", Backing("content", "refutes"))
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("a")
        await run.answer(AttachDialog, given)

        assert "! about 2019, the claim about 2022-10-02 · In 2019" in run.last_line


async def test_a_verdict_starts_in_the_passages_and_takes_what_is_typed(tmp_path: Path) -> None:
    """With nothing marked the arrows walk the passages at once; letters are the beginning of the reason."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        run.bench.become(run.state.moved_to(_claim_of(workspace, ERRANDS[4]).claim.uid))
        await run.press("d")
        dialog = await run.dialog(VerdictDialog)
        start = dialog.focused
        await run.press("down")
        await run.enter_words("Too many")

        assert start is dialog.query_one("#passages")
        assert dialog.query_one(Passages).chosen is not None
        assert dialog.query_one("#rationale", Prose).words == "Too many"


async def test_leaving_a_source_leads_back_to_the_sources(tmp_path: Path) -> None:
    """Escape goes back one step: from the text to the choice of sources, from there to the verdict."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root, NARROW) as run:
        await on_review(run)
        await run.press("d", "ctrl+f", "down", "enter")
        await run.dialog(PassagePicker)
        await run.press("escape")
        chooser = await run.dialog(SourceDialog)
        place = str(chooser.query_one("#dialog").border_subtitle)
        verdict = run.app.screen_stack[-2]
        is_out_of_the_way = not verdict.query_one("#dialog").display
        await run.press("escape")

        assert place.endswith(" of 7")
        assert is_out_of_the_way
        assert run.app.screen is verdict
        assert verdict.focused is verdict.query_one("#passages")
