"""A name in full, as styled text: what it is called, what looks wrong, and every mention in its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from workbench.checks.naming import SIGNS, NameEntry, place_of
from workbench.domain.names import NameMention
from workbench.domain.review import ArticleView
from workbench.domain.span import Span
from workbench.text import displayable, one_line, plural
from workbench.tui.flowing import hanging

INKS = {"ticked off": "verified", "look twice": "disputed", "to check": "open"}
"""State of a name -> its colour."""
AROUND = 120
"""Characters shown before and behind a mention at most."""


def name_lines(view: ArticleView, entry: NameEntry, at: int, width: int) -> tuple[list[Content], int]:
    """Return everything known of a name, and the line on which mention number `at` begins."""
    lines = [line for line in _head(view, entry) for line in line.wrap(max(1, width))]
    lines.append(Content(""))
    current = 0
    for number, mention in enumerate(entry.mentions):
        if number == at:
            current = len(lines)
        lines += _mention(view, mention, width, is_current=number == at)
    return lines, current


def _head(view: ArticleView, entry: NameEntry) -> Iterator[Content]:
    state = entry.state
    yield Content.assemble((one_line(entry.label), "bold"), (f"  {entry.name.kind}", "$muted"))
    by = ""
    if entry.tick is not None:
        by = f" by {one_line(view.reviewer(entry.tick.reviewer))}, {entry.tick.at[:10]}"
    yield Content.styled(f"{SIGNS[state]} {state}{by}", f"bold ${INKS[state]}")
    for flag in entry.flags:
        yield Content.styled(f"! {one_line(flag)}", "$disputed")
    if entry.spelled.titles:
        yield _counted("titles  ", entry.spelled.titles)
    elif entry.name.kind == "person":
        yield Content.styled("no title is given", "$muted")
    yield _counted("spelled ", entry.spelled.spellings)
    yield Content.styled(plural(len(entry.mentions), "mention"), "$muted")


def _counted(lead: str, pairs: tuple[tuple[str, int], ...]) -> Content:
    words = " · ".join(one_line(f"{words} ×{count}" if count > 1 else words) for words, count in pairs)
    return Content.assemble((f"{lead} ", "$muted"), words)


def _mention(view: ArticleView, mention: NameMention, width: int, *, is_current: bool) -> list[Content]:
    where = place_of(view, mention)
    lead = Content.styled("▌ " if is_current else "  ", "bold $accent")
    words = _context(view, mention)
    if where:
        words = Content.assemble((f"{where}: ", "$muted"), words)
    return hanging(lead, words, width)


def _context(view: ArticleView, mention: NameMention) -> Content:
    """Return the sentence around a mention, cut where it is long, the name and its title marked."""
    text = view.document.text
    around = _sentence(view, mention)
    low = max(around.start, min(mention.start, _first(mention)) - AROUND)
    high = min(around.end, max(mention.end, mention.title_end) + AROUND)
    marks = [(mention.start, mention.end, "bold reverse")]
    if mention.has_title:
        marks.append((mention.title_start, mention.title_end, "underline"))
    pieces: list[Content | str] = ["…" if low > around.start else ""]
    at = low
    for start, end, style in sorted(marks):
        if start < at:
            continue
        pieces.append(_plain(text[at:start]))
        pieces.append(Content.styled(_plain(text[start:end]), style))
        at = end
    pieces += [_plain(text[at:high]), "…" if high < around.end else ""]
    return Content.assemble(*pieces)


def _first(mention: NameMention) -> int:
    return mention.title_start if mention.has_title else mention.start


def _sentence(view: ArticleView, mention: NameMention) -> Span:
    for sentence in view.sentences:
        if sentence.start <= mention.start and mention.end <= sentence.end:
            return Span(sentence.start, sentence.end)
    for block in view.document.blocks:
        if block.start <= mention.start < block.end:
            return Span(block.start, block.end)
    return Span(mention.start, mention.end)


def _plain(words: str) -> str:
    """Return words in one line, their blanks kept."""
    return displayable(words).replace("\n", " ").replace("\t", " ")
