"""Operators that words around a number give it: at least, about, more than, or fewer."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workbench.domain.extraction import FoundQuantity
from workbench.language.measures import TIMES
from workbench.language.noun_kinds import kind_of_noun
from workbench.language.numerals import as_text
from workbench.language.wordlists import word_set
from workbench.language.words import Word

_BOUNDS: tuple[tuple[tuple[str, ...], str], ...] = tuple(
    (tuple(phrase.split()), op)
    for op, phrases in (
        (">=", "at least|no fewer than|no less than|not less than|a minimum of"),
        ("<=", "at most|up to|as many as|as much as|no more than|not more than|a maximum of|within"),
        (">=", "> =|≥|⩾|minimum of|not fewer than"),
        ("<=", "< =|≤|⩽|maximum of"),
        (">", ">"),
        ("<", "<"),
        ("~", "~|≈|∼"),
        (">", "more than|larger than|greater than|higher than|longer than|just over|well over|over|above"),
        (">", "in excess of|exceeding|upwards of|north of|exceed|exceeds|exceeded"),
        (">", "surpass|surpasses|surpassed"),
        (">", "topped|tops|topping|a little over|slightly over"),
        (">=", "as few as|as little as"),
        ("<=", "not exceed|not exceeding|never exceed"),
        ("<", "short of|shy of|just short of|just shy of|a little under|slightly under"),
        ("<", "less than|fewer than|under|below|smaller than|lower than|just under|well under|shorter than"),
        ("~", "about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|circa"),
        ("~", "approx|virtually|more or less|approaching|approached|approaches|nearing|nears|neared"),
    )
    for phrase in phrases.split("|")
)  # fmt: skip
_LONGEST_BOUNDS = sorted(_BOUNDS, key=lambda pair: -len(pair[0]))
_LASTING = word_set(
    "take takes took taken taking last lasts lasted lasting spend spends spent spending span spans spanned"
    " wait waits waited waiting serve serves served serving need needs needed require requires required"
    " has have had having own exceed stay stayed live lived survive survived endure endured"
)
"Verbs whose object is a length of time, so that `over` before it is a bound."
_AFTER_LENGTHS = word_set("ago old later long earlier late away before after younger older in behind")
_PARTITIVES = word_set("all other another only exactly just the")
MILESTONES = word_set("mark barrier threshold milestone")
"What a number is the measure of: `the 500 mark`."
_KEPT_IN_ANCHOR = word_set("all other")
_AT_LEAST_IN_AGE = frozenset({("and", "older"), ("or", "older"), ("and", "up")})
_AT_MOST_IN_AGE = frozenset({("and", "younger"), ("or", "younger")})
_FURTHEST = 4


def add_quantity(
    words: Sequence[Word], found: list[FoundQuantity], first: int, after: int,
    low: Decimal, unit: str, high: Decimal | None = None, op_after: str = "",
) -> int:  # fmt: skip
    """Append a quantity with the bound that the words around it give, and return the index after it."""
    op, begin = bound_before(words, first)
    is_age = unit == "year" and begin > 0 and _is_age_of(words, begin)
    if op == ">" and unit in TIMES and not is_age and _is_lapse(words, begin, first, after):
        op, begin = "=", first
    if high is None:
        after_op, after = bound_after(words, after)
        op = op_after or after_op or op
    stop = words[after - 1].end
    if found and words[begin].start < found[-1].end:
        begin = first
    found.append(
        FoundQuantity(
            words[begin].start, stop, op, as_text(low), as_text(high) if high is not None else "", unit
        )
    )
    return after


def _is_age_of(words: Sequence[Word], begin: int) -> bool:
    """Say whether persons that are not counted stand before the bound: `adults over 18 years`."""
    return kind_of_noun(words[begin - 1].low.removesuffix("s")) == "person" and not any(
        word.tag == "number" for word in words[max(0, begin - 3) : begin]
    )


def _is_lapse(words: Sequence[Word], begin: int, first: int, after: int) -> bool:
    """Say whether `over 18 months` means in the course of them and not longer than they are."""
    if words[begin].low != "over":
        return False
    if first > begin + 1:
        return True
    before = words[begin - 1] if begin else None
    following = words[after].low if after < len(words) else ""
    if following in _AFTER_LENGTHS or before is None:
        return before is None and following not in _AFTER_LENGTHS
    is_length = before.tag in ("prep", "aux", "det", "adv", "sub", "to") or before.low in _LASTING
    return not (is_length or before.low in ("-", "(", "and", "or"))


def bound_before(words: Sequence[Word], first: int) -> tuple[str, int]:
    """Return the operator that the words before a number give it, and where they begin."""
    begin = first
    while begin and words[begin - 1].low in _PARTITIVES and first - begin < _FURTHEST:
        begin -= 1
    if begin < first and words[begin].low == "the" and not _is_mark(words, first):
        return "=", first
    for phrase, op in _LONGEST_BOUNDS:
        size = len(phrase)
        if begin >= size and tuple(word.low for word in words[begin - size : begin]) == phrase:
            if op == ">" and begin > size and words[begin - size - 1].low == "no":
                return "<=", begin - size - 1
            return op, begin - size
    while begin < first and words[begin].low not in _KEPT_IN_ANCHOR:
        begin += 1
    return "=", begin


def _is_mark(words: Sequence[Word], first: int) -> bool:
    """Say whether the number measures a mark that may be passed: `over the 500 mark`."""
    return any(word.low in MILESTONES for word in words[first + 1 : first + 4])


def bound_after(words: Sequence[Word], after: int) -> tuple[str, int]:
    """Return the operator of `or more` and its like after a number, and the index after it."""
    tail = tuple(word.low for word in words[after : after + 2])
    if after + 2 < len(words) and words[after + 2].low == "than":
        return "", after
    is_last = after + 2 >= len(words) or words[after + 2].tag != "number"
    if tail in (("at", "least"), ("at", "most")) and is_last:
        return (">=" if tail[1] == "least" else "<="), after + 2
    if tail == ("or", "so"):
        return "~", after + 2
    if is_plus(words, after):
        return ">=", after + 1
    if tail in _AT_LEAST_IN_AGE:
        return ">=", after + 2
    if tail in _AT_MOST_IN_AGE:
        return "<=", after + 2
    if tail in (("or", "more"), ("or", "above"), ("and", "over"), ("or", "over"), ("and", "above")):
        return ">=", after + 2
    if tail in (("or", "less"), ("or", "fewer"), ("or", "under"), ("and", "under")):
        return "<=", after + 2
    return "", after


def is_plus(words: Sequence[Word], after: int) -> bool:
    """Say whether the `+` of `500+` or the `plus` of `million-plus` follows the number."""
    if after >= len(words):
        return False
    gap = words[after].start - words[after - 1].end
    is_parted = words[after].low == "plus" and words[after].tag == "number"  # parted at a hyphen
    return (words[after].text == "+" and not gap) or (is_parted and gap == 1)
