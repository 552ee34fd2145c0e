"""Time values of news articles: F1 over expressions that are found at the same place with the same value.

Dates and durations with a number are compared; only the first sentences of each article bear annotations.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tests.benchmarks.timex import days_of
from workbench.domain.extraction import FoundDate
from workbench.domain.span import Span
from workbench.language.dates import dates_in
from workbench.language.quantities import quantities_in
from workbench.language.words import words_in

_SENTENCES = 6
_LETTERS = {
    "year": "P{}Y",
    "month": "P{}M",
    "week": "P{}W",
    "day": "P{}D",
    "hour": "PT{}H",
    "minute": "PT{}M",
}
_Found = tuple[int, int, str]


def exclusion(timex: dict[str, Any]) -> str:
    """Return why an annotated expression is out of scope, or an empty string."""
    value = timex["value"]
    if timex["type"] == "TIME":
        return "time of day"
    if timex["type"] == "SET":
        return "repetition (every day)"
    if value.endswith("_REF"):
        return "vague (now, recently)"
    if "X" in value:
        return "vague (some years) or an event's name"
    return ""


def expressions(article: dict[str, Any], end: int) -> Iterator[_Found]:
    """Yield what we find in the annotated part: dates as `first/last`, durations as TimeML has them."""
    text, published = article["text"], _published(article["dct"])
    dates: list[FoundDate] = []
    for low, high in article["sentences"]:
        if low >= end:
            return
        dates = dates_in(text, low, high, published, dates[-1] if dates else None)
        for found in dates:
            if found.first_day:
                yield found.start, found.end, f"{found.first_day}/{found.last_day}"
        taken = [Span(found.start, found.end) for found in dates]
        for quantity in quantities_in(words_in(text, low, high), taken):
            named = quantity.unit in text[quantity.start : quantity.end].lower()
            if quantity.unit in _LETTERS and named:
                yield (
                    quantity.start,
                    quantity.end,
                    _LETTERS[quantity.unit].format(quantity.high or quantity.low),
                )


def _published(written: str) -> date:
    """Return the day of `2009-02-03`, or of `03-02-2009` as one article has it."""
    first, middle, last = (int(part) for part in written.split("-"))
    return date(first, middle, last) if first > 31 else date(last, middle, first)


def value_of(timex: dict[str, Any]) -> str:
    """Return an annotated value in the form that `expressions` gives."""
    value = str(timex["value"])
    if value.endswith("-WE"):
        week = days_of(value.removesuffix("-WE"))
        return f"{week[1].fromordinal(week[1].toordinal() - 1)}/{week[1]}" if week else value
    days = days_of(value)
    return f"{days[0]}/{days[1]}" if days else value


def score_articles(path: Path, *, show: bool) -> str:
    """Return a line for each half and both: precision, recall and F1 of the values."""
    if not path.is_file():
        return f"skipped: {path} is absent"
    counts = [Counter[str](), Counter[str]()]
    left_out: Counter[str] = Counter()
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        _count(json.loads(line), counts[number % 2], left_out, show=show and number % 2 == 0)
    both = counts[0] + counts[1]
    rows = [
        _row(f"meantime, {title}", count)
        for title, count in (("even", counts[0]), ("odd", counts[1]), ("both", both))
    ]
    return "\n".join(rows + [f"  meantime     left out {n:4}  {why}" for why, n in left_out.most_common()])


def _row(title: str, count: Counter[str]) -> str:
    precision = count["hit"] / max(1, count["ours"])
    recall = count["hit"] / max(1, count["gold"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"{title:18} goal .80   P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({count['gold']} values)"


def _count(article: dict[str, Any], count: Counter[str], left_out: Counter[str], *, show: bool) -> None:
    end = article["sentences"][min(_SENTENCES, len(article["sentences"])) - 1][1]
    ours = list(expressions(article, end))
    used: set[_Found] = set()
    aside: set[_Found] = set()
    for timex in article["timex"]:
        touching = [found for found in ours if found[0] < timex["end"] and timex["start"] < found[1]]
        reason = exclusion(timex)
        if reason:
            left_out[reason] += 1
            aside.update(touching)
            continue
        count["gold"] += 1
        right = next((found for found in touching if found not in used and found[2] == value_of(timex)), None)
        if right is not None:
            used.add(right)
        elif show:
            print("missed", article["dct"], timex["text"], timex["value"], touching)
    rest = [found for found in ours if found not in used and found not in aside]
    if show:
        for found in rest:
            print("extra", article["dct"], article["text"][found[0] - 30 : found[1] + 20], found[2])
    count["hit"] += len(used)
    count["ours"] += len(used) + len(rest)
