"""What dates look like in lower-case English with plain quotes: one pattern for each shape."""

from __future__ import annotations

import re

from workbench.language.date_counts import COUNT as COUNT
from workbench.language.date_references import LATER, REFERENCE
from workbench.language.date_years import SPOKEN_YEAR, YEAR_IN_WORDS
from workbench.language.holidays import HOLIDAY, LOOSE_HOLIDAY

_MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_TENTHS = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_ORDINAL = (
    rf"(?:thirty[- ]first|thirtieth|twenty[- ]{_TENTHS}|twentieth|nineteenth|eighteenth|seventeenth|sixteenth"
    rf"|fifteenth|fourteenth|thirteenth|twelfth|eleventh|tenth|{_TENTHS})"
)
_DIGITS = r"[0-3]?\d(?:st|nd|rd|th)?"
_DAY = rf"(?P<day>{_DIGITS}|{_ORDINAL})"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)"
_ANY_YEAR = rf"(?P<year>(?:1[0-9]|20)\d\d|'\d\d|{YEAR_IN_WORDS})"
_CARDINAL = (
    r"(?:thirty[- ]one|thirty|twenty[- ](?:one|two|three|four|five|six|seven|eight|nine)|twenty|nineteen"
    r"|eighteen|seventeen|sixteen|fifteen|fourteen|thirteen|twelve|eleven|ten|nine|eight|seven|six|five|four"
    r"|three|two|one)"
)
_NEXT = r"(?P<relative>last|this|next|the) year"
_WEEKDAY = r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_SHORT_WEEKDAY = (
    r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|(?:mon|tues|tue|wed|thurs|thu|fri|sat|sun)\b\.?)"
)
_ON = rf"(?:(?:this |next |last )?{_SHORT_WEEKDAY} ?,? ?(?:the )?\(?)?"
_PARTS = r"(?:morning|afternoon|evening)"
_PART = r"(?: (?:early )?(?:morning|afternoon|evening|night|noon|midday))?"
_UNIT = r"(?P<unit>hour|day|week|fortnight|month|year|decade|centur(?:y|ie))s?"
_AND_YEAR = rf"(?:(?: ?, ?| )(?:of |in )?(?:{_ANY_YEAR}|{_NEXT}))?"
_TO = r" ?(?:to|-|–|and|through|thru|until|till|~) ?(?:the )?"
_UNTIL = rf"(?P<until>{_DIGITS}|{_ORDINAL})"
_LEAD = r"(?P<lead>(?:in|since|until|by|from|between|during|of|to|before|after|an|for|through|last|each) )?"
_WHICH = (
    r"(?P<which>last|current|this past|this coming|this|next|the past|the next|the last|previous"
    r"|earlier this|later this|earlier in the|later in the)"
)
_LONG = r"(?P<unit>week|weekend|month|year|spring|summer|autumn|fall|winter|decade|century|quarter)"
_EARLY = (
    r"(?:(?:early|mid|late|later|earlier|(?:the )?(?:very )?(?:end|start|beginning|middle) of)(?: in)?[ -])?"
)
_UNTIL_COUNT = COUNT.replace("<count>", "<until>")
_NUMBER = r"(?P<number>first|second|third|fourth|1st|2nd|3rd|4th|final|last)"
_FIRST = r"(?P<number>first|second|1st|2nd)"
_OF = rf"(?:,? (?:of |in )?(?:{_ANY_YEAR}|{_NEXT}))"
_NTH = r"(?P<nth>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last|final)"
_TWO_WORDS = rf"(?P<century>[12]?\d(?:st|nd|rd|th)|{_ORDINAL})"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_TENS = r"(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"

_HOLIDAY_LEAD = (
    r"(?:(?:the )?(?P<around3>weekend) of )?"
    r"(?:(?P<which>last|this past|previous|this|next|following|this coming|coming) )?"
)
_HOLIDAY_TAIL = rf"(?: (?P<around>weekend))?{_AND_YEAR}(?: (?P<around2>weekend))?"
_MORE = (
    rf"\.? ?,? (?:of |in )?(?:[12]\d{{3}}\b|'\d\d\b|{YEAR_IN_WORDS})|\.? (?:the )?\d"
    rf"| ?, \d\d?(?:st|nd|rd|th)\b| (?:the )?{_ORDINAL}\b| (?:of )?(?:last|this|next) year\b"
)
"What after the name of a month makes it part of a longer date."

