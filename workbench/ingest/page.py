"""A page walked from top to bottom: every text on it, in order, with where it stands."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from lxml import etree

from workbench.ingest.visibility import HIDDEN_TAGS, is_hidden, is_shown_again

_NO_TEXT = frozenset({"script", "style", "meta", "link", "base", "title"})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "iframe", "img", "label",
    "legend", "li", "main", "menu", "nav", "noscript", "object", "ol", "optgroup", "option", "p", "pre",
    "search", "section", "select", "summary", "svg", "table", "tbody", "td", "template", "textarea",
    "tfoot", "th", "thead", "tr", "ul", "video", "audio", "canvas", "xmp", "plaintext", "listing",
})  # fmt: skip
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CLOSE = frozenset({"li", "td", "th", "dt", "dd", "option", "tr"})
_LINES_KEPT = frozenset({"pre", "textarea", "xmp", "listing", "plaintext"})
_BREAK = "\x00"
"""Stands for <br> while a block is collected; the characters of a page hold no NUL."""
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_PARTED = re.compile(r" ?\x00(?: ?\x00)+ ?")
Mark = Literal["apart", "caption", "credit", "byline", "dated", "link"]
MARKS: tuple[Mark, ...] = ("apart", "caption", "credit", "byline", "dated", "link")
_MARKING_TAGS: dict[str, Mark] = {
    "nav": "apart", "aside": "apart", "footer": "apart", "form": "apart", "button": "apart", "menu": "apart",
    "select": "apart", "textarea": "apart", "svg": "apart", "figcaption": "caption", "caption": "caption",
    "time": "dated", "a": "link",
}  # fmt: skip
"""Elements that say what is in them; `apart` is what stands beside an article rather than in it."""


def _named(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s_-])(?:{words})(?:$|[\s_-])", re.IGNORECASE)


_MARKING_NAMES: tuple[tuple[Mark, re.Pattern[str]], ...] = (
    ("apart", _named("comments?|disqus|respond")),
    ("byline", _named("by-?line|authors?|writer|contributors?")),
    ("credit", _named("credits?|copyright|photographer|photo-by")),
    ("caption", _named("caption|wp-caption-text|figcaption")),
    ("dated", _named("date(?:line|time)?|datepublished|published|pub-?date|timestamp|posted-on")),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where on a page a text stands: what the elements around it say."""

    tag: str = ""
    "The nearest element that makes a block: p, li, h1, div, …"
    number: int = 0
    "Which element that is, counted in document order."
    parent: int = 0
    "The number of the block around it: equal for paragraphs that are siblings."
    around: str = ""
    "Name and classes of the block around it: equal for paragraphs of parts laid out alike."
    own: str = ""
    "Name and classes of the block itself."
    hidden: bool = False
    marks: frozenset[Mark] = frozenset()
    "What elements around it, by their names and classes, say that it is."


@dataclass(frozen=True, slots=True)
class PageBlock:
    """One block of a page: its text with white space as a browser shows it, and its place."""

    text: str
    tag: str
    parent: int
    around: str
    hidden: bool
    marks: frozenset[Mark]
    "What most of its characters are marked as."

    @property
    def close(self) -> bool:
        """Say whether it stands close to the block before: items of lists and cells of tables."""
        return self.tag in _CLOSE


