from __future__ import annotations

import pytest

from workbench.language.quantities import quantities_in
from workbench.language.words import words_in


def _read(text: str) -> list[tuple[str, str, str, str, str]]:
    return [(text[q.start : q.end], q.op, q.low, q.high, q.unit) for q in quantities_in(words_in(text))]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Police said 9 were arrested.", "person"),
        ("At least 40 were killed on the road.", ">= person"),
        ("The blast killed three and wounded dozens.", "person"),
        ("Guards arrested 34 in raids.", "person"),
        ("The toll rose to 45.", "person"),
        ("There were 60 aboard.", "person"),
        ("She is a mother of two.", "child"),
        ("The boat had a crew of 23.", "person"),
        ("The 12 who spoke were miners.", "person"),
        ("Ten were women.", "woman"),
        ("Two of the ferries were lost.", "ferry"),
    ],
)
def test_a_bare_number_counts_what_its_clause_tells(text: str, unit: str) -> None:
    """Victims, crews and parts of a whole are counted without their noun."""
    (found,) = _read(text)

    assert f"{found[1]} {found[4]}".removeprefix("= ") == unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("In the fire, 14 soldiers died and 21 were wounded.", ["soldier", "soldier"]),
        ("The clinic has 20 beds; 18 are full.", ["bed", "bed"]),
        ("It runs 30 shops and will open 12 more.", ["shop", "shop"]),
        ("It carried 70 passengers, 61 of them tourists.", ["passenger", "passenger"]),
        ("The side won 12 of its last 15 games.", ["game", "game"]),
        ("Seven of the nine judges agreed.", ["judge", "judge"]),
        ("Three of Germany's 16 states voted no.", ["state", "state"]),
        ("The bill passed by 215 votes to 205.", ["vote", "vote"]),
        ("Of the 200 houses, 40 were burned.", ["house", "house"]),
        ("It sold 12,000 vans in spring, 14,000 in summer.", ["van", "van"]),
        ("France has 67 million people and Germany 83 million.", ["person", "person"]),
        ("The number of deaths rose by 1,234 to 45,678.", ["death", "death"]),
        ("Arrests fell to 312.", ["arrest"]),
        ("The town of 12,000 lies 30 miles south.", ["person", "mile"]),
    ],
)
def test_a_bare_number_counts_what_its_sentence_counts(text: str, units: list[str]) -> None:
    """The noun that was counted before or after goes for the number without one."""
    assert [found[4] for found in _read(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "The 737 was grounded.",
        "Windows 10 was released.",
        "One of them left.",
        "He lives at 10 Kingsway Street.",
        "The show returns at 8.",
        "See https://news.example/2020/05/30%25 for more.",
    ],
)
def test_numbers_of_names_streets_hours_and_addresses_count_nothing(text: str) -> None:
    """What only names a thing states no amount."""
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tens of thousands of people", ("tens of thousands of people", ">=", "20000", "", "person")),
        ("hundreds of millions of euros", ("hundreds of millions of euros", ">=", "200000000", "", "euro")),
        ("a couple of dozen boats", ("a couple of dozen boats", "~", "24", "", "boat")),
        ("a couple hundred fans", ("a couple hundred fans", "~", "200", "", "fan")),
        ("one child in four", ("one child in four", "=", "0.25", "", "share")),
        ("one person in every five", ("one person in every five", "=", "0.2", "", "share")),
        ("profit fell a third to the lowest", ("a third", "=", "0.3333", "", "share")),
        ("cut by a fifth", ("a fifth", "=", "0.2", "", "share")),
        ("one million-plus readers", ("one million-plus readers", ">=", "1000000", "", "reader")),
        ("the 65-and-over group", ("65-and-over", ">=", "65", "", "year")),
        ("a magnitude 6.1 quake", ("6.1", "=", "6.1", "", "magnitude")),
        ("his sister, 12, fled", ("12", "=", "12", "", "year")),
    ],
)
def test_an_amount_by_its_size_or_part(text: str, found: tuple[str, str, str, str, str]) -> None:
    """Tens of thousands are a bound, a couple of dozen about so many; parts are shares."""
    assert [found] == _read(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Shares fell 12 cents to 45 cents.", [("12", ""), ("45", "")]),
        ("Prices rose from 12 to 45 cents.", [("12", ""), ("45", "")]),
        ("The price was cut from 30 to 20 euros.", [("30", ""), ("20", "")]),
        ("Sales rose from $2 to $3 billion.", [("2000000000", ""), ("3000000000", "")]),
        ("Prices range from 12 cents to 45 cents.", [("12", "45")]),
        ("Sales will grow 3 to 5 percent.", [("3", "5")]),
    ],
)
def test_what_moves_has_two_amounts_and_no_range(text: str, values: list[tuple[str, str]]) -> None:
    """A rise from one amount to another states both; what lies between is a range."""
    found = _read(text)

    assert [(low, high) for _, _, low, high, _ in found] == values
    assert len({unit for *_, unit in found}) == 1


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("He jumped 5m, or 16 feet.", ["metre", "foot"]),
        ("The wall is 5m (16ft) high.", ["metre", "foot"]),
        ("A 5m x 3m room.", ["metre", "metre"]),
        ("It sold 5m phones in boxes of 12 inches.", ["phone", "inch"]),
    ],
)
def test_an_m_beside_another_length_is_a_metre(text: str, units: list[str]) -> None:
    """Before what it counts it is a million."""
    assert [found[4] for found in _read(text)] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Some eleven Iraqis met.", ["Iraqi"]),
        ("The five Chinese were freed.", ["Chinese"]),
        ("The five Chinese ships left.", ["ship"]),
        ("It ended a four day rally.", ["day"]),
        ("It had a 6 point gain.", ["point"]),
        ("It has two time zones.", ["zone"]),
        ("About 8 million low- and middle-income Americans pay.", ["American"]),
        ("Five senior Republicans left.", ["Republican"]),
        ("They gave Ford 5 million shares.", ["share"]),
        ("It needs a USB 1.1 connection.", []),
        ("Growth in China 6.5 percent was strong.", ["percent"]),
        ("The videos, one captured by police, were shown.", []),
        ("The camp has one unarmed man.", ["man"]),
        ("A farmer lost 300 sheep.", ["sheep"]),
        ("Work on the 737 replacement has begun.", []),
        ("It helps people under 30 engage in service.", ["year"]),
        ("She took 12 college savings plans.", ["plan"]),
        ("Prizes of 12,000, 8,000 and 5,000 dollars.", ["dollar", "dollar", "dollar"]),
        ("Some need two or three of the 18 tasks.", ["task", "task"]),
        ("Less than half of 1 percent are rich.", ["percent"]),
        ("3 TO 4 DAYS PASSED.", ["day"]),
        ("They gave $3million.", ["dollar"]),
    ],
)
def test_what_a_number_counts_by_the_words_after_it(text: str, units: list[str]) -> None:
    """Peoples, described nouns, lists and parts of a percent."""
    assert [found[4] for found in _read(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "This is rare [13 - 14], as is known [7].",
        "The iPhone 4 return rate is low.",
        "Call +1 212-555-0100 now.",
        "The 9th Circuit agreed.",
        "He lives at 131 West 23rd Street.",
        "There is a lack of one.",
    ],
)
def test_numbers_of_notes_products_telephones_and_courts_count_nothing(text: str) -> None:
    """What only names or refers states no amount."""
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "op", "low", "unit"),
    [
        ("The price tops $50.", ">", "50", "dollar"),
        ("It exceeded 40 degrees.", ">", "40", "degree"),
        ("Speeds must not exceed 30 km/h.", "<=", "30", "kilometre per hour"),
        ("It fell just short of 3,000 votes.", "<", "3000", "vote"),
        ("Sales approached $5 billion.", "~", "5000000000", "dollar"),
        ("As few as 12 people came.", ">=", "12", "person"),
        ("She is nearly 40.", "~", "40", "year"),
        ("Adults over 18 can vote.", ">", "18", "year"),
        ("Adults over 18 years can vote.", ">", "18", "year"),
        ("Those over 65 pay less.", ">", "65", "year"),
        ("It grew over 18 months.", "=", "18", "month"),
        ("It made 5 tons of steel per hour.", "=", "5", "ton per hour"),
        ("He drank two litres of water a day.", "=", "2", "litre per day"),
        ("The jump measured 8.95m.", "=", "8.95", "metre"),
    ],
)
def test_bounds_and_units_of_one_amount(text: str, op: str, low: str, unit: str) -> None:
    """Verbs that set a bound, ages of groups, rates of what there is so much of."""
    (found,) = _read(text)

    assert (found[1], found[2], found[4]) == (op, low, unit)