_SHAPES: tuple[tuple[str, str], ...] = (
    ("iso", rf"{_ON}(?P<year>[12]\d{{3}})(?P<sep>[-/.])(?P<number>[01]?\d)(?P=sep)(?P<day>[0-3]?\d)"),
    ("iso_month", r"(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])"),
    ("numeric", rf"{_ON}(?P<one>[0-3]?\d)(?P<sep>[/.-])(?P<two>[0-3]?\d)(?P=sep){_YEAR}"),
    ("numeric", r"(?P<one>[0-3]?\d)/(?P<two>[0-3]?\d)/(?P<year>\d\d)"),
    ("no_year", r"(?:(?<=\bon )|(?<=from )|(?<=until )|(?<=since )|(?<=day )|(?<=to )|(?<=through ))"
                r"(?P<one>\d\d?)/(?P<two>\d\d?)"),
    ("day", rf"(?P<day>[0-3]?\d)(?P<sep>[/-]){_MONTH}(?P=sep){_YEAR}"),
    ("day", rf"{_YEAR}(?P<sep>[/-]){_MONTH}(?P=sep)(?P<day>[0-3]?\d)"),
    ("month_year", rf"{_MONTH}/{_YEAR}"),
    ("iso_month", rf"(?P<number>0?[1-9]|1[0-2])[/-]{_YEAR}"),
    ("iso_month", r"(?P<year>(?:19|20)\d\d)-(?P<number>[1-9])"),
    ("nth_month", rf"(?:the )?(?P<nth>{_DIGITS}|{_ORDINAL}|last|final) month of (?:{_YEAR}|{_NEXT})"),
    ("which_day", rf"(?P<which>last|next) (?:{_MONTH} (?P<day>{_DIGITS})|(?P<day2>{_DIGITS}|{_ORDINAL}) of"
                  rf" {_MONTH.replace('<month>', '<month2>')})"),
    ("day", rf"{_MONTH}/(?P<day>[0-3]?\d)"),
    ("days", rf"{_MONTH} (?:the )?{_DAY}{_TO}{_UNTIL}{_AND_YEAR}"),
    ("days", rf"{_MONTH} (?P<day>[0-3]?\d)(?:, [0-3]?\d){{1,6}},? and (?P<until>[0-3]?\d){_AND_YEAR}"),
    ("days", rf"(?P<day>[0-3]?\d)(?:, [0-3]?\d){{1,6}},? and (?P<until>[0-3]?\d) {_MONTH}{_AND_YEAR}"),
    ("days", rf"(?:the )?{_DAY}{_TO}{_UNTIL} (?:of )?{_MONTH}{_AND_YEAR}"),
    ("day", rf"{_ON}{_MONTH} ?,?[ -](?:the )?{_DAY}{_AND_YEAR}"),
    ("day", rf"{_ON}(?:the )?(?P<day>{_DIGITS})(?: day)? ?-?(?:of )?{_MONTH}{_AND_YEAR}"),
    ("day", rf"{_ON}(?:the )?(?P<day>{_ORDINAL})(?: day)? of {_MONTH}{_AND_YEAR}"),
    ("month_day", rf"(?:the )?{_DAY}(?: day)? of (?P<which>last|this|next) month"),
    ("weekday_day", rf"{_SHORT_WEEKDAY} ?,? (?:the )?(?P<day>[0-3]?\d(?:st|nd|rd|th)"
                    rf"|(?<=the ){_ORDINAL}(?= ?(?:[.,;!?)]|$)))"),
    ("day", rf"{_ON}(?P<day>{_CARDINAL}) (?:of )?{_MONTH},? {_ANY_YEAR}"),
    ("month_year", rf"{_EARLY}{_MONTH} ?,?[ -](?:of |in )?(?:{_ANY_YEAR}|{_NEXT})"),
    ("iso_week", r"(?P<year>(?:19|20)\d\d)-w(?P<week>\d\d)"),
    ("iso_week", rf"(?:the )?week (?:number |no\.? ?)?(?P<week>\d\d?)(?:(?:,| of| in)? (?:{_YEAR}|{_NEXT}))?"
                 r"(?! of\b)"),
    ("iso_week", rf"(?:the )?(?P<nth>{_DIGITS}|{_ORDINAL}|last|final) week of (?:the year )?"
                 rf"(?:{_YEAR}|{_NEXT})"),
    ("week_of_month", rf"(?:the )?{_NTH} week (?:of|in) {_MONTH}{_AND_YEAR}"),
    ("week_of_month", rf"(?:the )?{_NTH} week of (?P<which>last|this|next) month"),
    ("nth_weekday", rf"(?:the )?{_NTH} {_WEEKDAY} (?:of|in) {_MONTH}{_AND_YEAR}"),
    ("nth_weekday", rf"(?:the )?{_NTH} {_WEEKDAY} of (?P<which>last|this|next) month"),
    ("nth_day", rf"(?:the )?(?P<nth>first|last) day of {_MONTH}{_AND_YEAR}"),
    ("nth_day", r"(?:the )?(?P<nth>first|last) day of (?P<which>last|this|next) month"),
    ("weekend", r"(?:(?<=over )|(?<=at )|(?<=during )|(?<=on ))the weekend(?! of\b| (?:beginning|starting))"),
    ("decade", r"(?:the )?(?:early|mid|late)?[ -]?(?:the )?(?P<decade>(?:1[5-9]|20)\d0)'?s"),
    ("short_decade", rf"(?:(?:(?<=the )|(?<=in ))(?:(?:early|mid|late)[ -])?'?|(?:(?:early|mid|late)[ -])?')"
                     rf"(?:(?P<short>[2-9]0) ?'?s"
                     rf"|{_TENS})"),
    ("century", rf"(?:the )?(?:early |mid-?|late )?{_TWO_WORDS}[ -] ?century"),
    ("part_of_ten", rf"(?:the )?{_NTH} (?P<part>half|decade|quarter) of (?:the )?{_TWO_WORDS}[ -]century"),
    ("part_of_ten", rf"(?:the )?{_NTH} (?P<part>half) of the (?P<decade>(?:1[5-9]|20)\d0)'?s"),
    ("centuries", rf"(?:the )?{_TWO_WORDS} ?(?:and|to|-|–) ?(?:the )?"
                  rf"(?P<until>[12]?\d(?:st|nd|rd|th)|{_ORDINAL})[ -]centur(?:y|ies)"),
    ("years", r"(?P<year>(?:1[5-9]|20)\d\d) ?(?:to|-|–|through|until|till|~) ?(?P<until>(?:1[5-9]|20)\d\d)"),
    ("years", r"(?<=between )(?P<year>(?:1[5-9]|20)\d\d) and (?P<until>(?:1[5-9]|20)\d\d)"),
    ("years", r"(?P<year>(?:1[5-9]|20)\d\d)[-–/](?P<until>\d\d)"),
    ("edge", r"(?:the )?(?:(?P<edge>end|start|beginning) of )(?:the |this )?(?P<unit>year)"),
    ("edge", r"(?:the )?(?:year(?:'s|[ -])? ?(?P<edge>end))"),
    ("edge", r"(?:the )?(?:(?P<edge>end|start|beginning) of )this (?P<unit>week|month|decade|century)"),
    ("edge", r"(?:(?<=by )|(?<=before )|(?<=until ))(?:the )?(?P<edge>end) of the"
             r" (?P<unit>week|month|decade|century)"),
    ("quarter", rf"(?:the )?{_NUMBER}[ -]quarter{_OF}?"),
    ("quarter", rf"(?:the )?(?:{_YEAR}|{_NEXT})(?:'s)? {_NUMBER}[ -]quarter"),
    ("quarter", rf"q(?P<number>[1-4]){_OF}?"),
    ("quarter", rf"q(?P<number>[1-4])[/-]{_YEAR}"),
    ("quarter", rf"{_YEAR} ?-?q(?P<number>[1-4])"),
    ("quarter", r"(?P<number>[1-4])q ?(?P<year>(?:20)\d\d)"),
    ("half_year", rf"(?:the )?{_FIRST}[ -]half{_OF}"),
    ("half_year", rf"h(?P<number>[12]),? (?:of )?{_YEAR}"),
    ("half_year", rf"{_YEAR} ?-?h(?P<number>[12])"),
    ("season", rf"(?:the )?(?:early |mid-?|late )?{_SEASON} ?,? (?:of |in )?(?:{_ANY_YEAR}|{_NEXT})"),
    ("season", rf"(?:the )?(?:early |mid-?|late )?{_SEASON} (?:of |in )?{_YEAR}[-–/]\d\d(?:\d\d)?"),
    ("season_alone", rf"(?<=in )(?:the )?(?:early |mid-?|late )?{_SEASON}(?! of\b)"),
    ("fiscal", r"[fc]y ?'?(?P<year>(?:20)?\d\d)"),
    ("years", r"(?:fy ?|(?:the )?(?:fiscal|financial)(?: year)? )"
              r"(?P<year>20\d\d)[-–/](?P<until>\d\d(?:\d\d)?)"),
    ("fiscal", r"(?:the )?(?P<year>(?:19|20)\d\d) (?:fiscal|financial) year"),
    ("months_of", r"(?:the )?(?P<edge>first|last) (?P<until>two|three|four|five|six|seven|eight|nine|ten)"
                  rf" months of (?:{_YEAR}|{_NEXT})"),
    ("fiscal", r"(?:the )?(?:fiscal|financial)(?: year)? (?P<year>(?:19|20)\d\d)"),
    ("now", r"(?:(?<=to )|(?<=until )|(?<=till )|(?<=through )|(?<=and )|(?<=between )|(?<=[-–])|(?<=[-–] ))"
            r"(?:now|(?:the )?present(?: day| date)?|(?:the )?current date)(?! (?!and\b)[a-z])"),
    ("holiday", rf"{_HOLIDAY_LEAD}(?P<holiday>{HOLIDAY}){_HOLIDAY_TAIL}"),
    ("loose_holiday", rf"{_HOLIDAY_LEAD}(?P<holiday>{LOOSE_HOLIDAY}){_HOLIDAY_TAIL}"),
    ("reference", REFERENCE),
    ("later", LATER),
    ("overnight", r"overnight(?= ?(?:[.,;:!?)]|$)| (?:in|at|by|from|after|as|when|and|with|to)\b)"),
    ("before_last", r"the (?P<unit>night|evening|week|weekend|month|year) (?P<way>before last|after next)"),
    ("attacks", r"9/11(?!/)"),
    ("as_seen", rf"(?:the )?turn of the (?:(?:{_TWO_WORDS})[ -])?(?:century|millennium)"),
    ("as_seen", rf"(?:the )?{_NUMBER}[ -]quarter of (?:its |the )?(?:fiscal|financial)(?: year)?"
                r" (?:19|20)\d\d(?:[-–/]\d\d)?"),
    ("as_seen", rf"(?:the )?(?:fiscal|financial) {_NUMBER}[ -]quarter"),
    ("near", rf"(?:earlier |later )?(?P<word>(?:the )?day before yesterday|(?:the )?day after tomorrow"
             rf"|yesterday|today"
             rf"|tonight|tomorrow|last night|this {_PARTS})"),
    ("weekday", r"(?:(?P<which>last|next|this past|this coming|this|past|previous|(?<=the )following|coming) "
                rf")?{_WEEKDAY}{_PART}"),
    ("weekday_day", rf"{_WEEKDAY} (?P<day>[12]\d|3[01])(?= ?(?:[.,;!?)]|$))"),
    ("weekday_week", rf"{_SHORT_WEEKDAY},? (?:of )?(?P<which>last|this|next|previous) week"),
    ("weekday_week", rf"(?P<which>last|this|next|previous) week(?:'s| on| -|,)? {_SHORT_WEEKDAY}"),
    ("span", rf"(?!(?<=the )last [a-z]{{4,8}} of\b){_WHICH} {_LONG}"),
    ("which_month", rf"(?P<which>last|next|this) {_MONTH}"),
    ("ago", rf"(?:just |nearly |almost |about |over |more than ){{0,3}}{COUNT} {_UNIT}"
            r" (?:ago|earlier this year)"),
    ("ago_day", rf"{COUNT} weeks? ago (?:on )?(?:(?P<today>today)|{_WEEKDAY}{_PART})"),
    ("bare_day", r"(?<=on )the (?P<day>[0-3]?\d(?:st|nd|rd|th))(?= ?(?:[.,;:!?)]|$))"),
    ("ago_between", rf"(?:some |about |between )?{COUNT} ?(?:to|or|and|-|–) ?{_UNTIL_COUNT} {_UNIT} ago"),
    ("half_ago", r"(?:half an? (?P<unit>decade|century|year)|(?:an?|two|three|four|five|six|seven|eight|nine"
                 r"|ten) (?:and a half (?:year|month|decade|week)s?"
                 r"|(?:year|month|decade|week)s? and a half)) ago"),
    ("month", rf"{_LEAD}{_EARLY}{_MONTH}(?!{_MORE})"),
    ("year", rf"{_EARLY}(?P<year>(?:1[5-9]|20)\d\d)"),
    ("year", r"(?<=in )(?P<year>1[0-4]\d\d)(?= ?(?:[.,;:)]|$))"),
    ("year", rf"(?:(?<=in )|(?<=since )|(?<=until )|(?<=from )|(?<=of ))(?P<year>{SPOKEN_YEAR})"),
)  # fmt: skip
_AFTER_HYPHEN = frozenset({"day", "month", "month_year", "weekday"})
PATTERNS = [
    (
        name,
        re.compile(rf"(?<![\w$£€.,{'' if name in _AFTER_HYPHEN else '-'}]){shape}(?![\w%]|[.,:/-]\d)"),
    )
    for name, shape in _SHAPES
]
"Every shape by its name; earlier ones win over later ones of the same length."
TRIGGER = re.compile(
    r"\d|day\b|month|week|year|ago\b|night|morrow|january|february|march|april|may\b|june|july|august"
    r"|september"
    r"|october|november|december|jan\b|feb\b|mar\b|apr\b|jun\b|jul\b|aug\b|sep|oct\b|nov\b|dec\b|last "
    r"|this |next |centur|quarter|ties\b|nineteen|twenty|two thousand|following|preceding|previous|same "
    r"|autumn|spring|summer|fall\b|winter|halloween|christmas|easter|thanksgiving|that (?:evening|afternoon)"
    r"|juneteenth|mardi gras|cinco de mayo|epiphany|pentecost|corpus christi|overnight|turn of|decade"
)
"A sentence without any of these has no date."
