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
        ("It opened on March 3 , 2014.", "March 3 , 2014", "2014-03-03", "2014-03-03"),
        ("It opened on the third of March 2014.", "the third of March 2014", "2014-03-03", "2014-03-03"),
        ("It opened on 3/Mar/2014.", "3/Mar/2014", "2014-03-03", "2014-03-03"),
        ("It opened on 25/3/14.", "25/3/14", "2014-03-25", "2014-03-25"),
        ("It opened on march 3rd 2014.", "march 3rd 2014", "2014-03-03", "2014-03-03"),
        ("It opened in May last year.", "May last year", "2021-05-01", "2021-05-31"),
        ("It opened on May 6 this year.", "May 6 this year", "2022-05-06", "2022-05-06"),
        ("It fell in Q3 2019.", "Q3 2019", "2019-07-01", "2019-09-30"),
        ("It fell in the second quarter of 2019.", "the second quarter of 2019", "2019-04-01", "2019-06-30"),
        ("It fell in the first quarter.", "the first quarter", "2022-01-01", "2022-03-31"),
        ("It fell in the second half of 2019.", "the second half of 2019", "2019-07-01", "2019-12-31"),
        ("It ended in fiscal year FY19.", "FY19", "2019-01-01", "2019-12-31"),
        ("It began in the summer of 2014.", "the summer of 2014", "2014-06-01", "2014-08-31"),
        ("It began in the '90s.", "'90s", "1990-01-01", "1999-12-31"),
        ("It began in the seventies.", "seventies", "1970-01-01", "1979-12-31"),
        ("It began in the nineteenth century.", "the nineteenth century", "1801-01-01", "1900-12-31"),
        ("It ran in the 2013-14 season.", "2013-14", "2013-01-01", "2014-12-31"),
        ("It ran from May to June 2014.", "from May to June 2014", "2014-05-01", "2014-06-30"),
        ("It ran from Nov. 2 to Feb. 5, 2014.", "Nov. 2 to Feb. 5, 2014", "2013-11-02", "2014-02-05"),
        ("It ran between May 2 and yesterday.", "May 2 and yesterday", "2022-05-02", "2022-09-13"),
        ("It ran from 2007 to the end of 2009.", "2007 to the end of 2009", "2007-01-01", "2009-12-31"),
        ("He left two days after May 6, 2014.", "two days after May 6, 2014", "2014-05-08", "2014-05-08"),
        ("He left in the week of May 6, 2014.", "week of May 6, 2014", "2014-05-05", "2014-05-11"),
        ("He left on Monday last week.", "Monday last week", "2022-09-05", "2022-09-05"),
        ("He left on Friday the 9th.", "Friday the 9th", "2022-09-09", "2022-09-09"),
        ("He left the day before yesterday.", "the day before yesterday", "2022-09-12", "2022-09-12"),
        ("He will go on the 5th of next month.", "the 5th of next month", "2022-10-05", "2022-10-05"),
        ("He left earlier in the week.", "earlier in the week", "2022-09-12", "2022-09-18"),
        ("It stood in the 1800s.", "the 1800s", "1800-01-01", "1899-12-31"),
        ("It opened in 12/2009.", "12/2009", "2009-12-01", "2009-12-31"),
        ("It rained from Monday to Friday.", "Monday to Friday", "2022-09-05", "2022-09-09"),
        ("It closed at the end of May.", "the end of May", "2022-05-01", "2022-05-31"),
        ("It rained most of 2014.", "2014", "2014-01-01", "2014-12-31"),
        ("It was the last week of June 2014.", "the last week of June 2014", "2014-06-23", "2014-06-29"),
        ("It was in nineteen seventy-six.", "nineteen seventy-six", "1976-01-01", "1976-12-31"),
        ("It was in May two thousand and nine.", "May two thousand and nine", "2009-05-01", "2009-05-31"),
        ("It was April '76.", "April '76", "1976-04-01", "1976-04-30"),
        ("It was in week 9 of 2014.", "week 9 of 2014", "2014-02-24", "2014-03-02"),
        ("It was in 2014-W09.", "2014-W09", "2014-02-24", "2014-03-02"),
        ("It was the ninth week of 2014.", "the ninth week of 2014", "2014-02-24", "2014-03-02"),
        ("It was the last week of 2014.", "the last week of 2014", "2014-12-22", "2014-12-28"),
        ("It was the second week of May 2014.", "the second week of May 2014", "2014-05-05", "2014-05-11"),
        ("It was the first Monday of May 2014.", "the first Monday of May 2014", "2014-05-05", "2014-05-05"),
        ("It is the last day of next month.", "the last day of next month", "2022-10-31", "2022-10-31"),
        ("It rained over the weekend.", "the weekend", "2022-09-10", "2022-09-11"),
        ("It was the winter of 2013-14.", "the winter of 2013-14", "2013-12-01", "2014-02-28"),
        ("It was built a century ago.", "a century ago", "1922-01-01", "1922-12-31"),
        ("Towers of the 12th and 13th centuries.", "the 12th and 13th centuries", "1101-01-01", "1300-12-31"),
        ("It was in fiscal 2014.", "fiscal 2014", "2014-01-01", "2014-12-31"),
        ("It was the drought of 2014.", "2014", "2014-01-01", "2014-12-31"),
        (
            "It rose in the first nine months of 2014.",
            "the first nine months of 2014",
            "2014-01-01",
            "2014-09-30",
        ),
        (
            "It fell in the last two months of last year.",
            "the last two months of last year",
            "2021-11-01",
            "2021-12-31",
        ),
        ("It fell last quarter.", "last quarter", "2022-04-01", "2022-06-30"),
        ("It fell in 4Q 2014.", "4Q 2014", "2014-10-01", "2014-12-31"),
        ("It was sung in '90s style.", "'90s", "1990-01-01", "1999-12-31"),
        ("The fleet sailed in 1412.", "1412", "1412-01-01", "1412-12-31"),
        ("It ran January-March.", "January-March", "2022-01-01", "2022-03-31"),
        ("It ran Monday-Friday.", "Monday-Friday", "2022-09-05", "2022-09-09"),
        ("It will run from today to Friday.", "today to Friday", "2022-09-14", "2022-09-16"),
        ("It must end by the end of the year.", "the end of the year", "2022-12-31", "2022-12-31"),
        ("It has to end between now and 2040.", "now and 2040", "2022-09-14", "2040-12-31"),
        ("It opened in the spring.", "the spring", "2022-03-01", "2022-05-31"),
        ("It will reopen in the winter.", "the winter", "2022-12-01", "2023-02-28"),
        ("Profits rose in the second quarter.", "the second quarter", "2022-04-01", "2022-06-30"),
        ("Profits rose in the third quarter.", "the third quarter", "2022-07-01", "2022-09-30"),
        ("Profits will fall in the third quarter.", "the third quarter", "2022-07-01", "2022-09-30"),
        ("The bridge will be completed in May.", "in May", "2023-05-01", "2023-05-31"),
        ("The bridge may be opened on Friday.", "Friday", "2022-09-16", "2022-09-16"),
        ("The vote is expected on Friday.", "Friday", "2022-09-16", "2022-09-16"),
        ("It should have been built in May.", "in May", "2022-05-01", "2022-05-31"),
        ("It agreed in May to begin work.", "in May", "2022-05-01", "2022-05-31"),
        ("The school closed in October due to rain.", "in October", "2021-10-01", "2021-10-31"),
        ("It will be held on Friday, officials said.", "Friday", "2022-09-16", "2022-09-16"),
        ("It froze in October.", "in October", "2021-10-01", "2021-10-31"),
        ("He lands on Wednesday.", "Wednesday", "2022-09-14", "2022-09-14"),
        ("It will open on Wednesday.", "Wednesday", "2022-09-14", "2022-09-14"),
        ("He will leave next Friday.", "next Friday", "2022-09-23", "2022-09-23"),
        ("He left last Monday.", "last Monday", "2022-09-05", "2022-09-05"),
        ("On Friday, May 3, the council met.", "Friday, May 3", "2019-05-03", "2019-05-03"),
        ("It met on Thursday, September 8.", "Thursday, September 8", "2022-09-08", "2022-09-08"),
        ("A decade ago he was a clerk.", "A decade ago", "2012-01-01", "2012-12-31"),
        ("Half a century ago it burned.", "Half a century ago", "1972-01-01", "1972-12-31"),
        ("It fell a fortnight ago.", "a fortnight ago", "2022-08-29", "2022-09-04"),
        ("He ran it from 2010 to the present.", "2010 to the present", "2010-01-01", "2022-09-14"),
        ("He lost in the year to March.", "the year to March", "2021-04-01", "2022-03-31"),
        (
            "It was the fiscal year ended June 30, 2019.",
            "the fiscal year ended June 30, 2019",
            "2018-07-01",
            "2019-06-30",
        ),
        ("In the week ended June 12 it rose.", "the week ended June 12", "2022-06-06", "2022-06-12"),
        ("It ran for two weeks from July 3.", "July 3", "2022-07-03", "2022-07-16"),
        ("It was the 3rd month of 2021.", "the 3rd month of 2021", "2021-03-01", "2021-03-31"),
        ("It fell in Q1-2019.", "Q1-2019", "2019-01-01", "2019-03-31"),
        ("It ran from October to January.", "from October to January", "2021-10-01", "2022-01-31"),
        ("It will run from August to October.", "from August to October", "2022-08-01", "2022-10-31"),
        ("The June vote was lost.", "June", "2022-06-01", "2022-06-30"),
        ("The mill showed on Tuesday the first of them.", "Tuesday", "2022-09-13", "2022-09-13"),
        ("He left on Boxing Day 2014.", "Boxing Day 2014", "2014-12-26", "2014-12-26"),
        ("He left on Good Friday.", "Good Friday", "2022-04-15", "2022-04-15"),
        ("It opened on 14 feb.", "14 feb.", "2022-02-14", "2022-02-14"),
        ("It opened on may 6th.", "may 6th", "2022-05-06", "2022-05-06"),
        ("He left this past month.", "this past month", "2022-08-01", "2022-08-31"),
    ],
)
def test_resolves(text: str, words: str, first: str, last: str) -> None:
    """An expression becomes its first and last day, by the publication date and the tense of its clause."""
    assert [(words, first, last)] == _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "She may go.",
        "They march on.",
        "He paid for 2,014 cars.",
        "About 2000 people came.",
        "A hole of 2000 gallons.",
        "A village with a population of 2000.",
        "He ran 1500 m.",
        "An august body met.",
        "Nineteen eighty people came.",
        "Support was rated in the mid-40s.",
        "Parts 2015-13-40 and 978-0-306 fit.",
        "He said that day labourers fell ill.",
        "June said the house was cold.",
        "He met June at the station.",
        "The firm, April told us, will close.",
        "April, 34, won.",
        "It fell in the 5th century BC.",
        "It was built in 1500 B.C. by them.",
        "From now on it is closed.",
        "In the fall of the wall it ended.",
    ],
)
def test_is_no_date(text: str) -> None:
    """Verbs, counts, levels and numbers of other kinds are left as they are."""
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It opened on 5/6/2014.", "5/6/2014"),
        ("He left the following year.", "the following year"),
        ("He left that week.", "that week"),
        ("He left the same day.", "the same day"),
        ("Sales rose from a year earlier.", "a year earlier"),
        ("He left a few days ago.", "a few days ago"),
        ("It is green in the spring.", "the spring"),
        ("Two and a half years ago it burned.", "Two and a half years ago"),
        ("It was the style of the 20s.", "20s"),
        ("It was sold out in week 9.", "week 9"),
        ("It opened on Feb. 30.", "Feb. 30"),
    ],
)
def test_what_nothing_settles_is_kept_as_seen(text: str, words: str) -> None:
    """Words that may mean several days, or lean on a day that the sentence does not name, have none."""
    assert _read(text) == [(words, "", "")]


