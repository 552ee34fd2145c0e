"""A checker's first hour in a real terminal: from an empty folder to a report, past hostile text."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal needs a Unix system", allow_module_level=True)

from tests.terminal import ROOT, Terminal, environment, program
from workbench.sample import build

HOSTILE = {
    "a window title": "\x1b]0;owned\x07",
    "a colour": "\x1b[35;7m",
    "a C1 control sequence": "\x9b35m",
    "an override of direction": "\u202e",
    "a link": "\x1b]8;;https://evil.example\x1b\\",
}
ARTICLE = (
    "Harbour tolls rise in Marlow\n\n"
    "The harbour authority raised its tolls by 12 percent on Tuesday.\n\n"
    f"Mayor Joan Whitlock said the town had {HOSTILE['a colour']}lost 340 jobs since 2019"
    f"{HOSTILE['a window title']}. The pier{HOSTILE['an override of direction']} was built in 1874."
    f"{HOSTILE['a C1 control sequence']} [bold]The bridge[/] is 512 metres long.{HOSTILE['a link']}\n"
)


def _workbench(folder: Path, *arguments: str) -> str:
    run = subprocess.run(
        [*program(), *arguments], cwd=folder, env=environment(), capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_from_an_empty_folder_to_a_report(tmp_path: Path) -> None:
    """Init, import, give a name, verify a claim, dismiss one, undo, write the report, quit: all is kept."""
    (tmp_path / "draft.txt").write_text(ARTICLE, encoding="utf-8", newline="")
    with Terminal([*program(), "init", "desk"], tmp_path) as init:
        assert init.wait_for_end() == 0
    with Terminal(
        [*program(), "-w", "desk", "import", "draft.txt", "--published", "2024-03-07"], tmp_path
    ) as importing:
        assert importing.wait_for_end() == 0
    before = json.loads(_workbench(tmp_path, "-w", "desk", "claims", "--json"))

    with Terminal([*program(), "desk"], tmp_path) as terminal:
        _review(terminal, before)
        assert terminal.wait_for_end() == 0

    after = {
        claim["claim"]: claim for claim in json.loads(_workbench(tmp_path, "-w", "desk", "claims", "--json"))
    }
    first = after[before[0]["claim"]]
    (verdict,) = first["verdicts"]
    kinds = [entry["kind"] for entry in json.loads(_workbench(tmp_path, "-w", "desk", "log", "--json"))]
    (report,) = (tmp_path / "desk").glob("*.html")

    assert (verdict["value"], verdict["reviewer"]) == ("verified", "Rui Costa")
    assert [label for label, claim in after.items() if claim["dismissal"]] == []
    assert kinds == ["undo", "dismissal", "verdict", "import"]
    assert report.read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert "no fault" in _workbench(tmp_path, "-w", "desk", "verify")
    for sent in (importing.sent, terminal.sent):
        assert [name for name, sequence in HOSTILE.items() if sequence.encode() in sent] == []
    assert "owned" not in terminal.title


def _review(terminal: Terminal, claims: list[dict[str, object]]) -> None:
    """Press the keys of a short review, each when the screen is ready for it."""
    count = len(claims)
    terminal.wait_for(f"Open {count}", str(claims[0]["claim"]), "v verified")
    terminal.press("v")
    terminal.wait_for(f"claim {claims[0]['claim']}", "Why")
    terminal.press("\r")
    terminal.wait_for("Your name")
    terminal.press("Rui Costa\r")
    terminal.wait_for(f"Open {count - 1}", "z undoes")
    terminal.press("x")
    terminal.wait_for("no checking needed")
    terminal.press("\r")
    terminal.wait_for(f"Open {count - 2}", "dismissed")
    terminal.press("z")
    terminal.wait_for(f"Open {count - 1}", "undone")
    terminal.press("r")
    terminal.wait_for("Format", "File")
    terminal.press("\r")
    terminal.wait_for("Written")
    terminal.press("\x1b")
    terminal.wait_for(f"Open {count - 1}", "v verified")
    terminal.press("\x11")


def test_an_import_shows_its_progress_in_a_terminal(tmp_path: Path) -> None:
    """Long work moves a bar on stderr, and leaves the list of what was imported."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number in range(1, 4):
        (folder / f"{number}.txt").write_text(f"Tolls {number}\n\n{ARTICLE}", encoding="utf-8", newline="")
    _workbench(tmp_path, "init", "desk")
    with Terminal([*program(), "-w", "desk", "import", "drafts"], tmp_path) as terminal:
        terminal.wait_for("3 articles")
        assert terminal.wait_for_end() == 0

    assert b"3/3" in terminal.sent
    assert "3/3" not in terminal.text


def test_the_name_given_in_the_terminal_is_kept(tmp_path: Path) -> None:
    """Whoever said who they are is not asked again, on screen or on the command line."""
    (tmp_path / "draft.txt").write_text(ARTICLE, encoding="utf-8", newline="")
    _workbench(tmp_path, "init", "desk")
    _workbench(tmp_path, "-w", "desk", "import", "draft.txt", "--published", "2024-03-07")
    with Terminal([*program(), "desk"], tmp_path) as terminal:
        terminal.wait_for("v verified", "1.1")
        terminal.press("v")
        terminal.wait_for("Why")
        terminal.press("\r")
        terminal.wait_for("Your name")
        terminal.press("Zoë Ferris\r")
        terminal.wait_for("z undoes")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0

    assert _workbench(tmp_path, "whoami") == "Zoë Ferris\n"


def test_looking_at_the_sample_changes_nothing() -> None:
    """The workspace at the top of this folder opens as a living example, and stays byte for byte as it is."""
    database = ROOT / "claims.db"
    if not database.exists():
        pytest.skip("this folder has no sample workspace at its top")
    before = {path: _digest(path) for path in (database, *sorted((ROOT / "sources").iterdir()))}
    with Terminal(program(), ROOT, columns=120, rows=40) as terminal:
        terminal.wait_for("v verified", "Open ")
        terminal.press("2")
        terminal.wait_for("v verified", "Open ")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
    queue = _workbench(ROOT)

    assert "Open " in queue
    assert {path: _digest(path) for path in (database, *sorted((ROOT / "sources").iterdir()))} == before
    assert not (ROOT / "claims.db-journal").exists()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_idle_screen_sends_nothing(tmp_path: Path) -> None:
    """Once drawn, the screen is not drawn again until something happens, though it follows other writers."""
    build(tmp_path / "example").close()
    nobody = {"XDG_CONFIG_HOME": str(tmp_path / "settings"), "XDG_STATE_HOME": str(tmp_path / "state")}
    with Terminal([*program(), "example"], tmp_path, variables=nobody) as terminal:
        terminal.wait_for("v verified", "Open ")
        terminal.wait_until_still()
        drawn = len(terminal.sent)
        for _ in range(3):
            terminal.wait_until_still()
        terminal.press("\x11")

        assert len(terminal.sent) == drawn
