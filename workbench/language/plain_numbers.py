"""Numbers by themselves or with what they count: 107 people, 5 to 10 km, more than a year, a rise to 40."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.language import measured, nouns, units
from workbench.language.ages import OLDEST
from workbench.language.amounts import (
    margin_after,
    or_more,
    other_end,
    shared_scale,
    shared_unit,
    with_smaller_unit,
)
from workbench.language.bounds import MILESTONES, add_quantity, bound_after, bound_before
from workbench.language.changes import moves_by, moves_from
from workbench.language.elided import (
    BODIES,
    is_town_of,
    noun_elided,
    noun_of_whole,
    unit_moved_from,
)
from workbench.language.fractions import numeral_at
from workbench.language.measures import TIMES
from workbench.language.named_numbers import is_in_a_name
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.numerals import Numeral
from workbench.language.scores import against
from workbench.language.strengths import is_strength
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_NOT_ONE = word_set(
    "of another more day thing who that which and or to on in is was has had can could will would"
    " in-law by s 's soon ever later still already alone . , ; : ? !"
)
_ABOUT_AN_AGE = word_set("about around nearly almost over under only")
_IS = word_set("is was 's 'm am")
_ENDING = frozenset({"punct", "prep", "and", "sub", "rel", "past", "adv", "aux", "modal", "ing"})
_BETWEEN_ENDS = word_set("to - – or and")
_ABOUT = word_set("about around some under below above")
"Bounds that are prepositions of other kinds before an article: `he wrote about a year of it`."
_NO_NOUNS = word_set("u.s u.s. u.k u.k. e.u e.u. u.n u.n.")
_HOURS = 12
_BEFORE_PRONOUN = word_set("no the this that which any")
_BARE_AFTER = word_set("to of at by from than was is were are reached hit fell rose over under above below")


def one_of_measure(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """`more than a year`, `less than an inch`, `within a week`: the article counts where it has a bound."""
    if words[at].low not in ("a", "an") or at + 1 >= len(words) or not at:
        return at
    unit, after = measured.measure_after(words, at + 1)
    if not unit and nouns.singular(words[at + 1].low) == words[at + 1].low in TIMES - {"quarter", "second"}:
        unit, after = words[at + 1].low, at + 2
    op, begin = bound_before(words, at)
    following = words[after].low if after < len(words) else ""
    if not unit or op == "=" or words[begin].low in _ABOUT or following in ("-", "and", "or"):
        return at
    unit, after = units.rate_after(words, unit, after)
    return add_quantity(words, found, at, after, Decimal(1), unit)


def plain_number(words: Sequence[Word], at: int, found: list[FoundQuantity], blocked: set[int]) -> int:
    """Append the number at word `at` with what it counts; return the index after it, or `at`."""
    numeral = numeral_at(words, at)
    if numeral is None:
        return at
    after = numeral.last
    if is_in_a_name(words, at, after):
        return after
    return _counted(words, at, numeral, found, blocked)


def _counted(
    words: Sequence[Word], at: int, numeral: Numeral, found: list[FoundQuantity], blocked: set[int]
) -> int:
    low, high, after = _ends(words, at, numeral, blocked)
    if is_strength(words, at, after):
        stop = after + 1 if after < len(words) and words[after].low == "magnitude" else after
        return add_quantity(words, found, at, stop, low, "magnitude", high)
    if words[after - 2].text == "/" and after - at == 3 and not measured.measure_follows(words, after):
        return after
    op, after = or_more(words, after)
    is_single = low == 1 and high is None
    if is_single and words[at].low == "one" and _is_pronoun(words, at, after):
        return after
    unit, stop = units.unit_after(words, after, plural=not is_single)
    if unit in _NO_NOUNS or (unit in MILESTONES and words[stop - 1].low == unit and not is_single):
        unit, stop = "", after
    if stop == after + 1 and is_town_of(words, at, stop, unit):
        unit, stop = "", after
    if unit and high is None and not is_single and _is_model(words, at, stop):
        return stop
    if not unit and high is None:
        unit, stop = shared_unit(words, at, after)
    if not unit and [word.low for word in words[after : after + 2]] == ["of", "a"]:
        unit, stop = measured.measure_after(words, after + 2)
        if not unit and after + 2 < len(words) and words[after + 2].low in ("point", "second"):
            unit, stop = words[after + 2].low, after + 3
    if not unit and not op:
        unit, stop = noun_of_whole(words, after), after
    if not unit:
        return _without_unit(words, at, after if not op else after - 2, low, high, found)
    if high is not None and words[numeral.last].low == "to" and moves_from(words, at):
        add_quantity(words, found, at, numeral.last, low, unit)
        return add_quantity(words, found, numeral.last + 1, stop, high, unit)
    low, stop = with_smaller_unit(words, stop, low, unit)
    rated, stop = units.rate_after(words, unit, stop)
    if high is None:
        high, stop = other_end(words, at, stop, low, unit)
    return against(words, add_quantity(words, found, at, stop, low, rated, high, op), unit, found)


def _is_model(words: Sequence[Word], at: int, stop: int) -> bool:
    """Say whether the number names a make: `the 787 replacement` is one thing, and not 787 of them."""
    head = words[stop - 1].low
    is_figure = words[at].text.isdigit() and len(words[at].text) == 3 and stop > at + 1
    is_one = nouns.singular(head) == head and head not in nouns.PLURALS and head not in BODIES
    return is_figure and is_one and at > 0 and words[at - 1].tag == "det" and not nouns.is_measure(head)


def _ends(
    words: Sequence[Word], at: int, numeral: Numeral, blocked: set[int]
) -> tuple[Decimal, Decimal | None, int]:
    """Return both ends of `5 to 10` or `45 ± 3`, or the one number, and the index after."""
    low, after = numeral.value, numeral.last
    margin, stop = margin_after(words, after)
    if margin is not None:
        return low - margin, low + margin, stop
    if after + 1 >= len(words) or words[after].low not in _BETWEEN_ENDS:
        return low, None, after
    upper = numeral_at(words, after + 1)
    before = words[at - 1].low if at else ""
    joined = words[after].low != "and" or before == "between"
    if upper is None or not joined or upper.last in blocked:
        return low, None, after
    if upper.value < low < 0:
        return upper.value, low, upper.last
    if upper.value <= low:
        return low, None, after
    if before == "from" and not units.unit_after(words, upper.last, plural=True)[0]:
        return low, None, after
    if before == "by" and words[after].low == "to" and moves_by(words, at) and upper.value >= low * 3:
        return low, None, after
    return low * shared_scale(low, upper.value), upper.value, upper.last


def _is_pronoun(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether `one` counts nothing: `one of them`, `no one`, `one U.S.`."""
    if after >= len(words) or words[after].low in _NOT_ONE:
        return True
    follower = words[after + 1] if after + 1 < len(words) else None
    is_alone = follower is None or follower.tag in ("prep", "punct", "det", "to")
    if (
        words[after].tag in ("past", "participle", "ing", "ed")
        and words[after].text[0].islower()
        and is_alone
    ):
        return True
    is_measured = nouns.is_measure(words[after].low)
    return at > 0 and words[at - 1].low in _BEFORE_PRONOUN and not is_measured