@pytest.mark.parametrize(
    "text",
    ["It fell in May from the same month a year ago.", "It fell in May from the same period last year."],
)
def test_the_same_month_a_year_ago_leans_on_the_month_before_it(text: str) -> None:
    """A comparison with the year before is of the days that the sentence names first."""
    assert [found[1:] for found in _read(text)] == [
        ("2022-05-01", "2022-05-31"),
        ("2021-05-01", "2021-05-31"),
    ]


def test_without_a_publication_date_only_absolute_dates_are_settled() -> None:
    """Nothing is guessed where nobody said when the article appeared."""
    found = _read("It fell in 2014 and rose on Friday.", None)

    assert found == [("2014", "2014-01-01", "2014-12-31"), ("Friday", "", "")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In 2014 he left, and the following year he came back.", "2015-01-01", "2015-12-31"),
        ("He left on May 3, 2014 and came back the next day.", "2014-05-04", "2014-05-04"),
        ("He left on May 3, 2014, and died that year.", "2014-01-01", "2014-12-31"),
        ("He left in May 2014 and came back a year later.", "2015-05-01", "2015-05-31"),
        ("He left on May 3, 2014 and fell ill the week before.", "2014-04-26", "2014-04-26"),
    ],
)
def test_a_reference_leans_on_the_date_before_it(text: str, first: str, last: str) -> None:
    """What the same sentence names settles the following year, the next day, that year."""
    assert _read(text)[1][1:] == (first, last)


