from __future__ import annotations

import pytest

from workbench.language.quantities import quantities_in
from workbench.language.words import words_in


def _read(text: str) -> list[tuple[str, str, str, str, str]]:
    return [(text[q.start : q.end], q.op, q.low, q.high, q.unit) for q in quantities_in(words_in(text))]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("a pay of $18 an hour", "$18 an hour", "18", "", "dollar per hour"),
        ("wells that give 900 barrels a day", "900 barrels a day", "900", "", "barrel per day"),
        ("it runs 90 km/h", "90 km/h", "90", "", "kilometre per hour"),
        ("it speeds up by 3 m/s²", "3 m/s²", "3", "", "metre per square second"),
        ("it speeds up by 3 m/s^2", "3 m/s^2", "3", "", "metre per square second"),
        ("it drinks 7 l/100 km", "7 l/100 km", "7", "", "litre per 100 km"),
        ("it sends 3 Mbit/s", "3 Mbit/s", "3", "", "megabit per second"),
        ("rents of $40 per square foot", "$40 per square foot", "40", "", "dollar per square foot"),
        ("from $2.50 to $3 a gallon", "$2.50 to $3 a gallon", "2.5", "3", "dollar per gallon"),
        ("they meet six times a week", "six times a week", "6", "", "time per week"),
        ("a $60,000-a-year post", "$60,000-a-year", "60000", "", "dollar per year"),
        ("a $3 million-a-year post", "$3 million-a-year", "3000000", "", "dollar per year"),
    ],
)
def test_a_rate_names_what_it_is_per(text: str, words: str, low: str, high: str, unit: str) -> None:
    """Money, measures and times take the `per` after them into their unit."""
    assert [(words, "=", low, high, unit)] == _read(text)


@pytest.mark.parametrize(
    ("text", "words", "low", "unit"),
    [
        ("it costs 20 Swiss francs", "20 Swiss francs", "20", "Swiss franc"),
        ("it costs 20 Canadian dollars", "20 Canadian dollars", "20", "Canadian dollar"),
        ("it costs C$20", "C$20", "20", "Canadian dollar"),
        ("it costs EUR 2.5 million", "EUR 2.5 million", "2500000", "euro"),
        ("it costs 30 million USD", "30 million USD", "30000000", "dollar"),
        ("it costs 115GBP", "115GBP", "115", "pound"),
        ("it costs $1.5-million", "$1.5-million", "1500000", "dollar"),
        ("it costs $2.1T", "$2.1T", "2100000000000", "dollar"),
        ("it costs 4 dollars 25 cents", "4 dollars 25 cents", "4.25", "dollar"),
        ("it costs 60p", "60p", "60", "penny"),
        ("it costs 400 won", "400 won", "400", "won"),
        ("they sold a $15 ticket", "$15", "15", "dollar"),
        ("it costs USD15m", "USD15m", "15000000", "dollar"),
        ("it costs RM40", "RM40", "40", "ringgit"),
        ("it costs $US40 million", "$US40 million", "40000000", "dollar"),
        ("it costs $A40", "$A40", "40", "Australian dollar"),
        ("it costs Rs.400", "Rs.400", "400", "rupee"),
        ("it costs 400 Rs", "400 Rs", "400", "rupee"),
        ("it costs $1.5-bn", "$1.5-bn", "1500000000", "dollar"),
        ("it costs 4.000.000 euros", "4.000.000 euros", "4000000", "euro"),
        ("it costs $.40", "$.40", "0.4", "dollar"),
        ("it costs R40 million", "R40 million", "40000000", "rand"),
        ("it costs KSh 400", "KSh 400", "400", "Kenyan shilling"),
        ("it costs MEUR 40", "MEUR 40", "40000000", "euro"),
        ("it costs 40 kUSD", "40 kUSD", "40000", "dollar"),
        ("it costs $40 M", "$40 M", "40000000", "dollar"),
        ("it costs Rupees 400", "Rupees 400", "400", "rupee"),
        ("it costs 40 Brunei dollars", "40 Brunei dollars", "40", "Brunei dollar"),
        ("it costs 40 lei", "40 lei", "40", "leu"),
        ("it lost -$40", "-$40", "-40", "dollar"),
        ("it lost minus €40", "minus €40", "-40", "euro"),
        ("it costs $4 and thirty cents", "$4 and thirty cents", "4.3", "dollar"),
    ],
)
def test_reads_money(text: str, words: str, low: str, unit: str) -> None:
    """Signs, codes and names of currencies stand before or after the number."""
    assert [(words, "=", low, "", unit)] == _read(text)


