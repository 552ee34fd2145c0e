"""A tour of every screen and dialog over the sample workspace: by which keys one comes there, and back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.command import CommandPalette
from textual.screen import Screen
from textual.strip import Strip

from tests.tui.pilots import Driven, driven, on_review
from workbench.desk import looking, reviewing
from workbench.sample import build
from workbench.tui.commands import by_id
from workbench.tui.dialogs.asking import AnswerDialog, QueryDialog
from workbench.tui.dialogs.attaching import AttachDialog
from workbench.tui.dialogs.copying import CopyDialog
from workbench.tui.dialogs.deciding import DismissDialog, VerdictDialog
from workbench.tui.dialogs.fixing import FixDialog, SettleFixDialog
from workbench.tui.dialogs.importing import ImportScreen
from workbench.tui.dialogs.kinds import FileForm, PastedForm, ReferenceForm, SaidForm, TranslatedForm
from workbench.tui.dialogs.opening import OpenDialog
from workbench.tui.dialogs.picking import QuotePicker
from workbench.tui.dialogs.publishing import PublishedDialog
from workbench.tui.dialogs.reporting import GalleyScreen, ReportScreen
from workbench.tui.dialogs.sources import SourceDialog
from workbench.tui.dialogs.splitting import SplitDialog
from workbench.tui.dialogs.takingback import TakeBackDialog
from workbench.tui.dialogs.wording import AddClaimDialog, MergeDialog, WordingDialog
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.screens.claims import ClaimsScreen
from workbench.tui.screens.draft import DraftDialog
from workbench.tui.screens.explanation import ExplanationScreen
from workbench.tui.screens.figures import FiguresScreen
from workbench.tui.screens.help import HelpScreen
from workbench.tui.screens.history import HistoryScreen
from workbench.tui.screens.jump import JumpScreen
from workbench.tui.screens.names import NamesScreen
from workbench.tui.screens.pick import PickDialog
from workbench.tui.screens.prompt import PromptDialog
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.screens.sayings import SayingsScreen
from workbench.tui.screens.source import SourceScreen
from workbench.tui.screens.sources import SourcesScreen
from workbench.tui.screens.whole import WholeScreen


@dataclass(frozen=True, slots=True)
class Stop:
    """A screen or a dialog, as one comes to it from the review of the article."""

    name: str
    kind: type[Screen[Any]]
    keys: tuple[str, ...]
    "Keys, or commands of the screen in front: @ and the id."
    sees: tuple[str, ...]
    "What must be in sight at every size: where one is, in which state, and what can be done next."
    claim: str = "grew by about 20 percent"
    "Words of the claim under the cursor when the keys are pressed."


STOPS: tuple[Stop, ...] = (
    Stop(
        "review",
        ReviewScreen,
        (),
        (
            "A stop on the steppe",
            "Open ",
            "1 Queue",
            "▌",
            "·· {claim}",
            "open",
            "risk ",
            "Is it so?",
            "none yet",
            "a attach",
        ),
    ),
    Stop(
        "decided",
        ReviewScreen,
        (),
        ("± {claim}", "± needs context", "Mara Lindqvist", "evidence", "a attach"),
        "19.4 million people",
    ),
    Stop(
        "dismissed",
        ReviewScreen,
        ("2", "1"),
        ("- {claim}", "dismissed", "The steppe has"),
        "seldom looked so calm",
    ),
    Stop(
        "article",
        ReviewScreen,
        ("2",),
        ("{claim}", "·{number}", "○ subheading", "x dismiss", "new claim"),
    ),
    Stop(
        "words chosen",
        ReviewScreen,
        ("2", "shift+right", "shift+right"),
        ("{claim}", "new claim", "x dismiss"),
    ),
    Stop("display copy", ReviewScreen, ("2", "t"), ("○ # A stop", "headline", "t ticks it off")),
    Stop(
        "claim",
        ReviewScreen,
        ("3",),
        ("✗ disputed", "· open", "F settles", "reached $25.2 billion", "± of another time"),
        "reached $18 billion",
    ),
    Stop("selected", ReviewScreen, ("space", "space"), ("*", "* 2 claims selected", "esc clears")),
    Stop("refused", ReviewScreen, ("A",), ("nothing is attached to it",)),
    Stop("filter", ReviewScreen, ("slash", "t"), ("/ t", "is:open", "no:source")),
    Stop(
        "articles",
        ArticlesScreen,
        ("escape",),
        ("Articles", "A stop on the steppe", "2022-09-14", "!1", "1 article", "enter open", "i import"),
    ),
    Stop(
        "names",
        NamesScreen,
        ("T",),
        ("Names", "names", "○ to check", "✓ ticked off", "person", "t tick off"),
    ),
    Stop("names mention", NamesScreen, ("@names", "@find-next"), ("mention 1 of 1", "enter")),
    Stop(
        "sources",
        SourcesScreen,
        ("S",),
        ("Sources", "4 sources", "s1", "document", "claim {claim} at hand", "enter read"),
    ),
    Stop(
        "source",
        SourceScreen,
        ("S", "home", "enter", "right", "@sentence"),
        ("s1 Population bulletin", "{claim}", "a attach", "esc back"),
    ),
    Stop(
        "sayings",
        SayingsScreen,
        ("S", "end", "enter"),
        ("s4 Press officer", "nothing can be quoted from it", "on the record", "esc back"),
    ),
    Stop("open outside", OpenDialog, ("S", "home", "O"), ("Open s1", "t  its text", "esc leave")),
    Stop(
        "claims",
        ClaimsScreen,
        ("L",),
        ("Claims", "claims", "riskiest first", "·· {claim}", "✗", "disputed", "/ filter"),
    ),
    Stop(
        "figures",
        FiguresScreen,
        ("b",),
        ("Figures", "settled", "Is it so?", "✓ verified", "esc back"),
    ),
    Stop(
        "history",
        HistoryScreen,
        ("l",),
        ("History", "changes of article 1", "Tomás Okafor", "decided claim", "undo this"),
    ),
    Stop(
        "take back",
        TakeBackDialog,
        ("@log", "@undo-from-here"),
        ("Undo change", "decided claim", "esc leave"),
    ),
    Stop(
        "in full",
        WholeScreen,
        ("@claims", "@whole"),
        ("In full", "Trade between the two countries grew by about 20 percent in 2021.", "esc closes"),
    ),
    Stop("explanation", ExplanationScreen, ("W",), ("How claim {claim} came about", "Wording", "esc closes")),
    Stop("help", HelpScreen, ("question_mark",), ("These keys work here, now", "v verified", "esc closes")),
    Stop("palette", CommandPalette, ("ctrl+o", "v"), ("verified", "key v")),
    Stop("jump", JumpScreen, ("ctrl+g",), ("a letter goes there", "esc stays")),
    Stop(
        "verdict",
        VerdictDialog,
        ("d",),
        ("✗ disputed · claim {claim} · is it so?", "Why", "As of", "enter give it", "esc leave"),
    ),
    Stop("verdict refused", VerdictDialog, ("d", "ctrl+s"), ("! “disputed” needs a reason", "enter give it")),
    Stop("verdict offered", VerdictDialog, ("v",), ("✓ verified · claim {claim}", "no passage", "optional")),
    Stop("dismiss", DismissDialog, ("x",), ("Trade between the two countries", "opinion", "esc leave")),
    Stop("query", QueryDialog, ("q",), ("{claim}", "To", "Due", "esc leave")),
    Stop(
        "answer",
        AnswerDialog,
        ("Q",),
        ("Answer of the author", "Asked:", "enter keep the answer"),
        "at least 10 agreements",
    ),
    Stop("fix", FixDialog, ("f",), ("{claim}", "esc leave")),
    Stop(
        "settle",
        SettleFixDialog,
        ("F",),
        ("Now:", "Proposed:", "a  accepted", "s  stet", "esc leave"),
        "reached $18 billion",
    ),
    Stop("wording", WordingDialog, ("e",), ("{claim}", "enter", "esc leave")),
    Stop("attribution", PromptDialog, ("E",), ("Tokayev's government", "esc leave")),
    Stop("split", SplitDialog, ("s",), ("Split claim {claim}", "Part 1", "Part 2", "esc leave")),
    Stop("merge", MergeDialog, ("space", "space", "m"), ("Merge", "{claim}", "esc leave")),
    Stop("add", AddClaimDialog, ("2", "shift+right", "@add"), ("claim", "esc leave")),
    Stop(
        "attach",
        AttachDialog,
        ("a",),
        ("Attach to claim {claim}", "s  stored source", "c  call or meeting", "esc leave"),
    ),
    Stop("attach source", SourceDialog, ("a", "s"), ("s1", "s3", "esc")),
    Stop(
        "attach exact",
        QuotePicker,
        ("a", "s", "enter"),
        ("Claim {claim} · s", "● supports", "○ refutes", "enter attach", "esc back"),
    ),
    Stop("attach file", FileForm, ("a", "f"), ("File", "● supports", "esc")),
    Stop("attach pasted", PastedForm, ("a", "p"), ("https://", "● supports", "esc")),
    Stop("attach reference", ReferenceForm, ("a", "r"), ("● supports", "esc")),
    Stop("attach call", SaidForm, ("a", "c"), ("● not agreed", "○ on record", "● supports", "esc")),
    Stop("attach translation", TranslatedForm, ("a", "t"), ("Original", "Translation", "● supports", "esc")),
    Stop("detach", PickDialog, ("A",), ("Detach from claim {claim}", "esc leave"), "19.4 million people"),
    Stop("copy", CopyDialog, ("y",), ("Copy of claim {claim}", "c  claim", "q  quote", "esc leave")),
    Stop("published", PublishedDialog, ("p",), ("When was it published?", "2022-09-14", "esc leave")),
    Stop("go to", PromptDialog, ("g",), ("Go to", "3.12, or 3 for an article", "esc leave")),
    Stop(
        "import",
        ImportScreen,
        ("i",),
        ("Import articles", "File or folder", "or a text", "Published", "enter import", "esc leave"),
    ),
    Stop(
        "import refused",
        ImportScreen,
        ("i", "slash", "x", "enter"),
        ("! There is no /x", "tab completes it", "/x"),
    ),
    Stop("draft", DraftDialog, ("I",), ("A stop on the steppe", "tab", "esc leave")),
    Stop("report", ReportScreen, ("r",), ("Report", "esc leave")),
    Stop("galley", GalleyScreen, ("G",), ("Galley", "esc leave")),
)


class Tour:
    """An app that goes from stop to stop."""

    def __init__(self, run: Driven) -> None:
        self.run = run

    async def go(self, stop: Stop) -> None:
        """Come to a stop from wherever one is."""
        await self._back()
        wanted = next(view for view in self.run.state.claims if stop.claim in view.claim.quote)
        self.run.bench.become(self.run.state.moved_to(wanted.claim.uid))
        for key in stop.keys:
            await self.run.pilot.press(self._key(key))
            await self.run.until(lambda: not self.run.is_busy())
        await self.run.pilot.pause()
        assert isinstance(self.run.app.screen, stop.kind), f"{stop.name}: {self.run.app.screen}"
        await self.run.until(lambda: self.run.bench.seq >= 0)

    @property
    def strips(self) -> list[Strip]:
        """The screen as it is drawn, line by line."""
        visible_screen_stack.set(self.run.app._background_screens)
        return self.run.app.screen._compositor.render_strips()

    @property
    def lines(self) -> list[str]:
        """The screen as a person reads it."""
        return ["".join(segment.text for segment in strip) for strip in self.strips]

    @property
    def seen(self) -> str:
        """All words in sight, each parted by one space."""
        return " ".join(" ".join(self.lines).split())

    def missing(self, stop: Stop) -> list[str]:
        """Return what is not in sight although it must be."""
        seen = self.seen
        named = {"claim": self.run.label, "number": self.run.label.partition(".")[2]}
        wanted = (" ".join(words.format(**named).split()) for words in stop.sees)
        return [words for words in wanted if words not in seen]

    def _key(self, key: str) -> str:
        """Return the key of a command that is named by @ and its id; any other key as it is."""
        return by_id(self.run.bench.commands, key[1:]).key.split(",")[0] if key[:1] == "@" else key

    async def _back(self) -> None:
        """Back to the queue of the review, with nothing selected, chosen or narrowed."""
        run = self.run
        while not isinstance(run.app.screen, ReviewScreen):
            if isinstance(run.app.screen, ArticlesScreen):
                await run.app.open_article(1)
                await on_review(run)
            else:
                await run.pilot.press("escape")
                await run.until(lambda: not run.is_busy())
        await run.calm()
        run.bench.become(run.state.unselected().filtered("").with_words(None))
        run.bench.enter_pane("queue")


def toured(root: Path) -> Path:
    """Build the workspace of the tour in `root`: the sample, with a last word of Ana's on one claim."""
    workspace = build(root)
    views = looking.article(workspace, 1).claims
    claim = next(view.claim.uid for view in views if "memorandum" in view.claim.quote)
    reviewing.mark(workspace, "Ana", claim, "content", "disputed", "It was the ninth.")
    workspace.close()
    return root


@asynccontextmanager
async def touring(root: Path, size: tuple[int, int], theme: str = "") -> AsyncIterator[Tour]:
    """Run the app over the sample workspace in `root`; it draws a screen only when that is looked at."""
    with mock.patch.object(Compositor, "render_update", _undrawn):
        async with driven(root, size, theme=theme) as run:
            await on_review(run)
            yield Tour(run)


def _undrawn(compositor: Compositor, full: bool = False, **options: object) -> None:
    """Take the screen for drawn: nobody sees what an app under test draws on its way."""
    compositor._dirty_regions.clear()