@dataclass(slots=True)
class _Collected:
    """The block being collected."""

    pieces: list[str] = field(default_factory=list)
    marked: Counter[Mark] = field(default_factory=Counter)
    "Characters that bear each mark."
    hidden: list[str] = field(default_factory=list)
    "Hidden pieces within it: shown after it, so that the sentence they interrupt stays whole."

    def add(self, text: str | None, place: Place) -> None:
        """Take in the text directly inside an element, or after it."""
        if not text:
            return
        text = text.replace(_BREAK, "\u2400")
        if place.tag in _LINES_KEPT:
            text = text.replace("\n", _BREAK)
        if place.hidden:
            self.hidden.append(text)
            return
        self.pieces.append(text)
        length = len(_BLANKS.sub("", text))
        for mark in place.marks:
            self.marked[mark] += length

    def blocks(self, place: Place) -> Iterator[PageBlock]:
        """Yield what was collected, cut where two or more line breaks are, and start afresh."""
        joined = _BLANKS.sub(" ", "".join(self.pieces))
        most = 0.6 * len(joined.replace(" ", "").replace(_BREAK, ""))
        marks = frozenset(mark for mark, length in self.marked.items() if length >= most)
        shown = [(text, False) for text in map(_shown, _PARTED.split(joined)) if text]
        unseen = _shown(_BLANKS.sub(" ", " ".join(self.hidden)))
        for text, hidden in [*shown, *([(unseen, True)] if unseen else [])]:
            yield PageBlock(text, place.tag, place.parent, place.around, hidden, marks)
        self.pieces, self.marked, self.hidden = [], Counter(), []


def _shown(part: str) -> str:
    return re.sub(r" ?\x00 ?", "\n", part).strip()


def page_blocks(root: Any, hiding: frozenset[str] = frozenset()) -> Iterator[PageBlock]:
    """Yield the texts under `root`, an lxml element, in document order; script and style are no text.

    Elements with a class or id in `hiding` (".name", "#name") are hidden as well. Hidden text within a
    paragraph comes after that paragraph. The walk needs no recursion, however deep the page is.
    """
    collected = _Collected()
    numbers = itertools.count(1)
    stack: list[tuple[Any, Place, Place | None]] = [(root, Place(), None)]
    while stack:
        element, place, inside = stack.pop()
        tag = element.tag
        if not isinstance(tag, str) or tag in _NO_TEXT:
            collected.add(element.tail, place)
            continue
        if inside is not None:
            if tag in _BLOCKS:
                yield from collected.blocks(inside)
            collected.add(element.tail, place)
            continue
        inside = _place_inside(element, tag, place, numbers, hiding)
        if tag in _BLOCKS:
            yield from collected.blocks(place)
        elif tag == "br":
            collected.pieces.append(_BREAK)
        collected.add(element.text, inside)
        stack.append((element, place, inside))
        stack.extend((child, inside, None) for child in reversed(element))
    yield from collected.blocks(Place())


def _place_inside(
    element: Any, tag: str, place: Place, numbers: Iterator[int], hiding: frozenset[str]
) -> Place:
    """Return the place of text directly inside `element`, which itself stands in `place`."""
    is_block = tag in _BLOCKS
    return Place(
        tag=tag if is_block else place.tag,
        number=next(numbers) if is_block else place.number,
        parent=place.number if is_block else place.parent,
        around=place.own if is_block else place.around,
        own=f"{tag} {(element.get('class') or '')[:200]}".strip() if is_block else place.own,
        hidden=tag in HIDDEN_TAGS
        or is_hidden(element, hiding)
        or (place.hidden and not is_shown_again(element)),
        marks=place.marks | _marks(element, tag),
    )


def _marks(element: Any, tag: str) -> frozenset[Mark]:
    """Return what the name and the classes of `element` say about the text in it."""
    marks: set[Mark] = set()
    if tag in _MARKING_TAGS:
        marks.add(_MARKING_TAGS[tag])
    names = " ".join(filter(None, map(element.get, ("class", "id", "itemprop", "rel"))))[:1000]
    if names:
        marks.update(mark for mark, pattern in _MARKING_NAMES if pattern.search(names))
    return frozenset(marks)


def parsed(text: str) -> tuple[Any, tuple[str, ...]]:
    """Return the root element of a page, None when there is none, and notes on what the parser left out."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, recover=True)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.LxmlError:
        root = None
    notes: dict[str, None] = {}
    for entry in parser.error_log:
        if "depth" in entry.message.lower():
            notes["too deep: elements nested beyond what the parser reads were left out"] = None
        elif "limit" in entry.message.lower():
            notes["truncated: the parser stopped at a limit, and what follows was left out"] = None
    return root, tuple(notes)