def test_a_bound_joined_to_money_keeps_the_currency() -> None:
    """`plus` after a hyphen is a bound of the amount."""
    assert _read("it costs $400-plus") == [("$400-plus", ">=", "400", "", "dollar")]


@pytest.mark.parametrize("text", ["three real gains", "two crown princes", "six mark sheets"])
def test_a_common_word_is_no_currency(text: str) -> None:
    """Names of money that are words of their own need a nation or a large number."""
    assert all(unit not in ("real", "crown", "mark") for *_, unit in _read(text))


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("a load of 30kg", "30kg", "30", "", "kilogram"),
        ("a field of 4 km²", "4 km²", "4", "", "square kilometre"),
        ("a field of 4 sq. miles", "4 sq. miles", "4", "", "square mile"),
        ("a 2,000-square-foot flat", "2,000-square-foot", "2000", "", "square foot"),
        ("a day of 31°C", "31°C", "31", "", "degree Celsius"),
        ("a day of 88 degrees Fahrenheit", "88 degrees Fahrenheit", "88", "", "degree Fahrenheit"),
        ("a night of -7 degrees", "-7 degrees", "-7", "", "degree"),
        ("5 feet 3 inches of snow", "5 feet 3 inches", "5.25", "", "foot"),
        ("a 6-foot-3 goalkeeper", "6-foot-3", "6.25", "", "foot"),
        ("a 2m tall fence", "2m", "2", "", "metre"),
        ("12 light years away", "12 light years", "12", "", "light-year"),
        ("20 mg to 30 mg of it", "20 mg to 30 mg", "20", "30", "milligram"),
        ("15 to 20 per cent of it", "15 to 20 per cent", "15", "20", "percent"),
        ("15-20% of it", "15-20%", "15", "20", "percent"),
        ("15–20 metres of it", "15–20 metres", "15", "20", "metre"),
        ("half a percentage point", "half a percentage point", "0.5", "", "percentage point"),
        ("a half-mile walk", "half-mile", "0.5", "", "mile"),
        ("three-quarters of an acre", "three-quarters of an acre", "0.75", "", "acre"),
        ("two-and-a-half years", "two-and-a-half years", "2.5", "", "year"),
        ("a quarter of a million homes", "a quarter of a million homes", "250000", "", "home"),
        ("seven out of every 10 homes", "seven out of every 10 homes", "0.7", "", "share"),
        ("they cut it by half", "half", "0.5", "", "share"),
        ("it costs $15-20", "$15-20", "15", "20", "dollar"),
        ("it costs USD 1.2-1.5 bn", "USD 1.2-1.5 bn", "1200000000", "1500000000", "dollar"),
        ("it costs $15-20 million", "$15-20 million", "15000000", "20000000", "dollar"),
        ("it costs 15-20 million euros", "15-20 million euros", "15000000", "20000000", "euro"),
        ("a rise of half a percent", "half a percent", "0.5", "", "percent"),
        ("a tenth of one per cent", "a tenth of one per cent", "0.1", "", "percent"),
        ("7 pounds 4 ounces of it", "7 pounds 4 ounces", "7.25", "", "pound"),
        ("a 60 - acre farm", "60 - acre", "60", "", "acre"),
        ("a 7 1/2-foot plank", "7 1/2-foot", "7.5", "", "foot"),
        ("a 10ft-high wall", "10ft", "10", "", "foot"),
        ("40 kilowatt hours of it", "40 kilowatt hours", "40", "", "kilowatt hour"),
        ("40 megawatt-hours of it", "40 megawatt-hours", "40", "", "megawatt hour"),
        ("wells of 40 barrels-a-day", "40 barrels-a-day", "40", "", "barrel per day"),
        ("40 fluid ounces of it", "40 fluid ounces", "40", "", "fluid ounce"),
        ("a cut of 25 basis points", "25 basis points", "25", "", "basis point"),
        ("a 100 - meter track", "100 - meter", "100", "", "metre"),
        ("a half - mile track", "half - mile", "0.5", "", "mile"),
        ("a 3 ton lorry", "3 ton", "3", "", "ton"),
        ("three stone walls", "three stone walls", "3", "", "wall"),
        ("he stands five foot two.", "five foot two", "5.1667", "", "foot"),
        ("a 5-foot-9-inch runner", "5-foot-9-inch", "5.75", "", "foot"),
        ("a screen of 10″", "10″", "10", "", "inch"),
        ("a 3L jug", "3L", "3", "", "litre"),
        ("the 100m final", "100m", "100", "", "metre"),
        ("6 sq. in. of skin", "6 sq. in", "6", "", "square inch"),
        ("a tank of 6 ft³", "6 ft³", "6", "", "cubic foot"),
        ("12 fl. oz. of milk", "12 fl. oz", "12", "", "fluid ounce"),
        ("12 Nm of torque", "12 Nm", "12", "", "newton metre"),
        ("12 deg C outside", "12 deg C", "12", "", "degree Celsius"),
        ("9 cents per kilowatt hour", "9 cents per kilowatt hour", "9", "", "cent per kilowatt hour"),
        ("two-and-a-half million tonnes", "two-and-a-half million tonnes", "2500000", "", "tonne"),
        ("its two hundredth year", "two hundredth", "200", "", "ordinal"),
        ("the one hundred and fiftieth visit", "one hundred and fiftieth", "150", "", "ordinal"),
        ("nearly a fifth of it", "nearly a fifth", "0.2", "", "share"),
    ],
)
def test_reads_measures_and_parts(text: str, words: str, low: str, high: str, unit: str) -> None:
    """Spellings of a measure have one name, and a part of a measure is so much of it."""
    found = [(anchor, low, high, unit) for anchor, _, low, high, unit in _read(text)]

    assert [(words, low, high, unit)] == found


