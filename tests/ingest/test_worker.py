from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.ingest.checks import assert_sound
from tests.ingest.test_html import PAGE
from workbench.domain.document import Reading
from workbench.errors import WorkbenchError
from workbench.ingest import read, read_safely, worker
from workbench.ingest.wire import packed, packed_refusal, unpacked


def test_child_reads_as_this_process_does() -> None:
    """A page read in the child gives the reading that reading it here gives."""
    assert read_safely(PAGE.encode(), "bridge.html") == read(PAGE.encode(), "bridge.html")


def test_long_texts_are_read_in_the_child() -> None:
    """A long plain text gives the same reading as in this process."""
    text = ("The mayor resigned on Monday, her office said.\n\n" * 6000).encode()

    assert read_safely(text, "a.txt") == read(text, "a.txt")


def test_refusals_of_the_child_arrive() -> None:
    """What the child refuses is raised here with its message."""
    with pytest.raises(WorkbenchError, match=r"^empty\.html shows no text"):
        read_safely(b"<html><script>x=1</script></html>", "empty.html")


def test_attributes_without_end_meet_the_deadline() -> None:
    """A page built to hang the parser is one line of error after the deadline."""
    page = b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">hello</p>"

    with pytest.raises(WorkbenchError) as refusal:
        read_safely(page, "slow.html", limit_seconds=1)
    assert (
        str(refusal.value) == "slow.html took over 1 seconds to read; save its text as .txt and import that"
    )


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("import os; os.abort()", "the reader stopped with status"),
        ("raise SystemExit(3)", "the reader stopped with status 3"),
        ("print('not json')", "the reader's reply is broken"),
        ("print('x' * 9_000_000)", "the reader stopped with status"),
        ("print('[' * 500000)", "the reader's reply is broken"),
    ],
)
def test_crashes_and_nonsense_are_one_line(
    monkeypatch: pytest.MonkeyPatch, program: str, message: str
) -> None:
    """Whatever becomes of the child, the user reads one line."""
    real = worker._run

    def run(command: list[str], *rest: object) -> int:
        return real([command[0], "-c", program], *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(worker, "_run", run)

    with pytest.raises(WorkbenchError, match=message) as refusal:
        read_safely(b"<p>The mayor resigned.</p>", "a.html")
    assert "\n" not in str(refusal.value)


def test_missing_python_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child that cannot start is said so."""
    monkeypatch.setattr(sys, "executable", "/nowhere/python")

    with pytest.raises(WorkbenchError, match="the reader did not start"):
        read_safely(b"<p>The mayor resigned.</p>", "a.html")


def test_hostile_names_pass() -> None:
    """Names with control characters, surrogates or leading dashes do not disturb the child."""
    for name in ("--help.html", "a\x00b\n.html", "\udcff.html", "é" * 500 + ".html"):
        assert read_safely(b"<p>The mayor resigned.</p>", name).text.endswith("The mayor resigned.")


def test_child_opens_no_connection() -> None:
    """Inside the child even a library's attempt to connect or to start a program is refused."""
    program = (
        "import sys\n"
        "from workbench.ingest import child\n"
        "sys.addaudithook(child._forbid)\n"
        "import socket, subprocess\n"
        "refused = 0\n"
        "connect = lambda: socket.create_connection(('127.0.0.1', 9))\n"
        "look_up = lambda: socket.getaddrinfo('localhost', 80)\n"
        "start = lambda: subprocess.run(['true'])\n"
        "for act in (connect, look_up, start):\n"
        "    try: act()\n"
        "    except PermissionError: refused += 1\n"
        "print(refused)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=worker._environment()
    )

    assert done.stdout.strip() == "3"


def test_ingest_is_light_to_import() -> None:
    """Importing the package loads no parser, no detector and no main-text library."""
    heavy = "{'lxml', 'trafilatura', 'chardet', 'numpy', 'sqlalchemy'}"
    program = f"import sys, workbench.ingest; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=worker._environment()
    )

    assert done.stdout.strip() == "[]"


def test_reply_round_trip() -> None:
    """A reading survives the wire, and so does a refusal."""
    reading = read(PAGE.encode(), "a.html")

    assert unpacked(packed(reading)) == reading
    assert unpacked(packed_refusal("no; do that")) == "no; do that"


def reply(**fields: object) -> bytes:
    """Return the reply of a child with some fields of a sound reading replaced."""
    sound = {
        "reader": "a/1",
        "media_type": "text/html",
        "text": "abc",
        "blocks": [],
        "metadata": {},
        "notes": [],
    }
    return json.dumps({"reading": sound | fields}).encode()


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"[]",
        b"{}",
        b'{"reading": 1}',
        b"\xff",
        reply(text=1),
        reply(blocks=[[0, 9, "body"]]),
        reply(blocks=[[0, 1, "x"]]),
        reply(blocks=[[0, 1]]),
        reply(blocks=[[1, 2, "body"], [0, 1, "body"]]),
        reply(metadata={"title": 1}),
        reply(notes="x"),
    ],
)
def test_broken_replies_are_refused(broken: bytes) -> None:
    """A reply that is not a sound reading is not taken for one."""
    with pytest.raises(ValueError):  # noqa: PT011
        unpacked(broken)


def test_sound_after_the_child() -> None:
    """What comes back keeps the invariants."""
    reading = read_safely(PAGE.encode(), "a.html")

    assert isinstance(reading, Reading)
    assert_sound(reading)
