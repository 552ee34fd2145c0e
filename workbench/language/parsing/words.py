"""The words of a text as the treebanks of English part them, with exact offsets and in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.domain.span import Span
from workbench.language.wordlists import word_set

_CLITIC = r"(?i:s|re|ve|ll|d|m)(?!\w)"
_MARKS = r"\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff"
"""What is written inside words without being a letter: accents on their own, soft hyphens, joiners."""
BREAK = r"[\u00ad‐-][ \t]{0,9}\r?\n[ \t]{0,99}"
"""What parts a word at the end of a line."""
_WORD = re.compile(
    rf"""
    (?P<link> (?i:https?://|www\.)\S+ )
  | (?P<mail> (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,8}} )
  | (?P<site> (?<![\w-])[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{0,4}}\.(?i:com|org|net|edu|gov|info|co\.uk)(?!\w) )
  | (?P<handle> [@\#]\w+ )
  | (?P<initials> (?:[A-Za-z]\.){{2,}} | [A-Z]\.(?=\s{{1,9}}[A-Z]) )
  | (?P<number> (?:\d{{3}}-){{1,2}}\d{{4}}(?!\w) | \d+(?:[.,:/]\d+)*+(?:(?:st|nd|rd|th|s)(?!\w))? )
  | (?P<quotation> `` | ''(?!') )
  | (?P<flood> [^\w\s]{{24,}} )
  | (?P<run> \.{{2,}} | -{{2,}} | [!?]{{2,}} | \*{{2,}} | _{{2,}} | ={{2,}} )
  | (?P<not> [nN]['’][tT](?!\w) )
  | (?P<clitic> ['’]{_CLITIC} )
  | (?P<word> [^\W\d_]
      (?: (?<=[a-z\u00df-\u00ff]){BREAK}(?=[a-z\u00df-\u00ff])
        | (?![nN]['’][tT](?!\w)) [\w{_MARKS}] | ['’](?!{_CLITIC}|[tT](?!\w))(?=[^\W\d_]) )*+ )
  | (?P<symbol> \S )
    """,
    re.VERBOSE,
)
_BREAK = re.compile(BREAK)
_PREFIXES = word_set(
    "e co re pre non anti pro post multi mid ex sub semi ultra inter un de mis neo bio micro macro mega mini"
    " extra hyper infra intra meta counter quasi pseudo socio psycho electro thermo hydro geo cyber tri bi"
    " uni vice"
)
"""What a hyphen does not part from the word that follows it."""
_ABBREVIATIONS = word_set(
    "mr mrs ms dr prof sen rep gen gov lt col sgt capt jr sr inc ltd corp vs etc al jan feb mar apr jun jul"
    " aug sep sept oct nov dec mon tue wed thu fri ave dept est approx eds ed vol pp rev hon adm maj cf"
)
_ABBREVIATIONS_BEFORE = word_set("no co st fig sun sat p")
"""These keep their full stop only before a figure or a name."""
_HALVES = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3}
_AFTER_LINK = ".,;:!?)]}'\"”’»"
_NAME_OR_FIGURE = re.compile(r"\s{1,9}[\dA-Z]")


def word_spans(text: str) -> list[Span]:
    """Return the words and signs of `text` in order; nothing but white space lies between them.

    A word that a hyphen parts at the end of a line is one word.
    """
    spans: list[Span] = []
    for span in _parted(text):
        if len(spans) > 1 and _is_prefixed(text, spans[-2], spans[-1], span):
            del spans[-1]
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
    return spans


def whole(form: str) -> str:
    """Return a word as it reads where no line ends: `har-\\nbour` is harbour, `well-\\nknown` is well-known.

    The hyphen stays where a dictionary has the word with it. A quotation mark typed as two signs is one.
    """
    if form in ("``", "''"):
        return '"'
    if "\n" not in form:
        return form
    from simplemma import is_known

    parts = _BREAK.split(form)
    compound = "-".join(parts)
    return compound if is_known(compound, "en") else "".join(parts)


def _parted(text: str) -> Iterator[Span]:
    at = 0
    while match := _WORD.search(text, at):
        start, at = match.span()
        if match.lastgroup == "link":
            at = start + max(1, len(match.group().rstrip(_AFTER_LINK)))
        elif match.lastgroup == "word":
            word = match.group().lower()
            if word in _HALVES:
                yield Span(start, start + _HALVES[word])
                start += _HALVES[word]
            elif _keeps_full_stop(text, word, at):
                at += 1
        yield Span(start, at)


def _keeps_full_stop(text: str, word: str, end: int) -> bool:
    if not text.startswith(".", end):
        return False
    if word in _ABBREVIATIONS:
        return True
    return word in _ABBREVIATIONS_BEFORE and _NAME_OR_FIGURE.match(text, end + 1) is not None


def _is_prefixed(text: str, before: Span, hyphen: Span, after: Span) -> bool:
    """Say whether three spans are one word, such as co-operate."""
    if not before.end == hyphen.start == hyphen.end - 1 == after.start - 1 or text[hyphen.start] != "-":
        return False
    return (
        before.end - before.start <= 8
        and text[after.start].isalpha()
        and before.quote(text).lower() in _PREFIXES
    )
