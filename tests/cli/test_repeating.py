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


def test_what_would_be_repeated_is_shown(desk: Command) -> None:
    """Verdict, stance, source and quote; nothing is written."""
    tolls, pier = claim_with(desk, "12 percent"), claim_with(desk, "1874")
    done(desk("sources", "add", "bulletin.txt"))
    done(desk("mark", tolls, "verified", "--source", "s1", "--quote", "Tolls rose by 12 percent"))
    outcome = done(desk("repeat", pier, "--show"))

    assert outcome.out.splitlines()[0] == f"verified as {tolls}"
    assert outcome.out.splitlines()[1].startswith("supports, exact, s1 ")
    assert outcome.out.splitlines()[1].endswith(": “Tolls rose by 12 percent”")
    assert shown(desk, pier)["status"]["content"] == "open"


def test_nothing_to_repeat_is_refused(desk: Command) -> None:
    """Nothing was decided yet."""
    outcome = desk("repeat", claim_with(desk, "1874"))

    assert (outcome.code, "nothing yet" in outcome.err) == (1, True)
