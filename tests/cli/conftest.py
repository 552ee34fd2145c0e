"""A command line of its own for each test, in a temporary current folder."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workbench.cli.main import run

ARTICLE = """Harbour tolls rise in Marlow

By Ana Pereira

The harbour authority of Marlow raised its tolls by 12 percent on Tuesday.

Mayor Joan Whitlock said the town had lost 340 jobs since 2019. The pier was built in 1874.

The bridge is 512 metres long. The bridge is 512 metres long, the harbour museum wrote in 2023.
"""

SOURCE = """Bulletin of the town

The bridge of Marlow is 498 metres long. Tolls rose by 12 percent. The bridge of Marlow is 498 metres long.
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one command line did."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        """Standard output, read as JSON."""
        return json.loads(self.out)


Command = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def workbench(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return a function that runs a command line in this process."""

    def _run(*arguments: str | Path | int, stdin: str = "") -> Outcome:
        typed = io.TextIOWrapper(io.BytesIO(stdin.encode("utf-8")), encoding="utf-8")
        monkeypatch.setattr("sys.stdin", typed)
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return _run


@pytest.fixture
def desk(workbench: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return the same, in a workspace with one imported article and with a reviewer named."""
    folder = tmp_path / "desk"
    draft = tmp_path / "tolls.txt"
    draft.write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "bulletin.txt").write_text(SOURCE, encoding="utf-8")
    assert workbench("init", folder).code == 0
    monkeypatch.setenv("WORKBENCH", str(folder))
    monkeypatch.setenv("WORKBENCH_REVIEWER", "Rui")
    imported = workbench("import", draft, "--published", "2024-03-07")
    assert imported.code == 0, imported.err
    return workbench


def claim_with(desk: Command, words: str) -> str:
    """Return the label of the first claim, in reading order, whose own words or wording hold `words`."""
    claims = desk("claims", "--order", "reading", "--json").json
    return str(next(c["claim"] for c in claims if words in c["quote"] or words in c["wording"]))


def shown(desk: Command, label: str) -> dict[str, Any]:
    """Return what `show LABEL --json` prints."""
    outcome = desk("show", label, "--json")
    assert outcome.code == 0, outcome.err
    detail: dict[str, Any] = outcome.json
    return detail


def done(outcome: Outcome) -> Outcome:
    """Return the outcome of a command that must have succeeded."""
    assert outcome.code == 0, outcome.err
    return outcome
