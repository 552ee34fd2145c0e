"""Any Unicode text on the real screens: nothing crashes, nothing vanishes, no escape reaches a terminal."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, reject, settings

from tests.hostile import ANY_TEXT
from tests.terminal import Terminal, program
from tests.tui.pilots import WIDE, driven, on_review
from workbench.desk import attaching, importing, looking, reviewing
from workbench.desk.importing import Arrival, Overrides
from workbench.desk.workspace import create
from workbench.domain.document import OUTSIDE
from workbench.domain.source import Backing
from workbench.errors import WorkbenchError
from workbench.text import displayable
from workbench.tui.widgets.article import ArticlePane

SCREENS = int(os.environ.get("WORKBENCH_SCREENS", "5"))
"""How many texts the app shows under test; the release check uses 1000."""
TERMINALS = int(os.environ.get("WORKBENCH_TERMINALS", "2"))
"""How many texts a real pseudo-terminal shows; the release check uses 50."""
_TEXTUALS_OWN = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\](?:0|22);[^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[=>78]"
    rb"|\x1bP[^\x1b]*\x1b\\|[\r\n\t\x08]"
)
"""What Textual sends of its own: control sequences, the window's title, the pointer's shape, line ends."""


def told(root: Path, text: str, note: str) -> set[str]:
    """Make a workspace with `text` as an article and `note` everywhere; return the words to be seen."""
    workspace = create(root)
    arrival = Arrival("any.txt", f"The town has 4,000 people. {text} It ends here.".encode(), "pasted")
    try:
        importing.import_one(workspace, "Ann", arrival, Overrides(title=note, published="2022-09-14"))
    except WorkbenchError:
        reject()  # more control characters than a text has: refused as binary, which other tests see to
    attaching.add_source_file(workspace, "Ann", Arrival("any-source.txt", arrival.data, "file"), note)
    view = looking.article(workspace, 1)
    for claim in view.claims[:2]:
        question = claim.claim.questions[0]
        backing = Backing(question, "refutes", note)
        attaching.attach_pasted(workspace, "Ann", claim.claim.uid, note, "", f"x{note}", backing)
        reviewing.ask(workspace, "Ann", claim.claim.uid, f"x{note}", f"x{note}")
        reviewing.mark(workspace, "Ann", claim.claim.uid, question, "disputed", f"x{note}")
    workspace.close()
    shown = [b for b in view.document.blocks if b.label not in OUTSIDE]
    letters = " ".join(view.document.text[block.start : block.end] for block in shown)
    return set(re.findall(r"[A-Za-z]+", letters))


@settings(
    max_examples=SCREENS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(text=ANY_TEXT, note=ANY_TEXT)
def test_any_text_is_shown_whole(text: str, note: str) -> None:
    """The article pane holds every word of the article, in safe characters, and every pane is drawn."""
    with tempfile.TemporaryDirectory() as folder:
        words = told(Path(folder) / "any", text, note)
        asyncio.run(_shown(Path(folder) / "any", words))


async def _shown(root: Path, words: set[str]) -> None:
    async with driven(root, WIDE) as run:
        await on_review(run)
        await run.press("2", "3", "1", "down", "up")
        pane = run.app.screen.query_one(ArticlePane)
        drawn = "\n".join(pane.render_line(y).text for y in range(len(pane.layout_lines)))
        page = run.app.export_screenshot()

        await run.press(
            "b",
            "escape",
            "l",
            "escape",
            "S",
            "enter",
            "down",
            "space",
            "escape",
            "down",
            "enter",
            "escape",
            "escape",
        )
        await run.press("L", "down", "o", "escape", "G", "escape", "y", "escape", "question_mark", "escape")

        assert displayable(drawn) == drawn
        assert len(page) > 0
        laid_out = "".join(p.text for line in pane.layout_lines for p in line.pieces if not p.is_ours)
        assert [word for word in sorted(words) if word not in laid_out] == []


@settings(
    max_examples=TERMINALS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(text=ANY_TEXT, note=ANY_TEXT)
def test_no_escape_of_a_text_reaches_the_terminal(text: str, note: str) -> None:
    """The bytes a real pseudo-terminal receives hold no control but those that Textual sends of its own."""
    with tempfile.TemporaryDirectory() as folder:
        told(Path(folder) / "any", text, note)
        nobody = {"XDG_CONFIG_HOME": f"{folder}/settings", "XDG_STATE_HOME": f"{folder}/state"}
        with Terminal([*program(), "any"], Path(folder), 110, 40, nobody) as terminal:
            terminal.wait_for("v verified", "Open ")
            terminal.press("23")
            terminal.wait_until_still()
            terminal.press("\x11")

            assert terminal.wait_for_end() == 0
            assert b"\x1b]52" not in terminal.sent
            left = _TEXTUALS_OWN.sub(b"", terminal.sent).decode("utf-8")
            assert displayable(left) == left