def test_two_ages_joined_by_and_are_two() -> None:
    """`between` makes a range of them."""
    assert [found[2] for found in _read("Twins aged 7 and 9 won.")] == ["7", "9"]
    assert [found[3] for found in _read("Twins aged between 7 and 9 won.")] == ["9"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A 7.8 magnitude quake hit.", ["7.8 magnitude"]),
        ("A quake measuring 7.8 hit.", ["7.8 magnitude"]),
        ("It was 7.8 on the Richter scale.", ["7.8 magnitude"]),
        ("The rate is 4.2 percent, down from 4.5.", ["4.2 percent", "4.5 percent"]),
        ("It has 45 shops, up from 30.", ["45 shop", "30 shop"]),
        ("The gap was 0.3 of a point.", ["0.3 point"]),
        ("She won in 9.58s.", ["9.58 second"]),
        ("A $1-billion-plus deal.", ["1000000000 dollar"]),
        ("A 5,000-strong crowd sang.", ["5000 person"]),
        ("A 60-40 split.", ["60 percent", "40 percent"]),
        ("A third as many came.", ["0.3333 share"]),
        ("The index lost 53.5 points, closing at 1,387.7.", ["53.5 point", "1387.7 point"]),
        ("The prison population stood at 200,000.", ["200000 person"]),
        ("It was –5°C in Oslo.", ["-5 degree Celsius"]),
        ("The bill passed 219–212.", ["219 vote", "212 vote"]),
        ("The share fell to 245p.", ["245 penny"]),
        ("The firm hired 2,000 in all.", ["2000 "]),
        ("He swam 200m in two minutes.", ["200 metre", "2 minute"]),
        ("It covers pages 12-15.", []),
        ("A six-figure sum was paid.", []),
    ],
)
def test_strengths_splits_and_amounts_by_what_is_near(text: str, found: list[str]) -> None:
    """The words around a number tell its unit."""
    assert [f"{low} {unit}" for _, _, low, _, unit in _read(text)] == found
