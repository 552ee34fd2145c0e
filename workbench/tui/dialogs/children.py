"""What is owed to a child process: its input, an ear for its complaints, and an end."""

from __future__ import annotations

import asyncio
from contextlib import suppress

PATIENCE = 5.0
"""Seconds a child that was asked to end is given before it is killed."""


async def feed(process: asyncio.subprocess.Process, text: bytes | None) -> None:
    """Write `text` to the child's standard input and close it; a child that has ended is no error."""
    if process.stdin is None or text is None:
        return
    with suppress(ConnectionError):
        process.stdin.write(text)
        await process.stdin.drain()
    process.stdin.close()


async def last_words_of(process: asyncio.subprocess.Process) -> str:
    """Return the last line the child wrote to standard error, so that its pipe never fills up."""
    assert process.stderr is not None
    last = b""
    while chunk := await process.stderr.read(65_536):
        last = (last + chunk)[-4_096:]
    lines = [line for line in last.decode("utf-8", "replace").splitlines() if line.strip()]
    return lines[-1].strip() if lines else "the import ended without a word; try it on the command line"


async def end(process: asyncio.subprocess.Process) -> None:
    """Make sure that the child does not outlive the screen."""
    if process.returncode is not None:
        return
    with suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), PATIENCE)
    except TimeoutError:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
