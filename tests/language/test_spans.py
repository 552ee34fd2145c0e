from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.extraction import FoundDate, FoundQuantity
from workbench.domain.span import Span
from workbench.language.dates import dates_in
from workbench.language.quantities import quantities_in
from workbench.language.wordlists import word_list
from workbench.language.words import words_in

_PIECES = st.sampled_from(
    word_list(
        "one two twenty thirty-four half a an the third 5 12 1,250 3.5 2,50 1990 2014 2014-15 10-15"
        " 18- of '90s 24-year-old per cent percent % $ € -$ USD15 RM40 million dozen hundred"
        " thousand and or to by in from between at least most more than about up ± + - – , . ; : ' ("
        " ) / ^ x × km mg feet inches pounds ounces people ships year years old aged age ages"
        " over-65s his mid-20s 9 out every May March Sept. Monday Friday next last this that the"
        " following same day week weekend month quarter year decade century centuries 20th ago"
        " earlier later before after since until now yesterday spring summer Q3 FY19 week 12/2009"
        " 5/6/2014 2014-03-03 nineteen eighty-four Christmas Day Eve ½ 10⁶ 1e9 № # 5'10 ° C"
    )
)
_TEXTS = st.lists(st.tuples(_PIECES, st.sampled_from([" ", " ", " ", "", "  "])), max_size=25).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)
_ANY_TEXTS = st.one_of(_TEXTS, st.text(max_size=60), st.text("0123456789.,-–/$€%'\" ^x", max_size=30))
_DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


def _found(text: str, published: date | None) -> tuple[list[FoundQuantity], list[FoundDate]]:
    dates = dates_in(text, 0, len(text), published)
    return quantities_in(words_in(text), [Span(one.start, one.end) for one in dates]), dates


def _check_spans(text: str, spans: list[tuple[int, int]]) -> None:
    reached = 0
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert start >= reached
        reached = end


@settings(max_examples=300, deadline=None)
@given(_ANY_TEXTS, st.one_of(st.none(), _DAYS))
def test_quantities_and_dates_are_words_of_the_text(text: str, published: date | None) -> None:
    """Spans lie within the text, hold words without blanks around them, and do not run into each other."""
    quantities, dates = _found(text, published)

    _check_spans(text, [(one.start, one.end) for one in quantities])
    _check_spans(text, [(one.start, one.end) for one in dates])


@settings(max_examples=300, deadline=None)
@given(_ANY_TEXTS)
def test_values_are_plain_decimals(text: str) -> None:
    """Both ends of a quantity are decimals as text, without an exponent, the low one first."""
    for one in _found(text, None)[0]:
        assert "e" not in one.low.lower()
        assert one.op in ("=", "~", "<", "<=", ">", ">=")
        if one.high:
            assert Decimal(one.low) <= Decimal(one.high)
        else:
            assert Decimal(one.low).is_finite()


@settings(max_examples=300, deadline=None)
@given(_ANY_TEXTS, _DAYS)
def test_a_date_has_two_days_in_order_or_none(text: str, published: date) -> None:
    """Settled dates run forward; the others have no day at all."""
    for one in _found(text, published)[1]:
        if one.first_day or one.last_day:
            assert date.fromisoformat(one.last_day) - date.fromisoformat(one.first_day) >= timedelta(0)


@settings(max_examples=200, deadline=None)
@given(_TEXTS, _DAYS, st.integers(0, 40))
def test_a_sentence_is_read_alike_wherever_it_stands(text: str, published: date, shift: int) -> None:
    """Offsets count from the beginning of the whole text."""
    before = "\n" * shift
    alone = dates_in(text, 0, len(text), published)
    moved = dates_in(before + text, shift, shift + len(text), published)

    assert [(one.start + shift, one.end + shift, one.first_day) for one in alone] == [
        (one.start, one.end, one.first_day) for one in moved
    ]
