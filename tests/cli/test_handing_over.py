"""Reports: to standard output, to a file, to a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, done


@pytest.mark.parametrize("form", ["html", "md", "json", "csv"])
def test_a_report_goes_to_a_file_by_its_ending(desk: Command, tmp_path: Path, form: str) -> None:
    """The ending says the format, and the same state gives the same bytes."""
    outcome = done(desk("report", "1", "-o", f"report.{form}"))
    written = (tmp_path / f"report.{form}").read_bytes()

    assert f"report.{form}\n" == outcome.out
    assert written.decode("utf-8").replace("\r\n", "\n") == done(
        desk("report", "1", "--format", form)
    ).out.replace("\r\n", "\n")


def test_a_report_goes_to_standard_output(desk: Command) -> None:
    """Markdown unless another format is named."""
    assert done(desk("report")).out.startswith("# Verification report")
    assert isinstance(json.loads(done(desk("report", "1", "--format", "json")).out), dict)


def test_several_reports_go_to_a_folder(desk: Command, tmp_path: Path) -> None:
    """One file an article; standard output takes one only."""
    done(desk("import", "-", "--title", "Second", stdin="Second\n\nThe ferry carries 90 people.\n"))
    written = done(desk("report", "-o", "reports/", "--format", "csv")).lines

    assert len(written) == 2
    assert sorted(written) == sorted(f"reports/{path.name}" for path in (tmp_path / "reports").iterdir())
    assert desk("report").code == 2


def test_a_failed_report_leaves_the_old_file(desk: Command, tmp_path: Path) -> None:
    """An article that is not there costs nothing that is."""
    (tmp_path / "report.md").write_text("old", encoding="utf-8")
    outcome = desk("report", "9", "-o", "report.md")

    assert outcome.code == 1
    assert (tmp_path / "report.md").read_text(encoding="utf-8") == "old"


def test_an_unknown_ending_needs_a_format(desk: Command) -> None:
    """Nothing is guessed from .docx."""
    assert desk("report", "1", "-o", "report.docx").code == 2


def test_the_galley_is_printed_or_written(desk: Command, tmp_path: Path) -> None:
    """What is printed is what -o writes; a width that cannot be read is refused."""
    printed = done(desk("galley", "1", "--width", "60"))
    done(desk("galley", "1", "--width", "60", "-o", tmp_path / "galley.txt"))

    assert printed.out == (tmp_path / "galley.txt").read_text(encoding="utf-8")
    assert max(map(len, printed.lines)) <= 60
    assert desk("galley", "1", "--width", "10").code == 1
