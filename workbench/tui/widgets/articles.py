"""The list of articles: one line each, with what is left to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.widget import Widget

from workbench.domain.article import Article
from workbench.domain.review import ArticleRow
from workbench.text import one_line
from workbench.tui.cutting import cut
from workbench.tui.messages import UncountedSeen
from workbench.tui.rows import PAGE
from workbench.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from workbench.desk.workspace import Workspace

_NUMBER, _DATE, _DUE = 5, 11, 12
TRACK = 8
ROOMY = 100
"""Cells from which the columns stand apart and a track shows how far an article is."""
FEWEST = 9
"""Cells that a title gets at least."""
_QUERIES = 3
"""The column of open queries; ! before the number says that an answer is overdue."""
HEADS = ("claims", "open", "no src", "query", "fix", "names")


class ArticleRows:
    """Articles by their numbers; on those in `counted` it is known what is left."""

    def __init__(
        self, workspace: Workspace, numbers: Sequence[int], counted: Mapping[int, ArticleRow], generation: int
    ) -> None:
        self._workspace = workspace
        self._numbers = numbers
        self._counted = counted
        self._heads: dict[int, ArticleRow] = {}
        self.generation = generation

    def __len__(self) -> int:
        return len(self._numbers)

    def page(self, number: int) -> Sequence[ArticleRow]:
        """Return rows [number * PAGE, (number + 1) * PAGE)."""
        from workbench.desk import looking

        wanted = self._numbers[number * PAGE : (number + 1) * PAGE]
        unknown = [one for one in wanted if one not in self._counted and one not in self._heads]
        heads = looking.article_heads(self._workspace, unknown) if unknown else ()
        self._heads |= {row.article.number: row for row in heads}
        return [self._counted.get(one) or self._heads.get(one) or _gone(one) for one in wanted]


def _gone(number: int) -> ArticleRow:
    """Return the row of an article that went away since the list was read; the next look drops it."""
    return ArticleRow(Article("", number, "", "", "", "", "", "", ""), 0, 0, 0, 0, 0, 0)


class ArticleList(Listing[ArticleRow]):
    """Articles by number, or by what is due first."""

    has_deadlines = False
    "Whether a column for deadlines is shown; where it is narrow, in place of the day of publication."

    def painted(self, row: ArticleRow, line: int, width: int) -> list[Segment]:
        """Return one article."""
        if not row.is_counted:
            self.post_message(UncountedSeen())
        article = row.article
        settled = row.claims - row.open
        done = round(TRACK * settled / row.claims) if row.claims else 0
        counts = [
            (row.claims, "muted"), (row.open, "open"), (row.no_source, "sourceless"),
            (row.queries, "sourceless"), (row.fixes, "sourceless"), (row.names, "sourceless"),
        ]  # fmt: skip
        title = _title_cells(width, self.has_deadlines)
        columns = zip(counts, _count_cells(width), strict=True)
        late = _QUERIES if row.overdue else -1
        track = [
            Segment(" ", Style.null()),
            Segment("━" * done, self.ink("verified")),
            Segment("─" * (TRACK - done), self.ink("muted")),
        ]
        return [
            Segment(cut(str(article.number), _NUMBER), self.ink("strong")),
            Segment(cut(one_line(article.title) or "untitled", title)),
            *self._days(row, width),
            *(
                Segment(
                    f"{f'!{count}' if at == late else count if row.is_counted else '…':>{cells}}",
                    self.ink(ink if count else "muted"),
                )
                for at, ((count, ink), cells) in enumerate(columns)
            ),
            *(track if width >= ROOMY else ()),
        ]

    def _days(self, row: ArticleRow, width: int) -> list[Segment]:
        """Return the deadline, with a sign where it has passed, and the day of publication."""
        if not _has_days(width, self.has_deadlines):
            return []
        published = Segment(" " + cut(one_line(row.article.published) or "no date", _DATE), self.ink("muted"))
        if not self.has_deadlines:
            return [published]
        sign, ink = ("!", "disputed") if row.is_late else (" ", "title" if row.article.deadline else "muted")
        due = Segment(" " + cut(sign + (row.article.deadline or "-"), _DUE - 1), self.ink(ink))
        return [due, published] if width >= ROOMY else [due]


class ArticleHeads(Widget):
    """The heads of the columns."""

    has_deadlines = False

    def render(self) -> Content:
        """Return one line, aligned with the list below."""
        width = self.size.width - 1
        title = _title_cells(width, self.has_deadlines)
        name = "Article" if _has_days(width, self.has_deadlines) else "Article …"
        counts = "".join(f"{head:>{cells}}" for head, cells in zip(HEADS, _count_cells(width), strict=True))
        return Content.styled(cut(" no.", _NUMBER) + cut(name, title) + self._days(width) + counts, "$muted")

    def _days(self, width: int) -> str:
        if not _has_days(width, self.has_deadlines):
            return ""
        due, published = cut("  due", _DUE), " " + cut("published", _DATE)
        if not self.has_deadlines:
            return published
        return due + published if width >= ROOMY else due


def _title_cells(width: int, has_deadlines: bool) -> int:
    days = _day_cells(width, has_deadlines) if _has_days(width, has_deadlines) else 0
    return max(FEWEST, _room(width) - days)


def _has_days(width: int, has_deadlines: bool) -> bool:
    """Say whether the days leave room for a title; else "…" in the heads stands for their column."""
    return _room(width) - _day_cells(width, has_deadlines) >= FEWEST


def _day_cells(width: int, has_deadlines: bool) -> int:
    return (_DUE if has_deadlines else 0) + (_DATE + 1 if width >= ROOMY or not has_deadlines else 0)


def _room(width: int) -> int:
    """Return the cells that titles and days share."""
    return width - _NUMBER - sum(_count_cells(width)) - (TRACK + 2 if width >= ROOMY else 1)


def _count_cells(width: int) -> tuple[int, ...]:
    return (7,) * len(HEADS) if width >= ROOMY else tuple(len(head) + 1 for head in HEADS)
