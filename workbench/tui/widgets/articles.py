"""The list of articles: one line each, with what is left to do."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.widget import Widget

from workbench.domain.review import ArticleRow
from workbench.text import one_line
from workbench.tui.cutting import cut
from workbench.tui.widgets.listing import Listing

_NUMBER, _DATE, _COUNT = 5, 11, 7
TRACK = 8
HEADS = ("claims", "open", "no src", "query", "fix")


class ArticleList(Listing[ArticleRow]):
    """Articles by number."""

    def painted(self, row: ArticleRow, line: int, width: int) -> list[Segment]:
        """Return one article."""
        article = row.article
        settled = row.claims - row.open
        done = round(TRACK * settled / row.claims) if row.claims else 0
        counts = [
            (row.claims, "muted"), (row.open, "open"), (row.no_source, "sourceless"),
            (row.queries, "sourceless"), (row.fixes, "sourceless"),
        ]  # fmt: skip
        title = _title_cells(width)
        return [
            Segment(cut(str(article.number), _NUMBER), self.ink("strong")),
            Segment(cut(one_line(article.title) or "untitled", title)),
            Segment(" " + cut(one_line(article.published) or "no date", _DATE), self.ink("muted")),
            *(Segment(f"{count:>{_COUNT}}", self.ink(ink if count else "muted")) for count, ink in counts),
            Segment(" ", Style.null()),
            Segment("━" * done, self.ink("verified")),
            Segment("─" * (TRACK - done), self.ink("muted")),
        ]


class ArticleHeads(Widget):
    """The heads of the columns."""

    def render(self) -> Content:
        """Return one line, aligned with the list below."""
        title = _title_cells(self.size.width - 1)
        counts = "".join(f"{head:>{_COUNT}}" for head in HEADS)
        return Content.styled(
            cut(" no.", _NUMBER) + cut("Article", title) + " " + cut("published", _DATE) + counts, "$muted"
        )


def _title_cells(width: int) -> int:
    return max(8, width - _NUMBER - _DATE - 1 - _COUNT * len(HEADS) - TRACK - 2)
