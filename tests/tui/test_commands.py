"""Every command: its key, its reasons, and what it writes."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.widgets import OptionList

from tests.tui.pilots import Driven, driven, on_review
from tests.tui.story import TEXT
from workbench.checks.passages import telling_words
from workbench.cli import catalogue
from workbench.desk import attaching, importing, looking
from workbench.desk.importing import Arrival
from workbench.desk.workspace import Workspace
from workbench.domain.review import ClaimView
from workbench.domain.source import Backing, Source
from workbench.domain.span import Span
from workbench.tui.commands import ARTICLES, CLAIMS, FIGURES, HISTORY, READING, REVIEW, SAYINGS, SOURCES
from workbench.tui.commands.command import GROUPS, Command
from workbench.tui.dialogs import results
from workbench.tui.dialogs.asking import AnswerDialog, QueryDialog
from workbench.tui.dialogs.attaching import AttachDialog
from workbench.tui.dialogs.fixing import FixDialog, SettleFixDialog
from workbench.tui.dialogs.importing import ImportScreen
from workbench.tui.dialogs.picking import QuotePicker
from workbench.tui.dialogs.publishing import PublishedDialog
from workbench.tui.dialogs.reporting import ReportScreen
from workbench.tui.dialogs.splitting import SplitDialog
from workbench.tui.dialogs.wording import MergeDialog, WordingDialog
from workbench.tui.screens.draft import DraftDialog
from workbench.tui.screens.explanation import ExplanationScreen
from workbench.tui.screens.pick import PickDialog
from workbench.tui.screens.prompt import PromptDialog
from workbench.tui.state import ReviewState
from workbench.tui.widgets.flow import Flow

BUDGET = b"The council set aside 12 million euros in 2019 for repairs of the bridge.\n"
PLAIN = Arrival("plain.txt", b"The port closed on Friday, it said.\n")
FREE_KEYS = re.compile(
    r"[A-Za-z0-9]|slash|question_mark|space|enter|escape|tab|F[23489]|ctrl\+[fglnorst]|ctrl\+[zy]|ctrl\+q"
)


def _claim(workspace: Workspace, label: str) -> ClaimView:
    return looking.claim_by_label(workspace, label)


def _source(workspace: Workspace) -> Source:
    return attaching.add_source_file(workspace, "Ana", Arrival("budget.txt", BUDGET, "file"), "Budget 2019")


@pytest.mark.parametrize("commands", [REVIEW, ARTICLES, FIGURES, CLAIMS, HISTORY, SOURCES, READING, SAYINGS])
def test_ids_and_keys_are_used_once(commands: tuple[Command, ...]) -> None:
    """Two commands of one screen never share a key."""
    keys = [key for command in commands for key in command.key.split(",")]
    ids = [command.id for command in commands]

    assert (len(set(keys)), len(set(ids))) == (len(keys), len(ids))


def test_keys_are_free() -> None:
    """No command takes a key that terminals, tmux or editing need."""
    taken = [key for command in REVIEW for key in command.key.split(",") if not FREE_KEYS.fullmatch(key)]

    assert taken == []


def test_writing_commands_have_a_twin_on_the_command_line() -> None:
    """Everything that writes can be done without the terminal UI, by a command that is there."""
    twins = {command.id: command.twin.partition(" ")[0] for command in REVIEW if command.is_writing}

    assert [command_id for command_id, name in twins.items() if catalogue.entry_of(name) is None] == []


def test_every_command_says_what_it_does() -> None:
    """Help, palette and footer have something to show."""
    assert all(command.help.endswith(".") and command.label for command in REVIEW)
    assert {command.group for command in REVIEW} == set(GROUPS)


def test_without_an_article_commands_say_why_not() -> None:
    """Nothing is open: what needs a claim gives a reason and does not fail."""
    empty = ReviewState()
    usable = {command.id for command in REVIEW if command.unavailable(empty) is None}

    assert usable == {
        "leave",
        "repaint",
        "undo",
        "redo",
        "import",
        "report",
        "log",
        "figures",
        "claims",
        "sources",
        "galley",
        "go",
        "help",
        "palette",
        "jump",
        "light",
        "quit",
    }


async def test_attach_an_exact_quote(workspace: Workspace) -> None:
    """a attaches what the dialog hands back, and the source is the one offered first next time."""
    source = _source(workspace)
    text = looking.source_texts(workspace, source.uid)[0]
    place = Span(BUDGET.decode().index("12 million"), BUDGET.decode().index(" in 2019"))
    given = results.ExactGiven(
        source.uid, place.quote(text.text), text.uid, place, Backing("content", "refutes")
    )
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("a")
        await run.answer(AttachDialog, given)

        evidence = _claim(workspace, "1.5").evidence[0].evidence
        assert (evidence.quote, evidence.stance, evidence.kind) == ("12 million euros", "refutes", "exact")
        assert run.bench.last_source == source.uid
        assert run.last_line.startswith("› 1.5 refutes · 12 million euros")


async def test_attach_a_file_then_quote_it(workspace: Workspace, tmp_path: Path) -> None:
    """A file is stored first; then a quote of it is asked for at once."""
    file = tmp_path / "budget.txt"
    file.write_bytes(BUDGET)
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("a")
        await run.answer(AttachDialog, results.FileGiven(file, "Budget 2019", Backing()))
        await run.dialog(QuotePicker)

        assert [source.title for source in looking.sources(workspace)] == ["Budget 2019"]


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (
            results.PastedGiven("Budget", "https://lindmark.example/b", "12 million", Backing()),
            "pasted",
        ),
        (
            results.SaidGiven("Mia Holm", "2026-03-02", "on the record", "12 million", "", Backing()),
            "said",
        ),
        (
            results.TranslatedGiven("", "Bericht", "", "12 Millionen", "12 million", "Ana", Backing()),
            "translated",
        ),
    ],
)
async def test_attach_other_kinds_to_all_selected(
    workspace: Workspace, given: results.Attached, kind: str
) -> None:
    """Evidence goes to every selected claim."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("space", "space", "a")
        await run.answer(AttachDialog, given)

        kinds = [_claim(workspace, label).evidence[0].evidence.kind for label in ("1.4", "1.5")]
        assert kinds == [kind, kind]


