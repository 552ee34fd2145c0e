"""What a shell can hand the command line: no crash, one line, nothing half done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command

HUGE = "9" * 5_000


def _shell(folder: Path, line: str) -> subprocess.CompletedProcess[bytes]:
    code = Path(__file__).parents[2]
    environment = os.environ | {"PYTHONPATH": str(code), "WORKBENCH_REVIEWER": "Rui"}
    command = line.replace("workbench", f"{sys.executable} -m workbench")
    return subprocess.run(
        ["/bin/sh", "-c", command], cwd=folder, env=environment, capture_output=True, check=False, timeout=60
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["claims", HUGE],
        ["show", f"1.{HUGE}"],
        ["show", f"s{HUGE}"],
        ["import", "tolls.txt", "--revision-of", HUGE],
        ["import", "tolls.txt", "--revision-of", ""],
        ["import", ""],
        ["add", "1", "--at", f"0:{HUGE}"],
    ],
)
def test_numbers_and_names_that_are_none_are_refused(desk: Command, arguments: list[str]) -> None:
    """Empty or longer than any number: refused, nothing is done."""
    outcome = desk(*arguments)

    assert outcome.code in (1, 2)
    assert outcome.out == ""
    assert "Traceback" not in outcome.err


@pytest.mark.skipif(os.name == "nt", reason="POSIX file names, pipes and shells")
class TestShell:
    """Run by a shell, as a process of its own."""

    def test_a_file_name_that_is_no_text_is_imported(self, desk: Command, tmp_path: Path) -> None:
        """Its bytes become visible characters in the title."""
        assert desk("articles").code == 0
        name = os.fsencode(tmp_path) + b"/non\xffutf8.txt"
        Path(os.fsdecode(name)).write_bytes(b"The town has 22 people. It was built in 1931.")

        outcome = desk("import", os.fsdecode(name))

        assert (outcome.code, "Traceback" in outcome.err) == (0, False)
        assert desk("verify").code == 0

    def test_a_pipe_with_a_name_is_refused(self, desk: Command, tmp_path: Path) -> None:
        """It would wait for ever for somebody to write."""
        os.mkfifo(tmp_path / "pipe.txt")

        outcome = desk("import", "pipe.txt")

        assert outcome.code == 1
        assert "is a pipe" in outcome.err

    @pytest.mark.parametrize(
        ("line", "code"),
        [
            ("workbench import - <&-", 1),
            ("workbench mark 1.1 d --because - <&-", 1),
            ("workbench articles >&-", 0),
            ("workbench verify 2>&-", 0),
            (r"printf '\377' | workbench mark 1.1 d --because -", 2),
        ],
    )
    def test_closed_and_wrong_streams(self, desk: Command, tmp_path: Path, line: str, code: int) -> None:
        """A stream that is closed is an empty one."""
        assert desk("articles").code == 0

        done = _shell(tmp_path, line)

        assert done.returncode == code, done.stderr
        assert b"Traceback" not in done.stderr

    def test_a_workspace_whose_name_is_no_text_opens(self, desk: Command, tmp_path: Path) -> None:
        """A folder's name is bytes."""
        folder = os.fsdecode(os.fsencode(tmp_path) + b"/desk\xff")
        os.rename(tmp_path / "desk", folder)

        assert desk("-w", folder, "verify").code == 0
