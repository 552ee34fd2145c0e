"""Measure how soon the sample is on the screen, beside a bare Python and a bare Textual app in the same run.

Run by hand on a quiet machine: python -m tests.benchmarks.first_frame [ROUNDS]. Each figure is the best of
the rounds, in seconds from the start of the process to the byte that shows the words, through a real
pseudo-terminal; the goal for the first painted frame is 0.6 s on a quiet
machine of two cores.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.terminal import Terminal, program
from workbench.sample import build

_BARE = (
    "from textual.app import App\n"
    "from textual.widgets import Static\n"
    "class Bare(App):\n"
    "    def compose(self): yield Static('bare app')\n"
    "Bare().run()\n"
)


def seconds_until(arguments: Sequence[str], folder: Path, *words: str) -> list[float]:
    """Return the seconds from the start of a program until its screen shows each of `words`."""
    nobody = {"XDG_CONFIG_HOME": str(folder / "settings"), "XDG_STATE_HOME": str(folder / "state")}
    begun = time.perf_counter()
    with Terminal(arguments, folder, variables=nobody) as terminal:
        moments = []
        for word in words:
            terminal.wait_for(word)
            moments.append(time.perf_counter() - begun)
        terminal.press("\x11")
        terminal.wait_for_end()
    return moments


def main(rounds: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        build(folder / "example").close()
        empty, bare, first, whole = [], [], [], []
        for _ in range(rounds):
            begun = time.perf_counter()
            subprocess.run([sys.executable, "-c", "pass"], check=True)
            empty.append(time.perf_counter() - begun)
            bare += seconds_until([sys.executable, "-c", _BARE], folder, "bare app")
            frame, article = seconds_until([*program(), "example"], folder, "quit", "Is it so?")
            first.append(frame)
            whole.append(article)
    for name, figures in (
        ("python -c pass", empty),
        ("a bare Textual app", bare),
        ("first painted frame", first),
        ("article, queue and claim", whole),
    ):
        print(f"{name:26}  best {min(figures):.2f} s  median {statistics.median(figures):.2f} s")
    print(f"first frame / bare Textual app: {min(first) / min(bare):.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
