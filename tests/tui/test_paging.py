"""A source's text in a pager that has a real terminal, and ctrl+c there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal needs a Unix system", allow_module_level=True)

from tests.terminal import Terminal, program
from tests.tui.story import told
from workbench.desk import attaching
from workbench.desk.importing import Arrival

PAGER = """
import sys

print("PAGED", sys.stdin.read().split()[0], flush=True)
with open("/dev/tty") as keyboard:
    for time in ("ONCE", "TWICE", "THRICE"):
        try:
            keyboard.readline()
            break
        except KeyboardInterrupt:
            print("TAKEN", time, flush=True)
"""
"""Shows the first word; goes on when it is interrupted, as less does; ends with enter."""


def test_an_interrupt_in_the_pager_leads_back_to_the_workbench(tmp_path: Path) -> None:
    """The pager takes ctrl+c as its own; once it ends, the sources are there again."""
    workspace = told(tmp_path / "desk")
    attaching.add_source_file(
        workspace, "Ana", Arrival("yearbook.txt", b"Ostrand has 41 schools."), "Yearbook"
    )
    workspace.close()
    pager = tmp_path / "pager.py"
    pager.write_text(PAGER, encoding="utf-8")
    variables = {
        "WORKBENCH_REVIEWER": "Ana",
        "HOME": str(tmp_path),
        "PAGER": f"{sys.executable} {pager}",
    }
    with Terminal([*program(), str(workspace.root)], tmp_path, 80, 24, variables) as terminal:
        terminal.wait_for("Open ", "v verified")
        terminal.press("S")
        terminal.wait_for("Yearbook")
        terminal.press("O")
        terminal.wait_for("in the pager")
        terminal.press("t")
        terminal.wait_for("PAGED Ostrand")
        for time in ("ONCE", "TWICE"):
            terminal.press("\x03")
            terminal.wait_for(f"TAKEN {time}")
        terminal.press("\n")
        terminal.wait_for("back from the pager", "Yearbook")
        terminal.press("\x11")

        assert terminal.wait_for_end() == 0
