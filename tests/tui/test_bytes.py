"""What a key sends to a real terminal: a step in a list, also one that scrolls, is a few hundred bytes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal needs a Unix system", allow_module_level=True)

from tests.store.making import importing
from tests.terminal import Terminal, program
from workbench.desk.workspace import create

UP, DOWN = "\x1b[A", "\x1b[B"
MOST_BYTES = 2_000


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """The program on forty articles, the list of all claims in front."""
    workspace = create(tmp_path / "desk")
    for number in range(40):
        change, _ = importing(
            f"Pier {number} is {number} metres long. Quay {number} is short", f"pier-{number}"
        )
        workspace.store.commit(change)
    workspace.close()
    nobody = {"XDG_CONFIG_HOME": str(tmp_path / "settings"), "XDG_STATE_HOME": str(tmp_path / "state")}
    with Terminal([*program(), "desk"], tmp_path, variables=nobody) as terminal:
        terminal.wait_for("Pier-9", "quit")
        terminal.press("L")
        terminal.wait_for("80 claims", "waiting 0")
        terminal.wait_until_still()
        yield terminal


def _step(terminal: Terminal, key: str) -> tuple[int, int]:
    """Press a key; return the line that the cursor is then on, and the bytes that came."""
    before = len(terminal.sent)
    terminal.press(key)
    terminal.wait_until_still()
    lines = terminal.text.splitlines()
    (at,) = [number for number, line in enumerate(lines) if line.startswith("▌")]
    return at, len(terminal.sent) - before


def test_a_step_that_scrolls_takes_few_bytes(terminal: Terminal) -> None:
    """Down to below the last line in sight, and up again from there: the cursor is seen where it is."""
    first = next(n for n, line in enumerate(terminal.text.splitlines()) if line.startswith("▌"))
    lines = sum(" open " in line for line in terminal.text.splitlines()[1:-2])
    terminal.press(DOWN * (lines - 1))
    terminal.wait_until_still()
    scrolled = [_step(terminal, DOWN) for _ in range(3)]
    back = [_step(terminal, UP) for _ in range(3)]

    assert [at for at, _ in scrolled] == [first + lines - 1] * 3
    assert [at for at, _ in back] == [first + lines - 1 - step for step in (1, 2, 3)]
    assert max(sent for _, sent in scrolled + back) < MOST_BYTES


def test_the_claim_uses_the_width_of_its_pane(tmp_path: Path) -> None:
    """What was laid out before the terminal's size was known is painted anew for that."""
    workspace = create(tmp_path / "desk")
    words = "The pier of the old harbour is twelve metres longer than the quay"
    change, _ = importing(f"{words}. It is short", "pier")
    workspace.store.commit(change)
    workspace.close()
    nobody = {"XDG_CONFIG_HOME": str(tmp_path / "settings"), "XDG_STATE_HOME": str(tmp_path / "state")}
    with Terminal([*program(), "desk"], tmp_path, variables=nobody) as terminal:
        terminal.wait_for("Is it so?")
        terminal.wait_until_still()
        detail = terminal.text.partition("3 Claim─")[2]

    assert f" {words}" in detail
