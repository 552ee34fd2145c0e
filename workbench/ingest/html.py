"""The reader of pages: every visible and hidden text in order, labelled by what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.domain.document import Block, BlockLabel, Metadata, Reading
from workbench.errors import WorkbenchError
from workbench.ingest import furniture
from workbench.ingest.decoding import Decoded
from workbench.ingest.maintext import main_blocks, main_text
from workbench.ingest.page import HEADINGS, PageBlock, page_blocks, parsed
from workbench.ingest.pagedata import page_metadata
from workbench.ingest.prose import with_parts_cut
from workbench.text import plural

READER = "html/1"
_PROSE_TAGS = frozenset({"p", "li", "blockquote", "pre", "dd"})
_LONGEST_LINE = 300
"""Characters of a byline, date line or credit; what is longer is something else."""


def read_page(decoded: Decoded, shown_name: str) -> Reading:
    """Return the reading of a page; nothing of its text is left out, only labelled.

    Raises WorkbenchError when the page holds no text.
    """
    root, notes = parsed(decoded.text)
    blocks = list(page_blocks(root)) if root is not None else []
    if not any(character.isalpha() for block in blocks for character in block.text):
        raise WorkbenchError(
            f"{shown_name} is a page without text (scripts may draw it); save the page's text as .txt and import that"
        )
    metadata = page_metadata(decoded.text, root)
    labels, found = _labels(blocks, metadata, decoded.text)
    if "headline" not in labels and metadata.title:
        blocks.insert(0, PageBlock(metadata.title, "title", 0, False, frozenset()))
        labels.insert(0, "headline")
    text, spans = _joined(blocks)
    whole = [Block(*span, label) for span, label in zip(spans, labels, strict=True)]
    if not found:
        notes += ("main text not recognised: the whole page is shown as the article",)
    hidden = sum(len(block.text.split()) for block, label in zip(blocks, labels, strict=True) if label == "hidden")
    if hidden:
        notes += (f"hidden: {plural(hidden, 'word')} that a browser does not show",)
    return Reading(
        READER, "text/html", text, with_parts_cut(text, whole), metadata, (*decoded.notes, *notes)
    )


def _joined(blocks: Sequence[PageBlock]) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of the document and where each block lies in it."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for block in blocks:
        if parts:
            gap = "\n" if block.close else "\n\n"
            parts.append(gap)
            at += len(gap)
        parts.append(block.text)
        spans.append((at, at + len(block.text)))
        at += len(block.text)
    return "".join(parts), spans


def _labels(blocks: Sequence[PageBlock], metadata: Metadata, page: str) -> tuple[list[BlockLabel], bool]:
    """Return a label for each block, and whether the main text was recognised."""
    main = main_blocks([block.text if not block.hidden else "" for block in blocks], main_text(page))
    found = any(main)
    main = _with_neighbours(blocks, main) if found else [not (b.hidden or "apart" in b.marks) for b in blocks]
    last = max((at for at, is_main in enumerate(main) if is_main), default=-1)
    headline = _headline(blocks, main, metadata.title)
    top = headline if headline >= 0 else main.index(True) if any(main) else 0
    labels: list[BlockLabel] = []
    for at, block in enumerate(blocks):
        if block.hidden:
            labels.append("hidden")
        elif at == headline or (main[at] and block.tag in HEADINGS and _same(block.text, metadata.title)):
            labels.append("headline")
        elif main[at]:
            labels.append(_label_within(block))
        else:
            labels.append(_label_around(block) if top < at < last else "clutter")
    return labels, found


def _label_within(block: PageBlock) -> BlockLabel:
    """Return what a block of the main text is."""
    if furniture.is_clutter(block.text):
        return "clutter"
    if block.tag in HEADINGS:
        return "subheading"
    around = _label_around(block)
    return around if around != "clutter" else "body"


def _label_around(block: PageBlock) -> BlockLabel:
    """Return what a block between headline and end of the article is, when it is not its prose."""
    if "apart" in block.marks or furniture.is_clutter(block.text):
        return "clutter"
    if len(block.text) <= _LONGEST_LINE:
        if "credit" in block.marks or furniture.is_credit(block.text):
            return "credit"
        if "byline" in block.marks or furniture.is_byline(block.text):
            return "byline"
        if furniture.day_alone(block.text) or ("dated" in block.marks and furniture.is_unfinished(block.text)):
            return "dateline"
    return "caption" if "caption" in block.marks else "clutter"


def _headline(blocks: Sequence[PageBlock], main: Sequence[bool], title: str) -> int:
    """Return which block is the headline: the h1 that is the page's title, or the last before the prose."""
    first = main.index(True) if any(main) else len(blocks)
    headings = [at for at, block in enumerate(blocks) if block.tag in HEADINGS and not block.hidden]
    named = [at for at in headings if at <= first and _same(blocks[at].text, title)]
    tops = [at for at in headings if at <= first and blocks[at].tag == "h1"]
    return named[-1] if named else tops[-1] if tops else -1


def _same(text: str, title: str) -> bool:
    """Say whether a heading is the page's title, which may go on with the publisher's name."""
    one, other = (re.sub(r"\W+", "", words).casefold() for words in (text, title))
    return bool(one) and (other.startswith(one) or one.startswith(other)) and 2 * len(one) >= len(other) > 0


def _with_neighbours(blocks: Sequence[PageBlock], main: Sequence[bool]) -> list[bool]:
    """Add paragraphs that stand beside those of the main text in the same element and read like prose."""
    parents = {block.parent for block, is_main in zip(blocks, main, strict=True) if is_main and block.tag == "p"}
    return [
        is_main or (block.parent in parents and block.tag in _PROSE_TAGS and _reads_like_prose(block))
        for block, is_main in zip(blocks, main, strict=True)
    ]


def _reads_like_prose(block: PageBlock) -> bool:
    return (
        not block.hidden
        and not block.marks & {"apart", "link", "byline", "credit", "caption"}
        and furniture.word_count(block.text) >= 8
        and not furniture.is_unfinished(block.text)
        and not furniture.is_clutter(block.text)
    )
