"""Expressions that fix when something happens, resolved against the publication date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from workbench.domain.extraction import FoundDate
from workbench.language.clause_tense import clause_ends, tense_at
from workbench.language.currencies import is_common_word
from workbench.language.date_ranges import Dated, combined
from workbench.language.date_references import counted_from, referred_to
from workbench.language.date_shapes import PATTERNS, TRIGGER
from workbench.language.date_values import days_named
from workbench.language.folding import plain
from workbench.language.holidays import ALWAYS_LARGE
from workbench.language.month_names import is_month
from workbench.language.nouns import is_measure, singular
from workbench.language.web_addresses import is_in_address
from workbench.language.wordlists import word_set
from workbench.language.words import words_in

_COUNTED_NEXT = re.compile(
    r" (?:people|persons|men|women|children|troops|soldiers|members|votes|jobs|homes|cases|deaths|square"
    r"|cubic|million|billion|seats|employees|workers|words|pages|copies|units|points|m)\b"
)
_WORD_NEXT = re.compile(r" ([a-z°²³]{2,20})(?![a-z])")
_COUNTED_BEFORE = re.compile(
    r"(?:at least|more than|about|around|over|nearly|almost|some|up to|fewer than"
    r"|\b(?:total|population|number|average|area|capacity|crowd|height|group|force|sum|maximum|minimum|score"
    r"|speed|price|altitude|elevation|distance|depth|count|army|staff|workforce|audience|membership|toll|out"
    r"|tens|hundreds|thousands|list|set|value|power|output|weight|length) of) $"
)
_HOLIDAY_AFTER = re.compile(
    r"(?:^|\b)(?:on|at|by|before|after|since|until|till|over|during|from|to|around|for|past|and|is|was) $"
)
_AFTER_HOLIDAY = frozenset(
    {"punct", "prep", "and", "sub", "aux", "modal", "past", "ed", "adv", "to", "pron", "rel", "det"}
)
_INDEFINITE = re.compile(r"(?:^|\W)(?:an?|every|each|any) $")
_OF_THIS_TIME = re.compile(r"(?:19[5-9]|20[0-4])\d")
_NOTHING_COUNTED = re.compile(r" ?(?:[.,;:!?)]|$| (?:and|or|but|when|with|after|because|as)\b)")
_ABOUT_A_YEAR = re.compile(
    r"(?:(?:be|until|since|in|from|through|by|for|before|after|happen|ready|begins?|began) )"
    r"(?:about|around|at least) $"
)
_QUOTES = ('"', "'")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w-]* $")

_SMALL_WORDS_TOO = re.compile(
    r"(?:The|A|An|This|That|Since|From|Until|During|By|In|For|After|Before|Of|To|And|But|Its|Their|Our|His"
    r"|Her|At) $"
)
_NAMED = frozenset(
    {
        "loose_holiday",
        "month",
        "which_month",
        "month_year",
        "day",
        "days",
        "weekday",
        "weekday_day",
        "weekday_week",
    }
    | {"week_of_month", "holiday", "nth_weekday", "nth_day"}
)
_LONGEST_MONTH = 31
_OTHER_WEEKS = frozenset({"last", "next", "previous"})
_OF_AN_ERA = frozenset({"year", "years", "century", "centuries", "decade"})
_BEFORE_CHRIST = re.compile(r" ?(?:bc|bce|b\.c\.)(?![a-z])")
_NEVER_SEEN = frozenset({"iso", "iso_month", "no_year", "years", "century", "centuries", "fiscal", "year"})
_NEVER_SEEN |= {"later", "loose_holiday"}
"Shapes that are no date at all where the calendar does not have them: `2015-13-40` is a number."
_A_LEVEL = re.compile(
    r"\b(?:temperatures?|ratings?|rated|approval|scores?|polls?|polling|support|percent|degrees|highs?|lows?"
    r"|rates?|prices?)\b"
)
"What stands in the mid-20s without being a year."
_UNMISTAKABLE = word_set(
    "january february april june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday"
)
"Names that are no other English word, so that they count in lower case too."
_SHORT_MONTHS = word_set("jan feb apr jun jul aug sept sep oct nov dec")
"Abbreviations that are no word in lower case beside the number of a day or year."
_LEANING = {"reference": referred_to, "later": counted_from}
_SURE_LEADS = frozenset({"in ", "since ", "until ", "by ", "from ", "between ", "during "})
_PRICED = frozenset({"$ ", "£ ", "€ "})


def dates_in(
    text: str, start: int, end: int, published: date | None, told: FoundDate | None = None
) -> list[FoundDate]:
    """Return the dates of text[start:end], one sentence, in order; both ends inclusive ISO days.

    `told` is the date that the sentence before it names last, for `the next day`. What the words and the
    publication date do not settle is kept as it is seen: with two empty days.
    """
    sentence = plain(text[start:end])
    if not TRIGGER.search(sentence):
        return []
    breaks = clause_ends(sentence)
    written = text[start:end]
    dated: list[Dated] = []
    before = _days(told) if told is not None and told.first_day else None
    seen: list[tuple[int, int]] = []
    for match, name in _matches(sentence, written):
        tense = tense_at(written, match.span(), breaks)
        anchor = (dated[-1].first, dated[-1].last) if dated else before
        if name in _LEANING:
            days = _LEANING[name](match, anchor)
        else:
            days = days_named(name, match, published, tense)
        if days is not None:
            dated.append(_dated(match, name, days))
        elif _is_kept(name, match):
            seen.append(match.span())
    resolved = [
        FoundDate(start + one.start, start + one.end, one.first.isoformat(), one.last.isoformat())
        for one in combined(sentence, dated)
    ]
    return _with_seen(resolved, [FoundDate(start + low, start + high, "", "") for low, high in seen])


def _days(found: FoundDate) -> tuple[date, date]:
    return date.fromisoformat(found.first_day), date.fromisoformat(found.last_day)


def _is_kept(name: str, match: re.Match[str]) -> bool:
    """Say whether words without a day are still a date: `Friday`, but no numbers of another kind."""
    if name == "day" and match.groupdict().get("day", "").isdigit() and int(match["day"]) > _LONGEST_MONTH:
        return False
    return name not in _NEVER_SEEN and match.groupdict().get("which") != "the past"


def _with_seen(resolved: list[FoundDate], seen: list[FoundDate]) -> list[FoundDate]:
    """Return both in text order, less what a resolved range has taken in."""
    kept: list[FoundDate] = []
    for found in sorted([*resolved, *seen], key=lambda one: (one.start, not one.first_day)):
        if found.first_day or not kept or found.start >= kept[-1].end:
            if kept and not kept[-1].first_day and kept[-1].end > found.start:
                kept.pop()
            kept.append(found)
    return kept


def _dated(match: re.Match[str], name: str, days: tuple[date, date]) -> Dated:
    groups = match.groupdict()
    core = match.end("lead") if groups.get("lead") else match.start()
    guessed = name in ("day", "days", "month", "no_year") and not (
        groups.get("year") or groups.get("relative")
    )
    is_fixed = name == "weekday" and groups.get("which") in _OTHER_WEEKS
    shape = "near" if is_fixed else name
    return Dated(match.start(), core, match.end(), days[0], days[1], shape, not guessed)


def _matches(sentence: str, written: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield non-overlapping matches from left to right, the longest first at each place."""
    everything = [
        (match.start(), -match.end(), order, match, name)
        for order, (name, pattern) in enumerate(PATTERNS)
        for match in pattern.finditer(sentence)
    ]
    reached = 0
    for begin, _, _, match, name in sorted(everything, key=lambda entry: entry[:3]):
        if begin >= reached and _is_plausible(name, match, written, sentence):
            reached = match.end()
            yield match, name


