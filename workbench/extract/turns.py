"""Marks before the turns of an interview: `Q: When did you come?`, `A. In 1994.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.domain.span import Span

_MARK = re.compile(r"(?:Q|A|Question|Answer)[.:]", re.IGNORECASE)
_QUESTION = re.compile(r"^[ \t]*(?:Q|Question)[.:]\s", re.MULTILINE | re.IGNORECASE)
_ANSWER = re.compile(r"^[ \t]*(?:A|Answer)[.:]\s", re.MULTILINE | re.IGNORECASE)


_LABEL = re.compile(r"[A-Z][\w.'’-]{0,30}(?: [\w.'’-]{1,30}){0,4}: ")
_ANY_MARK = re.compile(r"^([ \t]*)((?:Q|A|Question|Answer)[.:])(?=\s)", re.MULTILINE | re.IGNORECASE)


def is_interview(text: str) -> bool:
    """Say whether lines of a text are marked as questions, and others as answers."""
    return _QUESTION.search(text) is not None and _ANSWER.search(text) is not None


def with_marks(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield sentences, a mark that was taken for one joined to the sentence after it."""
    mark: Span | None = None
    for span in spans:
        if mark is None and _MARK.fullmatch(text, span.start, span.end) and begins_line(text, span.start):
            mark = span
            continue
        yield span if mark is None else Span(mark.start, span.end)
        mark = None
    if mark is not None:
        yield mark


def without_marks(text: str) -> str:
    """Return a text of equal length whose marks of turns are blank."""
    return _ANY_MARK.sub(lambda mark: mark[1] + " " * len(mark[2]), text)


def after_mark(text: str, sentence: Span) -> Span:
    """Return a sentence without the mark of a turn before it; as it is where there is none."""
    match = _MARK.match(text, sentence.start, sentence.end)
    if match is None or not begins_line(text, sentence.start):
        return sentence
    start = match.end()
    while start < sentence.end and text[start].isspace():
        start += 1
    return Span(start, sentence.end) if start < sentence.end else sentence


def begins_turn(text: str, place: int) -> bool:
    """Say whether a line begins at a place, and with what can be the label of a speaker: `HALE: `."""
    return _LABEL.match(text, place) is not None and begins_line(text, place)


def begins_line(text: str, place: int) -> bool:
    """Say whether nothing but white space stands before a place in its line."""
    return not text[text.rfind("\n", 0, place) + 1 : place].strip()
