"""Sentences with exact offsets, in one pass over the text."""

from __future__ import annotations

import re

from workbench.domain.span import Span
from workbench.language.folding import lowered
from workbench.language.wordlists import word_set

_ALWAYS = word_set(
    "mr mrs ms mx dr prof gen col lt sgt capt cmdr adm maj rep sen gov pres hon rev fr del atty ald sr"
    " st mt ft messrs vs no nos n° nr fig figs vol pp ca cf al viz approx dept univ supt insp det ald"
)
"Abbreviations that are followed by the name or number they belong to."
_SOMETIMES = word_set(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun inc ltd co corp bros"
    " jr etc est ave blvd rd a.m p.m e.g i.e u.s u.k u.n e.u d.c ph.d b.a m.a esq cie"
)
"Abbreviations that may end a sentence."
_NEVER_LAST = word_set("e.g i.e jan feb mar apr jun jul aug sep sept oct nov dec u.s.s")

_STOP = re.compile(r"\.(?: \.){2,}|[.!?…]+|[。！？｡]+|\n")
_CLOSERS = "\"'”’»)]}›″"
_CLOSER_APART = re.compile(r" (?:''|”)(?=\s|$)")
"""A closing mark that stands apart from the full stop before it."""
_OPENERS = "\"'“‘«([{¿¡‹„-–—•*"
_STARTERS = word_set(
    "the a an he she it they we i in on at but and this that these those there his her its their as"
    " after when if while for however mr mrs ms dr what who why how according some many most all one two"
)
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’()\[\]]*$")
_SAYING_NEXT = re.compile(
    r"(?:he|she|they|i|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) "
    r"(?:said|says|asked|asks|told|added|wrote|replied|answered|shouted|tweeted|explained|continued)\b"
)
_ITEM = re.compile(
    r"(?:(?<=\s)|^)(?P<bullet>[•⁃*] ?)?(?P<label>\d{1,3}|[a-z])(?P<mark>\.\)|[.)])(?=\s+\S)", re.MULTILINE
)
_OPENING_HOUR = re.compile(
    r"\s*(?:at|by|around|about|before|after|until|since|from) [\d:.]{1,5} [ap]\.m", re.IGNORECASE
)
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]* $")
_WRAPPED_LINE = range(50, 101)


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the sentences of text[start:end] in order, without the white space around them.

    A blank line always ends a sentence; a single newline does unless the text looks hard-wrapped.
    """
    stop = len(text) if end is None else end
    wrapped = _is_hard_wrapped(text, start, stop)
    spans: list[Span] = []
    starts = _item_starts(text, start, stop)
    for first, after in zip(starts, [*starts[1:], stop], strict=True):
        _append_sentences(spans, text, first, after, wrapped)
    return spans


def _append_sentences(spans: list[Span], text: str, start: int, stop: int, wrapped: bool) -> None:
    begin = start
    for match in _STOP.finditer(text, start, stop):
        at = _boundary(text, match, begin, stop, wrapped)
        if at > begin:
            _append(spans, text, begin, at)
            begin = at
    _append(spans, text, begin, stop)


def _item_starts(text: str, start: int, stop: int) -> list[int]:
    """Return where the items begin of a list that runs on in one line, and `start` before all."""
    starts, style, value = [start], ("", ""), 0
    for match in _ITEM.finditer(text, start, stop):
        mine = ("#" if match["bullet"] else "", match["mark"])
        number = int(match["label"]) if match["label"].isdigit() else ord(match["label"])
        if not style[1] and text[start : min(match.start(), start + 3)].strip():
            break
        if not style[1]:
            style, value = mine, number
        elif mine == style and number == value + 1:
            starts.append(match.start())
            value = number
    return starts


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _is_hard_wrapped(text: str, start: int, end: int) -> bool:
    lines = text[start : min(end, start + 2000)].split("\n")
    inner = [line for line in lines[:-1] if line.strip()]
    return len(inner) >= 2 and all(len(line) in _WRAPPED_LINE for line in inner)


def _boundary(text: str, match: re.Match[str], begin: int, stop: int, wrapped: bool) -> int:
    """Return where the sentence ends when it ends at this mark, or -1."""
    mark, at = match.group(), match.end()
    if mark == "\n":
        return at if _ends_line(text, begin, match.start(), at, stop, wrapped) else -1
    if mark[0] in "。！？｡":
        return _after_closers(text, at, stop)
    if mark[1:2] == " ":
        return _after_spaced_dots(text, match, stop)
    if len(mark) > 1 and text[max(0, match.start() - 1)] in "[(" and text[at : at + 1] in ("]", ")"):
        return -1
    closed = _after_closers(text, at, stop)
    if closed >= stop:
        return stop
    if not text[closed].isspace():
        return -1
    following = _next_visible(text, closed, stop)
    if following >= stop:
        return stop
    if mark == "." and _is_item_label(text, begin, match.start()):
        return -1
    return closed if _starts_sentence(text, match, begin, closed, following, stop) else -1


def _after_spaced_dots(text: str, match: re.Match[str], stop: int) -> int:
    """Three spaced dots leave words out; a fourth, or one close to a word, is the full stop."""
    following = _next_visible(text, match.end(), stop)
    if following >= stop or not text[following].isupper():
        return -1
    if match.start() and not text[match.start() - 1].isspace():
        return match.start() + 1
    return match.end() if match.group().count(".") > 3 else -1


def _is_item_label(text: str, begin: int, dot: int) -> bool:
    """Say whether everything before the dot is the number or small letter of a list item."""
    label = text[begin : min(dot, begin + 6)].strip(" \n\t•*-–⁃")
    return dot - begin <= 6 and (label.isdigit() or (len(label) == 1 and label.islower()))


def _after_closers(text: str, at: int, stop: int) -> int:
    limit = min(stop, at + 4)
    while at < limit and (text[at] in _CLOSERS or (text[at] == "“" and text[at + 1 : at + 2].isspace())):
        at += 1
    apart = _CLOSER_APART.match(text, at, stop)
    return apart.end() if apart else at


def _next_visible(text: str, at: int, stop: int) -> int:
    while at < stop and text[at].isspace() and text[at] != "\n":
        at += 1
    return at


def _ends_line(text: str, begin: int, newline: int, at: int, stop: int, wrapped: bool) -> bool:
    if at < stop and text[at] == "\n":
        return True
    following = _next_visible(text, at, min(stop, at + 200))
    if following < stop and text[following] == "\n":
        return True
    last = text[max(begin, newline - 1) : newline].strip()
    if wrapped and last not in tuple('.!?…:"”'):
        return False
    return not (following < stop and text[following].islower() and last and last not in tuple(".!?…:;"))


def _starts_sentence(
    text: str, match: re.Match[str], begin: int, closed: int, following: int, stop: int
) -> bool:
    mark, dot = match.group(), match.start()
    if text[following] == "\n" or (mark == "." and text[following] == "."):
        return False
    bare = following
    while bare < min(stop, following + 3) and text[bare] in _OPENERS:
        bare += 1
    if bare >= stop:
        return True
    first = text[bare]
    if first.islower():
        return False
    if mark in ("!", "?") and closed > dot + 1 and _SAYING_NEXT.match(text, bare, min(stop, bare + 120)):
        return False
    return mark != "." or not (_is_abbreviation(text, dot, bare) or _is_opening_hour(text, begin, dot))


def _is_opening_hour(text: str, begin: int, dot: int) -> bool:
    """Say whether the sentence has only begun: `At 5 a.m. Mr. Brook left`."""
    return dot - begin < 24 and _OPENING_HOUR.fullmatch(text, begin, dot) is not None


def _is_abbreviation(text: str, dot: int, following: int) -> bool:
    match = _WORD_BEFORE.search(text[max(0, dot - 24) : dot])
    word = match.group() if match else ""
    low = lowered(word)
    next_word = next(iter(lowered(text[following : following + 20]).split()), "").strip(".,;:")
    if low == "p" and text[following].isdigit():
        return True
    if low in _ALWAYS:
        return not (low in ("no", "n°", "nr") and not text[following].isdigit())
    if len(word) == 1 and word.isalpha():
        is_initial = word != "I" or bool(_NAME_BEFORE.search(text[max(0, dot - 24) : dot - 1]))
        return word.isupper() and is_initial and next_word not in _STARTERS
    if low in _NEVER_LAST:
        return True
    if low in _SOMETIMES or _is_dotted(low):
        return next_word not in _STARTERS and text[following].isalnum()
    return False


def _is_dotted(low: str) -> bool:
    return "." in low and len(low) <= 8 and all(len(part) == 1 for part in low.split("."))
