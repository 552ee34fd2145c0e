"""The list of articles: where one starts, and where escape leads back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from workbench.domain.article import Article
from workbench.domain.review import ArticleRow
from workbench.text import one_line, plural
from workbench.tui.asking import answer_to, ask
from workbench.tui.commands import ARTICLES
from workbench.tui.keymap import key_of
from workbench.tui.messages import ArticlesRead, CursorMoved, LineEntered
from workbench.tui.rows import HeldRows
from workbench.tui.screens.bench import BenchScreen, bindings_of
from workbench.tui.widgets.articles import ArticleHeads, ArticleList
from workbench.tui.widgets.keyline import KeyLine
from workbench.tui.widgets.lastline import LastLine

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace


class ArticlesScreen(BenchScreen):
    """Every article of the workspace with what is left to do; enter opens one."""

    COMMANDS_HERE = ARTICLES
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ARTICLES)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ArticleRow, ...] = ()
        self._line = 0
        self._is_left = False
        self._is_by_deadline = False

    @property
    def article(self) -> Article | None:
        """The article under the cursor."""
        return self._rows[self._line].article if 0 <= self._line < len(self._rows) else None

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
        """Read the list again when coming back to it; what was last done here is long past."""
        if self._is_left:
            self._is_left = False
            self.show_words("")
            self._state = replace(self._state, last=None)
        self.ask_again()

    async def open_article(self, number: int, claim: int = 0) -> None:
        """Open an article over the list."""
        self._is_left = True
        await super().open_article(number, claim)

    def ask_again(self) -> None:
        """Read the list, once the workspace is open."""
        workspace = self.workspace
        if workspace is not None:
            ask(self, lambda: read_articles(workspace), lambda news: news, group="articles")

    @on(ArticlesRead)
    def _show_articles(self, message: ArticlesRead) -> None:
        if message.seq < self.seq:
            return
        self.seq = message.seq
        self._arrange(message.rows)

    def _arrange(self, rows: Sequence[ArticleRow]) -> None:
        """Show articles in the present order, the cursor on the one it was on."""
        at_hand = self.article
        self._rows = due_first(rows) if self._is_by_deadline else tuple(rows)
        places = (at for at, row in enumerate(self._rows) if at_hand and row.article.uid == at_hand.uid)
        self._line = next(places, 0)
        self.show_state()

    def reorder(self) -> None:
        """List by number, or what is due first."""
        self._is_by_deadline = not self._is_by_deadline
        self._arrange(sorted(self._rows, key=lambda row: row.article.number))
        self.say("order: what is due first" if self._is_by_deadline else "order: by number")

    async def read_back(self) -> None:
        """Read the list again after a write."""
        workspace = self.workspace
        if workspace is not None:
            self._show_articles(await answer_to(lambda: read_articles(workspace)))

    def show_state(self) -> None:
        """Paint the list, or what to do while there is none."""
        is_empty = not self._rows
        self.query_one("#heads").display = not is_empty
        shelf = self.query_one(ArticleList)
        shelf.display = not is_empty
        self.query_one("#empty").display = is_empty
        has_deadlines = any(row.article.deadline for row in self._rows)
        shelf.has_deadlines = self.query_one(ArticleHeads).has_deadlines = has_deadlines
        shelf.show(HeldRows(self._rows, self.seq), self._line)
        if is_empty and self.seq >= 0:
            self.query_one("#empty", Static).update(_welcome(self.state.is_read_only))
        elif not self.focused:
            shelf.focus()
        self.query_one(ArticleHeads).refresh()
        self._title(plural(len(self._rows), "article") + self._late_words())
        self.query_one(LastLine).show_state(self._state)
        self.query_one(KeyLine).show_state(self._state)

    def _late_words(self) -> str:
        late = sum(row.is_late for row in self._rows)
        return (f" · {late} late" if late else "") + (" · due first" if self._is_by_deadline else "")

    def show_words(self, words: str, *, is_refusal: bool = False) -> None:
        """Say something in the last line."""
        self.query_one(LastLine).say(words, is_refusal=is_refusal)

    def _title(self, words: str) -> None:
        reviewer = f" · {one_line(self.reviewer)}" if self.reviewer else ""
        name = one_line(self.root.resolve().name)
        self.query_one("#workspace", Static).update(
            Content.assemble(
                ("workbench  ", "bold $primary"), (name, "bold"), (f"  {words}{reviewer}", "$muted")
            )
        )

    def whole(self) -> Sequence[Content]:
        """Return all that is known of the article under the cursor."""
        if not 0 <= self._line < len(self._rows):
            return ()
        row = self._rows[self._line]
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

    @on(LineEntered)
    async def _line_entered(self, message: LineEntered) -> None:
        await self.open_article(self._rows[message.line].article.number)


def read_articles(workspace: Workspace) -> ArticlesRead:
    """Read the list of articles; for a thread."""
    from workbench.desk import looking

    seq = looking.newest(workspace)
    return ArticlesRead(looking.articles(workspace), seq)


def due_first(rows: Sequence[ArticleRow]) -> tuple[ArticleRow, ...]:
    """Return articles in the order of their deadlines; the desk is loaded by the time there are any."""
    from workbench.desk import looking

    return looking.by_deadline(rows)


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
