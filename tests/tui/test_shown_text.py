"""Text of others on the screen: never parsed as markup, never a control character at the terminal."""

from __future__ import annotations

import ast
import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rich.segment import ControlType, Segment
from textual.color import Color

from tests.tui.pilots import NARROW, WIDE, driven, on_review
from tests.tui.story import told
from workbench.desk import attaching, looking, reviewing, revising
from workbench.desk.workspace import Workspace
from workbench.domain.source import Backing
from workbench.tui import details
from workbench.tui.filters import VisibleText
from workbench.tui.widgets.detail import DetailPane

TUI = Path(details.__file__).parent
ROOT = TUI.parents[1]
HOSTILE = (
    "[/] [citation needed] [@click=app.bell]x[/] [red]r[/red] \x1b]0;owned\x07 \x9b31m \u202eevil\u202c "
    "\u2066i\u2069 \x08\x7f end"
)
_FORBIDDEN = re.compile(
    "[\x00-\x06\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


@pytest.fixture
def hostile(tmp_path: Path) -> Workspace:
    """The story with hostile words everywhere a person can type."""
    workspace = told(tmp_path / "hostile", title=HOSTILE)
    claim = looking.claim_by_label(workspace, "1.5").claim
    revising.edit_wording(workspace, "Ana", claim.uid, claim.wording, HOSTILE)
    attaching.attach_pasted(workspace, HOSTILE, claim.uid, HOSTILE, HOSTILE, HOSTILE, Backing(note=HOSTILE))
    reviewing.mark(workspace, HOSTILE, claim.uid, "content", "disputed", HOSTILE)
    reviewing.ask(workspace, HOSTILE, claim.uid, HOSTILE, HOSTILE)
    reviewing.propose_fix(workspace, HOSTILE, claim.uid, claim.quote, HOSTILE, HOSTILE)
    return workspace


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_hostile_words_are_shown_as_they_are(hostile: Workspace, size: tuple[int, int]) -> None:
    """Brackets stay brackets, nothing crashes and nothing is run."""
    async with driven(hostile.root, size, reviewer=HOSTILE) as run:
        await on_review(run)
        detail = run.app.screen.query_one(DetailPane)
        await run.press("3", "2", "1", "Q", "escape", "F", "escape", "space", "up", "escape", "A")

        assert "[/] [citation needed] [@click=app.bell]x[/] [red]r[/red] ␛]0;owned␇" in str(detail.content)


def test_the_last_filter_lets_no_control_through() -> None:
    """Every control of a segment of text becomes visible; control segments are Textual's own and stay."""
    segments = [Segment(HOSTILE), Segment("\x1b[2J", None, [(ControlType.CLEAR,)]), Segment("שלום عربى")]
    filtered = VisibleText().apply(segments, Color(0, 0, 0))

    assert _FORBIDDEN.search(filtered[0].text) is None
    assert filtered[1:] == segments[1:]


def test_what_a_terminal_receives(hostile: Workspace) -> None:
    """The bytes at a real pseudo-terminal hold no control that came from a text."""
    received = _received(hostile.root)

    assert "citation needed" in received
    assert "\x1b]0;owned" not in received
    assert "\x9b" not in received
    assert _FORBIDDEN.search(received) is None


def _received(root: Path) -> str:
    """Run the app on a pseudo-terminal of 120 x 40, press ctrl+q once the article is there."""
    program = (
        "import sys; from pathlib import Path; from workbench.tui.app import WorkbenchApp; "
        "WorkbenchApp(Path(sys.argv[1]), 'Ana').run()"
    )
    leader, follower = pty.openpty()
    import fcntl
    import struct
    import termios

    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(root)],
        stdin=follower, stdout=follower, stderr=follower, env=environment, start_new_session=True,
    )  # fmt: skip
    os.close(follower)
    received = bytearray()
    deadline = time.monotonic() + 60
    is_asked = False
    while time.monotonic() < deadline:
        if select.select([leader], [], [], 0.2)[0]:
            try:
                received += os.read(leader, 65536)
            except OSError:
                break
        if b"Is it so?" in received and not is_asked:
            is_asked = True
            os.write(leader, b"\x11")
        if process.poll() is not None:
            break
    process.kill()
    process.wait()
    os.close(leader)
    return received.decode("utf-8", errors="replace")


def test_no_markup_from_a_variable() -> None:
    """Nothing in this package gives a computed text to anything that parses markup."""
    offences = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted(TUI.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _parses_markup(call)
    ]

    assert offences == []


def _parses_markup(call: ast.Call) -> bool:
    """Say whether a call hands a computed text to something that parses markup by default."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    markup = keywords.get("markup")
    is_plain = isinstance(markup, ast.Constant) and markup.value is False
    if name == "from_markup":
        return not all(isinstance(argument, ast.Constant) for argument in call.args)
    if name == "notify":
        return not is_plain
    if name in ("Static", "Label"):
        first = call.args[0] if call.args else ast.Constant("")
        return not is_plain and not (isinstance(first, ast.Constant) or _makes_content(first))
    return name == "escape"


def _makes_content(node: ast.expr) -> bool:
    function = node.func if isinstance(node, ast.Call) else None
    name = ast.unparse(function) if function is not None else ""
    return name.startswith(("Content", "Text"))


def test_no_sqlalchemy_before_the_first_paint() -> None:
    """The app is imported without the store, which opens on a thread."""
    program = "import sys, workbench.tui.app; print('sqlalchemy' in sys.modules, 'lxml' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert run.stdout.split() == ["False", "False"]
