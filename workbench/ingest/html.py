"""The reader of pages: every visible and hidden text in order, labelled by what it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from workbench.domain.document import Block, BlockLabel, Metadata, Reading
from workbench.errors import WorkbenchError
from workbench.ingest import furniture
from workbench.ingest.decoding import Decoded
from workbench.ingest.maintext import main_blocks, main_text
from workbench.ingest.page import HEADINGS, MARKS, Mark, PageBlock, page_blocks, parsed
from workbench.ingest.pagedata import page_metadata
from workbench.ingest.prose import with_parts_cut
from workbench.ingest.visibility import hiding_names
from workbench.text import plural

READER = "html/1"
_PROSE_TAGS = frozenset({"p", "li", "blockquote", "pre", "dd"})
_CELLS = frozenset({"td", "th"})
_LONGEST_LINE = 300
"""Characters of a byline, date line or credit; what is longer is something else."""


def read_page(decoded: Decoded, shown_name: str) -> Reading:
    """Return the reading of a page; nothing of its text is left out, only labelled.

    Raises WorkbenchError when the page holds no text.
    """
    root, notes = parsed(decoded.text)
    blocks = _walked(root) if root is not None else []
    if not any(character.isalpha() for block in blocks for character in block.text):
        why = "; ".join(notes) or "scripts may draw it"
        raise WorkbenchError(f"{shown_name} shows no text ({why}); save its text as .txt and import that")
    metadata = page_metadata(decoded.text, root)
    labels, found = _labels(blocks, metadata, decoded.text)
    if "headline" not in labels and metadata.title:
        blocks.insert(0, PageBlock(metadata.title, "title", 0, "", False, frozenset()))
        labels.insert(0, "headline")
    text, spans = _joined(blocks)
    whole = [Block(*span, label) for span, label in zip(spans, labels, strict=True)]
    if not found:
        notes += ("main text not recognised: the whole page is shown as the article",)
    hidden = sum(
        len(block.text.split()) for block, label in zip(blocks, labels, strict=True) if label == "hidden"
    )
    if hidden:
        notes += (f"hidden: {plural(hidden, 'word')} that a browser does not show",)
    return Reading(READER, "text/html", text, with_parts_cut(text, whole), metadata, (*decoded.notes, *notes))


def _walked(root: Any) -> list[PageBlock]:
    """Return the page's blocks; what style sheets hide counts unless that is most of the page.

    Then scripts are meant to bring it into sight.
    """
    blocks = list(page_blocks(root))
    names = hiding_names(root)
    if not names:
        return blocks
    fewer = list(page_blocks(root, names))
    return fewer if 2 * _visible_words(fewer) >= _visible_words(blocks) else blocks


def _visible_words(blocks: Sequence[PageBlock]) -> int:
    return sum(len(block.text.split()) for block in blocks if not block.hidden)


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
    main = _main(blocks, page)
    found = any(main)
    if not found:
        main = [not block.hidden and "apart" not in block.marks for block in blocks]
    if not any(main):
        main = [not block.hidden for block in blocks]
    last = max((at for at, is_main in enumerate(main) if is_main), default=-1)
    headline = _headline(blocks, main, metadata.title)
    top = headline if headline >= 0 else main.index(True) if any(main) else 0
    trusted = _trusted_marks(blocks, main)
    labels: list[BlockLabel] = []
    for at, block in enumerate(blocks):
        if block.hidden:
            labels.append("hidden")
        elif at == headline or (main[at] and block.tag in HEADINGS and _same(block.text, metadata.title)):
            labels.append("headline")
        elif main[at]:
            labels.append(_label_within(block, trusted))
        else:
            labels.append(_display_copy(block, trusted) or "clutter" if top < at < last else "clutter")
    return labels, found


def _trusted_marks(blocks: Sequence[PageBlock], main: Sequence[bool]) -> frozenset[Mark]:
    """Return the marks that few blocks of the main text bear: what marks the whole tells nothing."""
    borne = Counter(
        mark for block, is_main in zip(blocks, main, strict=True) if is_main for mark in block.marks
    )
    return frozenset(mark for mark in MARKS if borne[mark] <= max(4, 0.15 * sum(main)))


def _label_within(block: PageBlock, trusted: frozenset[Mark]) -> BlockLabel:
    """Return what a block of the main text is."""
    if furniture.is_clutter(block.text):
        return "clutter"
    if (
        block.tag in HEADINGS
        and furniture.word_count(block.text) <= 40
        and not block.text.endswith((".", "。"))
    ):
        return "subheading"
    return _display_copy(block, trusted) or "body"


def _display_copy(block: PageBlock, trusted: frozenset[Mark]) -> BlockLabel | None:
    """Return what a block between headline and end of the article is, when it is display copy."""
    marks = block.marks & trusted
    if "apart" in marks or furniture.is_clutter(block.text):
        return None
    if furniture.is_credit(block.text):
        return "credit"
    if furniture.is_byline(block.text):
        return "byline"
    if furniture.day_alone(block.text):
        return "dateline"
    if len(block.text) <= _LONGEST_LINE and furniture.is_unfinished(block.text):
        if "credit" in marks:
            return "credit"
        if "byline" in marks:
            return "byline"
        if "dated" in marks:
            return "dateline"
    return "caption" if "caption" in marks else None


def _headline(blocks: Sequence[PageBlock], main: Sequence[bool], title: str) -> int:
    """Return which block is the headline: the heading with the page's title, or the last h1 above prose."""
    first = main.index(True) if any(main) else len(blocks)
    headings = [at for at, block in enumerate(blocks) if block.tag in HEADINGS and not block.hidden]
    named = [at for at in headings if at <= first and _same(blocks[at].text, title)]
    tops = [at for at in headings if at <= first and blocks[at].tag == "h1"]
    return named[-1] if named else tops[-1] if tops else -1


