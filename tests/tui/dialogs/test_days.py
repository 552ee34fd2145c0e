from __future__ import annotations

import pytest

from workbench.errors import WorkbenchError
from workbench.tui.dialogs.days import iso_day, iso_moment


@pytest.mark.parametrize(
    "typed", ["2022-09-14", "14 September 2022", "September 14, 2022", "14 Sep 2022", " 14th September 2022 "]
)
def test_days_are_read(typed: str) -> None:
    """A day with all of its parts is read."""
    assert iso_day(typed) == "2022-09-14"


@pytest.mark.parametrize(
    "typed", ["April", "19.4 million", "9/14/2022", "2022", "31 February 2022", "14 Foo 2022", ""]
)
def test_half_days_are_refused(typed: str) -> None:
    """What leaves a part to be guessed is refused."""
    with pytest.raises(WorkbenchError):
        iso_day(typed)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2022-09-14", "2022-09-14"),
        ("2022-09-14T16:05", "2022-09-14T16:05"),
        ("14 September 2022, 9.30", "2022-09-14T09:30"),
        ("2022-09-14 16:05 ", "2022-09-14T16:05"),
    ],
)
def test_a_time_may_follow_the_day(typed: str, moment: str) -> None:
    """A call has a time of day where somebody noted it."""
    assert iso_moment(typed) == moment


@pytest.mark.parametrize("typed", ["16:05", "2022-09-14 25:00", "yesterday 16:05", "2022-09-14 16"])
def test_half_moments_are_refused(typed: str) -> None:
    """A time without its day, or no time at all, is refused."""
    with pytest.raises(WorkbenchError):
        iso_moment(typed)
