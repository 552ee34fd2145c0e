"""The process that reads bytes from strangers: bytes on stdin, one JSON reply on stdout, nothing else.

Run as `python -m workbench.ingest.child NAME MEDIA_TYPE LIMIT_BYTES LIMIT_SECONDS REPLY_BYTES`. It opens no
connection and starts no program, and limits its own memory, time and output where the system lets it.
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

from workbench.errors import WorkbenchError
from workbench.ingest.reading import read
from workbench.ingest.refusals import shown_name
from workbench.ingest.wire import packed, packed_refusal

MEMORY_BYTES = 3 << 30
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.system", "os.posix_spawn", "os.fork", "sqlite3.")


def main(arguments: list[str]) -> int:
    """Read stdin as the arguments say, and write the reading or the refusal to stdout."""
    name, media_type, limit_bytes, limit_seconds, reply_bytes = arguments
    _limit(int(limit_seconds), int(reply_bytes))
    sys.addaudithook(_forbid)
    data = sys.stdin.buffer.read(int(limit_bytes) + 1)
    try:
        reply = packed(read(data, name, media_type, int(limit_bytes)))
    except WorkbenchError as refusal:
        reply = packed_refusal(str(refusal))
    except MemoryError:
        reply = packed_refusal(
            f"{shown_name(name)} takes too much memory to read; save its text as .txt and import that"
        )
    sys.stdout.buffer.write(reply)
    return 0


def _forbid(event: str, _arguments: tuple[Any, ...]) -> None:
    """Refuse what reading never needs, whatever a library or a page would have it do."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"{event} is not allowed while reading")


def _limit(seconds: int, reply_bytes: int) -> None:
    """Limit memory, processor time and output, so that no child outlives its parent for long."""
    if os.name == "nt":
        return
    resource = importlib.import_module("resource")
    limits = {
        "RLIMIT_AS": MEMORY_BYTES,
        "RLIMIT_CPU": seconds + 1,
        "RLIMIT_FSIZE": reply_bytes,
        "RLIMIT_CORE": 0,
    }
    for limit, value in limits.items():
        try:
            resource.setrlimit(getattr(resource, limit), (value, value))
        except (AttributeError, ValueError, OSError):  # macOS knows RLIMIT_AS, and refuses it.
            continue


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
