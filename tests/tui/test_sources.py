"""The sources: what can be quoted is told, texts are read and searched, passages attached by keys."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread, current_thread

import pytest
from textual.widgets import Static

from tests.tui.errand import ERRANDS, begun
from tests.tui.pilots import NARROW, WIDE, Driven, driven, on_review
from workbench.checks.passages import found_pattern
from workbench.desk import attaching, describing, looking
from workbench.desk.describing import Description
from workbench.desk.importing import Arrival
from workbench.desk.workspace import Workspace
from workbench.domain.review import ClaimView
from workbench.domain.source import Backing
from workbench.tui.dialogs.attaching import AttachDialog
from workbench.tui.dialogs.backing import BackingDialog
from workbench.tui.dialogs.describing import AddSourceDialog, DescribeDialog
from workbench.tui.dialogs.fitting import warnings
from workbench.tui.dialogs.kinds import NotedForm, SaidForm
from workbench.tui.dialogs.reader import Reader
from workbench.tui.dialogs.results import PastedGiven, SaidGiven
from workbench.tui.dialogs.sources import SourceDialog
from workbench.tui.screens.passages import SourceRead, read_source
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.screens.sayings import SayingsScreen
from workbench.tui.screens.source import SourceScreen
from workbench.tui.screens.sources import LibraryRead, SourcesScreen
from workbench.tui.widgets.flow import Flow
from workbench.tui.widgets.sources import SourceList

BUDGET = (
    b"Budget of the port.\n\nThe council set aside 12 million euros in 2019.\nIt was 9 million in 2018.\n"
)


@pytest.fixture
def stocked(workspace: Workspace) -> Workspace:
    """The workspace with a stored text, s1, and a person, s2, cited for claim 1.4."""
    attaching.add_source_file(workspace, "Ana", Arrival("budget.txt", BUDGET, "file"), "Budget 2019")
    claim = looking.claim_by_label(workspace, "1.4").claim.uid
    attaching.attach_said(
        workspace, "Ana", claim, "The treasurer", "2026-03-01", "on the record", "It was 18.", "", Backing()
    )
    return workspace


async def _in_the_library(run: Driven) -> None:
    await on_review(run)
    await run.press("S")
    await run.until(lambda: isinstance(run.app.screen, SourcesScreen) and run.bench.seq >= 0)


def _title(run: Driven) -> str:
    return str(run.app.screen.query_one("#visited-title", Static).content)


def _words(line: str) -> str:
    return " ".join(line.split()[:7])


def _lines(run: Driven) -> list[str]:
    listing = run.app.screen.query_one(SourceList)
    return [line for y in range(listing.size.height) if (line := listing.render_line(y).text.strip(" ▌"))]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_library_tells_what_can_be_quoted(stocked: Workspace, size: tuple[int, int]) -> None:
    """Each source with its kind, whether a text is stored, and how many claims lean on it."""
    async with driven(stocked.root, size) as run:
        await _in_the_library(run)

        stored = ("text", "no text") if size == WIDE else ("1 file, text", "not stored")
        assert [" ".join(line.split()[:7]) for line in _lines(run)] == [
            _words(f"s1 document {stored[0]} 0 claims Budget 2019"),
            _words(f"s2 person {stored[1]} 1 claim The treasurer"),
        ]


async def test_the_library_is_narrowed_by_words(stocked: Workspace) -> None:
    """/ keeps the sources that hold the words, esc shows all again."""
    async with driven(stocked.root) as run:
        await _in_the_library(run)
        await run.press("slash")
        await run.enter_words("person")
        await run.press("enter")
        narrowed = len(_lines(run))
        await run.press("escape")

        assert (narrowed, len(_lines(run))) == (1, 2)
        assert isinstance(run.app.screen, SourcesScreen)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_found_passage_is_attached_by_keys(stocked: Workspace, size: tuple[int, int]) -> None:
    """Enter reads the source, / finds, space takes the sentence, a attaches it to the claim at hand."""
    async with driven(stocked.root, size) as run:
        await _in_the_library(run)
        await run.press("enter", "slash")
        await run.enter_words("SET ASIDE")
        await run.press("enter", "space", "a")
        await run.dialog(BackingDialog)
        await run.press("right", "enter")
        await run.until(lambda: isinstance(run.app.screen, SourceScreen))
        await run.calm()
        evidence = looking.claim_by_label(stocked, "1.5").evidence[0].evidence

        assert (evidence.stance, evidence.kind) == ("refutes", "exact")
        assert evidence.quote == "The council set aside 12 million euros in 2019."
        assert run.last_line.startswith("✗ 1.5 refutes") or run.last_line.startswith("› 1.5 refutes")


async def test_a_text_beside_the_list_is_attached_to_all_selected_claims(stocked: Workspace) -> None:
    """Where there is room, find, sentence and attach work from the list, for every claim in one act."""
    async with driven(stocked.root) as run:
        await on_review(run)
        await run.press("space", "space")
        await _in_the_library(run)
        before = looking.newest(stocked)
        await run.press("tab", "slash")
        await run.enter_words("set aside")
        await run.press("enter", "space", "a")
        await run.dialog(BackingDialog)
        await run.press("enter")
        await run.until(lambda: isinstance(run.app.screen, SourcesScreen))
        await run.calm()
        views = [looking.claim_by_label(stocked, label) for label in ("1.4", "1.5")]
        quotes = [view.evidence[-1].evidence.quote for view in views]

        assert quotes == ["The council set aside 12 million euros in 2019."] * 2
        assert looking.newest(stocked) - before == 1
        assert "claim 1.4 + 1.5 at hand" in _title(run)
        assert "B repeats" not in run.last_line


async def test_the_review_says_what_was_done_last_among_the_sources(stocked: Workspace) -> None:
    """Coming back, its last line tells of the attachment that undo would take back, not of the verdict."""
    async with driven(stocked.root, NARROW) as run:
        await on_review(run)
        await run.press("d")
        await run.enter_words("fifteen")
        await run.press("enter")
        disputed, attached_to = run.last_line, run.label
        await _in_the_library(run)
        await run.press("enter", "slash")
        await run.enter_words("set aside")
        await run.press("enter", "space", "a")
        await run.dialog(BackingDialog)
        await run.press("enter")
        await run.until(lambda: isinstance(run.app.screen, SourceScreen))
        await run.press("escape", "escape")
        await run.until(lambda: isinstance(run.app.screen, ReviewScreen))
        await run.calm()

        assert disputed.startswith("✗ 1.5 disputed")
        assert attached_to != "1.5"
        assert f"{attached_to} supports" in run.last_line
        assert "1.5" not in run.last_line


async def test_a_passage_that_does_not_fit_warns_before_it_is_attached(
    stocked: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The figures of the claim are not in it, and it is about another year; no key waits for finding that."""
    threads: list[Thread] = []

    def compared(aim: Sequence[ClaimView], words: str) -> list[str]:
        threads.append(current_thread())
        return warnings(aim, words)

    monkeypatch.setattr("workbench.tui.screens.passages.warnings", compared)
    async with driven(stocked.root, NARROW) as run:
        await _in_the_library(run)
        await run.press("enter", "slash")
        await run.enter_words("it was 9")
        await run.press("enter", "space", "a")
        dialog = await run.dialog(BackingDialog)
        told = [str(line.content) for line in dialog.query(".doubt").results(Static)]

        assert told[0] == "! 1.5: 18, 2019 are not in it"
        assert told[1].startswith("! 1.5: about 2018, the claim about ")
        assert [one is current_thread() for one in threads] == [False]


