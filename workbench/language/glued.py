"""Numbers written together with their unit, such as `200lbs`, `3.5years` or `115USD`, as two words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.language import currencies, measures
from workbench.language.numerals import LONGEST, decimal_of, word_value
from workbench.language.wordlists import word_set
from workbench.language.words import Tag, Word

_GLUED = re.compile(r"(\d[\d.,]*)((?:[^\W\d_]|°)[^\W\d_]{0,20}[23²³]?|[½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚])")
_SPECIALS = frozenset({"yo", "yrs", "pc", "in"})
_ALONG = word_set("tall long wide high deep away below above x by")
_RACES = word_set(
    "final finals race sprint hurdles freestyle backstroke breaststroke butterfly relay medley dash"
)
_RUNS = word_set("run runs race races walk fun")
_ENDINGS = _ALONG | {"thick", "old"}
_LENGTH = re.compile(
    r"[\d.,]*(?:feet|foot|ft|inch(?:es)?|yards?|yds?|miles?|[kcmd]m|(?:kilo|centi|milli)?met(?:re|er)s?)"
)
_MEASURED = word_set(
    "measured measures measuring jumped leapt leaped threw cleared height depth altitude elevation sprint"
    " swam swim swims ran run runs"
)
_LINES_OF_A_PICTURE = word_set("144 240 360 480 540 576 720")
_DISTANCES = word_set("50 60 100 110 200 400 800 1000")
_LONGEST_METRES = 1000
_LARGE = frozenset({"hundred", "thousand", "million", "billion", "trillion", "bn", "tn", "mln"})
_TAGS: dict[str, Tag] = {
    "a": "det",
    "an": "det",
    "year": "word",
    "month": "word",
    "day": "word",
    "per": "prep",
    "and": "and",
    "half": "word",
}
_CODE = re.compile(r"([a-z]{2,4})\.?(\d[\d.,]{0,20}(?:bn|tn|mn|mln|m|k)?)")
_LETTER = re.compile(r"([a-z])(\d[\d.,]{0,20}(?:bn|mn|mln)?)")
_PAIR = re.compile(r"(\d[\d.,]{0,20})-(\d[\d.,]{0,20}(?:bn|tn|mn|mln|m|k)?)")
_LIST = re.compile(r"\d{1,2}(?:,\d{1,2}){2,}")
_LIST_PIECE = re.compile(r"\d+|,")
_DASHES = frozenset("–—")
_LONGEST_UNIT = 20
_LONGEST_WORDS = 60


def parted(words: Sequence[Word]) -> list[Word]:
    """Return the words, each number that is glued to a known unit parted from it."""
    apart: list[Word] = []
    is_of_lengths = any(
        word.text in ("x", "×") or (len(word.low) < _LONGEST_UNIT and _LENGTH.fullmatch(word.low))
        for word in words
    )
    for index, word in enumerate(words):
        following = words[index + 1].low if index + 1 < len(words) else ""
        if _closes_pair(words, index):
            apart[-2:] = [_paired(apart[-2], apart[-1], word)]
            continue
        before = words[index - 1].text if index else ""
        apart.extend(
            _listed(word)
            or _amounts(word, before, following)
            or _after_part(word, before)
            or _parts(word, "long" if _is_metre(words, index, is_of_lengths=is_of_lengths) else following)
            or (word,)
        )
    return apart


def _is_metre(words: Sequence[Word], index: int, *, is_of_lengths: bool) -> bool:
    """Say whether `5m` counts nothing and is a length: beside another one (`5m (16ft)`), or `jumped 5m`."""
    word, before = words[index], words[index - 1].text if index else ""
    if word.text[-1:] != "m" or before in currencies.SYMBOLS:
        return False
    figures = decimal_of(word.low[:-1])
    if figures is None or figures > _LONGEST_METRES:
        return False
    if before in ("x", "×"):
        return True
    following = words[index + 1] if index + 1 < len(words) else None
    is_alone = following is None or following.tag in ("punct", "prep", "aux", "to", "adv", "sub")
    near = {other.low for other in words[max(0, index - 3) : index]}
    return is_alone and (is_of_lengths or not near.isdisjoint(_MEASURED) or _is_race(before, word.low))


def _is_race(before: str, low: str) -> bool:
    """Say whether it is a distance that is run or swum: `the 400m`."""
    return before.lower() in ("the", "women's", "men's") and low[:-1] in _DISTANCES


def _listed(word: Word) -> Sequence[Word] | None:
    """Part `22,24,26,31`, numbers that stand in a list without blanks."""
    if len(word.text) > _LONGEST_WORDS or not _LIST.fullmatch(word.low) or decimal_of(word.low) is not None:
        return None
    return _sliced(word, [match.span() for match in _LIST_PIECE.finditer(word.low)])


def _amounts(word: Word, before: str, following: str) -> Sequence[Word] | None:
    """Part `USD15`, `R15 million`, and the two ends of `$15-20` or `10-15 million`."""
    if len(word.low) > _LONGEST_WORDS or not word.text[-1].isalnum():
        return None
    if before in currencies.SYMBOLS or before.lower() in currencies.CODES or following in _LARGE:
        pair = _PAIR.fullmatch(word.low)
        if pair:
            return _sliced(
                word, ((0, pair.end(1)), (pair.end(1), pair.start(2)), (pair.start(2), pair.end(2)))
            )
    code = _CODE.fullmatch(word.low) or (_LETTER.fullmatch(word.low) if before == "$" else None)
    if code is not None and before == "$" and currencies.prefixed_currency(code[1]):
        return _sliced(word, (code.span(1), code.span(2)))
    if code is None or not (code[1] in currencies.CODES or code[1] in currencies.BEFORE_FIGURES):
        code = _LETTER.fullmatch(word.low) if following in _LARGE or word.low[-1] == "n" else None
        if code is None or code[1] not in currencies.BEFORE_LARGE_FIGURES:
            return None
    return _sliced(word, (code.span(1), code.span(2))) if word.text[0].isupper() else None


def _after_part(word: Word, before: str) -> Sequence[Word] | None:
    """Part the unit from the second number of `7 1/2-foot`, and the ending from `10ft-high`."""
    head, hyphen, rest = word.low.partition("-")
    if not hyphen or len(word.low) > _LONGEST_WORDS or not head[0:1].isdigit():
        return None
    if before == "/" and head.isdecimal() and rest.isalpha():
        return _sliced(word, ((0, len(head)), (len(head), len(head) + 1), (len(head) + 1, len(word.low))))
    glued = _GLUED.fullmatch(head) if rest in _ENDINGS else None
    if glued is None or not is_glued_unit(glued[2]):
        return None
    return _sliced(word, (glued.span(1), glued.span(2), (len(head) + 1, len(word.low))))


def _sliced(word: Word, spans: Sequence[tuple[int, int]]) -> Sequence[Word]:
    return [
        Word(
            word.start + low, word.start + high, word.text[low:high], word.low[low:high], _tag(word.text[low])
        )
        for low, high in spans
    ]


def _tag(first: str) -> Tag:
    if first.isdigit():
        return "number"
    return "name" if first.isalpha() else "punct"


def _closes_pair(words: Sequence[Word], index: int) -> bool:
    """Say whether the number ends `3–2` or `40–50`, written without blanks and after no currency."""
    if index < 2 or words[index - 1].text not in _DASHES or not words[index].text.isdecimal():
        return False
    first, dash = words[index - 2], words[index - 1]
    is_close = first.end == dash.start and dash.end == words[index].start
    is_money = index > 2 and words[index - 3].text in currencies.SYMBOLS
    is_chain = index > 2 and words[index - 3].text in _DASHES
    return is_close and not is_money and not is_chain and first.text.isdecimal()


def _paired(first: Word, dash: Word, last: Word) -> Word:
    text = first.text + dash.text + last.text
    return Word(first.start, last.end, text, f"{first.low}-{last.low}", "number")


def _parts(word: Word, following: str) -> Sequence[Word] | None:
    if word.text[0].isdigit():
        if "-" in word.low:
            return _hyphened(word, following) if len(word.low) < _LONGEST_WORDS else None
        if word.text[-1].isdecimal() and word.text[-1] not in "23":
            return None
        return _pair(word, following)
    return _hyphened(word, following) if "-" in word.low and len(word.low) < _LONGEST_WORDS else None


def _hyphened(word: Word, following: str) -> Sequence[Word] | None:
    """Part `two-hundred-fifty`, `two-and-a-half million`; `fifty-fifty` and `twenty-three` stay."""
    parts = word.low.split("-")
    if parts[1:] == ["and", "a", "half"] and following in _LARGE and _is_number(parts[0]):
        return _cut(word, parts)
    if parts[0] in _LARGE and len(parts) > 1:
        return _cut(word, parts)
    if not _LARGE & set(parts[1:]) or not all(_is_number(part) for part in parts):
        return None
    return _cut(word, parts)


def _is_number(part: str) -> bool:
    return word_value(part) is not None or part in _LARGE or decimal_of(part) is not None


def _cut(word: Word, parts: Sequence[str]) -> Sequence[Word]:
    apart: list[Word] = []
    at = 0
    for part in parts:
        start = word.start + at
        apart.append(
            Word(start, start + len(part), word.text[at : at + len(part)], part, _TAGS.get(part, "number"))
        )
        at += len(part) + 1
    return apart


def _pair(word: Word, following: str) -> tuple[Word, Word] | None:
    if len(word.text) > LONGEST + _LONGEST_UNIT:
        return None
    match = _GLUED.fullmatch(word.text)
    if match is None:
        return None
    is_length = match.group(2) == "m" and following in _ALONG | _RACES
    is_run = match.group(2).lower() == "k" and following in _RUNS
    is_penny = match.group(2) == "p" and match.end(1) <= 3 and match.group(1) not in _LINES_OF_A_PICTURE
    is_lap = match.group(2) == "s" and "." in match.group(1)
    if not (is_length or is_run or is_penny or is_lap or is_glued_unit(match.group(2))):
        return None
    cut = match.end(1)
    middle = word.start + cut
    named = "metre" if is_length else "kilometre" if is_run else "second" if is_lap else word.low[cut:]
    return (
        Word(word.start, middle, word.text[:cut], word.low[:cut], "number"),
        Word(middle, word.end, word.text[cut:], named, "word"),
    )


def is_glued_unit(unit: str) -> bool:
    """Say whether letters right after digits are a unit and no scale, ordinal or part of a name."""
    low = unit.lower()
    if low in ("m", "s", "k"):
        return False
    if low in _LARGE and len(low) > 3:
        return True
    if unit in currencies.SYMBOLS:
        return True
    if len(unit) == 1 and unit.isalpha():
        return unit in "glLCFVW"
    if not unit[0].isalpha() and unit[0] not in "°½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚":
        return False
    known = low in measures.SHORT or low in currencies.CODES or low in _SPECIALS or not unit.isascii()
    return known or low.removesuffix("s") in measures.LONG or low.removesuffix("s") in measures.TIMES
