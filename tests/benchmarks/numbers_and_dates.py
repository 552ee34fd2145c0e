"""Measure numbers, units and dates on the open public sets: the cases that were read, and those never read.

Even cases were read while the grammar was written, and later two of three odd ones; every third odd case was
not: its text is never printed. Run by hand: python -m tests.benchmarks.numbers_and_dates [-v SET] [--read].
`-v` lists the misses of one set among the cases read, `--read` leaves out the figures of the others. Needs
the sets beside the repository (../shared/data) and says so when they are absent. A case counts when all that
the set wants is found with the same value and unit and an overlapping span (our spans take in the bound and
the noun), and nothing else of its kind. Of a range the sets name the number that bears the unit, its upper
end; quantulum3 names the middle, also of what moves from one amount to another. What is left out, and why, is
in scopes.py.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.benchmarks import scopes
from tests.benchmarks.news_values import score_articles
from tests.benchmarks.timex import allowed_days
from tests.benchmarks.unit_names import our_unit, same_unit
from workbench.domain.extraction import FoundQuantity
from workbench.domain.span import Span
from workbench.language.dates import dates_in
from workbench.language.fractions import denominator, fraction_at, numeral_at, ratio
from workbench.language.glued import parted
from workbench.language.numerals import Numeral
from workbench.language.quantities import quantities_in
from workbench.language.words import Word, words_in

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
_SPECS = DATA / "recognizers_text_specs_en"
_PUBLISHED = date(2020, 6, 15)


@dataclass(slots=True)
class Tally:
    """Cases in scope and right, read and unread, and the cases left out by reason."""

    title: str
    goal: str
    hits: list[int] = field(default_factory=lambda: [0, 0])
    cases: list[int] = field(default_factory=lambda: [0, 0])
    left_out: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[int, Any]] = field(default_factory=list)

    def row(self, *, is_read_only: bool) -> str:
        """Return the figures of one set as a line."""
        columns = list(self._columns())[: 1 if is_read_only else None]
        shares = [f"{hit:4}/{of:<4} {hit / of:5.3f}" if of else "-" for hit, of in columns]
        return (
            f"{self.title:12} {self.goal:>5}   " + "   ".join(shares) + f"   left out {self.left_out.total()}"
        )

    def _columns(self) -> Iterator[tuple[int, int]]:
        yield from zip(self.hits, self.cases, strict=True)
        yield sum(self.hits), sum(self.cases)


def was_read(number: int) -> bool:
    """Say whether the case of this number was looked at while the grammar was written."""
    return number % 2 == 0 or number // 2 % 3 != 2


Judge = Callable[[Any], bool]
Exclusion = Callable[[Any], str]


def tally(title: str, goal: str, cases: list[Any], judge: Judge, exclusion: Exclusion) -> Tally:
    """Judge every case that is in scope; those that were read count in the first column."""
    result = Tally(title, goal)
    for number, case in enumerate(cases):
        reason = exclusion(case)
        if reason:
            result.left_out[reason] += 1
            continue
        is_right = judge(case)
        part = 0 if was_read(number) else 1
        result.cases[part] += 1
        result.hits[part] += is_right
        if not is_right:
            result.missed.append((number, case))
    return result


def is_close(ours: str, theirs: str | float) -> bool:
    """Say whether two values agree to four digits (parts are rounded to four)."""
    return math.isclose(float(ours), float(theirs), rel_tol=2e-4)


def quantities_of(text: str) -> list[FoundQuantity]:
    """Return the quantities of a text as the product finds them, dates left out."""
    dates = dates_in(text, 0, len(text), _PUBLISHED)
    return quantities_in(words_in(text), [Span(found.start, found.end) for found in dates])


def numerals_of(words: list[Word]) -> Iterator[Numeral]:
    """Yield every number that the product can read, those that it would take for a name or unit too."""
    at = 0
    while at < len(words):
        numeral = _one_of(words, at) or numeral_at(words, at) or fraction_at(words, at)
        if numeral is None or _is_glued(words, numeral.last) or _is_pronoun(words, numeral):
            at = at + 1 if numeral is None else numeral.last
            continue
        yield numeral
        at = numeral.last


def _one_of(words: list[Word], at: int) -> Numeral | None:
    """`one out of three` and `a fifth` as the part it is."""
    named = denominator(words[at + 1].low, single=True) if at + 1 < len(words) else 0
    is_part = named > 1 and (
        at + 2 >= len(words) or words[at + 2].low == "of" or words[at + 1].low in ("half", "quarter")
    )
    if words[at].low in ("a", "an") and is_part and numeral_at(words, at) is None:
        return Numeral(at, at + 2, ratio(Decimal(1), Decimal(named)))
    if [word.low for word in words[at + 1 : at + 3]] != ["out", "of"] or at + 3 >= len(words):
        return None
    over, under = numeral_at(words, at), numeral_at(words, at + 3)
    if over is None or under is None or not 0 < over.value < under.value:
        return None
    return Numeral(at, under.last, ratio(over.value, under.value))


def _is_glued(words: list[Word], after: int) -> bool:
    """Say whether a unit is glued to the number, which the set then does not want."""
    return (
        after < len(words) and words[after].start == words[after - 1].end and words[after].text[0].isalpha()
    )


def _is_pronoun(words: list[Word], numeral: Numeral) -> bool:
    """`which one`, `the one`: no number by the set's rules."""
    return words[numeral.first].low == "one" and numeral.last == numeral.first + 1 and numeral.first > 0 and (
        words[numeral.first - 1].low in ("which", "the", "this", "that", "any", "no", "each", "every")
    )  # fmt: skip