def _is_plausible(name: str, match: re.Match[str], written: str, sentence: str) -> bool:
    """Say whether the words are a date here, and no name, verb or count."""
    at, end = match.span()
    if sentence[max(0, at - 2) : at] in _PRICED or is_in_address(sentence, at):
        return False
    if name == "near" and written[at].isupper() and _NAME_BEFORE.search(written[max(0, at - 30) : at]):
        return False
    if name in _NAMED and not _is_capital(name, match, written):
        return False
    if name in _OF_AN_ERA and _BEFORE_CHRIST.match(sentence, end):
        return False
    if name == "month":
        return is_month(match, written, sentence)
    if name == "short_decade":
        return not _A_LEVEL.search(sentence, max(0, at - 60), at)
    if name == "year":
        counted = _COUNTED_BEFORE.search(sentence[max(0, at - 24) : at])
        if counted and _is_about_a_year(match, sentence):
            counted = None
        if _COUNTED_NEXT.match(sentence, end) or _is_measured(sentence, end):
            return False
        if sentence[at - 1 : at] in _QUOTES and sentence[end : end + 1] in _QUOTES:
            return False
        if counted:
            return False
        before = written[max(0, at - 30) : at]
        return not _NAME_BEFORE.search(before) or bool(_SMALL_WORDS_TOO.search(before))
    if name == "loose_holiday":
        return _is_the_day(match, sentence)
    if name == "weekday":
        return not _INDEFINITE.search(sentence, max(0, at - 8), at)
    return True


