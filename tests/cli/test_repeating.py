"""The last decision, said of other claims from the command line."""

from __future__ import annotations

from tests.cli.conftest import Command, claim_with, done, shown


def test_a_verdict_is_repeated_with_its_source(desk: Command) -> None:
    """Value, reason and exact quote; the line of news says whose they were."""
    tolls, pier = claim_with(desk, "12 percent"), claim_with(desk, "1874")
    done(desk("sources", "add", "bulletin.txt"))
    done(desk("mark", tolls, "verified", "--source", "s1", "--quote", "Tolls rose by 12 percent"))
    outcome = done(desk("repeat", pier))

    assert f"verified as {tolls}, with 1 piece of evidence" in outcome.err
    assert shown(desk, pier)["status"]["content"] == "verified"
    assert [item["quote"] for item in shown(desk, pier)["evidence"]] == ["Tolls rose by 12 percent"]


def test_nothing_to_repeat_is_refused(desk: Command) -> None:
    """Nothing was decided yet."""
    outcome = desk("repeat", claim_with(desk, "1874"))

    assert (outcome.code, "nothing yet" in outcome.err) == (1, True)
