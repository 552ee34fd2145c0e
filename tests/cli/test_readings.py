"""What a newer engine finds, on the command line: edits of wordings, repeats, and reading again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command, claim_with, done, shown
from tests.desk.reading import NEWER, linking, newer, putting_in
from workbench.desk import importing, rereading

PIER = (
    "The pier of Marlow was built in 1874 and the town bought it.\n\n"
    "The pier of Marlow was built in 1874 and a storm took it.\n"
)
LONG = "The bridge of Marlow"


@pytest.fixture
def reading(desk: Command, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return the command line, with a newer engine installed that says which bridge it is."""
    monkeypatch.setattr(rereading, "extract", newer(putting_in(LONG, "The bridge")))
    return desk


@pytest.fixture
def pier(desk: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """Return the command line, with article 2, which says twice when the pier was built."""
    monkeypatch.setattr(importing, "extract", linking)
    (tmp_path / "pier.txt").write_text(PIER, encoding="utf-8")
    done(desk("import", tmp_path / "pier.txt", "--published", "2024-03-07"))
    return desk


def test_an_article_is_read_again(reading: Command) -> None:
    """A new revision by the newer engine; the same engine a second time is refused in one line."""
    outcome = done(reading("reread", "1"))
    again = reading("reread", "1")

    assert f"revision 2, read by {NEWER}" in outcome.err
    assert reading("show", "1", "--json").json["extractor"] == NEWER
    assert (again.code, again.err.count("\n")) == (1, 1)
    assert "has read article 1 already" in again.err


def test_what_was_put_in_is_shown_in_brackets_and_undone(reading: Command) -> None:
    """show brackets it, reword --own-words takes it out, undo brings it back."""
    done(reading("reread", "1"))
    label = claim_with(reading, LONG)
    bracketed = reading("show", label).out
    done(reading("reword", label, "--own-words"))
    own = shown(reading, label)
    done(reading("undo"))

    assert f"[{LONG}] is 512 metres long" in bracketed
    assert (own["wording"], own["edits"]) == ("The bridge is 512 metres long.", [])
    assert shown(reading, label)["edits"] == [{"start": 0, "end": 20, "source": "The bridge"}]


def test_reword_says_how_to_be_used(desk: Command) -> None:
    """Without --own-words it names the command that takes a text."""
    outcome = desk("reword", "1.1")

    assert outcome.code == 2
    assert "workbench wording CLAIM TEXT" in outcome.err


def test_a_repeat_is_listed_with_its_first_mention_and_unlinked(pier: Command) -> None:
    """Decided by one verdict, counted twice, and open again once unlinked."""
    claims = [c for c in pier("claims", "2", "--json").json if "1874" in c["wording"]]
    repeat = next(c for c in claims if c["repeats"])
    first = next(c for c in claims if c["repeated_by"])
    done(pier("mark", first["claim"], "verified"))

    assert (repeat["repeats"], first["repeated_by"]) == (first["claim"], [repeat["claim"]])
    assert f"(repeats {first['claim']})" in pier("claims", "2").out
    assert f"verified, as decided on {first['claim']}" in pier("show", repeat["claim"]).out
    assert repeat["claim"] not in [c["claim"] for c in pier("claims", "2", "--open", "--json").json]

    done(pier("unlink", repeat["claim"]))

    assert shown(pier, repeat["claim"])["status"] == {"content": "open"}
    assert pier("unlink", repeat["claim"]).code == 1


def test_a_claim_is_explained(reading: Command) -> None:
    """As text with headings, and as JSON with the same facts."""
    done(reading("reread", "1"))
    label = claim_with(reading, LONG)
    text = done(reading("explain", label)).out
    facts = done(reading("explain", label, "--json")).json

    assert f"{label}  [{LONG}] is 512 metres long." in text
    assert f"put in: “{LONG}” for the article's “The bridge”" in text
    assert (facts["extractor"], facts["put_in"]) == (NEWER, [[LONG, "The bridge"]])
    assert sum(reason["points"] for reason in facts["reasons"]) == facts["check_worthiness"]


def test_a_repeat_is_explained_at_both_ends(pier: Command) -> None:
    """The first mention names its repeats, the repeat its first mention."""
    found = pier("claims", "2", "--json").json
    first, repeat = sorted(c["claim"] for c in found if "1874" in c["wording"])

    assert f"it repeats {first}" in pier("explain", repeat).out
    assert f"it is repeated by {repeat}" in pier("explain", first).out