def _without_unit(
    words: Sequence[Word], at: int, after: int, low: Decimal, high: Decimal | None, found: list[FoundQuantity]
) -> int:
    """A bare number counts when it is an age between commas, a range, or the object of a verb or bound."""
    before = words[at - 1].low if at else ""
    following = words[after].text if after < len(words) else "."
    if words[at].low in ("one", "zero") and high is None:
        return after
    rated, stop = units.rate_after(words, "", after)
    if rated:
        return add_quantity(words, found, at, stop, low, rated.strip(), high)
    if before in ("below", "above") and words[at].low == "zero":
        return after
    if _is_own_age(words, at, after) and 1 <= low < OLDEST:
        return add_quantity(words, found, at, after, low, "year", high)
    is_named = before == "," and at >= 2 and _is_person(words[at - 2])
    if is_named and following in (",", ".", ";", ")", "—", "–", "―") and 1 <= low < OLDEST:
        if words[at].text.isdigit():
            return add_quantity(words, found, at, after, low, "year", high)
        return after
    op, begin = bound_before(words, at)
    op_after, end = bound_after(words, after)
    elided = noun_elided(words, at, begin, end, found) if low >= 1 and low == low.to_integral_value() else ""
    elided = elided or unit_moved_from(words, begin, found)
    if elided:
        return add_quantity(words, found, at, after, low, elided, high)
    if before == "at" and op == "=" and words[at].text.isdigit() and low <= _HOURS:
        return after
    counts = op != "=" or bool(op_after) or following in MILESTONES or _is_large(words, at, after)
    if counts or high is not None or before in _BARE_AFTER:
        return add_quantity(words, found, at, after, low, "", high)
    return after


def _is_large(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether the figures have a comma between thousands or a word such as million: no label has them."""
    return after > at + 1 or ("," in words[at].text and words[at].text[0].isdigit())


def _is_person(word: Word) -> bool:
    return word.tag == "name" or kind_of_noun(word.low) == "person"


def _is_own_age(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether a bare number is an age: `he is 70.`, `who turned 40 in May`, `people under 30`."""
    if at < 2 or (after < len(words) and words[after].tag not in _ENDING and words[after].text[0].isalnum()):
        return False
    before, first = words[at - 1].low, words[at - 2].low
    if before in _ABOUT_AN_AGE and at > 2:
        before, first = first, words[at - 3].low
    if after + 1 < len(words) and words[after + 1].low in ("older", "younger") and words[after].tag == "and":
        return True
    return before in ("turned", "turns") or (before in _IS and first in ("he", "she", "who", "i"))
