"""A program in a pseudo-terminal of our own: how long from a key to the last byte of what it draws."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pyte

from tests.terminal import environment

QUIET_SECONDS = 0.12
"""Without a byte for so long, a redraw is over."""
PATIENCE_SECONDS = 120.0

UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END = "\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F"


@dataclass(frozen=True, slots=True)
class Redraw:
    """What a key set off."""

    first: float
    "Seconds to the first byte; infinite when nothing was drawn."
    last: float
    "Seconds to the last byte."
    sent: int
    "Bytes."


class Keyboard:
    """A program that is typed at and read from, without a thread in between."""

    def __init__(
        self,
        arguments: Sequence[str],
        cwd: Path,
        variables: Mapping[str, str],
        columns: int = 120,
        rows: int = 40,
    ) -> None:
        self.begun = time.perf_counter()
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._master = master
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._unread = bytearray()
        self._child = subprocess.Popen(
            list(arguments), cwd=cwd, env=environment(**variables), stdin=slave, stdout=slave, stderr=slave,
            start_new_session=True,
        )  # fmt: skip
        os.close(slave)

    def __enter__(self) -> Keyboard:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child.poll() is None:
            os.killpg(self._child.pid, signal.SIGKILL)
        self._child.wait()
        os.close(self._master)

    @property
    def peak_megabytes(self) -> float:
        """The most memory that the program has held so far."""
        status = Path(f"/proc/{self._child.pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024

    @property
    def text(self) -> str:
        """What the screen shows."""
        self._stream.feed(bytes(self._unread))
        self._unread.clear()
        return "\n".join(self._screen.display)

    def press(self, key: str, quiet: float = QUIET_SECONDS) -> Redraw:
        """Press a key and read until the redraw is over; read nothing when `quiet` is 0."""
        begun = time.perf_counter()
        os.write(self._master, key.encode())
        first = last = 0.0
        sent = 0
        while quiet and (chunk := self._read(quiet if sent else max(quiet, 0.5))):
            last = time.perf_counter() - begun
            first = first or last
            sent += len(chunk)
        return Redraw(first or float("inf"), last, sent)

    def wait_for(self, *words: str) -> float:
        """Read until the screen shows all of `words`; return the seconds since the program's start."""
        return self.wait_until(lambda text: all(word in text for word in words), repr(words))

    def wait_until(self, holds: object, what: str) -> float:
        """Read until `holds(text of the screen)`; return the seconds since the program's start."""
        assert callable(holds)
        deadline = time.perf_counter() + PATIENCE_SECONDS
        moment = time.perf_counter()
        while not holds(self.text):
            chunk = self._read(0.5)
            moment = time.perf_counter()
            if chunk is None or moment > deadline:
                raise AssertionError(f"the screen does not show {what}:\n{self.text}")
        return moment - self.begun

    def wait_for_end(self) -> None:
        """Read until the program has ended."""
        while self._read(0.5) is not None:
            pass
        self._child.wait()

    def settle(self, quiet: float = 0.4) -> None:
        """Read until the program draws nothing any more, or for ever blinks."""
        deadline = time.perf_counter() + 10 * quiet
        while self._read(quiet) and time.perf_counter() < deadline:
            pass

    def _read(self, seconds: float) -> bytes | None:
        """Return what comes within `seconds`: empty when nothing does, None at the end of the program."""
        if not select.select([self._master], [], [], seconds)[0]:
            return b""
        try:
            chunk = os.read(self._master, 65_536)
        except OSError:
            return None
        self._unread += chunk
        return chunk or None
