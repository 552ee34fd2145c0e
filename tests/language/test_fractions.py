from __future__ import annotations

from decimal import Decimal

import pytest

from workbench.language.fractions import numeral_at, ratio
from workbench.language.glued import parted
from workbench.language.words import words_in


def _value(text: str) -> Decimal | None:
    words = parted(words_in(text))
    numeral = numeral_at(words, 0)
    return numeral.value if numeral is not None and numeral.last == len(words) else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two and a half", "2.5"),
        ("two and a half million", "2500000"),
        ("four million and a half", "4500000"),
        ("six and three quarters", "6.75"),
        ("three quarters", "0.75"),
        ("two-thirds", "0.6667"),
        ("7/8", "0.875"),
        ("2 1/2", "2.5"),
        ("4½", "4.5"),
        ("⅓", "0.3333"),
        ("quarter million", "250000"),
        ("minus eleven", "-11"),
        ("-3.5", "-3.5"),
        ("three hundred and two thousand", "302000"),
        ("five thousand 2 hundred and 41", "5241"),
        ("hundred thousand", "100000"),
        ("eleven point zero four", "11.04"),
        ("2 345 678", "2345678"),
        (".75", "0.75"),
        ("six-hundred-fifty", "650"),
        ("2mil", "2000000"),
    ],
)
def test_reads_a_number(text: str, value: str) -> None:
    """Parts, signs, scales and spoken decimals make one exact number."""
    assert Decimal(value) == _value(text)


@pytest.mark.parametrize("text", ["9/11", "24/7", "fifty-fifty", "five seconds", "10/5/3"])
def test_is_no_single_number(text: str) -> None:
    """Names, days and counted seconds are no parts."""
    assert _value(text) is None


def test_plus_or_minus_is_no_sign() -> None:
    """The margin of a poll is not below zero."""
    words = words_in("plus or minus three points")

    assert numeral_at(words, 2) is None


def test_a_part_is_exact_where_six_decimals_hold_it() -> None:
    """Other parts are rounded to four significant digits."""
    assert [Decimal("0.1875"), Decimal("0.3333"), Decimal("0.01429")] == [
        ratio(Decimal(3), Decimal(16)),
        ratio(Decimal(1), Decimal(3)),
        ratio(Decimal(1), Decimal(70)),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-.25", "-0.25"),
        ("7,50", "7.5"),
        ("3'400'000", "3400000"),
        ("40 000", "40000"),
        ("2 345 678,25", "2345678.25"),
        ("3 , 118", "3118"),
        ("6 . 5", "6.5"),
        ("4e6", "4000000"),
        ("7.5x10^-2", "0.075"),
        ("7.5 × 10⁴", "75000"),
        ("7.5x10-2", "0.075"),
        ("2^10", "1024"),
        ("three hundreds", "300"),
        ("six thousand million", "6000000000"),
        ("nine million, six hundred", "9000600"),
        ("two billion and half a million", "2000500000"),
        ("three quarter million", "750000"),
        ("one and a half dozen", "18"),
        ("3 1/2 million", "3500000"),
        ("5/9", "0.5556"),
        ("4/3", "1.3333"),
        ("3 / 8", "0.375"),
        ("twenty-four-hundredths", "0.24"),
        ("three hundred and sixty-one hundredths", "300.61"),
        ("seven hundred and two thirds", "700.6667"),
        ("two and a half hundred", "250"),
        ("three-quarters of a million", "750000"),
        ("4 mn", "4000000"),
        ("one two hundredth", "0.005"),
        ("one one hundred and twenty-fifth", "0.008"),
        ("6.5 k", "6500"),
    ],
)
def test_reads_figures_of_every_style(text: str, value: str) -> None:
    """Decimal commas, blanks between groups, powers, and marks set apart make one exact number."""
    assert Decimal(value) == _value(text)


def test_a_comma_parts_what_is_not_the_rest_of_a_number() -> None:
    """`two million, five` are two numbers: only hundreds and thousands go on after a comma."""
    assert _value("two million, five") is None