async def test_the_library_opens_on_the_source_that_holds_the_claim(tmp_path: Path) -> None:
    """Its passage is in sight, and selected where there is room for the text."""
    workspace = begun(tmp_path / "desk")
    async with driven(workspace.root) as run:
        await _in_the_library(run)
        await run.until(lambda: run.app.screen.query_one(Reader).selection is not None)
        screen = run.app.screen

        assert isinstance(screen, SourcesScreen)
        assert screen.source_row is not None
        assert (screen.source_row.source.title, screen.passage) == (ERRANDS[0].source, ERRANDS[0].passage)


async def test_nothing_of_another_source_is_attached_while_a_text_is_read(
    stocked: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cursor is ahead of the text beside the list: what was selected there is of the source before."""
    harbour = Arrival("harbour.txt", b"The harbour took in 4 million euros in 2019.\n", "file")
    slow, gate = attaching.add_source_file(stocked, "Ana", harbour, "Harbour"), Event()

    def reading(desk: Workspace, uid: str, aim: tuple[ClaimView, ...]) -> SourceRead:
        if uid == slow.uid:
            gate.wait(20)
        return read_source(desk, uid, aim)

    monkeypatch.setattr("workbench.tui.screens.sources.read_source", reading)
    async with driven(stocked.root) as run:
        await _in_the_library(run)
        screen = run.app.screen
        assert isinstance(screen, SourcesScreen)
        await run.press("tab", "slash")
        await run.enter_words("set aside")
        await run.press("enter", "space", "escape")
        selected = screen.passage
        await run.pilot.press("end", "a")
        await run.until(lambda: run.last_line != "")
        told, left = run.last_line, screen.passage
        gate.set()
        await run.calm()

        assert (selected, left) == ("The council set aside 12 million euros in 2019.", "")
        assert told == "the text of s3 is still being read"
        assert screen.query_one(Reader).text.startswith("The harbour")


async def test_an_older_reading_of_the_library_is_dropped(stocked: Workspace) -> None:
    """What was read before the last write does not come back over what was read after it."""
    async with driven(stocked.root) as run:
        await _in_the_library(run)
        screen = run.app.screen
        assert isinstance(screen, SourcesScreen)
        screen._show_library(LibraryRead((), screen.seq - 1))

        assert screen.source_row is not None


async def test_the_title_says_which_source_of_how_many(stocked: Workspace) -> None:
    """And the text beside the list follows the cursor."""
    async with driven(stocked.root) as run:
        await _in_the_library(run)
        texts = [run.app.screen.query_one(Reader).text[:6]]
        titles = [_title(run)]
        await run.press("down")
        titles.append(_title(run))

        assert [title.split()[-3:] for title in titles] == [["1", "of", "2"], ["2", "of", "2"]]
        assert texts == ["Budget"]
        assert "“It was 18.”" in run.app.screen.query_one("#source-flow", Flow).render().plain


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_source_is_added_and_retitled_by_keys(stocked: Workspace, size: tuple[int, int]) -> None:
    """i adds one by name, e corrects what it is called, z takes each back."""
    async with driven(stocked.root, size) as run:
        await _in_the_library(run)
        await run.press("i")
        await run.dialog(AddSourceDialog)
        await run.press("tab", "tab")
        await run.enter_words("Old book")
        await run.press("tab")
        await run.enter_words("Ferrum")
        await run.press("enter")
        await run.until(lambda: isinstance(run.app.screen, SourcesScreen))
        await run.calm()
        added = [(row.source.title, row.source.publisher) for row in looking.library(stocked)]
        await run.press("e")
        await run.dialog(DescribeDialog)
        await run.enter_words(" of 1931")
        await run.press("enter")
        await run.until(lambda: isinstance(run.app.screen, SourcesScreen))
        await run.calm()
        titles = [looking.library(stocked)[-1].source.title]
        await run.press("z")
        titles.append(looking.library(stocked)[-1].source.title)
        await run.press("z")

        assert added[-1] == ("Old book", "Ferrum")
        assert titles == ["Old book of 1931", "Old book"]
        assert len(looking.library(stocked)) == 2


async def test_what_a_person_says_is_attached_from_the_library(stocked: Workspace) -> None:
    """A call with somebody who is a source already is of the same source; off the record hides the name."""
    async with driven(stocked.root, NARROW) as run:
        await _in_the_library(run)
        await run.press("down", "a")
        backing = Backing("content", "refutes")
        await run.answer(
            SaidForm, SaidGiven("The treasurer", "2026-03-02", "off the record", "Less.", "", backing)
        )
        await run.until(lambda: isinstance(run.app.screen, SourcesScreen))
        await run.calm()
        (person,) = [row.source for row in looking.library(stocked) if row.source.kind == "person"]
        evidence = [item.evidence for item in looking.claim_by_label(stocked, "1.5").evidence]

        assert [(one.source, one.quote, one.kind) for one in evidence] == [(person.uid, "Less.", "said")]
        assert person.confidential == 1


async def test_a_source_that_is_only_named_is_cited_from_the_library(stocked: Workspace) -> None:
    """The words typed of it are labelled as such, and it stays one source."""
    describing.add_source(stocked, "Ana", "document", Description("Old book"))
    async with driven(stocked.root, NARROW) as run:
        await _in_the_library(run)
        await run.press("end", "a")
        await run.answer(NotedForm, PastedGiven("Old book", "", "Page 7: it was 12.", Backing()))
        await run.until(lambda: isinstance(run.app.screen, SourcesScreen))
        await run.calm()
        (item,) = looking.claim_by_label(stocked, "1.5").evidence

        assert (item.evidence.kind, item.evidence.quote) == ("pasted", "Page 7: it was 12.")
        assert item.source.title == "Old book"
        assert len(looking.library(stocked)) == 3


async def test_places_are_walked_around_the_ends(stocked: Workspace) -> None:
    """n and N go from place to place of the words, and from the last to the first."""
    async with driven(stocked.root) as run:
        await _in_the_library(run)
        await run.press("enter", "slash")
        await run.enter_words("million")
        await run.press("enter")
        reader = run.app.screen.query_one(Reader)
        starts = []
        for key in ("n", "n", "N"):
            assert reader.selection is not None
            starts.append(reader.selection.start)
            await run.press(key)

        assert starts[0] == starts[2] != starts[1]


async def test_nothing_is_attached_without_a_passage(stocked: Workspace) -> None:
    """a says how to select one."""
    async with driven(stocked.root) as run:
        await _in_the_library(run)
        await run.press("enter", "a")

        assert "select a passage first" in run.last_line


async def test_a_person_is_read_as_sayings(stocked: Workspace) -> None:
    """What has no stored text shows what was said, for which claim."""
    async with driven(stocked.root) as run:
        await _in_the_library(run)
        await run.press("down", "enter")
        await run.until(lambda: isinstance(run.app.screen, SayingsScreen) and run.bench.seq >= 0)
        shown = run.app.screen.query_one(Flow).render().plain

        assert "1.4 The repairs cost 18 million euros." in shown
        assert "“It was 18.”" in shown


async def test_the_picker_offers_only_what_can_be_quoted(stocked: Workspace) -> None:
    """Persons and pasted passages do not stand among the stored sources of a."""
    async with driven(stocked.root) as run:
        await on_review(run)
        await run.press("a")
        await run.dialog(AttachDialog)
        await run.press("s")
        dialog = await run.dialog(SourceDialog)

        assert [source.number for source in dialog._shown] == [1]


def test_words_are_found_whatever_their_typography() -> None:
    """Case, line breaks, curly quotes and dashes do not hide a place."""
    pattern = found_pattern("the mayor's 10-year plan")

    assert pattern is not None
    assert pattern.search("“The\nMayor’s 10–year  plan”") is not None
    assert found_pattern("   ") is None


async def test_what_somebody_else_describes_meanwhile_stays(stocked: Workspace) -> None:
    """Only the field that was typed in is written, also where the first try was refused."""
    (uid,) = [row.source.uid for row in looking.library(stocked) if row.texts]
    async with driven(stocked.root) as run:
        await _in_the_library(run)
        await run.press("e")
        dialog = await run.dialog(DescribeDialog)
        describing.describe_source(stocked, "Ben", uid, Description("Budget", "Ferrum"))
        await run.enter_words(" of the port")
        await run.press("enter")
        await run.until(lambda: run.app.screen is not dialog)
        await run.calm()
        refused = looking.library(stocked)[0].source
        await run.press("e")
        await run.dialog(DescribeDialog)
        await run.press("enter")
        await run.calm()
        written = next(row.source for row in looking.library(stocked) if row.source.uid == uid)

        assert (refused.title, refused.publisher) == ("Budget", "Ferrum")
        assert (written.title, written.publisher) == ("Budget 2019 of the port", "Ferrum")