def numbers_agree(case: dict[str, Any]) -> bool:
    """Every number with its exact words and value, and no other."""
    words = parted(words_in(case["Input"]))
    ours = [(words[n.first].start, words[n.last - 1].end, n.value) for n in numerals_of(words)]
    theirs = [(r["Start"], r["End"] + 1, r["Resolution"]["value"]) for r in case["Results"]]
    return len(ours) == len(theirs) and all(
        (a[0], a[1]) == (b[0], b[1]) and is_close(str(a[2]), b[2]) for a, b in zip(ours, theirs, strict=True)
    )


def units_agree(kind: str) -> Judge:
    """Return a judge for quantities of one kind: money, dimension, percent or age."""

    def judge(case: dict[str, Any]) -> bool:
        found = [q for q in quantities_of(case["Input"]) if our_unit(q.unit, kind)]
        if kind == "age":
            found = [q for q in found if any(_overlap(q, r["Start"], r["End"] + 1) for r in case["Results"])]
        wanted = case["Results"]
        return len(found) == len(wanted) and all(
            _overlap(q, r["Start"], r["End"] + 1)
            and any(is_close(end, r["Resolution"]["value"].rstrip("%")) for end in (q.low, q.high) if end)
            and (kind in ("percent",) or same_unit(q.unit, r["Resolution"]["unit"], kind))
            for q, r in zip(found, wanted, strict=True)
        )

    return judge


def _overlap(found: FoundQuantity, start: int, end: int) -> bool:
    return found.start < end and start < found.end


def dates_agree(case: dict[str, Any]) -> bool:
    """Every date with one of its readings, at an overlapping place, and no other that is resolved."""
    text = case["Input"]
    published = date.fromisoformat(case["Context"]["ReferenceDateTime"][:10]) if "Context" in case else None
    found = [one for one in dates_in(text, 0, len(text), published) if one.first_day]
    wanted = case["Results"]
    return len(found) == len(wanted) and all(
        ours.start <= theirs["End"]
        and theirs["Start"] < ours.end
        and (date.fromisoformat(ours.first_day), date.fromisoformat(ours.last_day))
        in allowed_days(theirs["Resolution"]["values"], theirs["Text"])
        for ours, theirs in zip(found, wanted, strict=True)
    )


def units_and_values_agree(case: dict[str, Any]) -> bool:
    """Every quantity with a unit that the case names: value or range, and unit."""
    found = quantities_of(case["req"])
    for wanted in case["res"]:
        if wanted["unit"] == "dimensionless":
            continue
        at = case["req"].find(wanted["surface"])
        end = at + len(wanted["surface"])
        near = [q for q in found if _overlap(q, at, end)]
        if not any(_is_same(q, wanted) for q in near) and not _are_ends(near, wanted):
            return False
    return True


def _is_same(found: FoundQuantity, wanted: dict[str, Any]) -> bool:
    unit = wanted["unit"]
    spread = wanted.get("uncertainty") or 0
    if found.high:
        return same_unit(found.unit, unit, "any") and is_close(
            str((float(found.low) + float(found.high)) / 2), wanted["value"]
        )
    value = wanted["value"] if not spread else None
    return value is not None and is_close(found.low, value) and same_unit(found.unit, unit, "any")


def _are_ends(near: list[FoundQuantity], wanted: dict[str, Any]) -> bool:
    """Say whether the two ends of `from 44 mg to 50 mg` are found as an amount each."""
    spread = wanted.get("uncertainty") or 0
    ends = (wanted["value"] - spread, wanted["value"] + spread)
    return bool(spread) and all(
        any(is_close(q.low, end) and same_unit(q.unit, wanted["unit"], "any") for q in near) for end in ends
    )


def _cases(name: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads((_SPECS / f"{name}.json").read_text("utf-8-sig"))
    return listed


def tallies() -> Iterator[Tally]:
    """Yield the figures of each set in turn."""
    unit = scopes.unit_exclusion
    yield tally(
        "numbers", ".95", _cases("Number/English/NumberModel"), numbers_agree, scopes.number_exclusion
    )
    for title, name, kind in (
        ("currencies", "NumberWithUnit/English/CurrencyModel", "money"),
        ("dimensions", "NumberWithUnit/English/DimensionModel", "dimension"),
        ("percent", "Number/English/PercentModel", "percent"),
        ("ages", "NumberWithUnit/English/AgeModel", "age"),
    ):
        yield tally(title, ".95", _cases(name), units_agree(kind), unit)
    quantulum = [
        case
        for name in ("quantities.json", "quantities.ambiguity.json")
        for case in json.loads((DATA / "quantulum3_tests" / name).read_text("utf-8"))
    ]
    yield tally("quantulum3", ".95", quantulum, units_and_values_agree, scopes.measure_exclusion)
    yield tally("dates", ".75", _cases("DateTime/English/DateTimeModel"), dates_agree, scopes.date_exclusion)


def main() -> int:
    """Print a table of the sets, then what was left out of each by reason."""
    if not _SPECS.is_dir():
        print(f"skipped: {DATA} is absent", file=sys.stderr)
        return 0
    shown = sys.argv[2] if sys.argv[1:2] == ["-v"] and len(sys.argv) > 2 else ""
    is_read_only = "--read" in sys.argv
    done = list(tallies())
    print(
        f"{'set':12} {'goal':>5}   {'read':15}" + ("" if is_read_only else f"   {'unread':15}   {'both':15}")
    )
    for result in done:
        print(result.row(is_read_only=is_read_only))
    print(score_articles(DATA / "meantime_en" / "meantime_en.jsonl", show=shown == "meantime"))
    for result in done:
        for reason, count in result.left_out.most_common():
            print(f"  {result.title:12} left out {count:4}  {reason}")
        if result.title == shown:
            for number, case in result.missed:
                if was_read(number):
                    print(number, json.dumps(case, ensure_ascii=False)[:600])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
