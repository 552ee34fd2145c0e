"""A million claims in a pseudo-terminal: frames, keys, bytes, memory, and an import beside them."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.keyboard import DOWN, END, UP, Keyboard
from tests.invented_news import paragraphs
from tests.terminal import environment

PRESSES = 40
IMPORTED, CHARACTERS = 12, 6_000
"""Articles imported beside the screen, and how long each of them is."""
Line = tuple[str, float, str, float]
"""What was measured, the figure, its unit, and the goal or infinity."""
NO_GOAL = float("inf")
KEY_MS, KEY_BYTES = 30.0, 2_000.0

_WATCHED = """
import asyncio, os, sys, time
from pathlib import Path
os.environ.setdefault("TEXTUAL_FPS", "120")
sys.setswitchinterval(0.001)
from workbench.tui.app import WorkbenchApp
class Watched(WorkbenchApp):
    stalls = []
    def on_ready(self): self.run_worker(self.watch())
    async def watch(self):
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(0.005)
            self.stalls.append(time.perf_counter() - begun - 0.005)
app = Watched(Path(sys.argv[1]), "Ann", read_only=True)
app.run()
Path(sys.argv[2]).write_text("\\n".join(map(str, app.stalls)))
"""


def workbench(root: Path, settings: str = "") -> Keyboard:
    """Return the program on the workspace in `root`, in a pseudo-terminal, with settings of its own."""
    return started([sys.executable, "-m", "workbench", str(root)], root, settings)


def started(arguments: list[str], root: Path, settings: str = "") -> Keyboard:
    """Return a program in a pseudo-terminal."""
    folder = settings or tempfile.mkdtemp(prefix="workbench-settings-")
    return Keyboard(arguments, root, {"XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder})


def p95(figures: list[float]) -> float:
    """Return the figure that one in twenty exceeds."""
    return sorted(figures)[int(0.95 * (len(figures) - 1))]


def presses(keyboard: Keyboard, what: str, key: str = DOWN, *, has_goals: bool = False) -> Iterator[Line]:
    """Press a key again and again; yield how long and how much was drawn."""
    redraws = [keyboard.press(key) for _ in range(PRESSES)]
    drawn = [redraw for redraw in redraws if redraw.sent]
    yield f"{what}: presses that drew", float(len(drawn)), f"/{PRESSES}", NO_GOAL
    if drawn:
        goals = (KEY_MS, KEY_BYTES) if has_goals else (NO_GOAL, NO_GOAL)
        last = [1000 * redraw.last for redraw in drawn]
        yield f"{what}: to the last byte, median", statistics.median(last), "ms", NO_GOAL
        yield f"{what}: to the last byte, p95", p95(last), "ms", goals[0]
        yield f"{what}: bytes, p95", p95([float(redraw.sent) for redraw in drawn]), "B", goals[1]


def lists(root: Path) -> Iterator[Line]:
    """Yield the figures of the start and of the two long lists."""
    with workbench(root) as keyboard:
        yield "first painted frame", keyboard.wait_for("quit"), "s", 0.6
        yield "list of articles, the first counted", keyboard.wait_for("reports on its"), "s", NO_GOAL
        keyboard.settle()
        yield from presses(keyboard, "arrow in the list of articles", has_goals=True)
        begun = time.perf_counter() - keyboard.begun
        keyboard.press("L")
        yield "claims of all articles: first rows", keyboard.wait_for("riskiest", "999") - begun, "s", NO_GOAL
        keyboard.settle(3.0)
        yield from presses(keyboard, "arrow in all claims", has_goals=True)
        yield from presses(keyboard, "arrow back up", UP, has_goals=True)
        yield "peak memory", keyboard.peak_megabytes, "MB", 200.0


def review(root: Path) -> Iterator[Line]:
    """Yield the figures of a start in the review, of its arrows, and of a long article."""
    settings = tempfile.mkdtemp(prefix="workbench-settings-")
    with workbench(root, settings) as keyboard:
        keyboard.wait_for("reports on its")
        keyboard.press(END)
        begun = time.perf_counter() - keyboard.begun
        keyboard.press("\r", quiet=0.0)
        opened = keyboard.wait_for("Is it so?", "2 Article", "▌") - begun
        yield "200,000 characters, 500 claims: opened and drawn", 1000 * opened, "ms", 300.0
        keyboard.settle()
        yield from presses(keyboard, "arrow in the long article", has_goals=True)
        keyboard.press("\x1b")
        keyboard.press("\x1b[H")
        keyboard.press("\r")
        keyboard.wait_for("Is it so?")
        keyboard.press("\x11")
    with workbench(root, settings) as keyboard:
        keyboard.wait_for("Is it so?")
        before = _detail(keyboard.text)
        keyboard.press(DOWN, quiet=0.0)
        yield (
            "from the start: an arrow has changed the detail",
            keyboard.wait_until(lambda text: _detail(text) != before, "another claim"),
            "s",
            1.2,
        )
        keyboard.settle()
        yield from presses(keyboard, "arrow in the review", has_goals=True)


def _detail(text: str) -> str:
    """Return what the pane on the right shows."""
    return "\n".join(line[82:] for line in text.splitlines())


def beside_an_import(root: Path) -> Iterator[Line]:
    """Yield the longest stall of the program while articles are imported into a copy of the workspace."""
    with tempfile.TemporaryDirectory(prefix="workbench-beside-") as temporary:
        copy, arrivals, stalls = (Path(temporary) / name for name in ("copy", "arrivals", "stalls"))
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns("sources"))
        (copy / "sources").mkdir()
        arrivals.mkdir()
        for number in range(IMPORTED):
            text = paragraphs(CHARACTERS, seed=number)
            (arrivals / f"arrival-{number}.txt").write_text(text, encoding="utf-8")
        with started([sys.executable, "-c", _WATCHED, str(copy), str(stalls)], root) as keyboard:
            keyboard.wait_for("reports on its")
            keyboard.press("L")
            keyboard.wait_for("riskiest", "999", "waiting")
            keyboard.settle(1.0)
            yield from _while_importing(keyboard, copy, arrivals)
            keyboard.press("\x11")
            keyboard.wait_for_end()
        lengths = [1000 * float(length) for length in stalls.read_text().split()]
    yield "loop beside an import: p99", sorted(lengths)[int(0.99 * (len(lengths) - 1))], "ms", NO_GOAL
    yield "loop beside an import: longest stall", max(lengths), "ms", 100.0


def _while_importing(keyboard: Keyboard, copy: Path, arrivals: Path) -> Iterator[Line]:
    command = [sys.executable, "-m", "workbench", "-w", str(copy), "import", str(arrivals)]
    begun = time.perf_counter()
    importing = subprocess.Popen(
        [*command, "--published", "2024-03-07"], env=environment(), stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    redraws = []
    while importing.poll() is None:
        redraws.append(keyboard.press(DOWN))
    yield f"import of {IMPORTED} articles beside", time.perf_counter() - begun, "s", NO_GOAL
    yield "arrow beside an import, p95", p95([1000 * r.last for r in redraws if r.sent]), "ms", NO_GOAL