def _is_about_a_year(match: re.Match[str], sentence: str) -> bool:
    """Say whether `around 2020` or `until at least 2014` is a year: of this time, and nothing counted."""
    if not _OF_THIS_TIME.fullmatch(match["year"]) or not _NOTHING_COUNTED.match(sentence, match.end()):
        return False
    return bool(_ABOUT_A_YEAR.search(sentence, max(0, match.start() - 24), match.start()))


def _is_the_day(match: re.Match[str], sentence: str) -> bool:
    """Say whether a holiday's name stands for its day: `at Christmas`, and not `Christmas trees`."""
    groups, at = match.groupdict(), match.start()
    if any(groups.get(name) for name in ("year", "relative", "which", "around", "around2", "around3")):
        return True
    following = words_in(sentence[match.end() : match.end() + 20])
    if following and following[0].tag not in _AFTER_HOLIDAY:
        return False
    return not sentence[:at].strip(" '\"") or bool(_HOLIDAY_AFTER.search(sentence, max(0, at - 12), at))


def _is_measured(sentence: str, end: int) -> bool:
    """Say whether a unit of measure follows in the plural or short: `2000 gallons`, `1500 km`."""
    following = _WORD_NEXT.match(sentence, end)
    if following is None:
        return False
    word = following[1]
    is_many = word.endswith("s") or singular(word) != word
    return is_many and is_measure(word) and not is_common_word(word)


def _is_capital(name: str, match: re.Match[str], written: str) -> bool:
    """Say whether the name is written large, or cannot be another word where it is written small."""
    groups = match.groupdict()
    group = next((name for name in ("weekday", "month", "holiday") if groups.get(name)), "")
    if not group:
        return True
    if group == "holiday":
        is_other_word = groups["holiday"] in ALWAYS_LARGE and not groups.get("year")
        return written[match.start(group)].isupper() or not is_other_word
    if written[match.start(group)].isupper() or groups[group] in _UNMISTAKABLE:
        is_large = written[match.start(group)].isupper() or groups[group] != "august"
        return name != "month" or is_large or groups["lead"] in _SURE_LEADS
    day, year = groups.get("day") or "", groups.get("year")
    is_sure = groups["month"].rstrip(".") in _SHORT_MONTHS if groups.get("month") else False
    if name == "month_year":
        return is_sure
    return name in ("day", "days") and bool(day and (year or is_sure or day[-1].isalpha()))
