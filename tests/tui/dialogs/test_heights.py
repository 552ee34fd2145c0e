"""The rows of a dialog: as many as the screen has, from its top, with the keys in sight."""

from __future__ import annotations

import pytest

from tests.tui.dialogs.conftest import Desk, Host
from workbench.desk.offering import Offer
from workbench.domain.source import Source
from workbench.domain.span import Span
from workbench.domain.verdict import Value
from workbench.tui.dialogs.deciding import VerdictDialog
from workbench.tui.dialogs.offering import Library

WORDING = (
    "The ministry of inland waterways, which had been asked three times for its ledgers, said on Thursday"
    " that the last of the forty-one barges had left the northern harbour before the gates were shut."
)
SOURCE = Source("s", 1, "document", "Ledger", "", "", "", 0)
OFFERS = tuple(
    Offer(SOURCE, "t", Span(0, 10), f"Ledger {n}: barges left on Thursday.", ("Thursday",), 3 - n, False)
    for n in range(3)
)


def _dialog(needed: str = "") -> VerdictDialog:
    library = Library((SOURCE,), OFFERS, lambda uid: (), "")
    return VerdictDialog("3.12", "attribution", "verified", "2022-09-14", WORDING, needed, library)


def _words(at: Desk) -> str:
    return " ".join(at.seen.replace("│", " ").split())


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_a_verdict_opens_at_its_top_with_the_wording_whole(size: tuple[int, int]) -> None:
    """The field that has the focus scrolls none of the wording away."""
    host = Host()
    async with host.run_test(size=size) as pilot:
        at = Desk(pilot, host)
        await at.show(_dialog())

        assert f"“{WORDING}”" in _words(at)
        assert at.host.screen.query_one("#body").scroll_offset.y == 0


async def test_a_verdict_takes_the_rows_that_the_screen_has() -> None:
    """Nothing of it is out of sight where there is room for all."""
    host = Host()
    async with host.run_test(size=(100, 40)) as pilot:
        at = Desk(pilot, host)
        await at.show(_dialog())

        assert "Two people who were present confirm it." in at.seen
        assert "the day it is about" in at.seen


async def test_a_refusal_leaves_border_and_keys_on_a_small_screen() -> None:
    """What is wrong takes its rows from the body, and the field to mend is in sight."""
    host = Host()
    async with host.run_test(size=(60, 20)) as pilot:
        at = Desk(pilot, host)
        await at.show(_dialog("because it replaces another"))
        await at.press("enter")
        lines = [line for line in at.lines if line.strip()]

        assert (lines[0][0], lines[-1][0]) == ("╭", "╰")
        assert "esc leave" in lines[-2]
        assert "needs a reason" in at.seen
        assert "Why" in at.seen


async def test_the_last_field_is_scrolled_into_sight_by_tab() -> None:
    """The body scrolls on a small screen, as far as the field with the focus."""
    host = Host()
    async with host.run_test(size=(60, 20)) as pilot:
        at = Desk(pilot, host)
        await at.show(_dialog())
        await at.press("tab", "tab", "tab")

        assert "As of" in at.seen
        assert "esc leave" in at.seen


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("verified", "has no source, and is counted as such until one is attached."),
        ("disputed", "Without a passage no source stands beside the verdict."),
    ],
)
async def test_only_a_verified_claim_is_said_to_be_counted_without_a_source(value: Value, said: str) -> None:
    """The bar, the reports and the figures count no other verdict so."""
    host = Host()
    async with host.run_test(size=(120, 40)) as pilot:
        at = Desk(pilot, host)
        library = Library((SOURCE,), OFFERS, lambda uid: (), "")
        await at.show(VerdictDialog("3.12", "content", value, "", WORDING, "", library))

        assert said in _words(at)
