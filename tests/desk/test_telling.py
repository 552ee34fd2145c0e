"""The journal in words: each kind of act names what it was done to, and undo names what it took back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.conftest import claim_on
from tests.desk.everything import everything_done
from workbench.desk import importing, looking, reviewing, telling, undoing
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import Workspace
from workbench.errors import NothingLeft

TOLD = {
    "import": "imported article 1 “The bridge”: ",
    "source": "stored s1 “Yearbook”",
    "verdict": "decided claim 1.2: needs context",
    "evidence": "attached s5 “Web” to claim 1.2 (supports)",
    "detach": "took s5 “Web” off claim 1.2",
    "query": "asked the author about claim 1.2: “Which bridge?”",
    "answer": "wrote down the answer about claim 1.2: “The old one”",
    "fix": "proposed “1932” for “1931” in claim 1.2",
    "fix settled": "settled the fix “1932” of claim 1.2: accepted",
    "tick": "ticked off “A bridge for the river town”",
    "restore": "took claim 1.4 up again",
    "dismissal": "dismissed claim 1.4 as opinion",
    "split": "split claim 1.6 into claims 1.10, 1.11",
    "merge": "merged claims 1.10, 1.11 into claim 1.12",
    "claim": "added claim 1.13: “It was painted.”",
    "attribution": "gave claim 1.6 as the word of the town council",
    "undo": "took back: reworded claim 1.8: “The ferry carried 90 people daily.”",
    "redo": "did again: reworded claim 1.8: “The ferry carried 90 people daily.”",
    "revision": "read a new draft of article 1 “The bridge”: ",
    "article": "gave article 1 “The bridge” title “The bridge”, byline “Ada”, publisher “Paper”",
}
"""Kind -> how its newest entry begins."""


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Kind -> the words of its newest entry, where every act has been done."""
    workspace = everything_done(tmp_path_factory.mktemp("telling") / "desk")
    return {entry.kind: entry.words for entry in reversed(looking.history(workspace))}


@pytest.mark.parametrize("kind", TOLD)
def test_an_act_is_told_with_its_object(entries: dict[str, str], kind: str) -> None:
    """Who reads the history need not look anything up."""
    assert entries[kind].startswith(TOLD[kind])


def test_every_kind_is_told(entries: dict[str, str]) -> None:
    """No entry is told by the bare name of its kind."""
    assert [kind for kind, words in entries.items() if words == kind] == []


def test_undoing_an_import_names_the_article(bridge: Workspace) -> None:
    """What goes away is said, not only that it was an import."""
    undone = undoing.undo(bridge, "Ann")

    assert undone.words.startswith("imported article 1 “A bridge for the river town”")


def test_undoing_dismissed_words_names_them(bridge: Workspace) -> None:
    """The words come back under the eyes of who undid it."""
    view = looking.article(bridge, 1)
    start = view.document.text.index("It looks splendid.")
    reviewing.dismiss_span(bridge, "Ann", view.revision.uid, start, start + 18, "opinion")
    undone, redone = undoing.undo(bridge, "Ann"), undoing.redo(bridge, "Ann")

    assert {"dismissed “It looks splendid.” as opinion"} == {undone.words, redone.words}


def test_both_questions_are_told_apart(bridge: Workspace) -> None:
    """A verdict on the saying says so."""
    claim = claim_on(bridge, "proud").claim
    reviewing.mark(bridge, "Ann", claim.uid, "attribution", "verified")

    assert looking.history(bridge)[0].words.endswith(", said so: verified")


def test_the_entry_that_undo_would_take_back_is_known(bridge: Workspace) -> None:
    """It is the newest of the person's own, whatever others did since."""
    seq = reviewing.mark(bridge, "Bob", claim_on(bridge, "1931").claim.uid, "content", "verified").seq
    importing.import_one(bridge, "Ann", Arrival("two.txt", b"The pier is 4 km long.\n"), Overrides())

    assert telling.undoable(bridge, "Bob") == seq
    with pytest.raises(NothingLeft):
        telling.undoable(bridge, "Cem")


def test_a_long_journal_is_read_by_page(bridge: Workspace) -> None:
    """The numbers come first; entries only as they are asked for, in the order asked."""
    numbers = telling.numbers(bridge)
    reviewing.mark(bridge, "Bob", claim_on(bridge, "1931").claim.uid, "content", "verified")

    assert list(numbers) == [1]
    assert [entry.seq for entry in looking.entries(bridge, telling.numbers(bridge)[1:])] == [1]


def test_the_history_survives_a_purge(tmp_path: Path) -> None:
    """What was erased is told as gone, and nothing fails."""
    from workbench.desk import verifying

    workspace = everything_done(tmp_path / "desk")
    verifying.purge(workspace, "Ann", "The old one", "asked to")
    told = {entry.kind: entry.words for entry in looking.history(workspace)}

    assert "The old one" not in "".join(told.values())
    assert told["purge"] == "erased words for good"


def test_what_was_taken_back_is_told_until_it_is_done_again(bridge: Workspace) -> None:
    """An entry that no longer holds says so; redo takes that away."""
    reviewing.mark(bridge, "Ann", claim_on(bridge, "1931").claim.uid, "content", "verified")
    undoing.undo(bridge, "Ann")
    after_undo = [entry.is_taken_back for entry in looking.history(bridge)]
    undoing.redo(bridge, "Ann")

    assert after_undo == [False, True, False]
    assert not any(entry.is_taken_back for entry in looking.history(bridge))
