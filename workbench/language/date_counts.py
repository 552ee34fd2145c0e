"""How many days, weeks, months or years an expression counts, as it is written."""

from __future__ import annotations

_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_TENS_IN_WORDS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
COUNT = (
    rf"(?P<count>an?|a couple of|a few|\d{{1,4}}|(?:{_TENS_IN_WORDS})(?:[- ](?:{_SMALL}))?|{_SMALL}"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a hundred)"
)
