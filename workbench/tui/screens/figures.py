"""The dashboard: how far the articles are, what was decided, who is cited, and what has waited long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Sparkline, Static

from workbench.domain.article import Article
from workbench.text import plural
from workbench.tui.asking import answer_to, ask
from workbench.tui.commands import FIGURES
from workbench.tui.cutting import cut
from workbench.tui.keymap import key_of
from workbench.tui.places import Place
from workbench.tui.plots import Section, bar, days_words, sections_of, track
from workbench.tui.screens.bench import bindings_of
from workbench.tui.screens.visited import VisitedScreen
from workbench.tui.standing import INKS
from workbench.tui.widgets.flow import Flow

if TYPE_CHECKING:
    from workbench.desk.counting import Figures
    from workbench.desk.workspace import Workspace

TWO_COLUMNS_FROM = 96
"""Cells from which the sections stand side by side."""
_GAP = 4
_NOTHING = "No article yet: {} on the list of articles imports one."
_LABEL_AT_MOST = 30
_WORDS_AT_LEAST = 4


class FiguresRead(Message):
    """The figures were read from the workspace."""

    def __init__(self, figures: Figures, seq: int) -> None:
        super().__init__()
        self.figures = figures
        self.seq = seq


class FiguresScreen(VisitedScreen):
    """The figures of one article, or of all."""

    COMMANDS_HERE = FIGURES
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(FIGURES)

    def __init__(self, article: Article | None, *, is_of_all: bool) -> None:
        super().__init__("Figures")
        self._article = article
        self._is_of_all = is_of_all or article is None
        self._figures: Figures | None = None

    @property
    def article(self) -> Article | None:
        """The article from which the screen was opened."""
        return self._article

    def body(self) -> ComposeResult:
        """Hold the plot of the last days and the sections."""
        with VerticalScroll(id="figures-body"):
            yield Static("", id="figures-days", markup=False)
            yield Sparkline((), id="figures-spark")
            yield Flow(self._lines, id="figures-sections")

    def on_mount(self) -> None:
        """Show what was shown last of this article; let the arrow keys scroll."""
        place = self.shell.places.get("figures", Place())
        if place.about == self._uid:
            self._is_of_all = place.is_of_all or self._is_of_all
        self.query_one("#figures-body").focus()

    def on_unmount(self) -> None:
        """Keep the place."""
        self.shell.places["figures"] = Place(self._uid, self._is_of_all)

    def change_scope(self) -> None:
        """Show the figures of all articles in place of those of one, or of the one again."""
        if self._article is None:
            self.say(f"there is no article yet; {key_of('import')} on the list of articles imports one")
            return
        self._is_of_all = not self._is_of_all
        self.ask_again()

    def ask_again(self) -> None:
        """Read the figures on a thread."""
        workspace = self.workspace
        if workspace is not None:
            numbers = self._numbers()
            ask(self, lambda: read_figures(workspace, numbers), lambda news: news, group="figures")

    async def read_back(self) -> None:
        """Read the figures again after a write."""
        workspace = self.workspace
        if workspace is not None:
            numbers = self._numbers()
            self._show_figures(await answer_to(lambda: read_figures(workspace, numbers)))

    @property
    def _uid(self) -> str:
        return self._article.uid if self._article is not None else ""

    def _numbers(self) -> tuple[int, ...] | None:
        return None if self._is_of_all or self._article is None else (self._article.number,)

    @on(FiguresRead)
    def _show_figures(self, message: FiguresRead) -> None:
        self.seq = message.seq
        self._figures = figures = message.figures
        if self._is_of_all or self._article is None:
            scope = plural(len(figures.articles), "article")
        else:
            scope = f"article {self._article.number}: {self._article.title}"
        self.show_title(scope)
        self.query_one("#figures-days", Static).update(
            Content.assemble(("Verdicts a day  ", "bold $primary"), (days_words(figures), "$muted"))
        )
        given = [count for _, count in figures.days]
        spark = self.query_one("#figures-spark", Sparkline)
        spark.data = given
        spark.display = any(given)
        self.query_one("#figures-sections", Flow).flow(self._lines)
        self.show_state()

    def _lines(self, width: int) -> list[Content]:
        figures = self._figures
        if figures is not None and not figures.articles:
            return Content.styled(_NOTHING.format(key_of("import")), "$muted").wrap(max(1, width))
        return lines_of(sections_of(figures), width) if figures is not None else []


def read_figures(workspace: Workspace, numbers: Sequence[int] | None) -> FiguresRead:
    """Read the figures of the articles with `numbers`, of all with None; for a thread."""
    from workbench.desk import counting, looking

    seq = looking.newest(workspace)
    return FiguresRead(counting.figures(workspace, numbers), seq)


def lines_of(sections: Sequence[Section], width: int) -> list[Content]:
    """Return the sections, in two columns where there is room; a list of articles takes the full width."""
    wide = [section for section in sections if section.title == "Articles"]
    small = [section for section in sections if section.title != "Articles"]
    if width < TWO_COLUMNS_FROM:
        return _column((*small, *wide), width)
    half = (width - _GAP) // 2
    left, right = _column(small[:3], half), _column(small[3:], half)
    height = max(len(left), len(right))
    padded = [line.pad_right(half + _GAP - line.cell_length) for line in _filled(left, height)]
    beside = [Content("").join(pair) for pair in zip(padded, _filled(right, height), strict=True)]
    return [*beside, *_column(wide, width)]


def _filled(lines: Sequence[Content], height: int) -> list[Content]:
    return [*lines, *[Content("")] * (height - len(lines))]


def _column(sections: Sequence[Section], width: int) -> list[Content]:
    return [line for section in sections for line in _section(section, width)]


def _section(section: Section, width: int) -> list[Content]:
    words = max((cell_len(row.words) for row in section.rows), default=_WORDS_AT_LEAST)
    widest = max((cell_len(row.label) for row in section.rows), default=0)
    label = min(widest, max(_LABEL_AT_MOST, width - words - 24))
    room = max(4, width - label - words - 6)
    lines = [Content(""), Content.styled(section.title, "bold $primary")]
    for row in section.rows:
        ink = f"${INKS[row.standing]}" if row.standing else "$primary"
        if section.is_progress:
            done, left = track(row.count, row.of, min(room, 24))
            drawn = Content.assemble((done, "$verified"), (left, "$muted"))
            figure: Content = Content.assemble(drawn, " ", row.words)
        else:
            drawn = Content.styled(bar(row.count, row.of, min(room, 24)), ink)
            figure = Content.assemble((row.words.rjust(words), "bold" if row.count else "$muted"), " ", drawn)
        name = Content.styled(cut(row.label, label), ink if row.standing and row.count else "$foreground")
        lines.append(Content.assemble("  ", name, "  ", figure))
    if section.note:
        lines.extend(Content.styled(f"  {section.note}", "$muted").wrap(width))
    return lines
