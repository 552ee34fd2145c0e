"""Keeping safe: verify, checkpoint, backup, undo and redo, purge, init."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.cli.conftest import Command, claim_with, done, shown


def test_verify_finds_no_fault_and_says_what_it_cannot_see(desk: Command) -> None:
    """Without a checkpoint the limit is said."""
    outcome = done(desk("verify"))

    assert outcome.out.startswith("no fault: ")
    assert "no checkpoint compared" in outcome.err


def test_verify_names_what_was_changed_outside(desk: Command, tmp_path: Path) -> None:
    """A stored file that changed by a byte is a fault, named, with exit code 1."""
    (stored,) = (tmp_path / "desk" / "sources").iterdir()
    stored.chmod(0o600)
    stored.write_bytes(stored.read_bytes() + b"x")
    outcome = desk("verify")

    assert (outcome.code, outcome.out) == (1, "")
    assert stored.name in outcome.err


def test_a_checkpoint_is_compared_as_text_and_as_file(desk: Command, tmp_path: Path) -> None:
    """Kept elsewhere, it proves that nothing before it was rewritten."""
    kept = done(desk("checkpoint")).out
    (tmp_path / "kept.txt").write_text(kept, encoding="utf-8")
    done(desk("mark", claim_with(desk, "1874"), "v"))
    wrong = kept.strip()[:-1] + ("0" if kept.strip()[-1] != "0" else "1")

    assert "no checkpoint" not in done(desk("verify", "--checkpoint", kept.strip())).err
    assert "no checkpoint" not in done(desk("verify", "--checkpoint", "kept.txt")).err
    assert desk("verify", "--checkpoint", wrong).code == 1


def test_a_backup_is_a_workspace(desk: Command) -> None:
    """The copy opens, verifies and shows the same."""
    done(desk("backup", "copy"))

    assert done(desk("articles")).out == done(desk("-w", "copy", "articles")).out
    done(desk("-w", "copy", "verify"))
    assert desk("backup", "copy").code == 1


def test_undo_and_redo_go_back_and_forth(desk: Command) -> None:
    """Each says what it did."""
    label = claim_with(desk, "1874")
    done(desk("mark", label, "v"))
    undone = done(desk("undo"))
    after_undo = shown(desk, label)["status"]["content"]
    redone = done(desk("redo"))

    assert undone.out.startswith(f"undone: decided claim {label}: verified")
    assert redone.out.startswith(f"done again: decided claim {label}: verified")
    assert (after_undo, shown(desk, label)["status"]["content"]) == ("open", "verified")


def test_nothing_to_undo_is_refused(desk: Command) -> None:
    """What others did stays."""
    assert desk("undo", "--as", "Somebody else").code == 1


def test_purge_shows_first_and_erases_only_when_told(desk: Command, tmp_path: Path) -> None:
    """Without a terminal and without --yes nothing is erased."""
    done(desk("query", claim_with(desk, "1874"), "Ask Quentin Blakeley?", "--to", "the author"))
    refused = desk("purge", "--text", "Quentin Blakeley", "--because", "a request")
    before = "Quentin Blakeley" in done(desk("queries")).out
    done(desk("purge", "--text", "Quentin Blakeley", "--because", "a request", "--yes"))

    assert (refused.code, "query question: 1 row" in refused.out, before) == (1, True, True)
    assert "purged: " in done(desk("verify")).err
    assert b"Blakeley" not in (tmp_path / "desk" / "claims.db").read_bytes()


def test_purging_what_is_not_there_is_refused(desk: Command) -> None:
    """Nobody is told that something was erased when nothing was."""
    assert desk("purge", "--text", "Nobody Here", "--because", "a request", "--yes").code == 1


def test_init_makes_a_workspace_once(workbench: Command, tmp_path: Path) -> None:
    """A folder that is one already is left alone."""
    done(workbench("init", "new"))
    connection = sqlite3.connect(tmp_path / "new" / "claims.db")
    connection.close()

    assert workbench("init", "new").code == 1
    assert "no article yet" in done(workbench("new")).err


def test_an_older_change_is_undone_by_its_number(desk: Command) -> None:
    """--dry-run names what would go; --only takes one change, --to all since; never what others did."""
    first, second = claim_with(desk, "1874"), claim_with(desk, "340 jobs")
    done(desk("mark", first, "v"))
    seq = done(desk("log", "--limit", "1")).lines[0].split()[0]
    done(desk("mark", second, "v"))
    planned = done(desk("undo", "--to", seq, "--dry-run"))
    still = shown(desk, first)["status"]["content"]
    done(desk("undo", "--only", seq))
    one = [shown(desk, label)["status"]["content"] for label in (first, second)]
    done(desk("redo"))
    done(desk("undo", "--to", seq))

    assert [line.partition(":")[0] for line in planned.lines] == [f"change {int(seq) + 1}", f"change {seq}"]
    assert (still, one) == ("verified", ["open", "verified"])
    assert [shown(desk, label)["status"]["content"] for label in (first, second)] == ["open", "open"]
    assert f"change {seq} is by" in desk("undo", "--to", seq, "--as", "Somebody else").err