def test_a_unit_is_shared_by_two_numbers() -> None:
    """The measure after the second number is the first one's too."""
    found = [(low, unit) for _, _, low, _, unit in _read("doses of 20 and 35 mg")]

    assert found == [("20", "milligram"), ("35", "milligram")]


@pytest.mark.parametrize("text", ["a yard of 20 by 30 feet", "a 20-by-30-foot yard", "a yard of 20 x 30 ft"])
def test_both_sides_have_the_unit_of_the_second(text: str) -> None:
    """Sides of a plot share one unit."""
    assert [(low, unit) for _, _, low, _, unit in _read(text)] == [("20", "foot"), ("30", "foot")]


def test_or_more_may_stand_before_the_noun() -> None:
    """The bound between number and noun is read."""
    assert _read("six or more ships") == [("six or more ships", ">=", "6", "", "ship")]


def test_a_score_with_a_dash_is_two_numbers() -> None:
    """A dash without blanks joins the two sides of a score."""
    assert [(low, unit) for _, _, low, _, unit in _read("lost 4–1")] == [("4", "point"), ("1", "point")]


@pytest.mark.parametrize("text", ["after 9/11 they left", "open 24/7 all year"])
def test_a_slash_in_a_name_is_no_part(text: str) -> None:
    """Days and round-the-clock hours are no quantities."""
    assert _read(text) == []