def test_figures_and_names_lead_to_the_quote() -> None:
    """The words searched for first are those a source writes the same way."""
    assert telling_words("In 2019 the council of Lindmark set 12,000 euros aside.") == (
        "2019", "12,000", "Lindmark", "council", "euros", "aside",
    )  # fmt: skip


def test_the_first_word_leads_to_the_quote_too() -> None:
    """What a claim begins with is mostly what it is about; only words such as The tell nothing."""
    assert [telling_words("Lindmark’s port grew."), telling_words("The port grew.")] == [("Lindmark",), ()]


async def test_v_needs_no_words_with_support(workspace: Workspace) -> None:
    """With supporting evidence one key decides."""
    source = _source(workspace)
    claim = _claim(workspace, "1.5").claim.uid
    attaching.attach_exact(workspace, "Ana", claim, source.uid, "12 million euros", Backing())
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("v")

        assert _claim(workspace, "1.5").status_of("content") == "verified"


async def test_detach_asks_which(workspace: Workspace) -> None:
    """With two pieces of evidence A asks for one of them."""
    claim = _claim(workspace, "1.5").claim.uid
    for title in ("Budget", "Report"):
        attaching.attach_pasted(workspace, "Ana", claim, title, "", "", Backing())
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("A")
        await run.answer(PickDialog, 0)

        assert [item.source.title for item in _claim(workspace, "1.5").evidence] == ["Report"]


async def test_query_and_answer(workspace: Workspace) -> None:
    """q asks, Q writes the answer down."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("q")
        await run.answer(QueryDialog, results.QueryGiven("author", "Which budget?", "2026-03-05"))
        asked = run.state.tallies
        await run.press("Q")
        await run.answer(AnswerDialog, "That of 2019.")

        assert asked is not None
        assert asked.queries == 1
        assert [query.answer for query in _claim(workspace, "1.5").queries] == ["That of 2019."]


async def test_fix_and_settle(workspace: Workspace) -> None:
    """f proposes, F settles."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("f")
        await run.answer(FixDialog, results.FixGiven("twice what", "half as much again as", ""))
        await run.press("F")
        await run.answer(SettleFixDialog, "accepted")

        assert [fix.state for fix in _claim(workspace, "1.5").fixes] == ["accepted"]


async def test_wording(workspace: Workspace) -> None:
    """e changes the wording."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("e")
        await run.answer(WordingDialog, "The repairs cost twice the sum of 2019.")

        assert _claim(workspace, "1.5").claim.wording == "The repairs cost twice the sum of 2019."


async def test_a_claim_is_explained(workspace: Workspace) -> None:
    """W opens what `workbench explain` prints; escape closes it."""
    async with driven(workspace.root, position={"article": "1", "claim": "2"}) as run:
        await on_review(run)
        await run.press("W")
        screen = await run.dialog(ExplanationScreen)
        text = screen.query_one("#reading-text", Flow).render().plain

        assert "The [harbour] bridge [was] built in 1931." in text
        assert "engine of revision 1: by hand, version 1" in text

        await run.press("escape")

        assert run.app.screen is run.bench


async def test_a_repeat_is_unlinked(workspace: Workspace) -> None:
    """M on a repeat, which h unfolds, leaves it to be decided for itself."""
    async with driven(workspace.root, position={"article": "1", "claim": "9"}) as run:
        await on_review(run)
        await run.press("M")

        assert _claim(workspace, "1.9").first is None
        assert "unlinked" in run.last_line


async def test_the_article_is_read_again(workspace: Workspace) -> None:
    """R makes a revision by this program's own engine."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("R")

        assert looking.article(workspace, 1).revision.number == 2
        assert "read again" in run.last_line