def _same(text: str, title: str) -> bool:
    """Say whether a heading is the page's title, which may go on with the publisher's name."""
    one, other = (re.sub(r"\W+", "", words).casefold() for words in (text, title))
    return bool(one) and (other.startswith(one) or one.startswith(other)) and 2 * len(one) >= len(other) > 0


def _main(blocks: Sequence[PageBlock], page: str) -> list[bool]:
    """Say which blocks are the main text, those beside it that read like its prose included.

    They are paragraphs of the same element, paragraphs between others of the main text, and the cells
    of its tables.
    """
    folded = ["" if block.hidden else block.text for block in blocks]
    main = main_blocks(folded, [block.tag in _CELLS for block in blocks], main_text(page))
    if not any(main):
        return main
    of_main = [block for block, is_main in zip(blocks, main, strict=True) if is_main and block.tag == "p"]
    parents = {block.parent for block in of_main}
    alike = {kind for kind, count in Counter(b.around for b in of_main).items() if count > 2 and " " in kind}
    first, last = main.index(True), len(main) - 1 - main[::-1].index(True)
    for at, block in enumerate(blocks):
        if block.tag in _PROSE_TAGS and not main[at]:
            beside = first < at < last or block.parent in parents or (at > first and block.around in alike)
            main[at] = beside and _reads_like_prose(block)
    return _with_cells(blocks, main)


def _with_cells(blocks: Sequence[PageBlock], main: list[bool]) -> list[bool]:
    """Add the cells between two cells of the main text."""
    before: int | None = None
    for at, block in enumerate(blocks):
        if block.tag not in _CELLS:
            before = None
        elif main[at]:
            if before is not None:
                main[before:at] = [not block.hidden for block in blocks[before:at]]
            before = at
    return main


def _reads_like_prose(block: PageBlock) -> bool:
    return (
        not block.hidden
        and not block.marks & {"apart", "link", "byline", "credit", "caption"}
        and furniture.word_count(block.text) >= 2
        and not furniture.is_unfinished(block.text)
        and not furniture.is_clutter(block.text)
    )
