"""Claims edited from the command line."""

from __future__ import annotations

from tests.cli.conftest import Command, claim_with, done, shown


def test_a_wording_is_changed_and_the_quote_is_not(desk: Command) -> None:
    """The article's words stay what they are."""
    label = claim_with(desk, "1874")
    before = shown(desk, label)
    done(desk("wording", label, "The pier of Marlow was built in 1874."))
    after = shown(desk, label)

    assert after["wording"] == "The pier of Marlow was built in 1874."
    assert before["quote"] == after["quote"]


def test_an_attribution_asks_the_second_question(desk: Command) -> None:
    """Whose word it is decides what is asked."""
    label = claim_with(desk, "1874")
    done(desk("attribution", label, "the harbour museum"))
    claim = shown(desk, label)

    assert claim["attributed_to"] == "the harbour museum"
    assert claim["status"] == {"content": "open", "attribution": "open"}


def test_a_claim_is_added_by_its_words(desk: Command) -> None:
    """The words are found, not counted."""
    outcome = done(desk("add", "1", "--quote", "Mayor Joan Whitlock", "--wording", "Joan Whitlock is mayor."))
    claim = shown(desk, outcome.out.split()[0])

    assert (
        claim["quote"], claim["wording"], claim["origin"],
    ) == ("Mayor Joan Whitlock", "Joan Whitlock is mayor.", "added")  # fmt: skip


def test_words_found_twice_are_refused_with_their_places(desk: Command) -> None:
    """--start names one of the places that the refusal lists."""
    text = shown(desk, "1")["text"]
    refused = desk("add", "1", "--quote", "512 metres long")
    second = text.rfind("512 metres long")
    added = done(desk("add", "1", "--quote", "512 metres long", "--start", second))

    assert refused.code == 1
    assert str(second) in refused.err
    assert second == shown(desk, added.out.split()[0])["start"]


def test_words_that_are_not_there_name_the_nearest(desk: Command) -> None:
    """Nobody adds a claim the article does not make."""
    outcome = desk("add", "1", "--quote", "The pier was built in 1974")

    assert outcome.code == 1
    assert "The pier was built in 1874" in outcome.err


def test_a_claim_is_split_at_words(desk: Command) -> None:
    """Each part keeps its own characters."""
    label = claim_with(desk, "12 percent")
    whole = shown(desk, label)["quote"]
    outcome = done(desk("split", label, "--at", "by 12 percent"))
    parts = [shown(desk, line.split()[0])["quote"] for line in outcome.lines]

    assert [whole[: whole.index("by 12")].rstrip(), whole[whole.index("by 12") :]] == parts
    assert desk("show", label).code == 1


def test_a_claim_is_split_by_wordings(desk: Command) -> None:
    """Two propositions may share their words."""
    label = claim_with(desk, "340 jobs")
    outcome = done(desk("split", label, "--wording", "Jobs were lost.", "--wording", "It was 340 jobs."))

    assert [shown(desk, line.split()[0])["wording"] for line in outcome.lines] == [
        "Jobs were lost.",
        "It was 340 jobs.",
    ]


def test_split_wants_parts(desk: Command) -> None:
    """One part is no split, and parts and wordings must match."""
    assert desk("split", "1.1").code == 2
    assert desk("split", "1.1", "--at", "x", "--wording", "a").code == 2


def test_claims_are_merged(desk: Command) -> None:
    """The new claim covers the words of all."""
    labels = [claim_with(desk, "12 percent"), claim_with(desk, "340 jobs")]
    spans = [shown(desk, label) for label in labels]
    outcome = done(desk("merge", *labels, "--wording", "Tolls rose and jobs went."))
    merged = shown(desk, outcome.out.split()[0])

    assert (spans[0]["start"], spans[1]["end"]) == (merged["start"], merged["end"])
    assert [desk("show", label).code for label in labels] == [1, 1]


def test_metadata_is_corrected(desk: Command) -> None:
    """The text is not touched."""
    before = shown(desk, "1")["text"]
    done(desk("set", "1", "--title", "Tolls", "--byline", "A. Pereira", "--published", "2024-03-08"))
    article = shown(desk, "1")

    assert ("Tolls", "A. Pereira", "2024-03-08", before) == (
        article["title"], article["byline"], article["published"], article["text"],
    )  # fmt: skip


def test_setting_nothing_is_a_usage_error(desk: Command) -> None:
    """And a date that is none is one too."""
    assert desk("set", "1").code == 2
    assert desk("set", "1", "--published", "yesterday").code == 2
