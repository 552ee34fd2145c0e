"""Sources and evidence of every kind from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command, claim_with, done, shown


def _evidence(desk: Command, label: str) -> dict[str, Any]:
    only: dict[str, Any]
    (only,) = shown(desk, label)["evidence"]
    return only


def test_a_file_becomes_a_source_once(desk: Command) -> None:
    """The same bytes are the same source."""
    first = done(desk("sources", "add", "bulletin.txt", "--title", "Bulletin"))
    again = done(desk("sources", "add", "bulletin.txt"))

    assert (first.out, again.out) == ("s1\n", "s1\n")
    assert [source["title"] for source in desk("sources", "--json").json] == ["Bulletin"]


def test_an_exact_quote_is_bound_to_the_source(desk: Command, tmp_path: Path) -> None:
    """Its offsets are those of the stored text."""
    label = claim_with(desk, "12 percent")
    done(desk("attach", label, "--file", "bulletin.txt", "--quote", "Tolls rose by 12 percent"))
    item = _evidence(desk, label)
    text = desk("show", item["source"], "--text").out

    assert (item["kind"], item["stance"], item["question"]) == ("exact", "supports", "content")
    assert item["quote"] == text[item["start"] : item["end"]]
    assert (tmp_path / "desk" / item["file"]).read_bytes() == (tmp_path / "bulletin.txt").read_bytes()


def test_a_pasted_passage_says_that_it_is_not_archived(desk: Command) -> None:
    """Title, address and words are kept, without offsets."""
    label = claim_with(desk, "12 percent")
    done(
        desk(
            "attach",
            label,
            "--pasted",
            "-",
            "--url",
            "https://a.example/1",
            "--title",
            "News",
            stdin="up 12 %",
        )
    )
    item = _evidence(desk, label)

    assert (
        item["kind"], item["quote"], item["url"], item["start"],
    ) == ("pasted", "up 12 %", "https://a.example/1", -1)  # fmt: skip


def test_a_reference_has_no_words(desk: Command) -> None:
    """A title or an address alone is a reference, and is called one."""
    label = claim_with(desk, "12 percent")
    printed = done(desk("attach", label, "--title", "Town archive, box 4")).out

    assert "reference only, no quote" in printed


def test_a_call_keeps_who_when_and_on_what_terms(desk: Command) -> None:
    """What was said to the reviewer is evidence of its own kind."""
    label = claim_with(desk, "340 jobs")
    done(
        desk(
            "attach", label, "--said", "--said-by", "Town press office", "--when", "2024-03-06T16:05",
            "--terms", "on background", "--words", "Yes, the mayor said 340.", "--reply", "received",
        )
    )  # fmt: skip
    item = _evidence(desk, label)

    assert (
        item["kind"], item["question"], item["by"], item["terms"], item["reply"],
    ) == ("said", "attribution", "Town press office", "on background", "received")  # fmt: skip


def test_a_translation_keeps_the_original(desk: Command) -> None:
    """The reader of the report sees both, and who translated."""
    label = claim_with(desk, "12 percent")
    done(
        desk(
            "attach", label, "--original", "As taxas subiram 12 %", "--translation", "Tolls rose 12 %",
            "--translator", "Rui", "--title", "Jornal", "--url", "https://j.example",
        )
    )  # fmt: skip
    item = _evidence(desk, label)

    assert (
        item["kind"], item["original"], item["quote"], item["by"],
    ) == ("translated", "As taxas subiram 12 %", "Tolls rose 12 %", "Rui")  # fmt: skip


def test_evidence_is_attached_to_several_claims_at_once(desk: Command) -> None:
    """--also names the further claims; one undo takes it off all of them."""
    labels = [claim_with(desk, "1874"), claim_with(desk, "512 metres")]
    done(desk("attach", labels[0], "--also", labels[1], "--title", "Harbour museum", "--stance", "context"))
    attached = [len(shown(desk, label)["evidence"]) for label in labels]
    done(desk("undo"))

    assert attached == [1, 1]
    assert [len(shown(desk, label)["evidence"]) for label in labels] == [0, 0]


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["s1"],
        ["--quote", "x"],
        ["--quote", "x", "--pasted", "y"],
        ["--said-by", "a", "--original", "b"],
        ["s1", "--file", "bulletin.txt", "--quote", "x"],
    ],
)
def test_unclear_evidence_is_a_usage_error(desk: Command, options: list[str]) -> None:
    """Nothing is guessed about what was meant."""
    label = claim_with(desk, "1874")

    assert desk("attach", label, *options).code == 2
    assert shown(desk, label)["evidence"] == []


def test_evidence_is_detached_by_id_and_by_claim(desk: Command) -> None:
    """The short id that `show` prints is enough; so is the claim, when it has one piece only."""
    label = claim_with(desk, "1874")
    done(desk("attach", label, "--title", "One"))
    done(desk("attach", label, "--title", "Two"))
    ambiguous = desk("detach", label)
    first = shown(desk, label)["evidence"][0]
    done(desk("detach", first["uid"][:8]))
    done(desk("detach", label))

    assert ambiguous.code == 1
    assert first["uid"][:8] in ambiguous.err
    assert shown(desk, label)["evidence"] == []


@pytest.mark.parametrize("typed", ["zz", "1", "00000000"])
def test_an_unknown_id_is_refused(desk: Command, typed: str) -> None:
    """The message says where ids are shown."""
    outcome = desk("detach", typed)

    assert outcome.code == 1
    assert "show CLAIM" in outcome.err


def test_a_source_is_added_by_name_and_retitled(desk: Command) -> None:
    """Without a file nothing is stored of it; `set` changes only what is given."""
    label = done(
        desk("sources", "add", "--kind", "person", "--title", "Ada", "--publisher", "Port")
    ).out.strip()
    done(desk("sources", "set", label, "--title", "Ada Brook"))
    (source,) = desk("sources", "--json").json

    assert (label, source["title"], source["publisher"], source["texts"]) == ("s1", "Ada Brook", "Port", 0)
    assert desk("sources", "set", label).code == 2


def test_words_of_a_known_source_are_attached_to_it(desk: Command) -> None:
    """A call with a person who is a source already, and a passage of a book that is only named."""
    done(desk("sources", "add", "--kind", "person", "--title", "Ada Brook"))
    done(desk("sources", "add", "--title", "Old book"))
    claim = claim_with(desk, "1874")
    said = (
        "--said-by",
        "Ada Brook",
        "--when",
        "2026-03-02",
        "--terms",
        "on the record",
        "--words",
        "So it was.",
    )
    done(desk("attach", claim, "s1", *said))
    done(desk("attach", claim, "s2", "--pasted", "Built in 1874."))

    assert [item["source"] for item in shown(desk, claim)["evidence"]] == ["s1", "s2"]
    assert len(desk("sources", "--json").json) == 2
