"""A real pseudo-terminal: a program in it, the bytes it sent, and the screen a person would see."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pexpect
import pyte

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS = 60.0
"""How long a screen may take on a busy machine before a test gives up."""
PASTED_AT_ONCE = 2_000
"""Characters written before the program is listened to again."""
_STILL_READS = 4
"""Reads of 0.2 seconds without a byte that make a still screen."""


def program() -> list[str]:
    """Return the installed `workbench` beside this Python, else the module run from this folder."""
    installed = Path(sys.executable).with_name("workbench")
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "workbench"]


def environment(**more: str) -> dict[str, str]:
    """Return the environment of the program: a colour terminal, this folder's code, UTF-8."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS", "LINES")}
    return {
        **kept,
        "TERM": "xterm-256color",
        "PYTHONPATH": path,
        "LANG": "C.UTF-8",
        "PYTHONUTF8": "1",
        **more,
    }


class Terminal:
    """A program in a pseudo-terminal, driven by keys and waited for by words."""

    def __init__(
        self,
        arguments: Sequence[str],
        cwd: Path,
        columns: int = 80,
        rows: int = 24,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        self.sent = b""
        "Every byte that the program sent to the terminal."
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._child = pexpect.spawn(
            arguments[0],
            list(arguments[1:]),
            cwd=str(cwd),
            env=environment(**(variables or {})),
            dimensions=(rows, columns),
            timeout=PATIENCE_SECONDS,
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._child.close(force=True)

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(self._screen.display)

    def reversed_words(self) -> str:
        """What the screen shows in reverse, a line after another."""
        return self._words_where(lambda cell: bool(cell.reverse))

    def hidden_words(self) -> str:
        """What the screen shows in the colour of its own ground: nobody can read it."""
        return self._words_where(lambda cell: cell.fg == cell.bg and cell.fg != "default")

    def _words_where(self, holds: Callable[[Any], bool]) -> str:
        rows = range(self._screen.lines)
        columns = range(self._screen.columns)
        cells = ([self._screen.buffer[row][column] for column in columns] for row in rows)
        lines = ("".join(cell.data for cell in line if holds(cell)).strip() for line in cells)
        return "\n".join(line for line in lines if line)

    @property
    def title(self) -> str:
        """The title that the program gave the terminal's window."""
        return str(self._screen.title)

    def press(self, keys: str) -> None:
        """Type `keys` as a keyboard sends them."""
        self._child.send(keys)

    def paste(self, text: str) -> None:
        """Paste `text` as a terminal does: between the marks of a bracketed paste, a part at a time."""
        marked = f"\x1b[200~{text}\x1b[201~"
        for at in range(0, len(marked), PASTED_AT_ONCE):
            self._child.send(marked[at : at + PASTED_AT_ONCE])
            self._read(0.0)

    def wait_for(self, *words: str) -> None:
        """Read until the screen shows all of `words`; AssertionError with the screen when it does not."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not all(word in self.text for word in words):
            if time.monotonic() > deadline or not self._read():
                raise AssertionError(f"the screen does not show {words!r}:\n{self.text}")

    def wait_until_still(self) -> None:
        """Read until the program has sent nothing for a while: all that it had to draw is drawn."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        heard = -1
        while heard != len(self.sent) and time.monotonic() < deadline:
            heard = len(self.sent)
            for _ in range(_STILL_READS):
                self._read()

    def wait_for_end(self) -> int:
        """Read until the program has ended, and return its exit code."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self._read():
            if time.monotonic() > deadline:
                raise AssertionError(f"the program did not end:\n{self.text}")
        self._child.close()
        return int(self._child.exitstatus if self._child.exitstatus is not None else -1)

    def _read(self, seconds: float = 0.2) -> bool:
        """Feed what the program sent within `seconds` to the screen; False when it has ended."""
        try:
            sent = self._child.read_nonblocking(65_536, timeout=seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.sent += sent
        self._stream.feed(sent)
        return True
