from __future__ import annotations

from datetime import date

import pytest

from workbench.language.dates import dates_in

WEDNESDAY = date(2022, 9, 14)


def _read(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str, str]]:
    return [(text[d.start : d.end], d.first_day, d.last_day) for d in dates_in(text, 0, len(text), published)]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It opened on March 3, 2014.", "March 3, 2014", "2014-03-03", "2014-03-03"),
        ("It opened on 3 March 2014.", "3 March 2014", "2014-03-03", "2014-03-03"),
        ("It opened on 2014-03-03.", "2014-03-03", "2014-03-03", "2014-03-03"),
        ("He arrived Wednesday.", "Wednesday", "2022-09-14", "2022-09-14"),
        ("He arrived on Friday.", "Friday", "2022-09-09", "2022-09-09"),
        ("He will arrive on Friday.", "Friday", "2022-09-16", "2022-09-16"),
        ("It was announced in April.", "in April", "2022-04-01", "2022-04-30"),
        ("The party prepares for an October congress.", "an October", "2022-10-01", "2022-10-31"),
        ("He left yesterday.", "yesterday", "2022-09-13", "2022-09-13"),
        ("He left last week.", "last week", "2022-09-05", "2022-09-11"),
        ("He left last month.", "last month", "2022-08-01", "2022-08-31"),
        ("It ends next year.", "next year", "2023-01-01", "2023-12-31"),
        ("She resigned two years ago.", "two years ago", "2020-01-01", "2020-12-31"),
        ("He played this weekend.", "this weekend", "2022-09-10", "2022-09-11"),
        ("It began in the 1980s.", "the 1980s", "1980-01-01", "1989-12-31"),
        ("A house of the 20th century fell.", "the 20th century", "1901-01-01", "2000-12-31"),
        ("They met on August 10 to 12.", "August 10 to 12", "2022-08-10", "2022-08-12"),
        ("It has stood since 2007.", "2007", "2007-01-01", "2007-12-31"),
        ("In September 2021 it was rejected.", "September 2021", "2021-09-01", "2021-09-30"),
    ],
)
def test_resolves(text: str, words: str, first: str, last: str) -> None:
    """An expression becomes its first and last day, by the publication date and the tense of its clause."""
    assert [(words, first, last)] == _read(text)


@pytest.mark.parametrize(
    "text", ["She may go.", "They march on.", "He paid for 2,014 cars.", "About 2000 people came."]
)
def test_is_no_date(text: str) -> None:
    """Verbs that look like months and counts that look like years are no dates."""
    assert _read(text) == []


def test_without_a_publication_date_only_absolute_dates_are_found() -> None:
    """Nothing is guessed where nobody said when the article appeared."""
    assert _read("It fell in 2014 and rose on Friday.", None) == [("2014", "2014-01-01", "2014-12-31")]


def test_the_first_and_the_last_year_of_the_calendar_do_not_fail() -> None:
    """Arithmetic past the calendar's ends finds nothing instead of failing."""
    text = "Last month, last week, yesterday, two years ago, last decade, on Friday."

    assert isinstance(_read(text, date.min), list)
    assert isinstance(_read("It will end next year, next month, tomorrow.", date.max), list)
