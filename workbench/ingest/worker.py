"""Reading with a deadline: pages in a process of their own, which is killed when it takes too long."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

import workbench
from workbench.domain.document import Reading
from workbench.errors import WorkbenchError
from workbench.ingest.reading import LIMIT_BYTES, media_type_of, read
from workbench.ingest.refusals import refuse_unreadable, shown_name
from workbench.ingest.wire import unpacked

LIMIT_SECONDS = 30
_IN_PROCESS_BYTES = 200_000
"""Plain text and Markdown up to this size are read here, in a second or two at the very worst."""
_ADVICE = "save its text as .txt and import that"


def read_safely(
    data: bytes,
    name: str,
    *,
    media_type: str = "",
    limit_seconds: float = LIMIT_SECONDS,
    limit_bytes: int = LIMIT_BYTES,
) -> Reading:
    """Return the reading of bytes from strangers, or raise WorkbenchError; never hang, never crash.

    Pages and long texts are read in a child process with a deadline (`limit_seconds` of wall time), limits
    on memory and on the size of its reply, and no network. Raises WorkbenchError for what is empty, over
    `limit_bytes`, binary, without words, too slow, or more than the reader can take.
    """
    refuse_unreadable(data, name, limit_bytes)
    kind = media_type_of(data, name, media_type)
    if kind != "text/html" and len(data) <= _IN_PROCESS_BYTES:
        return read(data, name, media_type, limit_bytes)
    answer = _asked(data, name, media_type or kind, limit_seconds, limit_bytes)
    if isinstance(answer, str):
        raise WorkbenchError(answer)
    return answer


def _asked(data: bytes, name: str, media_type: str, limit_seconds: float, limit_bytes: int) -> Reading | str:
    """Return what a child makes of `data`: its reading, or the message of its refusal."""
    reply_bytes = 4_000_000 + 8 * len(data)
    shown = shown_name(name)
    command = [
        sys.executable, "-P", "-m", "workbench.ingest.child", shown, media_type[:200].replace("\x00", ""),
        str(limit_bytes), str(max(1, round(limit_seconds))), str(reply_bytes),
    ]  # fmt: skip
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as reply:
        given.write(data)
        given.seek(0)
        try:
            status = _run(command, given, reply, limit_seconds)
        except subprocess.TimeoutExpired as error:
            raise WorkbenchError(f"{shown} took over {limit_seconds:g} seconds to read; {_ADVICE}") from error
        except OSError as error:
            raise WorkbenchError(
                f"the reader did not start ({error.strerror}); check the installation"
            ) from error
        reply.seek(0)
        answer = reply.read(reply_bytes + 1)
    if status != 0 or len(answer) > reply_bytes:
        raise WorkbenchError(
            f"{shown} could not be read (the reader stopped with status {status}); {_ADVICE}"
        )
    try:
        return unpacked(answer)
    except (ValueError, TypeError, RecursionError) as error:
        raise WorkbenchError(
            f"{shown} could not be read (the reader's reply is broken); {_ADVICE}"
        ) from error


def _run(command: list[str], given: IO[bytes], reply: IO[bytes], limit_seconds: float) -> int:
    """Run the child with files for its ends, so that no pipe can fill; it is killed at the deadline."""
    done = subprocess.run(
        command, stdin=given, stdout=reply, stderr=subprocess.DEVNULL, timeout=limit_seconds,
        env=_environment(), check=False,
    )  # fmt: skip
    return done.returncode


def _environment() -> dict[str, str]:
    """Return what the child needs of the environment: where Python and this package are, and no more."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "HOME", "USERPROFILE")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    package = str(Path(workbench.__file__).resolve().parents[1])
    return environment | {"PYTHONPATH": package, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"}
