"""Copying: one key and a letter hand a claim's words to the terminal's clipboard, with no control in them."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from tests.terminal import Terminal, program
from tests.tui.pilots import NARROW, WIDE, driven, on_review
from tests.tui.story import CLAIMS
from workbench.desk import attaching, looking, reporting
from workbench.desk.importing import Arrival
from workbench.desk.workspace import Workspace
from workbench.tui.dialogs.copying import CopyDialog
from workbench.tui.dialogs.reader import Reader
from workbench.tui.screens.source import SourceScreen


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("letter", ["c", "q", "s"])
async def test_a_letter_copies_claim_quote_or_citation(
    workspace: Workspace, size: tuple[int, int], letter: str
) -> None:
    """y asks which, the letter copies it and says so."""
    view = looking.article(workspace, 1)
    claim = looking.claim_by_label(workspace, "1.5")
    expected = {"c": CLAIMS[4][1], "q": CLAIMS[4][0], "s": reporting.citation(view, claim)}
    async with driven(workspace.root, size) as run:
        await on_review(run)
        await run.press("y")
        await run.dialog(CopyDialog)
        await run.press(letter)

        assert run.app.clipboard == expected[letter]
        assert run.last_line.startswith("copied, if the terminal allows it: ")


async def test_a_passage_of_a_source_is_copied(workspace: Workspace) -> None:
    """y where a source is read copies what is selected, and says how to select when nothing is."""
    attaching.add_source_file(
        workspace, "Ana", Arrival("note.txt", b"It cost 12 million. So they say."), "Note"
    )
    async with driven(workspace.root) as run:
        await on_review(run)
        await run.press("S", "enter")
        await run.until(lambda: isinstance(run.app.screen, SourceScreen) and bool(_text(run.app.screen)))
        await run.press("y")
        nothing = run.last_line
        await run.press("down", "space", "y")

        assert "select a passage first" in nothing
        assert run.app.clipboard == "It cost 12 million."


def _text(screen: SourceScreen) -> str:
    return screen.query_one(Reader).text


def test_the_terminal_receives_osc_52(workspace: Workspace, tmp_path: Path) -> None:
    """The bytes of a real pseudo-terminal hold the words, encoded, and nothing of them in the clear."""
    nobody = {"XDG_CONFIG_HOME": f"{tmp_path}/settings", "XDG_STATE_HOME": f"{tmp_path}/state"}
    with Terminal([*program(), str(workspace.root)], tmp_path, *WIDE, nobody) as terminal:
        terminal.wait_for("v verified", "1.5")
        terminal.press("y")
        terminal.wait_for("Copy of claim")
        terminal.press("q")
        terminal.wait_for("copied")
        terminal.wait_until_still()
        sent = terminal.sent
        terminal.press("\x11")
        terminal.wait_for_end()

    assert b"\x1b]52;c;" + base64.b64encode(CLAIMS[4][0].encode()) + b"\x07" in sent
