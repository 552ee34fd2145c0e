"""Handing a source to programs outside: a read-only copy, a text for the pager, an address; never run."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from workbench.errors import WorkbenchError
from workbench.text import displayable, slug_of

ENDINGS = {
    "application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif",
    "image/webp": ".webp",
}  # fmt: skip
"""Media types that are opened as what they are; every kind of text is opened as plain text."""
_TEXTS = ("application/json", "application/xml", "application/xhtml+xml", "image/svg+xml")
OPENERS = ("xdg-open", "open")
PAGERS = ("less", "more")
IN_THE_TERMINAL = frozenset({"w3m", "lynx", "links", "elinks", "links2"})
"""Browsers that need the terminal."""
PATIENCE_SECONDS = 3.0
"""How long an opener may take before it counts as at work; those that fail do so at once."""


def safe_ending(media_type: str) -> str:
    """Return the ending under which a stored file is handed on, one that no system runs.

    A page is handed on as text, so that no script in it runs. Raises WorkbenchError for kinds of files
    that are neither text, nor picture, nor PDF.
    """
    kind = media_type.partition(";")[0].strip().lower()
    if kind in ENDINGS:
        return ENDINGS[kind]
    if kind.startswith("text/") or kind in _TEXTS:
        return ".txt"
    raise WorkbenchError(f"a file of the kind {displayable(kind) or 'unknown'} is not opened; read its text")


def copy_of(data: bytes, name: str, ending: str, folder: Path) -> Path:
    """Write `data` to a file in `folder` that nobody can write to or run, and return it."""
    path = Path(tempfile.mkdtemp(dir=folder)) / f"{slug_of(name, 'source')}{ending}"
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400), "wb") as file:
        file.write(data)
    return path


def is_web_address(url: str) -> bool:
    """Say whether `url` is an http or https address without control characters or blanks.

    Nor may a name or a backslash hide which host it leads to: `https://example.org@evil.test`.
    """
    if displayable(url) != url or any(letter.isspace() or letter == "\\" for letter in url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False


def browser(variables: Mapping[str, str]) -> list[str]:
    """Return the words that start the user's browser: $BROWSER, else the system's opener.

    Raises WorkbenchError when there is none.
    """
    for named in variables.get("BROWSER", "").split(os.pathsep):
        found = _command(named, variables)
        if found:
            return found
    for opener in OPENERS:
        found = _command(opener, variables)
        if found:
            return found
    raise WorkbenchError("there is no browser here: set BROWSER, or install xdg-open")


def pager(variables: Mapping[str, str]) -> list[str]:
    """Return the words that start the user's pager: $PAGER, else less or more; WorkbenchError without one."""
    for named in (variables.get("PAGER", ""), *PAGERS):
        found = _command(named, variables)
        if found:
            return found
    raise WorkbenchError("there is no pager here: set PAGER, or install less")


def needs_the_terminal(command: Sequence[str]) -> bool:
    """Say whether a browser runs in the terminal."""
    return Path(command[0]).name in IN_THE_TERMINAL


def hand_over(command: Sequence[str], target: str) -> None:
    """Start a program apart from ours on `target`; WorkbenchError when it says at once that it cannot."""
    try:
        started = subprocess.Popen(
            with_target(command, target),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        code = started.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        return
    except OSError as error:
        raise WorkbenchError(f"{command[0]} cannot be started: {error.strerror}") from error
    if code:
        raise WorkbenchError(f"{Path(command[0]).name} could not open it (it ended with {code})")


def page(command: Sequence[str], text: str, variables: Mapping[str, str]) -> None:
    """Show `text` in a pager that has the terminal, with no control character in it."""
    shown = displayable(text).encode("utf-8", "replace")
    run_in_terminal(command, {**variables, "LESSSECURE": "1"}, shown)


def run_in_terminal(command: Sequence[str], variables: Mapping[str, str], given: bytes | None = None) -> None:
    """Run a program that has the terminal until it ends; its input is `given`, else the terminal.

    Must be called on the main thread.
    """
    try:
        with _interrupts_left_to_it():
            subprocess.run(command, input=given, env=variables, check=False)
    except OSError as error:
        raise WorkbenchError(f"{command[0]} cannot be started: {error.strerror}") from error


@contextmanager
def _interrupts_left_to_it() -> Iterator[None]:
    """Let ctrl+c reach the program that has the terminal and not end ours.

    A handler that does nothing goes away in the other program; a signal that is ignored stays ignored there.
    """
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def with_target(command: Sequence[str], target: str) -> list[str]:
    """Return the words of a command line for `target`, in place of %s where that stands."""
    if "%s" in command:
        return [target if word == "%s" else word for word in command]
    return [*command, target]


def _command(named: str, variables: Mapping[str, str]) -> list[str]:
    """Return the words of a command line whose program exists; nothing otherwise."""
    try:
        words = shlex.split(named)
    except ValueError:
        return []
    found = shutil.which(words[0], path=variables.get("PATH")) if words else None
    return [found, *words[1:]] if found else []
