"""Sources opened outside: read-only copies that nothing runs, web addresses only, a plain pager."""

from __future__ import annotations

import os
import signal
import stat
import sys
from pathlib import Path

import pytest

from tests.tui.pilots import driven, on_review
from workbench.desk import attaching, looking
from workbench.desk.importing import Arrival
from workbench.desk.workspace import Workspace
from workbench.domain.source import Backing
from workbench.errors import WorkbenchError
from workbench.tui import outside
from workbench.tui.dialogs.opening import OpenDialog
from workbench.tui.screens.sayings import SayingsScreen
from workbench.tui.screens.sources import SourcesScreen

RECORD = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text(sys.argv[2])"


@pytest.mark.parametrize(
    ("media_type", "ending"),
    [
        ("text/plain", ".txt"), ("text/html; charset=utf-8", ".txt"), ("image/svg+xml", ".txt"),
        ("application/pdf", ".pdf"), ("image/png", ".png"),
    ],
)  # fmt: skip
def test_the_ending_is_one_that_runs_nothing(media_type: str, ending: str) -> None:
    """A page is handed on as text: no script in it runs in the browser."""
    assert outside.safe_ending(media_type) == ending


@pytest.mark.parametrize("media_type", ["application/x-msdownload", "application/zip", "", "x"])
def test_other_kinds_of_files_are_not_opened(media_type: str) -> None:
    """A program, an archive, or what nobody knows."""
    with pytest.raises(WorkbenchError, match="is not opened"):
        outside.safe_ending(media_type)


def test_a_copy_can_be_neither_written_nor_run(tmp_path: Path) -> None:
    """Its name is made of letters, whatever the source is called."""
    path = outside.copy_of(b"bytes", "../../evil name;.sh", ".txt", tmp_path)

    assert path.read_bytes() == b"bytes"
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert path.name == "evil-name-sh.txt"
    assert tmp_path in path.parents


@pytest.mark.parametrize(
    ("url", "is_one"),
    [
        ("https://example.org/a?b=c", True), ("http://example.org", True), ("file:///etc/passwd", False),
        ("javascript:alert(1)", False), ("https://exa mple.org", False), ("https://a.org/\x1b[31m", False),
        ("", False), ("https://", False), ("-https://a.org", False), ("https://a.org/@ana", True),
        ("https://a.org@evil.test/", False), ("https://evil.test\\@a.org/", False),
    ],
)  # fmt: skip
def test_only_web_addresses_are_opened(url: str, is_one: bool) -> None:
    """http and https, nothing else, no control character in them, and nothing that hides the host."""
    assert outside.is_web_address(url) is is_one


def test_without_browser_or_pager_it_is_said(tmp_path: Path) -> None:
    """One line that says what to do."""
    nothing = {"PATH": str(tmp_path)}
    with pytest.raises(WorkbenchError, match="there is no browser here: set BROWSER"):
        outside.browser(nothing)
    with pytest.raises(WorkbenchError, match="there is no pager here: set PAGER"):
        outside.pager(nothing)


def test_the_browser_of_the_user_comes_first() -> None:
    """BROWSER may have words of its own, and a place for the address; no shell reads it."""
    command = outside.browser({"BROWSER": f"missing-{os.getpid()}:{sys.executable} -c x %s", "PATH": "/bin"})

    assert outside.with_target(command, "https://a.org; true") == [
        sys.executable, "-c", "x", "https://a.org; true",
    ]  # fmt: skip


def test_a_browser_that_fails_at_once_is_named() -> None:
    """What it ended with is said."""
    with pytest.raises(WorkbenchError, match=r"could not open it \(it ended with 3\)"):
        outside.hand_over([sys.executable, "-c", "raise SystemExit(3)"], "x")


def test_the_pager_gets_no_control_character(tmp_path: Path) -> None:
    """What the text holds is made visible before another program draws it."""
    target = tmp_path / "seen"
    copy = [sys.executable, "-c", "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"]
    outside.page([*copy, str(target)], "a \x1b[31mred\x1b[0m \u202eword", dict(os.environ))

    assert target.read_text(encoding="utf-8") == "a ␛[31mred␛[0m �word"


def test_an_interrupt_in_the_pager_ends_neither_program(tmp_path: Path) -> None:
    """ctrl+c reaches both: the pager takes it as its own, the workbench goes on."""
    target = tmp_path / "taken"
    interrupting = (
        "import os, pathlib, signal, sys\n"
        "sys.stdin.read()\n"
        "os.kill(os.getppid(), signal.SIGINT)\n"
        "try:\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "except KeyboardInterrupt:\n"
        "    pathlib.Path(sys.argv[1]).write_text('taken')\n"
    )
    before = signal.getsignal(signal.SIGINT)
    outside.page([sys.executable, "-c", interrupting, str(target)], "words", dict(os.environ))

    assert target.read_text() == "taken"
    assert signal.getsignal(signal.SIGINT) is before


async def test_a_file_is_handed_to_the_browser(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """O, then f: a copy of the stored bytes, whose original stays."""
    said = tmp_path / "said"
    monkeypatch.setenv("BROWSER", f'{sys.executable} -c "{RECORD}" {said} %s')
    page = b"<p>The bridge was built in 1931.</p><script>x()</script>"
    attaching.add_source_file(workspace, "Ana", Arrival("page.html", page), "Page")
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("S")
        await run.until(lambda: isinstance(run.app.screen, SourcesScreen) and run.bench.seq >= 0)
        await run.press("O")
        await run.dialog(OpenDialog)
        await run.press("f")
        await run.until(lambda: "handed to" in run.last_line)
        copy = Path(said.read_text())

        assert (copy.suffix, copy.read_bytes()) == (".txt", page)
    assert not copy.exists()


async def test_an_address_is_shown_before_it_is_opened(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """O on a pasted passage shows the address in full; u opens it."""
    said = tmp_path / "said"
    monkeypatch.setenv("BROWSER", f'{sys.executable} -c "{RECORD}" {said} %s')
    claim = looking.claim_by_label(workspace, "1.5").claim.uid
    attaching.attach_pasted(workspace, "Ana", claim, "Budget", "https://a.example/b", "words", Backing())
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("S", "enter")
        await run.until(lambda: isinstance(run.app.screen, SayingsScreen) and run.bench.seq >= 0)
        await run.press("O")
        dialog = await run.dialog(OpenDialog)
        shown = str(dialog.query_one("#address").render())
        await run.press("u")
        await run.until(lambda: "handed to" in run.last_line)

        assert "https://a.example/b" in shown
        assert said.read_text() == "https://a.example/b"


async def test_a_call_cannot_be_opened(workspace: Workspace) -> None:
    """Nothing is stored of a person, and that is said."""
    claim = looking.claim_by_label(workspace, "1.5").claim.uid
    attaching.attach_said(
        workspace, "Ana", claim, "Mia Holm", "2026-03-02", "on the record", "So.", "", Backing()
    )
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("S")
        await run.until(lambda: isinstance(run.app.screen, SourcesScreen) and run.bench.seq >= 0)
        await run.press("O")

        assert "nothing of this source can be opened" in run.last_line
