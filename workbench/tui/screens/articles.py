"""The list of articles: where one starts, and where escape leads back to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker

from workbench.domain.article import Article
from workbench.domain.review import ArticleRow
from workbench.text import one_line, plural
from workbench.tui.asking import answer_to, ask
from workbench.tui.commands import ARTICLES
from workbench.tui.keymap import key_of
from workbench.tui.messages import ArticlesCounted, ArticlesRead, CursorMoved, LineEntered, UncountedSeen
from workbench.tui.screens.bench import BenchScreen, bindings_of
from workbench.tui.widgets.articles import ArticleHeads, ArticleList, ArticleRows
from workbench.tui.widgets.keyline import KeyLine
from workbench.tui.widgets.lastline import LastLine

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace


FIRST = range(64)
"""The lines that are read before anything is in sight."""


class ArticlesScreen(BenchScreen):
    """Every article of the workspace with what is left to do; enter opens one."""

    COMMANDS_HERE = ARTICLES
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ARTICLES)

    def __init__(self) -> None:
        super().__init__()
        self._numbers: tuple[int, ...] = ()
        self._counted: dict[int, ArticleRow] = {}
        "Those on which was counted what is left, by number."
        self._line = 0
        self._counting: Worker[None] | None = None
        "What counts, until its answer has come."
        self._is_left = False
        self._came_from = 0
        "The number of the article that was opened over the list, until the list stands on it again."
        self._is_by_deadline = False

    @property
    def article(self) -> Article | None:
        """The article under the cursor."""
        row = self._row
        return row.article if row is not None else None

    @property
    def _row(self) -> ArticleRow | None:
        is_there = 0 <= self._line < len(self._numbers)
        return self.query_one(ArticleList).row(self._line) if is_there else None

    def compose(self) -> ComposeResult:
        """Lay out the list between its title and the lines at the bottom."""
        yield Static("", id="workspace", markup=False)
        with Vertical(id="shelf") as shelf:
            shelf.border_title = "Articles"
            yield ArticleHeads(id="heads")
            yield ArticleList(id="articles")
            yield Static("", id="empty", markup=False)
        yield LastLine(id="last")
        yield KeyLine(self.commands, id="keys")

    def on_mount(self) -> None:
        """Wait for the workspace; follow other writers."""
        self._title("opening …")
        self.query_one(ArticleList).focus()
        self.follow()

    def on_screen_resume(self) -> None:
        """Read the list again when coming back to it, the cursor on the article one comes from."""
        if self._came_from in self._numbers:
            self._line = self._numbers.index(self._came_from)
            self.show_state()
        self.ask_again()

    def tell_last_act(self) -> None:
        """Say what was done last, but not on an article that was left: that is long past here."""
        if self._is_left:
            self._is_left = False
            self.show_words("")
            self.become(self._state.saying(None))
        else:
            super().tell_last_act()

    def leave_for(self, number: int) -> None:
        """Keep which article is opened over the list, to stand on it when somebody comes back."""
        self._is_left = True
        self._came_from = number

    def ask_again(self) -> None:
        """Read the list, once the workspace is open."""
        workspace = self.workspace
        if workspace is not None:
            lines = self._lines_in_sight()
            is_due_first = self._is_by_deadline
            ask(
                self,
                lambda: read_articles(workspace, lines, is_due_first),
                lambda news: news,
                group="articles",
            )

    @on(ArticlesRead)
    def _show_articles(self, message: ArticlesRead) -> None:
        if message.seq < self.seq:
            return
        self.seq = message.seq
        present = self._numbers[self._line] if self._line < len(self._numbers) else 0
        if self._came_from in message.numbers:
            present, self._came_from = self._came_from, 0
        self._numbers = message.numbers
        self._counted = {row.article.number: row for row in message.rows}
        self._line = self._numbers.index(present) if present in self._numbers else 0
        shelf, heads = self.query_one(ArticleList), self.query_one(ArticleHeads)
        if heads.has_deadlines != message.has_deadlines:
            shelf.has_deadlines = heads.has_deadlines = message.has_deadlines
            heads.refresh()
        self.show_state()

    def reorder(self) -> None:
        """List by number, or what is due first; the cursor stays on its article."""
        self._is_by_deadline = not self._is_by_deadline
        self.say("order: what is due first" if self._is_by_deadline else "order: by number")
        self.ask_again()

    def _lines_in_sight(self) -> range:
        return self.query_one(ArticleList).lines_in_sight or FIRST

    @on(UncountedSeen)
    def _count_those_in_sight(self) -> None:
        """Count on a thread what is left on the articles in sight, unless that is under way."""
        workspace, lines, seq = self.workspace, self._lines_in_sight(), self.seq
        numbers = [one for one in self._numbers[lines.start : lines.stop] if one not in self._counted]
        is_counting = self._counting is not None and not self._counting.is_finished
        if workspace is not None and numbers and not is_counting:
            self._counting = ask(
                self,
                lambda: count_articles(workspace, numbers),
                lambda rows: ArticlesCounted(rows, seq),
                group="counts",
            )

    @on(ArticlesCounted)
    def _show_counts(self, message: ArticlesCounted) -> None:
        """Paint what was counted; what is not, or was counted before the list changed, is asked for anew."""
        self._counting = None
        if message.seq == self.seq:
            self._counted |= {row.article.number: row for row in message.rows}
        self.query_one(ArticleList).read_again()

    async def read_back(self) -> None:
        """Read the list again after a write."""
        workspace = self.workspace
        if workspace is not None:
            lines = self._lines_in_sight()
            is_due_first = self._is_by_deadline
            news = await answer_to(lambda: read_articles(workspace, lines, is_due_first))
            self._show_articles(news)

    def show_state(self) -> None:
        """Paint the list, or what to do while there is none."""
        is_empty = not self._numbers
        self.query_one("#heads").display = not is_empty
        shelf = self.query_one(ArticleList)
        shelf.display = not is_empty
        self.query_one("#empty").display = is_empty
        if self.workspace is not None:
            rows = ArticleRows(self.workspace, self._numbers, self._counted, self.seq)
            shelf.show(rows, self._line)
        if is_empty and self.seq >= 0:
            self.query_one("#empty", Static).update(_welcome(self.state.is_read_only))
        elif not self.focused:
            shelf.focus()
        self._title(self._place())
        self.query_one(LastLine).show_state(self._state)
        self.query_one(KeyLine).show_state(self._state)

    def show_words(self, words: str, *, is_refusal: bool = False) -> None:
        """Say something in the last line."""
        self.query_one(LastLine).say(words, is_refusal=is_refusal)

    def _place(self) -> str:
        """Return how many articles there are, and which of them the cursor is on."""
        count = plural(len(self._numbers), "article")
        order = " · due first" if self._is_by_deadline else ""
        return f"{self._line + 1} of {count}{order}" if self._numbers else count

    def _title(self, words: str) -> None:
        reviewer = f" · {one_line(self.reviewer)}" if self.reviewer else ""
        name = one_line(self.root.resolve().name)
        self.query_one("#workspace", Static).update(
            Content.assemble(
                ("workbench  ", "bold $primary"), (name, "bold"), (f"  {words}{reviewer}", "$muted")
            ),
            layout=False,
        )

    def whole(self) -> Sequence[Content]:
        """Return all that is known of the article under the cursor."""
        row = self._row
        if row is None:
            return ()
        article = row.article
        facts = (article.byline, article.publisher, article.published or "no date", article.language)
        late = ", late" if row.is_late else ""
        left = f"open {row.open} · no source {row.no_source} · queries {row.queries} · fixes {row.fixes}"
        return [
            Content.styled(f"{article.number}  {one_line(article.title) or 'untitled'}", "bold"),
            Content(" · ".join(one_line(fact) for fact in facts if fact)),
            *([Content(one_line(article.url))] if article.url else []),
            *([Content(f"due {article.deadline}{late}")] if article.deadline else []),
            Content.styled(f"{plural(row.claims, 'claim')}: {left}", "$muted"),
        ]

    def leave(self) -> None:
        """Say how to quit: this is the first screen."""
        self.say("ctrl+q quits; everything is saved already")

    @on(CursorMoved)
    def _cursor_moved(self, message: CursorMoved) -> None:
        self._line = message.line
        self._title(self._place())

    @on(LineEntered)
    async def _line_entered(self, message: LineEntered) -> None:
        await self.open_article(self._numbers[message.line])


def read_articles(workspace: Workspace, lines: range, is_due_first: bool = False) -> ArticlesRead:
    """Read which articles there are, and what is left on those on `lines` of the list; for a thread."""
    from workbench.desk import looking

    seq, numbers = looking.newest(workspace), looking.article_numbers(workspace)
    numbers = looking.by_deadline(workspace, numbers) if is_due_first else numbers
    rows = looking.articles(workspace, numbers[lines.start : lines.stop])
    return ArticlesRead(numbers, rows, seq, looking.has_deadlines(workspace))


def count_articles(workspace: Workspace, numbers: Sequence[int]) -> tuple[ArticleRow, ...]:
    """Count what is left on the articles with `numbers`; for a thread."""
    from workbench.desk import looking

    return looking.articles(workspace, numbers)


def _welcome(is_read_only: bool) -> Content:
    if is_read_only:
        return Content.styled("This workspace holds no article yet.", "$muted")
    return Content.assemble(
        ("No article here yet.\n\n", "bold"),
        "Press ", (key_of("import"), "bold $footer-key-foreground"), " to import one: a saved page, a text,",
        " a folder of them, or text pasted from anywhere. Its claims come up riskiest first.\n\n",
        (key_of("help"), "bold $footer-key-foreground"), (" shows every key. ", "$muted"),
        ("To look around first, quit with ", "$muted"), ("ctrl+q", "bold $footer-key-foreground"),
        (" and type ", "$muted"), "workbench sample trial && workbench trial",
        (": an article that two people have half checked.", "$muted"),
    )  # fmt: skip