def test_the_first_and_the_last_year_of_the_calendar_do_not_fail() -> None:
    """Arithmetic past the calendar's ends finds nothing instead of failing."""
    text = "Last month, last week, yesterday, two years ago, last decade, on Friday."

    text += " From May last year to Q4 last year, in the first half of last year, winter of last year."
    text += " Two years before May 5, 0001. Monday last week. The 5th of last month. The week of today."

    text += " Last Easter, Thanksgiving weekend, Christmas Day, overnight. Ten to two years ago."
    text += " The week before last, the year after next. On Black Friday. Two days later."

    assert isinstance(_read(text, date.min), list)
    assert isinstance(_read(text.replace("last", "next"), date.max), list)
    assert isinstance(_read("It will end next year, next month, tomorrow.", date.max), list)


def test_and_alone_makes_no_range() -> None:
    """Two dates that are listed stay two."""
    assert [words for words, _, _ in _read("It rained on May 2 and June 5.")] == ["May 2", "June 5"]


def test_the_later_end_of_a_range_takes_the_year_after() -> None:
    """A range from autumn to spring runs over New Year."""
    (only,) = _read("It was closed from November to March.")

    assert only[1:] == ("2021-11-01", "2022-03-31")


def test_many_dates_take_linear_time() -> None:
    """Dates in a long row are joined without nesting."""
    assert len(_read("from 2014 to " * 2_000)) <= 2_000


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Trade was slow at Easter.", "Easter", "2022-04-17", "2022-04-17"),
        ("It will reopen after Easter.", "Easter", "2023-04-09", "2023-04-09"),
        ("Last Christmas it was closed.", "Last Christmas", "2021-12-25", "2021-12-25"),
        ("It opened on Black Friday 2019.", "Black Friday 2019", "2019-11-29", "2019-11-29"),
        ("They met on Thanksgiving last year.", "Thanksgiving last year", "2021-11-25", "2021-11-25"),
        ("It rained on Memorial Day weekend.", "Memorial Day weekend", "2022-05-28", "2022-05-30"),
        ("It ended a day before Labor Day.", "a day before Labor Day", "2022-09-04", "2022-09-04"),
        ("He left three or four months ago.", "three or four months ago", "2022-05-01", "2022-06-30"),
        ("It began two to three years ago.", "two to three years ago", "2019-01-01", "2020-12-31"),
        ("It rained the week before last.", "the week before last", "2022-08-29", "2022-09-04"),
        ("The fire burned on overnight.", "overnight", "2022-09-13", "2022-09-14"),
        ("The 9/11 attacks changed flying.", "9/11", "2001-09-11", "2001-09-11"),
        ("The 2020 Olympics came late.", "2020", "2020-01-01", "2020-12-31"),
        ("It will be ready around 2025.", "2025", "2025-01-01", "2025-12-31"),
        ("She left on Monday, before the start of the show.", "Monday", "2022-09-12", "2022-09-12"),
        ("Markets closed until Friday.", "Friday", "2022-09-16", "2022-09-16"),
        ("The road was closed until Friday.", "Friday", "2022-09-09", "2022-09-09"),
        ("It rained a week ago today.", "a week ago today", "2022-09-07", "2022-09-07"),
        ("They met on the 2nd.", "the 2nd", "2022-09-02", "2022-09-02"),
        (
            "It fell in the six months through June.",
            "the six months through June",
            "2022-01-01",
            "2022-06-30",
        ),
        (
            "It grew in the first decade of the 21st century.",
            "the first decade of the 21st century",
            "2001-01-01",
            "2010-12-31",
        ),
        ("The shows of May 3, 4 and 5 were full.", "May 3, 4 and 5", "2022-05-03", "2022-05-05"),
        ("The storm is due to hit early Thursday.", "Thursday", "2022-09-15", "2022-09-15"),
        ("He will leave at year-end.", "year-end", "2022-12-31", "2022-12-31"),
        ("The budget of FY2019/20 was spent.", "FY2019/20", "2019-01-01", "2020-12-31"),
        ("The 2020 financial year was good.", "The 2020 financial year", "2020-01-01", "2020-12-31"),
        ("It was built at the turn of the century.", "the turn of the century", "", ""),
        ("The fourth quarter of fiscal 2020 was bad.", "The fourth quarter of fiscal 2020", "", ""),
    ],
)
def test_holidays_spans_and_turns_by_name(text: str, words: str, first: str, last: str) -> None:
    """Movable holidays are reckoned; what no calendar settles is kept as it is seen."""
    assert _read(text) == [(words, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "He felled Christmas trees on Easter Island.",
        "The parade comes every Thanksgiving.",
        "It was an overnight success.",
        "It fell on a Sunday.",
        "They meet every Monday.",
        'The album "1989" sold well.',
        "Read https://news.example/2020/05/30/story here.",
        "Two days later he was freed.",
    ],
)
def test_names_of_days_that_fix_none(text: str) -> None:
    """Things called after a holiday, habits and unnamed Sundays are no dates."""
    assert _read(text) == []


def test_a_count_leans_on_the_date_before_it() -> None:
    """So many years after a date that the sentence names is a date; alone it is a length of time."""
    found = _read("It was sold in 2015 and closed three years later.")

    assert found[1] == ("three years later", "2018-01-01", "2018-12-31")
