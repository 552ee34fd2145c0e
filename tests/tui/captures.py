"""Every screen of the real program in a real terminal, written down for a reader to score by `rubric.md`.

Run by hand: python -m tests.tui.captures FOLDER. Each screen is opened on a fresh sample workspace, at 80x24
and at 120x40, and written as NAME-80x24.txt.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.terminal import Terminal, program
from workbench.desk.workspace import create
from workbench.sample import build

SIZES = ((80, 24), (120, 40))
ESCAPE, ENTER, TAB = "\x1b", "\r", "\t"


@dataclass(frozen=True, slots=True)
class Shot:
    """A screen: the keys that lead there from an article under review, one press each."""

    name: str
    keys: tuple[str, ...] = ()
    is_empty: bool = False
    "In a workspace that holds nothing."


SHOTS = (
    Shot("review"),
    Shot("review-claim", ("3",)),
    Shot("review-article", ("2",)),
    Shot("review-filtered", ("/", "trade", ENTER)),
    Shot("review-nothing-found", ("/", "zebra", ENTER)),
    Shot("articles", (ESCAPE,)),
    Shot("names", ("T",)),
    Shot("sources", ("S",)),
    Shot("source", ("S", ENTER)),
    Shot("source-add", ("S", "i")),
    Shot("source-retitle", ("S", "e")),
    Shot("claims", ("L",)),
    Shot("figures", ("b",)),
    Shot("history", ("l",)),
    Shot("explain", ("W",)),
    Shot("galley", ("G",)),
    Shot("help", ("?",)),
    Shot("palette", ("\x0f",)),
    Shot("jump", ("\x07",)),
    Shot("attach", ("a",)),
    Shot("attach-call", ("a", "c")),
    Shot("verdict", ("d",)),
    Shot("repeat", ("u", "\x1bOQ", ENTER, "B")),
    Shot("verdict-refused", ("d", ENTER)),
    Shot("query", ("q",)),
    Shot("dismiss", ("x",)),
    Shot("import", ("i",)),
    Shot("import-refused", ("i", "/nowhere.txt", ENTER)),
    Shot("report", ("r",)),
    Shot("empty-articles", is_empty=True),
    Shot("empty-claims", ("L",), is_empty=True),
    Shot("empty-sources", ("S",), is_empty=True),
)


def taken(shot: Shot, columns: int, rows: int) -> str:
    """Return what a screen shows, as text."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (create(folder / "desk") if shot.is_empty else build(folder / "desk")).close()
        settings = {
            "XDG_CONFIG_HOME": str(folder / "settings"),
            "XDG_STATE_HOME": str(folder / "state"),
        }
        with Terminal([*program(), "desk"], folder, columns, rows, settings) as terminal:
            terminal.wait_for("quit")
            terminal.wait_until_still()
            for key in shot.keys:
                terminal.press(key)
                terminal.wait_until_still()
            return terminal.text


def main(folder: Path) -> None:
    """Write all captures to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for shot in SHOTS:
        for columns, rows in SIZES:
            name = f"{shot.name}-{columns}x{rows}.txt"
            (folder / name).write_text(taken(shot, columns, rows) + "\n", encoding="utf-8")
            print(name, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
