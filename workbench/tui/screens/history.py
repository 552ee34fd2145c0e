"""The history: the journal of one article or of the workspace, however long, and undo from any entry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from workbench.domain.article import Article
from workbench.errors import NothingLeft
from workbench.text import one_line, plural
from workbench.tui.asking import answer_to, ask
from workbench.tui.commands import HISTORY
from workbench.tui.keymap import key_of
from workbench.tui.messages import CursorMoved, LineEntered
from workbench.tui.places import Place
from workbench.tui.rows import PAGE
from workbench.tui.screens.bench import bindings_of
from workbench.tui.screens.visited import VisitedScreen
from workbench.tui.state import Outcome
from workbench.tui.widgets.journal import JournalList

if TYPE_CHECKING:
    from workbench.desk.looking import LogEntry
    from workbench.desk.undoing import Undone
    from workbench.desk.workspace import Workspace


class HistoryRead(Message):
    """The numbers of the entries were read, and which of them the reviewer would take back."""

    def __init__(self, seqs: Sequence[int], taken_back: frozenset[int], undoable: int, newest: int) -> None:
        super().__init__()
        self.seqs = seqs
        self.taken_back = taken_back
        self.undoable = undoable
        self.newest = newest


class JournalRows:
    """The entries with these numbers, read by page when they are painted."""

    def __init__(
        self, workspace: Workspace, seqs: Sequence[int], taken_back: frozenset[int], generation: int
    ) -> None:
        self._workspace = workspace
        self._seqs = seqs
        self._taken_back = taken_back
        self.generation = generation

    def __len__(self) -> int:
        return len(self._seqs)

    def page(self, number: int) -> Sequence[LogEntry]:
        """Return rows [number * PAGE, (number + 1) * PAGE)."""
        from workbench.desk import looking

        wanted = self._seqs[number * PAGE : (number + 1) * PAGE]
        return looking.entries(self._workspace, wanted, taken_back=self._taken_back)


class HistoryScreen(VisitedScreen):
    """Who did what, newest first; z takes back what the reviewer did last."""

    COMMANDS_HERE = HISTORY
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(HISTORY)

    def __init__(self, article: Article | None, *, is_of_all: bool) -> None:
        super().__init__("History")
        self._article = article
        self._is_of_all = is_of_all or article is None
        self._line = 0

    @property
    def article(self) -> Article | None:
        """The article from which the screen was opened."""
        return self._article

    def body(self) -> ComposeResult:
        """Hold the list."""
        yield JournalList(id="journal")

    def on_mount(self) -> None:
        """Come back to where somebody was; let the arrow keys walk the list."""
        place = self.shell.places.get("history", Place())
        if place.about == self._uid:
            self._is_of_all, self._line = place.is_of_all or self._is_of_all, place.line
        self.query_one(JournalList).focus()

    def on_unmount(self) -> None:
        """Keep the place."""
        self.shell.places["history"] = Place(self._uid, self._is_of_all, self._line)

    def change_scope(self) -> None:
        """Show the journal of the workspace in place of the article's, or the article's again."""
        if self._article is None:
            self.say(f"there is no article yet; {key_of('import')} on the list of articles imports one")
            return
        self._is_of_all = not self._is_of_all
        self._line = 0
        self.ask_again()

    def ask_again(self) -> None:
        """Read the numbers of the entries on a thread."""
        workspace = self.workspace
        if workspace is not None:
            about, who = self._about(), self.reviewer
            ask(self, lambda: read_history(workspace, about, who), lambda news: news, group="history")

    async def read_back(self) -> None:
        """Read the numbers again after a write; the newest entry is the one that was written."""
        workspace = self.workspace
        if workspace is not None:
            about, who = self._about(), self.reviewer
            self._line = 0
            self._show_history(await answer_to(lambda: read_history(workspace, about, who)))

    @property
    def _uid(self) -> str:
        return self._article.uid if self._article is not None else ""

    def _about(self) -> str:
        return "" if self._is_of_all or self._article is None else self._article.uid

    @on(HistoryRead)
    def _show_history(self, message: HistoryRead) -> None:
        workspace = self.workspace
        if workspace is None:
            return
        self.seq = message.newest
        scope = "" if self._is_of_all or self._article is None else f" of article {self._article.number}"
        self.show_title(f"{plural(len(message.seqs), 'change')}{scope} · times in UTC")
        journal = self.query_one(JournalList)
        journal.undoable = message.undoable
        self._line = max(0, min(self._line, len(message.seqs) - 1))
        rows = JournalRows(workspace, message.seqs, message.taken_back, message.newest)
        journal.show(rows, self._line)
        self.show_state()

    def whole(self) -> Sequence[Content]:
        """Return the entry under the cursor in full."""
        journal = self.query_one(JournalList)
        if journal.cursor < 0:
            return ()
        entry = journal.row(journal.cursor)
        back = "taken back since" if entry.is_taken_back else ""
        facts = [
            f"change {entry.seq}",
            f"{entry.at[:19].replace('T', ' ')} UTC",
            entry.who,
            entry.summary,
            back,
        ]
        return [
            Content.styled(one_line(entry.words), "bold"),
            Content.styled(" · ".join(one_line(fact) for fact in facts if fact), "$muted"),
        ]

    async def undo_from_here(self) -> None:
        """Name what undoing the entry under the cursor would take back, ask, and do it."""
        from workbench.desk import undoing
        from workbench.tui.dialogs.takingback import Reach, TakeBackDialog

        who = await self.named()
        if not who or self._line < 0:
            return
        seq = self.query_one(JournalList).row(self._line).seq
        plan = await self.look(lambda workspace: undoing.earlier(workspace, who, seq))
        if plan is None:
            return
        reach: Reach | None = await self.dialog(TakeBackDialog(plan))
        if reach == "alone":
            await self.write(
                lambda workspace, name: undoing.undo_one(workspace, name, seq),
                lambda undone: Outcome("", "undone", undone.words, can_undo=False),
            )
        elif reach == "since":
            await self.write(
                lambda workspace, name: undoing.undo_back_to(workspace, name, seq, plan),
                lambda undone: Outcome("", "undone", _back_to(undone), can_undo=False),
            )

    @on(CursorMoved)
    def _cursor_moved(self, message: CursorMoved) -> None:
        self._line = message.line

    @on(LineEntered)
    async def _line_entered(self, message: LineEntered) -> None:
        entry = self.query_one(JournalList).row(message.line)
        if not entry.claims:
            self.say("this entry is about no claim")
            return
        article, _, claim = entry.claims[0].partition(".")
        await self.open_article(int(article), int(claim))


def _back_to(undone: tuple[Undone, ...]) -> str:
    return f"{plural(len(undone), 'change')} back to {undone[-1].words}"


def read_history(workspace: Workspace, about: str, who: str) -> HistoryRead:
    """Read the numbers of the entries about `about`, of all when it is empty; for a thread."""
    from workbench.desk import looking, telling

    newest = looking.newest(workspace)
    try:
        undoable = telling.undoable(workspace, who) if who else 0
    except NothingLeft:
        undoable = 0
    return HistoryRead(telling.numbers(workspace, about), telling.taken_back(workspace), undoable, newest)