async def test_attribution(workspace: Workspace) -> None:
    """E changes whose word it is, and then both questions are asked."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("E")
        await run.answer(PromptDialog, "the council")

        claim = _claim(workspace, "1.5").claim
        assert (claim.attributed_to, claim.questions) == ("the council", ("content", "attribution"))


async def test_split(workspace: Workspace) -> None:
    """s replaces the claim by its parts, and the cursor goes to the first."""
    claim = _claim(workspace, "1.5").claim
    middle = TEXT.index("the council set")
    parts = (
        (Span(claim.start, middle), "It is twice."),
        (Span(middle, claim.end), "The council set money aside."),
    )
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("s")
        await run.answer(SplitDialog, results.SplitGiven(parts))

        wordings = [view.claim.wording for view in run.state.claims if view.claim.origin == "split"]
        assert wordings == ["It is twice.", "The council set money aside."]
        assert run.state.current is not None
        assert run.state.current.claim.wording == "It is twice."


async def test_merge(workspace: Workspace) -> None:
    """m makes one claim of the selected ones, and goes there."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("space", "space", "m")
        await run.answer(MergeDialog, "Repairs cost 18 million euros, twice the sum of 2019.")

        assert run.state.current is not None
        assert run.state.current.claim.origin == "merged"
        assert run.state.selected == frozenset()


async def test_published(workspace: Workspace) -> None:
    """p sets the date of publication."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("p")
        await run.answer(PublishedDialog, "2026-02-27")

        assert looking.article(workspace, 1).article.published == date(2026, 2, 27).isoformat()


async def test_import_opens_what_came(workspace: Workspace) -> None:
    """i opens the import; one article that came is opened."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("i")
        await run.answer(ImportScreen, results.ImportDone((1,)))

        assert run.state.view is not None
        assert run.state.view.article.number == 1


async def test_a_missing_date_is_asked_for(workspace: Workspace) -> None:
    """An article that came without its date is not opened before its day was asked for."""
    async with driven(workspace.root) as run:
        await on_review(run)
        importing.import_one(workspace, "Ana", PLAIN)
        await run.press("i")
        await run.answer(ImportScreen, results.ImportDone((2,)))
        await run.answer(PublishedDialog, "2022-09-14")
        await run.until(lambda: run.state.view is not None and run.state.view.article.number == 2)

        assert run.state.view is not None
        assert run.state.view.article.published == "2022-09-14"


async def test_a_date_can_stay_unknown(workspace: Workspace) -> None:
    """Escape leaves the date open, and the article is opened all the same."""
    async with driven(workspace.root) as run:
        await on_review(run)
        importing.import_one(workspace, "Ana", PLAIN)
        await run.press("i")
        await run.answer(ImportScreen, results.ImportDone((2,)))
        await run.dialog(PublishedDialog)
        await run.press("escape")
        await run.until(lambda: run.state.view is not None and run.state.view.article.number == 2)

        assert run.state.view is not None
        assert run.state.view.article.published == ""


def test_a_new_date_is_no_new_draft(workspace: Workspace) -> None:
    """A corrected date reads the same text afresh: another revision, the same draft."""
    importing.set_metadata(workspace, "Ana", 1, importing.Overrides(published="2024-03-01"))
    view = looking.article(workspace, 1)

    assert (view.draft, view.drafts, view.revisions) == (1, 1, 2)


async def test_the_next_draft(workspace: Workspace, tmp_path: Path) -> None:
    """I reads a file as the next draft of the open article."""
    file = tmp_path / "second.txt"
    file.write_text(TEXT.replace("eleven weeks", "ten weeks"), encoding="utf-8")
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("I")
        await run.answer(DraftDialog, file)

        assert run.state.view is not None
        assert (run.state.view.revision.number, run.state.view.revisions) == (2, 2)
        assert run.last_line.startswith("› draft 2 read")


async def test_report_is_offered(workspace: Workspace, tmp_path: Path) -> None:
    """r opens the report, and says where it was written."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("r")
        await run.answer(ReportScreen, tmp_path / "report.html")

        assert run.last_line == f"the report is in {tmp_path / 'report.html'}"


async def _reason(run: Driven, key: str) -> str:
    await run.press(key)
    return run.last_line


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("A", "nothing is attached to it"),
        ("Q", "no query was put about it"),
        ("F", "no fix was proposed for it"),
        ("X", "nothing is dismissed here"),
        ("m", "select two claims or more with space first"),
        ("K", "go to the article with 2 and choose words with shift and the arrows first"),
        ("V", "the article says this in its own voice: decide with v"),
    ],
)
async def test_what_cannot_be_done_says_why(workspace: Workspace, key: str, reason: str) -> None:
    """A command that cannot be used now gives its reason in the last line."""
    async with driven(workspace.root) as run:
        await on_review(run)

        assert await _reason(run, key) == reason


async def test_the_palette_runs_commands(workspace: Workspace) -> None:
    """ctrl+o finds a command by its words and runs it."""
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("ctrl+o")
        await run.dialog(CommandPalette)
        await run.pilot.press(*"published")
        await run.until(lambda: run.app.screen.query_one(OptionList).option_count == 1)
        await run.press("enter", "enter")

        await run.dialog(PublishedDialog)
