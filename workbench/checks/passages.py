"""Passages of a source that hold a claim's numbers, names and other telling words, best first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from workbench.checks.counted import Figures, Fit
from workbench.domain.span import Span
from workbench.language.folding import plain
from workbench.language.numerals import TENS, UNITS
from workbench.language.wordlists import word_set

LONGEST = 320
"""Characters of a passage at most, where the text has no sentence ends."""

MOST_HITS = 20_000
"""Words looked at in one text: a table of a million numbers must not hold up the reviewer."""

LONG_WORD = 5
"""Letters from which a word that is no name tells something about its sentence."""

QUOTED_WORDS = 4
"""Words from which what a claim quotes is looked for as a whole."""

READ_FOR_EACH = 4
"""Passages of which it is read what their figures count, for each that is wanted; the most promising ones."""

INSTEAD = 6
"""What an amount of the same thing with another value counts: less than a figure, more than two names."""

FEW_PASSAGES = 3
"""Passages of a text from which a name that half of them hold tells them apart no more than another word."""

_TELLING_NOTHING = word_set(
    "a about after again all also an and any are around as at be because been before being between both"
    " but by can could did do does during each every few first for from had has have he her here his how"
    " i if in into is it its later many may might more most much must no none nor not of on one only or"
    " other others our over said same says several she should since so some such than that the their them"
    " then there these they this those though through to too two under until very was we were what when"
    " where which while who whom whose will with within without would you your"
)
_END = re.compile(r"[.!?][\"'”’»)\]]*\s+|\s*\n\s*")
_ALIKE = {"'": "['‘’]", "’": "['‘’]", '"': '["“”]', "-": "[-‐‑–—]"}
"""A typed sign -> the signs of print that it stands for."""
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_COUNTED = {word: str(value) for word, value in (UNITS | TENS).items() if value > 2}
"""Numbers as words -> in digits; those that stand for something else as often tell nothing."""
_IN_WORDS = {digits: word for word, digits in _COUNTED.items()}
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_HEADING = re.compile(r"#{1,6}\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of one of the texts, and which of the claim's words it holds."""

    text_index: int
    place: Span
    words: tuple[str, ...]
    score: int
    is_fitting: bool = True
    "Whether no figure that it shares with the claim counts another thing there."
    instead: str = ""
    "An amount of what the claim counts, with another value: what would contradict it."


def telling_words(wording: str) -> tuple[str, ...]:
    """Return the words of a claim that its source probably has too: figures, names, long words, quotes."""
    bare = [word.strip(".,;:!?()“”\"'").removesuffix("’s").removesuffix("'s") for word in wording.split()]
    telling = [word for word in bare if word.casefold() not in _TELLING_NOTHING]
    figures = [word for word in bare if _NUMBER.search(word) or (word in telling and _is_figure(word))]
    names = [word for word in telling if word[:1].isupper()]
    others = [word for word in telling if len(word) >= LONG_WORD]
    quoted = [words.strip(" .,;:!?") for words in _QUOTED.findall(wording)]
    return tuple(dict.fromkeys((*figures, *names, *others, *filter(_is_quotation, quoted))))


def holds_all_that_tells(held: Sequence[str], words: Sequence[str]) -> bool:
    """Say whether a passage with the words `held` may be offered as the one: of a claim's telling `words`
    it has every figure, and what the claim quotes or half of the names and, unless a figure and a name
    agree, half of the rest.
    """
    quoted = [word for word in words if _is_quotation(word)]
    words = [word for word in words if word not in quoted]
    figures = [word for word in words if _is_figure(word)]
    names = [word for word in words if word[:1].isupper() and not _is_figure(word)]
    others = [word for word in words if word not in figures and word not in names]
    if any(word not in held for word in figures):
        return False
    if quoted and all(word in held for word in quoted):
        return True
    named = sum(word in held for word in names)
    if 2 * named < len(names):
        return False
    if figures and named:
        return True
    return bool(others) and 2 * sum(word in held for word in others) >= len(others)


def figures_missing(passage: str, wording: str) -> tuple[str, ...]:
    """Return the figures of a claim that a passage does not hold; a day of the month holds no count."""
    figures = [word for word in telling_words(wording) if _is_figure(word) and not _is_quotation(word)]
    found = best_passages([passage], figures, wordings=[wording])
    held = {word for one in found for word in one.words}
    return tuple(word for word in figures if word not in held)


def _is_figure(word: str) -> bool:
    folded = word.casefold()
    return _NUMBER.search(word) is not None or folded in UNITS or folded in TENS


def _is_quotation(words: str) -> bool:
    return len(words.split()) >= QUOTED_WORDS


def words_pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    """Return a pattern of whole `words`, in any case and over line breaks; None without words."""
    return _pattern(_spellings(words))


def found_pattern(words: str) -> re.Pattern[str] | None:
    """Return a pattern of `words` in any case, over line breaks, with every kind of apostrophe and dash."""
    if not words.strip():
        return None
    return re.compile(_in_print(words), re.IGNORECASE)


def _in_print(words: str) -> str:
    """Return the pattern of `words` over line breaks, with every kind of quote, apostrophe and dash."""
    return r"\s+".join(
        "".join(_ALIKE.get(letter, re.escape(letter)) for letter in word) for word in words.split()
    )


