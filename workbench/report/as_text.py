"""A report as plain text: the Markdown laid out in lines, with headings underlined and tables in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.report import markdown
from workbench.report.galley import cells_of, wrapped
from workbench.report.model import ReportModel

WIDTH = 72
"""Cells of a line."""
NARROWEST_COLUMN = 8
GAP = "  "

_HEADING = re.compile(r"(#{1,6}) (.*)")
_ITEM = re.compile(r"( *)- (.*)", re.DOTALL)
_RULE = re.compile(r"\|(?:[-: ]+\|)+")
_CELL = re.compile(r"((?:\\.|[^|\\])*)\|")
_LAST_SLASHES = re.compile(r"\\*$")
_MARKUP = re.compile(
    r"\\(?:(?P<mail>@)\u2060|(?P<kept>.))"
    r"|`(?P<code>[^`]*)`"
    r'|<a id="[a-z0-9-]+"></a>'
    r"|\[(?P<link>(?:\\.|[^\]\\])*)\]\(#[a-z0-9-]+\)"
    r"|\*{1,2}",
    re.DOTALL,
)


def render(model: ReportModel) -> bytes:
    """Return the report as UTF-8 text in lines of at most WIDTH cells."""
    return text_of(markdown.render(model).decode("utf-8")).encode("utf-8")


def text_of(written: str, width: int = WIDTH) -> str:
    """Lay out the Markdown of a report; other Markdown is not understood."""
    blocks = [block for block in written.split("\n\n") if block.strip()]
    laid_out = ["\n".join(line.rstrip() for line in _block(block, width)) for block in blocks]
    return "\n\n".join(laid_out) + "\n"


def _block(block: str, width: int) -> Iterator[str]:
    lines = block.split("\n")
    while lines:
        heading = _HEADING.match(lines[0])
        if heading is not None:
            yield from _heading(len(heading[1]), heading[2], width)
            lines = lines[1:]
        elif not lines[0].strip():
            lines = lines[1:]
        elif lines[0].startswith("|"):
            count = next((n for n, line in enumerate(lines) if not line.startswith("|")), len(lines))
            yield from _table(lines[:count], width)
            lines = lines[count:]
        else:
            count = _joined(lines)
            yield from _flow(lines[:count], width)
            lines = lines[count:]


def _joined(lines: Sequence[str]) -> int:
    """Return how many lines from the first on are one paragraph or item: those after hard breaks too."""
    count = 1
    while count < len(lines) and _is_broken(lines[count - 1]):
        count += 1
    return count


def _is_broken(line: str) -> bool:
    """Say whether a line ends in a hard break: a backslash that is not itself escaped."""
    slashes = _LAST_SLASHES.search(line)
    return slashes is not None and len(slashes.group()) % 2 == 1


def _heading(level: int, words: str, width: int) -> Iterator[str]:
    rows = list(wrapped(_plain(words), width))
    yield from rows
    if level < 4:
        yield {1: "═", 2: "─", 3: "·"}[level] * max([1, *map(cells_of, rows)])


def _flow(lines: Sequence[str], width: int) -> Iterator[str]:
    """Yield a paragraph, an item of a list, or a quotation, with its further lines under its first."""
    item = _ITEM.fullmatch(lines[0])
    is_quoted = lines[0].startswith("> ")
    indent = item[1] if item is not None else ""
    lead, under = ("• ", "  ") if item is not None else ("│ ", "│ ") if is_quoted else ("", "")
    for number, line in enumerate(lines):
        bare = line[:-1] if _is_broken(line) else line
        if is_quoted:
            bare = bare.removeprefix("> ")
        elif number == 0 and item is not None:
            bare = item[2][:-1] if _is_broken(line) else item[2]
        for row in wrapped(_plain(bare.strip()), width - len(indent) - len(lead)):
            yield indent + lead + row
            lead = under


def _table(rows: Sequence[str], width: int) -> Iterator[str]:
    """Yield the rows of a table in columns; a cell that is wider than its column goes on below."""
    cells = [_cells(row) for row in rows if not _RULE.fullmatch(row)]
    cells = [_fitted(row, len(cells[0])) for row in cells]
    columns = _widths(cells, width)
    for number, row in enumerate(cells):
        laid_out = [list(wrapped(cell, column)) or [""] for cell, column in zip(row, columns, strict=True)]
        for at in range(max(map(len, laid_out))):
            yield GAP.join(
                _padded(lines[at] if at < len(lines) else "", column)
                for lines, column in zip(laid_out, columns, strict=True)
            )
        if number == 0:
            yield GAP.join("─" * column for column in columns)


def _cells(row: str) -> list[str]:
    return [_plain(cell.strip()) for cell in _CELL.findall(row[1:])]


def _fitted(row: Sequence[str], count: int) -> list[str]:
    """Return a row as `count` cells: none is lost where a bar in its words made more of them."""
    kept = [*row[: count - 1], " | ".join(row[count - 1 :])]
    return kept + [""] * (count - len(kept))


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return the widths of the columns: as wide as their cells, the widest made narrower until all fit."""
    columns = [max(1, *map(cells_of, column)) for column in zip(*rows, strict=True)]
    room = width - len(GAP) * (len(columns) - 1)
    while sum(columns) > room and max(columns) > NARROWEST_COLUMN:
        widest = columns.index(max(columns))
        columns[widest] -= 1
    return columns


def _padded(words: str, column: int) -> str:
    return words + " " * max(0, column - cells_of(words))


def _plain(words: str) -> str:
    """Return what a reader of rendered Markdown sees: no anchors, stars or escapes."""
    return _MARKUP.sub(_seen, words)


def _seen(match: re.Match[str]) -> str:
    link = match["link"]
    return _plain(link) if link is not None else match["mail"] or match["kept"] or match["code"] or ""
