from __future__ import annotations

import pytest

from workbench.errors import WorkbenchError
from workbench.tui.dialogs.days import iso_day


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