def _spellings(words: Sequence[str]) -> dict[str, str]:
    """Return folded spelling -> word: each word, the bare number of `19.4 million`, and 8 for `eight`."""
    spellings: dict[str, str] = {}
    for word in words:
        low = word.casefold()
        others = {_COUNTED.get(low, ""), _IN_WORDS.get(low, "")}
        for spelling in (word, *_NUMBER.findall(word), *others):
            spellings.setdefault(_folded(spelling), word)
    spellings.pop("", None)
    return spellings


def _folded(words: str) -> str:
    return " ".join(plain(words).split())


def _pattern(spellings: dict[str, str]) -> re.Pattern[str] | None:
    if not spellings:
        return None
    longest_first = sorted(spellings, key=len, reverse=True)
    alternatives = "|".join(map(_in_print, longest_first))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


def sentence_around(text: str, start: int, end: int) -> Span:
    """Return the sentence of `text` that holds [start, end), LONGEST characters at most on either side."""
    floor, ceiling = max(0, start - LONGEST), min(len(text), end + LONGEST)
    ends_before = [match.end() for match in _END.finditer(text, floor, start)]
    begin = ends_before[-1] if ends_before else _at_word(text, floor, start) if floor else 0
    stop = _END.search(text, end, ceiling)
    if stop is not None:
        finish = stop.start() + len(stop.group().rstrip())
    else:
        finish = ceiling if ceiling == len(text) else end + text[end:ceiling].rfind(" ") + 1
    while finish > end and text[finish - 1].isspace():
        finish -= 1
    return Span(min(begin, start), max(finish, end))


def _at_word(text: str, floor: int, start: int) -> int:
    space = text.find(" ", floor, start)
    return space + 1 if space >= 0 else floor


def best_passages(
    texts: Sequence[str], words: Sequence[str], limit: int = 20, wordings: Sequence[str] = ()
) -> tuple[Passage, ...]:
    """Return the passages with most of `words`; what is quoted counts before numbers, they before names, and
    names before other words. A heading is no passage.

    With the `wordings` that the words are of, a figure counts where it is no part of a date, unless it is one
    in them too, and counts most beside what it counts in them.
    """
    spellings = _spellings(words)
    pattern = _pattern(spellings)
    if pattern is None:
        return ()
    found = [
        passage for number, text in enumerate(texts) for passage in _in_text(number, text, pattern, spellings)
    ]
    found.sort(key=_best_first)
    if wordings:
        figures = Figures(wordings)
        promising = found[: READ_FOR_EACH * limit]
        found = [weighed(passage, texts[passage.text_index], figures) for passage in promising]
        found = sorted((passage for passage in found if passage.words), key=_best_first)
    return tuple(found[:limit])


def _best_first(passage: Passage) -> tuple[int, int, Span]:
    return -passage.score, passage.text_index, passage.place


def weighed(passage: Passage, text: str, figures: Figures) -> Passage:
    """Return a passage of `text` with the score that it has by what its figures count there."""
    words, score, is_fitting = list(passage.words), passage.score, True
    for word in passage.words:
        pattern = _pattern(_spellings([word])) if _is_figure(word) and not _is_quotation(word) else None
        if pattern is None:
            continue
        fit = figures.fit(word, pattern, passage.place.quote(text))
        score += _more(fit, _weight(word))
        is_fitting = is_fitting and fit is not Fit.OTHER
        if fit is Fit.NONE:
            words.remove(word)
    instead = figures.instead(passage.place.quote(text))
    score += INSTEAD if instead else 0
    return Passage(passage.text_index, passage.place, tuple(words), score, is_fitting, instead)


def _weight(word: str) -> int:
    """Return what a word counts: a quotation and a number most, then a year, a name, any other word."""
    if _is_quotation(word):
        return 3 * QUOTED_WORDS
    if _is_figure(word):
        return 3 if _YEAR.fullmatch(word) else 10
    return 2 if word[:1].isupper() else 0


def _more(fit: Fit, weight: int) -> int:
    """Return what is added to the score of a passage for how a figure of this weight fits there."""
    if fit is Fit.NONE:
        return -weight - 1
    return {Fit.OTHER: min(0, 3 - weight), Fit.SAME: 4}.get(fit, 0)


def _in_text(number: int, text: str, pattern: re.Pattern[str], spellings: dict[str, str]) -> list[Passage]:
    held: list[tuple[Span, dict[str, int]]] = []
    for match in islice(pattern.finditer(text), MOST_HITS):
        if not held or match.end() > held[-1][0].end:
            held.append((sentence_around(text, *match.span()), {}))
        spelling = _folded(match.group())
        word = spellings.get(spelling, spelling)
        weight = _weight(word) + (spelling == _folded(word))
        held[-1][1][word] = max(weight, held[-1][1].get(word, 0))
    held = [(place, words) for place, words in held if not _HEADING.match(place.quote(text))]
    common = _common_names([words for _, words in held])
    return [
        Passage(number, place, tuple(words), sum(1 if word in common else n for word, n in words.items()))
        for place, words in held
    ]


def _common_names(passages: Sequence[dict[str, int]]) -> frozenset[str]:
    """Return the names that half of the passages hold, where there are FEW_PASSAGES or more."""
    if len(passages) < FEW_PASSAGES:
        return frozenset()
    counted = Counter(word for words in passages for word in words)
    return frozenset(
        word
        for word, times in counted.items()
        if 2 * times >= len(passages) and not _is_figure(word) and not _is_quotation(word)
    )
