"""Pasting from a browser into a real terminal: 200,000 characters arrive whole, as what they are."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal needs a Unix system", allow_module_level=True)

from tests.terminal import Terminal, program
from tests.tui.story import told
from workbench.desk import looking

LINES = 2_000
LINE = "Repairs of the bridge cost 18 million euros; \x07[bold]read[/] on é漢 " + "x" * 30
PASSAGE = "\n".join(f"{number:05} {LINE}" for number in range(LINES))


def test_a_long_passage_is_pasted_whole(tmp_path: Path) -> None:
    """It is held, its beginning shown, and stored to the last character; no control reaches the terminal."""
    workspace = told(tmp_path / "desk")
    workspace.close()
    with Terminal(
        [*program(), str(workspace.root)],
        tmp_path,
        80,
        24,
        {"WORKBENCH_REVIEWER": "Ana", "HOME": str(tmp_path)},
    ) as terminal:
        terminal.wait_for("Open ", "v verified")
        terminal.press("a")
        terminal.wait_for("pasted passage")
        terminal.press("p")
        terminal.wait_for("Passage", "ctrl+s")
        terminal.paste(PASSAGE)
        terminal.wait_for("characters are held")
        terminal.press("\x13")
        terminal.wait_for("Say where it is from")
        terminal.press("Harbour blog")
        terminal.wait_for("Harbour blog")
        terminal.press("\x13")
        terminal.wait_for("1.5 supports")
        sent = terminal.sent
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0

    (item,) = looking.claim_by_label(workspace, "1.5").evidence
    assert len(PASSAGE) > 180_000
    assert item.evidence.quote == PASSAGE
    assert (item.evidence.kind, item.source.title) == ("pasted", "Harbour blog")
    assert b"\x07[bold]" not in sent
