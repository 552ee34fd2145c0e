"""Everything but asking for a URL works without a network and asks it nothing: seen from outside Python."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import environment, program

PAGE = """<!doctype html><html><head><title>Tolls rise</title>
<meta property="article:published_time" content="2024-03-07"><link rel="stylesheet" href="https://a.example/x.css">
</head><body><article><h1>Tolls rise</h1><img src="https://a.example/x.png">
<p>The harbour authority of Marlow raised its tolls by 12 percent on Tuesday, the mayor said.</p>
<p>The bridge is 512 metres long and was built in 1874, according to the harbour museum.</p>
</article></body></html>
"""
COMMANDS = (
    ("init", "desk"),
    ("-w", "desk", "import", "page.html"),
    ("-w", "desk", "claims"),
    ("-w", "desk", "mark", "1.1", "v", "--as", "Rui"),
    ("-w", "desk", "report", "1", "-o", "report.html"),
    ("-w", "desk", "verify"),
    ("extract", "page.html", "--json"),
)
_ADDRESS = re.compile(
    r"sa_family=AF_INET|SOCK_(?:STREAM|DGRAM)\b.*AF_INET|socket\(AF_INET|socket\(AF_NETLINK"
)


def _run(folder: Path, before: list[str], command: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    words = [*before, *program(), *command]
    return subprocess.run(
        words, cwd=folder, env=environment(), capture_output=True, text=True, timeout=120, check=False
    )


def can(*words: str) -> bool:
    """Say whether a program is here and does what is asked of it."""
    return (
        shutil.which(words[0]) is not None
        and subprocess.run(words, capture_output=True, check=False).returncode == 0
    )


def sockets_in(trace: Path) -> list[str]:
    """Return the lines of strace that reach for a network."""
    return [line for line in trace.read_text("utf-8", "replace").splitlines() if _ADDRESS.search(line)]


@pytest.mark.skipif(sys.platform != "linux", reason="network namespaces are Linux's")
def test_the_main_job_works_without_any_network(tmp_path: Path) -> None:
    """In a network namespace without an interface every command does what it does elsewhere."""
    if not can("unshare", "--net", "--map-root-user", "true"):
        pytest.skip("this system lets nobody make a network namespace")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    for command in COMMANDS:
        outcome = _run(tmp_path, ["unshare", "--net", "--map-root-user"], command)

        assert outcome.returncode == 0, outcome.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_no_socket_is_opened(tmp_path: Path) -> None:
    """The kernel sees no look-up and no connection, by the program or by any library or child of it."""
    if not can("strace", "-f", "-e", "trace=network", "true"):
        pytest.skip("strace is not here, or may not trace")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    for number, command in enumerate(COMMANDS):
        trace = tmp_path / f"trace-{number}"
        outcome = _run(tmp_path, ["strace", "-f", "-e", "trace=network", "-o", str(trace)], command)

        assert outcome.returncode == 0, outcome.stderr
        assert sockets_in(trace) == []
