"""The picture of the screen in the README, from a real terminal; `python -m tests.readme_screen` makes it."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from tests.terminal import ROOT, Terminal, program
from workbench.sample import build

COLUMNS, ROWS = 110, 30
README = ROOT / "README.md"
_BLOCK = re.compile(r"(<!-- screen -->\n).*?(<!-- /screen -->)", re.DOTALL)


def picture(folder: Path) -> str:
    """Return what the sample workspace looks like when it is opened, as text."""
    build(folder / "example").close()
    nobody = {"XDG_CONFIG_HOME": str(folder / "settings"), "XDG_STATE_HOME": str(folder / "state")}
    with Terminal([*program(), "example"], folder, COLUMNS, ROWS, nobody) as terminal:
        terminal.wait_for("v verified", "Open ", "Evidence")
        terminal.wait_until_still()
        shown = terminal.text
        terminal.press("\x11")
        terminal.wait_for_end()
    return "\n".join(line.rstrip() for line in shown.splitlines()).rstrip()


def picture_in(readme: str) -> str:
    """Return the picture that the README shows."""
    block = _BLOCK.search(readme)
    assert block is not None, "README.md has no place for the screen"
    return "\n".join(line[4:] for line in block.group().splitlines()[1:-1]).strip("\n")


def with_picture(readme: str, shown: str) -> str:
    """Return the README with another picture."""
    indented = "\n".join(f"    {line}".rstrip() for line in shown.splitlines())
    return _BLOCK.sub(lambda block: f"{block[1]}\n{indented}\n\n{block[2]}", readme)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        retaken = with_picture(README.read_text(encoding="utf-8"), picture(Path(temporary)))
    README.write_text(retaken, encoding="utf-8")
