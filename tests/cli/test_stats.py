"""`workbench stats`: the figures of the dashboard, printed."""

from __future__ import annotations

from tests.cli.conftest import Command, claim_with, done


def test_stats_count_what_was_decided(desk: Command) -> None:
    """A verdict moves a claim from open to its word, on its question."""
    before = done(desk("stats", "1", "--json")).json
    done(desk("mark", claim_with(desk, "1874"), "disputed", "--because", "It was 1875."))
    after = done(desk("stats", "1", "--json")).json

    assert (before["content"]["open"] - 1, 1) == (after["content"]["open"], after["content"]["disputed"])
    assert before["settled"] + 1 == after["settled"]
    assert sum(after["verdicts_by_day"].values()) == 1


def test_stats_are_printed_in_words(desk: Command) -> None:
    """Each bar stands beside its name and its figure, and no line is wider than a terminal."""
    printed = done(desk("stats"))

    assert "settled" in printed.out
    assert "✗ disputed" in printed.out
    assert [line for line in printed.lines if len(line) > 100] == []


def test_stats_of_an_article_that_is_not_there(desk: Command) -> None:
    """A wrong number is refused with what to do."""
    refused = desk("stats", "9")

    assert refused.code == 1
    assert "workbench articles" in refused.err
