"""Facts without a verb: lines of a list, `Length: 2.3 km`, and rows of a table, `Veyra | 4.1 million`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from workbench.domain.extraction import FoundClaim, FoundDate, FoundQuantity, FoundSentence, WordingEdit
from workbench.domain.span import Span
from workbench.extract.foreign import Reading
from workbench.extract.weighing import weigh
from workbench.language.dates import dates_in
from workbench.language.numerals import as_text, cardinal_at
from workbench.language.quantities import quantities_in
from workbench.language.wordlists import word_set
from workbench.language.words import words_in

LIST_LINE = "line of a list"
TABLE_ROW = "row of a table"

_LONGEST = 300
_SIGNS = "-–—•⁃*·▪‣ \t"
_BULLET = re.compile(r"\s*(?:(?:[-–—•⁃*·▪‣]|\d{1,3}[.)])\s+)?")
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:|\t]{0,60}):\s+(?P<value>\S.*)", re.DOTALL)
_CELLS = re.compile(r"\s*\|\s*|\t+")
_CELL = re.compile(r"[^|\t]+")
_BARE_YEAR = re.compile(r"\D{0,4}[12]\d{3}\D{0,2}")
_ADDRESS = re.compile(r"@|\bwww\.|https?:|\b\w+\.(?:com|org|net|example)\b", re.IGNORECASE)
_NUMBER_TO_CALL = re.compile(r"\+?\(?\d[\d ()./-]{6,}")
_NO_FACTS = word_set(
    "published updated posted dated date modified edited created tel telephone phone fax mobile call contact"
    " contacts page pages isbn issn doi ref reference copyright by reading read time media press email photo"
    " image video credit source"
)
"""Labels of lines that are about the publication."""
_LONGEST_LABEL = 8
"""Words."""


def read_line(text: str, span: Span, published: date | None) -> Reading | None:
    """Return the one claim of a line that gives a number or a date without a verb; None for other lines.

    Bullets and dashes before the words are no part of the claim.
    """
    if span.end - span.start > _LONGEST or not _is_whole_line(text, span):
        return None
    bullet = _BULLET.match(text, span.start, span.end)
    inner = Span(bullet.end() if bullet else span.start, span.end)
    words = text[inner.start : inner.end]
    if not any(sign.isalpha() for sign in words) or words.endswith((".", "!", "?", ":", ",")):
        return None
    dates = dates_in(text, inner.start, inner.end, published)
    quantities = quantities_in(
        words_in(text, inner.start, inner.end), [Span(found.start, found.end) for found in dates]
    )
    quantities += _bare_cells(text, inner, [*dates, *quantities])
    has_day = any(not _BARE_YEAR.fullmatch(text[found.start : found.end]) for found in dates)
    is_bulleted = inner.start > span.start or bool(_before(text, span).strip())
    how = _kind_of(words, is_bulleted=is_bulleted, has_number=bool(quantities), has_date=has_day)
    return _reading(text, span, inner, how, quantities, dates) if how else None


def _bare_cells(text: str, inner: Span, taken: Sequence[FoundDate | FoundQuantity]) -> list[FoundQuantity]:
    """Return the numbers that are all that a cell of a row says (`4.1 million`) and are not taken."""
    cells = list(_CELL.finditer(text, inner.start, inner.end))
    found: list[FoundQuantity] = []
    for cell in cells if len(cells) > 1 else []:
        words = words_in(text, cell.start(), cell.end())
        numeral = cardinal_at(words, 0) if words else None
        if numeral is None or numeral.last < len(words):
            continue
        if not any(one.start < cell.end() and cell.start() < one.end for one in taken):
            value = as_text(numeral.value)
            found.append(FoundQuantity(words[0].start, words[-1].end, "=", value, "", ""))
    return found


def _kind_of(words: str, *, is_bulleted: bool, has_number: bool, has_date: bool) -> str:
    """Return the rule that reads a line, or an empty string."""
    if _ADDRESS.search(words) or _NUMBER_TO_CALL.search(words):
        return ""
    cells = [cell for cell in _CELLS.split(words) if cell]
    if len(cells) > 1:
        return TABLE_ROW if has_number or has_date else ""
    labelled = _LABELLED.fullmatch(words)
    if labelled is None:
        return LIST_LINE if is_bulleted and has_number else ""
    label = labelled["label"].lower().split()
    if len(label) > _LONGEST_LABEL or {label[0], label[-1]} & _NO_FACTS:
        return ""
    return LIST_LINE if any(sign.isdigit() for sign in labelled["value"]) and (has_number or has_date) else ""


def _reading(
    text: str,
    span: Span,
    inner: Span,
    how: str,
    quantities: Sequence[FoundQuantity],
    dates: Sequence[FoundDate],
) -> Reading:
    types = (*(["quantity"] if quantities else []), *(["date"] if dates else []))
    worth, reasons = weigh((*(["number"] if quantities else []), *(["date"] if dates else [])))
    wording, edits = _wording(text[inner.start : inner.end])
    claim = FoundClaim(
        inner.start, inner.end, wording, types, "", "", ("content",), worth, reasons, how, edits
    )
    sentence = FoundSentence(span.start, span.end, "checkable")
    return Reading(sentence, (claim,), tuple(quantities), tuple(dates))


def _wording(words: str) -> tuple[str, tuple[WordingEdit, ...]]:
    """Return the words of a line, a bar between cells that the article parts by tabs."""
    wording = ""
    edits: list[WordingEdit] = []
    for cell in filter(str.strip, words.split("\t")):
        if wording:
            edits.append(WordingEdit(len(wording), len(wording) + 3, " "))
            wording += " | "
        wording += " ".join(cell.split())
    return wording, tuple(edits)


def _is_whole_line(text: str, span: Span) -> bool:
    """Say whether nothing but a bullet stands in the line besides."""
    after = text.find("\n", span.end)
    rest = text[span.end : after if after >= 0 else len(text)]
    return not rest.strip() and not _before(text, span).strip(_SIGNS)


def _before(text: str, span: Span) -> str:
    return text[text.rfind("\n", 0, span.start) + 1 : span.start]
