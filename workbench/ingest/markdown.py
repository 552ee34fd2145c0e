"""The reader of Markdown: the text as it was typed, its syntax included, its blocks labelled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from workbench.domain.document import Block, BlockLabel, Metadata, Reading
from workbench.ingest import furniture
from workbench.ingest.decoding import Decoded
from workbench.ingest.passages import Passage
from workbench.ingest.plain import metadata_of
from workbench.ingest.prose import labelled
from workbench.text import one_line

READER = "markdown/1"
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+\S|[ \t]*$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_PICTURE = re.compile(r"\s*(?:\[)?!\[[^\]\n]*\](?:\([^()\n]*\)|\[[^\]\n]*\])(?:\]\([^()\n]*\))?\s*")
_DEFINITION = re.compile(r" {0,3}\[[^\]^\n][^\]\n]*\]:\s*\S+.*")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\S")
_FIELD = re.compile(r"([A-Za-z][\w-]{0,40})\s*:\s*(.*)")
_FIELDS = {
    "title": "title", "headline": "title", "author": "byline", "authors": "byline", "byline": "byline",
    "by": "byline", "date": "published", "published": "published", "publisher": "publisher",
    "site": "publisher", "source": "publisher", "url": "url", "canonical": "url", "link": "url",
    "lang": "language", "language": "language",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Part:
    """Characters [start, end): a block whose label the syntax gives, or prose (None)."""

    start: int
    end: int
    label: BlockLabel | None


def read_markdown(decoded: Decoded) -> Reading:
    """Return the reading of a Markdown text; nothing in it is altered but line ends and NUL.

    Headings, front matter, comments and pictures are told by the syntax; the rest is labelled as plain
    text is. Links and emphasis stay in the text as they were typed.
    """
    text = decoded.text
    parts = list(_parts(text))
    prose = [Passage(part.start, part.end, True) for part in parts if part.label is None]
    has_heading = any(part.label == "headline" for part in parts)
    named = [Block(part.start, part.end, part.label) for part in parts if part.label is not None]
    blocks = tuple(
        sorted([*named, *labelled(text, prose, with_headline=not has_heading)], key=lambda block: block.start)
    )
    return Reading(READER, "text/markdown", text, blocks, _metadata(text, blocks), decoded.notes)


def _metadata(text: str, blocks: tuple[Block, ...]) -> Metadata:
    """Return what the front matter says, and where it is silent, the display copy."""
    shown = metadata_of(text, blocks)
    shown = replace(shown, title=re.sub(r"^#+\s*|\s*#+$|[*_`]", "", shown.title).removesuffix("===").strip())
    stated = _front_matter(text)
    return replace(shown, **{name: value for name, value in stated.items() if value})


def _front_matter(text: str) -> dict[str, str]:
    stated: dict[str, str] = {}
    for line in text[: _front_matter_end(text)].split("\n"):
        field = _FIELD.fullmatch(line.strip())
        name = _FIELDS.get(field[1].lower(), "") if field else ""
        if field and name and name not in stated:
            stated[name] = _value(name, one_line(field[2]).strip().strip("\"'").strip()[:500])
    return stated


def _value(name: str, value: str) -> str:
    if name == "published":
        try:
            return date.fromisoformat(value[:10]).isoformat()
        except ValueError:
            return furniture.day_alone(value) or ""
    if name == "language":
        tag = re.match(r"[A-Za-z]{2}(?![A-Za-z])", value)
        return tag[0].lower() if tag else ""
    if name == "url":
        return value if re.fullmatch(r"https?://\S+", value) else ""
    return value.strip("[]") if name == "byline" else value


def _front_matter_end(text: str) -> int:
    """Return where front matter between two lines of dashes ends, or 0 when there is none."""
    if not text.startswith("---\n"):
        return 0
    closing = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE).search(text, 4, 20_000)
    if closing is None or not any(
        _FIELD.fullmatch(line.strip()) for line in text[4 : closing.start()].split("\n")
    ):
        return 0
    return closing.end()


def _parts(text: str) -> Iterator[_Part]:
    """Yield the blocks of the text in order; together they hold every character but white space."""
    at = _front_matter_end(text)
    if at:
        yield _Part(0, len(text[:at].rstrip()), "clutter")
    group: list[tuple[int, str]] = []
    fenced = ""
    commented = False
    heading_seen = False
    for start, line in _lines(text, at):
        fence = _FENCE.match(line)
        if commented or (not fenced and line.lstrip().startswith("<!--")):
            yield from _prose(group)
            group = []
            yield from _whole(start, line, "hidden")
            commented = "-->" not in line
        elif fenced or fence:
            group.append((start, line))
            fenced = "" if fence and fence[1] == fenced else fenced or (fence[1] if fence else "")
        elif not line.strip():
            yield from _prose(group)
            group = []
        elif len(group) == 1 and _UNDERLINE.fullmatch(line) and not _ITEM.match(group[0][1]):
            yield _Part(
                _begin(*group[0]), start + len(line.rstrip()), "subheading" if heading_seen else "headline"
            )
            group, heading_seen = [], True
        else:
            label = _line_label(line, heading_seen)
            heading_seen = heading_seen or label == "headline"
            if label or _ITEM.match(line):
                yield from _prose(group)
                group = []
            if label:
                yield from _whole(start, line, label)
            else:
                group.append((start, line))
    yield from _prose(group)


def _line_label(line: str, heading_seen: bool) -> BlockLabel | None:
    """Return what one line is by its syntax alone, or None for prose."""
    heading = _HEADING.match(line)
    if heading:
        return "headline" if not heading_seen and len(heading[1]) == 1 else "subheading"
    if _DEFINITION.fullmatch(line):
        return "clutter"
    return "caption" if _PICTURE.fullmatch(line) else None


def _lines(text: str, at: int) -> Iterator[tuple[int, str]]:
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield at, text[at:end]
        at = end + 1


def _begin(start: int, line: str) -> int:
    return start + len(line) - len(line.lstrip())


def _whole(start: int, line: str, label: BlockLabel) -> Iterator[_Part]:
    if line.strip():
        yield _Part(_begin(start, line), start + len(line.rstrip()), label)


def _prose(group: list[tuple[int, str]]) -> Iterator[_Part]:
    """Yield the lines of one paragraph as one part, without white space at its ends."""
    lines = [(start, line) for start, line in group if line.strip()]
    if lines:
        last, line = lines[-1]
        yield _Part(_begin(*lines[0]), last + len(line.rstrip()), None)
