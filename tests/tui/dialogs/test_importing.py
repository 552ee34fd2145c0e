from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.tui.dialogs.conftest import Opening
from tests.tui.dialogs.test_attaching import paste
from workbench.errors import WorkbenchError
from workbench.tui.dialogs.importing import ImportScreen
from workbench.tui.dialogs.progress import Progress, progress_of
from workbench.tui.dialogs.results import ImportDone

CHILD = """
import json, sys
arguments = sys.argv[1:]
def say(done, total, name, article, error="", notes=()):
    print(json.dumps({"done": done, "total": total, "name": name, "article": article, "claims": 2,
                      "error": error, "published": "2022-09-14", "notes": list(notes)}), flush=True)
if arguments[-1] == "-":
    say(1, 1, "pasted", 7, notes=[sys.stdin.buffer.read().decode()[:30], " ".join(arguments[3:])])
elif arguments[-1].endswith("refused.txt"):
    sys.exit("workbench: the workspace is newer; update the program")
elif arguments[-1].endswith("endless.txt"):
    say(1, 9, "first", 1)
    sys.stdin.close()
    import threading; threading.Event().wait()
else:
    print("x" * 200000, file=sys.stderr)
    say(1, 3, "a.txt", 1)
    say(2, 3, "b [/] [@click=app.quit]x[/].png", None, "it is a picture \\x1b[31m")
    say(3, 3, "c.txt", 3)
    sys.exit(1)
"""


def screen(tmp_path: Path) -> ImportScreen:
    """Return the screen with a child that reports as it is told by the path."""
    child = tmp_path / "child.py"
    child.write_text(CHILD)
    return ImportScreen(tmp_path, "Ann", (sys.executable, str(child)))


async def test_folder_is_imported(desk: Opening, tmp_path: Path) -> None:
    """Progress, errors and a summary are shown; the numbers of the articles are handed back."""
    async with desk() as at:
        await at.show(screen(tmp_path))
        await paste(at, str(tmp_path))
        await at.press("enter")
        told = at.seen
        await at.press("enter")

        assert "2 articles, 4 claims; 1 could not be read" in told
        assert "it is a picture" in told
        assert "\x1b" not in told
        assert at.given == [ImportDone((1, 3), 1)]


async def test_pasted_text_goes_to_the_child(desk: Opening, tmp_path: Path) -> None:
    """A pasted text is read by the child from standard input, with title and day."""
    async with desk() as at:
        await at.show(screen(tmp_path))
        await at.press("tab")
        await paste(at, "A draft. " * 5_000)
        await at.press("tab")
        await at.type("Draft")
        await at.press("tab")
        await at.type("14 September 2022")
        await at.press("enter")
        told = at.seen
        await at.press("escape")

        assert "A draft. A draft." in told
        assert "--as Ann --published 2022-09-14 --title" in told
        assert at.given == [ImportDone((7,), 0)]


async def test_refusal_of_the_child_is_shown(desk: Opening, tmp_path: Path) -> None:
    """When nothing comes of it, the child's last words say why."""
    (tmp_path / "refused.txt").touch()
    async with desk() as at:
        await at.show(screen(tmp_path))
        await paste(at, str(tmp_path / "refused.txt"))
        await at.press("enter")

        assert "the workspace is newer; update the program" in at.seen


async def test_child_that_cannot_start_is_told(desk: Opening, tmp_path: Path) -> None:
    """A command that is not there ends in a line, not in a crash."""
    async with desk() as at:
        await at.show(ImportScreen(tmp_path, "Ann", (str(tmp_path / "nothing"),)))
        await paste(at, str(tmp_path))
        await at.press("enter")

        assert "could not be started" in at.seen


async def test_running_import_is_stopped_after_a_question(desk: Opening, tmp_path: Path) -> None:
    """Escape asks, enter ends the child, and what was read is handed back."""
    (tmp_path / "endless.txt").touch()
    async with desk() as at:
        await at.show(screen(tmp_path))
        await paste(at, str(tmp_path / "endless.txt"))
        await at.pilot.press("enter")
        while "1 of 9" not in at.seen:
            await at.pilot.pause()
        await at.pilot.press("escape")
        await at.pilot.pause()
        asked = at.seen
        await at.pilot.press("enter")
        await at.settle()
        told = at.seen
        await at.press("enter")

        assert "Stop the import?" in asked
        assert "Stopped; what was read is kept." in told
        assert at.given == [ImportDone((1,), 0)]


async def test_path_and_text_are_not_mixed(desk: Opening, tmp_path: Path) -> None:
    """A path and a text at once are refused, and both stay."""
    async with desk() as at:
        await at.show(screen(tmp_path))
        await at.type("draft")
        await at.press("tab", "t", "ctrl+s")

        assert "not both" in at.seen
        assert "draft" in at.seen


def test_progress_is_read() -> None:
    """A line of the child becomes a step."""
    line = (
        b'{"done": 1, "total": 3, "name": "a", "article": null, "claims": 0, "error": "no", "notes": ["n"]}'
    )

    assert progress_of(line) == Progress(1, 3, "a", 0, 0, "", ("n",), "no")


@pytest.mark.parametrize("line", [b"", b"[]", b"null", b"{}", b"Traceback", b'{"done": "x"}', b"\xff"])
def test_other_lines_are_refused(line: bytes) -> None:
    """What is no report is refused, whatever it is."""
    with pytest.raises(WorkbenchError):
        progress_of(line)


async def test_a_long_pasted_text_is_counted(desk: Opening, tmp_path: Path) -> None:
    """200 kB are held, and it is said that they are, and how they are imported from the text."""
    async with desk() as at:
        await at.show(screen(tmp_path))
        await at.press("tab")
        await paste(at, "The port closed. " * 12_000)

        assert "204,000 characters are held" in at.seen
        assert "ctrl+s import from the text" in at.seen
